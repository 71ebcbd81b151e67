// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/agent/step.h"
#include "tests/core/agent/fixture.h"

namespace ns::testing {

inline constexpr const char *kTuesday = "2026-11-24T16:00:00Z";

/// Runs events through the pure step one after the other, as the agent would, and keeps the state between them.
class Contact
{
public:
    agent::Knowledge knowledge = makeKnowledge();
    std::optional<domain::ReviewItem> review;
    std::optional<domain::OutboxItem> send;

    ports::StepResult step(domain::Event event, const char *now = kTuesday)
    {
        const ports::PendingEvent pending{domain::EventSeq{++m_seq}, domain::ContactNo{1}, domain::ContactId{"test/c-1"}, 0,
                                          {"id", "id:test/c-1"}, false, false, std::move(event)};
        auto result = agent::runStep({.pending = pending, .state = m_state, .knowledge = knowledge, .settings = m_settings,
                                      .now = at(now), .review = review, .send = send});
        if (!result)
            qFatal("step: %s", describe(result.error()).c_str());
        m_state = std::make_shared<const domain::ContactState>(result->state);
        return std::move(*result);
    }
    ports::StepResult line(const std::string &type, const std::string &data, const char *now = kTuesday)
    {
        return step(eventLine(R"({"id":"e-)" + std::to_string(m_seq + 100) + R"(","type":")" + type
                                  + R"(","source":"test","contact":{"id":"c-1"},"data":)" + data + "}",
                              now),
                    now);
    }
    ports::StepResult write(const std::string &text, const char *now = kTuesday)
    {
        return line("message.inbound", R"({"channel":"whatsapp","text":")" + text + R"(","message_id":"m"})", now);
    }
    ports::StepResult isSaidToSpeak(domain::Language language)
    {
        return step(eventLine(R"({"id":"l-)" + std::to_string(m_seq) + R"(","type":"contact.updated","source":"test","contact":{"id":"c-1","language":")"
                                  + std::string(domain::languageCode(language)) + R"("},"data":{}})",
                              kTuesday));
    }
    ports::StepResult answer(const domain::ReviewItem &item, domain::ReviewAnswer given, const char *now = kTuesday)
    {
        review = item;
        review->state = domain::ReviewState::Answered;
        review->answer = std::move(given);
        domain::Event event;
        event.key = {"review", item.id.str()};
        event.type = domain::EventType::ReviewAnswered;
        event.data = domain::ReviewAnswering{item.id.str()};
        event.occurredAt = at(now);
        return step(std::move(event), now);
    }

    [[nodiscard]] const domain::ContactState &state() const { return *m_state; }
    void become(domain::ContactState state) { m_state = std::make_shared<const domain::ContactState>(std::move(state)); }

private:
    agent::AgentSettings m_settings;
    agent::StatePtr m_state;
    std::int64_t m_seq = 0;
};

} // namespace ns::testing
