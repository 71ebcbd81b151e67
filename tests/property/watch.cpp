// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/property/watch.h"

#include "core/trace/span.h"

namespace ns::testing {

namespace {

/// The texts of these tests: a person's stop is this one word.
bool isStopWord(const domain::Event &event)
{
    const auto *inbound = std::get_if<domain::InboundMessage>(&event.data);
    return inbound && inbound->text == QLatin1String("BAJA");
}

} // namespace

void Watch::noteEvent(const domain::Event &event, const domain::ContactId &contact)
{
    const int at = ++m_position;
    m_eventAt.emplace(trace::traceIdFor(event.key, event.occurredAt), at);
    Person &person = m_people[contact];
    person.saidStop = person.saidStop || isStopWord(event);
    person.isLead = person.isLead || event.type == domain::EventType::LeadCreated;
    if (event.type == domain::EventType::OptoutReceived || isStopWord(event))
        person.optedOut = person.optedOut.value_or(at);
    if (event.type == domain::EventType::MessageInbound || event.type == domain::EventType::AppointmentBooked)
        person.stops.push_back(at);
    for (const auto &[channel, consent] : event.contact.consent) {
        person.refused = !consent;
        person.everRefused = person.everRefused || !consent;
    }
    m_stopCount += person.optedOut == at || (!person.stops.empty() && person.stops.back() == at) || person.refused ? 1 : 0;
}

void Watch::notePause(const std::optional<std::string> &scope, bool paused)
{
    ++m_position;
    if (paused)
        m_paused.insert(scope.value_or("all"));
    else if (scope)
        m_paused.erase(*scope);
    else
        m_paused.clear();
}

bool Watch::isPaused(const domain::OutboxItem &item) const
{
    return m_paused.contains("all") || m_paused.contains("channel:" + item.channel) || m_paused.contains("connection:" + item.connection)
        || m_paused.contains("sequence:" + item.sequence);
}

void Watch::judgeStops(Person &person, const domain::OutboxItem &item)
{
    if (person.optedOut)
        fault("claimed after the opt-out", item.key.str());
    if (person.refused)
        fault("claimed without consent", item.key.str());
    const int from = m_runFrom.contains(item.run) ? m_runFrom[item.run] : m_position;
    if (std::ranges::any_of(person.stops, [&](int stop) { return stop > from; }))
        fault("claimed after a reply or a booking", item.key.str());
}

void Watch::judgeConfirmation(Person &person, const domain::OutboxItem &item)
{
    if (!person.saidStop)
        fault("confirmed what nobody has said", item.key.str());
    if (!person.confirmation.isEmpty() && person.confirmation != item.key)
        fault("confirmed again", item.key.str());
    person.confirmation = item.key;
}

void Watch::noteClaim(const domain::OutboxItem &item)
{
    ++m_position;
    ++m_claims;
    Person &person = m_people[item.contact];
    if (isPaused(item))
        fault("claimed while paused", item.key.str());
    if (item.kind == domain::MessageKind::OptoutConfirmation)
        judgeConfirmation(person, item);
    else
        judgeStops(person, item);
    if (m_sent.contains(item.key))
        fault("claimed after it was sent", item.key.str());
    if (!m_open.insert(item.key).second)
        fault("claimed twice", item.key.str());
}

void Watch::noteStep(const ports::StepResult &step)
{
    ++m_position;
    Person &person = m_people[step.state.id];
    for (const domain::SequenceRun &run : step.state.runs) {
        const auto cause = m_eventAt.find(step.trace.id);
        m_runFrom.emplace(run.id, cause == m_eventAt.end() ? m_position : cause->second);
        const auto known = person.runs.find(run.id);
        if (known != person.runs.end() && known->second != run.state && !domain::canTransition(known->second, run.state))
            fault("illegal step of a run to " + std::string(domain::runStateName(run.state)), run.id.str());
        person.runs[run.id] = run.state;
    }
    for (const ports::OutboxChange &change : step.outboxChanges) {
        if (change.from != domain::OutboxState::Sending)
            continue;
        if (m_open.erase(change.key) == 0)
            fault("settled without a claim", change.key.str());
        if (change.to == domain::OutboxState::Sent && ++m_sent[change.key] > 1)
            fault("sent twice", change.key.str());
        // Set aside: the channel refused it for longer than the horizon, and `dead` lists it.
        person.written = person.written || change.to == domain::OutboxState::Sent || change.to == domain::OutboxState::SetAside;
    }
}

void Watch::noteEnd()
{
    for (const domain::SendKey &key : m_open)
        fault("never settled", key.str());
    for (const auto &[id, person] : m_people) {
        const bool silent = person.stops.empty() && !person.optedOut && !person.everRefused;
        if (person.isLead && silent && !person.written)
            fault("never written to", id.str());
    }
}

} // namespace ns::testing
