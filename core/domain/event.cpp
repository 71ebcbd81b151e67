// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event.h"

#include <array>

namespace ns::domain {

namespace {

// In the order of the enum.
constexpr std::array<std::string_view, 20> kTypeNames = {
    "lead.created",          "contact.updated",         "message.inbound",     "message.delivered",    "message.read",
    "message.clicked",       "message.failed",          "message.bounced",     "stage.changed",        "appointment.booked",
    "appointment.cancelled", "appointment.no_show",     "appointment.attended", "deal.won",            "deal.lost",
    "optout.received",       "timer.fired",             "followup.due",        "review.answered",      "contact.unmerged",
};
static_assert(kTypeNames.size() == std::size_t(EventType::ContactUnmerged) + 1);

} // namespace

std::string_view eventTypeName(EventType type)
{
    return kTypeNames[std::size_t(type)];
}

std::optional<EventType> parseEventType(std::string_view name)
{
    const auto *found = std::find(kTypeNames.begin(), kTypeNames.end(), name);
    if (found == kTypeNames.end())
        return std::nullopt;
    return EventType(found - kTypeNames.begin());
}

bool isInternal(EventType type)
{
    return type >= EventType::TimerFired;
}

} // namespace ns::domain
