// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/learningreader.h"

#include <algorithm>
#include <map>

#include "core/agent/decided.h"
#include "core/agent/watchkeeper.h"

namespace ns::console {

namespace {

constexpr int kMixRows = 500;

WatchMode modeOf(classify::Caution caution)
{
    switch (caution) {
    case classify::Caution::None: return WatchMode::Watching;
    case classify::Caution::Raised: return WatchMode::Raised;
    case classify::Caution::HandedOver: return WatchMode::HandedOver;
    }
    return WatchMode::HandedOver;
}

Result<classify::WatchState> loadWatch(ports::Journal &journal, const domain::ModelId &model)
{
    const auto stored = journal.loadSetting(agent::watchSetting(model));
    if (!stored)
        return tl::make_unexpected(stored.error());
    if (!*stored)
        return classify::WatchState{.model = model};
    return classify::unpackWatchState(**stored);
}

Status addMix(ports::Journal &journal, const classify::WatchReference &reference, Instant now, LiveFigures &figures)
{
    const auto sayings = journal.loadSayings({reference.model, now, kMixRows});
    if (!sayings)
        return tl::make_unexpected(sayings.error());
    std::map<std::string, std::size_t> seen;
    for (const ports::ModelSaying &saying : *sayings)
        ++seen[saying.label];
    for (const auto &[label, rows] : seen)
        figures.classMix[label] = double(rows) / double(sayings->size());
    figures.mixRows = std::int64_t(sayings->size());
    figures.trainedMix = reference.classMix;
    figures.psi = classify::populationStability(reference.classMix, seen);
    return {};
}

/// Loads each model once; one that is gone stays null.
class ModelCache
{
public:
    explicit ModelCache(const ModelShelf &shelf) : m_shelf(shelf) {}
    const LeadModelPtr &find(const domain::ModelId &id)
    {
        const auto known = m_models.find(id.str());
        if (known != m_models.end())
            return known->second;
        const auto loaded = m_shelf.load(id.str());
        return m_models.emplace(id.str(), loaded ? *loaded : nullptr).first->second;
    }

private:
    const ModelShelf &m_shelf;
    std::map<std::string, LeadModelPtr> m_models;
};

ModelRole roleOf(const std::string &id, const classify::ModelRegistry &registry)
{
    const classify::TaskModels models = registry.task("lead");
    if (id == models.active)
        return ModelRole::Champion;
    return id == models.previous ? ModelRole::Previous : ModelRole::Stored;
}

LeakSuspect toSuspect(const classify::SuspectedLeak &leak)
{
    LeakSuspect suspect{.column = leak.column, .grade = leak.grade == classify::LeakGrade::Out ? LeakSuspect::Grade::Out : LeakSuspect::Grade::Ask,
                        .isUsed = leak.used, .isOverruled = leak.answered, .reason = leak.reason};
    for (const classify::LeakEvidence &evidence : leak.evidence)
        suspect.evidence.push_back({std::string(classify::leakSignName(evidence.sign)), evidence.measured, evidence.limit, evidence.outcome, evidence.values,
                                    evidence.within, evidence.elsewhere, std::int64_t(evidence.rows)});
    return suspect;
}

/// The newest model that came after the champion and has never decided.
void findRoles(Learning &learning)
{
    for (std::size_t i = 0; i < learning.models.size(); ++i) {
        if (learning.models[i].role == ModelRole::Champion)
            learning.champion = i;
    }
    const std::size_t end = learning.champion.value_or(learning.models.size());
    for (std::size_t i = 0; i < end && !learning.challenger; ++i) {
        if (learning.models[i].role != ModelRole::Stored)
            continue;
        learning.models[i].role = ModelRole::Challenger;
        learning.challenger = i;
    }
}

} // namespace

Result<LiveFigures> readLiveFigures(ports::Journal &journal, const LeadModelPtr &model, const classify::OutcomeMap &outcomes, Instant now)
{
    LiveFigures figures;
    if (!model)
        return figures;
    const auto state = loadWatch(journal, model->id());
    if (!state)
        return tl::make_unexpected(state.error());
    std::map<std::string, classify::DecidedOutcome> byContact;
    const Instant from = std::max(fromMillis(0), now - agent::WatchKeeper::kLookBack);
    const Status read = readLabels(journal, {.from = from}, {}, [&](ports::LeadLabel &&label) {
        if (auto outcome = agent::outcomeOf(label, *model, outcomes))
            byContact.insert_or_assign(outcome->contact, std::move(*outcome));
    });
    if (!read)
        return tl::make_unexpected(read.error());
    std::vector<classify::DecidedOutcome> all;
    for (auto &[contact, outcome] : byContact)
        all.push_back(std::move(outcome));
    const classify::WatchRules rules;
    const classify::WatchReference reference = classify::watchReferenceOf(*model);
    const classify::WatchFigures measured = classify::measureWatch(classify::watchWindow(std::move(all), *state, reference, rules), *state, reference);
    figures.mode = modeOf(state->caution);
    figures.model = model->id();
    if (state->caution != classify::Caution::None)
        figures.modeSince = state->since;
    figures.target = reference.target;
    figures.threshold = reference.threshold;
    figures.effectiveThreshold = state->effective(reference.threshold);
    figures.labelled = std::int64_t(measured.outcomes);
    figures.right = std::int64_t(measured.right);
    figures.lower95 = measured.lower95;
    figures.upper95 = measured.upper95;
    figures.pooledLower95 = measured.kept95;
    figures.outcomesMin = std::int64_t(rules.outcomesMin);
    figures.ece = measured.ece;
    if (const Status mixed = addMix(journal, reference, now, figures); !mixed)
        return tl::make_unexpected(mixed.error());
    return figures;
}

Result<AccuracyCounts> countAccuracy(ports::Journal &journal, const ModelShelf &shelf, const classify::OutcomeMap &outcomes, const AccuracyQuery &query,
                                     const LearningHooks &hooks)
{
    ModelCache models(shelf);
    std::map<std::string, ports::LeadLabel> decided, answered; // the last truth that says something, by contact
    AccuracyCounts counts;
    std::map<std::string, bool> learned;
    const Status read = readLabels(journal, {.from = query.from.value_or(fromMillis(0))}, hooks, [&](ports::LeadLabel &&label) {
        const bool inTime = label.saying && (!query.from || label.saying->at >= *query.from) && (!query.to || label.saying->at < *query.to);
        const LeadModelPtr model = inTime ? models.find(label.saying->model) : nullptr;
        const auto truth = model ? outcomes.labelFor(label.said, model->card().classes) : std::nullopt;
        if (!truth)
            return; // nobody's truth, or of a model that is gone: whether it had learned from this lead cannot be known
        if (agent::wasLearned(*model, label.contact)) {
            learned[label.contact.str()] = true;
            return;
        }
        label.said = *truth;
        auto &into = label.saying->automatic ? decided : answered;
        if (label.saying->automatic || label.source == ports::TruthSource::Person)
            into.insert_or_assign(label.contact.str(), std::move(label));
    });
    if (!read)
        return tl::make_unexpected(read.error());
    const auto isHistory = [&](const ports::LeadLabel &label) {
        const auto state = journal.loadContact(label.contactNo);
        return state && *state && (*state)->history;
    };
    for (const auto &[contact, label] : decided) {
        if (isHistory(label))
            continue;
        ++counts.decided;
        counts.decidedRight += label.said == label.saying->label ? 1 : 0;
        (label.source == ports::TruthSource::Person ? counts.byPeople : counts.byOutcomes) += 1;
    }
    for (const auto &[contact, label] : answered) {
        if (isHistory(label))
            continue;
        ++counts.answered;
        counts.answeredRight += label.said == label.saying->label ? 1 : 0;
    }
    counts.trainedOn = std::int64_t(learned.size());
    return counts;
}

ModelSummary summarise(const classify::LeadModel &model, const classify::ModelRegistry &registry)
{
    const classify::ModelCard &card = model.card();
    ModelSummary summary;
    summary.id = model.id();
    summary.role = roleOf(model.id().str(), registry);
    summary.hasPassed = card.gate.passed;
    for (const classify::GateReason &reason : card.gate.reasons)
        summary.failedChecks.emplace_back(classify::gateCodeName(reason.code));
    summary.trainedRows = std::int64_t(card.trainedRows);
    summary.label = card.label;
    summary.positive = card.classes.labels[card.classes.positive];
    summary.target = card.target;
    summary.coverageLeast = classify::kCoverageMin;
    summary.missedMost = classify::kMissedConvertersMax;
    summary.threshold = card.threshold;
    const auto uses = registry.content().holdoutUses.find(card.certifyingHash);
    summary.holdoutUses = uses == registry.content().holdoutUses.end() ? 0 : uses->second;
    for (const classify::SuspectedLeak &leak : card.suspects)
        summary.suspects.push_back(toSuspect(leak));
    summary.figures = figuresOf(card.metrics, card.classes);
    for (const classify::CurvePoint &point : card.curve)
        summary.curve.push_back({point.threshold, point.coverage, point.coverage > 0 ? std::optional(point.accuracy) : std::nullopt, point.lower95, point.missedConverters});
    std::ranges::sort(summary.curve, {}, &CurvePoint::threshold);
    if (card.offer)
        summary.offer = {card.offer->target, card.offer->threshold, card.offer->coverage};
    summary.isCertifiedByLaterRows = card.certifiedBy == classify::CertifiedBy::LaterRows;
    summary.isCalibrated = !card.calibration.isIdentity();
    return summary;
}

Result<Learning> readModels(const ModelShelf &shelf, Instant now)
{
    Learning learning;
    const auto &ids = shelf.registry.content().models;
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        if (classify::taskOf(*id) != "lead")
            continue; // one registry for all tasks
        const auto model = shelf.load(*id);
        if (!model)
            return tl::make_unexpected(model.error());
        learning.models.push_back(summarise(**model, shelf.registry));
    }
    findRoles(learning);
    const auto &history = shelf.registry.content().history;
    for (auto change = history.rbegin(); change != history.rend(); ++change) {
        if (classify::taskOf(change->to) != "lead")
            continue;
        learning.history.push_back({change->action, change->from, change->to, parseInstant(change->at).value_or(Instant{})});
    }
    learning.isCounting = true;
    learning.readAt = now;
    return learning;
}

Result<Learning> readLearning(ports::Journal &journal, const ModelShelf &shelf, const classify::OutcomeMap &outcomes, Instant now, const LearningHooks &hooks)
{
    auto learning = readModels(shelf, now);
    if (!learning)
        return learning;
    const Result<LeadModelPtr> champion = learning->champion ? shelf.load(learning->models[*learning->champion].id.str()) : nullptr;
    if (!champion)
        return tl::make_unexpected(champion.error());
    const auto gathered = gatherLabels(journal, *champion, outcomes, hooks);
    if (!gathered)
        return tl::make_unexpected(gathered.error());
    learning->labels = gathered->counts;
    learning->suspectBatches = describeBatches(*gathered);
    auto live = readLiveFigures(journal, *champion, outcomes, now);
    if (!live)
        return tl::make_unexpected(live.error());
    learning->live = std::move(*live);
    learning->isCounting = false;
    return learning;
}

} // namespace ns::console
