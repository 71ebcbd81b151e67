// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changehistory.h"

#include <algorithm>

#include "core/classify/changehistory.h"

namespace ns::app {

namespace {

constexpr int kContactsMax = 1'000;
constexpr int kEventsMax = 50;

/// What each event of the contact stated, oldest first.
Result<classify::StatedAttributes> readStated(store::Reader &reader, domain::ContactNo contact)
{
    auto traces = reader.contactTraces(contact, kEventsMax);
    if (!traces)
        return tl::make_unexpected(traces.error());
    std::reverse(traces->begin(), traces->end());
    classify::StatedAttributes stated;
    for (const store::TraceRow &trace : *traces) {
        const auto event = reader.traceEvent(trace.id);
        if (!event)
            return tl::make_unexpected(event.error());
        if (*event)
            stated.push_back((*event)->contact.attributes);
    }
    return stated;
}

} // namespace

Result<std::vector<classify::ColumnHistory>> readChangeHistory(store::Reader &reader, const std::function<bool()> &isStopRequested)
{
    const auto contacts = reader.contacts(kContactsMax, std::nullopt);
    if (!contacts)
        return tl::make_unexpected(contacts.error());
    std::vector<classify::StatedAttributes> leads;
    for (const store::ContactRow &contact : *contacts) {
        if (isStopRequested())
            return fail(ErrorCode::Cancelled, "stopped; no model was made");
        auto stated = readStated(reader, contact.no);
        if (!stated)
            return tl::make_unexpected(stated.error());
        leads.push_back(std::move(*stated));
    }
    return classify::tallyChanges(leads);
}

} // namespace ns::app
