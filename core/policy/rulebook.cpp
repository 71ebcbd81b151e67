// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/rulebook.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace ns::policy {

namespace {

using enum RuleGroup;
using enum RuleMoment;
constexpr bool kFixed = true, kFree = false;

constexpr std::array kGuardRules{
    RuleInfo{"accreditation.claim", PricesPromises, Content, kFree},
    RuleInfo{"accreditation.partner", PricesPromises, Content, kFree},
    RuleInfo{"address.grounded", PricesPromises, Content, kFree},
    RuleInfo{"address.invalid", HoursConsent, Claim, kFixed},
    RuleInfo{"address.missing", HoursConsent, Claim, kFixed},
    RuleInfo{"age.grounded", PricesPromises, Content, kFree},
    RuleInfo{"cap.day", HoursConsent, Claim, kFree},
    RuleInfo{"cap.law", HoursConsent, Claim, kFixed},
    RuleInfo{"cap.week", HoursConsent, Claim, kFree},
    RuleInfo{"channel.known", Safety, Content, kFixed},
    RuleInfo{"claim.context", Safety, Claim, kFixed},
    RuleInfo{"competitor.disparaged", Voice, Content, kFree},
    RuleInfo{"competitor.mention", Voice, Content, kFree},
    RuleInfo{"condolence.person", Safety, Content, kFree},
    RuleInfo{"consent.false", HoursConsent, Claim, kFixed},
    RuleInfo{"consent.missing", HoursConsent, Claim, kFree},
    RuleInfo{"contact.marketing_paused", HoursConsent, Claim, kFixed}, // an unclear stop request waits for a person
    RuleInfo{"contact.merged", Safety, Claim, kFixed},
    RuleInfo{"context.inconsistent", Safety, Content, kFixed},
    RuleInfo{"count.grounded", PricesPromises, Content, kFree},
    RuleInfo{"crisis.person", Safety, Content, kFree},
    RuleInfo{"date.grounded", PricesPromises, Content, kFree},
    RuleInfo{"deadline.grounded", PricesPromises, Content, kFree},
    RuleInfo{"duration.grounded", PricesPromises, Content, kFree},
    RuleInfo{"email.grounded", PricesPromises, Content, kFree},
    RuleInfo{"facts.known", Safety, Content, kFixed},
    RuleInfo{"facts.missing", Safety, Content, kFixed},
    RuleInfo{"fraction.grounded", PricesPromises, Content, kFree},
    RuleInfo{"free.grounded", PricesPromises, Content, kFree},
    RuleInfo{"gap.min", HoursConsent, Claim, kFree},
    RuleInfo{"guard.failed", Safety, Content, kFixed},
    RuleInfo{"guard.missing", Safety, Content, kFixed},
    RuleInfo{"hours.closed", HoursConsent, Claim, kFree},
    RuleInfo{"hours.law", HoursConsent, Claim, kFixed},
    RuleInfo{"instalments.grounded", PricesPromises, Content, kFree},
    RuleInfo{"kind.known", Safety, Content, kFixed},
    RuleInfo{"language.match", Voice, Content, kFree},
    RuleInfo{"leak.boilerplate", Safety, Content, kFixed},
    RuleInfo{"leak.credential", Safety, Content, kFixed},
    RuleInfo{"leak.instructions", Safety, Content, kFixed},
    RuleInfo{"leak.internal", Safety, Content, kFixed},
    RuleInfo{"leak.prompt", Safety, Content, kFixed},
    RuleInfo{"leak.secret", Safety, Content, kFixed},
    RuleInfo{"liability.admission", Safety, Content, kFree},
    RuleInfo{"link.grounded", PricesPromises, Content, kFree},
    RuleInfo{"link.homograph", Safety, Content, kFixed},
    RuleInfo{"minor.guardian", Safety, Claim, kFree},
    RuleInfo{"optout.confirmation", HoursConsent, Content, kFixed},
    RuleInfo{"optout.final", HoursConsent, Claim, kFixed},
    RuleInfo{"percent.grounded", PricesPromises, Content, kFree},
    RuleInfo{"person.grounded", PricesPromises, Content, kFree},
    RuleInfo{"phone.grounded", PricesPromises, Content, kFree},
    RuleInfo{"placeholder.left", Voice, Content, kFree},
    RuleInfo{"policy.contradicted", PricesPromises, Content, kFree},
    RuleInfo{"price.grounded", PricesPromises, Content, kFree},
    RuleInfo{"privacy.identity", Safety, Content, kFixed},
    RuleInfo{"privacy.other_person", Safety, Content, kFixed},
    RuleInfo{"promise.admission", PricesPromises, Content, kFree},
    RuleInfo{"promise.assured", PricesPromises, Content, kFree},
    RuleInfo{"promise.guarantee", PricesPromises, Content, kFree},
    RuleInfo{"promise.health", PricesPromises, Content, kFree},
    RuleInfo{"promise.health.soft", PricesPromises, Content, kFree},
    RuleInfo{"promise.idiom", PricesPromises, Content, kFree},
    RuleInfo{"promise.income", PricesPromises, Content, kFree},
    RuleInfo{"promise.income.raw", PricesPromises, Content, kFree},
    RuleInfo{"promise.job", PricesPromises, Content, kFree},
    RuleInfo{"promise.job.raw", PricesPromises, Content, kFree},
    RuleInfo{"promise.result", PricesPromises, Content, kFree},
    RuleInfo{"promise.result.raw", PricesPromises, Content, kFree},
    RuleInfo{"promise.risk", PricesPromises, Content, kFree},
    RuleInfo{"promise.soft", PricesPromises, Content, kFree},
    RuleInfo{"promise.soft.work", PricesPromises, Content, kFree},
    RuleInfo{"promise.visa", PricesPromises, Content, kFree},
    RuleInfo{"promise.visa.raw", PricesPromises, Content, kFree},
    RuleInfo{"promise.visa.soft", PricesPromises, Content, kFree},
    RuleInfo{"promotion.grounded", PricesPromises, Content, kFree},
    RuleInfo{"refund.open", PricesPromises, Content, kFree},
    RuleInfo{"refund.started", PricesPromises, Content, kFree},
    RuleInfo{"refund.terms", PricesPromises, Content, kFree},
    RuleInfo{"refund.total", PricesPromises, Content, kFree},
    RuleInfo{"run.stopped", Safety, Claim, kFixed},
    RuleInfo{"scarcity.claim", PricesPromises, Content, kFree},
    RuleInfo{"scarcity.urgency", PricesPromises, Content, kFree},
    RuleInfo{"template.unfilled", Voice, Claim, kFixed},
    RuleInfo{"terms.notice", PricesPromises, Content, kFree},
    RuleInfo{"text.empty", Voice, Claim, kFixed},
    RuleInfo{"text.hidden", Safety, Content, kFree},
    RuleInfo{"text.homograph", Safety, Content, kFree},
    RuleInfo{"time.grounded", PricesPromises, Content, kFree},
    RuleInfo{"tone.insult", Voice, Content, kFree},
    RuleInfo{"tone.pressure", Voice, Content, kFree},
    RuleInfo{"tone.superlative", Voice, Content, kFree},
    RuleInfo{"whatsapp.window", HoursConsent, Claim, kFree},
    RuleInfo{"year.grounded", PricesPromises, Content, kFree},
    RuleInfo{"zone.unknown", HoursConsent, Claim, kFixed},
};
static_assert(std::is_sorted(kGuardRules.begin(), kGuardRules.end(), [](const RuleInfo &a, const RuleInfo &b) { return a.id < b.id; }));

/// "price." of "price.grounded".
std::string_view prefixOf(std::string_view id)
{
    return id.substr(0, id.find('.') + 1);
}

constexpr std::size_t kIdMax = 64; // what is longer is compared by its beginning

/// Letters added, left out or changed (Levenshtein).
std::size_t editsBetween(std::string_view a, std::string_view b)
{
    a = a.substr(0, kIdMax);
    b = b.substr(0, kIdMax);
    std::array<std::size_t, kIdMax + 1> row{};
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t corner = i;
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = corner + (a[i] == b[j] ? 0 : 1);
            corner = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

} // namespace

std::string_view ruleActionName(RuleAction action)
{
    switch (action) {
    case RuleAction::AsFound: return "as_found";
    case RuleAction::Block: return "block";
    case RuleAction::Review: return "review";
    case RuleAction::Observe: return "observe";
    }
    return "as_found";
}

std::optional<RuleAction> parseRuleAction(std::string_view name)
{
    for (const RuleAction action : {RuleAction::AsFound, RuleAction::Block, RuleAction::Review, RuleAction::Observe}) {
        if (ruleActionName(action) == name)
            return action;
    }
    return std::nullopt;
}

std::string_view ruleGroupName(RuleGroup group)
{
    switch (group) {
    case PricesPromises: return "prices_promises";
    case HoursConsent: return "hours_consent";
    case Safety: return "safety";
    case Voice: return "voice";
    }
    return "safety";
}

std::span<const RuleInfo> guardRules()
{
    return kGuardRules;
}

const RuleInfo *findRule(std::string_view id)
{
    const auto found = std::lower_bound(kGuardRules.begin(), kGuardRules.end(), id, [](const RuleInfo &rule, std::string_view wanted) { return rule.id < wanted; });
    return found != kGuardRules.end() && found->id == id ? &*found : nullptr;
}

std::string_view nearestRule(std::string_view id)
{
    std::string_view nearest;
    std::size_t edits = kIdMax + 1;
    const auto look = [&](std::string_view candidate) {
        const std::size_t distance = editsBetween(id, candidate);
        if (distance < edits) {
            edits = distance;
            nearest = candidate;
        }
    };
    for (const RuleInfo &rule : kGuardRules)
        look(id.ends_with('.') ? prefixOf(rule.id) : rule.id);
    return nearest;
}

bool mayTake(const RuleInfo &rule, RuleAction action)
{
    return !rule.isFixed && (rule.moment == RuleMoment::Content || action == RuleAction::Observe);
}

int RuleActions::set(std::string_view key, RuleAction action)
{
    const bool isExact = !key.ends_with('.');
    int taken = 0;
    for (const RuleInfo &rule : kGuardRules) {
        if ((isExact ? rule.id : prefixOf(rule.id)) != key || !mayTake(rule, action))
            continue;
        ++taken;
        const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), rule.id, [](const Entry &entry, std::string_view id) { return entry.rule < id; });
        if (place == m_entries.end() || place->rule != rule.id)
            m_entries.insert(place, {rule.id, action, isExact});
        else if (isExact || !place->isExact)
            *place = {rule.id, action, isExact};
    }
    return taken;
}

RuleAction RuleActions::actionFor(std::string_view rule) const
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), rule, [](const Entry &entry, std::string_view id) { return entry.rule < id; });
    return place != m_entries.end() && place->rule == rule ? place->action : RuleAction::AsFound;
}

} // namespace ns::policy
