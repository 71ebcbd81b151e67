// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/topics.h"

#include <algorithm>
#include <array>
#include <span>

namespace ns::policy {

namespace {

constexpr int kPairGap = 3; // tokens from one end of a range to the other

int sentenceOf(const MessageContent &content, int token)
{
    return content.tokens[std::size_t(token)].sentence;
}

/// An amount, or a bare number that may be one.
bool isAmount(const Claim &claim)
{
    return claim.kind == ClaimKind::Money || (claim.kind == ClaimKind::Count && claim.unit.empty() && !claim.inWords);
}

/// Words beside `other` are not about `claim`: they are of one kind, or something else is a gift.
bool takesWords(const Claim &claim, const Claim &other)
{
    if (claim.kind == ClaimKind::Count && other.kind == claim.kind && (claim.unit == kWeekdaysUnit) != (other.unit == kWeekdaysUnit)) // "los sabados, 8 encuentros"
        return false;
    return other.kind == claim.kind || (isAmount(claim) && (isAmount(other) || other.kind == ClaimKind::Free));
}

/// Neighbour of the same kind in the same sentence, or null; claims are by position.
const StatedClaim *neighbour(const MessageContent &content, const StatedClaim &claim, bool before)
{
    const auto end = std::ptrdiff_t(content.claims.size());
    const std::ptrdiff_t step = before ? -1 : 1;
    for (std::ptrdiff_t i = &claim - content.claims.data() + step; i >= 0 && i < end; i += step) {
        const StatedClaim &other = content.claims[std::size_t(i)];
        if (sentenceOf(content, other.first) != sentenceOf(content, claim.first))
            return nullptr;
        if (takesWords(claim, other) && other.first != claim.first)
            return &other;
    }
    return nullptr;
}

/// The words of tokens first .. last; words are by token.
std::span<const TopicWord> wordsOf(const std::vector<TopicWord> &words, int firstToken, int lastToken)
{
    const auto from = std::lower_bound(words.begin(), words.end(), firstToken, [](const TopicWord &word, int token) { return word.token < token; });
    const auto to = std::upper_bound(from, words.end(), lastToken, [](int token, const TopicWord &word) { return token < word.token; });
    return {from, to};
}

TopicKeys keysOf(std::span<const TopicWord> words)
{
    TopicKeys keys;
    for (const TopicWord &word : words)
        keys.push_back(word.key);
    tidyKeys(keys);
    return keys;
}

/// First and last token of a sentence, from one of its tokens.
TokenRange sentenceAround(const MessageContent &content, int token)
{
    TokenRange range{token, token};
    while (range.first > 0 && sentenceOf(content, range.first - 1) == sentenceOf(content, token))
        --range.first;
    while (range.last + 1 < int(content.tokens.size()) && sentenceOf(content, range.last + 1) == sentenceOf(content, token))
        ++range.last;
    return range;
}

} // namespace

void tidyKeys(TopicKeys &keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

TopicKey qualifierOf(const std::vector<TopicWord> &words, const Claim &claim)
{
    constexpr int kReach = 2;
    const auto behind = wordsOf(words, claim.last + 1, claim.last + kReach);
    return behind.empty() ? 0 : behind.front().key;
}

TopicKeys keysBetween(const ReadText &read, int firstToken, int lastToken)
{
    return keysOf(wordsOf(read.topics, firstToken, lastToken));
}

std::span<const TopicWord> wordsBetween(const MessageContent &content, int firstToken, int lastToken)
{
    return wordsOf(content.topics, firstToken, lastToken);
}

TopicKeys keysBetween(const MessageContent &content, int firstToken, int lastToken)
{
    return keysOf(wordsOf(content.topics, firstToken, lastToken));
}

TopicKeys sentenceKeys(const MessageContent &content, int token)
{
    const TokenRange sentence = sentenceAround(content, token);
    return keysBetween(content, sentence.first, sentence.last);
}

TopicKeys clauseKeys(const MessageContent &content, int token)
{
    TopicKeys keys;
    for (const TopicWord &word : content.topics)
        if (content.tokens[std::size_t(word.token)].clause == content.tokens[std::size_t(token)].clause)
            keys.push_back(word.key);
    tidyKeys(keys);
    return keys;
}

TopicKeys objectKeys(const MessageContent &content, const StatedClaim &claim)
{
    constexpr int kBefore = 3, kLength = 6; // tokens up to the preposition, and of the object
    const auto isOneOf = [&](int i, const auto &words) { return std::ranges::any_of(words, [&](const char *word) { return content.tokens[std::size_t(i)].word == keyOf(stemOf(word)); }); };
    constexpr std::array kOn{"en", "em", "no", "na", "nos", "nas", "on", "off", "sobre"};
    constexpr std::array kEnds{"para", "for", "por", "by", "with", "com", "con", "si", "se", "if", "when"};
    const auto ends = [&](int i) { return i >= int(content.tokens.size()) || content.tokens[std::size_t(i)].clause != content.tokens[std::size_t(claim.last)].clause; };
    int on = claim.last + 1;
    while (on <= claim.last + kBefore && !ends(on) && !isOneOf(on, kOn))
        ++on;
    if (on > claim.last + kBefore || ends(on))
        return {};
    int last = on;
    while (last < on + kLength && !ends(last + 1) && !isOneOf(last + 1, kEnds))
        ++last;
    return keysBetween(content, on + 1, last);
}

TopicKeys allKeys(const ReadText &read)
{
    return keysBetween(read, 0, read.text.size());
}

int overlap(const TopicKeys &a, const TopicKeys &b)
{
    int count = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++count;
            ++i;
            ++j;
        } else {
            (*i < *j ? i : j)++;
        }
    }
    return count;
}

