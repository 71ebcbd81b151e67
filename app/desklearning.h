// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/workspace.h"
#include "core/base/clock.h"
#include "core/base/sharedcache.h"
#include "core/classify/leadmodel.h"
#include "core/console/storedesk.h"

namespace ns::app {

/// What a window can do with models: the functions behind console::LearningParts, promotion and rollback, over the workspace's files and journal.
/// Called on the desk's reader threads and on a training's own; owned by ConsoleDesk, outlives its desk.
class DeskLearning
{
public:
    DeskLearning(const Workspace &workspace, ports::Journal &journal, const Clock &clock) : m_workspace(workspace), m_journal(journal), m_clock(clock) {}

    [[nodiscard]] console::LearningParts parts();
    /// A model by its id; null when it cannot be read. Those used last are kept in memory.
    [[nodiscard]] std::shared_ptr<const classify::LeadModel> find(const domain::ModelId &id);
    /// Conflict with where = "refused" (gate, a group that falls) or "confirmation" (the list of contacts is not the one that was shown).
    [[nodiscard]] Result<domain::ModelId> promote(const domain::ModelId &id, const std::string &confirmation);
    /// NotFound when there is no earlier model.
    [[nodiscard]] Result<domain::ModelId> rollBack();

private:
    [[nodiscard]] Result<std::shared_ptr<const classify::LeadModel>> load(const std::string &id);
    [[nodiscard]] Result<console::Learning> readModels();
    [[nodiscard]] Result<console::Learning> read();
    [[nodiscard]] Result<console::PromotionPreview> preview(const domain::ModelId &challenger, const std::function<bool()> &isStopRequested);
    [[nodiscard]] Result<console::TrainingResult> train(const console::TrainingRequest &request, const console::TrainingHooks &hooks);
    [[nodiscard]] Result<console::TrainingResult> trainFromFile(const console::TrainingRequest &request, const console::TrainingHooks &hooks);
    [[nodiscard]] Result<console::TrainingResult> trainFromLabels(const console::TrainingRequest &request, const console::TrainingHooks &hooks);
    [[nodiscard]] Result<console::TrainingResult> keep(const classify::LeadModel &model, const std::vector<classify::LeakAnswer> &earlier);
    [[nodiscard]] Result<std::monostate> acceptBatch(const std::string &id, const std::string &reason);

    const Workspace &m_workspace;
    ports::Journal &m_journal;
    const Clock &m_clock;
    SharedCache<std::string, classify::LeadModel> m_models{8}; // the list names each; older decisions name older ones
};

} // namespace ns::app
