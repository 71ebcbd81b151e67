// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/query.h"

namespace ns::console {

/// The period that a Tonight page shows. Business time, [from, to); a bucket is 5 minutes for a night, an hour for a week, by the length.
struct NightQuery
{
    Instant from = {};
    Instant to = {};
    bool operator==(const NightQuery &) const = default;
};
/// The night around `now`: from 20:00 to 08:00 of the clock `offsetMinutes` from UTC; by day the one that has passed.
[[nodiscard]] NightQuery nightAround(Instant now, int offsetMinutes);
/// The `days` days that end with the hour of `now`.
[[nodiscard]] NightQuery daysBefore(Instant now, int days);

/// Counts of one bucket. Index into all vectors of Night that are "per bucket".
struct NightBucket
{
    std::int64_t inbound = 0;   // events from outside
    std::int64_t leads = 0;     // of them new leads
    std::int64_t replies = 0;   // of them messages of contacts
    std::int64_t sent = 0;      // taken by a channel
    std::int64_t review = 0;    // steps that asked a person
    std::int64_t answered = 0;  // answers applied
    std::int64_t guardrail = 0; // verdicts that held, deferred or blocked
    std::int64_t blocked = 0;   // of them for good
    std::int64_t trouble = 0;   // failed, in doubt, set aside
    std::int64_t booked = 0;
};

/// When marketing messages may go out in one country, cut to the period.
struct HoursLane
{
    std::string country;    // alpha-2; empty: contacts whose country is unknown, for whom it is always closed
    std::int64_t leads = 0; // that live there
    std::vector<std::pair<Instant, Instant>> open = {}; // in all zones of the country
    bool isOpenNow = false;
    std::optional<Instant> changesAt = {};
};

/// Something of the period that the log at the side explains; `letter` is 'A'.. in order of time. What stands in `figure` depends on the kind.
struct NightMark
{
    enum class Kind {
        HoursOpen, HoursClose, // subject: countries "BR,AR"; figure: leads there
        Guardrail,             // a bucket with unusually many verdicts; figure: how many
        Trouble,               // messages in doubt or set aside; figure: how many
        Paused,                // subject: scope; figure: items held back
        ReviewPile,            // most questions in one bucket; figure: how many
    };
    Kind kind = Kind::Guardrail;
    char letter = 'A';
    Instant at = {};
    std::string subject = {};
    std::int64_t figure = 0;
};

/// Leads that came in the period, by how far they have come. Each includes the later ones but won and lost.
struct Funnel
{
    std::int64_t leads = 0, contacted = 0, replied = 0, booked = 0, attended = 0, won = 0, lost = 0;
};

/// How often the model alone was right: decided by itself in the period, outcome known, not learned from.
struct DecidedAccuracy
{
    std::int64_t labelled = 0;
    std::int64_t right = 0;
    double lower95 = 0; // exact one-sided bound of right / labelled; 0 for none
    std::optional<double> target = {}; // of the active model
};

/// What a person should do now, most urgent first.
struct NeedsYou
{
    enum class Kind {
        InDoubt,       // messages that may have been sent
        GuardErrors,   // rules that could not run
        SetAside,      // failed for good
        Reviews,       // questions
        NoModel,       // none is active
        UnderTarget,   // accuracy on decided leads lies under its target
        Paused,        // sends are paused
        NotRunning,    // nobody works on this workspace
    };
    Kind kind = Kind::Reviews;
    std::int64_t count = 0;
    std::optional<Instant> since = {}; // of the oldest
    std::string subject = {};          // Paused: scope
};

/// Figures of the whole period.
struct NightTotals
{
    NightBucket sum;
    std::int64_t decided = 0;                     // leads that came in and were decided without a person
    std::int64_t waiting = 0;                     // messages in the outbox now, for hours or a due time
    std::optional<double> medianLatencyMs = {};   // durable event to durable step; within 2 %
};

/// One period on one time axis. Immutable once shared.
struct Night
{
    NightQuery period;
    Millis bucketMs{};                // length of a bucket
    std::vector<NightBucket> buckets; // those up to now
    std::vector<HoursLane> hours;     // countries with most leads first, at most 6
    std::vector<NightMark> marks;     // at most 26
    std::vector<std::pair<Instant, Instant>> gaps; // nobody worked although events waited; of periods up to two days
    NightTotals totals;
    NightTotals before;               // the same length of time before, for comparison
    Funnel funnel;
    DecidedAccuracy accuracy;
    std::vector<NeedsYou> needsYou;
    Instant readAt = {};
    Generation generation = 0;
    bool isBuilding = false;
};

} // namespace ns::console
