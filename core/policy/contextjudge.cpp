// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/contextjudge.h"

#include <algorithm>

namespace ns::policy {

namespace {

using MessageAction = ClaimOutcome::Kind;

constexpr std::size_t kPlacesMax = 4096; // of about 3 kB
constexpr int kDayMinutes = 1440;
constexpr int kFirstWeekday = 3; // 1970-01-01 was a Thursday

std::int64_t utcMinute(Instant at)
{
    return std::chrono::floor<std::chrono::minutes>(at).time_since_epoch().count();
}

std::int64_t weekMinute(std::int64_t localMinute)
{
    constexpr std::int64_t kWeek = 7 * kDayMinutes;
    const std::int64_t minute = (localMinute + kFirstWeekday * kDayMinutes) % kWeek;
    return minute < 0 ? minute + kWeek : minute;
}

template <typename Bits> bool hasBit(const Bits &bits, std::int64_t minute)
{
    return (bits[std::size_t(minute / 64)] >> (minute % 64) & 1U) != 0;
}

template <typename Bits> Bits bitsOfWeek(const WeekHours &week)
{
    Bits bits{};
    for (std::size_t day = 0; day < week.days.size(); ++day) {
        for (const DayWindow &window : week.days[day]) {
            for (int minute = window.open; minute < window.close; ++minute) {
                const std::size_t at = day * kDayMinutes + std::size_t(minute);
                bits[at / 64] |= std::uint64_t(1) << (at % 64);
            }
        }
    }
    return bits;
}

std::vector<std::string_view> splitCountries(std::string_view text)
{
    std::vector<std::string_view> countries;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        if (space > 0)
            countries.push_back(text.substr(0, space));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return countries;
}

} // namespace

ContextJudge::ContextJudge(const Policy &policy, const LawPacks &laws) : m_policy(policy), m_laws(laws)
{
    const auto isObserved = [&](std::string_view rule) { return policy.ruleActions.actionFor(rule) == RuleAction::Observe; };
    m_observed = {isObserved("consent.missing"), isObserved("minor.guardian"), isObserved("whatsapp.window"), isObserved("hours.closed"),
                  isObserved("cap.day"), isObserved("cap.week"), isObserved("gap.min")};
}

ContextOutcome ContextJudge::judge(const MessageContext &context)
{
    const bool answers = context.kind == domain::MessageKind::Reply || context.kind == domain::MessageKind::OptoutConfirmation;
    const bool isFresh = answers && context.minutesSinceInbound && *context.minutesSinceInbound < kDayMinutes;
    const Moment moment{context, isFresh, advertises(context.kind, isFresh), !isFresh && context.kind != domain::MessageKind::Operational};
    if (const ContextOutcome person = judgePerson(moment); person.kind != MessageAction::Pass || isFresh)
        return person;
    if (context.offsets.empty())
        return {MessageAction::Hold, "zone.unknown"};
    const Place &place = placeOf(context);
    if (const ContextOutcome hours = judgeHours(moment, place); hours.kind != MessageAction::Pass)
        return hours;
    return moment.advertises ? judgeCaps(moment, place) : ContextOutcome{};
}

/// Who is written to, and whether they may be.
ContextOutcome ContextJudge::judgePerson(const Moment &moment) const
{
    const MessageContext &c = moment.context;
    const bool confirms = c.kind == domain::MessageKind::OptoutConfirmation;
    if (!c.runIsLive)
        return {MessageAction::Cancel, "run.stopped"};
    if (c.isMerged)
        return {MessageAction::Cancel, "contact.merged"};
    if (!confirms && c.optedOut)
        return {MessageAction::Block, "optout.final"};
    if (moment.advertises && c.consent == std::optional(false))
        return {MessageAction::Block, "consent.false"};
    if (!c.hasAddress)
        return {MessageAction::Hold, "address.missing"};
    if (moment.advertises && m_policy.marketingConsent == ConsentNeed::Required && !c.consent && !m_observed.consentMissing)
        return {MessageAction::Hold, "consent.missing"};
    if (!confirms && c.isMinor && !m_observed.minor)
        return {MessageAction::Hold, "minor.guardian"};
    if (!c.validAddress)
        return {MessageAction::Hold, "address.invalid"};
    if (moment.advertises && c.marketingPaused)
        return {MessageAction::Hold, "contact.marketing_paused"};
    const bool inWindow = c.minutesSinceInbound && *c.minutesSinceInbound < kDayMinutes;
    if (m_policy.whatsAppWindow && c.channel == "whatsapp" && !c.hasTemplate && !inWindow && !m_observed.window)
        return {MessageAction::Block, "whatsapp.window"};
    return {};
}

ContextOutcome ContextJudge::judgeHours(const Moment &moment, const Place &place) const
{
    const MessageContext &c = moment.context;
    if (c.at < ZoneTable::rangeStart() || c.at + kApprovedHorizon >= ZoneTable::rangeEnd())
        return {MessageAction::Error, "hours.closed"};
    if (!m_observed.hours && !isOpen(place.business, c))
        return deferred(moment, place, "hours.closed");
    if (moment.boundToLaw && place.hasLawHours && !isOpen(place.law, c))
        return deferred(moment, place, "hours.law");
    return {};
}

ContextOutcome ContextJudge::judgeCaps(const Moment &moment, const Place &place) const
{
    const MessageContext &c = moment.context;
    struct Limit { std::string_view rule; int sent, allowed; bool observed; };
    const Limit limits[] = {{"cap.day", c.sentLast24h, m_policy.marketingADay(), m_observed.day},
                            {"cap.week", c.sentLast7d, m_policy.marketingPerWeek, m_observed.week},
                            {"cap.law", c.sentLast24h, place.lawPerDay, false}};
    for (const Limit &limit : limits) {
        if (limit.rule == "cap.law" && place.lawPerDay == 0)
            continue;
        if (limit.sent < 0 || limit.allowed < 1)
            return {MessageAction::Error, limit.rule};
        if (limit.sent >= limit.allowed && !limit.observed)
            return deferred(moment, place, limit.rule);
    }
    if (m_policy.minGap && c.minutesSinceSend && *c.minutesSinceSend < m_policy.minGap->count() && !m_observed.gap)
        return deferred(moment, place, "gap.min");
    return {};
}

ContextOutcome ContextJudge::deferred(const Moment &moment, const Place &place, std::string_view rule) const
{
    return {isEverOpen(place, moment.context, moment.boundToLaw) ? MessageAction::Defer : MessageAction::Hold, rule};
}

const ContextJudge::Place &ContextJudge::placeOf(const MessageContext &c)
{
    if (m_last != nullptr && m_last->channel == c.channel && m_last->country == c.country && m_last->region == c.region && m_last->location == c.location)
        return *m_last;
    m_key.clear();
    for (const std::string *part : {&c.channel, &c.country, &c.region, &c.location})
        m_key.append(*part).push_back('\0');
    auto found = m_places.find(m_key);
    if (found == m_places.end()) {
        if (m_places.size() >= kPlacesMax)
            m_places.clear();
        found = m_places.emplace(m_key, makePlace(c)).first;
    }
    m_last = &found->second;
    return *m_last;
}

ContextJudge::Place ContextJudge::makePlace(const MessageContext &c) const
{
    const auto countries = splitCountries(c.country);
    const ApprovedHours business = approvedHoursAt({c.channel, c.location, countries}, {}, m_policy);
    LawLimits law = m_laws.limitsFor(countries, c.region);
    for (const WeekHours &week : m_policy.sentenceHours)
        law.hours.push_back(&week);
    Place place{c.channel, c.country, c.region, c.location, makeHours(business.hours, business.closedDates), makeHours(law.hours, law.closedDates), law.perDay,
                !law.hours.empty()};
    for (std::size_t i = 0; i < place.business.open.size(); ++i) {
        place.opensForBusiness = place.opensForBusiness || place.business.open[i] != 0;
        place.opensForBoth = place.opensForBoth || (place.business.open[i] & place.law.open[i]) != 0;
    }
    return place;
}

ContextJudge::Hours ContextJudge::makeHours(const std::vector<const WeekHours *> &weeks, const std::vector<const HolidayDates *> &dates)
{
    Hours hours;
    hours.open.fill(~std::uint64_t(0));
    for (const WeekHours *week : weeks) {
        const auto bits = bitsOfWeek<WeekBits>(*week);
        for (std::size_t i = 0; i < bits.size(); ++i)
            hours.open[i] &= bits[i];
    }
    for (const HolidayDates *list : dates) {
        for (const std::chrono::local_days date : *list)
            hours.closedDays.push_back(std::int32_t(date.time_since_epoch().count()));
    }
    std::sort(hours.closedDays.begin(), hours.closedDays.end());
    return hours;
}

bool ContextJudge::isOpen(const Hours &hours, const MessageContext &c)
{
    const std::int64_t utc = utcMinute(c.at);
    return std::all_of(c.offsets.begin(), c.offsets.end(), [&](std::int16_t offset) {
        const std::int64_t local = utc + offset;
        if (!hasBit(hours.open, weekMinute(local)))
            return false;
        return hours.closedDays.empty() || !std::binary_search(hours.closedDays.begin(), hours.closedDays.end(), std::int32_t(local / kDayMinutes));
    });
}

/// Some minute of the week is open on all clocks.
bool ContextJudge::isEverOpen(const Place &place, const MessageContext &c, bool boundToLaw)
{
    if (c.offsets.size() == 1)
        return boundToLaw ? place.opensForBoth : place.opensForBusiness;
    constexpr std::int64_t kWednesdayNoon = 2 * 1440 + 16 * 60; // in UTC; at Latin American noon almost everything is open: the search ends where it begins
    for (std::int64_t i = 0; i < kWeekMinutes; ++i) {
        const std::int64_t minute = (kWednesdayNoon + i) % kWeekMinutes;
        const bool open = std::all_of(c.offsets.begin(), c.offsets.end(), [&](std::int16_t offset) {
            const std::int64_t local = weekMinute(minute + offset);
            return hasBit(place.business.open, local) && (!boundToLaw || hasBit(place.law.open, local));
        });
        if (open)
            return true;
    }
    return false;
}

} // namespace ns::policy
