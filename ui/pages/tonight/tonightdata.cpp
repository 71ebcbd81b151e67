// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked and shown: the part of TonightPage between the Desk and its widgets.
#include <QPushButton>
#include <QStackedWidget>

#include "ui/charts/customplot.h"
#include "ui/pages/tonight/funnelbars.h"
#include "ui/pages/tonight/nighthealth.h"
#include "ui/pages/tonight/nightlanes.h"
#include "ui/pages/tonight/shortlist.h"
#include "ui/pages/tonight/throughput.h"
#include "ui/pages/tonight/tonightpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/stateview.h"

namespace ns::ui {

namespace {

constexpr int kWaitingRows = 30;
constexpr Millis kAwayLeast = std::chrono::minutes(10); // a shorter absence is none
constexpr std::chrono::days kAwayMost{90};              // what a Night may span
constexpr int kTrailPoints = 12;
constexpr Millis kSlot = std::chrono::minutes(5);       // counts are kept in these

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

std::vector<double> trailOf(const console::Night &night, std::int64_t console::NightBucket::*field)
{
    std::vector<double> trail;
    const std::size_t each = std::max<std::size_t>(1, (night.buckets.size() + kTrailPoints - 1) / kTrailPoints);
    for (std::size_t i = 0; i < night.buckets.size(); ++i) {
        if (i % each == 0)
            trail.push_back(0);
        trail.back() += double(night.buckets[i].*field);
    }
    return trail;
}

/// Against the same length of time before; while the period still runs there is nothing fair to compare, so that is only named.
KpiTile::Change changeOf(const console::Night &night, std::int64_t console::NightBucket::*field, bool moreIsGood)
{
    const std::int64_t now = night.totals.sum.*field, before = night.before.sum.*field;
    KpiTile::Change change;
    if (night.readAt < night.period.to) {
        change.comparison = TonightPage::tr("before: %1").arg(Formats::count(before));
        return change;
    }
    change.comparison = TonightPage::tr("vs %1").arg(Formats::count(before));
    if (before <= 0 || now == before)
        return change;
    const bool up = now > before;
    change.way = up ? KpiTile::Change::Way::Up : KpiTile::Change::Way::Down;
    change.amount = Formats::share(std::abs(double(now - before)) / double(before));
    change.tone = moreIsGood && up ? Tone::Good : Tone::Quiet;
    return change;
}

} // namespace

void TonightPage::reload()
{
    fetchNight();
    fetchWaiting();
    showStatus();
}

void TonightPage::fetchNight()
{
    begin(m_nightAsk);
    m_desk.fetchNight(m_nightAsk.consumer, periodOf(m_span, m_back, m_desk.now()), [this](Result<console::SnapshotPtr<console::Night>> night) {
        if (night)
            showNight(*night);
        else
            showFailure(night.error());
        if (night && (*night)->isBuilding)
            m_soon.start(); // figures that still rise are not the answer yet
        else
            end(m_nightAsk);
    });
}

void TonightPage::fetchSince()
{
    m_since->hide();
    const Instant now = m_desk.now();
    if (!m_lastLook.at || now - *m_lastLook.at < kAwayLeast || now - *m_lastLook.at > kAwayMost)
        return;
    m_lastLook.at = fromMillis(toMillis(*m_lastLook.at) / kSlot.count() * kSlot.count());
    begin(m_sinceAsk);
    m_desk.fetchNight(m_sinceAsk.consumer, {*m_lastLook.at, now}, [this](Result<console::SnapshotPtr<console::Night>> night) {
        if (night)
            showSince(**night); // a failure is told by the page's own question
        end(m_sinceAsk);
    });
}

void TonightPage::fetchWaiting()
{
    begin(m_waitingAsk);
    console::ReviewQuery query;
    query.limit = kWaitingRows;
    m_desk.fetchReviews(m_waitingAsk.consumer, query, [this](Result<console::SnapshotPtr<console::ReviewPage>> page) {
        if (page) {
            m_waiting.setNow(m_desk.now());
            m_waiting.setWindow(*page, (*page)->rows);
            m_waitingCard->setFact((*page)->total.n > 0 ? Formats::count((*page)->total.n) : QString());
        }
        const bool none = m_waiting.rowCount() == 0;
        if (none && page)
            m_waitingState->show(StateView::Kind::Empty, tr("Nobody waits"), tr("Questions of the agent come here"));
        else if (none)
            m_waitingState->show(StateView::Kind::Failed, tr("The queue could not be read"), text(page.error().text));
        m_waitingStack->setCurrentWidget(none ? static_cast<QWidget *>(m_waitingState) : m_waitingList);
        end(m_waitingAsk);
    });
}

void TonightPage::fetchBehind(const console::TraceQuery &query)
{
    begin(m_behindAsk);
    m_desk.fetchTraces(m_behindAsk.consumer, query, [this](Result<console::SnapshotPtr<console::TracePage>> page) {
        end(m_behindAsk);
        if (!page) {
            m_sideState->show(StateView::Kind::Failed, tr("These steps could not be read"), text(page.error().text));
            m_sideStack->setCurrentWidget(m_sideState);
            return;
        }
        m_behind.setNow(m_desk.now());
        m_behind.setWindow(*page, (*page)->rows);
        const console::RowCount &total = (*page)->total;
        m_sideCard->setFact(total.atLeast ? tr("%1 and more").arg(Formats::count(total.n)) : Formats::count(total.n));
        if ((*page)->rows.empty())
            m_sideState->show(StateView::Kind::NoMatch, tr("Nothing of this kind"));
        m_sideStack->setCurrentWidget((*page)->rows.empty() ? static_cast<QWidget *>(m_sideState) : m_behindList);
    });
}

void TonightPage::showNight(console::SnapshotPtr<console::Night> night)
{
    m_night = std::move(night);
    m_trouble->hide();
    m_stack->setCurrentIndex(1);
    m_header->setTitle(m_span == NightSpan::Night ? (m_back == 0 ? tr("Tonight") : tr("A night before")) : tr("Overview"));
    m_header->setFact(NightWords::period(m_night->period));
    m_later->setEnabled(m_back > 0);
    showTiles(*m_night);
    m_needs.setNow(m_night->readAt);
    m_needs.setWindow(m_night, m_night->needsYou);
    m_needsCard->setFact(m_night->needsYou.empty() ? tr("nothing right now") : QString());
    m_needsList->setVisible(!m_night->needsYou.empty());
    m_marks.setBucket(m_night->bucketMs);
    m_marks.setWindow(m_night, m_night->marks);
    m_lanes->setNight(m_night);
    syncAxis();
    m_funnel->setFunnel(m_night->funnel);
    m_health->setNight(*m_night);
    showStatus();
    if (m_closeBehind->isHidden())
        showLog();
    const QString counting = m_night->isBuilding ? tr("still counting the past") : QString();
    Q_EMIT noteChanged(counting.isEmpty() ? tr("As of %1").arg(Formats::clock(m_night->readAt)) : counting);
}

void TonightPage::showFailure(const Error &error)
{
    if (!m_night) {
        m_state->show(StateView::Kind::Failed, tr("The night could not be added up"), text(error.text));
        m_state->setAction(tr("Try again"), [this] { reload(); });
        m_stack->setCurrentIndex(0);
        return;
    }
    m_trouble->setMessage(Tone::Warn, QStringLiteral("triangle-alert"), tr("As it was at %1").arg(Formats::clock(m_night->readAt)), tr("The newest figures did not come: %1").arg(text(error.text)));
    m_trouble->show();
}

void TonightPage::showTiles(const console::Night &night)
{
    using Bucket = console::NightBucket;
    const std::array fields{&Bucket::leads, &Bucket::sent, &Bucket::replies, &Bucket::booked};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        m_tiles[i]->setFigure(Formats::count(night.totals.sum.*fields[i]));
        m_tiles[i]->setTrail(trailOf(night, fields[i]));
        m_tiles[i]->setChange(changeOf(night, fields[i], i >= 2));
    }
}

