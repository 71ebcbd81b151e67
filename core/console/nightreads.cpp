// SPDX-License-Identifier: GPL-3.0-or-later
// Tonight: the part of ReadModels that puts a period on one time axis.
#include <algorithm>
#include <map>

#include "core/classify/statistics.h"
#include "core/console/firsterror.h"
#include "core/console/hoursview.h"
#include "core/console/readmodels.h"

namespace ns::console {

namespace {

constexpr Millis kHour{3'600'000};
constexpr std::chrono::days kFineMax{2};    // longer periods have hours for buckets
constexpr std::chrono::days kPeriodMax{92};
constexpr Millis kGapMin{5 * 60 * 1000}; // an agent that starts anew is no gap
constexpr int kLanesMax = 6;
constexpr std::size_t kMarksMax = 26;
constexpr std::size_t kPeaksMax = 3;
constexpr std::int64_t kPeakMin = 3; // fewer are no mark

void addTrace(NightBucket &bucket, const store::TraceBucket &traces)
{
    const std::int64_t n = traces.n;
    for (const store::TraceClass of : store::classesOf(traces.type, traces.outcome)) {
        switch (of) {
        case store::TraceClass::All: break;
        case store::TraceClass::Sent: bucket.sent += n; break;
        case store::TraceClass::Review: break; // counted by the items themselves: a step may ask and send at once
        case store::TraceClass::Guardrail: bucket.guardrail += n; break;
        case store::TraceClass::Trouble: bucket.trouble += n; break;
        case store::TraceClass::Inbound: break;
        }
    }
    const auto type = traces.isStep ? domain::parseEventType(traces.type) : std::nullopt;
    if (type && !domain::isInternal(*type))
        bucket.inbound += n;
    bucket.leads += type == domain::EventType::LeadCreated ? n : 0;
    bucket.replies += type == domain::EventType::MessageInbound ? n : 0;
    bucket.booked += type == domain::EventType::AppointmentBooked ? n : 0;
    bucket.answered += traces.outcome == "review_applied" ? n : 0;
    bucket.blocked += traces.type == "guardrail" && traces.outcome == "block" ? n : 0;
}

NightBucket sumOf(const std::vector<NightBucket> &buckets)
{
    NightBucket sum;
    for (const NightBucket &bucket : buckets) {
        for (const auto field : {&NightBucket::inbound, &NightBucket::leads, &NightBucket::replies, &NightBucket::sent, &NightBucket::review,
                                 &NightBucket::answered, &NightBucket::guardrail, &NightBucket::blocked, &NightBucket::trouble, &NightBucket::booked})
            sum.*field += bucket.*field;
    }
    return sum;
}

/// The fullest buckets of one figure, where they stand out: at least three, and twice the mean.
void addPeaks(std::vector<NightMark> &marks, const Night &night, NightMark::Kind kind, std::int64_t NightBucket::*field, std::size_t most)
{
    std::int64_t all = 0;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < night.buckets.size(); ++i) {
        all += night.buckets[i].*field;
        order.push_back(i);
    }
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return night.buckets[i].*field; });
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) {
        const std::int64_t n = night.buckets[order[i]].*field;
        if (n < kPeakMin || n * std::int64_t(night.buckets.size()) < 2 * all)
            break;
        marks.push_back({.kind = kind, .at = night.period.from + std::int64_t(order[i]) * night.bucketMs, .figure = n});
    }
}

void addHoursMarks(std::vector<NightMark> &marks, const Night &night)
{
    std::map<std::pair<Instant, bool>, NightMark> turns; // one mark for all countries that turn at once
    const auto note = [&](Instant at, bool opens, const HoursLane &lane) {
        if (at <= night.period.from || at >= night.period.to || at > night.readAt)
            return;
        NightMark &mark = turns[{at, opens}];
        mark.kind = opens ? NightMark::Kind::HoursOpen : NightMark::Kind::HoursClose;
        mark.at = at;
        mark.subject += (mark.subject.empty() ? "" : ",") + lane.country;
        mark.figure += lane.leads;
    };
    for (const HoursLane &lane : night.hours) {
        for (const auto &[from, to] : lane.open) {
            note(from, true, lane);
            note(to, false, lane);
        }
    }
    for (auto &[when, mark] : turns)
        marks.push_back(std::move(mark));
}

