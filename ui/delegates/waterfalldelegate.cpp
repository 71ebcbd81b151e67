// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/waterfalldelegate.h"

#include "ui/delegates/listrowdelegate.h"
#include "ui/delegates/roles.h"
#include "ui/style/textpaint.h"
#include "ui/style/tone.h"

namespace ns::ui {

namespace {

constexpr int kIndent = 20;
constexpr int kLeft = Metrics::kPage;
constexpr int kBarSide = 8; // free at both ends of the axis, so that a span at the very end is seen

QColor barInk(const Tokens &t, WaterfallDelegate::Bar bar)
{
    switch (bar) {
    case WaterfallDelegate::Bar::Parent: return t.text2;
    case WaterfallDelegate::Bar::Own: return t.chartStrong;
    case WaterfallDelegate::Bar::Waiting:
    case WaterfallDelegate::Bar::BackOff: return t.chartWaiting;
    case WaterfallDelegate::Bar::Failed: return t.bad;
    }
    return t.text2;
}

void drawShape(QPainter &painter, const QRectF &bar, WaterfallDelegate::Bar kind, const QColor &ink)
{
    switch (kind) {
    case WaterfallDelegate::Bar::Parent: painter.fillRect(QRectF(bar.x(), bar.center().y() - 2, bar.width(), 4), ink); return;
    case WaterfallDelegate::Bar::Own:
    case WaterfallDelegate::Bar::Waiting: drawBox(painter, bar, 2, ink); return;
    case WaterfallDelegate::Bar::Failed:
        painter.fillRect(bar, hatch(ink));
        drawBox(painter, bar, 2, {}, ink);
        return;
    case WaterfallDelegate::Bar::BackOff: {
        QPen pen(ink, 1.5);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()));
        return;
    }
    }
}

} // namespace

std::vector<TimeTick> timeTicks(std::int64_t lengthMicros, int most)
{
    std::vector<TimeTick> ticks;
    if (lengthMicros <= 0 || most < 2)
        return ticks;
    std::int64_t step = 1;
    const auto fits = [&](std::int64_t candidate) { return lengthMicros / candidate + 1 <= most; };
    while (!fits(step)) { // 1, 2, 5, 10, 20, 50 ..
        for (const int factor : {2, 5, 10}) {
            if (fits(step * factor) || factor == 10) {
                step *= factor;
                break;
            }
        }
    }
    for (std::int64_t at = 0; at <= lengthMicros; at += step)
        ticks.push_back({double(at) / double(lengthMicros), at});
    return ticks;
}

WaterfallDelegate::WaterfallDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QSize WaterfallDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, lookOf(option.widget).metrics.waterfallRow};
}

void WaterfallDelegate::drawName(QPainter &painter, const QRect &at, const QModelIndex &index, const Look &look) const
{
    const Tokens &t = look.tokens;
    const int depth = index.data(DepthRole).toInt();
    for (int level = 1; level <= depth; ++level)
        painter.fillRect(QRect(at.left() + kLeft + 8 + (level - 1) * kIndent, at.top(), 1, at.height()), t.line);
    QRect words = at.adjusted(kLeft + depth * kIndent, 0, -8, 0);
    const bool failed = WaterfallDelegate::Bar(index.data(BarKindRole).toInt()) == Bar::Failed;
    const QColor ink = failed ? t.bad : t.text;
    look.icons->draw(painter, QRect(words.left(), words.top(), Metrics::kIcon, words.height()), index.data(IconRole).toString(), failed ? t.bad : t.text2);
    words.setLeft(words.left() + 24);
    drawLine(painter, words, index.data().toString(), {.font = look.fonts.get(TextSize::Body, depth == 0 ? TextWeight::Semibold : TextWeight::Regular), .color = ink});
}

void WaterfallDelegate::drawBar(QPainter &painter, const QRect &at, const QModelIndex &index, const Look &look) const
{
    const Tokens &t = look.tokens;
    const QRectF axis = QRectF(at).adjusted(kBarSide, 0, -kBarSide, 0);
    for (const double tick : m_ticks)
        painter.fillRect(QRectF(axis.x() + axis.width() * tick, at.top(), 1, at.height()), t.line);
    const QVariant length = index.data(BarLengthRole);
    if (!length.isValid())
        return;
    const Bar kind = Bar(index.data(BarKindRole).toInt());
    const double start = std::clamp(index.data(BarStartRole).toDouble(), 0.0, 1.0);
    const double width = std::max(3.0, axis.width() * std::clamp(length.toDouble(), 0.0, 1.0 - start));
    const QRectF bar(std::min(axis.x() + axis.width() * start, axis.right() - 3), at.center().y() - 4.5, width, 10);
    drawShape(painter, bar, kind, barInk(t, kind));
    const QString note = index.data(BarNoteRole).toString();
    if (note.isEmpty())
        return;
    const QFont &font = look.fonts.get(TextSize::Small);
    const int needed = QFontMetrics(font).horizontalAdvance(note) + 2;
    const QColor ink = kind == Bar::Failed ? t.bad : t.text2;
    const bool fitsRight = bar.right() + 8 + needed <= axis.right();
    const QRect where = fitsRight ? QRect(int(bar.right()) + 8, at.top(), needed, at.height()) : QRect(at.left() + 4, at.top(), std::max(0, int(bar.left()) - 12 - at.left()), at.height());
    drawLine(painter, where, note, {.font = font, .color = ink, .align = (fitsRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter});
}

void WaterfallDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = lookOf(option.widget);
    painter->save();
    painter->setClipRect(option.rect); // a later column must not wipe a former one
    if (index.column() == Name) {
        drawRowGround(*painter, look, option, 0);
    } else if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, option.widget && option.widget->hasFocus() ? look.tokens.selected : look.tokens.selectedIdle);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, look.tokens.hover);
    }
    switch (Column(index.column())) {
    case Name: drawName(*painter, option.rect, index, look); break;
    case Bars: drawBar(*painter, option.rect, index, look); break;
    case Took: {
        const bool failed = Bar(index.siblingAtColumn(Bars).data(BarKindRole).toInt()) == Bar::Failed;
        drawLine(*painter, option.rect.adjusted(0, 0, -Metrics::kPage, 0), index.data().toString(),
                 {.font = look.fonts.get(TextSize::Small), .color = failed ? look.tokens.bad : look.tokens.text2, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
        break;
    }
    case ColumnCount: break;
    }
    painter->restore();
}

} // namespace ns::ui