void TonightPage::showSince(const console::Night &night)
{
    const QString sum = NightWords::sum(night.totals.sum);
    if (sum.isEmpty())
        return;
    const QString when = Formats::when(night.period.from, m_desk.now());
    m_since->setMessage(Tone::Plain, QStringLiteral("history"), tr("Since you last looked, %1").arg(when), sum);
    m_since->show();
}

void TonightPage::showStatus()
{
    m_health->setStatus(m_desk.status());
}

void TonightPage::syncAxis()
{
    if (!m_night)
        return;
    const std::vector<NightSlot> &shown = m_lanes->nightSlots();
    m_plot->setNight(m_night, m_lanes->axis(), shown);
    QStringList facts;
    if (!shown.empty())
        facts += tr("counts per %1", "a length of time").arg(Formats::age(shown.front().to - shown.front().from));
    if (!m_night->gaps.empty())
        facts += tr("striped: nobody worked");
    m_nightCard->setFact(facts.join(QStringLiteral(" · ")));
}

void TonightPage::showBehindPeriod(Figure figure)
{
    if (m_night)
        showBehind(figure, m_night->period.from, m_night->period.to, {});
}

void TonightPage::showBehind(Figure figure, Instant from, Instant to, const QString &when)
{
    console::TraceQuery query;
    query.from = from;
    query.to = to;
    QString title;
    switch (figure) {
    case Figure::Events: title = tr("All steps"); break;
    case Figure::Leads: title = tr("New leads"); query.eventType = "lead.created"; break;
    case Figure::Sent: title = tr("Messages sent"); query.filter = console::TraceFilter::Sent; break;
    case Figure::Replies: title = tr("Replies"); query.eventType = "message.inbound"; break;
    case Figure::Booked: title = tr("Booked"); query.eventType = "appointment.booked"; break;
    case Figure::Questions: title = tr("Questions"); query.filter = console::TraceFilter::Review; break;
    case Figure::Held: title = tr("Held by rules"); query.filter = console::TraceFilter::Guardrail; break;
    case Figure::Trouble: title = tr("Trouble"); query.filter = console::TraceFilter::Trouble; break;
    }
    m_lanes->setMark(0);
    m_sideCard->setTitle(when.isEmpty() ? title : title + QStringLiteral(", ") + when);
    m_sideCard->setFact({});
    m_closeBehind->show();
    fetchBehind(query);
}

void TonightPage::showLog()
{
    drop(m_behindAsk);
    m_closeBehind->hide();
    m_lanes->setMark(0);
    m_sideCard->setTitle(tr("What happened"));
    m_sideCard->setFact({});
    const bool none = m_marks.rowCount() == 0;
    m_sideState->setIcon(QStringLiteral("moon"));
    if (none)
        m_sideState->show(StateView::Kind::Empty, tr("A quiet time"), tr("Nothing stood out"));
    m_sideStack->setCurrentWidget(none ? static_cast<QWidget *>(m_sideState) : m_marksList);
}

} // namespace ns::ui