std::vector<NightMark> marksOf(const Night &night, const AgentStatus &status)
{
    std::vector<NightMark> marks;
    addPeaks(marks, night, NightMark::Kind::Trouble, &NightBucket::trouble, kPeaksMax);
    addPeaks(marks, night, NightMark::Kind::Guardrail, &NightBucket::guardrail, kPeaksMax);
    addPeaks(marks, night, NightMark::Kind::ReviewPile, &NightBucket::review, 1);
    for (const PausedScope &pause : status.paused) {
        if (pause.since >= night.period.from && pause.since < night.period.to)
            marks.push_back({.kind = NightMark::Kind::Paused, .at = pause.since, .subject = pause.scope, .figure = status.outboxIn(domain::OutboxState::Queued)});
    }
    // Every turn of hours within a night; over a week they would be all there is.
    if (night.bucketMs < kHour)
        addHoursMarks(marks, night);
    if (marks.size() > kMarksMax)
        marks.resize(kMarksMax); // hours come last: they go first
    std::ranges::stable_sort(marks, {}, &NightMark::at);
    for (std::size_t i = 0; i < marks.size(); ++i)
        marks[i].letter = char('A' + i);
    return marks;
}

std::vector<HoursLane> lanesOf(const std::vector<store::CountryCount> &countries, const NightQuery &period, const ReadContext &context)
{
    std::vector<HoursLane> lanes;
    for (const store::CountryCount &country : countries) {
        HoursLane lane{.country = country.country, .leads = country.leads};
        if (context.knowledge && context.knowledge->zones && !country.country.empty()) {
            const domain::Profile profile{.country = country.country};
            const auto zones = context.knowledge->zones->zonesOfCountry(country.country);
            const auto approved = policy::lawfulHoursFor(profile, "whatsapp", zones, context.knowledge->policy, *context.knowledge->laws);
            lane.open = approvedSpans(period.from, period.to, approved);
            lane.isOpenNow = policy::isApproved(context.now, approved);
            lane.changesAt = nextChange(context.now, approved);
        }
        lanes.push_back(std::move(lane));
    }
    return lanes;
}

Funnel funnelOf(const std::vector<store::FunnelCount> &counts, std::int64_t &decidedAlone)
{
    Funnel funnel;
    for (const store::FunnelCount &count : counts) {
        const bool won = count.stage == "won", attended = won || (count.flags & store::leadbit::Attended) != 0;
        const bool booked = attended || (count.flags & store::leadbit::Booked) != 0;
        const bool replied = booked || (count.flags & store::leadbit::Replied) != 0;
        const bool contacted = replied || (count.flags & store::leadbit::Contacted) != 0;
        funnel.leads += count.leads;
        funnel.contacted += contacted ? count.leads : 0;
        funnel.replied += replied ? count.leads : 0;
        funnel.booked += booked ? count.leads : 0;
        funnel.attended += attended ? count.leads : 0;
        funnel.won += won ? count.leads : 0;
        funnel.lost += count.stage == "lost" ? count.leads : 0;
        decidedAlone += (count.flags & store::leadbit::DecidedAlone) != 0 ? count.leads : 0;
    }
    return funnel;
}

std::vector<NeedsYou> needsOf(const AgentStatus &status, const Night &night, std::optional<Instant> oldestReview, const ReadContext &context)
{
    using Kind = NeedsYou::Kind;
    std::vector<NeedsYou> needs;
    const auto add = [&](Kind kind, std::int64_t count) {
        if (count > 0)
            needs.push_back({.kind = kind, .count = count});
    };
    if (status.role == AgentRole::Off || status.role == AgentRole::Failed)
        needs.push_back({.kind = Kind::NotRunning, .count = 1});
    add(Kind::GuardErrors, status.guardErrors);
    add(Kind::InDoubt, status.outboxIn(domain::OutboxState::InDoubt));
    add(Kind::SetAside, status.outboxIn(domain::OutboxState::SetAside) + status.eventsSetAside);
    if (status.reviewsPending > 0)
        needs.push_back({.kind = Kind::Reviews, .count = status.reviewsPending, .since = oldestReview});
    const DecidedAccuracy &accuracy = night.accuracy;
    if (accuracy.target && accuracy.labelled > 0 && double(accuracy.right) < *accuracy.target * double(accuracy.labelled))
        needs.push_back({.kind = Kind::UnderTarget, .count = accuracy.labelled - accuracy.right});
    if (context.knowledge && !context.knowledge->leadModel)
        needs.push_back({.kind = Kind::NoModel, .count = 1});
    for (const PausedScope &pause : status.paused)
        needs.push_back({.kind = Kind::Paused, .count = 1, .since = pause.since, .subject = pause.scope});
    return needs;
}

} // namespace

Result<NightTotals> ReadModels::totals(const NightQuery &period, const std::vector<NightBucket> &buckets)
{
    const auto median = m_index->medianLatency(period.from, period.to);
    const auto funnel = m_index->funnel(period.from, period.to);
    if (!median || !funnel)
        return tl::make_unexpected(!median ? median.error() : funnel.error());
    NightTotals totals;
    totals.sum = sumOf(buckets);
    (void)funnelOf(*funnel, totals.decided);
    if (*median)
        totals.medianLatencyMs = **median / 1000.0;
    return totals;
}

