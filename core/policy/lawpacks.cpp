// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/lawpacks.h"

#include <algorithm>

#include "core/policy/resources.h"
#include "core/text/fold.h"

namespace ns::policy {

namespace {

bool comesBefore(const LawPack &a, const LawPack &b)
{
    return std::tie(a.country, a.region) < std::tie(b.country, b.region);
}

/// "RJ" of "BR-RJ" where the country is BR; empty when the text names another country's region.
std::string_view codeWithin(std::string_view country, std::string_view region)
{
    const std::size_t dash = region.find('-');
    if (dash == std::string_view::npos)
        return region;
    return region.substr(0, dash) == country ? region.substr(dash + 1) : std::string_view{};
}

std::vector<DayWindow> intersect(const std::vector<DayWindow> &a, const std::vector<DayWindow> &b)
{
    std::vector<DayWindow> both;
    for (const DayWindow &one : a) {
        for (const DayWindow &other : b) {
            const DayWindow window{std::max(one.open, other.open), std::min(one.close, other.close)};
            if (window.open < window.close)
                both.push_back(window);
        }
    }
    return both;
}

std::string upperCase(std::string_view text)
{
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return upper;
}

} // namespace

std::string lawPackName(const LawPack &pack)
{
    return "law." + pack.country + (pack.region.empty() ? "" : "-" + pack.region);
}

Result<LawPacks> LawPacks::builtIn()
{
    return parse(resources::lawPacks());
}

void LawPacks::replaceBy(const LawPacks &own)
{
    for (const LawPack &pack : own.m_packs) {
        const auto place = std::lower_bound(m_packs.begin(), m_packs.end(), pack, comesBefore);
        if (place != m_packs.end() && place->country == pack.country && place->region == pack.region)
            *place = pack;
        else
            m_packs.insert(place, pack);
    }
    for (const auto &[country, dates] : own.m_holidays)
        m_holidays[country] = dates;
    combineRegions();
}

/// One week instead of ten: a claim walks through each of them for every zone that a contact may be in.
void LawPacks::combineRegions()
{
    m_strictest.clear();
    for (const LawPack &whole : m_packs) {
        if (!whole.strictestWhenUnknown)
            continue;
        for (const LawPack *pack : packsFor(whole.country, {})) {
            if (!pack->hours)
                continue;
            const auto [week, isFirst] = m_strictest.emplace(whole.country, *pack->hours);
            for (std::size_t day = 0; !isFirst && day < 7; ++day)
                week->second.days[day] = intersect(week->second.days[day], pack->hours->days[day]);
        }
    }
}

const LawPack *LawPacks::countryPack(std::string_view country) const
{
    const auto first = std::lower_bound(m_packs.begin(), m_packs.end(), country, [](const LawPack &pack, std::string_view wanted) { return pack.country < wanted; });
    return first != m_packs.end() && first->country == country && first->region.empty() ? &*first : nullptr;
}

bool LawPacks::isRegion(std::string_view country, std::string_view code) const
{
    const LawPack *whole = countryPack(country);
    if (code.empty())
        return false;
    if (whole != nullptr && !whole->regions.empty())
        return std::find(whole->regions.begin(), whole->regions.end(), code) != whole->regions.end();
    return std::any_of(m_packs.begin(), m_packs.end(), [&](const LawPack &pack) { return pack.country == country && pack.region == code; });
}

std::vector<const LawPack *> LawPacks::packsFor(std::string_view country, std::string_view region) const
{
    const std::string_view code = codeWithin(country, region);
    const LawPack *whole = countryPack(country);
    const bool isKnown = isRegion(country, code);
    const bool takesAll = !isKnown && whole != nullptr && whole->strictestWhenUnknown;
    std::vector<const LawPack *> found;
    auto pack = std::lower_bound(m_packs.begin(), m_packs.end(), country, [](const LawPack &each, std::string_view wanted) { return each.country < wanted; });
    for (; pack != m_packs.end() && pack->country == country; ++pack) {
        if (pack->region.empty() || takesAll || (isKnown && pack->region == code))
            found.push_back(&*pack);
    }
    return found;
}

LawLimits LawPacks::limitsFor(std::span<const std::string_view> countries, std::string_view region) const
{
    LawLimits limits;
    for (const std::string_view country : countries) {
        const auto strictest = isRegion(country, codeWithin(country, region)) ? m_strictest.end() : m_strictest.find(country);
        if (strictest != m_strictest.end())
            limits.hours.push_back(&strictest->second);
        for (const LawPack *pack : packsFor(country, region)) {
            if (pack->isEmpty)
                continue;
            limits.packs.push_back(pack);
            if (pack->hours && strictest == m_strictest.end())
                limits.hours.push_back(&*pack->hours);
            if (pack->perDay > 0)
                limits.perDay = limits.perDay == 0 ? pack->perDay : std::min(limits.perDay, pack->perDay);
            const auto dates = m_holidays.find(country);
            if (pack->closedOnHolidays && dates != m_holidays.end())
                limits.closedDates.push_back(&dates->second);
        }
    }
    return limits;
}

std::string LawPacks::findRegion(std::span<const std::string_view> countries, std::string_view text, std::string_view e164) const
{
    const auto packWith = [&](const auto &fits) {
        const auto found = std::find_if(m_packs.begin(), m_packs.end(), [&](const LawPack &pack) {
            return std::find(countries.begin(), countries.end(), pack.country) != countries.end() && fits(pack);
        });
        return found == m_packs.end() ? std::string() : found->country + '-' + found->region;
    };
    if (!text.empty()) {
        const std::string code = upperCase(text::trimmed(text));
        for (const std::string_view country : countries) {
            if (const std::string_view within = codeWithin(country, code); isRegion(country, within))
                return std::string(country) + '-' + std::string(within);
        }
        const std::string name = text::fold(QString::fromUtf8(text.data(), qsizetype(text.size()))).toStdString();
        std::string named = packWith([&](const LawPack &pack) { return std::find(pack.names.begin(), pack.names.end(), name) != pack.names.end(); });
        if (!named.empty())
            return named;
    }
    const auto isPrefix = [&](const std::string &digits) { return !e164.empty() && e164.substr(1).starts_with(digits); };
    return packWith([&](const LawPack &pack) { return std::any_of(pack.phonePrefixes.begin(), pack.phonePrefixes.end(), isPrefix); });
}

std::optional<std::chrono::local_days> LawPacks::holidaysKnownUntil() const
{
    std::optional<std::chrono::local_days> until;
    for (const LawPack &pack : m_packs) {
        if (!pack.closedOnHolidays)
            continue;
        const auto dates = m_holidays.find(pack.country);
        const bool isKnown = dates != m_holidays.end() && !dates->second.empty();
        const std::chrono::local_days last = isKnown ? dates->second.back() : std::chrono::local_days{};
        until = std::min(until.value_or(last), last);
    }
    return until;
}

bool LawPacks::isHoliday(std::string_view country, std::chrono::local_days date) const
{
    const auto found = m_holidays.find(country);
    return found != m_holidays.end() && std::binary_search(found->second.begin(), found->second.end(), date);
}

} // namespace ns::policy
