// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/tabledelegate.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableView>

#include "ui/delegates/listrowdelegate.h"
#include "ui/delegates/roles.h"
#include "ui/style/textpaint.h"
#include "ui/style/tone.h"
#include "ui/widgets/confidencebar.h"

namespace ns::ui {

namespace {

constexpr int kPad = 8;
constexpr int kBar = 48;
constexpr int kIconRoom = 22;

/// Follows the density: a table keeps its row height otherwise.
class HeightKeeper : public QObject
{
public:
    explicit HeightKeeper(QTableView &table) : QObject(&table), m_table(table) { table.installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            applyRowHeight(m_table);
        return QObject::eventFilter(watched, event);
    }

private:
    QTableView &m_table;
};

void drawFigureAndBar(QPainter &painter, const QRect &at, double value, const QVariant &threshold, const Look &look)
{
    const QString figure = QLocale().toString(value, 'f', 2);
    const int used = drawLine(painter, at, figure, {.font = look.fonts.get(TextSize::Body), .color = look.tokens.text, .tabular = true});
    const QRectF bar(at.left() + used + 8, at.top(), std::min(kBar, at.width() - used - 8), at.height());
    if (bar.width() > 12)
        drawConfidence(painter, look, bar, value, threshold.isValid() ? threshold.toDouble() : -1);
}

/// The ring is drawn for the row, not for a cell.
QStyleOptionViewItem rowOption(QStyleOptionViewItem option, const QModelIndex &index)
{
    option.state.setFlag(QStyle::State_HasFocus, false);
    if (const auto *table = qobject_cast<const QTableView *>(option.widget)) {
        const QModelIndex hovered = table->indexAt(table->viewport()->mapFromGlobal(QCursor::pos()));
        option.state.setFlag(QStyle::State_MouseOver, table->underMouse() && hovered.isValid() && hovered.row() == index.row());
    }
    return option;
}

} // namespace

TableDelegate::TableDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = lookOf(option.widget);
    const QFontMetrics metrics(look.fonts.get(TextSize::Body, index.data(StrongRole).toBool() ? TextWeight::Semibold : TextWeight::Regular));
    int width = 2 * kPad + (index.data(ValueRole).isValid() ? tabularWidth(QStringLiteral("0.00"), look.fonts.get(TextSize::Body)) + 8 + kBar
                                                            : metrics.horizontalAdvance(index.data().toString()) + 2);
    if (!index.data(IconRole).toString().isEmpty())
        width += kIconRoom;
    if (const QString side = index.data(SideTextRole).toString(); !side.isEmpty())
        width += 8 + QFontMetrics(look.fonts.get(TextSize::Small)).horizontalAdvance(side);
    return {width, look.metrics.tableRow};
}

void TableDelegate::drawWords(QPainter &painter, QRect at, const QModelIndex &index, const Look &look) const
{
    const Tokens &t = look.tokens;
    const QVariant tone = index.data(ToneRole);
    const bool right = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    const bool strong = index.data(StrongRole).toBool();
    const QColor ink = tone.isValid() ? toneInk(t, Tone(tone.toInt())) : strong ? t.text : t.text2;
    if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
        look.icons->draw(painter, QRect(at.left(), at.top(), 14, at.height()), icon, ink);
        at.setLeft(at.left() + kIconRoom);
    }
    const LineStyle style{.font = look.fonts.get(TextSize::Body, strong ? TextWeight::Semibold : TextWeight::Regular), .color = ink,
                          .align = (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, .tabular = right};
    const int used = drawLine(painter, at, index.data().toString(), style);
    const QString side = index.data(SideTextRole).toString();
    if (!right && !side.isEmpty())
        drawLine(painter, at.adjusted(used + 8, 0, 0, 0), side, {.font = look.fonts.get(TextSize::Small), .color = t.text3});
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = lookOf(option.widget);
    const QStyleOptionViewItem row = rowOption(option, index);
    painter->save();
    QStyleOptionViewItem ground = row;
    const bool first = option.viewItemPosition == QStyleOptionViewItem::Beginning || option.viewItemPosition == QStyleOptionViewItem::OnlyOne || index.column() == 0;
    if (!first && row.state.testFlag(QStyle::State_Selected)) { // the bar belongs to the first column alone
        painter->fillRect(option.rect, option.widget->hasFocus() ? look.tokens.selected : look.tokens.selectedIdle);
    } else {
        drawRowGround(*painter, look, ground, 0);
    }
    if (!row.state.testFlag(QStyle::State_Selected))
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.tokens.line);
    const QRect at = option.rect.adjusted(kPad, 0, -kPad, 0);
    if (const QVariant value = index.data(ValueRole); value.isValid())
        drawFigureAndBar(*painter, at, value.toDouble(), index.data(ThresholdRole), look);
    else
        drawWords(*painter, at, index, look);
    painter->restore();
}

void applyRowHeight(QTableView &table)
{
    table.verticalHeader()->setDefaultSectionSize(lookOf(&table).metrics.tableRow);
}

void setUpTable(QTableView &table)
{
    table.setItemDelegate(new TableDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setMouseTracking(true);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false); // Tab leaves the table
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(20);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    applyRowHeight(table);
    new HeightKeeper(table);
}

} // namespace ns::ui
