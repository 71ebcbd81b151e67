// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/classify/intent/intentmodel.h"
#include "core/classify/leadmodel.h"
#include "core/classify/modelregistry.h"

namespace ns::app {

/// The models folder of a workspace: <id>.nsmodel files, which never change once written, and registry.json, which says which of them
/// decides. All 0600. A value; any process may change the registry, one at a time (a lock file), readers see the old or the new one.
class ModelStore
{
public:
    explicit ModelStore(std::string folder) : m_folder(std::move(folder)) {}

    /// An empty registry where there is none yet.
    [[nodiscard]] Result<classify::ModelRegistry> readRegistry() const;
    /// The model of "lead" (the active one), an id or a unique prefix. NotFound; InvalidInput when its file is not what its name says.
    [[nodiscard]] Result<std::shared_ptr<const classify::LeadModel>> load(std::string_view name) const;
    /// The active lead model; nothing when none was promoted.
    [[nodiscard]] Result<std::shared_ptr<const classify::LeadModel>> loadActive() const;
    /// The same for intents. Where none was promoted, "intent" is the model that the program ships.
    [[nodiscard]] Result<std::shared_ptr<const classify::IntentModel>> loadIntent(std::string_view name) const;
    /// Keeps a trained model and counts the look at its holdout; gives how many looks that holdout has had.
    [[nodiscard]] Result<int> add(const classify::LeadModel &model) const;
    [[nodiscard]] Result<int> add(const classify::IntentModel &model) const;
    /// Makes a model the active one. Conflict while its gate is not passed.
    [[nodiscard]] Result<classify::TaskModels> promote(const classify::LeadModel &model, Instant at) const;
    /// The shipped model is kept beside it when it gives way, so that a rollback returns to it.
    [[nodiscard]] Result<classify::TaskModels> promote(const classify::IntentModel &model, Instant at) const;
    /// Makes the previous model the active one again.
    [[nodiscard]] Result<classify::TaskModels> rollBack(std::string_view task, Instant at) const;

private:
    /// Reads, changes and writes the registry under the lock. Busy when another process holds it for long.
    template <typename Model> [[nodiscard]] Result<std::shared_ptr<const Model>> read(const std::string &id) const;
    template <typename Model> [[nodiscard]] Result<int> keep(const Model &model) const;
    [[nodiscard]] Status writeOnce(const std::string &id, const std::string &bytes) const;
    [[nodiscard]] Status change(const std::function<Status(classify::ModelRegistry &)> &edit) const;
    [[nodiscard]] std::string modelFile(std::string_view id) const;

    std::string m_folder;
};

} // namespace ns::app
