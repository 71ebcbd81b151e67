// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/policy/guardrails/guard.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto guard = ns::policy::Guard::make(*ns::policy::ZoneBook::load());
    if (!guard)
        __builtin_trap();
    const auto message = ns::policy::parseGuardCase({reinterpret_cast<const char *>(data), size});
    if (!message)
        return 0;
    const auto book = guard->readBook(*message);
    if (!book)
        return 0;
    const auto answer = guard->judge(*message, **book);
    const int points = int(message->draft.toUcs4().size());
    for (const ns::policy::Finding &finding : answer.findings)
        if (finding.span.start < 0 || finding.span.start > finding.span.end || finding.span.end > points)
            __builtin_trap();
    return 0;
}
