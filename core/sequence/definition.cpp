// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequence/definition.h"

#include <charconv>

namespace ns::sequence {

namespace {
constexpr Millis kWaitMax = std::chrono::hours(24 * 90);

std::optional<Millis> unitOf(char letter)
{
    switch (letter) {
    case 'm': return std::chrono::minutes(1);
    case 'h': return std::chrono::hours(1);
    case 'd': return std::chrono::hours(24);
    default: return std::nullopt;
    }
}
} // namespace

std::string triggerName(const Trigger &trigger)
{
    if (const auto *reason = std::get_if<domain::ColdReason>(&trigger))
        return "cold:" + std::string(domain::coldReasonName(*reason));
    return std::string(domain::eventTypeName(domain::EventType::LeadCreated));
}

std::string_view stopCauseName(StopCause cause)
{
    switch (cause) {
    case StopCause::Reply: return "reply";
    case StopCause::Booking: return "booking";
    case StopCause::OptOut: return "opt_out";
    case StopCause::Closed: return "closed";
    }
    return {};
}

std::optional<StopCause> parseStopCause(std::string_view name)
{
    for (const StopCause cause : {StopCause::Reply, StopCause::Booking, StopCause::OptOut, StopCause::Closed}) {
        if (stopCauseName(cause) == name)
            return cause;
    }
    return std::nullopt;
}

bool stopsOn(const Definition &definition, StopCause cause)
{
    return cause == StopCause::OptOut
        || std::find(definition.stopOn.begin(), definition.stopOn.end(), cause) != definition.stopOn.end();
}

std::optional<int> findNode(const Definition &definition, std::string_view nodeId)
{
    for (std::size_t i = 0; i < definition.nodes.size(); ++i) {
        if (definition.nodes[i].id == nodeId)
            return int(i);
    }
    return std::nullopt;
}

Result<Millis> parseWait(std::string_view text)
{
    std::int64_t count = 0;
    const char *const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, count);
    const auto unit = error == std::errc{} && end - rest == 1 ? unitOf(*rest) : std::nullopt;
    if (!unit || count < 0)
        return fail(ErrorCode::InvalidInput, "a wait is a number and m, h or d: \"90m\", \"24h\", \"3d\"");
    if (count > kWaitMax / *unit)
        return fail(ErrorCode::InvalidInput, "a wait is at most 90 days");
    return *unit * count;
}

} // namespace ns::sequence
