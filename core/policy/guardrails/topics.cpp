// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/topics.h"

#include <algorithm>

namespace ns::policy {

namespace {

constexpr int kPairGap = 3; // tokens from one end of a range to the other

/// Neighbour of the same kind in the same sentence, or null.
const Claim *neighbour(const MessageContent &content, const Claim &claim, bool before)
{
    const auto sentenceOf = [&](const Claim &c) { return content.tokens[std::size_t(c.first)].sentence; };
    const Claim *found = nullptr;
    for (const StatedClaim &other : content.claims) {
        if (other.kind != claim.kind || other.first == claim.first || sentenceOf(other) != sentenceOf(claim))
            continue;
        if (before && other.first < claim.first)
            found = &other;
        if (!before && other.first > claim.first)
            return &other;
    }
    return found;
}

TopicKeys keysOf(const std::vector<TopicWord> &words, int firstToken, int lastToken)
{
    TopicKeys keys;
    for (const TopicWord &word : words)
        if (word.token >= firstToken && word.token <= lastToken)
            keys.push_back(word.key);
    tidyKeys(keys);
    return keys;
}

} // namespace

void tidyKeys(TopicKeys &keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

TopicKeys keysBetween(const ReadText &read, int firstToken, int lastToken)
{
    return keysOf(read.topics, firstToken, lastToken);
}

TopicKeys keysBetween(const MessageContent &content, int firstToken, int lastToken)
{
    return keysOf(content.topics, firstToken, lastToken);
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

double coverage(const TopicKeys &of, const TopicKeys &by)
{
    return of.empty() ? 0 : double(overlap(of, by)) / double(of.size());
}

bool holds(const TopicKeys &keys, TopicKey key)
{
    return std::binary_search(keys.begin(), keys.end(), key);
}

TopicKeys topicOf(const MessageContent &content, const Claim &claim)
{
    const Claim *before = neighbour(content, claim, true);
    const Claim *behind = neighbour(content, claim, false);
    const auto tokenOf = [&](int token) -> const ContentToken & { return content.tokens[std::size_t(token)]; };
    const int sentence = tokenOf(claim.first).sentence;
    TopicKeys keys;
    for (const TopicWord &word : content.topics) {
        const ContentToken &token = tokenOf(word.token);
        if (token.sentence != sentence || (before && word.token <= before->last) || (behind && word.token >= behind->first) || (token.negated && !claim.negated))
            continue;
        const bool ofBefore = before && word.token < claim.first && token.clause == tokenOf(before->last).clause;
        const bool ofBehind = behind && word.token > claim.last && token.clause != tokenOf(claim.last).clause;
        if (!ofBefore && !ofBehind)
            keys.push_back(word.key);
    }
    // "de las 18:30 a las 21:00": both ends are about the same
    if (keys.empty() && before && claim.first - before->last <= kPairGap)
        return topicOf(content, *before);
    if (keys.empty() && sentence > 0)
        for (const TopicWord &word : content.topics)
            if (tokenOf(word.token).sentence == sentence - 1)
                keys.push_back(word.key);
    tidyKeys(keys);
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
