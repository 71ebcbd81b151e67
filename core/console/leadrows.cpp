// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/leadrows.h"

#include <algorithm>

namespace ns::console {

namespace {

namespace leadbit = store::leadbit;
static_assert(unsigned(LeadFlag::OptedOut) == leadbit::OptedOut && unsigned(LeadFlag::WithPerson) == leadbit::WithPerson
              && unsigned(LeadFlag::Held) == leadbit::Held && unsigned(LeadFlag::InDoubt) == leadbit::InDoubt
              && unsigned(LeadFlag::SetAside) == leadbit::SetAside && unsigned(LeadFlag::GoingCold) == leadbit::GoingCold
              && unsigned(LeadFlag::History) == leadbit::History && unsigned(LeadFlag::MarketingPaused) == leadbit::MarketingPaused
              && unsigned(LeadFlag::Contacted) == leadbit::Contacted && unsigned(LeadFlag::Replied) == leadbit::Replied
              && unsigned(LeadFlag::Booked) == leadbit::Booked && unsigned(LeadFlag::Attended) == leadbit::Attended);
static_assert(int(NextStep::Kind::SetAside) == int(store::NextKind::SetAside) && int(NextStep::Kind::WaitsForPerson) == int(store::NextKind::WaitsForPerson));
static_assert(int(LeadFilter::OptedOut) == int(store::LeadSubset::OptedOut) && int(LeadSort::Confidence) == int(store::LeadOrder::Confidence));
static_assert(int(Anchor::Kind::AtRank) == int(store::WindowStart::AtRank) && int(Anchor::Kind::Around) == int(store::WindowStart::Around));

constexpr unsigned kShownBits = unsigned(LeadFlag::Unhandled) - 1; // what lies above is the store's own

NextStep makeNext(const store::IndexedLead &lead)
{
    NextStep next;
    next.kind = NextStep::Kind(int(lead.shown.next));
    if (lead.nextAt < store::kNeverMs)
        next.due = fromMillis(lead.nextAt);
    next.sequence = lead.shown.nextSequence;
    next.node = lead.shown.nextNode;
    next.channel = lead.shown.nextChannel;
    next.rule = lead.shown.nextRule;
    return next;
}

} // namespace

LeadRow makeLeadRow(const store::LeadWindowRow &row, std::optional<double> threshold)
{
    const store::IndexedLead &lead = row.lead;
    LeadRow out;
    out.key = {row.key.number, row.key.text, row.key.no};
    out.no = row.no;
    out.id = row.id;
    out.name = row.name;
    out.country = lead.shown.country;
    out.language = lead.shown.language;
    out.location = row.location;
    out.team = row.team;
    out.channel = lead.shown.channel;
    out.owner = lead.shown.owner;
    out.stage = lead.stage;
    out.segment = row.segment;
    out.label = lead.shown.label;
    out.confidence = lead.sure < 0 ? 0 : double(lead.sure) / 1e6;
    out.threshold = threshold;
    out.isAutomatic = (lead.flags & leadbit::DecidedAlone) != 0;
    out.labelSource = store::labelSourceOf(lead.flags);
    out.createdAt = fromMillis(lead.createdAt);
    if (lead.lastAt > 0)
        out.lastContactAt = fromMillis(lead.lastAt);
    out.next = makeNext(lead);
    out.flags = LeadFlags::fromInt(lead.flags & kShownBits);
    out.flags.setFlag(LeadFlag::Unhandled, row.isUnhandled);
    return out;
}

store::WindowStart windowStart(const Anchor &anchor)
{
    return store::WindowStart(int(anchor.kind));
}

int pageLimit(int asked)
{
    return std::clamp(asked, 1, kPageRowsMax);
}

} // namespace ns::console
