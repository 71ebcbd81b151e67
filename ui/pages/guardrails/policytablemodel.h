// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <map>

#include "core/console/guardbench.h"
#include "core/console/policydraft.h"

namespace ns::ui {

class PolicyEditor;

/// One list of the draft as a table: cells read from the document, and edits go into it. Sentences have a column more, with what was understood, as far as
/// somebody has asked. GUI thread; the form owns it.
class PolicyTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    PolicyTableModel(PolicyEditor &editor, console::PolicyTable table, QObject *parent);
    [[nodiscard]] console::PolicyTable table() const { return m_table; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    int addRow(console::HoursScope scope = console::HoursScope::Business, const QString &key = {}); // scope and key: of Hours
    void removeRow(int row);
    /// Sentences of these rows whose meaning nobody has asked for; at most kSentencesMax.
    [[nodiscard]] std::vector<QString> unexplained(int first, int last) const;
    void takeMeanings(const std::vector<QString> &sentences, const console::SentenceMeanings &meanings);
    [[nodiscard]] QString meaningOf(int row) const;

private:
    void reload();
    void noteFaults();
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QString shownAt(int row, int column) const;
    [[nodiscard]] const console::PolicyFault *faultAt(int row, int column) const;
    PolicyEditor &m_editor;
    const console::PolicyTable m_table;
    int m_rows = 0;
    std::map<std::pair<int, int>, console::PolicyFault> m_faults; // by row and column; column -1: of the row
    std::map<QString, console::SentenceMeaning> m_meanings;       // bounded: emptied when it is full
};

} // namespace ns::ui
