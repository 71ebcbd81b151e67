// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <initializer_list>

#include "core/policy/claims/claim.h"

namespace ns::policy {

/// A number of the text, in digits or words, before anybody knows what it counts.
struct FoundNumber
{
    int first = 0, last = 0; // tokens
    std::vector<Amount> values;
    bool inWords = false;
    bool isScaled = false; // "120 mil", "58k"
};

/// The state of one extraction: who reads first takes the tokens. A local of extractClaims; the read* functions below fill it.
class ClaimReader
{
public:
    ClaimReader(const TokenText &tokens, const MarkedText &marked, const Lexicon &words, text::NumberLanguage spoken)
        : text(tokens), marks(marked), lexicon(words), language(spoken), m_used(tokens.tokens.size(), 0) {}

    [[nodiscard]] bool is(int token, std::string_view name) const { return text.at(token) && marks.has(token, lexicon.concept_(name)); }
    [[nodiscard]] int endOf(int token, std::string_view name) const { return text.at(token) ? marks.endOf(token, lexicon.concept_(name)) : -1; }
    /// The concept begins at one of the `reach` tokens before (negative) or behind `token`, in its sentence.
    [[nodiscard]] bool isNear(int token, int reach, std::string_view name) const;
    [[nodiscard]] bool isOneOf(int token, std::initializer_list<std::string_view> words) const;
    [[nodiscard]] bool isGlued(int token) const { return text.at(token) && !text.at(token)->spaceBefore; }
    [[nodiscard]] bool isUsed(int token) const { return text.at(token) && m_used[std::size_t(token)] != 0; }
    void use(int first, int last);
    Claim &add(ClaimKind kind, int first, int last, std::vector<Amount> values = {}, std::string unit = {});

    const TokenText &text;
    const MarkedText &marks;
    const Lexicon &lexicon;
    const text::NumberLanguage language;
    std::vector<Claim> claims;

private:
    std::vector<char> m_used;
};

/// Links, mails, phones, people, gifts, promotions, half prices.
void readEntities(ClaimReader &reader);
/// Dates, times of day, deadlines.
void readTimes(ClaimReader &reader);
/// Every number that is left, in order.
[[nodiscard]] std::vector<FoundNumber> findNumbers(const ClaimReader &reader);
/// True when the number only names something ("sala 3", "ticket #482", "paso 1"); it is passed over then.
[[nodiscard]] bool readLabel(ClaimReader &reader, const FoundNumber &number);
/// True when the number was money or a percentage.
[[nodiscard]] bool readMoney(ClaimReader &reader, const FoundNumber &number);
[[nodiscard]] bool readPercent(ClaimReader &reader, const FoundNumber &number);
/// Instalments, durations, ages, years, addresses, counts; labels ("sala 3") are passed over.
void readCount(ClaimReader &reader, const FoundNumber &number);
/// "dura una hora", "por un dolar": an article that counts.
/// "los lunes y miercoles", "de lunes a viernes": the days on which something is each week. What other claims took is left alone.
void readWeekdays(ClaimReader &reader);
void readOnes(ClaimReader &reader);
/// "tu aula es la 7": a number that names a room.
[[nodiscard]] bool isPlaceNumber(const ClaimReader &reader, const FoundNumber &number);

/// The number that a range or a choice goes on with behind this one ("7 a 14", "12 o 15"), or -1.
[[nodiscard]] int rangeEndBehind(const ClaimReader &reader, const FoundNumber &number);
/// Canonical period named by the words from `token` on ("al mes", "/mes", "for the whole year"), or empty; stops at the first other word.
[[nodiscard]] std::string periodFrom(const ClaimReader &reader, int token);

} // namespace ns::policy
