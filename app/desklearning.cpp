// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desklearning.h"

#include <algorithm>

#include "app/changehistory.h"
#include "core/ports/journalcall.h"
#include "app/knowledgeloader.h"
#include "app/leadtable.h"
#include "app/modelchange.h"
#include "core/console/learningreader.h"
#include "core/console/promotion.h"
#include "core/console/trainingfile.h"

namespace ns::app {

namespace {

using console::TrainingPhase;
using console::TrainingRequest;
using Answers = std::vector<classify::LeakAnswer>;

/// Earlier answers without those withdrawn, and the new ones. A new one needs its reason.
Result<Answers> mergeAnswers(const Answers &earlier, const TrainingRequest &request)
{
    Answers merged;
    std::ranges::copy_if(earlier, std::back_inserter(merged), [&](const classify::LeakAnswer &answer) {
        return std::ranges::find(request.withdrawn, answer.column) == request.withdrawn.end();
    });
    for (const console::ColumnAnswer &answer : request.answers) {
        if (answer.reason.empty())
            return fail(ErrorCode::InvalidInput, "why a column is used or left out must be said", answer.column);
        std::erase_if(merged, [&](const classify::LeakAnswer &known) { return known.column == answer.column; });
        merged.push_back({answer.column, answer.isKnown, answer.reason});
    }
    return merged;
}

classify::TrainHooks learningHooks(const console::TrainingHooks &hooks)
{
    return {[&hooks](int done, int total) { hooks.onProgress(TrainingPhase::Learning, done, total); }, hooks.isStopRequested};
}

Answers answersOf(const console::LeadModelPtr &champion)
{
    return champion ? champion->card().answers : Answers{};
}

} // namespace

console::LearningParts DeskLearning::parts()
{
    return {.readModels = [this] { return readModels(); },
            .read = [this] { return read(); },
            .preview = [this](const domain::ModelId &id, const std::function<bool()> &stop) { return preview(id, stop); },
            .describeFile = [](const std::string &path) -> Result<console::TrainingFile> {
                const auto table = readLeadTable(path);
                if (!table)
                    return tl::make_unexpected(table.error());
                return console::describeTable(*table, path);
            },
            .train = [this](const TrainingRequest &request, const console::TrainingHooks &hooks) { return train(request, hooks); },
            .acceptBatch = [this](const std::string &id, const std::string &reason) { return acceptBatch(id, reason); }};
}

std::shared_ptr<const classify::LeadModel> DeskLearning::find(const domain::ModelId &id)
{
    return load(id.str()).value_or(nullptr);
}

Result<std::shared_ptr<const classify::LeadModel>> DeskLearning::load(const std::string &id)
{
    Result<std::shared_ptr<const classify::LeadModel>> read{nullptr};
    auto kept = m_models.get(id, [&] {
        read = ModelStore(m_workspace.modelsFolder()).load(id);
        return read.value_or(nullptr);
    });
    return kept ? Result<std::shared_ptr<const classify::LeadModel>>(std::move(kept)) : read;
}

Result<console::Learning> DeskLearning::readModels()
{
    const auto registry = ModelStore(m_workspace.modelsFolder()).readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    return console::readModels({*registry, [this](const std::string &id) { return load(id); }}, m_clock.now());
}

Result<console::Learning> DeskLearning::read()
{
    const auto registry = ModelStore(m_workspace.modelsFolder()).readRegistry();
    if (!registry)
        return tl::make_unexpected(registry.error());
    const console::ModelShelf shelf{*registry, [this](const std::string &id) { return load(id); }};
    return console::readLearning(m_journal, shelf, loadKnowledge(m_workspace).knowledge.outcomes, m_clock.now());
}

Result<console::PromotionPreview> DeskLearning::preview(const domain::ModelId &challenger, const std::function<bool()> &isStopRequested)
{
    const auto model = load(challenger.str());
    const auto reader = store::Reader::open(m_workspace.database());
    if (!model || !reader)
        return tl::make_unexpected(!model ? model.error() : reader.error());
    const agent::Knowledge knowledge = loadKnowledge(m_workspace).knowledge;
    return console::previewPromotion({m_journal, **reader, knowledge.leadModel, *model, knowledge.outcomes, knowledge.segments}, {.isStopRequested = isStopRequested});
}

Result<domain::ModelId> DeskLearning::promote(const domain::ModelId &id, const std::string &confirmation)
{
    const auto model = load(id.str());
    const auto reader = store::Reader::open(m_workspace.database());
    if (!model || !reader)
        return tl::make_unexpected(!model ? model.error() : reader.error());
    const agent::Knowledge knowledge = loadKnowledge(m_workspace).knowledge;
    const console::PreviewRequest request{m_journal, **reader, knowledge.leadModel, *model, knowledge.outcomes, knowledge.segments};
    const auto preview = console::previewPromotion(request);
    if (!preview)
        return tl::make_unexpected(preview.error());
    if (!preview->isAllowed)
        return fail(ErrorCode::Conflict, "not promoted: " + preview->refusals.front(), "refused");
    const auto confirmed = console::isConfirmed(request, *preview, confirmation);
    if (!confirmed)
        return tl::make_unexpected(confirmed.error());
    if (!*confirmed)
        return fail(ErrorCode::Conflict, std::to_string(preview->changedContacts) + " contacts would get another label; this list was not the one shown", "confirmation");
    const auto promoted = promoteModel(m_journal, ModelStore(m_workspace.modelsFolder()), **model, *preview, confirmation, m_clock.now());
    if (!promoted)
        return tl::make_unexpected(promoted.error());
    return domain::ModelId(promoted->active);
}

Result<domain::ModelId> DeskLearning::rollBack()
{
    const auto active = rollBackModel(m_journal, ModelStore(m_workspace.modelsFolder()), "lead", m_clock.now());
    if (!active)
        return tl::make_unexpected(active.error());
    return domain::ModelId(active->active);
}

Result<console::TrainingResult> DeskLearning::train(const TrainingRequest &request, const console::TrainingHooks &hooks)
{
    return request.file.empty() ? trainFromLabels(request, hooks) : trainFromFile(request, hooks);
}

Result<console::TrainingResult> DeskLearning::trainFromFile(const TrainingRequest &request, const console::TrainingHooks &hooks)
{
    const auto table = readLeadTable(request.file, [&](std::size_t rows) {
        hooks.onProgress(TrainingPhase::Reading, std::int64_t(rows), 0);
        return !hooks.isStopRequested();
    });
    if (!table)
        return tl::make_unexpected(table.error());
    const auto champion = ModelStore(m_workspace.modelsFolder()).loadActive();
    const auto reader = store::Reader::open(m_workspace.database());
    if (!champion || !reader)
        return tl::make_unexpected(!champion ? champion.error() : reader.error());
    const Answers earlier = answersOf(*champion);
    auto answers = mergeAnswers(earlier, request);
    auto history = readChangeHistory(**reader, hooks.isStopRequested);
    if (!answers || !history)
        return tl::make_unexpected(!answers ? answers.error() : history.error());
    classify::TrainOptions options{.label = request.label, .id = request.id, .time = request.time, .positive = request.positive, .answers = std::move(*answers),
                                   .history = std::move(*history), .target = request.target};
    const auto trained = classify::trainLead(*table, options, learningHooks(hooks));
    if (!trained)
        return tl::make_unexpected(trained.error());
    hooks.onProgress(TrainingPhase::Keeping, 0, 0);
    return keep(*trained->model, earlier);
}

Result<console::TrainingResult> DeskLearning::trainFromLabels(const TrainingRequest &request, const console::TrainingHooks &hooks)
{
    const agent::Knowledge knowledge = loadKnowledge(m_workspace).knowledge;
    const Answers earlier = answersOf(knowledge.leadModel);
    auto answers = mergeAnswers(earlier, request);
    if (!answers)
        return tl::make_unexpected(answers.error());
    const auto gathered = console::gatherLabels(m_journal, knowledge.leadModel, knowledge.outcomes,
                                                {[&](std::int64_t labels) { hooks.onProgress(TrainingPhase::Reading, labels, 0); }, hooks.isStopRequested});
    if (!gathered)
        return tl::make_unexpected(gathered.error());
    const console::RetrainOptions options{.target = request.target, .positive = request.positive, .answers = std::move(*answers)};
    const auto retrained = console::retrain(*gathered, knowledge.leadModel, options, learningHooks(hooks));
    if (!retrained)
        return tl::make_unexpected(retrained.error());
    hooks.onProgress(TrainingPhase::Keeping, 0, 0);
    // Before the model can be seen: a challenger without its frozen rows could be compared on others.
    const auto stored = ports::callJournal<std::monostate>(
        [&](auto done) { return console::storeHoldout(m_journal, retrained->trained.model->id(), retrained->holdout, m_clock.now(), std::move(done)); });
    if (!stored)
        return tl::make_unexpected(stored.error());
    return keep(*retrained->trained.model, earlier);
}

Result<console::TrainingResult> DeskLearning::keep(const classify::LeadModel &model, const Answers &earlier)
{
    const auto record = [this](const std::string &kind, const std::string &what) { return recordAudit(m_journal, kind, what, m_clock.now()); };
    if (const Status recorded = recordAnswers(model, earlier, record); !recorded)
        return tl::make_unexpected(recorded.error());
    const auto uses = ModelStore(m_workspace.modelsFolder()).add(model);
    if (!uses)
        return tl::make_unexpected(uses.error());
    return console::TrainingResult{model.id(), model.card().gate.passed};
}

Result<std::monostate> DeskLearning::acceptBatch(const std::string &id, const std::string &reason)
{
    return ports::callJournal<std::monostate>([&](auto done) { return console::acceptBatch(m_journal, {id, reason, m_clock.now()}, std::move(done)); });
}

} // namespace ns::app
