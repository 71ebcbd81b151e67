// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/content.h"

#include <algorithm>

#include "core/policy/guardrails/contentreader.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

/// Raised with every change of the code that lets a text be read differently.
constexpr std::uint64_t kExtractor = 4;

int shiftOf(const MessageContent &content, int position)
{
    int shift = 0;
    for (const MessageContent::Name &name : content.names) {
        const CodeSpan span = content.tokens[std::size_t(name.token)].span;
        if (span.end <= position)
            shift += name.length - MessageContent::kNameLength;
    }
    return shift;
}

} // namespace

std::uint32_t contentVersionOf(std::uint64_t lexiconHash)
{
    const std::uint64_t mixed = (lexiconHash ^ kExtractor) * 0x9E37'79B9'7F4A'7C15U;
    return std::uint32_t(mixed >> 32);
}

std::uint32_t contentVersion()
{
    return contentVersionOf(Lexicon::builtInHash());
}

bool isDated(const MessageContent &content)
{
    return std::any_of(content.claims.begin(), content.claims.end(), [](const Claim &claim) {
        switch (claim.kind) {
        case ClaimKind::Money:
        case ClaimKind::Percent:
        case ClaimKind::Instalments:
        case ClaimKind::Free:
        case ClaimKind::Promotion:
        case ClaimKind::Date:
        case ClaimKind::Deadline: return true; // offers end
        case ClaimKind::Fraction:
        case ClaimKind::Count:
        case ClaimKind::Duration:
        case ClaimKind::Time:
        case ClaimKind::Age:
        case ClaimKind::Year:
        case ClaimKind::Address:
        case ClaimKind::Link:
        case ClaimKind::Email:
        case ClaimKind::Phone:
        case ClaimKind::Person: return false;
        }
        return true;
    });
}

void completeContent(MessageContent &content)
{
    content.keys = keysBetween(content, 0, int(content.tokens.size()));
    content.asserted.clear();
    for (const TopicWord &word : content.topics)
        if (!content.tokens[std::size_t(word.token)].negated)
            content.asserted.push_back(word.key);
    tidyKeys(content.asserted);
    for (StatedClaim &claim : content.claims)
        claim.topic = topicOf(content, claim);
    for (TextPart &part : content.parts) {
        part.topic.clear();
        for (const TopicWord &word : wordsBetween(content, part.first, part.last)) {
            const ContentToken &token = content.tokens[std::size_t(word.token)];
            if (!token.negated && !token.excluded)
                part.topic.push_back(word.key);
        }
        tidyKeys(part.topic);
    }
}

void placeNames(MessageContent &content, const QString &text)
{
    if (content.names.empty())
        return;
    const TokenText read = tokenise(text);
    for (MessageContent::Name &name : content.names)
        if (const Token *token = read.at(name.token))
            name.length = token->span.end - token->span.start;
}

CodeSpan placedSpan(const MessageContent &content, CodeSpan span)
{
    return content.names.empty() ? span : CodeSpan{span.start + shiftOf(content, span.start), span.end + shiftOf(content, span.end)};
}

std::vector<TokenRange> findPhrase(const MessageContent &content, const TopicKeys &phrase)
{
    std::vector<TokenRange> found;
    const int size = int(content.tokens.size());
    for (int first = 0; !phrase.empty() && first < size; ++first) {
        int at = first;
        std::size_t matched = 0;
        // signs inside a phrase ("pre-venta") are passed over
        for (; at < size && matched < phrase.size() && content.tokens[std::size_t(at)].sentence == content.tokens[std::size_t(first)].sentence; ++at) {
            const TopicKey word = content.tokens[std::size_t(at)].word;
            if (word == phrase[matched])
                ++matched;
            else if (word != 0 || matched == 0)
                break;
        }
        if (matched == phrase.size())
            found.push_back({first, at - 1});
    }
    return found;
}

} // namespace ns::policy
