// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/review.h"
#include "core/console/tonight.h"
#include "core/console/traces.h"
#include "ui/models/rowmodel.h"
#include "ui/pages/tonight/nightwords.h"

namespace ns::ui {

/// What a person should do now, most urgent first.
class NeedsModel : public RowModel<console::NeedsYou, std::string>
{
    Q_OBJECT
public:
    explicit NeedsModel(QObject *parent) : RowModel(1, parent) {}
    void setNow(Instant now) { m_now = now; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::NeedsYou &row) const override { return std::to_string(int(row.kind)) + row.subject; }

private:
    Instant m_now = {};
};

/// What the lettered marks on the axis mean.
class MarksModel : public RowModel<console::NightMark, std::string>
{
    Q_OBJECT
public:
    explicit MarksModel(QObject *parent) : RowModel(1, parent) {}
    void setBucket(Millis bucket) { m_bucket = bucket; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::NightMark &row) const override
    {
        return std::to_string(int(row.kind)) + row.letter + std::to_string(toMillis(row.at)) + row.subject;
    }

private:
    Millis m_bucket{};
};

/// Who waits for a person: the questions that are due soonest.
class WaitingModel : public RowModel<console::ReviewRow, std::string>
{
    Q_OBJECT
public:
    explicit WaitingModel(QObject *parent) : RowModel(1, parent) {}
    void setNow(Instant now) { m_now = now; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::ReviewRow &row) const override { return row.id.str(); }

private:
    Instant m_now = {};
};

/// The steps behind a figure.
class BehindModel : public RowModel<console::TraceRow, std::string>
{
    Q_OBJECT
public:
    explicit BehindModel(QObject *parent) : RowModel(1, parent) {}
    void setNow(Instant now) { m_now = now; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::TraceRow &row) const override { return row.id.str() + '/' + std::to_string(row.part); }

private:
    Instant m_now = {};
};

} // namespace ns::ui
