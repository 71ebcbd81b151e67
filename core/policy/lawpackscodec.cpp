// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/policy/lawpacks.h"
#include "core/policy/resources.h"
#include "core/text/fold.h"

namespace ns::policy {

namespace {

using Json = nlohmann::json;
using LawErrors = std::vector<SchemaError>;

std::vector<std::string> textsOf(const Json &entry, const char *name)
{
    std::vector<std::string> texts;
    for (const Json &text : entry.value(name, Json::array()))
        texts.push_back(text.get<std::string>());
    return texts;
}

std::optional<WeekHours> readLawHours(const Json &hours, const std::string &path, LawErrors &errors)
{
    std::map<std::string, std::string> days;
    for (const auto &[day, text] : hours.items())
        days[day] = text.get<std::string>();
    auto week = parseWeekHours(days);
    if (week)
        return std::move(*week);
    errors.push_back({path + '/' + week.error().where, week.error().text});
    return std::nullopt;
}

/// Of an entry that fits the schema.
LawPack readPack(const Json &entry, const std::string &path, LawErrors &errors)
{
    LawPack pack;
    pack.country = entry["country"].get<std::string>();
    pack.region = entry.value("region", std::string());
    pack.source = entry["source"].get<std::string>();
    pack.checkedOn = entry["checked_on"].get<std::string>();
    if (!parseDate(pack.checkedOn))
        errors.push_back({path + "/checked_on", "no such date"});
    if (const auto hours = entry.find("hours"); hours != entry.end())
        pack.hours = readLawHours(*hours, path + "/hours", errors);
    pack.closedOnHolidays = entry.value("closed_on_holidays", false);
    pack.perDay = entry.value("per_day", 0);
    pack.isEmpty = !pack.hours && pack.perDay == 0 && !pack.closedOnHolidays;
    if (pack.closedOnHolidays && !pack.hours)
        pack.hours = parseWeekHours({{"mon-sun", "00:00-24:00"}}).value();
    for (const std::string &name : textsOf(entry, "names"))
        pack.names.push_back(text::fold(QString::fromStdString(name)).toStdString());
    pack.phonePrefixes = textsOf(entry, "phone_prefixes");
    pack.regions = textsOf(entry, "regions");
    pack.strictestWhenUnknown = entry.value("region_unknown", std::string()) == "strictest";
    return pack;
}

HolidayDates readDates(const Json &dates, const std::string &path, LawErrors &errors)
{
    HolidayDates list;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (const auto date = parseDate(dates[i].get<std::string>()))
            list.push_back(*date);
        else
            errors.push_back({path + '/' + std::to_string(i), "no such date"});
    }
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

/// A region lists no regions, a country no names: what stands at the wrong one would never be looked at.
void checkPlace(const LawPack &pack, const std::string &path, LawErrors &errors)
{
    if (pack.region.empty() && !(pack.names.empty() && pack.phonePrefixes.empty()))
        errors.push_back({path + (pack.names.empty() ? "/phone_prefixes" : "/names"), "only a region has these"});
    if (!pack.region.empty() && (pack.strictestWhenUnknown || !pack.regions.empty()))
        errors.push_back({path + (pack.regions.empty() ? "/region_unknown" : "/regions"), "only a whole country has these"});
}

struct LawDocument
{
    std::vector<LawPack> packs = {};
    Holidays holidays = {};
};

LawDocument readCheckedLaw(std::string_view text, LawErrors &errors)
{
    const auto schema = Schema::compile(resources::lawSchema());
    if (!schema) {
        errors.push_back({"", schema.error().text});
        return {};
    }
    errors = schema->validate(text);
    const auto root = parseUntrusted<Json>(text);
    if (!errors.empty() || !root) {
        // valijson tells of a broken leaf and then of each of its parents.
        std::stable_sort(errors.begin(), errors.end(), [](const SchemaError &a, const SchemaError &b) { return a.path.size() > b.path.size(); });
        return {};
    }
    LawDocument document;
    const Json packs = root->value("packs", Json::array());
    for (std::size_t i = 0; i < packs.size(); ++i) {
        const std::string path = "/packs/" + std::to_string(i);
        LawPack pack = readPack(packs[i], path, errors);
        checkPlace(pack, path, errors);
        const auto isSame = [&](const LawPack &other) { return other.country == pack.country && other.region == pack.region; };
        if (std::any_of(document.packs.begin(), document.packs.end(), isSame))
            errors.push_back({path, "this country and region have a pack already"});
        document.packs.push_back(std::move(pack));
    }
    const Json holidays = root->value("holidays", Json::object());
    for (const auto &[country, dates] : holidays.items())
        document.holidays[country] = readDates(dates, "/holidays/" + country, errors);
    return document;
}

LawDocument readLaw(std::string_view text, LawErrors &errors)
{
    try {
        return readCheckedLaw(text, errors);
    } catch (const std::exception &e) { // nlohmann throws where a value is of another type than the schema promised
        errors.push_back({"", e.what()});
        return {};
    }
}

} // namespace

std::vector<SchemaError> LawPacks::check(std::string_view json)
{
    LawErrors errors;
    readLaw(json, errors);
    return errors;
}

Result<LawPacks> LawPacks::parse(std::string_view json)
{
    LawErrors errors;
    LawDocument document = readLaw(json, errors);
    if (!errors.empty())
        return fail(ErrorCode::InvalidInput, errors.front().message, errors.front().path);
    LawPacks packs;
    packs.m_packs = std::move(document.packs);
    packs.m_holidays = std::move(document.holidays);
    std::sort(packs.m_packs.begin(), packs.m_packs.end(), [](const LawPack &a, const LawPack &b) { return std::tie(a.country, a.region) < std::tie(b.country, b.region); });
    packs.combineRegions();
    return packs;
}

} // namespace ns::policy
