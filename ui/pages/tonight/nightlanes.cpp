// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tonight/nightlanes.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include "ui/style/accessible.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr int kHead = 24;      // words of the axis
constexpr int kMarks = 26;     // flags
constexpr int kFlag = 18;
constexpr int kHoursRow = 16;
constexpr int kLane = 24;
constexpr int kSlotMin = 4;    // pixels of one slot
constexpr int kGutterMax = 176;

} // namespace

NightLanes::NightLanes(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    say();
}

void NightLanes::setNight(console::SnapshotPtr<console::Night> night)
{
    m_night = std::move(night);
    m_quiet = m_night ? quietSpansOf(*m_night) : std::vector<InstantSpan>{};
    measure();
    m_cursorSlot = std::clamp(m_cursorSlot, 0, std::max(0, int(m_slots.size()) - 1));
    updateGeometry();
    update();
    say();
}

void NightLanes::setMark(char letter)
{
    m_mark = letter;
    update();
}

/// Gutters as wide as the longest name and total, slots as many as can be told apart.
void NightLanes::measure()
{
    const NightAxis before = m_axis;
    const QFontMetrics metrics(lookOf(this).fonts.get(TextSize::Small));
    int name = metrics.horizontalAdvance(tr("Marks"));
    int total = metrics.horizontalAdvance(QStringLiteral("00,000"));
    for (const NightLane lane : kNightLanes)
        name = std::max(name, metrics.horizontalAdvance(NightWords::lane(lane)));
    if (m_night && isFine(*m_night)) {
        for (const console::HoursLane &lane : m_night->hours)
            name = std::max(name, metrics.horizontalAdvance(NightWords::countries(lane.country)));
    }
    m_axis = {.period = m_night ? m_night->period : console::NightQuery{}, .left = std::min(kGutterMax, name + 16), .right = total + 16, .width = width()};
    m_slots = m_night ? slotsOf(*m_night, m_axis.slotsThatFit(kSlotMin)) : std::vector<NightSlot>{};
    placeFlags();
    if (!(before == m_axis))
        Q_EMIT axisChanged();
}

void NightLanes::say()
{
    QStringList said;
    if (m_night) {
        for (const NightLane lane : kNightLanes)
            said += NightWords::lane(lane) + u' ' + Formats::count(NightWords::figure(lane, m_night->totals.sum));
    }
    describe(*this, QAccessible::Chart, tr("The night in lanes"), hasFocus() ? cursorWords() : said.join(QStringLiteral("; ")));
}

QString NightLanes::cursorWords() const
{
    if (m_cursorSlot < 0 || m_cursorSlot >= int(m_slots.size()))
        return {};
    const NightSlot &slot = m_slots[std::size_t(m_cursorSlot)];
    const NightLane lane = kNightLanes[std::size_t(m_cursorLane)];
    return NightWords::slot(slot) + QStringLiteral(": ") + NightWords::lane(lane) + u' ' + Formats::count(NightWords::figure(lane, slot.sum));
}

int NightLanes::hoursTop() const
{
    return kHead + (m_night && isFine(*m_night) ? kMarks : 0);
}

int NightLanes::lanesTop() const
{
    const int hours = m_night && isFine(*m_night) ? int(m_night->hours.size()) : 0;
    return hoursTop() + hours * kHoursRow + (hours > 0 ? 6 : 0);
}

QRect NightLanes::laneRect(int lane) const
{
    return {0, lanesTop() + lane * kLane, width(), kLane};
}

QSize NightLanes::sizeHint() const
{
    return {600, lanesTop() + int(kNightLanes.size()) * kLane};
}

QSize NightLanes::minimumSizeHint() const
{
    return {360, sizeHint().height()};
}

/// Over its time, or beside the one before when both would lie on each other.
void NightLanes::placeFlags()
{
    m_flags.clear();
    double free = 0;
    for (std::size_t i = 0; m_night && i < m_night->marks.size(); ++i) {
        const double x = std::max(free, std::round(m_axis.x(m_night->marks[i].at) - kFlag / 2.0));
        m_flags.emplace_back(x, kHead + (kMarks - kFlag) / 2.0, kFlag, kFlag);
        free = x + kFlag + 2;
    }
}

int NightLanes::slotAt(double x) const
{
    const Instant at = m_axis.at(x);
    const auto found = std::find_if(m_slots.begin(), m_slots.end(), [&](const NightSlot &slot) { return at >= slot.from && at < slot.to; });
    return found == m_slots.end() ? -1 : int(found - m_slots.begin());
}

NightLanes::Spot NightLanes::spotAt(QPoint at) const
{
    Spot spot;
    if (!m_night)
        return spot;
    if (isFine(*m_night)) {
        for (std::size_t i = 0; i < m_night->marks.size(); ++i) {
            if (flagRect(i).adjusted(-1, -3, 1, 3).contains(at))
                spot.mark = m_night->marks[i].letter;
        }
    }
    for (int lane = 0; lane < int(kNightLanes.size()); ++lane) {
        if (!laneRect(lane).contains(at))
            continue;
        spot.lane = lane;
        spot.total = at.x() >= width() - m_axis.right;
        spot.slot = m_axis.covers(at.x()) ? slotAt(at.x()) : -1;
    }
    return spot;
}

void NightLanes::resizeEvent(QResizeEvent *)
{
    measure();
}

void NightLanes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        measure();
    QWidget::changeEvent(event);
}

void NightLanes::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    say();
}

void NightLanes::mousePressEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position().toPoint());
    if (spot.mark != 0) {
        Q_EMIT markChosen(spot.mark);
        return;
    }
    if (spot.lane < 0)
        return;
    m_cursorLane = spot.lane;
    const NightLane lane = kNightLanes[std::size_t(spot.lane)];
    if (spot.slot >= 0) {
        m_cursorSlot = spot.slot;
        Q_EMIT slotChosen(lane, spot.slot);
    } else {
        Q_EMIT laneChosen(lane);
    }
    update();
}

void NightLanes::keyPressEvent(QKeyEvent *event)
{
    const int last = std::max(0, int(m_slots.size()) - 1);
    const int lanes = int(kNightLanes.size());
    switch (event->key()) {
    case Qt::Key_Left: m_cursorSlot = std::max(0, m_cursorSlot - 1); break;
    case Qt::Key_Right: m_cursorSlot = std::min(last, m_cursorSlot + 1); break;
    case Qt::Key_Home: m_cursorSlot = 0; break;
    case Qt::Key_End: m_cursorSlot = last; break;
    case Qt::Key_Up: m_cursorLane = std::max(0, m_cursorLane - 1); break;
    case Qt::Key_Down: m_cursorLane = std::min(lanes - 1, m_cursorLane + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursorSlot < int(m_slots.size()))
            Q_EMIT slotChosen(kNightLanes[std::size_t(m_cursorLane)], m_cursorSlot);
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    say();
    update();
}

bool NightLanes::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Spot spot = spotAt(help->pos());
    QString words;
    if (spot.mark != 0) {
        const auto mark = std::find_if(m_night->marks.begin(), m_night->marks.end(), [&](const console::NightMark &each) { return each.letter == spot.mark; });
        const NightLine line = NightWords::mark(*mark, m_night->bucketMs);
        words = Formats::clock(mark->at) + u' ' + line.title + QStringLiteral("\n") + line.second;
    } else if (spot.slot >= 0) {
        const NightSlot &slot = m_slots[std::size_t(spot.slot)];
        words = NightWords::slot(slot) + QStringLiteral("\n") + NightWords::sum(slot.sum);
    }
    QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(words), this);
    return true;
}

} // namespace ns::ui
