// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/policy/zonebook.h"

namespace ns::policy {

namespace {

using Json = nlohmann::json;

/// A list of texts under `name`; a missing list is empty, anything else is an error.
Result<std::vector<std::string>> readTexts(const Json &object, const char *name, const std::string &path)
{
    std::vector<std::string> texts;
    const auto found = object.find(name);
    if (found == object.end())
        return texts;
    if (!found->is_array())
        return fail(ErrorCode::InvalidInput, "must be a list of texts", path + '/' + name);
    for (const Json &item : *found) {
        if (!item.is_string())
            return fail(ErrorCode::InvalidInput, "must be a list of texts", path + '/' + name);
        texts.push_back(item.get<std::string>());
    }
    return texts;
}

Result<ZoneCodes::Area> readArea(const Json &json, const std::string &path)
{
    if (!json.is_object() || !json.contains("prefix") || !json["prefix"].is_string())
        return fail(ErrorCode::InvalidInput, "needs a prefix", path);
    auto zones = readTexts(json, "zones", path);
    if (!zones)
        return tl::make_unexpected(zones.error());
    const auto codes = readTexts(json, "codes", path);
    if (!codes)
        return tl::make_unexpected(codes.error());
    const auto prefix = json["prefix"].get<std::string>();
    ZoneCodes::Area area{std::move(*zones), {}};
    for (const std::string &code : *codes)
        area.prefixes.push_back(prefix + code);
    if (codes->empty())
        area.prefixes.push_back(prefix);
    return area;
}

Status readCallingCodes(const Json &root, ZoneCodes &codes)
{
    const auto table = root.find("calling_codes");
    if (table == root.end() || !table->is_object())
        return fail(ErrorCode::InvalidInput, "must be an object", "/calling_codes");
    for (const auto &[code, ignored] : table->items()) {
        auto countries = readTexts(*table, code.c_str(), "/calling_codes");
        if (!countries)
            return tl::make_unexpected(countries.error());
        codes.callingCodes[code] = std::move(*countries);
    }
    return {};
}

Status readAliases(std::string_view text, ZoneCodes &codes)
{
    const auto root = parseUntrusted<Json>(text);
    if (!root)
        return tl::make_unexpected(root.error());
    const auto table = root->find("aliases");
    if (table == root->end() || !table->is_object())
        return fail(ErrorCode::InvalidInput, "must be an object", "/aliases");
    for (const auto &[alias, id] : table->items()) {
        if (!id.is_string())
            return fail(ErrorCode::InvalidInput, "must be text", "/aliases/" + alias);
        codes.aliases[alias] = id.get<std::string>();
    }
    return {};
}

} // namespace

Result<ZoneCodes> parseZoneCodes(std::string_view areaCodes, std::string_view aliases)
{
    const auto root = parseUntrusted<Json>(areaCodes);
    if (!root)
        return tl::make_unexpected(root.error());
    const auto areas = root->find("areas");
    if (areas == root->end() || !areas->is_array())
        return fail(ErrorCode::InvalidInput, "must be a list", "/areas");
    ZoneCodes codes;
    for (std::size_t i = 0; i < areas->size(); ++i) {
        auto area = readArea((*areas)[i], "/areas/" + std::to_string(i));
        if (!area)
            return tl::make_unexpected(area.error());
        codes.areas.push_back(std::move(*area));
    }
    if (const Status read = readCallingCodes(*root, codes); !read)
        return tl::make_unexpected(read.error());
    if (const Status read = readAliases(aliases, codes); !read)
        return tl::make_unexpected(read.error());
    return codes;
}

} // namespace ns::policy
