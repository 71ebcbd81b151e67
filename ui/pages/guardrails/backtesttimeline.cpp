// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/backtesttimeline.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr int kBars = 28;
constexpr int kDates = 20;
constexpr int kDateWidth = 72;

QString dateOf(Instant at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMillis(at)).toUTC().date(), QStringLiteral("d MMM"));
}

void drawTriangle(QPainter &painter, double middle, double base, const QColor &color)
{
    const QPointF corners[] = {{middle - 5, base}, {middle + 5, base}, {middle, base - 10}};
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(corners, 3);
}

} // namespace

BacktestTimeline::BacktestTimeline(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize BacktestTimeline::sizeHint() const
{
    return {400, kBars + kDates};
}

void BacktestTimeline::setDays(std::vector<Day> days)
{
    m_days = std::move(days);
    std::int64_t already = 0, fresh = 0, converted = 0;
    for (const Day &day : m_days) {
        already += day.already;
        fresh += day.fresh;
        converted += day.converted;
    }
    describe(*this, QAccessible::Chart, tr("Stopped messages by day"),
             tr("%1 stopped anyway, %2 new, %3 of them converted").arg(Formats::count(already), Formats::count(fresh + converted), Formats::count(converted)));
    update();
}

void BacktestTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    painter.fillRect(0, kBars, width(), 1, t.controlLine);
    if (m_days.empty())
        return;
    const double first = double(toMillis(m_days.front().at)), span = std::max(1.0, double(toMillis(m_days.back().at)) - first);
    const auto xOf = [&](Instant at) { return 8 + (width() - 16) * (double(toMillis(at)) - first) / span; };
    std::int64_t most = 1;
    for (const Day &day : m_days)
        most = std::max(most, day.already + day.fresh + day.converted);
    for (const Day &day : m_days) {
        const double x = xOf(day.at);
        const auto heightOf = [&](std::int64_t n) { return n == 0 ? 0.0 : std::max(6.0, (kBars - 4) * double(n) / double(most)); };
        if (const double high = heightOf(day.already); high > 0)
            drawBox(painter, QRectF(x - 5, kBars - high, 4, high), 2, t.strongLine);
        if (const double high = heightOf(day.fresh + day.converted); high > 0)
            drawBox(painter, QRectF(x, kBars - high, 4, high), 2, t.chartStrong);
        if (day.converted > 0)
            drawTriangle(painter, x + 2, kBars, t.warn);
    }
    const int dates = std::clamp(width() / 120, 2, int(m_days.size()) < 2 ? 1 : 8);
    for (int i = 0; i < std::max(1, dates); ++i) {
        const double share = dates > 1 ? double(i) / (dates - 1) : 0;
        const int middle = int(8 + (width() - 16) * share);
        const QRect at(std::clamp(middle - kDateWidth / 2, 0, std::max(0, width() - kDateWidth)), kBars + 2, kDateWidth, kDates - 2);
        const Qt::Alignment align = i == 0 ? Qt::AlignLeft : i == dates - 1 ? Qt::AlignRight : Qt::AlignHCenter;
        drawLine(painter, at, dateOf(fromMillis(std::int64_t(first + span * share))), {.font = look.fonts.get(TextSize::Small), .color = t.text3, .align = align | Qt::AlignVCenter});
    }
}

} // namespace ns::ui
