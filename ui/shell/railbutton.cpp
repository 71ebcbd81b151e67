// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/railbutton.h"

#include <QLocale>
#include <QPainter>

#include "ui/style/look.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

RailButton::RailButton(const QString &title, const QString &icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(title);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    nameIt();
}

void RailButton::setCount(qint64 count, bool urgent)
{
    if (m_count == count && m_urgent == urgent)
        return;
    m_count = count;
    m_urgent = urgent;
    nameIt();
    update();
}

void RailButton::setIconsOnly(bool iconsOnly)
{
    m_iconsOnly = iconsOnly;
    setToolTip(iconsOnly ? text() : QString());
    update();
}

void RailButton::nameIt()
{
    setAccessibleName(m_count > 0 ? text() + QStringLiteral(", ") + QLocale().toString(m_count) : text());
}

QSize RailButton::sizeHint() const
{
    return {Metrics::kRailIcons - 24, lookOf(this).metrics.railRow};
}

void RailButton::drawCount(QPainter &painter, const QRect &row) const
{
    const Look &look = lookOf(this);
    const QString text = QLocale().toString(m_count);
    const QFont &font = look.fonts.get(TextSize::Small, m_urgent ? TextWeight::Semibold : TextWeight::Medium);
    const int width = tabularWidth(text, font);
    if (m_urgent && m_iconsOnly) {
        drawBox(painter, QRectF(row.right() - 10, row.top() + 4, 8, 8), 4, look.tokens.accentFill);
        return;
    }
    if (m_iconsOnly)
        return;
    if (!m_urgent) {
        drawLine(painter, QRect(row.right() - 8 - width, row.top(), width + 1, row.height()), text, {.font = font, .color = look.tokens.text2, .tabular = true});
        return;
    }
    const QRect badge(row.right() - 8 - std::max(width + 14, 26), row.center().y() - 9, std::max(width + 14, 26), 20);
    drawBox(painter, badge, 10, look.tokens.accentFill);
    drawLine(painter, badge, text, {.font = font, .color = look.tokens.onAccent, .align = Qt::AlignCenter, .tabular = true});
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    if (isChecked())
        drawBox(painter, rect(), Metrics::kRadiusControl, t.theme == Theme::Dark ? t.selectedIdle : QColor(0xE6E8EE));
    else if (underMouse())
        drawBox(painter, rect(), Metrics::kRadiusControl, t.selectedIdle);
    const QColor ink = isChecked() ? t.accent : t.text2;
    const QRect iconAt = m_iconsOnly ? rect() : QRect(8, 0, Metrics::kIcon, height());
    look.icons->draw(painter, QRectF(iconAt.center().x() - 7.5, height() / 2.0 - 8, Metrics::kIcon, Metrics::kIcon), m_icon, ink);
    if (!m_iconsOnly) {
        const int countRoom = m_count >= 0 ? 60 : 8;
        drawLine(painter, rect().adjusted(32, 0, -countRoom, 0), text(),
                 {.font = look.fonts.get(TextSize::Body, isChecked() ? TextWeight::Semibold : TextWeight::Medium), .color = isChecked() ? t.text : t.text2});
    }
    if (m_count >= 0 && (m_count > 0 || !m_urgent))
        drawCount(painter, rect());
    if (hasFocus())
        drawFocusRing(painter, rect(), Metrics::kRadiusControl, t.accent);
}

} // namespace ns::ui
