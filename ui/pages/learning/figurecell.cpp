// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/figurecell.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "ui/widgets/tonelabel.h"
#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

FigureCell::FigureCell(const QString &label, QWidget *parent)
    : QWidget(parent), m_name(label), m_label(new ToneLabel(TextSize::Small, TextWeight::Medium, Tone::Faint, this)),
      m_figure(new ToneLabel(TextSize::Title, TextWeight::Semibold, Tone::Plain, this)), m_icon(new ToneIcon(this)),
      m_note(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_figure, 1);
    m_label->setText(label);
    m_figure->setWordWrap(false);
    column->addWidget(m_label);
    column->addLayout(row);
    column->addWidget(m_note);
    column->addStretch(1);
}

void FigureCell::setFigure(const QString &figure, const QString &note, Tone tone)
{
    m_figure->setText(figure);
    m_note->setText(note);
    m_note->setTone(tone == Tone::Plain ? Tone::Quiet : tone);
    m_icon->setIcon(tone == Tone::Warn ? QStringLiteral("triangle-alert") : tone == Tone::Good ? QStringLiteral("circle-check") : QString(), tone);
    m_icon->setVisible(tone != Tone::Plain);
    describe(*this, QAccessible::Grouping, QStringLiteral("%1: %2, %3").arg(m_name, figure, note));
}

QString FigureCell::figure() const
{
    return m_figure->text();
}

SplitBar::SplitBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(16);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SplitBar::setShares(double right, double wrong, const QString &sentence)
{
    m_right = right;
    m_wrong = wrong;
    describe(*this, QAccessible::Graphic, sentence);
    update();
}

void SplitBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = lookOf(this).tokens;
    QPainterPath round;
    round.addRoundedRect(rect(), Metrics::kRadiusBar, Metrics::kRadiusBar);
    painter.setClipPath(round);
    painter.fillRect(rect(), t.chartPale);
    const double right = width() * m_right, wrong = width() * m_wrong;
    painter.fillRect(QRectF(0, 0, right, height()), t.chartStrong);
    const QRectF missed(right, 0, wrong, height());
    painter.fillRect(missed, t.surface);
    painter.fillRect(missed, hatch(t.chartAgainst));
    painter.fillRect(QRectF(right + wrong, 0, right + wrong > 0 ? 2 : 0, height()), t.surface);
}

} // namespace ns::ui
