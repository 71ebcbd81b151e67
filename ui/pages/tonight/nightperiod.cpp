// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tonight/nightperiod.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr Millis kHour{3'600'000};
constexpr std::array kSpans{NightSpan::Night, NightSpan::Day, NightSpan::Week, NightSpan::Month};

QDateTime local(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

Instant dayAfter(Instant at)
{
    return fromMillis(local(at).date().addDays(1).startOfDay().toMSecsSinceEpoch());
}

int daysOf(NightSpan span)
{
    switch (span) {
    case NightSpan::Night:
    case NightSpan::Day: return 1;
    case NightSpan::Week: return 7;
    case NightSpan::Month: return 30;
    }
    return 1;
}

void addTo(console::NightBucket &sum, const console::NightBucket &more)
{
    using Bucket = console::NightBucket;
    for (const auto field : {&Bucket::inbound, &Bucket::leads, &Bucket::replies, &Bucket::sent, &Bucket::review, &Bucket::answered, &Bucket::guardrail,
                             &Bucket::blocked, &Bucket::trouble, &Bucket::booked})
        sum.*field += more.*field;
}

/// Fewest buckets a slot so that no more than `most` slots stand side by side; of 5, 10, 15, 30, 60 minutes.
std::int64_t bucketsPerSlot(const console::Night &night, int most)
{
    const std::int64_t all = (night.period.to - night.period.from) / night.bucketMs;
    for (const std::int64_t each : {1, 2, 3, 6}) {
        if (all / each <= most)
            return each;
    }
    return 12;
}

Instant slotEnd(const console::Night &night, Instant from, std::int64_t each)
{
    const Instant end = isFine(night) ? from + each * night.bucketMs : dayAfter(from);
    return std::min(end, night.period.to);
}

} // namespace

QString spanId(NightSpan span)
{
    switch (span) {
    case NightSpan::Night: return QStringLiteral("night");
    case NightSpan::Day: return QStringLiteral("day");
    case NightSpan::Week: return QStringLiteral("week");
    case NightSpan::Month: return QStringLiteral("month");
    }
    return {};
}

NightSpan spanOf(const QString &id)
{
    const auto found = std::find_if(kSpans.begin(), kSpans.end(), [&](NightSpan span) { return spanId(span) == id; });
    return found == kSpans.end() ? NightSpan::Night : *found;
}

console::NightQuery periodOf(NightSpan span, int back, Instant now)
{
    const Instant then = now - back * std::chrono::days(daysOf(span));
    if (span == NightSpan::Night)
        return console::nightAround(then, local(then).offsetFromUtc() / 60);
    return console::daysBefore(then, daysOf(span));
}

bool isFine(const console::Night &night)
{
    return night.bucketMs < kHour;
}

std::vector<NightSlot> slotsOf(const console::Night &night, int most)
{
    std::vector<NightSlot> slots_;
    if (night.bucketMs.count() <= 0)
        return slots_;
    const std::int64_t each = bucketsPerSlot(night, most);
    for (std::size_t i = 0; i < night.buckets.size(); ++i) {
        const Instant at = night.period.from + std::int64_t(i) * night.bucketMs;
        if (slots_.empty() || at >= slots_.back().to)
            slots_.push_back({at, slotEnd(night, at, each), {}});
        addTo(slots_.back().sum, night.buckets[i]);
    }
    return slots_;
}

std::vector<NightTick> ticksOf(const console::NightQuery &period, int most)
{
    std::vector<NightTick> ticks;
    const auto hours = (period.to - period.from) / kHour;
    if (hours <= 48) {
        constexpr std::array<std::int64_t, 6> kSteps{1, 2, 3, 4, 6, 12};
        const auto fits = std::find_if(kSteps.begin(), kSteps.end(), [&](std::int64_t step) { return hours / step <= most; });
        const std::int64_t step = fits == kSteps.end() ? 12 : *fits;
        for (Instant at = period.from; at < period.to; at += step * kHour)
            ticks.push_back({at, Formats::clock(at)});
        return ticks;
    }
    const std::int64_t step = std::max<std::int64_t>(1, (hours / 24 + most - 1) / std::max(1, most));
    for (Instant at = dayAfter(period.from - Millis{1}); at < period.to;) {
        ticks.push_back({at, QLocale().toString(local(at).date(), QStringLiteral("d MMM"))});
        for (std::int64_t i = 0; i < step; ++i)
            at = dayAfter(at);
    }
    return ticks;
}

std::vector<InstantSpan> quietSpansOf(const console::Night &night)
{
    std::vector<InstantSpan> open;
    bool known = false;
    for (const console::HoursLane &lane : night.hours) {
        known = known || !lane.country.empty();
        open.insert(open.end(), lane.open.begin(), lane.open.end());
    }
    std::vector<InstantSpan> quiet;
    if (!known || !isFine(night))
        return quiet;
    std::ranges::sort(open);
    Instant from = night.period.from;
    for (const auto &[begin, end] : open) {
        if (begin > from)
            quiet.emplace_back(from, begin);
        from = std::max(from, end);
    }
    if (from < night.period.to)
        quiet.emplace_back(from, night.period.to);
    return quiet;
}

} // namespace ns::ui
