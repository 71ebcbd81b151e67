// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/listrowdelegate.h"

#include <QAbstractItemView>

#include "ui/delegates/roles.h"
#include "ui/style/textpaint.h"
#include "ui/style/tone.h"

namespace ns::ui {

namespace {

constexpr int kInset = 8;
constexpr int kTextLeft = 24;
constexpr int kLeadIcon = 28; // icon column in front of all lines
constexpr int kSideGap = 8;

struct Line
{
    QString text;
    QString side;
    QString icon = {};
    LineStyle style;
    LineStyle sideStyle;
};

void drawPair(QPainter &painter, const QRect &row, const Line &line, const Icons &icons)
{
    QRect at = row;
    if (!line.side.isEmpty()) {
        const int width = std::min(tabularWidth(line.side, line.sideStyle.font) + 1, at.width() / 2);
        drawLine(painter, QRect(at.right() - width + 1, at.y(), width, at.height()), line.side, line.sideStyle);
        at.setRight(at.right() - width - kSideGap);
    }
    if (!line.icon.isEmpty()) {
        icons.draw(painter, QRect(at.left(), at.y(), 14, at.height()), line.icon, line.style.color);
        at.setLeft(at.left() + 20);
    }
    drawLine(painter, at, line.text, line.style);
}

} // namespace

bool drawRowGround(QPainter &painter, const Look &look, const QStyleOptionViewItem &option, int inset)
{
    const Tokens &t = look.tokens;
    const QRect box = option.rect.adjusted(inset, 0, -inset, 0);
    const double radius = inset > 0 ? Metrics::kRadiusControl : 0;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.widget && option.widget->hasFocus();
    if (selected)
        drawBox(painter, box, radius, focused ? t.selected : t.selectedIdle);
    else if (hover)
        drawBox(painter, box, radius, t.hover);
    if (selected)
        drawBox(painter, QRectF(box.x(), box.y() + (inset > 0 ? 10 : 0), 3, box.height() - (inset > 0 ? 20 : 0)), inset > 0 ? 1.5 : 0, focused ? t.accent : t.strongLine);
    if (option.state.testFlag(QStyle::State_HasFocus) && focused && !selected)
        drawFocusRing(painter, box, radius, t.accent);
    return selected || hover;
}

ListRowDelegate::ListRowDelegate(int lines, QObject *parent) : QStyledItemDelegate(parent), m_lines(std::clamp(lines, 1, 3)) {}

QSize ListRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Metrics &metrics = lookOf(option.widget).metrics;
    return {200, m_lines == 1 ? metrics.rowOneLine : m_lines == 2 ? metrics.rowTwoLines : metrics.rowThreeLines};
}

void ListRowDelegate::drawLines(QPainter &painter, QRect at, const QModelIndex &index, const Look &look) const
{
    const Tokens &t = look.tokens;
    const QFont &small = look.fonts.get(TextSize::Small);
    const LineStyle side{.font = small, .color = t.text2, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true};
    const auto text = [&](int role) { return index.data(role).toString(); };
    std::vector<Line> lines;
    lines.push_back({text(TitleRole), text(TitleSideRole), {}, {.font = look.fonts.get(TextSize::Body, TextWeight::Semibold), .color = t.text}, side});
    if (m_lines >= 2)
        lines.push_back({text(SecondRole), text(SecondSideRole), {}, {.font = look.fonts.get(TextSize::Body), .color = t.text2}, side});
    if (m_lines >= 3)
        lines.push_back({text(ThirdRole), text(ThirdSideRole), {}, {.font = small, .color = t.text2}, side});
    Line &last = lines.back();
    last.icon = text(IconRole);
    if (const QVariant tone = index.data(ToneRole); tone.isValid() && m_lines > 1)
        last.style.color = toneInk(t, Tone(tone.toInt()));
    if (m_lines > 1 && (last.style.color == t.warn || last.style.color == t.bad))
        last.style.font = look.fonts.get(m_lines == 3 ? TextSize::Small : TextSize::Body, TextWeight::Medium);
    const int pitch = 18;
    const int top = at.center().y() - pitch * m_lines / 2 + 1;
    for (std::size_t i = 0; i < lines.size(); ++i)
        drawPair(painter, QRect(at.left(), top + pitch * int(i), at.width(), pitch), lines[i], *look.icons);
}

void ListRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = lookOf(option.widget);
    painter->save();
    const bool marked = drawRowGround(*painter, look, option, kInset);
    QRect at = option.rect.adjusted(kTextLeft, 0, -kTextLeft, 0);
    if (const QString icon = index.data(LeadIconRole).toString(); !icon.isEmpty()) {
        const QVariant tone = index.data(LeadToneRole);
        const int top = m_lines == 1 ? at.top() : at.center().y() - 9 * m_lines + 1;
        look.icons->draw(*painter, QRect(at.left(), top, Metrics::kIcon, m_lines == 1 ? at.height() : 18), icon,
                         toneInk(look.tokens, tone.isValid() ? Tone(tone.toInt()) : Tone::Quiet));
        at.setLeft(at.left() + kLeadIcon);
    }
    drawLines(*painter, at, index, look);
    if (!marked)
        painter->fillRect(QRect(at.left(), option.rect.bottom(), at.width(), 1), look.tokens.line);
    painter->restore();
}

} // namespace ns::ui
