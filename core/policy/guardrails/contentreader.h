// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/policy/guardrails/content.h"
#include "core/policy/guardrails/factbook.h"

namespace ns::policy {

/// What a text is read with.
struct Reading
{
    const ReadText &draft;
    const ReadText *inbound;
    const FactBook &confirmed; // of DraftSource::confirmed alone
    const DraftSource &source;
    const Lexicon &lexicon;
};

[[nodiscard]] std::uint32_t contentVersionOf(std::uint64_t lexiconHash);
[[nodiscard]] MessageContent contentOf(const Reading &reading);
/// Placeholders of any template syntax.
void findPlaceholders(const Reading &reading, std::vector<ContentFinding> &findings);
/// Hidden characters, the lexicon's rules, language, minors, crises, other people's data, secrets.
void findContent(const Reading &reading, std::vector<ContentFinding> &findings);
/// "es", "pt", "en" that the text is written in, or empty when it says too little. `margin` is how sure: words more
/// than the `wanted` language has, or than the next without one. Closed quotations do not count, unless all of it is one.
struct TextLanguage
{
    std::string_view language;
    int margin = 0;
};
[[nodiscard]] TextLanguage languageOf(const TokenText &text, std::string_view wanted = {});
[[nodiscard]] text::NumberLanguage numberLanguageOf(domain::Language language);
[[nodiscard]] bool hasConcept(const ReadText &read, MarkId id);

} // namespace ns::policy
