// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tonight/throughput.h"

#include <QMouseEvent>

#include "ui/charts/customplot.h"
#include "ui/delegates/roles.h"
#include "ui/pages/tonight/nightlanes.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr int kAbove = 12, kBelow = 8; // the words of the axis stand over the lanes above: it is the same one
constexpr double kBarShare = 0.8;
constexpr double kBarMost = 28; // pixels: days of a week are wide
constexpr double kHeadRoom = 1.15;

const std::array kFields{&console::NightBucket::inbound, &console::NightBucket::sent, &console::NightBucket::replies,
                         &console::NightBucket::review, &console::NightBucket::guardrail, &console::NightBucket::trouble};

/// Round steps of whole messages: 1, 2, 5, 10, 20, ..
double niceStep(double most, int ticks)
{
    double step = 1;
    for (int i = 0; step * ticks < most; ++i)
        step *= i % 3 == 1 ? 2.5 : 2;
    return step;
}

} // namespace

void NightTableModel::setSlots(std::vector<NightSlot> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QVariant NightTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const NightSlot &slot = m_rows[std::size_t(index.row())];
    const bool time = index.column() == Time;
    switch (role) {
    case Qt::DisplayRole: return time ? NightWords::slot(slot) : Formats::count(slot.sum.*kFields[std::size_t(index.column() - 1)]);
    case SortRole: return time ? qlonglong(toMillis(slot.from)) : qlonglong(slot.sum.*kFields[std::size_t(index.column() - 1)]);
    case Qt::TextAlignmentRole: return int((time ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u' ' + data(index, Qt::DisplayRole).toString();
    default: return {};
    }
}

QVariant NightTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Time ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time: return tr("Time");
    case Events: return tr("Events");
    case Sent: return tr("Sent");
    case Replies: return tr("Replies");
    case Asked: return tr("Questions");
    case Held: return tr("Held");
    case Trouble: return tr("Trouble");
    case ColumnCount: break;
    }
    return {};
}

Throughput::Throughput(QWidget *parent) : PlotView(tr("Events and messages"), parent)
{
    setObjectName(QStringLiteral("tonight.throughput"));
    setMinimumHeight(92);
    setTable(&m_table);
    setRecolour([this](QCustomPlot &, const Look &look) { recolour(look); });
    connect(&plot(), &QCustomPlot::mousePress, this, [this](const QMouseEvent *event) {
        const Instant at = m_axis.at(event->position().x());
        const auto found = std::find_if(m_slots.begin(), m_slots.end(), [&](const NightSlot &slot) { return at >= slot.from && at < slot.to; });
        if (m_axis.covers(event->position().x()) && found != m_slots.end())
            Q_EMIT slotChosen(int(found - m_slots.begin()));
    });
}

double Throughput::key(Instant at) const
{
    return m_axis.part(at);
}

void Throughput::setNight(console::SnapshotPtr<console::Night> night, const NightAxis &axis, const std::vector<NightSlot> &slots_)
{
    m_night = std::move(night);
    m_axis = axis;
    m_slots = slots_;
    m_table.setSlots(slots_);
    clearAll();
    if (!m_night)
        return;
    plot().axisRect()->setMargins(QMargins(m_axis.left, kAbove, m_axis.right, kBelow));
    drawAxes();
    drawSeries();
    setSummary(summary());
    recolour(lookOf(this));
    replotSoon();
}

void Throughput::clearAll()
{
    plot().clearItems();
    plot().clearPlottables();
}

QString Throughput::summary() const
{
    const auto fullest = std::max_element(m_slots.begin(), m_slots.end(), [](const NightSlot &a, const NightSlot &b) { return a.sum.sent < b.sum.sent; });
    const QString words = NightWords::sum(m_night->totals.sum);
    if (fullest == m_slots.end() || fullest->sum.sent == 0)
        return words;
    return words + QStringLiteral("; ") + tr("most messages %1: %2").arg(NightWords::slot(*fullest), Formats::count(fullest->sum.sent));
}

void Throughput::drawAxes()
{
    double most = 1;
    for (const NightSlot &slot : m_slots)
        most = std::max({most, double(slot.sum.inbound), double(slot.sum.sent)});
    plot().xAxis->setTicks(false);
    plot().xAxis->setRange(0, 1);
    const QSharedPointer<QCPAxisTickerText> counts(new QCPAxisTickerText);
    const double step = niceStep(most, 4);
    for (double at = 0; at <= most * kHeadRoom; at += step)
        counts->addTick(at, Formats::count(std::int64_t(at)));
    plot().yAxis->setTicker(counts);
    plot().yAxis->setRange(0, most * kHeadRoom);
}

void Throughput::drawSeries()
{
    QVector<double> keys, events, sent;
    for (const NightSlot &slot : m_slots) {
        keys += (key(slot.from) + key(slot.to)) / 2;
        events += double(slot.sum.inbound);
        sent += double(slot.sum.sent);
    }
    auto *bars = new QCPBars(plot().xAxis, plot().yAxis);
    bars->setWidth(std::min(kBarMost / m_axis.room(), kBarShare / std::max<double>(1, double(m_slots.size()))));
    bars->setAntialiased(false);
    bars->setData(keys, sent, true);
    QCPGraph *line = plot().addGraph();
    line->setLineStyle(QCPGraph::lsStepCenter); // whole counts of a slot: a slope would tell of what never was
    line->setData(keys, events, true);
}

void Throughput::drawBands(const Look &look)
{
    const Tokens &t = look.tokens;
    const auto band = [&](const InstantSpan &span, const QBrush &brush) {
        auto *rect = new QCPItemRect(&plot());
        rect->setLayer(QStringLiteral("background"));
        for (QCPItemPosition *corner : {rect->topLeft, rect->bottomRight})
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        rect->topLeft->setCoords(std::clamp(key(span.first), 0.0, 1.0), 0);
        rect->bottomRight->setCoords(std::clamp(key(span.second), 0.0, 1.0), 1);
        rect->setPen(Qt::NoPen);
        rect->setBrush(brush);
    };
    const auto line = [&](Instant at, const QPen &pen) {
        auto *item = new QCPItemStraightLine(&plot());
        item->point1->setCoords(key(at), 0);
        item->point2->setCoords(key(at), 1);
        item->setPen(pen);
    };
    for (const InstantSpan &span : quietSpansOf(*m_night))
        band(span, t.sunken);
    for (const InstantSpan &span : m_night->gaps)
        band(span, gapHatch(t));
    if (!isFine(*m_night))
        return;
    for (const console::NightMark &mark : m_night->marks)
        line(mark.at, QPen(t.strongLine, 1, Qt::DotLine));
    if (m_night->readAt > m_night->period.from && m_night->readAt < m_night->period.to)
        line(m_night->readAt, QPen(t.text, 1));
}

void Throughput::recolour(const Look &look)
{
    if (!m_night)
        return;
    const Tokens &t = look.tokens;
    plot().clearItems();
    drawBands(look);
    if (QCPGraph *events = plot().graph(plot().graphCount() - 1))
        events->setPen(QPen(t.text2, 1.4));
    if (auto *bars = qobject_cast<QCPBars *>(plot().plottable(0))) {
        bars->setPen(Qt::NoPen);
        bars->setBrush(t.chartMain);
    }
}

} // namespace ns::ui
