// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QPainter>

#include "ui/style/textpaint.h"

namespace ns::ui {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(QStringLiteral("MM…")) + margins.left() + margins.right(), QLabel::minimumSizeHint().height()};
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width() + 1;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawLine(painter, contentsRect(), text(), {.font = font(), .color = palette().color(QPalette::WindowText), .align = alignment() | Qt::AlignVCenter});
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(isElided() ? text() : QString());
    return QLabel::event(event);
}

void ElidedLabel::setLook(TextSize size, TextWeight weight, Tone tone)
{
    m_role = Role{size, weight, tone};
    applyLook();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyLook();
}

void ElidedLabel::applyLook()
{
    if (!m_role)
        return;
    const Look &look = lookOf(this);
    setFont(look.fonts.get(m_role->size, m_role->weight));
    setInk(*this, toneInk(look.tokens, m_role->tone));
}

QLabel *makeLabel(const QString &text, TextSize size, TextWeight weight)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(lookOf(nullptr).fonts.get(size, weight));
    return label;
}

void setInk(QWidget &widget, const QColor &color)
{
    QPalette palette = widget.palette();
    if (palette.color(QPalette::WindowText) == color)
        return;
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::Text, color);
    widget.setPalette(palette);
}

} // namespace ns::ui
