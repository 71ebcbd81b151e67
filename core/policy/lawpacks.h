// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/schema.h"
#include "core/policy/hours.h"

namespace ns::policy {

/// What the law of a country or of one of its regions says of commercial messages. Data: resources/law/packs.json, and a workspace's law.json.
struct LawPack
{
    std::string country;             // alpha-2
    std::string region = {};         // ISO 3166-2 without the country; empty: the whole country
    std::optional<WeekHours> hours = {}; // local time; nothing: no limit known
    bool closedOnHolidays = false;
    int perDay = 0; // messages on one subject in 24 hours; 0: no limit known
    std::string source = {}, checkedOn = {}; // "2026-11-21"
    bool isEmpty = false; // a slot without rules: nobody has looked yet, or nothing is known
    // How a region is recognised.
    std::vector<std::string> names = {};         // of a region, folded: "rio de janeiro"
    std::vector<std::string> phonePrefixes = {}; // of a region: digits after the plus
    std::vector<std::string> regions = {};       // of a country: codes that exist; empty: any may
    bool strictestWhenUnknown = false; // of a country: a contact whose region is not known gets the limits of all regions at once
};

/// "law.US-FL".
[[nodiscard]] std::string lawPackName(const LawPack &pack);

/// Everything that the law says at one place. A view into its LawPacks.
struct LawLimits
{
    std::vector<const LawPack *> packs = {}; // those that limit something
    std::vector<const WeekHours *> hours = {}; // all must be open; empty: no limit
    std::vector<const HolidayDates *> closedDates = {};
    int perDay = 0; // the smallest; 0: none
};

/// All packs and the public holidays that they know of. Immutable; any thread.
class LawPacks
{
public:
    LawPacks() = default; // no law anywhere
    /// InvalidInput with the first error's JSON pointer in `where`.
    [[nodiscard]] static Result<LawPacks> parse(std::string_view json);
    [[nodiscard]] static Result<LawPacks> builtIn();
    /// Every error of a law document; empty when parse takes it.
    [[nodiscard]] static std::vector<SchemaError> check(std::string_view json);
    /// A workspace's own packs take the place of those of the same country and region, its holidays those of the same country.
    void replaceBy(const LawPacks &own);

    /// Of the country and of the region ("RJ" or "BR-RJ"). Where the region is not known, all regions' or none, as the country's pack says.
    [[nodiscard]] std::vector<const LawPack *> packsFor(std::string_view country, std::string_view region) const;
    [[nodiscard]] LawLimits limitsFor(std::span<const std::string_view> countries, std::string_view region) const;
    /// The region of `countries` that a text ("rj", "BR-RJ", "Río de Janeiro") names, as "BR-RJ"; else the one that the phone's prefix lies in;
    /// else empty.
    [[nodiscard]] std::string findRegion(std::span<const std::string_view> countries, std::string_view text, std::string_view e164) const;
    /// Holidays that the data know of.
    [[nodiscard]] bool isHoliday(std::string_view country, std::chrono::local_days date) const;
    /// The last date up to which the holidays are known of every country whose law closes on them; nothing: no law does.
    [[nodiscard]] std::optional<std::chrono::local_days> holidaysKnownUntil() const;
    [[nodiscard]] const std::vector<LawPack> &packs() const { return m_packs; }

private:
    [[nodiscard]] const LawPack *countryPack(std::string_view country) const;
    [[nodiscard]] bool isRegion(std::string_view country, std::string_view code) const;
    void combineRegions();

    std::vector<LawPack> m_packs; // sorted by country, then region
    Holidays m_holidays;
    std::map<std::string, WeekHours, std::less<>> m_strictest; // by country that takes all of its regions where the region is not known
};

} // namespace ns::policy