Result<DecidedAccuracy> ReadModels::accuracy(const NightQuery &period, const ReadContext &context)
{
    const auto leads = m_index->decided(period.from, period.to);
    if (!leads)
        return tl::make_unexpected(leads.error());
    const auto active = context.knowledge ? context.knowledge->leadModel : nullptr;
    DecidedAccuracy accuracy;
    if (active)
        accuracy.target = active->card().target;
    for (const store::DecidedLead &lead : *leads) {
        const std::string id = lead.contact.str().substr(lead.contact.str().find('/') + 1); // the source's own id
        if (active && active->id().str() == lead.model && active->wasTrainedOn(id))
            continue;
        ++accuracy.labelled;
        accuracy.right += lead.isRight ? 1 : 0;
    }
    accuracy.lower95 = classify::lowerBound95(std::size_t(accuracy.right), std::size_t(accuracy.labelled));
    return accuracy;
}

/// Buckets of the period up to now.
Result<std::vector<NightBucket>> ReadModels::fillBuckets(const NightQuery &period, Millis length, Instant now)
{
    const auto found = m_index->buckets(period.from, period.to);
    const auto asked = m_desk->reviewsMade(period.from, period.to);
    if (const Error *failure = firstError(found, asked))
        return tl::make_unexpected(*failure);
    const Instant end = std::min(period.to, std::max(period.from, now + Millis{1}));
    std::vector<NightBucket> buckets(std::size_t((end - period.from + length - Millis{1}) / length));
    const auto bucketAt = [&](Instant at) -> NightBucket * {
        const auto index = std::size_t((at - period.from) / length);
        return index < buckets.size() ? &buckets[index] : nullptr;
    };
    for (const store::TraceBucket &traces : *found) {
        if (NightBucket *bucket = bucketAt(traces.at))
            addTrace(*bucket, traces);
    }
    for (const auto &[at, n] : *asked) {
        if (NightBucket *bucket = bucketAt(at))
            bucket->review += n;
    }
    return buckets;
}

Result<Night> ReadModels::night(const NightQuery &query, const AgentStatus &status, const ReadContext &context)
{
    if (!m_index)
        return fail(ErrorCode::Unsupported, "this page needs the read index");
    if (query.to <= query.from || query.to - query.from > kPeriodMax)
        return fail(ErrorCode::InvalidInput, "a period ends after it begins, and within 92 days");
    Night night;
    night.period = query;
    night.readAt = context.now;
    night.bucketMs = query.to - query.from <= kFineMax ? store::ReadIndex::kSlot : kHour;
    const NightQuery earlier{query.from - (query.to - query.from), query.from};
    auto buckets = fillBuckets(query, night.bucketMs, context.now);
    const auto bucketsBefore = fillBuckets(earlier, night.bucketMs, context.now);
    const auto countries = m_index->countries(kLanesMax);
    const auto funnel = m_index->funnel(query.from, query.to);
    const auto reviews = m_desk->reviewCounts(domain::ReviewState::Pending);
    const auto accurate = accuracy(query, context);
    const auto gaps = query.to - query.from <= kFineMax ? m_desk->gaps(query.from, std::clamp(context.now, query.from, query.to), kGapMin) : Result<std::vector<std::pair<Instant, Instant>>>{};
    if (const Error *failure = firstError(buckets, bucketsBefore, countries, funnel, reviews, accurate, gaps))
        return tl::make_unexpected(*failure);
    night.buckets = std::move(*buckets);
    night.hours = lanesOf(*countries, query, context);
    night.accuracy = *accurate;
    night.gaps = *gaps;
    auto now = totals(query, night.buckets);
    auto before = totals(earlier, *bucketsBefore);
    if (!now || !before)
        return tl::make_unexpected(!now ? now.error() : before.error());
    night.totals = *now;
    night.before = *before;
    night.totals.waiting = status.outboxIn(domain::OutboxState::Queued);
    std::int64_t decided = 0;
    night.funnel = funnelOf(*funnel, decided);
    night.marks = marksOf(night, status);
    std::optional<Instant> oldest;
    for (const store::ReviewKindCount &count : *reviews)
        oldest = std::min(oldest.value_or(count.oldestAt), count.oldestAt);
    night.needsYou = needsOf(status, night, oldest, context);
    night.generation = context.generation;
    night.isBuilding = m_index->isBuilding();
    return night;
}

} // namespace ns::console
