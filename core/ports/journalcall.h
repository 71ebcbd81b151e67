// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/base/boundedqueue.h"
#include "core/ports/journal.h"

namespace ns::ports {

/// Waits for one answer of the journal, for commands that have nothing else to do meanwhile. `start` is given the callback and posts the
/// write: callJournal<std::int64_t>([&](auto done) { return journal.setPaused("all", true, now, std::move(done)); }).
template <typename T, typename Start> [[nodiscard]] Result<T> callJournal(Start start)
{
    // Shared: the writer thread may still be inside push when the answer has been taken here.
    const auto answers = std::make_shared<BoundedQueue<Result<T>>>(1);
    const Status posted = start(Journal::Done<T>([answers](Result<T> answer) { answers->pushReply(std::move(answer)); }));
    if (!posted)
        return tl::make_unexpected(posted.error());
    for (;;) {
        std::vector<Result<T>> answer = answers->popBatch(1, std::chrono::milliseconds{100});
        if (!answer.empty())
            return std::move(answer.front());
    }
}

} // namespace ns::ports
