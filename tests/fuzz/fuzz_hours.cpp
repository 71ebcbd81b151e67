// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/policy/hours.h"
#include "core/sequence/definition.h"

/// Words of policy and sequence files, without the JSON around them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto windows = ns::policy::parseDayWindows(text)) {
        int before = 0;
        for (const ns::policy::DayWindow &window : *windows) {
            if (window.open < before || window.close <= window.open || window.close > 24 * 60)
                __builtin_trap();
            before = window.close;
        }
    }
    ns::ignoreError(ns::policy::parseWeekHours({{std::string(text), "09:00-18:00"}, {"sun", std::string(text)}}), "only a crash counts");
    (void)ns::policy::parseDate(text);
    if (const auto wait = ns::sequence::parseWait(text); wait && (*wait < ns::Millis{0} || *wait > std::chrono::hours(90 * 24)))
        __builtin_trap();
    return 0;
}
