// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/negation.h"

#include <algorithm>
#include <array>

namespace ns::policy {

namespace {

constexpr int kShortReach = 3;
constexpr int kGivingReach = 4;

struct Words
{
    MarkId plain, subject, shortReach, giving, none, suppose, turn, regardless;
};

void negate(TokenText &text, int from, int to, int clause)
{
    for (int i = std::max(0, from); i <= to && i < text.size(); ++i)
        if (text.tokens[std::size_t(i)].clause == clause)
            text.tokens[std::size_t(i)].negated = true;
}

/// To the next comma or the sentence's end.
void negateToComma(TokenText &text, int from)
{
    for (int i = from; text.sameSentence(from - 1, i) && text.word(i) != ","; ++i)
        text.tokens[std::size_t(i)].negated = true;
}

int clauseEnd(const TokenText &text, int at)
{
    int end = at;
    while (end + 1 < text.size() && text.tokens[std::size_t(end + 1)].clause == text.tokens[std::size_t(at)].clause)
        ++end;
    return end;
}

int clauseStart(const TokenText &text, int at)
{
    int start = at;
    while (start > 0 && text.tokens[std::size_t(start - 1)].clause == text.tokens[std::size_t(at)].clause)
        --start;
    return start;
}

/// "cursados", "usadas".
bool isParticiple(std::string_view word)
{
    return word.size() > 5 && (word.ends_with("ados") || word.ends_with("adas") || word.ends_with("idos") || word.ends_with("idas"));
}

/// Where a denial's clause ends. "Si no te gusta te devolvemos ..", "if you don't like it we'll ..": behind an "if" the business's own turn is a
/// clause of its own, comma or not.
int denialEnd(const TokenText &text, const MarkedText &marks, const Words &words, int at)
{
    const int end = clauseEnd(text, at);
    bool supposed = false;
    for (int i = clauseStart(text, at); i < at; ++i)
        supposed = supposed || marks.has(i, words.suppose);
    if (isParticiple(text.word(at + 1)) && at > 0 && text.sameSentence(at - 1, at) && text.tokens[std::size_t(at - 1)].kind == TokenKind::Word && !marks.has(at + 1, words.giving)) // "los meses no cursados"
        return at + 1;
    for (int i = at + 2; supposed && i <= end; ++i)
        if (marks.has(i, words.turn))
            return i - 1;
    return end;
}

/// "ni", where "sin" opened the pair.
bool followsWithout(const TokenText &text, const MarkedText &marks, const Words &words, int at)
{
    if (text.word(at) != "ni" && text.word(at) != "nem")
        return false;
    for (int i = at - 1; i >= at - kShortReach && text.sameSentence(i, at); --i)
        if (marks.has(i, words.shortReach))
            return true;
    return false;
}

bool givesNear(const MarkedText &marks, const Words &words, int from, int to)
{
    for (int i = from; i <= to; ++i)
        if (marks.has(i, words.giving))
            return true;
    return false;
}

/// The end of the list that goes on behind a clause: ".. work, income or that you'll pass".
int listEnd(const TokenText &text, int end)
{
    constexpr int kReach = 3; // words of an item before its "or"
    const auto isOr = [&](int i) {
        constexpr std::array<std::string_view, 5> kOr{"or", "nor", "ni", "nem", "ou"};
        return text.sameSentence(end, i) && std::ranges::find(kOr, text.word(i)) != kOr.end();
    };
    int last = end;
    for (int at = end + 1; text.sameSentence(end, at); at = last + 1) {
        const bool isThat = (text.word(at) == "that" || text.word(at) == "que") && isOr(at - 1);
        bool goesOn = isThat || isOr(at);
        for (int i = at + 1; text.word(at - 1) == "," && i <= at + kReach; ++i)
            goesOn = goesOn || isOr(i);
        if (!goesOn)
            break;
        last = clauseEnd(text, at);
    }
    return last;
}

/// From the negation on, or from the start of its clause where it is one of giving; a promise that is denied is denied with all that it lists.
void negatePlain(TokenText &text, const MarkedText &marks, const Words &words, int at, int end)
{
    const bool gives = givesNear(marks, words, at + 1, std::min(end, at + kGivingReach));
    negate(text, gives ? clauseStart(text, at) : at, end, text.tokens[std::size_t(at)].clause);
    bool promises = false;
    for (int i = at + 1; i <= std::min(end, at + kGivingReach); ++i)
        promises = promises || text.word(i).starts_with("guarant") || text.word(i).starts_with("garant") || text.word(i).starts_with("promis") || text.word(i).starts_with("promet");
    const int last = promises ? listEnd(text, end) : end;
    for (int i = end + 1; i <= last; ++i)
        text.tokens[std::size_t(i)].negated = true;
}

/// Nothing but signs or "is" follows in its clause ("titulo universitario no es"), and something stands before it.
bool endsClause(const TokenText &text, int at, int end)
{
    constexpr std::array<std::string_view, 11> kIs{"es", "e", "son", "sao", "eh", "somos", "faz", "fazemos", "hacemos", "tenemos", "temos"};
    for (int i = at + 1; i <= end; ++i)
        if (text.tokens[std::size_t(i)].kind != TokenKind::Sign && !(i == at + 1 && std::ranges::find(kIs, text.word(i)) != kIs.end()))
            return false;
    return at > 0 && text.tokens[std::size_t(at - 1)].clause == text.tokens[std::size_t(at)].clause && text.tokens[std::size_t(at - 1)].kind != TokenKind::Sign;
}

/// "no. 1184": a number's sign.
bool isNumero(const TokenText &text, int at)
{
    const Token *number = text.at(at + 2);
    return text.word(at + 1) == "." && !text.at(at + 1)->spaceBefore && number != nullptr && number->kind == TokenKind::Number && text.sameSentence(at, at + 2);
}

} // namespace

void markNegation(TokenText &text, const MarkedText &marks, const Lexicon &lexicon, text::NumberLanguage language)
{
    const Words words{lexicon.concept_("neg"), lexicon.concept_("neg.subject"), lexicon.concept_("neg.short"), lexicon.concept_("neg.giving"), lexicon.concept_("neg.never"), lexicon.concept_("suppose"), lexicon.concept_("own.turn"), lexicon.concept_("condition.denied")};
    for (int i = 0; i < text.size(); ++i) {
        if (const int last = marks.endOf(i, words.regardless); last >= 0) { // "con o sin pago anual"
            negateToComma(text, last + 1);
            i = last;
            continue;
        }
        if (const int last = marks.endOf(i, words.none); last >= 0) {
            i = last;
            continue;
        }
        if (text.word(i) == "no" && (language == text::NumberLanguage::Portuguese || isNumero(text, i)))
            continue;
        const int clause = text.tokens[std::size_t(i)].clause;
        const int end = denialEnd(text, marks, words, i);
        if (marks.has(i, words.subject))
            negate(text, clauseStart(text, i), end, clause);
        else if (marks.has(i, words.plain) && endsClause(text, i, end))
            negate(text, clauseStart(text, i), end, clause); // "los materiales van incluidos, la horneada no"
        else if (followsWithout(text, marks, words, i)) // "sin saber ni picar una cebolla suelen .."
            negate(text, i, std::min(end, i + kShortReach), clause);
        else if (marks.has(i, words.plain))
            negatePlain(text, marks, words, i, end);
        else if (marks.has(i, words.shortReach))
            negate(text, i, std::min(end, i + kShortReach), clause);
    }
}

void markQuestions(TokenText &text, const MarkedText &marks, const Lexicon &lexicon)
{
    const MarkId opens = lexicon.concept_("question.open"), tag = lexicon.concept_("question.tag");
    for (int first = 0, last = 0; first < text.size(); first = last) {
        int comma = -1;
        for (last = first; text.sameSentence(first, last); ++last)
            if (text.word(last) == "," || text.word(last) == ":" || (text.word(last) == "-" && text.at(last)->spaceBefore))
                comma = last;
        if (comma < 0 || !text.isQuestion(first) || marks.has(first, opens) || text.word(first) == "?" || !marks.has(comma + 1, tag))
            continue;
        for (int i = first; i <= comma; ++i)
            text.tokens[std::size_t(i)].asked = false;
    }
}

} // namespace ns::policy
