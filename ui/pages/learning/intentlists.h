// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/intents.h"
#include "ui/models/rowmodel.h"

namespace ns::ui {

/// One intent of the list, with what the model on show does with it.
struct IntentEntry
{
    console::IntentRow row;
    std::optional<console::ClassFigures> figures = {}; // nothing: that model does not know it
};

/// What messages can want, by name: how many examples there are and how well they are told. GUI thread; the room owns it.
class IntentList : public RowModel<IntentEntry, std::string>
{
    Q_OBJECT
public:
    explicit IntentList(QObject *parent) : RowModel(1, parent) {}
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const IntentEntry &entry) const override { return entry.row.intent; }
};

struct ExampleEntry
{
    int no = 0; // its place among all of the snapshot
    console::IntentExampleLine line;
};

/// The business's own examples and answers of one intent, newest first. GUI thread; the panel owns it.
class ExampleList : public RowModel<ExampleEntry, int>
{
    Q_OBJECT
public:
    explicit ExampleList(QObject *parent) : RowModel(1, parent) {}
    void setNow(Instant now) { m_now = now; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] int keyOf(const ExampleEntry &entry) const override { return entry.no; }

private:
    [[nodiscard]] QString about(const console::IntentExampleLine &line) const;
    Instant m_now = {};
};

} // namespace ns::ui
