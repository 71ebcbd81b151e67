// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace ns::domain {

/// Exact decimal amount: minor units of 10^-scale, with its ISO 4217 currency. 189.50 EUR = {18950, 2, "EUR"}.
struct Money
{
    std::int64_t units = 0;
    int scale = 0;
    std::string currency;
    bool operator==(const Money &) const = default;
};

struct Price { std::string id; QString item; Money amount; QString per; };
struct Offer
{
    std::string id;
    QString text;
    std::optional<double> percent;
    std::optional<int> installments;
    QString condition;
    std::string validUntil; // "2026-12-31", local date, inclusive; empty: open
};
struct Link { std::string id; std::string url; };
struct Place { std::string id; QString name, address, city; std::string country, timeZone; };
struct Advisor { std::string id; QString name; std::string location; std::string language; };

/// What the business has approved to be said. Slots and (later) guardrails take values from here and from nowhere else.
/// One JSON Schema, resources/schema/facts.json; CLI.md's guardrail case holds the same document.
struct Facts
{
    QString business;
    std::vector<Price> prices;
    std::vector<Offer> offers;
    std::map<std::string, std::string> hours; // "mon-fri" -> "09:00-19:00" | "closed"
    std::vector<QString> policies;            // the business's own sentences
    std::vector<Link> links;
    std::vector<Place> locations;
    std::vector<Advisor> advisors;
};

/// Typed facts from JSON text that already fits the schema; errors name the JSON pointer.
[[nodiscard]] Result<Facts> parseFacts(std::string_view json);

} // namespace ns::domain
