// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/claims/lexicon.h"
#include "core/policy/claims/numbers.h"
#include "core/text/numberwords.h"

namespace ns::policy {

enum class ClaimKind { Money, Percent, Fraction, Instalments, Count, Duration, Time, Date, Deadline, Age, Year, Address, Link, Email, Phone, Person, Free, Promotion };
inline constexpr std::string_view kFactorUnit = "x"; // of a Count that multiplies what stands behind it: "4 x $3.500"
inline constexpr std::string_view kWeekdaysUnit = "weekdays"; // of a Count whose value is a set of days that return every week: bit 0 is Monday
inline constexpr std::string_view kAlsoUnit = "also"; // of a gift beside another: ".. es gratis y los libros tambien"
[[nodiscard]] std::string_view claimKindName(ClaimKind kind);

/// A content word, or a concept that stands for its synonyms.
using TopicKey = std::uint32_t;
using TopicKeys = std::vector<TopicKey>; // sorted, each once

/// Something that a text states and that can be true or false. Values in ten-thousandths; several values are readings of one number.
struct Claim
{
    ClaimKind kind = ClaimKind::Count;
    std::vector<Amount> values = {};
    /// Money: "USD", "$", "peso" or empty; Duration: the family; Count: the noun's stem, kFactorUnit, kWeekdaysUnit, "times week", or "day 5" for Saturdays; links, mails, phones, people, promotions: themselves, folded.
    /// Date: values hold year (0: unknown) * 10000 + month (0: unknown) * 100 + day, not scaled; the unit is the weekday named with it, "0" Monday .. "6". Time: minute of the day, not scaled. Deadline: days from today; the unit is "ends" or "begins", with " left" where the text counts what is left ("faltan dos semanas").
    std::string unit = {};
    std::string period = {}; // Money
    int first = 0, last = 0; // tokens
    bool negated = false;
    bool question = false;
    bool isRange = false; // an end of "from .. to"
    bool inWords = false; // "tres"
    bool guessed = false; // a person whom only the sentence makes one: "Claudia te llama"
    bool operator==(const Claim &) const = default;
};

[[nodiscard]] bool hasValue(const Claim &claim, Amount value);
/// One reading of the one is a reading of the other.
[[nodiscard]] bool sharesValue(const Claim &a, const Claim &b);
/// Both count the same thing.
[[nodiscard]] bool sameUnit(const Claim &a, const Claim &b);
/// Both say the same: "24 months" and "2 years" are one in `month`; an age is compared with a duration in years, too.
[[nodiscard]] bool sameMeasure(const Claim &a, const Claim &b);

/// Stem of a folded word: plural and last vowel off, six letters. "mensualidades" and "mensualidad" are one.
[[nodiscard]] std::string stemOf(std::string_view word);
[[nodiscard]] TopicKey keyOf(std::string_view stem);
/// The key that stands for all words of a concept.
[[nodiscard]] TopicKey conceptKey(MarkId topic);

/// The key of a word with its number: "nivel 2" is not "nivel 1". `number` is 1 .. kNumberedMax.
[[nodiscard]] TopicKey numberedKey(std::string_view stem, int number);
inline constexpr int kNumberedMax = 31;
[[nodiscard]] bool isNumbered(TopicKey key);
/// Both have a word with a number, and the numbers are others.
[[nodiscard]] bool areNumberedApart(const TopicKeys &a, const TopicKeys &b);

/// A content word of a text and where it stands.
struct TopicWord
{
    TopicKey key = 0;
    int token = 0;
    bool operator==(const TopicWord &) const = default;
};

/// A text with everything that was understood in it.
struct ReadText
{
    TokenText text;
    MarkedText marks;
    std::vector<Claim> claims; // by position
    std::vector<TopicWord> topics;
    std::vector<RuleHit> hits;
};

/// Everything at once. `language` decides number words and the order of day and month.
[[nodiscard]] ReadText readText(const QString &text, text::NumberLanguage language, const Lexicon &lexicon);
[[nodiscard]] std::vector<TopicWord> topicWords(const TokenText &text, const MarkedText &marks, const Lexicon &lexicon);
/// Without topics and rules; `marks` as the lexicon made them.
[[nodiscard]] std::vector<Claim> extractClaims(const TokenText &text, const MarkedText &marks, const Lexicon &lexicon, text::NumberLanguage language);

} // namespace ns::policy
