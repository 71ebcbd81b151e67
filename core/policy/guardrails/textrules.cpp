// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/guardrails/guard.h"
#include "core/policy/guardrails/topics.h"

namespace ns::policy {

namespace {

constexpr int kLanguageMargin = 2;

bool overlaps(CodeSpan a, CodeSpan b)
{
    return a.start < b.end && b.start < a.end;
}

void judgeHidden(const GuardContext &context, std::vector<Finding> &findings)
{
    const auto &normal = context.draft.text.normal;
    for (const CodeSpan &span : normal.invisible)
        findings.push_back({"text.hidden", Outcome::Review, span, {}, "invisible"});
    for (const CodeSpan &span : normal.homographs) {
        const bool inLink = std::any_of(context.draft.text.tokens.begin(), context.draft.text.tokens.end(), [&](const Token &t) { return (t.kind == TokenKind::Link || t.kind == TokenKind::Email) && overlaps(t.span, span); });
        findings.push_back({inLink ? "link.homograph" : "text.homograph", inLink ? Outcome::Block : Outcome::Review, span, {}, {}});
    }
}

/// A deadline that an offer really has makes hurry a fact.
bool hasRealDeadline(const std::vector<Finding> &claims)
{
    return std::any_of(claims.begin(), claims.end(), [](const Finding &f) { return (f.rule == "date.grounded" || f.rule == "deadline.grounded") && f.outcome == Outcome::Pass && f.fact.starts_with("offers"); });
}

/// A sentence of the business that meets the same rule on the same topic.
bool isSupported(const GuardContext &context, const RuleHit &hit, const std::vector<Finding> &claims)
{
    const TopicKeys topic = partTopic(context.draft, hit.first);
    const std::string &id = context.lexicon.rules()[std::size_t(hit.rule)].id;
    if (id == "scarcity.claim" && hasRealDeadline(claims))
        return true;
    return std::any_of(context.facts.said.begin(), context.facts.said.end(), [&](const auto &said) { return said.first.rule == hit.rule && overlap(said.second, topic) > 0; });
}

/// "garantiza tu cupo" asks for an enrolment and promises nothing.
bool isAboutSeat(const GuardContext &context, const RuleHit &hit)
{
    return context.draft.marks.has(hit.first, context.lexicon.concept_("guarantee.seat"));
}

/// The business itself uses these very words.
bool isQuoted(const GuardContext &context, const RuleHit &hit)
{
    std::string words;
    for (int i = hit.first; i <= hit.last; ++i)
        words += (words.empty() || !context.draft.text.tokens[std::size_t(i)].spaceBefore ? "" : " ") + context.draft.text.tokens[std::size_t(i)].text;
    const auto isKnown = [&](std::string_view part) { return std::any_of(context.facts.texts.begin(), context.facts.texts.end(), [&](const std::string &text) { return text.find(part) != std::string::npos; }); };
    if (isKnown(words))
        return true;
    for (int i = hit.first; i <= hit.last; ++i) {
        const std::string &word = context.draft.text.tokens[std::size_t(i)].text;
        if (word.size() > 3 && !isKnown(word))
            return false;
    }
    return hit.last > hit.first;
}

void judgeLexicon(const GuardContext &context, const std::vector<Finding> &claims, std::vector<Finding> &findings)
{
    for (const RuleHit &hit : context.draft.hits) {
        const LexiconRule &rule = context.lexicon.rules()[std::size_t(hit.rule)];
        if ((hit.negated && !rule.raw) || (rule.id == "leak.instructions" && isQuoted(context, hit)) || (rule.supported && isSupported(context, hit, claims)) || isAboutSeat(context, hit))
            continue;
        findings.push_back({rule.id, rule.effect == RuleEffect::Block ? Outcome::Block : Outcome::Review, context.draft.text.span(hit.first, hit.last), {}, {}});
    }
}

/// Another sentence allows what this one denies: a matter of conditions, which the typed values decide.
bool isAllowedElsewhere(const FactBook &facts, const SentencePart &part, const TopicKeys &topic)
{
    return std::any_of(facts.parts.begin(), facts.parts.end(), [&](const SentencePart &other) {
        return other.denied.empty() && holds(other.topic, part.verb) && overlap(other.topic, topic) >= overlap(part.topic, topic);
    });
}

/// All that the sentence denies is said, and it is about the same thing.
bool contradicts(const SentencePart &part, const TopicKeys &topic)
{
    const int denied = overlap(part.denied, topic);
    const bool all = denied > 0 && denied == int(part.denied.size());
    return holds(topic, part.verb) && (denied > 1 || all) && (denied > 1 || (overlap(part.topic, topic) > denied || part.topic.size() <= 2));
}

/// The draft asserts what a sentence of the business denies.
void judgeContradictions(const GuardContext &context, std::vector<Finding> &findings)
{
    const auto &tokens = context.draft.text.tokens;
    for (int first = 0; first < context.draft.text.size();) {
        int last = first;
        bool negated = tokens[std::size_t(first)].negated;
        const auto ends = [&](int i) { return tokens[std::size_t(i)].text == ";" || tokens[std::size_t(i)].sentence != tokens[std::size_t(first)].sentence; };
        while (last + 1 < context.draft.text.size() && !ends(last + 1))
            negated = tokens[std::size_t(++last)].negated || negated;
        const TopicKeys topic = keysBetween(context.draft, first, last);
        for (const SentencePart &part : context.facts.parts)
            if (!negated && !context.draft.text.isQuestion(first) && contradicts(part, topic) && !isAllowedElsewhere(context.facts, part, topic)) {
                findings.push_back({"policy.contradicted", Outcome::Block, context.draft.text.span(first, last), part.ref, {}});
                break;
            }
        first = last + (last + 1 < context.draft.text.size() && tokens[std::size_t(last + 1)].sentence == tokens[std::size_t(last)].sentence ? 2 : 1);
    }
}

void judgeLanguage(const GuardContext &context, std::vector<Finding> &findings)
{
    const CodeSpan all{0, context.draft.text.normal.codePoints};
    if (!context.message.language)
        return findings.push_back({"language.match", Outcome::Error, all, {}, "unknown"});
    const TextLanguage heard = languageOf(context.draft.text);
    const std::string_view wanted = std::string_view(*context.message.language).substr(0, 2);
    if (wanted != "es" && wanted != "pt" && wanted != "en")
        return findings.push_back({"language.match", Outcome::Error, all, {}, "unsupported"});
    if (!heard.language.empty() && heard.language != wanted && heard.margin >= kLanguageMargin)
        findings.push_back({"language.match", Outcome::Review, all, {}, std::string(heard.language)});
}

} // namespace

std::vector<Finding> judgeText(const GuardContext &context, const std::vector<Finding> &claims)
{
    std::vector<Finding> findings = judgePlaceholders(context);
    judgeHidden(context, findings);
    judgeLexicon(context, claims, findings);
    judgeContradictions(context, findings);
    judgeLanguage(context, findings);
    if (context.draft.text.size() == 0)
        findings.push_back({"text.empty", Outcome::Block, {0, context.draft.text.normal.codePoints}, {}, {}});
    return findings;
}

} // namespace ns::policy
