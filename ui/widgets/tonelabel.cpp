// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tonelabel.h"

#include <QEvent>
#include <QPainter>

#include "ui/style/look.h"
#include "ui/widgets/elidedlabel.h"

namespace ns::ui {

ToneLabel::ToneLabel(TextSize size, TextWeight weight, Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setFont(lookOf(this).fonts.get(size, weight));
    setWordWrap(true);
    applyInk();
}

void ToneLabel::setText(const QString &text)
{
    QLabel::setText(QString(text).replace(QStringLiteral(" %"), QStringLiteral("\u00a0%")));
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyInk();
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyInk();
}

void ToneLabel::applyInk()
{
    setInk(*this, toneInk(lookOf(this).tokens, m_tone));
}

ToneIcon::ToneIcon(QWidget *parent) : QWidget(parent)
{
    setFixedSize(Metrics::kIcon, Metrics::kIcon);
}

void ToneIcon::setIcon(const QString &name, Tone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

void ToneIcon::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    const Look &look = lookOf(this);
    look.icons->draw(painter, QRectF(0, 0, Metrics::kIcon, Metrics::kIcon), m_name, toneInk(look.tokens, m_tone));
}

} // namespace ns::ui
