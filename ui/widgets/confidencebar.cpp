// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confidencebar.h"

#include <QLocale>

#include "ui/style/accessible.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

void drawConfidence(QPainter &painter, const Look &look, const QRectF &where, double value, double threshold, bool hatchGap)
{
    const Tokens &t = look.tokens;
    const double share = std::clamp(value, 0.0, 1.0);
    const QRectF track(where.x(), where.center().y() - 3, where.width(), 6);
    drawBox(painter, track, Metrics::kRadiusBar, t.line);
    QRectF bar = track;
    bar.setWidth(track.width() * share);
    if (hatchGap && threshold > share) {
        const QRectF gap(bar.right(), track.y(), track.width() * (threshold - share), track.height());
        painter.fillRect(gap, hatch(t.strongLine));
    }
    const bool over = threshold < 0 || share >= threshold;
    if (bar.width() > 0)
        drawBox(painter, bar, Metrics::kRadiusBar, over ? t.chartStrong : t.chartWaiting);
    if (threshold >= 0)
        painter.fillRect(QRectF(track.x() + track.width() * std::min(threshold, 1.0) - 1, where.center().y() - 8, 2, 16), t.text2);
}

ConfidenceBar::ConfidenceBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ConfidenceBar::setValue(const QString &name, double value, double threshold)
{
    m_value = value;
    m_threshold = threshold;
    const QLocale locale;
    const QString figure = locale.toString(value, 'f', 2);
    const QString said = threshold < 0 ? tr("%1: %2").arg(name, figure) : tr("%1: %2, threshold %3").arg(name, figure, locale.toString(threshold, 'f', 2));
    describe(*this, QAccessible::ProgressBar, said);
    update();
}

void ConfidenceBar::setGapShown(bool shown)
{
    m_gap = shown;
    update();
}

void ConfidenceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawConfidence(painter, lookOf(this), rect(), m_value, m_threshold, m_gap);
}

} // namespace ns::ui
