// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/backtest.h"
#include "core/console/guardbench.h"
#include "core/console/guardrails.h"
#include "core/console/policydraft.h"
#include "tests/testing/testing.h"

namespace ns::testing {

inline constexpr const char *kPolicyText = R"({
 "version": 1, "business": "Academia Lumen", "language": "es",
 "facts": {
  "prices": [{"id": "kids", "item": "inglés para niños", "amount": 68, "currency": "USD", "per": "mes"}, {"id": "adults", "item": "inglés para adultos", "amount": 74, "currency": "USD", "per": "mes"}],
  "offers": [{"id": "trial", "text": "una clase de prueba sin costo", "condition": "primera clase"}],
  "policies": ["Los grupos tienen como máximo 8 estudiantes.", "No se garantizan notas."],
  "links": [{"id": "courses", "url": "https://lumen.example.org/cursos"}]
 },
 "hours": {"default": {"mon-fri": "09:00-19:00", "sat": "09:00-13:00", "sun": "closed"}, "countries": {"CO": {"mon-fri": "08:00-17:00"}}},
 "caps": {"marketing_per_day": 1, "marketing_per_week": 3},
 "consent": {"marketing": "required"},
 "holidays": {"PE": ["2026-12-25", "2027-01-01"]},
 "own_rules": [{"id": "becas", "name": "Only discounts on offer", "words": ["beca", "descuento"], "action": "block", "except_offers": true}]
})";

inline console::Guardrails guardrails()
{
    using console::RuleEffect;
    using console::RuleGroup;
    console::Guardrails all;
    all.hasPolicy = true;
    all.document = console::PolicyDraft::parse(kPolicyText)->text();
    all.rules = {{.id = "price.grounded", .group = RuleGroup::PricesPromises, .effect = RuleEffect::Blocks},
                 {.id = "percent.grounded", .group = RuleGroup::PricesPromises, .effect = RuleEffect::Blocks},
                 {.id = "promise.visa", .group = RuleGroup::PricesPromises, .effect = RuleEffect::Blocks},
                 {.id = "promise.visa.soft", .group = RuleGroup::PricesPromises, .effect = RuleEffect::Asks},
                 {.id = "hours.closed", .group = RuleGroup::HoursConsent, .effect = RuleEffect::Waits, .isOfMoment = true},
                 {.id = "optout.final", .group = RuleGroup::HoursConsent, .effect = RuleEffect::Blocks, .isFixed = true, .isOfMoment = true},
                 {.id = "minor.guardian", .group = RuleGroup::Safety, .effect = RuleEffect::Holds, .isOfMoment = true},
                 {.id = "tone.superlative", .group = RuleGroup::Voice, .effect = RuleEffect::Asks}};
    all.laws = {{.country = "CO", .days = {"07:00-19:00", "07:00-19:00", "07:00-19:00", "07:00-19:00", "07:00-19:00", "08:00-15:00", "closed"}, .closedOnHolidays = true, .perDay = 1,
                 .source = QStringLiteral("Ley 2300 de 2023"), .checkedOn = "2026-11-21"},
                {.country = "MX", .source = QStringLiteral("REPEP (Profeco)"), .checkedOn = "2026-11-21", .isEmpty = true}};
    all.versions = {{.number = 3, .at = at("2026-11-20T15:00:00Z"), .by = QStringLiteral("lucia"), .reason = QStringLiteral("New prices from December"), .isActive = true},
                    {.number = 2, .kind = console::PolicyChangeKind::RolledBack, .at = at("2026-11-12T09:30:00Z"), .by = QStringLiteral("lucia"), .reason = QStringLiteral("Too strict"), .rolledBackTo = 1},
                    {.number = 1, .kind = console::PolicyChangeKind::Found}};
    all.readAt = at("2026-11-21T12:00:00Z");
    return all;
}

inline console::RuleCounts ruleCounts()
{
    console::RuleCounts counts;
    counts.acted = {{"price.grounded", 31}, {"promise.visa", 3}, {"promise.visa.soft", 1}, {"hours.closed", 1204}, {"optout.final", 18}, {"own.becas", 9}};
    return counts;
}

inline QString benchText()
{
    return QStringLiteral("Hoy tenemos 30 % en inglés para adultos: US$ 74 al mes.");
}

/// Blocked under the draft, a person's under the published policy.
inline console::GuardBench bench()
{
    using console::FindingOutcome;
    const console::BenchFinding percent{.rule = "percent.grounded", .outcome = FindingOutcome::Block, .start = 12, .length = 4};
    const console::BenchFinding price{.rule = "price.grounded", .outcome = FindingOutcome::Pass, .start = 41, .length = 13, .fact = "prices[1]", .factWords = QStringLiteral("inglés para adultos: 74 USD / mes")};
    console::BenchFinding asked = percent;
    asked.outcome = FindingOutcome::Review;
    return {.draft = {.verdict = console::BenchVerdict::Blocked, .findings = {percent, price}}, .published = {.verdict = console::BenchVerdict::Asks, .findings = {asked, price}}, .judgedMicros = 210};
}

inline console::BacktestResult backtestResult()
{
    console::BacktestResult result;
    result.messages = 5431;
    result.blocked = 14;
    result.reviewed = 6;
    result.deferred = 120;
    result.newlyBlocked = 5;
    result.newlyAllowed = 1;
    result.convertedAmongBlocked = 2;
    result.elapsedMicros = 480'000;
    for (int day = 1; day <= 30; ++day)
        result.days.push_back({at("2026-10-22T00:00:00Z") + std::chrono::hours(24 * day), 180, day % 3 == 0 ? 1 : 0, day % 5 == 0 ? 1 : 0, day % 9 == 0 ? 1 : 0, day == 27 ? 1 : 0});
    console::BacktestExample won{.sendKey = "s-1", .contactId = "crm/L-1", .contactName = QStringLiteral("Paulina Ortega"), .text = QStringLiteral("Con la 🎓 beca de verano el curso le queda en US$ 310"), .at = at("2026-11-17T14:00:00Z")};
    won.rule = "own.becas";
    won.span = {9, 13};
    won.isNew = won.converted = true;
    console::BacktestExample plain{.sendKey = "s-2", .contactId = "crm/L-2", .contactName = QStringLiteral("Marisol Téllez"), .text = QStringLiteral("Este mes hay rebaja en todos los cursos"), .at = at("2026-11-18T14:00:00Z")};
    plain.rule = "percent.grounded";
    plain.span = {13, 19};
    result.examples = {won, plain};
    return result;
}

template <typename T> console::SnapshotPtr<T> shared(T value)
{
    return std::make_shared<const T>(std::move(value));
}

} // namespace ns::testing
