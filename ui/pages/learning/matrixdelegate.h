// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/delegates/tabledelegate.h"

class QTableView;

namespace ns::ui {

/// Cells of a FigureTable that are shaded by their share (SortRole, 0..1); the figure always stands in them. GUI thread.
class MatrixDelegate : public TableDelegate
{
    Q_OBJECT
public:
    explicit MatrixDelegate(QObject *parent) : TableDelegate(parent) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A small table inside a card: as high as its rows, no selection to lose, columns by their words. Call again after its rows have changed.
void fitToRows(QTableView &table);

} // namespace ns::ui
