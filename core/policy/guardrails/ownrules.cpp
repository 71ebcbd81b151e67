// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/ownrules.h"

#include <algorithm>

namespace ns::policy {

namespace {

/// The words of a text in order, as ContentToken::word has them.
TopicKeys phraseWords(const QString &text)
{
    TopicKeys words;
    const TokenText read = tokenise(text);
    for (const Token &token : read.tokens) {
        if (token.kind == TokenKind::Word || token.kind == TokenKind::Code || token.kind == TokenKind::Number)
            words.push_back(keyOf(stemOf(token.text)));
    }
    return words;
}

/// Notes which phrases stand in an offer; of several offers the one that ends last counts.
void excuseBy(const domain::Offer &offer, std::vector<OwnRuleSet::Phrase> &phrases)
{
    for (const QString &text : {offer.text, offer.condition}) {
        const TopicKeys words = phraseWords(text);
        for (OwnRuleSet::Phrase &phrase : phrases) {
            if (std::search(words.begin(), words.end(), phrase.words.begin(), phrase.words.end()) == words.end())
                continue;
            const auto until = parseDate(offer.validUntil);
            const bool endless = !until || (phrase.isOffered && !phrase.offeredUntil);
            phrase.offeredUntil = endless ? std::nullopt : std::optional(phrase.offeredUntil ? std::max(*until, *phrase.offeredUntil) : *until);
            phrase.isOffered = true;
        }
    }
}

bool isOfferedNow(const OwnRuleSet::Phrase &phrase, std::optional<std::chrono::local_days> today)
{
    return phrase.isOffered && (!phrase.offeredUntil || (today && *today <= *phrase.offeredUntil));
}

bool holdsOn(const OwnRuleSet::Rule &rule, std::string_view channel)
{
    return rule.channels.empty() || std::find(rule.channels.begin(), rule.channels.end(), channel) != rule.channels.end();
}

Finding findingOf(const OwnRuleSet::Rule &rule, CodeSpan span)
{
    Finding finding{rule.id, rule.action == RuleAction::Review ? Outcome::Review : Outcome::Block, span, {}, "words"};
    finding.enforced = rule.action != RuleAction::Observe;
    return finding;
}

} // namespace

OwnRuleSet::OwnRuleSet(const Policy &policy)
{
    for (const OwnRule &own : policy.ownRules) {
        Rule rule{"own." + own.id, own.action, own.channels, {}};
        for (const QString &text : own.words) {
            if (TopicKeys words = phraseWords(text); !words.empty())
                rule.phrases.push_back({std::move(words)});
        }
        for (std::size_t i = 0; own.exceptOffers && i < policy.facts.offers.size(); ++i)
            excuseBy(policy.facts.offers[i], rule.phrases);
        m_rules.push_back(std::move(rule));
    }
}

std::vector<Finding> judgeOwnRules(const MessageContent &content, const OwnRuleSet &rules, std::string_view channel, std::optional<std::chrono::local_days> today)
{
    std::vector<Finding> findings;
    for (const OwnRuleSet::Rule &rule : rules.rules()) {
        if (!holdsOn(rule, channel))
            continue;
        for (const OwnRuleSet::Phrase &phrase : rule.phrases) {
            if (isOfferedNow(phrase, today))
                continue;
            for (const TokenRange &range : findPhrase(content, phrase.words)) {
                const CodeSpan first = content.tokens[std::size_t(range.first)].span, last = content.tokens[std::size_t(range.last)].span;
                findings.push_back(findingOf(rule, placedSpan(content, {first.start, last.end})));
            }
        }
    }
    return findings;
}

} // namespace ns::policy
