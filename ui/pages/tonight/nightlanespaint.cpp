// SPDX-License-Identifier: GPL-3.0-or-later
// How the lanes look: the part of NightLanes that paints.
#include <QPainter>

#include "ui/pages/tonight/nightlanes.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr int kTextHigh = 18;
constexpr int kHoursBar = 8;
constexpr int kNowPad = 6;
constexpr int kTickRoom = 64; // pixels for one word of the axis

QColor laneInk(NightLane lane, const Tokens &t)
{
    switch (lane) {
    case NightLane::Asked: return t.chartMain;
    case NightLane::Held: return t.chartWaiting;
    case NightLane::Trouble: return t.bad;
    }
    return t.text;
}

/// Whole pixels, so that neighbouring bars have equal gaps.
QRectF barOf(const NightAxis &axis, const NightSlot &slot, double top, double bottom)
{
    const double from = std::round(axis.x(slot.from));
    const double to = std::round(axis.x(slot.to));
    const double most = 24; // days of a week are wide
    const double width = std::min(most, std::max(2.0, to - from - 1));
    return {from + std::floor((to - from - width) / 2), top, width, bottom - top};
}

} // namespace

void drawGap(QPainter &painter, const QRectF &where, const Tokens &tokens)
{
    painter.fillRect(where, tokens.warnWeak);
    painter.fillRect(where, hatch(tokens.warn));
}

void NightLanes::paintEvent(QPaintEvent *)
{
    if (!m_night)
        return;
    QPainter painter(this);
    const Look &look = lookOf(this);
    drawShades(painter, look);
    drawHead(painter, look);
    if (isFine(*m_night)) {
        drawMarks(painter, look);
        drawHours(painter, look);
    }
    for (int lane = 0; lane < int(kNightLanes.size()); ++lane)
        drawLane(painter, look, lane);
    drawNow(painter, look);
}

void NightLanes::drawShades(QPainter &painter, const Look &look) const
{
    const Tokens &t = look.tokens;
    const int top = hoursTop();
    for (const auto &[from, to] : m_quiet)
        painter.fillRect(QRectF(m_axis.x(from), top, m_axis.x(to) - m_axis.x(from), height() - top), t.sunken);
    for (const auto &[from, to] : m_night->gaps)
        drawGap(painter, QRectF(m_axis.x(from), top, std::max(2.0, m_axis.x(to) - m_axis.x(from)), height() - top), t);
}

void NightLanes::drawName(QPainter &painter, const Look &look, const QRect &row, const QString &name) const
{
    drawLine(painter, QRect(0, row.y(), m_axis.left - 12, row.height()), name, {.font = look.fonts.get(TextSize::Small), .color = look.tokens.text2});
}

void NightLanes::drawHead(QPainter &painter, const Look &look) const
{
    const Tokens &t = look.tokens;
    const QFont &font = look.fonts.get(TextSize::Small);
    for (const NightTick &tick : ticksOf(m_axis.period, m_axis.slotsThatFit(kTickRoom))) {
        const double x = std::round(m_axis.x(tick.at));
        painter.fillRect(QRectF(x, kTextHigh + 4, 1, height()), t.line);
        const int width = tabularWidth(tick.text, font);
        const QRect at(int(x) - width / 2, 0, width + 2, kTextHigh);
        if (at.right() <= this->width() - m_axis.right + 20)
            drawLine(painter, at, tick.text, {.font = font, .color = t.text3, .tabular = true});
    }
}

void NightLanes::drawMarks(QPainter &painter, const Look &look) const
{
    const Tokens &t = look.tokens;
    drawName(painter, look, QRect(0, kTextHigh + 10, width(), kTextHigh), tr("Marks"));
    for (std::size_t i = 0; i < m_night->marks.size(); ++i) {
        const console::NightMark &mark = m_night->marks[i];
        painter.setPen(QPen(mark.letter == m_mark ? t.accent : t.strongLine, 1, Qt::DotLine));
        const double x = std::round(m_axis.x(mark.at)) + 0.5;
        painter.drawLine(QPointF(x, flagRect(i).bottom()), QPointF(x, height()));
    }
    for (std::size_t i = 0; i < m_night->marks.size(); ++i) {
        const char letter = m_night->marks[i].letter;
        const bool chosen = letter == m_mark;
        drawBox(painter, flagRect(i), Metrics::kRadiusBar, chosen ? t.accentFill : t.surface, chosen ? t.accentFill : t.strongLine);
        drawLine(painter, flagRect(i).toRect(), QString(QLatin1Char(letter)),
                 {.font = look.fonts.get(TextSize::Cap, TextWeight::Semibold), .color = chosen ? t.onAccent : t.text, .align = Qt::AlignCenter});
    }
}

