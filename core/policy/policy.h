// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/schema.h"
#include "core/domain/facts.h"
#include "core/policy/hours.h"
#include "core/policy/rulebook.h"

namespace ns::policy {

enum class ConsentNeed { Required, NotRequired };

/// What the business allows its agent: when, how often, on what consent, and the facts that may be said. A value, parsed from the
/// workspace's versioned policy file (resources/schema/policy.json); immutable once shared.
struct Policy
{
    int version = 0; // 0: the built-in defaults
    domain::Facts facts = {};
    domain::Language language = domain::Language::Unknown; // written to contacts whose own language is not known

    // All that apply must be open: the tightest wins.
    WeekHours standardHours = {};
    std::map<std::string, WeekHours, std::less<>> channelHours = {};
    std::map<std::string, WeekHours, std::less<>> countryHours = {}; // by alpha-2
    std::map<std::string, WeekHours, std::less<>> locationHours = {};

    int marketingPerDay = 1;  // to one address in any 24 h
    int marketingPerWeek = 3; // to one address in any 7 days
    ConsentNeed marketingConsent = ConsentNeed::Required;
    Holidays holidays = {};
    std::optional<std::chrono::minutes> minGap = {}; // between a contact's last message of ours and the next marketing one

    RuleActions ruleActions = {};
    std::vector<OwnRule> ownRules = {};
    bool whatsAppWindow = false; // free text on WhatsApp only within 24 h of the contact's last message

    // What the business's own sentences say ("ley del pais: lunes a viernes 07:00-19:00", "maximo 2 mensajes por dia"); guardrails/explain.h fills them.
    std::vector<WeekHours> sentenceHours = {};
    int sentencePerDay = 0; // 0: no sentence says so
    /// The tighter of both.
    [[nodiscard]] int marketingADay() const { return sentencePerDay > 0 && sentencePerDay < marketingPerDay ? sentencePerDay : marketingPerDay; }
};

/// CLI.md, "No policy": Mon-Fri 09-18 in the contact's zone, consent needed, 1 marketing message a day and 3 a week.
[[nodiscard]] Policy defaultPolicy();
/// Typed policy from JSON. What it does not state is as in defaultPolicy, but hours: facts.hours stand in for missing hours.default.
/// InvalidInput holds the first error as "pointer: message".
[[nodiscard]] Result<Policy> parsePolicy(std::string_view json);
/// Every error of a policy document, in order of its parts; empty when parsePolicy takes it.
[[nodiscard]] std::vector<SchemaError> checkPolicy(std::string_view json);
/// Every error of a facts document alone (CLI.md's guardrail case holds the same).
[[nodiscard]] std::vector<SchemaError> checkFacts(std::string_view json);

/// Countries that count for a contact: its own and those of its candidate zones, each once. Views into profile and book.
[[nodiscard]] std::vector<std::string_view> countriesOf(const domain::Profile &profile, ZoneSpan zones);
/// Candidate zones and everything of the policy that limits hours for this message. Views into policy, profile and book.
[[nodiscard]] ApprovedHours approvedHoursFor(const domain::Profile &profile, std::string_view channel, ZoneSpan zones, const Policy &policy);
/// The same for a place that is known by its countries and its location.
struct HoursPlace
{
    std::string_view channel, location;
    std::span<const std::string_view> countries;
};
[[nodiscard]] ApprovedHours approvedHoursAt(const HoursPlace &place, ZoneSpan zones, const Policy &policy);

} // namespace ns::policy
