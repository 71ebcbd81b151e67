// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/contactstate.h"
#include "core/domain/event.h"
#include "core/domain/outbox.h"

namespace ns::demo {

struct AcademyOptions
{
    int leads = 5000;     // contacts in the history, 1 to 90,000; tonight's new ones come on top
    int historyDays = 90; // 5 to 3650
    std::uint64_t seed = 1;
    Instant now = {};     // the history ends here
};

/// A timer as it stands at the end of the history.
struct PendingTimer
{
    domain::TimerId id;
    Instant due = {};
    domain::EventType firesAs = domain::EventType::TimerFired;
    domain::TimerFiring data = {};
};

/// One contact with everything that has happened to it. The history counts as already handled: `state` is what domain::reduce and
/// sequence::Planner made of it, event by event and timer by timer, by the school's own sequences.
struct AcademyContact
{
    domain::ContactState state;             // version = number of steps
    std::vector<domain::Event> history;     // in order of time; from outside only, payloads sealed
    std::vector<domain::OutboxItem> outbox; // Sent; and Queued where opening hours or caps made it wait beyond `now`
    std::vector<PendingTimer> timers;       // due after `now`, but for the follow-ups that are due tonight
};

struct AcademyData
{
    std::vector<AcademyContact> contacts;   // by source id
    std::vector<domain::Event> tonight;     // not handled yet, in order of time
    int leadsDue = 0;                       // contacts with work tonight: 40 where there are contacts enough
    std::string leadsCsv;                   // every lead of the history, as `import` takes it
    std::string trainingCsv;                // id, created_at, what was known when the lead came in, segment; at least 5,000 rows by time
};

inline constexpr std::string_view kAcademySource = "crm"; // source of its events: contact "L-00001" is "crm/L-00001"

/// The made-up school's people and their story. The same options give the same bytes on every machine. InvalidInput on bad bounds.
/// 0.8 s for 500 leads without optimisation (tst_academy prints it).
[[nodiscard]] Result<AcademyData> generateAcademy(const AcademyOptions &options);

/// Writes what a customer could have written or imported: the school's files (academyFiles), leads.csv, training.csv,
/// history.jsonl and tonight.jsonl, each whole and synced. The folder is made if need be. Storage.
[[nodiscard]] Status writeAcademy(const AcademyData &data, const std::string &folder);

} // namespace ns::demo
