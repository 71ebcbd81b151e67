// SPDX-License-Identifier: GPL-3.0-or-later
// A message under two policies, and what sentences of a business mean.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/clock.h"
#include "core/console/guardrailsreader.h"
#include "core/policy/guardrails/contentreader.h"
#include "core/policy/guardrails/explain.h"
#include "core/policy/guardrails/ownrules.h"

namespace ns::console {

namespace {

/// Places in UTF-16 units for places in code points, in any order.
class UnitPlaces
{
public:
    explicit UnitPlaces(const QString &text)
    {
        for (int at = 0; at <= text.size(); ++at) {
            m_units.push_back(at);
            if (at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate())
                ++at;
        }
    }
    [[nodiscard]] int at(int codePoint) const { return m_units[std::size_t(std::clamp(codePoint, 0, int(m_units.size()) - 1))]; }

private:
    std::vector<int> m_units;
};

FindingOutcome outcomeOf(policy::Outcome outcome)
{
    switch (outcome) {
    case policy::Outcome::Pass: return FindingOutcome::Pass;
    case policy::Outcome::Block: return FindingOutcome::Block;
    case policy::Outcome::Review: return FindingOutcome::Review;
    case policy::Outcome::Error: return FindingOutcome::Error;
    }
    return FindingOutcome::Error;
}

QString priceWords(const domain::Price &price)
{
    QString amount = QString::number(double(price.amount.units) / std::pow(10.0, price.amount.scale), 'f', price.amount.scale);
    if (price.per.isEmpty())
        return QStringLiteral("%1: %2 %3").arg(price.item, amount, QString::fromStdString(price.amount.currency));
    return QStringLiteral("%1: %2 %3 / %4").arg(price.item, amount, QString::fromStdString(price.amount.currency), price.per);
}

/// What "prices[3]" says: data of the policy, no words of ours.
QString factWords(const domain::Facts &facts, std::string_view ref)
{
    const std::size_t open = ref.find('[');
    if (open == std::string_view::npos)
        return QString::fromUtf8(ref.data(), qsizetype(ref.size()));
    const std::string_view list = ref.substr(0, open);
    std::size_t index = 0;
    std::from_chars(ref.data() + open + 1, ref.data() + ref.size(), index);
    if (list == "prices" && index < facts.prices.size())
        return priceWords(facts.prices[index]);
    if (list == "offers" && index < facts.offers.size())
        return facts.offers[index].text;
    if (list == "policies" && index < facts.policies.size())
        return facts.policies[index];
    if (list == "links" && index < facts.links.size())
        return QString::fromStdString(facts.links[index].url);
    if (list == "locations" && index < facts.locations.size())
        return facts.locations[index].name;
    if (list == "advisors" && index < facts.advisors.size())
        return facts.advisors[index].name;
    return QString::fromUtf8(ref.data(), qsizetype(ref.size()));
}

/// Those that decide first, then by place.
void sortFindings(std::vector<BenchFinding> &findings)
{
    const auto rank = [](const BenchFinding &finding) {
        if (!finding.isEnforced || finding.outcome == FindingOutcome::Pass)
            return 2;
        return finding.outcome == FindingOutcome::Block ? 0 : 1;
    };
    std::ranges::stable_sort(findings, {}, [&](const BenchFinding &finding) { return std::pair(rank(finding), finding.start); });
}

bool decides(const policy::Finding &finding)
{
    return finding.enforced && finding.outcome != policy::Outcome::Pass;
}

bool stopsForGood(const policy::Finding &finding)
{
    return finding.enforced && finding.outcome == policy::Outcome::Block;
}

struct Judged
{
    const policy::Guard &guard;
    const policy::MessageContent &content;
    const UnitPlaces &places;
    const BenchQuestion &question;
    std::chrono::local_days today;
};

BenchAnswer judgeUnder(const Judged &message, const std::string &document)
{
    BenchAnswer answer;
    const auto policy = policy::parsePolicy(document);
    if (!policy) {
        answer.fault = QString::fromStdString(policy.error().text);
        return answer;
    }
    const auto book = policy::readFacts(policy->facts, {}, policy::numberLanguageOf(message.question.language), message.guard.lexicon());
    std::vector<policy::Finding> found = message.guard.judge(message.content, *book, message.today);
    const policy::GuardVerdict verdict = policy::verdictOf(found, policy->ruleActions);
    const auto own = policy::judgeOwnRules(message.content, policy::OwnRuleSet(*policy), message.question.channel, message.today);
    found.insert(found.end(), own.begin(), own.end());
    answer.verdict = std::ranges::any_of(own, &stopsForGood) || verdict == policy::GuardVerdict::Block ? BenchVerdict::Blocked
                     : verdict == policy::GuardVerdict::Allow && std::ranges::none_of(own, &decides)    ? BenchVerdict::Allowed
                                                                                                       : BenchVerdict::Asks;
    for (const policy::Finding &finding : found) {
        const int start = message.places.at(finding.span.start);
        const auto ownRule = std::ranges::find_if(policy->ownRules, [&](const policy::OwnRule &rule) { return finding.rule == "own." + rule.id; });
        answer.findings.push_back({.rule = finding.rule, .ownName = ownRule == policy->ownRules.end() ? QString() : ownRule->name, .outcome = outcomeOf(finding.outcome), .start = start, .length = message.places.at(finding.span.end) - start, .fact = finding.fact,
                                   .factWords = finding.fact.empty() ? QString() : factWords(policy->facts, finding.fact), .detail = finding.detail, .isEnforced = finding.enforced});
    }
    sortFindings(answer.findings);
    return answer;
}

} // namespace

Result<GuardBench> benchMessage(const policy::Guard &guard, const BenchQuestion &question, const std::string &published, std::chrono::local_days today)
{
    if (question.text.size() > kBenchTextMax || question.lastInbound.size() > kBenchTextMax)
        return fail(ErrorCode::TooLarge, "the message is too long", "text");
    const std::int64_t began = monotonicMicros();
    policy::DraftSource source{.language = question.language, .kind = question.kind, .channel = question.channel};
    source.lastInbound = question.lastInbound.isEmpty() ? nullptr : &question.lastInbound;
    const policy::MessageContent content = guard.read(question.text, source);
    const UnitPlaces places(question.text);
    const Judged message{guard, content, places, question, today};
    GuardBench bench;
    bench.draft = judgeUnder(message, question.draft);
    bench.published = judgeUnder(message, published);
    bench.judgedMicros = monotonicMicros() - began;
    return bench;
}

SentenceMeanings explainSentences(const policy::Guard &guard, const SentencesQuestion &question)
{
    domain::Facts facts;
    facts.policies.assign(question.sentences.begin(), question.sentences.begin() + std::ptrdiff_t(std::min(question.sentences.size(), kSentencesMax)));
    SentenceMeanings meanings;
    for (const policy::UnderstoodSentence &sentence : policy::explainSentences(facts, question.language, guard.lexicon())) {
        const UnitPlaces places(sentence.text);
        SentenceMeaning meaning;
        for (const policy::UnderstoodPart &part : sentence.parts) {
            const int from = places.at(part.span.start), to = places.at(part.span.end);
            const bool isWhole = part.kind == "hours" || part.kind == "cap";
            meaning.push_back({.kind = part.kind, .words = isWhole ? QString::fromStdString(part.value) : sentence.text.mid(from, to - from).simplified(), .isDenied = part.negated || part.kind == "denied"});
        }
        meanings.push_back(std::move(meaning));
    }
    return meanings;
}

} // namespace ns::console
