// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace ns::classify {

/// The models of one task that are in use. Ids are "task-hash".
struct TaskModels
{
    std::string active;   // empty: none
    std::string previous; // what a rollback returns to; empty: none
    bool operator==(const TaskModels &) const = default;
};

/// One change of what is in use, in order of time.
struct ModelChange
{
    std::string action; // "promote", "rollback"
    std::string from;   // may be empty
    std::string to;
    std::string at;     // ISO instant of business time
    bool operator==(const ModelChange &) const = default;
};

/// Which models a workspace has, which of them decide, and how often each holdout was looked at. A value; its file is the app's matter.
class ModelRegistry
{
public:
    struct Content
    {
        std::map<std::string, TaskModels> tasks = {};
        std::vector<std::string> models = {};          // all ids, oldest first
        std::vector<ModelChange> history = {};
        std::map<std::string, int> holdoutUses = {};   // by hash of the certifying rows
        bool operator==(const Content &) const = default;
    };
    ModelRegistry() = default;
    explicit ModelRegistry(Content content) : m_content(std::move(content)) {}

    [[nodiscard]] const Content &content() const { return m_content; }
    /// Empty models when nothing was promoted.
    [[nodiscard]] TaskModels task(std::string_view name) const;
    /// The id for "lead" (the active one of that task), a full id or a prefix that only one id has. NotFound otherwise.
    [[nodiscard]] Result<std::string> resolve(std::string_view name) const;

    /// Notes a trained model and one more look at its holdout; gives how many looks that makes.
    int addModel(const std::string &id, const std::string &certifyingHash);
    /// Makes a model the active one of its task. Conflict while its gate is not passed; NotFound for an unknown id. Idempotent.
    [[nodiscard]] Status promote(const std::string &id, bool gatePassed, std::string_view at);
    /// Back to the previous model, which becomes the active one (a second rollback undoes the first). NotFound when there is none.
    [[nodiscard]] Status rollBack(std::string_view task, std::string_view at);

private:
    Content m_content;
};

/// "lead" of "lead-0123456789ab".
[[nodiscard]] std::string taskOf(std::string_view id);

[[nodiscard]] std::string encodeRegistry(const ModelRegistry &registry);
[[nodiscard]] Result<ModelRegistry> decodeRegistry(std::string_view json);

} // namespace ns::classify
