// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <unordered_set>
#include <vector>

#include "core/ports/messagesender.h"

namespace ns::bench {

/// A channel that takes everything at once and counts it, doubles apart. Answers in the next turn of the event loop. I/O thread.
class CountingSender : public ports::MessageSender
{
public:
    [[nodiscard]] ports::SenderTraits traits() const override { return {.honoursKeys = true, .canLookUp = true, .inFlightMax = 1024}; }
    void send(const ports::OutgoingMessage &message, Done done) override;
    void reconcile(const ports::OutgoingMessage &message, Done done) override;
    [[nodiscard]] Status check() override { return {}; }
    [[nodiscard]] std::int64_t messages() const { return std::int64_t(m_references.size()); }
    [[nodiscard]] std::int64_t doubles() const { return m_doubles; }

private:
    void answerAll();
    struct Call
    {
        ports::SendOutcome outcome;
        Done done;
    };
    QObject m_context;
    std::vector<Call> m_calls;
    std::unordered_set<std::string> m_references;
    std::int64_t m_doubles = 0;
};

} // namespace ns::bench
