// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/modelstore.h"
#include "app/workspace.h"
#include "core/base/clock.h"
#include "core/base/sharedcache.h"
#include "core/console/intentsreader.h"
#include "core/console/storedesk.h"

namespace ns::app {

/// What a window can do with intents: the functions behind console::IntentParts, over the workspace's files and journal. Called on the desk's reader
/// threads and on a training's own; owned by ConsoleDesk, outlives its desk.
class DeskIntents
{
public:
    DeskIntents(const Workspace &workspace, ports::Journal &journal, const Clock &clock) : m_workspace(workspace), m_journal(journal), m_clock(clock) {}

    [[nodiscard]] console::IntentParts parts();

private:
    [[nodiscard]] Result<console::Intents> read();
    [[nodiscard]] Result<console::IntentModelPtr> load(const std::string &id);
    [[nodiscard]] Result<console::IntentMaterial> gather(bool withShipped, const console::LearningHooks &hooks);
    [[nodiscard]] Result<std::monostate> addExample(const console::IntentDraft &draft);
    [[nodiscard]] Result<console::TrainingResult> train(const console::TrainingRequest &request, const console::TrainingHooks &hooks);
    [[nodiscard]] Result<domain::ModelId> promote(const domain::ModelId &id);
    [[nodiscard]] Result<domain::ModelId> rollBack();

    const Workspace &m_workspace;
    ports::Journal &m_journal;
    const Clock &m_clock;
    SharedCache<std::string, classify::IntentModel> m_models{4}; // the list names each
};

} // namespace ns::app
