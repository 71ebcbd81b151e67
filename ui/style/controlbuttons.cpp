// SPDX-License-Identifier: GPL-3.0-or-later
#include <QWidget>

#include "ui/style/buttons.h"
#include "ui/style/controls.h"
#include "ui/style/textpaint.h"

namespace ns::ui::controls {

namespace {

constexpr int kSidePad = 12;
constexpr int kIconGap = 6;
constexpr int kCapGap = 8;

struct ButtonColors
{
    QColor ground;
    QColor outline;
    QColor text;
};

ButtonColors colorsOf(const Tokens &t, ButtonKind kind, const QStyleOption &option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool down = option.state.testFlag(QStyle::State_Sunken);
    if (option.state.testFlag(QStyle::State_On))
        return {t.accentWeak, t.accent, enabled ? t.accent : t.text3};
    if (kind == ButtonKind::Primary && enabled)
        return {down ? t.accentFill.darker(118) : hover ? t.accentFill.lighter(108) : t.accentFill, {}, t.onAccent};
    const QColor ground = down ? t.selectedIdle : hover ? t.hover : kind == ButtonKind::Quiet ? QColor() : t.surface;
    const QColor outline = kind == ButtonKind::Quiet ? QColor() : kind == ButtonKind::Danger && enabled ? t.bad : t.controlLine;
    const QColor text = !enabled ? t.text3 : kind == ButtonKind::Danger ? t.bad : kind == ButtonKind::Quiet ? t.text2 : t.text;
    return {ground, outline, text};
}

QString shownText(const QStyleOptionButton &option)
{
    QString text = option.text;
    return text.remove(u'&');
}

bool showsFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace

int keyCapWidth(const Look &look, const QString &key)
{
    return std::max(Metrics::kCap, QFontMetrics(look.fonts.get(TextSize::Cap, TextWeight::Medium)).horizontalAdvance(key) + 10);
}

void drawKeyCap(const Look &look, QPainter &painter, const QRect &where, const QString &key, bool onFill)
{
    const Tokens &t = look.tokens;
    // On a fill: a darker ground, because a lighter one leaves the letter under 4.5:1 in dark.
    const QColor ground = onFill ? QColor(0, 0, 0, 46) : t.surface;
    const QColor outline = onFill ? QColor(255, 255, 255, 79) : t.controlLine;
    drawBox(painter, where, Metrics::kRadiusCap, ground, outline);
    drawLine(painter, where, key, {.font = look.fonts.get(TextSize::Cap, TextWeight::Medium), .color = onFill ? t.onAccent : t.text2, .align = Qt::AlignCenter});
}

QSize buttonSize(const Look &look, const QStyleOptionButton &option, const QWidget *widget)
{
    const QString text = shownText(option);
    int width = QFontMetrics(look.fonts.get(TextSize::Body, TextWeight::Medium)).horizontalAdvance(text) + 2 * kSidePad;
    if (!buttonIcon(widget).isEmpty())
        width += Metrics::kIcon + (text.isEmpty() ? -8 : kIconGap);
    if (const QString cap = buttonCap(widget); !cap.isEmpty())
        width += keyCapWidth(look, cap) + kCapGap - 4;
    return {std::max(width, Metrics::kButton), Metrics::kButton};
}

void drawButton(const Look &look, const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    const ButtonColors colors = colorsOf(look.tokens, kind, option);
    drawBox(painter, option.rect, Metrics::kRadiusControl, colors.ground, colors.outline);
    const QString text = shownText(option);
    const QString icon = buttonIcon(widget);
    const QString cap = buttonCap(widget);
    const QFont &font = look.fonts.get(TextSize::Body, TextWeight::Medium);
    const int iconWidth = icon.isEmpty() ? 0 : Metrics::kIcon + (text.isEmpty() ? 0 : kIconGap);
    const int capWidth = cap.isEmpty() ? 0 : keyCapWidth(look, cap) + kCapGap;
    const int room = option.rect.width() - iconWidth - capWidth - 8;
    const int textWidth = std::min(QFontMetrics(font).horizontalAdvance(text) + 1, std::max(0, room));
    QRect at = option.rect;
    at.setLeft(option.rect.left() + (option.rect.width() - iconWidth - textWidth - capWidth) / 2);
    if (!icon.isEmpty())
        look.icons->draw(painter, QRect(at.left(), at.top(), Metrics::kIcon, at.height()), icon, colors.text);
    at.setLeft(at.left() + iconWidth);
    drawLine(painter, QRect(at.left(), at.top(), textWidth, at.height()), text, {.font = font, .color = colors.text});
    if (!cap.isEmpty()) {
        const QRect capAt(at.left() + textWidth + kCapGap, at.center().y() - Metrics::kCap / 2 + 1, capWidth - kCapGap, Metrics::kCap);
        drawKeyCap(look, painter, capAt, cap, kind == ButtonKind::Primary && option.state.testFlag(QStyle::State_Enabled));
    }
    if (showsFocus(option)) {
        const bool filled = kind == ButtonKind::Primary;
        drawFocusRing(painter, filled ? QRectF(option.rect).adjusted(2, 2, -2, -2) : QRectF(option.rect), Metrics::kRadiusControl - (filled ? 2 : 0),
                      filled ? look.tokens.onAccent : look.tokens.accent);
    }
}

void drawCheckMark(const Look &look, const QStyleOption &option, QPainter &painter)
{
    const Tokens &t = look.tokens;
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor fill = (on || partly) ? (enabled ? t.accentFill : t.strongLine) : t.field;
    drawBox(painter, option.rect, Metrics::kRadiusCap, fill, on || partly ? QColor() : t.strongLine);
    if (on || partly)
        look.icons->draw(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), on ? QStringLiteral("check") : QStringLiteral("minus"), t.onAccent);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(painter, QRectF(option.rect).adjusted(-3, -3, 3, 3), Metrics::kRadiusControl, t.accent);
}

void drawRadioMark(const Look &look, const QStyleOption &option, QPainter &painter)
{
    const Tokens &t = look.tokens;
    const QRectF circle(option.rect);
    const bool on = option.state.testFlag(QStyle::State_On);
    drawBox(painter, circle, circle.width() / 2, on ? t.accentFill : t.field, on ? QColor() : t.strongLine);
    if (on)
        drawBox(painter, circle.adjusted(5, 5, -5, -5), circle.width() / 2, t.onAccent);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(painter, circle.adjusted(-3, -3, 3, 3), circle.width() / 2 + 3, t.accent);
}

void drawToolButton(const Look &look, const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &t = look.tokens;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor ground = on ? t.accentWeak : option.state.testFlag(QStyle::State_Sunken) ? t.selectedIdle : hover ? t.hover : QColor();
    const QColor ink = !enabled ? t.text3 : on ? t.accent : t.text2;
    drawBox(painter, option.rect, Metrics::kRadiusControl, ground);
    QRect at = option.rect;
    if (const QString name = buttonIcon(widget); !name.isEmpty())
        look.icons->draw(painter, QRectF(at.center().x() - 7.5, at.center().y() - 7.5, Metrics::kIcon, Metrics::kIcon), name, ink);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, QRect(at.center() - QPoint(7, 7), QSize(16, 16)), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    else
        drawLine(painter, at.adjusted(8, 0, -8, 0), option.text, {.font = look.fonts.get(TextSize::Body, TextWeight::Medium), .color = ink, .align = Qt::AlignCenter});
    if (showsFocus(option))
        drawFocusRing(painter, option.rect, Metrics::kRadiusControl, t.accent);
}

} // namespace ns::ui::controls
