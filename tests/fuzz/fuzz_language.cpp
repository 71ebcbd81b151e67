// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/language/languagedecision.h"
#include "core/language/words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using ns::domain::Language;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    for (const auto &word : ns::language::splitWords(text)) {
        if (word.start >= word.end || word.end > std::size_t(text.size()) || word.folded.empty())
            __builtin_trap();
    }
    const auto decision = ns::language::decideLanguage(text, {.known = Language::Spanish, .lastHeard = Language::English});
    const bool switched = decision.language != Language::Spanish;
    if (decision.isSwitch != switched || !(decision.confidence >= 0 && decision.confidence <= 1))
        __builtin_trap();
    return 0;
}
