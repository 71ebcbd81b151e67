// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/demo/story.h"

namespace ns::demo {

struct TonightCounts
{
    static constexpr int kLeads = 40;        // contacts with work tonight
    static constexpr int kInbound = 8;
    static constexpr int kCancelled = 4;
    static constexpr int kRescheduled = 1;
    static constexpr int kBooked = 1;
    static constexpr int kColdDue = 6;       // by timers of the history, not by events
};

/// Tonight's events, in order of time: answers, cancellations, a move and a booking of contacts that can have them, and new leads
/// for all that is missing from kLeads. `coldDue` contacts are due by timer alone. Adds to data.tonight and data.leadsDue.
void addTonight(const Stage &stage, Random random, int coldDue, AcademyData &data);

} // namespace ns::demo
