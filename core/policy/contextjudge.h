// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/policy/messagecontext.h"

namespace ns::policy {

/// What the claim would have said. No rule: it passes.
struct ContextOutcome
{
    ClaimOutcome::Kind kind = ClaimOutcome::Kind::Pass;
    std::string_view rule = {};
    bool operator==(const ContextOutcome &) const = default;
};

/// Judges stored moments by a policy, as checkClaim would have judged them: the rules of the claim but template.unfilled and text.empty, which look at
/// the text. About 100 ns a message after the first of its channel and place: a week of each place is kept as one bit a minute. It takes the counts
/// of the context at their word, and tells Hold from Defer by the week alone (not by holidays without end). One thread.
class ContextJudge
{
public:
    /// Both outlive it.
    ContextJudge(const Policy &policy, const LawPacks &laws);
    [[nodiscard]] ContextOutcome judge(const MessageContext &context);

private:
    static constexpr int kWeekMinutes = 7 * 1440;
    using WeekBits = std::array<std::uint64_t, (kWeekMinutes + 63) / 64>;

    /// When messages are approved at one place: by the business, and by the law.
    struct Hours
    {
        WeekBits open{};
        std::vector<std::int32_t> closedDays = {}; // days since 1970, sorted
    };
    struct Place
    {
        std::string channel, country, region, location;
        Hours business, law;
        int lawPerDay = 0;
        bool hasLawHours = false;
        bool opensForBusiness = false, opensForBoth = false; // at some minute of the week
    };
    /// Which of the rules that may be observed are.
    struct Observed { bool consentMissing, minor, window, hours, day, week, gap; };
    struct Moment
    {
        const MessageContext &context;
        bool isFresh, advertises, boundToLaw;
    };

    [[nodiscard]] ContextOutcome judgePerson(const Moment &moment) const;
    [[nodiscard]] ContextOutcome judgeHours(const Moment &moment, const Place &place) const;
    [[nodiscard]] ContextOutcome judgeCaps(const Moment &moment, const Place &place) const;
    [[nodiscard]] ContextOutcome deferred(const Moment &moment, const Place &place, std::string_view rule) const;
    [[nodiscard]] const Place &placeOf(const MessageContext &context);
    [[nodiscard]] Place makePlace(const MessageContext &context) const;
    [[nodiscard]] static Hours makeHours(const std::vector<const WeekHours *> &weeks, const std::vector<const HolidayDates *> &dates);
    [[nodiscard]] static bool isOpen(const Hours &hours, const MessageContext &context);
    [[nodiscard]] static bool isEverOpen(const Place &place, const MessageContext &context, bool boundToLaw);

    const Policy &m_policy;
    const LawPacks &m_laws;
    Observed m_observed;
    std::unordered_map<std::string, Place> m_places;
    const Place *m_last = nullptr; // of the message before: they come in runs
    std::string m_key;
};

} // namespace ns::policy
