// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/policy/guardrails/guard.h"

namespace ns::policy {

namespace {

constexpr double kAnswerHours = 24;

bool isOpen(const WeekHours &week, const LocalTime &local)
{
    const auto &windows = week.days[std::size_t(local.weekday)];
    return std::any_of(windows.begin(), windows.end(), [&](const DayWindow &w) { return local.minuteOfDay >= w.open && local.minuteOfDay < w.close; });
}

bool mentionsHolidays(const FactBook &facts)
{
    return std::any_of(facts.texts.begin(), facts.texts.end(), [](const std::string &text) {
        return text.find("festivo") != std::string::npos || text.find("feriado") != std::string::npos || text.find("holiday") != std::string::npos;
    });
}

/// What the message's own time says of itself: offset and weekday must be those of the contact's zone.
bool isConsistent(const GuardContext &context, const LocalTime &local)
{
    constexpr std::array<std::string_view, 7> kNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const auto offset = std::chrono::duration_cast<std::chrono::minutes>(context.zone->segmentAt(context.message.localTime->at).offset);
    if (offset != context.message.localTime->offset)
        return false;
    if (!context.message.weekday)
        return true;
    std::string said = context.message.weekday->substr(0, 3);
    std::transform(said.begin(), said.end(), said.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return said == kNames[std::size_t(local.weekday)];
}

class HoursJudge
{
public:
    explicit HoursJudge(const GuardContext &context) : m_context(context), m_all{0, context.codePoints} {}

    std::vector<Finding> run()
    {
        const GuardCase &message = m_context.message;
        if (!message.contactZone || !message.localTime) {
            note("hours.closed", Outcome::Error, "unknown_time");
            return std::move(m_findings);
        }
        if (m_context.zone == nullptr || !m_context.zone->covers(message.localTime->at)) {
            note("hours.closed", Outcome::Error, "unknown_zone");
            return std::move(m_findings);
        }
        m_local = m_context.zone->localOf(message.localTime->at);
        if (!isConsistent(m_context, m_local))
            note("context.inconsistent", Outcome::Review, "local_time");
        if (!message.contact.kind || isFreshAnswer(message))
            return std::move(m_findings);
        judgeBusiness();
        if (*message.contact.kind != "operational")
            judgeLaw();
        return std::move(m_findings);
    }

private:
    void note(std::string rule, Outcome outcome, std::string detail, std::string fact = {}) { m_findings.push_back({std::move(rule), outcome, m_all, std::move(fact), std::move(detail)}); }

    void judgeBusiness()
    {
        const FactBook &facts = m_context.facts;
        if (!facts.week)
            return note("hours.closed", Outcome::Error, "no_hours");
        if (!isOpen(*facts.week, m_local))
            note("hours.closed", Outcome::Block, "closed", "hours");
        if (isHoliday() && mentionsHolidays(facts))
            note("hours.closed", Outcome::Block, "holiday", "policies");
        for (const WeekHours &week : facts.lawHours)
            if (*m_context.message.contact.kind != "operational" && !isOpen(week, m_local))
                note("hours.law", Outcome::Block, "policy", "policies");
    }
    void judgeLaw()
    {
        const auto &contact = m_context.message.contact;
        const std::string country = contact.country.empty() ? m_context.zone->country() : contact.country;
        for (const LawPack *pack : m_context.laws.packsFor(country, contact.region)) {
            const std::string name = lawPackName(*pack);
            if (pack->hours && !isOpen(*pack->hours, m_local))
                note("hours.law", Outcome::Block, "closed", name);
            if (pack->closedOnHolidays && isHoliday())
                note("hours.law", Outcome::Block, "holiday", name);
            if (pack->perDay > 0 && contact.sentLast24h && *contact.sentLast24h >= pack->perDay)
                note("cap.law", Outcome::Block, "law", name);
        }
    }
    [[nodiscard]] bool isHoliday() const
    {
        const auto &contact = m_context.message.contact;
        return contact.holiday ? *contact.holiday : m_context.laws.isHoliday(contact.country.empty() ? m_context.zone->country() : contact.country, m_local.date);
    }

    const GuardContext &m_context;
    const CodeSpan m_all;
    LocalTime m_local;
    std::vector<Finding> m_findings;
};

} // namespace

bool isFreshAnswer(const GuardCase &message)
{
    const auto &contact = message.contact;
    const bool answers = contact.kind == "reply" || contact.kind == "optout_confirmation";
    return answers && contact.hoursSinceInbound && *contact.hoursSinceInbound < kAnswerHours;
}

std::vector<Finding> judgeHours(const GuardContext &context)
{
    return HoursJudge(context).run();
}

} // namespace ns::policy
