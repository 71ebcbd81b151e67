// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/domain/contact.h"
#include "core/policy/zonetable.h"

namespace ns::policy {

using ZoneSpan = std::span<const ZoneTable *const>;

/// How we know where a contact lives.
enum class ZoneBasis { Unknown, Crm, AreaCode, Country };
[[nodiscard]] std::string_view zoneBasisName(ZoneBasis basis); // "crm", "area_code", "country", "unknown"

/// Every zone that the contact may be in. Several: a message goes out only inside the intersection of their windows.
/// Points into the ZoneBook.
struct ZoneCandidates
{
    ZoneSpan zones = {}; // empty: unknown, which fails closed
    ZoneBasis basis = ZoneBasis::Unknown;
    [[nodiscard]] std::vector<std::string> ids() const;
};

/// Area and calling codes as in resources/zones/areacodes.json, aliases as in aliases.json.
struct ZoneCodes
{
    struct Area
    {
        std::vector<std::string> zones;    // empty: the code says nothing of the place
        std::vector<std::string> prefixes; // digits after the plus
    };
    std::vector<Area> areas;
    std::map<std::string, std::vector<std::string>> callingCodes; // "1" -> US, CA
    std::map<std::string, std::string> aliases;                   // "US/Eastern" -> "America/New_York"
};
/// InvalidInput names the JSON pointer.
[[nodiscard]] Result<ZoneCodes> parseZoneCodes(std::string_view areaCodes, std::string_view aliases);

/// All IANA zones of the system with the area codes and countries that lead to them (about 50 ms to build). Built once at start by
/// app, immutable, shared by any thread.
class ZoneBook
{
public:
    [[nodiscard]] static Result<std::shared_ptr<const ZoneBook>> load();
    [[nodiscard]] static Result<std::shared_ptr<const ZoneBook>> load(const ZoneCodes &codes);

    /// Old names ("US/Eastern") lead to today's zone. Null when unknown.
    [[nodiscard]] const ZoneTable *find(std::string_view id) const;
    /// The longest known prefix decides. Empty when there is none, or when it says nothing of the place (mobile, toll-free).
    [[nodiscard]] ZoneSpan zonesOfAreaCode(std::string_view e164) const;
    [[nodiscard]] ZoneSpan zonesOfCountry(std::string_view alpha2) const;
    /// All zones of all countries that share the number's calling code.
    [[nodiscard]] ZoneSpan zonesOfCallingCode(std::string_view e164) const;
    [[nodiscard]] std::size_t size() const { return m_tables.size(); }
    [[nodiscard]] std::span<const ZoneTable> tables() const { return m_tables; }

private:
    using Zones = std::vector<const ZoneTable *>;
    ZoneBook() = default;
    void addTables();
    void addAliases(const ZoneCodes &codes);
    [[nodiscard]] Status addAreas(const ZoneCodes &codes);
    [[nodiscard]] Status addCallingCodes(const ZoneCodes &codes);

    std::vector<ZoneTable> m_tables;
    std::vector<const ZoneTable *> m_each; // one entry a table: a span of one zone needs an address
    std::map<std::string, std::size_t, std::less<>> m_index; // id or alias -> position
    std::map<std::string, Zones, std::less<>> m_countries;
    std::unordered_map<std::uint64_t, Zones> m_areas; // key: packDigits
    std::unordered_map<std::uint64_t, Zones> m_callingCodes;
    friend ZoneCandidates candidateZones(const domain::Profile &profile, const ZoneBook &book);
};

/// DESIGN 6: the CRM's zone when it is one; else the phone's area code; else the country; else the phone's calling code.
[[nodiscard]] ZoneCandidates candidateZones(const domain::Profile &profile, const ZoneBook &book);

} // namespace ns::policy
