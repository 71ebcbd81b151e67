// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string_view>

#include "core/domain/contact.h"

namespace ns::language {

/// Why a message is taken to be in the language that it is taken to be in.
enum class LanguageReason {
    Text,          // the text says so by itself
    KnownShort,    // too little text to go by: the contact's own language
    KnownMargin,   // the text leans to another language, not clearly enough
    KnownMixed,    // two languages in one text, the contact's own among them
    SecondMessage, // not clear alone, but the message before looked the same
    Unsupported,   // a language that we do not speak
    Empty,         // no words: emoji, numbers, links
};
/// "text", "known_short", "known_margin", "known_mixed", "second_message", "unsupported", "empty".
[[nodiscard]] std::string_view languageReasonName(LanguageReason reason);

struct LanguageQuestion
{
    domain::Language known = domain::Language::Unknown;     // the contact's own
    domain::Language lastHeard = domain::Language::Unknown; // what the previous inbound message looked like
};

struct LanguageDecision
{
    domain::Language language = domain::Language::Unknown; // to go on with; Unknown: neither known nor told
    domain::Language heard = domain::Language::Unknown;    // what this text alone looks like; Unknown: nothing, or another language
    double confidence = 0;                                 // calibrated probability that the text is in `language`
    LanguageReason reason = LanguageReason::Empty;
    bool isSwitch = false; // `language` differs from a known one
    bool operator==(const LanguageDecision &) const = default;
};

/// The language of one message, es, pt or en. A contact's known language gives way only to evidence: enough words (or very certain ones) and a margin, or the
/// second message in a row that looks the same. Pure, from any thread; reads the first 2,000 UTF-16 units.
[[nodiscard]] LanguageDecision decideLanguage(const QString &text, const LanguageQuestion &question);

} // namespace ns::language
