// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

#include "ui/style/look.h"

class QTableView;

namespace ns::ui {

/// Cells of a table by RowRole: words with icon, tone and grey side text; figures with tabular digits (Qt::TextAlignmentRole right); a confidence
/// with bar and tick (ValueRole). Rows are selected whole; ground and bar go edge to edge.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TableDelegate(QObject *parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void drawWords(QPainter &painter, QRect at, const QModelIndex &index, const Look &look) const;
};

/// Sets a table up as the console shows them: this delegate, whole rows, no grid, no vertical header, row height of the density.
void setUpTable(QTableView &table);
/// Row height after a change of density; setUpTable'd tables call it by themselves.
void applyRowHeight(QTableView &table);

} // namespace ns::ui