TopicKeys keysOfWords(std::initializer_list<const char *> words)
{
    TopicKeys keys;
    for (const char *word : words)
        keys.push_back(keyOf(stemOf(word)));
    tidyKeys(keys);
    return keys;
}

int overlapOf(const TopicKeys &keys, const TopicKeys &a, const TopicKeys &b)
{
    return int(std::ranges::count_if(keys, [&](TopicKey key) { return holds(a, key) && holds(b, key); }));
}

bool hasBeside(const MessageContent &content, const StatedClaim &claim, const TopicKeys &words)
{
    return std::ranges::any_of(content.tokens, [&](const ContentToken &token) { return token.sentence == content.tokens[std::size_t(claim.first)].sentence && holds(words, token.word); });
}

TopicKeys common(const TopicKeys &a, const TopicKeys &b)
{
    TopicKeys keys;
    std::ranges::set_intersection(a, b, std::back_inserter(keys));
    return keys;
}

double coverage(const TopicKeys &of, const TopicKeys &by)
{
    return of.empty() ? 0 : double(overlap(of, by)) / double(of.size());
}

bool holds(const TopicKeys &keys, TopicKey key)
{
    return std::binary_search(keys.begin(), keys.end(), key);
}

TopicKeys topicOf(const MessageContent &content, const StatedClaim &claim)
{
    const StatedClaim *before = neighbour(content, claim, true);
    const StatedClaim *behind = neighbour(content, claim, false);
    const auto tokenOf = [&](int token) -> const ContentToken & { return content.tokens[std::size_t(token)]; };
    const TokenRange sentence = sentenceAround(content, claim.first);
    if (claim.isTerm && isAmount(claim)) { // "grupo + material: 219 + 160 = 379, ..": what stands before, to the end of its clause
        int last = claim.last;
        while (last < sentence.last && tokenOf(last + 1).clause == tokenOf(claim.last).clause)
            ++last;
        return keysOf(wordsOf(content.topics, sentence.first, last));
    }
    TopicKeys keys;
    for (const TopicWord &word : wordsOf(content.topics, sentence.first, sentence.last)) {
        const ContentToken &token = tokenOf(word.token);
        if ((before && word.token <= before->last) || (behind && word.token >= behind->first) || (token.negated && !claim.negated && claim.kind != ClaimKind::Free))
            continue;
        const bool ofBefore = before && word.token < claim.first && token.clause == tokenOf(before->last).clause;
        const bool ofBehind = behind && word.token > claim.last && token.clause != tokenOf(claim.last).clause;
        if (!ofBefore && !ofBehind)
            keys.push_back(word.key);
    }
    if (isAmount(claim) && claim.first == sentence.first && sentence.first > 0) { // "Teñido natural, sabado 13. Bs 320, con materiales"
        const TopicKeys before = sentenceKeys(content, sentence.first - 1);
        keys.insert(keys.end(), before.begin(), before.end());
    }
    tidyKeys(keys);
    // "de las 18:30 a las 21:00": both ends are about the same
    if (claim.kind == ClaimKind::Percent && before && before->kind == claim.kind && keys.size() <= 1) { // ".. el 100 %; despues de ese plazo, el 50 %"
        keys.insert(keys.end(), before->topic.begin(), before->topic.end());
        tidyKeys(keys);
    }
    const bool isPair = before && claim.first - before->last <= kPairGap;
    if (keys.empty() && isPair)
        return before->topic;
    if (isPair && claim.kind == ClaimKind::Time && wordsOf(content.topics, before->last + 1, claim.first - 1).empty()) { // ".. a las 21:00 por Zoom"
        keys.insert(keys.end(), before->topic.begin(), before->topic.end());
        tidyKeys(keys);
    }
    if (keys.empty() && sentence.first > 0)
        return sentenceKeys(content, sentence.first - 1);
    return keys;
}

TopicKeys partTopic(const MessageContent &content, int token)
{
    const auto part = std::find_if(content.parts.begin(), content.parts.end(), [&](const TextPart &p) { return token >= p.first && token <= p.last; });
    TopicKeys keys = part == content.parts.end() ? TopicKeys{} : keysBetween(content, part->first, part->last);
    if (content.colon >= 0) {
        const TopicKeys label = keysBetween(content, 0, content.colon);
        keys.insert(keys.end(), label.begin(), label.end());
        tidyKeys(keys);
    }
    return keys;
}

TopicKeys partTopic(const ReadText &read, int token)
{
    const auto &tokens = read.text.tokens;
    int first = token;
    while (first > 0 && tokens[std::size_t(first - 1)].text != ";" && tokens[std::size_t(first - 1)].sentence == tokens[std::size_t(token)].sentence)
        --first;
    int last = token;
    while (last + 1 < read.text.size() && tokens[std::size_t(last + 1)].text != ";" && tokens[std::size_t(last + 1)].sentence == tokens[std::size_t(token)].sentence)
        ++last;
    TopicKeys keys = keysBetween(read, first, last);
    const auto colon = std::find_if(tokens.begin(), tokens.end(), [](const Token &t) { return t.text == ":"; });
    if (colon != tokens.end()) {
        const TopicKeys label = keysBetween(read, 0, int(colon - tokens.begin()));
        keys.insert(keys.end(), label.begin(), label.end());
        tidyKeys(keys);
    }
    return keys;
}

} // namespace ns::policy
