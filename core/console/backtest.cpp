// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/backtest.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/console/backtestoutcomes.h"
#include "core/policy/guardrails/explain.h"
#include "core/policy/rulebook.h"

namespace ns::console {

namespace {

Result<policy::Policy> readPolicy(const std::string &document, const policy::Lexicon &lexicon)
{
    if (document.empty())
        return policy::defaultPolicy();
    if (const auto errors = policy::checkPolicy(document); !errors.empty())
        return fail(ErrorCode::InvalidInput, errors.front().message, errors.front().path.empty() ? "/" : errors.front().path);
    auto policy = policy::parsePolicy(document);
    if (policy)
        policy::applySentences(*policy, lexicon); // as the agent does
    return policy;
}

/// Numbers of those words that are guardrails, among all that messages were stopped by.
Result<std::vector<std::int64_t>> stoppingRules(store::PastMessages &past, const Scan &scan)
{
    std::vector<std::int64_t> all;
    std::int32_t before = 0;
    for (const ScannedMessage &message : scan.messages) {
        if (message.rule != before && message.rule != 0 && std::ranges::find(all, message.rule) == all.end())
            all.push_back(message.rule);
        before = message.rule;
    }
    std::vector<std::int64_t> stopping;
    for (const std::int64_t number : all) {
        const auto word = past.word(number);
        if (!word)
            return tl::make_unexpected(word.error());
        if (policy::findRule(*word) != nullptr || word->starts_with("own."))
            stopping.push_back(number);
    }
    std::ranges::sort(stopping);
    return stopping;
}

struct Tally
{
    std::vector<JudgedMessage> notable; // newly something, or blocked
    std::vector<domain::ContactNo> contacts; // of the blocked and the newly allowed, each once
};

Tally countFates(const Scan &scan, FateCount &count, BacktestResult &result)
{
    Tally tally;
    for (const ScannedMessage &message : scan.messages) {
        const JudgedMessage judged = count.count(message, result);
        if (judged.draft != Fate::Block && !judged.isNewlyReviewed() && !judged.isNewlyAllowed())
            continue;
        tally.notable.push_back(judged);
        if (judged.draft == Fate::Block || judged.isNewlyAllowed())
            tally.contacts.push_back(message.contact);
    }
    std::ranges::sort(tally.contacts);
    tally.contacts.erase(std::unique(tally.contacts.begin(), tally.contacts.end()), tally.contacts.end());
    count.finish(result);
    return tally;
}

void countConversions(const Tally &tally, const Conversions &conversions, BacktestResult &result)
{
    for (const JudgedMessage &judged : tally.notable) {
        if (!conversions.follow(*judged.message))
            continue;
        result.convertedAmongBlocked += judged.draft == Fate::Block ? 1 : 0;
        result.convertedAmongNewlyBlocked += judged.isNewlyBlocked() ? 1 : 0;
        if (const auto day = std::ranges::upper_bound(result.days, judged.message->createdAt, {}, &DayCount::day); judged.isNewlyBlocked() && day != result.days.begin())
            ++std::prev(day)->convertedAmongNewly;
        result.convertedAmongNewlyAllowed += judged.isNewlyAllowed() ? 1 : 0;
    }
}

} // namespace

std::string_view fateName(Fate fate)
{
    switch (fate) {
    case Fate::Allow: return "allow";
    case Fate::Wait: return "wait";
    case Fate::Review: return "review";
    case Fate::Block: return "block";
    }
    return "block";
}

ConversionTest conversionsOf(const agent::Knowledge &knowledge)
{
    const classify::ClassList classes = knowledge.leadModel ? knowledge.leadModel->card().classes : classify::ClassList{.labels = {"no", "yes"}, .positive = 1};
    return [classes, outcomes = knowledge.outcomes](std::string_view said) {
        return said == "won" || outcomes.labelFor(said, classes) == classes.labels[classes.positive];
    };
}

Result<BacktestResult> runBacktest(const std::string &database, const BacktestRequest &request, const agent::Knowledge &knowledge, const BacktestHooks &hooks)
{
    const std::int64_t start = monotonicMicros();
    if (!knowledge.guard || !knowledge.laws)
        return fail(ErrorCode::Internal, "no guard is loaded");
    const auto draft = readPolicy(request.document, knowledge.guard->lexicon());
    const auto active = request.activeDocument ? readPolicy(*request.activeDocument, knowledge.guard->lexicon()) : policy::Policy{};
    if (!draft || !active)
        return tl::make_unexpected(draft ? active.error() : draft.error());
    const policy::Policy *compared = request.activeDocument ? &*active : nullptr;
    auto past = openPast(database);
    if (!past)
        return tl::make_unexpected(past.error());
    RuleNumbers rules;
    const auto scan = scanMessages(*past, {request.from, request.to}, *draft, compared, *knowledge.laws, rules, hooks);
    if (!scan)
        return tl::make_unexpected(scan.error());
    const auto texts = judgeTexts(*past, {*scan, *knowledge.guard, *draft, compared}, rules, hooks);
    auto stopping = stoppingRules(*past->front(), *scan);
    if (!texts || !stopping)
        return tl::make_unexpected(texts ? stopping.error() : texts.error());
    BacktestResult result;
    result.cancelled = scan->cancelled;
    result.withoutContext = scan->withoutContext;
    result.distinctTexts = std::int64_t(scan->texts.size());
    result.policySha256 = request.document.empty() ? std::string() : toHex(sha256(request.document));
    if (compared != nullptr)
        result.active.emplace();
    FateCount count(*scan, *texts, std::move(*stopping), rules, compared != nullptr);
    const Tally tally = countFates(*scan, count, result);
    const auto conversions = Conversions::read(*past, tally.contacts, conversionsOf(knowledge), hooks);
    if (!conversions)
        return tl::make_unexpected(conversions.error());
    countConversions(tally, *conversions, result);
    auto examples = readExamples(*past->front(), tally.notable, *texts, *conversions, rules);
    if (!examples)
        return tl::make_unexpected(examples.error());
    result.examples = std::move(*examples);
    result.elapsedMicros = monotonicMicros() - start;
    return result;
}

} // namespace ns::console
