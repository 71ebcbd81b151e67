// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/policy/guardrails/guard.h"

using namespace ns::policy;

/// Any bytes as stored content: an error, or content that can be judged and packs to what unpacks to the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto guard = *Guard::make(*ns::policy::ZoneBook::load());
    static const auto book = readFacts({}, {QStringLiteral("El curso cuesta US$ 120 al mes; la clase de prueba es gratis."), QStringLiteral("no incluye los libros")}, ns::text::NumberLanguage::Spanish, guard.lexicon());
    const auto content = unpackContent({reinterpret_cast<const char *>(data), size});
    if (!content)
        return 0;
    (void)guard.judge(*content, *book, std::chrono::local_days(std::chrono::days(20'000)));
    (void)isDated(*content);
    (void)findPhrase(*content, {keyOf(stemOf("curso")), keyOf(stemOf("regular"))});
    const auto again = unpackContent(packContent(*content));
    if (!again || !(*again == *content))
        __builtin_trap();
    return 0;
}
