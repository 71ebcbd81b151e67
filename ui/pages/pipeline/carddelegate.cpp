// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/carddelegate.h"

#include <QAbstractItemView>

#include "ui/delegates/roles.h"
#include "ui/pages/pipeline/leadmodel.h"
#include "ui/style/textpaint.h"
#include "ui/style/tone.h"

namespace ns::ui {

namespace {

constexpr int kGap = 4;   // between cards
constexpr int kSide = 6;  // to the column's edge
constexpr int kPad = 8;
constexpr int kPitch = 18;

} // namespace

CardDelegate::CardDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const bool compact = lookOf(option.widget).choice.density == Density::Compact;
    return {100, 3 * kPitch + kGap + (compact ? 6 : 14)};
}

void CardDelegate::drawWords(QPainter &painter, QRect at, const QModelIndex &index, const Look &look) const
{
    const Tokens &t = look.tokens;
    const auto text = [&](int role) { return index.data(role).toString(); };
    const QFont &small = look.fonts.get(TextSize::Small);
    QRect line(at.left(), at.center().y() - kPitch * 3 / 2 + 1, at.width(), kPitch);
    drawLine(painter, line, text(TitleRole), {.font = look.fonts.get(TextSize::Body, TextWeight::Semibold), .color = t.text});
    line.translate(0, kPitch);
    const QString side = text(SecondSideRole);
    const int sideWidth = tabularWidth(side, small) + 1;
    drawLine(painter, QRect(line.right() - sideWidth + 1, line.y(), sideWidth, kPitch), side, {.font = small, .color = t.text3, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
    drawLine(painter, line.adjusted(0, 0, -sideWidth - 6, 0), text(SecondRole), {.font = small, .color = t.text2});
    line.translate(0, kPitch);
    const QModelIndex next = index.siblingAtColumn(LeadModel::Next);
    const Tone tone = Tone(next.data(ToneRole).toInt());
    const QColor ink = toneInk(t, tone);
    const bool isSign = tone != Tone::Faint; // nothing planned needs no sign
    if (isSign)
        look.icons->draw(painter, QRect(line.left(), line.top(), 14, line.height()), next.data(IconRole).toString(), ink);
    const bool strong = tone == Tone::Warn || tone == Tone::Bad || tone == Tone::Accent;
    drawLine(painter, line.adjusted(isSign ? 18 : 0, 0, 0, 0), text(ThirdRole), {.font = look.fonts.get(TextSize::Small, strong ? TextWeight::Medium : TextWeight::Regular), .color = ink});
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = lookOf(option.widget);
    const Tokens &t = look.tokens;
    painter->save();
    const QRect box = option.rect.adjusted(kSide, 0, -kSide, -kGap);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.widget && option.widget->hasFocus();
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    const QColor ground = selected ? (focused ? t.selected : t.selectedIdle) : hover ? t.hover : t.surface;
    drawBox(*painter, box, Metrics::kRadiusControl, ground, selected ? (focused ? t.accent : t.strongLine) : t.line);
    if (!selected && focused && option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(*painter, box, Metrics::kRadiusControl, t.accent);
    drawWords(*painter, box.adjusted(kPad, 0, -kPad, 0), index, look);
    painter->restore();
}

} // namespace ns::ui
