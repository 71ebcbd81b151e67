// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/extract.h"

#include <algorithm>

namespace ns::policy {

namespace {

/// "120 mil", "120k", "2 millones": the factor of the word behind the digits, 1 when there is none.
std::int64_t scaleOf(std::string_view word, bool glued)
{
    if (word == "mil" || word == "thousand" || word == "grand" || (word == "k" && glued))
        return 1'000;
    if (word == "millones" || word == "millon" || word == "milhoes" || word == "milhao" || word == "million" || word == "millions")
        return 1'000'000;
    return 1;
}

FoundNumber numberInDigits(const ClaimReader &reader, int token)
{
    FoundNumber number{token, token, readAmounts(reader.text.word(token)), false};
    const std::int64_t scale = scaleOf(reader.text.word(token + 1), reader.isGlued(token + 1));
    if (scale == 1 || number.values.empty() || !reader.text.sameSentence(token, token + 1))
        return number;
    // "1.850 mil" is 1.850.000 in Colombia; before a larger scale a separator is a decimal one
    for (Amount &value : number.values)
        value = value < kAmountMax / 1'000'000 ? value * scale : value;
    if (number.values.size() > 1 && scale > 1'000)
        number.values.erase(number.values.begin());
    number.last = token + 1;
    number.isScaled = true;
    // "1 millon 250 mil"
    const int next = token + 2;
    if (scale == 1'000'000 && reader.text.at(next) && reader.text.at(next)->kind == TokenKind::Number && scaleOf(reader.text.word(next + 1), false) == 1'000) {
        const auto rest = readAmounts(reader.text.word(next));
        if (rest.size() == 1 && !number.values.empty() && rest.front() < whole(1'000)) {
            number.values.front() += rest.front() * 1'000;
            number.last = next + 1;
        }
    }
    return number;
}

std::vector<std::string_view> wordsFrom(const ClaimReader &reader, int token)
{
    constexpr int kWordsMax = 10;
    std::vector<std::string_view> words;
    for (int i = token; i < std::min(token + kWordsMax, reader.text.size()) && reader.text.sameSentence(token, i) && !reader.isUsed(i); ++i) {
        const Token &word = reader.text.tokens[std::size_t(i)];
        if (word.kind != TokenKind::Word && word.text != "-")
            break;
        words.push_back(word.text);
    }
    return words;
}

} // namespace

bool ClaimReader::isNear(int token, int reach, std::string_view name) const
{
    const MarkId id = lexicon.concept_(name);
    const int step = reach < 0 ? -1 : 1;
    for (int i = token + step, left = std::abs(reach); left > 0 && text.sameSentence(token, i); i += step, --left)
        if (marks.has(i, id))
            return true;
    return false;
}

bool ClaimReader::isOneOf(int token, std::initializer_list<std::string_view> words) const
{
    return std::find(words.begin(), words.end(), text.word(token)) != words.end() && text.at(token) != nullptr;
}

void ClaimReader::use(int first, int last)
{
    for (int i = first; i <= last; ++i)
        m_used[std::size_t(i)] = 1;
}

Claim &ClaimReader::add(ClaimKind kind, int first, int last, std::vector<Amount> values, std::string unit)
{
    use(first, last);
    Claim claim{.kind = kind, .values = std::move(values), .unit = std::move(unit), .first = first, .last = last};
    claim.negated = text.tokens[std::size_t(first)].negated;
    claim.question = text.isQuestion(first);
    claims.push_back(std::move(claim));
    return claims.back();
}

std::vector<FoundNumber> findNumbers(const ClaimReader &reader)
{
    std::vector<FoundNumber> numbers;
    for (int i = 0; i < reader.text.size(); ++i) {
        if (reader.isUsed(i))
            continue;
        const Token &token = reader.text.tokens[std::size_t(i)];
        if (token.kind == TokenKind::Number) {
            numbers.push_back(numberInDigits(reader, i));
        } else if (token.kind == TokenKind::Word) {
            const auto words = wordsFrom(reader, i);
            const auto found = text::readNumberWords(words, reader.language);
            if (!found)
                continue;
            numbers.push_back({i, i + int(found->words) - 1, {whole(found->value)}, true});
        }
        i = numbers.empty() ? i : std::max(i, numbers.back().last);
    }
    return numbers;
}

int rangeEndBehind(const ClaimReader &reader, const FoundNumber &number)
{
    const int end = number.last + 2;
    const bool goesOn = reader.isOneOf(number.last + 1, {"a", "to", "-", "o", "ou", "or", "y", "e", "hasta", "ate", "ao", "and"}) && reader.text.sameSentence(number.first, end);
    return goesOn && reader.text.at(end)->kind == TokenKind::Number && !reader.isUsed(end) ? end : -1;
}

std::vector<Claim> extractClaims(const TokenText &text, const MarkedText &marks, const Lexicon &lexicon, text::NumberLanguage language)
{
    ClaimReader reader(text, marks, lexicon, language);
    readEntities(reader);
    readTimes(reader);
    for (const FoundNumber &number : findNumbers(reader))
        if (!reader.isUsed(number.first) && !readLabel(reader, number) && !readPercent(reader, number) && !readMoney(reader, number))
            readCount(reader, number);
    readOnes(reader);
    std::stable_sort(reader.claims.begin(), reader.claims.end(), [](const Claim &a, const Claim &b) { return a.first < b.first; });
    return std::move(reader.claims);
}

} // namespace ns::policy
