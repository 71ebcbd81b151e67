// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/policy/hours.h"

namespace ns::policy {

/// What the law of a country or of one of its regions says of commercial messages. Data: resources/law/packs.json.
struct LawPack
{
    std::string country;            // alpha-2
    std::string region;             // ISO 3166-2 without the country; empty: the whole country
    std::optional<WeekHours> hours; // local time; nothing: no limit known
    bool closedOnHolidays = false;
    int perDay = 0; // messages on one subject in 24 hours; 0: no limit known
    std::string source, checkedOn;
    bool isEmpty = false; // a slot without rules: nobody has looked yet
};

class LawPacks
{
public:
    /// InvalidInput names the JSON pointer.
    [[nodiscard]] static Result<LawPacks> parse(std::string_view json);
    [[nodiscard]] static Result<LawPacks> builtIn();
    /// Of the country and of the region ("RJ" or "BR-RJ").
    [[nodiscard]] std::vector<const LawPack *> packsFor(std::string_view country, std::string_view region) const;
    /// Holidays that the data know of.
    [[nodiscard]] bool isHoliday(std::string_view country, std::chrono::local_days date) const;
    [[nodiscard]] const std::vector<LawPack> &packs() const { return m_packs; }

private:
    std::vector<LawPack> m_packs;
    Holidays m_holidays;
};

} // namespace ns::policy