void NightLanes::drawHours(QPainter &painter, const Look &look) const
{
    const Tokens &t = look.tokens;
    int top = hoursTop();
    const int pitch = m_night->hours.empty() ? 0 : (lanesTop() - 6 - top) / int(m_night->hours.size());
    for (const console::HoursLane &lane : m_night->hours) {
        const QRect row(0, top, width(), pitch);
        drawName(painter, look, row, NightWords::countries(lane.country));
        painter.fillRect(QRectF(m_axis.left, row.center().y(), m_axis.room(), 1), t.line);
        for (const auto &[from, to] : lane.open) {
            const QRectF bar(m_axis.x(from), row.center().y() - kHoursBar / 2 + 0.5, m_axis.x(to) - m_axis.x(from), kHoursBar);
            drawBox(painter, bar, Metrics::kRadiusBar, t.chartPale);
        }
        drawLine(painter, QRect(width() - m_axis.right + 8, row.y(), m_axis.right - 8, row.height()), lane.isOpenNow ? tr("open") : tr("closed"),
                 {.font = look.fonts.get(TextSize::Small), .color = lane.isOpenNow ? t.text2 : t.text3, .align = Qt::AlignRight | Qt::AlignVCenter});
        top += pitch;
    }
}

void NightLanes::drawLane(QPainter &painter, const Look &look, int index) const
{
    const Tokens &t = look.tokens;
    const NightLane lane = kNightLanes[std::size_t(index)];
    const QRect row = laneRect(index);
    painter.fillRect(QRectF(m_axis.left, row.top(), m_axis.room(), 1), t.line);
    drawName(painter, look, row, NightWords::lane(lane));
    std::int64_t most = 1;
    for (const NightSlot &slot : m_slots)
        most = std::max(most, NightWords::figure(lane, slot.sum));
    const QColor ink = laneInk(lane, t);
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const std::int64_t n = NightWords::figure(lane, m_slots[i].sum);
        const double high = n > 0 ? std::max(3.0, std::round(double(n) / double(most) * (row.height() - 10))) : 0;
        const QRectF bar = barOf(m_axis, m_slots[i], row.bottom() - high, row.bottom());
        if (hasFocus() && index == m_cursorLane && int(i) == m_cursorSlot)
            drawBox(painter, QRectF(bar.x() - 3, row.top() + 2, bar.width() + 6, row.height() - 3), Metrics::kRadiusBar, t.accentWeak, t.accent, 2);
        if (n > 0 && lane == NightLane::Trouble)
            painter.fillRect(bar, hatch(ink));
        if (n > 0)
            drawBox(painter, bar, 0, lane == NightLane::Trouble ? QColor() : ink, lane == NightLane::Trouble ? ink : QColor());
    }
    const std::int64_t total = NightWords::figure(lane, m_night->totals.sum);
    drawLine(painter, QRect(width() - m_axis.right + 8, row.y(), m_axis.right - 8, row.height()), Formats::count(total),
             {.font = look.fonts.get(TextSize::Small, TextWeight::Semibold), .color = total > 0 ? t.text : t.text3, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
}

void NightLanes::drawNow(QPainter &painter, const Look &look) const
{
    const Instant now = m_night->readAt;
    if (!isFine(*m_night) || now <= m_night->period.from || now >= m_night->period.to)
        return;
    const Tokens &t = look.tokens;
    const double x = std::round(m_axis.x(now));
    painter.fillRect(QRectF(x, kTextHigh, 1, height()), t.text);
    const QFont &font = look.fonts.get(TextSize::Small, TextWeight::Semibold);
    const QString words = Formats::clock(now);
    const int wide = tabularWidth(words, font) + 2 * kNowPad;
    const QRect tag(std::min(int(x) - wide / 2, width() - wide), 0, wide, kTextHigh + 2);
    drawBox(painter, tag, Metrics::kRadiusCap, t.text);
    drawLine(painter, tag, words, {.font = font, .color = t.surface, .align = Qt::AlignHCenter | Qt::AlignVCenter, .tabular = true});
}

} // namespace ns::ui
