// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <optional>

#include "app/demo/academy.h"
#include "app/demo/academyfiles.h"
#include "app/demo/people.h"
#include "app/demo/traits.h"
#include "core/agent/textjudge.h"
#include "core/base/random.h"
#include "core/compose/composer.h"
#include "core/sequence/actionplan.h"

namespace ns::demo {

/// What all stories share. Outlives them; one thread.
struct Stage
{
    const AcademyRules &rules;
    const compose::Composer &composer;
    SchoolDay &day;
    Instant now;
};

/// How a lead begins. `silentFrom` makes a lead that does nothing after that instant, so that its follow-up is due tonight.
struct Opening
{
    std::string sourceId; // "L-00001"
    Person person;
    Traits traits;
    Instant createdAt = {};
    std::optional<Instant> silentFrom = {};
    bool answersThen = false; // its last sign of life at silentFrom is a message of its own
};

/// "L-00001": the source's own id of a contact.
[[nodiscard]] std::string sourceIdOf(int index);
/// The lead.created that an opening starts with.
[[nodiscard]] domain::Event makeLeadEvent(const Opening &opening);
/// A few words that a person might write, in its language.
[[nodiscard]] QString makeInboundText(Random &random, domain::Language language);
/// When the next lesson or talk could be: some days on, at a full hour inside the school day.
[[nodiscard]] Instant makeAppointmentTime(Random &random, Instant from, const Person &person, SchoolDay &day);

inline constexpr Millis kTonight = std::chrono::hours(10); // what happened in the last hours waits for tonight's run

/// One contact lived through to the end of the history: a little simulation in which the person acts by chance and our side by
/// the real planner, composer and reducer. One thread.
class Story
{
public:
    Story(const Stage &stage, Random random, Opening opening);
    /// Internal or InvalidInput when a plan cannot be applied or a template cannot be written: a fault in the school's files.
    [[nodiscard]] Result<AcademyContact> live();

private:
    using Task = std::function<void(Instant)>;
    void schedule(Instant at, Task task);
    [[nodiscard]] Millis minutes(std::int64_t low, std::int64_t high) { return std::chrono::minutes(m_random.between(low, high)); }

    // Our side.
    void happen(domain::EventType type, Instant at, domain::EventData data);
    void step(const domain::Event &event);
    void apply(const sequence::ActionPlan &plan, Instant now);
    void queueMessage(const sequence::ActNode &act, Instant now);
    [[nodiscard]] Instant dueFor(Instant now) const;
    void deliver(const domain::SendKey &key, Instant at);
    void fireTimer(domain::TimerId id); // by value: the timer that may hold it goes
    [[nodiscard]] const PendingTimer *nextTimer() const;
    void decide(Instant at);
    [[nodiscard]] std::string contextAt(const domain::OutboxItem &item, Instant at) const;

    // The person's side.
    void reactToMessage(const domain::OutboxItem &item, Instant at);
    void answer(Instant at);
    void book(Instant at, const std::string &replaces);
    void followAppointment(const std::string &id, Instant bookedAt, Instant startsAt);
    void meet(const std::string &id, Instant at);
    void close(domain::EventType type, Instant at);
    [[nodiscard]] bool isOver() const;

    const Stage &m_stage;
    Random m_random;
    Opening m_opening;
    AcademyContact m_contact;
    Status m_status;
    std::map<std::pair<Instant, int>, Task> m_tasks;
    std::map<domain::TimerId, PendingTimer> m_timers;
    std::map<domain::SendKey, domain::OutboxItem> m_waiting;
    int m_taskCount = 0;
    int m_bookings = 0;
};

} // namespace ns::demo
