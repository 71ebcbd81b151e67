// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/storedesk.h"

// The templates of StoreDesk that its .cpp files share; nobody else includes this.
namespace ns::console {

template <typename T> void StoreDesk::ask(Lane lane, Topic topic, Consumer::Ticket ticket, Work<T> work, Deliver<T> deliver)
{
    const ReadContext asked = context(topic);
    const auto answer = [this, ticket, deliver](Result<SnapshotPtr<T>> result) {
        post([ticket, deliver, result = std::move(result)] {
            if (ticket.isLatest())
                deliver(result);
        });
    };
    const bool taken = m_threads->post(lane, [this, ticket, work = std::move(work), asked, answer] {
        if (!ticket.isLatest())
            return; // nobody wants it any more
        Result<T> found = work(*m_models, asked);
        answer(found ? Result<SnapshotPtr<T>>(std::make_shared<const T>(std::move(*found))) : tl::make_unexpected(found.error()));
    });
    if (!taken)
        answer(fail(ErrorCode::Busy, "too many questions wait already", {}, Retry::Later));
}

/// A callback for any thread that answers on the desk's, tells the feed at once and wakes the agent of this process, which does not see what is
/// written through the journal that it shares.
template <typename T> std::function<void(Result<T>)> StoreDesk::sendBack(Reply<T> reply, Topics topics)
{
    ++m_answersDue;
    const std::shared_ptr<void> due(nullptr, [this](void *) { --m_answersDue; }); // also when the callback is dropped
    return [this, due, reply = std::move(reply), topics](Result<T> result) {
        post([this, reply, topics, result = std::move(result)] {
            if (result) {
                m_feed.note(topics);
                if (m_parts.host)
                    m_parts.host->wake();
            }
            if (reply.context && reply.done)
                reply.done(result);
        });
    };
}

/// Work of app's on the slow reader thread; what it changed is read anew.
template <typename T> void StoreDesk::change(std::function<Result<T>()> work, Topics topics, Reply<T> reply)
{
    const auto back = sendBack<T>(std::move(reply), topics);
    const bool taken = m_threads->post(Lane::Slow, [this, work = std::move(work), back] {
        Result<T> done = work();
        if (done)
            post([this] { loadConfiguration(true); });
        back(std::move(done));
    });
    if (!taken)
        back(fail(ErrorCode::Busy, "too much waits already", {}, Retry::Later));
}

} // namespace ns::console
