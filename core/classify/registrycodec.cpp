// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/classify/modelregistry.h"

namespace ns::classify {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kBytesMax = 16 * 1024 * 1024;

ModelRegistry::Content readContent(const Json &json)
{
    if (json.at("version").get<int>() != 1)
        throw std::invalid_argument("another version");
    ModelRegistry::Content content;
    for (const auto &[task, models] : json.at("tasks").items())
        content.tasks[task] = {models.at("active").get<std::string>(), models.at("previous").get<std::string>()};
    content.models = json.at("models").get<std::vector<std::string>>();
    for (const Json &change : json.at("history")) {
        content.history.push_back({change.at("action").get<std::string>(), change.at("from").get<std::string>(),
                                   change.at("to").get<std::string>(), change.at("at").get<std::string>()});
    }
    content.holdoutUses = json.at("holdout_uses").get<std::map<std::string, int>>();
    return content;
}

} // namespace

std::string encodeRegistry(const ModelRegistry &registry)
{
    const ModelRegistry::Content &content = registry.content();
    Json json = {{"version", 1}, {"tasks", Json::object()}, {"models", content.models}, {"history", Json::array()},
                 {"holdout_uses", content.holdoutUses}};
    for (const auto &[task, models] : content.tasks)
        json["tasks"][task] = {{"active", models.active}, {"previous", models.previous}};
    for (const ModelChange &change : content.history)
        json["history"].push_back({{"action", change.action}, {"from", change.from}, {"to", change.to}, {"at", change.at}});
    return json.dump(1) + "\n";
}

Result<ModelRegistry> decodeRegistry(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text, {.bytesMax = kBytesMax});
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        return ModelRegistry(readContent(*json));
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not a model registry: ") + e.what());
    }
}

} // namespace ns::classify
