// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/matrixdelegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

#include "ui/delegates/roles.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

namespace {
constexpr double kStrongest = 0.55; // text stays over 4.5:1 on it
constexpr int kHeadPad = 24;
} // namespace

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    TableDelegate::paint(painter, option, index);
    const double share = index.data(SortRole).toDouble();
    if (index.column() == 0 || share < 0)
        return;
    painter->save();
    const Look &look = lookOf(option.widget);
    QColor ground = look.tokens.chartPale;
    ground.setAlphaF(float(kStrongest + (1 - kStrongest) * share) * float(share));
    const QRect box = option.rect.adjusted(2, 2, -2, -2);
    drawBox(*painter, box, Metrics::kRadiusCap, look.tokens.surface);
    drawBox(*painter, box, Metrics::kRadiusCap, ground);
    drawLine(*painter, box.adjusted(6, 0, -6, 0), index.data().toString(),
             {.font = look.fonts.get(TextSize::Body, TextWeight::Medium), .color = look.tokens.text, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
    painter->restore();
}

namespace {

/// As wide as head and cells want; the first column takes what is left.
void fitColumns(QTableView &table)
{
    QHeaderView &header = *table.horizontalHeader();
    const QFontMetrics words(lookOf(&table).fonts.get(TextSize::Small, TextWeight::Semibold));
    int others = 0;
    for (int column = 0; column < header.count(); ++column) {
        int width = words.horizontalAdvance(table.model()->headerData(column, Qt::Horizontal).toString()) + kHeadPad;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            width = std::max(width, table.sizeHintForIndex(table.model()->index(row, column)).width() + kHeadPad / 2);
        header.resizeSection(column, width);
        others += column > 0 ? width : 0;
    }
    if (header.count() > 0)
        header.resizeSection(0, std::max(header.sectionSize(0), table.viewport()->width() - others));
}

} // namespace

void fitToRows(QTableView &table)
{
    if (table.model())
        fitColumns(table);
    const int rows = table.model() ? table.model()->rowCount() : 0;
    const bool wide = table.horizontalHeader()->length() > table.viewport()->width();
    const int bar = wide ? table.horizontalScrollBar()->sizeHint().height() : 0;
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() + rows * table.verticalHeader()->defaultSectionSize() + bar + 2);
}

} // namespace ns::ui
