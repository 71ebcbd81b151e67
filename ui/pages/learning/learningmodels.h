// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QStringList>

#include "core/console/learning.h"
#include "ui/models/rowmodel.h"
#include "ui/style/tone.h"

namespace ns::ui {

/// The models of a workspace, newest first, as two-line rows. GUI thread; the page owns it.
class ModelList : public RowModel<console::ModelSummary, std::string>
{
    Q_OBJECT
public:
    explicit ModelList(QObject *parent) : RowModel(1, parent) {}
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::ModelSummary &row) const override { return row.id.str(); }
};

/// The contacts whose label a promotion would change. GUI thread.
class LabelChangeList : public RowModel<console::LabelChange, std::int64_t>
{
    Q_OBJECT
public:
    enum Column { Contact, Before, After, Columns };
    explicit LabelChangeList(QObject *parent) : RowModel(Columns, parent) {}
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] std::int64_t keyOf(const console::LabelChange &row) const override { return toInt(row.contactNo); }
};

/// A small table of ready words, the first column left, figures right: side by side, per class, confusion. A cell may carry a share that
/// shades it (ValueRole) and a tone. GUI thread.
class FigureTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Cell
    {
        QString text;
        Tone tone = Tone::Plain;
        QString icon = {};
        double share = -1; // 0..1: how strongly it is shaded; below 0: not at all
        bool operator==(const Cell &) const = default;
    };
    using Row = std::vector<Cell>;

    explicit FigureTable(QObject *parent) : QAbstractTableModel(parent) {}
    /// This column holds words: left, with an icon in front where there is one.
    void setWordColumn(int column) { m_wordColumn = column; }
    /// Every row has as many cells as there are heads. `shortHeads` are painted in their place. Nothing happens when it is what is shown.
    void setTable(QStringList heads, std::vector<Row> rows, QStringList shortHeads = {});
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_heads.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString sentence(int row, int column) const;
    [[nodiscard]] Qt::Alignment alignmentOf(int column) const;
    int m_wordColumn = -1;
    QStringList m_heads;
    QStringList m_shortHeads;
    std::vector<Row> m_rows;
};

} // namespace ns::ui
