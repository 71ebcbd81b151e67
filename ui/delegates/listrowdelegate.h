// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

#include "ui/style/look.h"

namespace ns::ui {

/// Rows of one, two or three lines for a QListView, by RowRole. Every row has the same height, so give the view setUniformItemSizes(true).
/// Selection is a ground and a bar (blue only in the view that has the focus); the current row that is not selected has a ring instead.
class ListRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ListRowDelegate(int lines, QObject *parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void drawLines(QPainter &painter, QRect at, const QModelIndex &index, const Look &look) const;
    int m_lines;
};

/// Ground, bar, ring and the line under a row; `inset` is 8 for lists and 0 for tables. True when the row is selected or hovered.
bool drawRowGround(QPainter &painter, const Look &look, const QStyleOptionViewItem &option, int inset);

} // namespace ns::ui
