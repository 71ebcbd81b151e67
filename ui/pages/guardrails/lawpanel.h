// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/guardrails.h"
#include "ui/models/rowmodel.h"

class QTableView;

namespace ns::ui {

class PolicyEditor;

/// What the law of each place says of commercial messages, with its source. GUI thread; the panel owns it.
class LawModel : public RowModel<console::LawLine, std::string>
{
    Q_OBJECT
public:
    explicit LawModel(QObject *parent) : RowModel(5, parent) {}
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::LawLine &line) const override { return line.country + "-" + line.region; }
};

/// The law packs, to be read. GUI thread; the page owns it.
class LawPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LawPanel(QWidget *parent = nullptr);
    void setGuardrails(const console::SnapshotPtr<console::Guardrails> &guardrails);
    void focusTable();

private:
    LawModel *m_model;
    QTableView *m_view;
};

} // namespace ns::ui
