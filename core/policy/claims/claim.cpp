// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/claim.h"

#include <algorithm>
#include <array>

#include "core/policy/claims/assertion.h"
#include "core/policy/claims/negation.h"
#include "core/policy/claims/units.h"

namespace ns::policy {

namespace {

constexpr std::size_t kStemMax = 6;
constexpr Amount kDaysInHours = whole(3); // longer lengths in hours are no days
constexpr TopicKey kConceptBit = 0x8000'0000U, kNumberBit = 0x4000'0000U, kNumberMask = TopicKey(kNumberedMax);

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'o';
}

} // namespace

std::string_view claimKindName(ClaimKind kind)
{
    switch (kind) {
    case ClaimKind::Money: return "price";
    case ClaimKind::Percent: return "percent";
    case ClaimKind::Fraction: return "fraction";
    case ClaimKind::Instalments: return "instalments";
    case ClaimKind::Count: return "count";
    case ClaimKind::Duration: return "duration";
    case ClaimKind::Time: return "time";
    case ClaimKind::Date: return "date";
    case ClaimKind::Deadline: return "deadline";
    case ClaimKind::Age: return "age";
    case ClaimKind::Year: return "year";
    case ClaimKind::Address: return "address";
    case ClaimKind::Link: return "link";
    case ClaimKind::Email: return "email";
    case ClaimKind::Phone: return "phone";
    case ClaimKind::Person: return "person";
    case ClaimKind::Free: return "free";
    case ClaimKind::Promotion: return "promotion";
    }
    return "";
}

bool hasValue(const Claim &claim, Amount value)
{
    return std::find(claim.values.begin(), claim.values.end(), value) != claim.values.end();
}

bool sharesValue(const Claim &a, const Claim &b)
{
    return std::any_of(a.values.begin(), a.values.end(), [&](Amount v) { return hasValue(b, v); });
}

bool sameUnit(const Claim &a, const Claim &b)
{
    if (a.kind != b.kind)
        return (a.kind == ClaimKind::Age && b.kind == ClaimKind::Count && b.unit.empty()) || (b.kind == ClaimKind::Instalments && a.kind == ClaimKind::Count && (a.unit.empty() || a.unit == "mensua" || a.unit == "mensal"))
            || (a.kind == ClaimKind::Count && a.unit.empty() && (b.kind == ClaimKind::Age || b.kind == ClaimKind::Address || b.kind == ClaimKind::Year));
    if (a.kind == ClaimKind::Address)
        return a.unit == b.unit;
    return a.kind != ClaimKind::Count && a.kind != ClaimKind::Duration ? a.kind != ClaimKind::Fraction || a.unit == b.unit : a.unit == b.unit || a.unit.empty() || b.unit.empty();
}

