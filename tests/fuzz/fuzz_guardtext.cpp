// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/policy/claims/claim.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto lexicon = *ns::policy::Lexicon::builtIn();
    const auto text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const int points = int(text.toUcs4().size());
    for (const auto language : {ns::text::NumberLanguage::Spanish, ns::text::NumberLanguage::Portuguese, ns::text::NumberLanguage::English}) {
        const auto read = ns::policy::readText(text, language, *lexicon);
        for (const ns::policy::Claim &claim : read.claims) {
            const auto span = claim.first <= claim.last && claim.last < read.text.size() ? read.text.span(claim.first, claim.last) : ns::policy::CodeSpan{-1, -1};
            if (span.start < 0 || span.start >= span.end || span.end > points)
                __builtin_trap();
        }
    }
    return 0;
}
