// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/policy/guardrails/grounding.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr int kSameTerms = 4; // words that two ways to tell a refund share ("tuition", "day before", "class starts")

/// A deadline that an offer really has makes hurry a fact.
bool hasRealDeadline(const std::vector<Finding> &claims)
{
    return std::any_of(claims.begin(), claims.end(), [](const Finding &f) { return (f.rule == "date.grounded" || f.rule == "deadline.grounded") && f.outcome == Outcome::Pass && f.fact.starts_with("offers"); });
}

/// So does a number of seats that a sentence states.
bool hasRealSeats(const MessageContent &content, const std::vector<Finding> &claims)
{
    return std::ranges::any_of(content.claims, [&](const StatedClaim &claim) {
        const int start = content.tokens[std::size_t(claim.first)].span.start;
        return claim.kind == ClaimKind::Count && claim.unit == "topic.seat"
            && std::ranges::any_of(claims, [&](const Finding &f) { return f.span.start == start && f.outcome == Outcome::Pass && !f.fact.empty(); });
    });
}

/// What is said of a refund keeps to a term that the business states: "within 7 days".
bool hasRealTerm(const std::vector<Finding> &claims)
{
    return std::ranges::any_of(claims, [](const Finding &f) { return (f.rule == "duration.grounded" || f.rule == "date.grounded" || f.rule == "deadline.grounded") && f.outcome == Outcome::Pass && f.fact.starts_with("policies"); });
}

/// The rules of refunds say one thing in other words: inside of the term that the business states, or in words that both share.
bool isSameRefund(std::string_view said, std::string_view rule, int shared, const std::vector<Finding> &claims)
{
    const bool isTerms = rule == "refund.terms";
    return ((isTerms || rule == "refund.started") && said == "refund.total" && hasRealTerm(claims)) || (isTerms && said.starts_with("refund.") && shared >= kSameTerms);
}

/// A sentence of the business that meets the same rule on the same topic.
bool isSupported(const Grounds &grounds, const ContentFinding &finding, const std::vector<Finding> &claims)
{
    if (finding.rule == "scarcity.claim" && hasRealDeadline(claims))
        return true;
    if (finding.rule.starts_with("scarcity.") && hasRealSeats(grounds.content, claims))
        return true;
    const TopicKeys topic = partTopic(grounds.content, finding.token);
    return std::any_of(grounds.facts.said.begin(), grounds.facts.said.end(), [&](const auto &said) {
        const int shared = overlap(said.second, topic);
        return isSameRefund(said.first, finding.rule, shared, claims) || (said.first == finding.rule && shared > 0);
    });
}

/// The business itself uses these very words.
bool isWorded(const FactBook &facts, const std::vector<std::string> &quotes)
{
    if (quotesAny(facts.texts, {quotes.front()}))
        return true;
    return quotes.size() > 1 && std::all_of(quotes.begin() + 1, quotes.end(), [&](const std::string &word) { return quotesAny(facts.texts, {word}); });
}

/// Offers that the draft uses, one way or another.
bool usesTwoOffers(const std::vector<Finding> &claims)
{
    const auto offerOf = [](const Finding &finding) { return finding.fact.starts_with("offers[") ? finding.fact.substr(0, finding.fact.find(']')) : std::string(); };
    std::string first;
    for (const Finding &finding : claims) {
        const std::string offer = offerOf(finding);
        if (!offer.empty() && !first.empty() && offer != first)
            return true;
        first = first.empty() ? offer : first;
    }
    return false;
}

bool isExcused(const Grounds &grounds, const ContentFinding &finding, const std::vector<Finding> &claims)
{
    switch (finding.excuse) {
    case Excuse::None: return false;
    case Excuse::Quoted: return quotesAny(grounds.facts.texts, finding.quotes);
    case Excuse::Shown: return quotesAny(grounds.facts.quotable, finding.quotes);
    case Excuse::Worded: return isWorded(grounds.facts, finding.quotes);
    case Excuse::Supported: return isSupported(grounds, finding, claims);
    case Excuse::Separate: return grounds.facts.joinsNoOffers.empty() || !usesTwoOffers(claims);
    case Excuse::Approved: return std::any_of(grounds.facts.domains.begin(), grounds.facts.domains.end(), [&](const std::string &domain) { return finding.quotes.front().ends_with(domain); });
    }
    return false;
}

/// Another sentence allows what this one denies: a matter of conditions, which the typed values decide. `named` is all that the draft names.
bool isAllowedElsewhere(const FactBook &facts, const SentencePart &part, const TopicKeys &topic, const TopicKeys &named)
{
    const auto items = [&](const TopicKeys &words) {
        TopicKeys keys = words;
        std::erase_if(keys, [&](TopicKey key) { return !facts.itemUses.contains(key); });
        return keys;
    };
    const auto ofOther = [&](const SentencePart &other) { // "los talleres se pueden transferir", and it is the course that the draft speaks of
        const TopicKeys own = items(part.topic), theirs = items(other.topic);
        return overlap(own, named) > 0 && overlap(own, theirs) == 0 && !theirs.empty() && overlap(theirs, named) == 0;
    };
    return std::any_of(facts.parts.begin(), facts.parts.end(), [&](const SentencePart &other) {
        const bool isOtherThing = part.verb == facts.includeTopic && overlap(part.denied, other.topic) < overlap(part.denied, topic); // "breakfast is included", of who says that lunch is
        return other.denied.empty() && !isOtherThing && !ofOther(other) && holds(other.topic, part.verb) && overlap(other.topic, topic) >= overlap(part.topic, topic);
    });
}

