// SPDX-License-Identifier: GPL-3.0-or-later
#include <QWidget>

#include "ui/style/controls.h"
#include "ui/style/textpaint.h"

namespace ns::ui::controls {

namespace {

constexpr int kMenuIcon = 32; // left column of a menu: icon or check
constexpr int kMenuGap = 24;  // between text and keys

std::pair<QString, QString> textAndKeys(const QStyleOptionMenuItem &option)
{
    const qsizetype tab = option.text.indexOf(u'\t');
    QString text = tab < 0 ? option.text : option.text.left(tab);
    return {text.remove(u'&'), tab < 0 ? QString() : option.text.mid(tab + 1)};
}

} // namespace

void drawHeader(const Look &look, const QStyleOptionHeader &option, QPainter &painter)
{
    const Tokens &t = look.tokens;
    painter.fillRect(option.rect, t.surface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    QRect where = option.rect.adjusted(Metrics::kGap8, 0, -Metrics::kGap8, 0);
    const bool right = Qt::Alignment(option.textAlignment).testFlag(Qt::AlignRight);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QFont &font = look.fonts.get(TextSize::Small, sorted ? TextWeight::Semibold : TextWeight::Medium);
    const QColor ink = sorted ? t.text : t.text3;
    if (sorted) {
        // QHeaderView asks for SortUp when the order is descending.
        const QString arrow = option.sortIndicator == QStyleOptionHeader::SortUp ? QStringLiteral("arrow-down") : QStringLiteral("arrow-up");
        const int width = std::min(QFontMetrics(font).horizontalAdvance(option.text), where.width() - 18);
        const int x = right ? where.right() - width - 17 : where.left() + width + 4;
        look.icons->draw(painter, QRect(x, where.top(), 14, where.height()), arrow, t.text2);
        if (!right)
            where.setRight(where.left() + width + 2);
    }
    drawLine(painter, where, option.text, {.font = font, .color = ink, .align = (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter});
}

void drawTab(const Look &look, const QStyleOptionTab &option, QPainter &painter)
{
    const Tokens &t = look.tokens;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    const QColor ink = chosen ? t.text : hover ? t.text : t.text2;
    drawLine(painter, option.rect, QString(option.text).remove(u'&'),
             {.font = look.fonts.get(TextSize::Body, chosen ? TextWeight::Semibold : TextWeight::Medium), .color = ink, .align = Qt::AlignCenter});
    if (chosen)
        painter.fillRect(QRect(option.rect.left() + 8, option.rect.bottom() - 1, option.rect.width() - 16, 2), t.accent);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), Metrics::kRadiusControl, t.accent);
}

QSize menuItemSize(const Look &look, const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {10, 9};
    const auto [text, keys] = textAndKeys(option);
    const QFontMetrics metrics(look.fonts.get(TextSize::Body));
    const int keysWidth = keys.isEmpty() ? 0 : keyCapWidth(look, keys) + kMenuGap;
    return {kMenuIcon + metrics.horizontalAdvance(text) + keysWidth + kMenuGap, 30};
}

void drawMenuItem(const Look &look, const QStyleOptionMenuItem &option, QPainter &painter)
{
    const Tokens &t = look.tokens;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.left() + 8, option.rect.center().y(), option.rect.width() - 16, 1), t.line);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRect row = option.rect.adjusted(4, 1, -4, -1);
    if (option.state.testFlag(QStyle::State_Selected) && enabled)
        drawBox(painter, row, Metrics::kRadiusControl, t.selected);
    const auto [text, keys] = textAndKeys(option);
    const QRect iconAt(row.left() + 6, row.top(), Metrics::kIcon, row.height());
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        look.icons->draw(painter, iconAt, QStringLiteral("check"), t.accent);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, QRect(iconAt.left(), row.center().y() - 7, 16, 16), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    QRect words = row.adjusted(kMenuIcon - 4, 0, -8, 0);
    if (!keys.isEmpty()) {
        const int width = keyCapWidth(look, keys);
        drawKeyCap(look, painter, QRect(words.right() - width + 1, row.center().y() - 9, width, Metrics::kCap), keys, false);
        words.setRight(words.right() - width - 8);
    }
    drawLine(painter, words, text, {.font = look.fonts.get(TextSize::Body), .color = enabled ? t.text : t.text3});
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        look.icons->draw(painter, QRect(row.right() - 18, row.top(), 14, row.height()), QStringLiteral("chevron-right"), t.text2);
}

void drawMenuPanel(const Look &look, const QRect &where, QPainter &painter)
{
    painter.fillRect(where, look.tokens.surface);
    drawBox(painter, where, 0, {}, look.tokens.strongLine);
}

void drawItemGround(const Look &look, const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &t = look.tokens;
    const bool focused = widget && widget->hasFocus();
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, focused ? t.selected : t.selectedIdle);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, t.hover);
    const bool first = option.viewItemPosition == QStyleOptionViewItem::Beginning || option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (first && option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), focused ? t.accent : t.strongLine);
}

void drawToolTipPanel(const Look &look, const QRect &where, QPainter &painter)
{
    painter.fillRect(where, look.tokens.text);
}

void drawBranch(const Look &look, const QStyleOption &option, QPainter &painter)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool open = option.state.testFlag(QStyle::State_Open);
    look.icons->draw(painter, QRectF(option.rect.center().x() - 7, option.rect.center().y() - 7, 14, 14),
                     open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), look.tokens.text2);
}

} // namespace ns::ui::controls
