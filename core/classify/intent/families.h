// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/classify/intent/intenttrainer.h"

namespace ns::classify {

/// One way of phrasing an intent, in a few surface forms that may hold slots: "¿Cuánto cuesta {course}?".
struct PhraseFamily
{
    std::string id;
    std::string intent;
    domain::Language language = domain::Language::Unknown;
    std::vector<std::string> texts; // UTF-8
};

/// What may stand for each slot, by its name.
using SlotValues = std::map<std::string, std::vector<std::string>, std::less<>>;

/// One family a line: {"family", "intent", "lang", "texts"}; other members are for people. InvalidInput names the line.
[[nodiscard]] Result<std::vector<PhraseFamily>> parseFamilies(std::string_view jsonLines);
/// {"course": ["inglés", ..], ..}. InvalidInput for anything else, also for a slot without values.
[[nodiscard]] Result<SlotValues> parseSlotValues(std::string_view json);

/// Every text as an example, those with slots `variants` times with other values each; the family is the example's group. The same input gives
/// the same texts. NotFound for a slot that has no values.
[[nodiscard]] Result<std::vector<IntentExample>> expandFamilies(const std::vector<PhraseFamily> &families, const SlotValues &slots, int variants);

} // namespace ns::classify
