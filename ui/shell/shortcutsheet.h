// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QDialog>

#include "ui/shell/actionregistry.h"

class QLineEdit;
class QTableView;

namespace ns::ui {

/// Every key of the window and of one page: section, what it does, keys. Made anew for each showing.
class ShortcutModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Keys, Where, ColumnCount };

    ShortcutModel(const ActionRegistry &actions, const QString &scope, QObject *parent);
    void setSearch(const QString &text);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<const ActionRegistry::Entry *> m_all;
    std::vector<const ActionRegistry::Entry *> m_rows;
};

/// The sheet behind "?": searchable, made from the registry, closed by Escape.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    ShortcutSheet(const ActionRegistry &actions, const QString &scope, QWidget *parent);

private:
    ShortcutModel m_model;
    QLineEdit *m_search;
    QTableView *m_table;
};

} // namespace ns::ui
