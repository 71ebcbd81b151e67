// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/modelregistry.h"

#include <algorithm>

namespace ns::classify {

std::string taskOf(std::string_view id)
{
    return std::string(id.substr(0, id.find('-')));
}

TaskModels ModelRegistry::task(std::string_view name) const
{
    const auto found = m_content.tasks.find(std::string(name));
    return found == m_content.tasks.end() ? TaskModels{} : found->second;
}

Result<std::string> ModelRegistry::resolve(std::string_view name) const
{
    if (const std::string active = task(name).active; !active.empty())
        return active;
    std::vector<std::string> matches;
    for (const std::string &id : m_content.models) {
        if (id == name)
            return id;
        if (!name.empty() && id.starts_with(name))
            matches.push_back(id);
    }
    if (name == "lead" || name == "intent")
        return fail(ErrorCode::NotFound, "no " + std::string(name) + " model is active; promote one", std::string(name));
    if (matches.empty())
        return fail(ErrorCode::NotFound, "no such model", std::string(name));
    if (matches.size() > 1)
        return fail(ErrorCode::NotFound, std::to_string(matches.size()) + " models begin like this", std::string(name));
    return matches.front();
}

int ModelRegistry::addModel(const std::string &id, const std::string &certifyingHash)
{
    if (std::find(m_content.models.begin(), m_content.models.end(), id) == m_content.models.end())
        m_content.models.push_back(id);
    return ++m_content.holdoutUses[certifyingHash];
}

Status ModelRegistry::promote(const std::string &id, bool gatePassed, std::string_view at)
{
    if (std::find(m_content.models.begin(), m_content.models.end(), id) == m_content.models.end())
        return fail(ErrorCode::NotFound, "no such model", id);
    if (!gatePassed)
        return fail(ErrorCode::Conflict, "its gate is not passed", id);
    TaskModels &models = m_content.tasks[taskOf(id)];
    if (models.active == id)
        return {};
    m_content.history.push_back({"promote", models.active, id, std::string(at)});
    models.previous = models.active;
    models.active = id;
    return {};
}

Status ModelRegistry::rollBack(std::string_view task, std::string_view at)
{
    const auto found = m_content.tasks.find(std::string(task));
    if (found == m_content.tasks.end() || found->second.previous.empty())
        return fail(ErrorCode::NotFound, "there is no earlier model to return to", std::string(task));
    TaskModels &models = found->second;
    m_content.history.push_back({"rollback", models.active, models.previous, std::string(at)});
    std::swap(models.active, models.previous);
    return {};
}

} // namespace ns::classify
