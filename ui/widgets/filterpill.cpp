// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterpill.h"

#include <QLocale>
#include <QPainter>

#include "ui/style/look.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

namespace {

constexpr int kPad = 12;
constexpr int kGap = 6;
constexpr int kIcon = 14;

} // namespace

FilterPill::FilterPill(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    nameIt();
}

void FilterPill::setCount(qint64 count)
{
    m_count = count;
    nameIt();
    updateGeometry();
    update();
}

void FilterPill::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void FilterPill::nameIt()
{
    setAccessibleName(m_count < 0 ? text() : text() + u' ' + countText());
}

QString FilterPill::countText() const
{
    return m_count < 0 ? QString() : QLocale().toString(m_count);
}

QSize FilterPill::sizeHint() const
{
    const QFont &font = lookOf(this).fonts.get(TextSize::Small, TextWeight::Medium);
    int width = 2 * kPad + QFontMetrics(font).horizontalAdvance(text()) + 1;
    if (m_count >= 0)
        width += kGap + tabularWidth(countText(), font);
    if (!m_iconName.isEmpty())
        width += kIcon + kGap;
    return {width, Metrics::kPill};
}

void FilterPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    const QColor ground = isChecked() ? t.accentWeak : underMouse() ? t.hover : t.surface;
    const QColor ink = !isEnabled() ? t.text3 : isChecked() ? t.accent : t.text2;
    drawBox(painter, rect(), Metrics::kPill / 2.0, ground, isChecked() ? QColor() : t.controlLine);
    const QFont &font = look.fonts.get(TextSize::Small, TextWeight::Medium);
    QRect at = rect().adjusted(kPad, 0, -kPad, 0);
    if (!m_iconName.isEmpty()) {
        look.icons->draw(painter, QRect(at.left(), at.top(), kIcon, at.height()), m_iconName, ink);
        at.setLeft(at.left() + kIcon + kGap);
    }
    at.setLeft(at.left() + drawLine(painter, at, text(), {.font = font, .color = ink}) + kGap);
    if (m_count >= 0)
        drawLine(painter, at, countText(), {.font = font, .color = isChecked() ? t.accent : t.text3, .tabular = true});
    if (hasFocus())
        drawFocusRing(painter, rect(), Metrics::kPill / 2.0, t.accent);
}

} // namespace ns::ui
