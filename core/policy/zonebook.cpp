// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/zonebook.h"

#include <QTimeZone>

#include "core/policy/resources.h"

namespace ns::policy {

namespace {

constexpr std::size_t kPrefixDigitsMax = 8;

/// Digits as one number with a leading 1, so that "01" and "1" differ; 0 when a character is no digit.
std::uint64_t packDigits(std::string_view digits)
{
    std::uint64_t key = 1;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return 0;
        key = key * 10 + std::uint64_t(c - '0');
    }
    return key;
}

/// The zones of the longest prefix of `e164` that `table` knows; null when none.
template <typename Table> const typename Table::mapped_type *longestMatch(const Table &table, std::string_view e164)
{
    if (e164.empty() || e164.front() != '+')
        return nullptr;
    const std::string_view digits = e164.substr(1);
    for (std::size_t length = std::min(digits.size(), kPrefixDigitsMax); length > 0; --length) {
        const auto found = table.find(packDigits(digits.substr(0, length)));
        if (found != table.end())
            return &found->second;
    }
    return nullptr;
}

} // namespace

std::string_view zoneBasisName(ZoneBasis basis)
{
    switch (basis) {
    case ZoneBasis::Crm: return "crm";
    case ZoneBasis::AreaCode: return "area_code";
    case ZoneBasis::Country: return "country";
    case ZoneBasis::Unknown: break;
    }
    return "unknown";
}

std::vector<std::string> ZoneCandidates::ids() const
{
    std::vector<std::string> names;
    names.reserve(zones.size());
    for (const ZoneTable *zone : zones)
        names.push_back(zone->id());
    return names;
}

Result<std::shared_ptr<const ZoneBook>> ZoneBook::load()
{
    const auto codes = parseZoneCodes(resources::areaCodes(), resources::zoneAliases());
    if (!codes)
        return tl::make_unexpected(codes.error());
    return load(*codes);
}

Result<std::shared_ptr<const ZoneBook>> ZoneBook::load(const ZoneCodes &codes)
{
    const std::shared_ptr<ZoneBook> book(new ZoneBook);
    book->addTables();
    if (book->m_tables.empty())
        return fail(ErrorCode::NotFound, "the system has no time zone data");
    book->addAliases(codes);
    if (const Status added = book->addAreas(codes); !added)
        return tl::make_unexpected(added.error());
    if (const Status added = book->addCallingCodes(codes); !added)
        return tl::make_unexpected(added.error());
    return std::shared_ptr<const ZoneBook>(book);
}

void ZoneBook::addTables()
{
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    m_tables.reserve(std::size_t(ids.size()));
    for (const QByteArray &id : ids) {
        if (auto table = ZoneTable::load(id.toStdString()))
            m_tables.push_back(std::move(*table));
    }
    std::sort(m_tables.begin(), m_tables.end(), [](const ZoneTable &a, const ZoneTable &b) { return a.id() < b.id(); });
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const ZoneTable &table = m_tables[i];
        m_each.push_back(&table);
        m_index.emplace(table.id(), i);
        if (!table.country().empty())
            m_countries[table.country()].push_back(&table);
    }
}

void ZoneBook::addAliases(const ZoneCodes &codes)
{
    for (const auto &[alias, id] : codes.aliases) {
        const auto found = m_index.find(id);
        if (found != m_index.end())
            m_index.emplace(alias, found->second); // an id that the system lists itself stays as it is
    }
}

Status ZoneBook::addAreas(const ZoneCodes &codes)
{
    for (const ZoneCodes::Area &area : codes.areas) {
        Zones zones;
        for (const std::string &id : area.zones) {
            if (const ZoneTable *zone = find(id))
                zones.push_back(zone);
        }
        // Older zone data lack a zone (Coyhaique is of 2025): then the code says nothing and the country decides.
        if (zones.size() != area.zones.size())
            zones.clear();
        for (const std::string &prefix : area.prefixes) {
            const std::uint64_t key = packDigits(prefix);
            if (prefix.empty() || prefix.size() > kPrefixDigitsMax || key == 0 || !m_areas.emplace(key, zones).second)
                return fail(ErrorCode::InvalidInput, "area code is malformed or listed twice: " + prefix);
        }
    }
    return {};
}

Status ZoneBook::addCallingCodes(const ZoneCodes &codes)
{
    for (const auto &[code, countries] : codes.callingCodes) {
        const std::uint64_t key = packDigits(code);
        if (code.empty() || code.size() > kPrefixDigitsMax || key == 0)
            return fail(ErrorCode::InvalidInput, "calling code is malformed: " + code);
        Zones &zones = m_callingCodes[key];
        for (const std::string &country : countries) {
            const ZoneSpan more = zonesOfCountry(country);
            zones.insert(zones.end(), more.begin(), more.end());
        }
    }
    return {};
}

const ZoneTable *ZoneBook::find(std::string_view id) const
{
    const auto found = m_index.find(id);
    return found == m_index.end() ? nullptr : &m_tables[found->second];
}

ZoneSpan ZoneBook::zonesOfAreaCode(std::string_view e164) const
{
    const Zones *zones = longestMatch(m_areas, e164);
    return zones == nullptr ? ZoneSpan{} : ZoneSpan(*zones);
}

ZoneSpan ZoneBook::zonesOfCountry(std::string_view alpha2) const
{
    const auto found = m_countries.find(alpha2);
    return found == m_countries.end() ? ZoneSpan{} : ZoneSpan(found->second);
}

ZoneSpan ZoneBook::zonesOfCallingCode(std::string_view e164) const
{
    const Zones *zones = longestMatch(m_callingCodes, e164);
    return zones == nullptr ? ZoneSpan{} : ZoneSpan(*zones);
}

ZoneCandidates candidateZones(const domain::Profile &profile, const ZoneBook &book)
{
    if (const auto found = book.m_index.find(profile.timeZone); found != book.m_index.end())
        return {ZoneSpan(&book.m_each[found->second], 1), ZoneBasis::Crm};
    if (const ZoneSpan zones = book.zonesOfAreaCode(profile.phone); !zones.empty())
        return {zones, ZoneBasis::AreaCode};
    if (const ZoneSpan zones = book.zonesOfCountry(profile.country); !zones.empty())
        return {zones, ZoneBasis::Country};
    if (const ZoneSpan zones = book.zonesOfCallingCode(profile.phone); !zones.empty())
        return {zones, ZoneBasis::Country};
    return {};
}

} // namespace ns::policy
