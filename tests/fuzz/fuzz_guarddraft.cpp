// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "core/policy/guardrails/guard.h"

using namespace ns::policy;

/// A draft in each language: what is packed is what was read, and findings lie inside the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto guard = *Guard::make(*ns::policy::ZoneBook::load());
    static const auto book = readFacts({}, {QStringLiteral("El curso cuesta US$ 120 al mes; la clase de prueba es gratis."), QStringLiteral("no incluye los libros")}, ns::text::NumberLanguage::Spanish, guard.lexicon());
    const auto text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const int points = int(text.toUcs4().size());
    for (const auto language : {ns::domain::Language::Spanish, ns::domain::Language::Portuguese, ns::domain::Language::English}) {
        DraftSource source;
        source.language = language;
        source.lastInbound = &text;
        source.names = {QStringLiteral("Ana")};
        MessageContent content = guard.read(text, source);
        auto stored = unpackContent(packContent(content));
        if (!stored)
            __builtin_trap();
        placeNames(*stored, text);
        if (!(*stored == content))
            __builtin_trap();
        const auto today = std::chrono::local_days(std::chrono::days(20'000));
        for (const Finding &finding : guard.judge(content, *book, today))
            if (finding.span.start < 0 || finding.span.start > finding.span.end || finding.span.end > points)
                __builtin_trap();
    }
    return 0;
}