bool sameMeasure(const Claim &a, const Claim &b)
{
    if (sameUnit(a, b))
        return sharesValue(a, b);
    if (a.kind == ClaimKind::Age && b.kind == ClaimKind::Duration && b.unit == "month")
        return std::any_of(a.values.begin(), a.values.end(), [&](Amount v) { return std::find(b.values.begin(), b.values.end(), v * 12) != b.values.end(); });
    if (a.kind == ClaimKind::Duration && b.kind == ClaimKind::Duration && a.unit == "day" && b.unit == "minute") // 24 hours' notice is a day's; a course of 240 hours takes no ten days
        return std::any_of(a.values.begin(), a.values.end(), [&](Amount v) { return v <= kDaysInHours && std::find(b.values.begin(), b.values.end(), v * 1'440) != b.values.end(); });
    if (a.kind == ClaimKind::Duration && b.kind == ClaimKind::Duration && a.unit == "minute" && b.unit == "day")
        return sameMeasure(b, a);
    if (b.kind == ClaimKind::Age && a.kind == ClaimKind::Duration && a.unit == "month")
        return sameMeasure(b, a);
    return false;
}

std::string stemOf(std::string_view word)
{
    std::string stem(word);
    if (stem.ends_with("'s"))
        stem.resize(stem.size() - 2);
    if (stem.ends_with("sses"))
        stem.resize(stem.size() - 2);
    else if (stem.size() > 3 && stem.ends_with('s') && !stem.ends_with("ss"))
        stem.pop_back();
    if (stem.size() > 3 && isVowel(stem.back()))
        stem.pop_back();
    if (stem.size() > kStemMax)
        stem.resize(kStemMax);
    return stem;
}

TopicKey keyOf(std::string_view stem)
{
    TopicKey hash = 2'166'136'261U; // FNV-1a
    for (const char c : stem)
        hash = (hash ^ TopicKey(static_cast<unsigned char>(c))) * 16'777'619U;
    return hash & ~(kConceptBit | kNumberBit);
}

TopicKey conceptKey(MarkId topic)
{
    return TopicKey(topic) | kConceptBit;
}

TopicKey numberedKey(std::string_view stem, int number)
{
    return (keyOf(stem) & ~kNumberMask) | kNumberBit | TopicKey(number);
}

bool isNumbered(TopicKey key)
{
    return (key & (kConceptBit | kNumberBit)) == kNumberBit;
}

bool areNumberedApart(const TopicKeys &a, const TopicKeys &b)
{
    const auto has = [&](const TopicKeys &keys, TopicKey wanted, TopicKey mask) { return std::ranges::any_of(keys, [&](TopicKey key) { return isNumbered(key) && (key & ~mask) == (wanted & ~mask); }); };
    return std::ranges::any_of(a, [&](TopicKey key) {
        return isNumbered(key) && has(b, key, kNumberMask) && std::ranges::none_of(a, [&](TopicKey other) { return isNumbered(other) && (other & ~kNumberMask) == (key & ~kNumberMask) && has(b, other, 0); });
    });
}

namespace {

/// A number from 1 to 31 that names one of several: "nivel 2", "ASL 1 y 2", and no day, length or count; 0: none.
int nameNumberAt(const TokenText &text, const MarkedText &marks, const Lexicon &lexicon, int at)
{
    const Token &token = text.tokens[std::size_t(at)];
    const int number = token.kind == TokenKind::Number && token.text.size() <= 2 && token.text.find_first_not_of("0123456789") == std::string::npos ? std::stoi(token.text) : 0;
    if (number < 1 || number > kNumberedMax)
        return 0;
    const int next = at + 1;
    if (!text.sameSentence(at, next))
        return number;
    for (const char *name : {"unit.any", "count.serious", "counted.people", "topic.class", "payments", "percent", "adjective"})
        if (marks.has(next, lexicon.concept_(name)))
            return 0;
    const std::string_view word = text.word(next);
    const bool isGlued = !text.at(next)->spaceBefore && word != "," && word != "." && word != ")" && word != ":" && word != "/" && word != ";";
    return isGlued || timeUnitOf(word) || !currencyOf(word).empty() || word == "x" || word == "$" || word == "%" ? 0 : number;
}

void addNumbered(const TokenText &text, const MarkedText &marks, const Lexicon &lexicon, int at, std::string &stem, std::vector<TopicWord> &words)
{
    constexpr std::array<std::string_view, 6> kAnd{"y", "e", "and", ",", "/", "&"};
    const int number = nameNumberAt(text, marks, lexicon, at);
    const Token *before = number > 0 && text.sameSentence(at - 1, at) ? text.at(at - 1) : nullptr;
    if (!before)
        return;
    const bool goesOn = std::ranges::find(kAnd, before->text) != kAnd.end() && text.sameSentence(at - 2, at) && text.at(at - 2)->kind == TokenKind::Number && !words.empty() && words.back().token == at - 2;
    const bool isNamed = before->kind == TokenKind::Word && before->text.size() > 1 && !marks.has(at - 1, lexicon.concept_("stop")) && monthOf(before->text) == 0 && weekdayOf(before->text, false) < 0 && !timeUnitOf(before->text) && currencyOf(before->text).empty();
    if (isNamed)
        stem = stemOf(before->text);
    if (isNamed || goesOn)
        words.push_back({numberedKey(stem, number), at});
}

} // namespace

std::vector<TopicWord> topicWords(const TokenText &text, const MarkedText &marks, const Lexicon &lexicon)
{
    const MarkId stop = lexicon.concept_("stop"), kind = lexicon.concept_("kind.word");
    std::vector<TopicWord> words;
    std::string numbered; // the word that the last number belongs to
    for (int i = 0; i < text.size(); ++i) {
        addNumbered(text, marks, lexicon, i, numbered, words);
        bool known = false;
        for (const Mark &mark : marks.begins[std::size_t(i)])
            for (const MarkId topic : lexicon.topics())
                if (mark.id == topic) {
                    words.push_back({conceptKey(topic), i});
                    known = true;
                }
        const Token &token = text.tokens[std::size_t(i)];
        if (token.kind == TokenKind::Word && token.text.size() == 1 && token.capital && i > 0 && marks.has(i - 1, kind)) // "categoria B" is not A
            words.push_back({keyOf(stemOf(token.text)), i});
        const Token *behind = text.at(i + 1);
        const bool isCurrency = behind && behind->text == "$" && !behind->spaceBefore; // "BZ$"
        if (isCurrency || known || (token.kind != TokenKind::Word && token.kind != TokenKind::Code) || token.text.size() < 2 || marks.has(i, stop))
            continue;
        words.push_back({keyOf(stemOf(token.text)), i});
    }
    return words;
}

ReadText readText(const QString &text, text::NumberLanguage language, const Lexicon &lexicon)
{
    ReadText read;
    read.text = tokenise(text);
    read.marks = lexicon.mark(read.text);
    markNegation(read.text, read.marks, lexicon, language);
    markQuestions(read.text, read.marks, lexicon);
    markUnasserted(read.text, read.marks, lexicon, language);
    read.claims = extractClaims(read.text, read.marks, lexicon, language);
    read.topics = topicWords(read.text, read.marks, lexicon);
    read.hits = lexicon.findRules(read.text, read.marks, false);
    return read;
}

} // namespace ns::policy
