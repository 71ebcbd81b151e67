// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deskintents.h"

#include "app/intentexamples.h"
#include "app/modelchange.h"
#include "core/classify/intent/basemodel.h"

namespace ns::app {

using console::TrainingPhase;

console::IntentParts DeskIntents::parts()
{
    return {.read = [this] { return read(); },
            .addExample = [this](const console::IntentDraft &draft) { return addExample(draft); },
            .train = [this](const console::TrainingRequest &request, const console::TrainingHooks &hooks) { return train(request, hooks); },
            .promote = [this](const domain::ModelId &id) { return promote(id); },
            .rollBack = [this] { return rollBack(); }};
}

Result<console::IntentModelPtr> DeskIntents::load(const std::string &id)
{
    Result<console::IntentModelPtr> read{nullptr};
    auto kept = m_models.get(id, [&] {
        read = ModelStore(m_workspace.modelsFolder()).loadIntent(id);
        return read.value_or(nullptr);
    });
    return kept ? Result<console::IntentModelPtr>(std::move(kept)) : read;
}

Result<console::IntentMaterial> DeskIntents::gather(bool withShipped, const console::LearningHooks &hooks)
{
    console::IntentMaterial material;
    auto own = readOwnExamples(m_workspace);
    auto answered = console::gatherIntentAnswers(m_journal, hooks);
    if (!own || !answered)
        return tl::make_unexpected(!own ? own.error() : answered.error());
    material.own = std::move(own->examples);
    tellLanguages(material.own);
    material.answered = std::move(*answered);
    if (!withShipped)
        return material;
    auto shipped = classify::baseIntentExamples();
    if (!shipped)
        return tl::make_unexpected(shipped.error());
    material.shipped = std::move(*shipped);
    return material;
}

Result<console::Intents> DeskIntents::read()
{
    const auto registry = ModelStore(m_workspace.modelsFolder()).readRegistry();
    const auto base = classify::loadBaseIntentModel();
    if (!registry || !base)
        return tl::make_unexpected(!registry ? registry.error() : base.error());
    const auto material = gather(true, {});
    if (!material)
        return tl::make_unexpected(material.error());
    return console::describeIntents({*registry, *base, [this](const std::string &id) { return load(id); }}, *material, m_clock.now());
}

Result<std::monostate> DeskIntents::addExample(const console::IntentDraft &draft)
{
    const auto checked = console::checkDraft(draft);
    if (!checked)
        return tl::make_unexpected(checked.error());
    if (const Status added = addOwnExample(m_workspace, checked->text, checked->language, checked->intent); !added)
        return tl::make_unexpected(added.error());
    return std::monostate{};
}

Result<console::TrainingResult> DeskIntents::train(const console::TrainingRequest &request, const console::TrainingHooks &hooks)
{
    const auto material = gather(request.withShipped, {[&](std::int64_t answers) { hooks.onProgress(TrainingPhase::Reading, answers, 0); }, hooks.isStopRequested});
    if (!material)
        return tl::make_unexpected(material.error());
    const auto trained = classify::trainIntents(console::examplesToLearn(*material, request.withShipped), {.target = request.target},
                                                {[&hooks](int done, int total) { hooks.onProgress(TrainingPhase::Learning, done, total); }, hooks.isStopRequested});
    if (!trained)
        return tl::make_unexpected(trained.error());
    hooks.onProgress(TrainingPhase::Keeping, 0, 0);
    const auto uses = ModelStore(m_workspace.modelsFolder()).add(*trained->model);
    if (!uses)
        return tl::make_unexpected(uses.error());
    return console::TrainingResult{trained->model->id(), trained->model->card().gate.passed};
}

Result<domain::ModelId> DeskIntents::promote(const domain::ModelId &id)
{
    const auto model = load(id.str());
    if (!model)
        return tl::make_unexpected(model.error());
    const auto promoted = promoteModel(m_journal, ModelStore(m_workspace.modelsFolder()), **model, m_clock.now());
    if (!promoted)
        return tl::make_unexpected(promoted.error());
    return domain::ModelId(promoted->active);
}

Result<domain::ModelId> DeskIntents::rollBack()
{
    const auto active = rollBackModel(m_journal, ModelStore(m_workspace.modelsFolder()), "intent", m_clock.now());
    if (!active)
        return tl::make_unexpected(active.error());
    return domain::ModelId(active->active);
}

} // namespace ns::app