/// All that the sentence denies is said, and it is about the same thing.
bool contradicts(const SentencePart &part, const TopicKeys &topic)
{
    const int denied = overlap(part.denied, topic);
    const bool all = denied > 0 && denied == int(part.denied.size());
    return holds(topic, part.verb) && (denied > 1 || all) && (denied > 1 || (overlap(part.topic, topic) > denied || part.topic.size() <= 2));
}

/// "nuestra residencia", where there is none.
bool isCalledOurs(const MessageContent &content, const TextPart &said, const SentencePart &part)
{
    constexpr std::array kOurs{"nuestra", "nuestro", "nossa", "nosso", "our"};
    return std::ranges::any_of(wordsBetween(content, said.first, said.last), [&](const TopicWord &word) {
        const ContentToken *before = word.token > said.first ? &content.tokens[std::size_t(word.token - 1)] : nullptr;
        return word.key == part.verb && before && !before->negated && std::ranges::any_of(kOurs, [&](const char *ours) { return before->word == keyOf(stemOf(ours)); });
    });
}

/// It says so itself: "quem aplica e outro centro, porque nao somos centro aplicador".
bool deniesToo(const MessageContent &content, const TextPart &said, const SentencePart &part, TopicKey includeTopic)
{
    TopicKeys denied;
    for (const TopicWord &word : wordsBetween(content, said.first, said.last))
        if (content.tokens[std::size_t(word.token)].negated)
            denied.push_back(word.key);
    tidyKeys(denied);
    const int shared = overlap(part.denied, denied); // "sailing experience, on the other hand, isn't needed"
    return shared > 0 && (!holds(part.denied, includeTopic) || shared >= overlap(part.denied, said.topic));
}

/// "a apostila digital esta inclusa, e a impressa custa R$ 80": what the sentence says not to be included has a price of its own.
bool isSoldApart(const Grounds &grounds, const TextPart &said, const SentencePart &part)
{
    const auto &tokens = grounds.content.tokens;
    const auto isPriced = [&](int token) {
        return std::ranges::any_of(grounds.content.claims, [&](const StatedClaim &claim) { return claim.kind == ClaimKind::Money && tokens[std::size_t(claim.first)].clause == tokens[std::size_t(token)].clause; });
    };
    const auto words = wordsBetween(grounds.content, said.first, said.last);
    const auto isThing = [&](const TopicWord &word) { return word.key != grounds.facts.includeTopic && holds(part.denied, word.key); };
    const auto isIncluded = [&](int token) { // from its clause on
        return std::ranges::any_of(words, [&](const TopicWord &word) { return word.key == grounds.facts.includeTopic && tokens[std::size_t(word.token)].clause >= tokens[std::size_t(token)].clause; });
    };
    return part.verb == grounds.facts.includeTopic && std::ranges::any_of(words, isThing) && std::ranges::all_of(words, [&](const TopicWord &word) { return !isThing(word) || (isPriced(word.token) && !isIncluded(word.token)); });
}

/// The draft asserts what a sentence of the business denies.
void judgeContradictions(const Grounds &grounds, std::vector<Finding> &findings)
{
    const auto &tokens = grounds.content.tokens;
    for (const TextPart &said : grounds.content.parts) {
        if (said.question || said.topic.empty())
            continue;
        for (const SentencePart &part : grounds.facts.parts)
            if ((contradicts(part, said.topic) || (!part.denied.empty() && isCalledOurs(grounds.content, said, part))) && !deniesToo(grounds.content, said, part, grounds.facts.includeTopic) && !isSoldApart(grounds, said, part) && !isAllowedElsewhere(grounds.facts, part, said.topic, grounds.content.keys)) {
                findings.push_back({"policy.contradicted", Outcome::Block, {tokens[std::size_t(said.first)].span.start, tokens[std::size_t(said.last)].span.end}, part.ref, {}});
                break;
            }
    }
}

} // namespace

std::vector<Finding> judgeText(const Grounds &grounds, const std::vector<Finding> &claims)
{
    std::vector<Finding> findings;
    bool other = false; // another person's data is told once
    for (const ContentFinding &finding : grounds.content.findings) {
        const bool isOther = finding.rule == "privacy.other_person";
        if ((isOther && other) || isExcused(grounds, finding, claims))
            continue;
        other = other || isOther;
        findings.push_back({finding.rule, finding.outcome, finding.span, finding.excuse == Excuse::Separate ? grounds.facts.joinsNoOffers : finding.fact, finding.detail});
    }
    judgeContradictions(grounds, findings);
    return findings;
}

} // namespace ns::policy
