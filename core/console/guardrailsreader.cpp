// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/guardrailsreader.h"

#include <algorithm>
#include <array>

#include "core/policy/rulebook.h"

namespace ns::console {

namespace {

RuleGroup groupOf(policy::RuleGroup group)
{
    switch (group) {
    case policy::RuleGroup::PricesPromises: return RuleGroup::PricesPromises;
    case policy::RuleGroup::HoursConsent: return RuleGroup::HoursConsent;
    case policy::RuleGroup::Safety: return RuleGroup::Safety;
    case policy::RuleGroup::Voice: return RuleGroup::Voice;
    }
    return RuleGroup::Safety;
}

/// Rules of the claim that let a message wait for its time; other rules of the claim that hold it until something changes, or end it.
constexpr std::string_view kWaiting[] = {"cap.day", "cap.law", "cap.week", "gap.min", "hours.closed", "hours.law"};
constexpr std::string_view kEnding[] = {"consent.false", "contact.merged", "optout.final", "run.stopped", "template.unfilled", "text.empty"};
/// Rules over texts that never block by themselves, besides those of the lexicon that say so.
constexpr std::string_view kAsking[] = {"address.grounded", "age.grounded", "count.grounded", "date.grounded", "deadline.grounded", "duration.grounded", "fraction.grounded",
                                        "person.grounded",  "time.grounded", "year.grounded"};

template <std::size_t N> bool isOneOf(const std::string_view (&list)[N], std::string_view rule)
{
    return std::ranges::find(list, rule) != std::end(list);
}

RuleEffect effectOf(const policy::RuleInfo &rule, const policy::Lexicon &lexicon)
{
    if (rule.moment == policy::RuleMoment::Claim)
        return isOneOf(kWaiting, rule.id) ? RuleEffect::Waits : isOneOf(kEnding, rule.id) ? RuleEffect::Blocks : RuleEffect::Holds;
    bool isInLexicon = false, blocks = false;
    for (const policy::LexiconRule &each : lexicon.rules()) {
        if (each.id != rule.id)
            continue;
        isInLexicon = true;
        blocks = blocks || each.effect == policy::RuleEffect::Block;
    }
    if (isInLexicon)
        return blocks ? RuleEffect::Blocks : RuleEffect::Asks;
    return isOneOf(kAsking, rule.id) ? RuleEffect::Asks : RuleEffect::Blocks;
}

std::string hoursText(const std::vector<policy::DayWindow> &windows)
{
    std::string text;
    for (const policy::DayWindow &window : windows) {
        const auto clock = [](int minutes) { return QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0')).toStdString(); };
        text += (text.empty() ? "" : ", ") + clock(window.open) + "-" + clock(window.close);
    }
    return text.empty() ? "closed" : text;
}

} // namespace

std::vector<GuardRule> listGuardRules(const policy::Lexicon &lexicon)
{
    std::vector<GuardRule> rules;
    for (const policy::RuleInfo &rule : policy::guardRules())
        rules.push_back({.id = std::string(rule.id), .group = groupOf(rule.group), .effect = effectOf(rule, lexicon), .isFixed = rule.isFixed, .isOfMoment = rule.moment == policy::RuleMoment::Claim});
    std::ranges::stable_sort(rules, {}, [](const GuardRule &rule) { return std::pair(rule.group, rule.id); });
    // What people ask for first stands first: prices, discounts, hours, stops.
    constexpr std::array<std::string_view, 8> kFirst{"price.grounded", "percent.grounded", "promotion.grounded", "free.grounded", "hours.closed", "hours.law", "optout.final", "consent.missing"};
    std::ranges::stable_sort(rules, {}, [&](const GuardRule &rule) { return std::pair(rule.group, std::ranges::find(kFirst, rule.id) - kFirst.begin()); });
    return rules;
}

std::vector<LawLine> listLaws(const policy::LawPacks &laws)
{
    std::vector<LawLine> lines;
    for (const policy::LawPack &pack : laws.packs()) {
        LawLine line{.country = pack.country, .region = pack.region, .closedOnHolidays = pack.closedOnHolidays, .perDay = pack.perDay,
                     .source = QString::fromStdString(pack.source), .checkedOn = pack.checkedOn, .isEmpty = pack.isEmpty};
        for (std::size_t day = 0; pack.hours && day < 7; ++day)
            line.days.push_back(hoursText(pack.hours->days[day]));
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace ns::console
