// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/countingsender.h"

namespace ns::bench {

void CountingSender::send(const ports::OutgoingMessage &message, Done done)
{
    m_doubles += m_references.insert(message.reference.str()).second ? 0 : 1;
    if (m_calls.empty())
        QMetaObject::invokeMethod(&m_context, [this] { answerAll(); }, Qt::QueuedConnection);
    m_calls.push_back({{.state = ports::SendState::Accepted, .messageId = "m-" + message.reference.str()}, std::move(done)});
}

void CountingSender::reconcile(const ports::OutgoingMessage &message, Done done)
{
    const bool known = m_references.contains(message.reference.str());
    if (m_calls.empty())
        QMetaObject::invokeMethod(&m_context, [this] { answerAll(); }, Qt::QueuedConnection);
    m_calls.push_back({{.state = known ? ports::SendState::Accepted : ports::SendState::NotSent}, std::move(done)});
}

void CountingSender::answerAll()
{
    std::vector<Call> calls = std::exchange(m_calls, {});
    for (Call &call : calls)
        call.done(std::move(call.outcome));
}

} // namespace ns::bench
