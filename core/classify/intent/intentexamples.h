// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/classify/intent/intenttrainer.h"

namespace ns::classify {

/// One way of saying something, in one to a few spellings. "{course}" stands for each of the slot's fillings.
struct PhraseFamily
{
    std::string family;
    std::string intent;
    domain::Language language = domain::Language::Unknown;
    std::vector<std::string> texts;
};

/// Fillings by slot name.
using SlotFillings = std::map<std::string, std::vector<std::string>>;

/// JSON lines {family, intent, lang, texts}. InvalidInput names the line.
[[nodiscard]] Result<std::vector<PhraseFamily>> readFamilies(std::string_view jsonLines);
/// {"course": ["inglés", ..], ..}.
[[nodiscard]] Result<SlotFillings> readFillings(std::string_view json);
/// Examples of which each family is a group: a text with slots gives `variants`, filled by seeded chance, any other one. InvalidInput for a slot
/// without fillings.
[[nodiscard]] Result<std::vector<IntentExample>> expandFamilies(const std::vector<PhraseFamily> &families, const SlotFillings &fillings, int variants,
                                                                std::uint64_t seed);

/// JSON lines {text, lang, intent} of a business's own; `group` is taken, others are ignored. InvalidInput names the line.
[[nodiscard]] Result<std::vector<IntentExample>> readIntentExamples(std::string_view jsonLines);
/// One such line, with its line end.
[[nodiscard]] std::string encodeIntentExample(const IntentExample &example);

} // namespace ns::classify
