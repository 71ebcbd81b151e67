// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "app/workspace.h"
#include "core/base/untrusted.h"

namespace ns::app {

namespace {

using Json = nlohmann::ordered_json;

Status readText(const Json &value, const std::string &name, std::string &into)
{
    if (!value.is_string() || value.get_ref<const std::string &>().empty())
        return fail(ErrorCode::InvalidInput, name + " must be a text that is not empty");
    into = value.get<std::string>();
    return {};
}

Status readMillis(const Json &value, const std::string &name, Millis &into)
{
    constexpr std::int64_t kMillisMax = 3'600'000;
    if (!value.is_number_integer() || value.get<std::int64_t>() < 1 || value.get<std::int64_t>() > kMillisMax)
        return fail(ErrorCode::InvalidInput, name + " must be milliseconds from 1 to 3600000");
    into = Millis{value.get<std::int64_t>()};
    return {};
}

Status readField(const std::string &name, const Json &value, WorkspaceSettings &settings)
{
    if (name == "template")
        return readText(value, name, settings.templateName);
    if (name == "sent_folder")
        return readText(value, name, settings.sentFolder);
    if (name == "lease_ttl_ms")
        return readMillis(value, name, settings.leaseTtl);
    if (name == "lease_heartbeat_ms")
        return readMillis(value, name, settings.leaseHeartbeat);
    if (name == "format")
        return value == 1 ? Status{} : Status(fail(ErrorCode::InvalidInput, "format is not 1: made by another version"));
    if (name != "created_at")
        return fail(ErrorCode::InvalidInput, "unknown setting " + name);
    const auto at = value.is_string() ? parseInstant(value.get<std::string>()) : fail(ErrorCode::InvalidInput, "created_at must be an instant");
    if (!at)
        return tl::make_unexpected(at.error());
    settings.createdAt = *at;
    return {};
}

} // namespace

Result<WorkspaceSettings> parseSettings(const std::string &json)
{
    const auto document = parseUntrusted<Json>(json);
    if (!document)
        return tl::make_unexpected(document.error());
    if (!document->is_object())
        return fail(ErrorCode::InvalidInput, "not a JSON object");
    WorkspaceSettings settings;
    for (const auto &[name, value] : document->items()) {
        if (const Status read = readField(name, value, settings); !read)
            return tl::make_unexpected(read.error());
    }
    if (settings.leaseHeartbeat * 2 > settings.leaseTtl)
        return fail(ErrorCode::InvalidInput, "lease_heartbeat_ms must fit twice into lease_ttl_ms");
    return settings;
}

std::string writeSettings(const WorkspaceSettings &settings)
{
    const Json document{{"format", 1},
                        {"template", settings.templateName},
                        {"created_at", formatInstant(settings.createdAt)},
                        {"lease_ttl_ms", settings.leaseTtl.count()},
                        {"lease_heartbeat_ms", settings.leaseHeartbeat.count()},
                        {"sent_folder", settings.sentFolder}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace ns::app
