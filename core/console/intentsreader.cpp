// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/intentsreader.h"

#include <algorithm>
#include <set>

#include "core/console/retrain.h"

namespace ns::console {

namespace {

constexpr int kLabelPage = 500;
constexpr const char *kTask = "intent";

std::string codeOf(domain::Language language)
{
    return std::string(domain::languageCode(language));
}

ModelRole roleOf(const std::string &id, bool isBase, const classify::ModelRegistry &registry)
{
    const classify::TaskModels models = registry.task(kTask);
    if (id == models.active || (isBase && models.active.empty()))
        return ModelRole::Champion;
    return !models.previous.empty() && id == models.previous ? ModelRole::Previous : ModelRole::Stored;
}

/// What the business has, newest answers first, behind them its own examples, the last added first.
std::vector<IntentExampleLine> linesOf(const IntentMaterial &material)
{
    std::vector<IntentExampleLine> lines;
    for (auto each = material.answered.rbegin(); each != material.answered.rend(); ++each)
        lines.push_back({each->example.text, each->example.language, each->example.intent, ExampleOrigin::Answered, each->at});
    for (auto each = material.own.rbegin(); each != material.own.rend(); ++each)
        lines.push_back({each->text, each->language, each->intent, ExampleOrigin::Own, {}});
    if (lines.size() > kIntentExamplesShown)
        lines.resize(kIntentExamplesShown);
    return lines;
}

class IntentCounter
{
public:
    void add(const classify::IntentExample &example, std::int64_t ExampleCounts::*origin)
    {
        IntentRow &row = m_rows[example.intent];
        row.intent = example.intent;
        ++(row.examples.*origin);
        ++row.perLanguage[codeOf(example.language)];
    }
    /// A class of the deciding model without examples is one all the same.
    void addName(const std::string &intent) { m_rows[intent].intent = intent; }
    [[nodiscard]] std::vector<IntentRow> rows() const
    {
        std::vector<IntentRow> rows;
        for (const auto &[intent, row] : m_rows)
            rows.push_back(row);
        return rows;
    }

private:
    std::map<std::string, IntentRow> m_rows;
};

/// Models of this task, newest first.
std::vector<std::string> idsOf(const classify::ModelRegistry &registry)
{
    std::vector<std::string> ids;
    for (auto id = registry.content().models.rbegin(); id != registry.content().models.rend(); ++id) {
        if (classify::taskOf(*id) == kTask)
            ids.push_back(*id);
    }
    return ids;
}

void findRoles(Intents &intents)
{
    for (std::size_t i = 0; i < intents.models.size(); ++i) {
        if (intents.models[i].model.role == ModelRole::Champion)
            intents.active = i;
    }
    const std::size_t end = intents.active.value_or(intents.models.size());
    for (std::size_t i = 0; i < end && !intents.challenger; ++i) {
        if (intents.models[i].model.role != ModelRole::Stored || intents.models[i].isBase)
            continue;
        intents.models[i].model.role = ModelRole::Challenger;
        intents.challenger = i;
    }
}

bool isIntentName(const std::string &name)
{
    const auto isFine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name.size() <= kIntentNameMax && name.front() >= 'a' && name.front() <= 'z' && std::ranges::all_of(name, isFine);
}

} // namespace

Result<std::vector<AnsweredExample>> gatherIntentAnswers(ports::Journal &journal, const LearningHooks &hooks)
{
    std::map<std::string, AnsweredExample> byMessage; // pages come in order of time: a later word replaces an earlier one
    ports::LabelQuery query{.limit = kLabelPage};
    for (bool more = true; more;) {
        if (hooks.isStopRequested && hooks.isStopRequested())
            return fail(ErrorCode::Cancelled, "stopped while reading answers");
        auto page = journal.loadIntentLabels(query);
        if (!page)
            return tl::make_unexpected(page.error());
        for (ports::IntentLabel &label : page->labels) {
            const std::string message = label.trace.str();
            byMessage[message] = {{std::move(label.text), label.language, std::move(label.intent), message}, label.key.at};
        }
        if (hooks.onProgress)
            hooks.onProgress(std::int64_t(byMessage.size()));
        more = page->next.has_value();
        query.after = page->next;
    }
    std::vector<AnsweredExample> answers;
    for (auto &[message, answer] : byMessage)
        answers.push_back(std::move(answer));
    std::ranges::stable_sort(answers, {}, &AnsweredExample::at);
    return answers;
}

std::vector<classify::IntentExample> examplesToLearn(const IntentMaterial &material, bool withShipped)
{
    std::vector<classify::IntentExample> examples;
    std::set<QString> said;
    const auto take = [&](const classify::IntentExample &example) {
        if (said.insert(example.text.simplified().toLower()).second)
            examples.push_back(example);
    };
    for (auto each = material.answered.rbegin(); each != material.answered.rend(); ++each)
        take(each->example);
    std::ranges::for_each(material.own, take);
    if (withShipped)
        std::ranges::for_each(material.shipped, take);
    return examples;
}

IntentModelLine summariseIntents(const classify::IntentModel &model, bool isBase, const classify::ModelRegistry &registry)
{
    const classify::IntentCard &card = model.card();
    IntentModelLine line;
    line.isBase = isBase;
    ModelSummary &summary = line.model;
    summary.id = model.id();
    summary.role = roleOf(model.id().str(), isBase, registry);
    summary.hasPassed = card.gate.passed;
    for (const classify::GateReason &reason : card.gate.reasons)
        summary.failedChecks.emplace_back(classify::gateCodeName(reason.code));
    summary.trainedRows = std::int64_t(card.trainedRows());
    summary.target = card.target;
    summary.threshold = card.threshold;
    summary.coverageLeast = classify::kCoverageMin;
    const auto uses = registry.content().holdoutUses.find(card.certifyingHash);
    summary.holdoutUses = uses == registry.content().holdoutUses.end() ? 0 : uses->second;
    summary.figures = figuresOf(card.metrics, card.classes);
    for (const classify::CurvePoint &point : card.curve)
        summary.curve.push_back({point.threshold, point.coverage, point.coverage > 0 ? std::optional(point.accuracy) : std::nullopt, point.lower95, {}});
    std::ranges::sort(summary.curve, {}, &CurvePoint::threshold);
    if (card.offer)
        summary.offer = {card.offer->target, card.offer->threshold, card.offer->coverage};
    summary.isCertifiedByLaterRows = false;
    summary.isCalibrated = !card.confidence.isIdentity();
    for (const auto &[language, one] : card.metrics.perLanguage) // as its examples stated them: "pt" is "pt_BR" here
        line.languages.push_back({domain::parseLanguage(language) == domain::Language::Unknown ? language : codeOf(domain::parseLanguage(language)), std::int64_t(one.rows), one.accuracy, one.coverage, one.accuracyAtThreshold});
    return line;
}

Result<Intents> describeIntents(const IntentShelf &shelf, const IntentMaterial &material, Instant now)
{
    Intents intents;
    intents.readAt = now;
    for (const std::string &id : idsOf(shelf.registry)) {
        const auto model = shelf.load(id);
        if (!model)
            return tl::make_unexpected(model.error());
        if (!shelf.base || (*model)->id() != shelf.base->id()) // kept when it gave way; it stands last all the same
            intents.models.push_back(summariseIntents(**model, false, shelf.registry));
    }
    if (shelf.base)
        intents.models.push_back(summariseIntents(*shelf.base, true, shelf.registry));
    findRoles(intents);
    intents.canRollBack = !shelf.registry.task(kTask).previous.empty();
    IntentCounter counter;
    for (const classify::IntentExample &example : material.shipped)
        counter.add(example, &ExampleCounts::shipped);
    for (const classify::IntentExample &example : material.own)
        counter.add(example, &ExampleCounts::own);
    for (const AnsweredExample &answer : material.answered)
        counter.add(answer.example, &ExampleCounts::answered);
    if (intents.active) {
        for (const auto &[intent, figures] : intents.models[*intents.active].model.figures.perClass)
            counter.addName(intent);
    }
    intents.intents = counter.rows();
    intents.examples = linesOf(material);
    const auto &history = shelf.registry.content().history;
    for (auto change = history.rbegin(); change != history.rend(); ++change) {
        if (classify::taskOf(change->to) == kTask)
            intents.history.push_back({change->action, change->from, change->to, parseInstant(change->at).value_or(Instant{})});
    }
    return intents;
}

Result<IntentDraft> checkDraft(IntentDraft draft)
{
    draft.text = draft.text.simplified();
    if (draft.text.isEmpty())
        return fail(ErrorCode::InvalidInput, "an example has words", "text");
    if (draft.text.size() > kSentenceMax)
        return fail(ErrorCode::InvalidInput, "the example is too long", "text");
    if (draft.language == domain::Language::Unknown)
        return fail(ErrorCode::InvalidInput, "an example has a language", "language");
    if (!isIntentName(draft.intent))
        return fail(ErrorCode::InvalidInput, "an intent is named by a-z, 0-9 and _, at most 40 of them", "intent");
    return draft;
}

} // namespace ns::console
