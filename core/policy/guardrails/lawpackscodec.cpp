// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/policy/guardrails/lawpacks.h"

namespace ns::resources {
std::string_view lawPacks(); // resources/law/packs.json
}

namespace ns::policy {

namespace {

using Json = nlohmann::json;

Result<LawPack> readPack(const Json &json, const std::string &path)
{
    LawPack pack;
    for (const char *name : {"country", "source", "checked_on"})
        if (!json.contains(name) || !json[name].is_string())
            return fail(ErrorCode::InvalidInput, "must be text", path + '/' + name);
    pack.country = json["country"].get<std::string>();
    pack.source = json["source"].get<std::string>();
    pack.checkedOn = json["checked_on"].get<std::string>();
    if (const auto region = json.find("region"); region != json.end() && region->is_string())
        pack.region = region->get<std::string>();
    if (const auto hours = json.find("hours"); hours != json.end() && hours->is_object()) {
        std::map<std::string, std::string> days;
        for (const auto &[day, text] : hours->items())
            days[day] = text.is_string() ? text.get<std::string>() : std::string("?");
        auto week = parseWeekHours(days);
        if (!week)
            return fail(ErrorCode::InvalidInput, week.error().text, path + "/hours/" + week.error().where);
        pack.hours = std::move(*week);
    }
    if (const auto holidays = json.find("closed_on_holidays"); holidays != json.end() && holidays->is_boolean())
        pack.closedOnHolidays = holidays->get<bool>();
    if (const auto perDay = json.find("per_day"); perDay != json.end() && perDay->is_number_integer())
        pack.perDay = perDay->get<int>();
    pack.isEmpty = !pack.hours && pack.perDay == 0 && !pack.closedOnHolidays;
    return pack;
}

} // namespace

Result<LawPacks> LawPacks::parse(std::string_view text)
{
    const auto root = parseUntrusted<Json>(text);
    if (!root)
        return tl::make_unexpected(root.error());
    if (!root->is_object() || !root->contains("packs") || !(*root)["packs"].is_array())
        return fail(ErrorCode::InvalidInput, "must be a list", "/packs");
    LawPacks packs;
    for (std::size_t i = 0; i < (*root)["packs"].size(); ++i) {
        const Json &entry = (*root)["packs"][i];
        if (!entry.is_object())
            return fail(ErrorCode::InvalidInput, "must be an object", "/packs/" + std::to_string(i));
        auto pack = readPack(entry, "/packs/" + std::to_string(i));
        if (!pack)
            return tl::make_unexpected(pack.error());
        packs.m_packs.push_back(std::move(*pack));
    }
    const Json holidays = root->value("holidays", Json::object());
    for (const auto &[country, dates] : holidays.items()) {
        for (std::size_t i = 0; i < dates.size(); ++i) {
            const auto date = dates[i].is_string() ? parseDate(dates[i].get<std::string>()) : std::nullopt;
            if (!date)
                return fail(ErrorCode::InvalidInput, "no such date", "/holidays/" + country + '/' + std::to_string(i));
            packs.m_holidays[country].push_back(*date);
        }
        std::sort(packs.m_holidays[country].begin(), packs.m_holidays[country].end());
    }
    return packs;
}

Result<LawPacks> LawPacks::builtIn()
{
    return parse(resources::lawPacks());
}

std::vector<const LawPack *> LawPacks::packsFor(std::string_view country, std::string_view region) const
{
    if (region.size() > country.size() && region.starts_with(country) && region[country.size()] == '-')
        region.remove_prefix(country.size() + 1);
    std::vector<const LawPack *> found;
    for (const LawPack &pack : m_packs)
        if (pack.country == country && (pack.region.empty() || pack.region == region))
            found.push_back(&pack);
    return found;
}

bool LawPacks::isHoliday(std::string_view country, std::chrono::local_days date) const
{
    const auto found = m_holidays.find(country);
    return found != m_holidays.end() && std::binary_search(found->second.begin(), found->second.end(), date);
}

} // namespace ns::policy
