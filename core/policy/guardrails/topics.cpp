// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/topics.h"

#include <algorithm>

namespace ns::policy {

namespace {

/// Neighbour of the same kind in the same sentence, or null.
const Claim *neighbour(const ReadText &read, const Claim &claim, bool before)
{
    const Claim *found = nullptr;
    for (const Claim &other : read.claims) {
        if (other.kind != claim.kind || other.first == claim.first || !read.text.sameSentence(other.first, claim.first))
            continue;
        if (before && other.first < claim.first)
            found = &other;
        if (!before && other.first > claim.first)
            return &other;
    }
    return found;
}

int clauseOf(const ReadText &read, int token)
{
    return read.text.tokens[std::size_t(token)].clause;
}

} // namespace

void tidyKeys(TopicKeys &keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

TopicKeys keysBetween(const ReadText &read, int firstToken, int lastToken)
{
    TopicKeys keys;
    for (const TopicWord &word : read.topics)
        if (word.token >= firstToken && word.token <= lastToken)
            keys.push_back(word.key);
    tidyKeys(keys);
    return keys;
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

TopicKeys topicOf(const ReadText &read, const Claim &claim)
{
    const Claim *before = neighbour(read, claim, true);
    const Claim *behind = neighbour(read, claim, false);
    TopicKeys keys;
    const int sentence = read.text.tokens[std::size_t(claim.first)].sentence;
    for (const TopicWord &word : read.topics) {
        if (read.text.tokens[std::size_t(word.token)].sentence != sentence || (before && word.token <= before->last) || (behind && word.token >= behind->first))
            continue;
        if (read.text.tokens[std::size_t(word.token)].negated && !claim.negated)
            continue;
        const bool ofBefore = before && word.token < claim.first && clauseOf(read, word.token) == clauseOf(read, before->last);
        const bool ofBehind = behind && word.token > claim.last && clauseOf(read, word.token) != clauseOf(read, claim.last);
        if (!ofBefore && !ofBehind)
            keys.push_back(word.key);
    }
    if (keys.empty() && sentence > 0)
        for (const TopicWord &word : read.topics)
            if (read.text.tokens[std::size_t(word.token)].sentence == sentence - 1)
                keys.push_back(word.key);
    tidyKeys(keys);
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
