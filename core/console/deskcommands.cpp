// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of StoreDesk: what the window changes.
#include "core/console/answerpreview.h"
#include "core/console/storedesktemplates.h"

namespace ns::console {

void StoreDesk::answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Reply<AnswerReceipt> reply)
{
    answer.at = m_parts.clock.now();
    answer.appliesAt = answer.at + m_parts.undoTime;
    const auto back = sendBack<AnswerReceipt>(std::move(reply), Topic::Reviews);
    const bool taken = m_threads->post(Lane::Quick, [this, id, answer, back, at = context(Topic::Reviews)] {
        const auto item = m_models->desk().review(id);
        if (!item)
            return back(tl::make_unexpected(item.error()));
        if (!*item)
            return back(fail(ErrorCode::NotFound, "there is no such item", id.str()));
        if (!takesAnswer((*item)->kind, **item, answer))
            return back(fail(ErrorCode::InvalidInput, "this kind of item takes no such answer", (*item)->kind));
        const auto forbidden = m_models->forbidden(**item, answer, at);
        if (!forbidden)
            return back(tl::make_unexpected(forbidden.error()));
        if (*forbidden)
            return back(fail(ErrorCode::InvalidInput, describeForbidden(**forbidden), "guardrail"));
        const Status posted = m_parts.journal.answerReview(id, answer, [id, answer, back](Result<domain::ReviewState> state) {
            if (state)
                back(AnswerReceipt{id, *state, *answer.appliesAt});
            else
                back(tl::make_unexpected(state.error()));
        });
        if (!posted)
            back(tl::make_unexpected(posted.error()));
    });
    if (!taken)
        back(fail(ErrorCode::Busy, "too much waits already", {}, Retry::Later));
}

void StoreDesk::takeAnswerBack(domain::ReviewId id, Reply<domain::ReviewState> reply)
{
    m_postponed.erase(id);
    const auto back = sendBack<domain::ReviewState>(std::move(reply), Topic::Reviews);
    const Status posted = m_parts.journal.withdrawAnswer(std::move(id), m_parts.clock.now(), back);
    if (!posted)
        back(tl::make_unexpected(posted.error()));
}

void StoreDesk::postponeReview(domain::ReviewId id, Millis wait)
{
    const Instant until = m_parts.clock.now() + wait;
    m_postponed[std::move(id)] = until;
    armWakeUp();
    m_feed.note(Topic::Reviews);
}

void StoreDesk::armWakeUp()
{
    const Instant now = m_parts.clock.now();
    std::erase_if(m_postponed, [now](const auto &entry) { return entry.second <= now; });
    m_wakeUp.stop();
    const auto next = std::ranges::min_element(m_postponed, {}, [](const auto &entry) { return entry.second; });
    if (next != m_postponed.end())
        m_wakeUp.start(m_parts.clock.realDelayUntil(next->second) + Millis{1});
}

std::set<domain::ReviewId> StoreDesk::postponed() const
{
    std::set<domain::ReviewId> ids;
    for (const auto &[id, until] : m_postponed) {
        if (until > m_parts.clock.now())
            ids.insert(id);
    }
    return ids;
}

void StoreDesk::setPaused(std::optional<std::string> scope, bool paused, Reply<std::int64_t> reply)
{
    const auto back = sendBack<std::int64_t>(std::move(reply), Topics(Topic::Outbox) | Topic::Status);
    const Status posted = m_parts.journal.setPaused(std::move(scope), paused, m_parts.clock.now(), back);
    if (!posted)
        back(tl::make_unexpected(posted.error()));
}

void StoreDesk::retrySetAside(std::optional<std::string> id, Reply<std::int64_t> reply)
{
    const auto back = sendBack<std::int64_t>(std::move(reply), Topics(Topic::Outbox) | Topic::Leads);
    const Status posted = m_parts.journal.retrySetAside(std::move(id), m_parts.clock.now(), back);
    if (!posted)
        back(tl::make_unexpected(posted.error()));
}

void StoreDesk::promoteModel(domain::ModelId id, std::string confirmation, Reply<domain::ModelId> reply)
{
    const auto back = sendBack<domain::ModelId>(std::move(reply), Topic::Models);
    const bool taken = m_threads->post(Lane::Slow, [this, id = std::move(id), confirmation = std::move(confirmation), back] {
        auto promoted = m_parts.promote ? m_parts.promote(id, confirmation) : fail(ErrorCode::Unsupported, "models cannot be promoted here");
        if (promoted)
            post([this] { loadConfiguration(true); });
        back(std::move(promoted));
    });
    if (!taken)
        back(fail(ErrorCode::Busy, "too much waits already", {}, Retry::Later));
}

void StoreDesk::rollBackModel(Reply<domain::ModelId> reply)
{
    const auto back = sendBack<domain::ModelId>(std::move(reply), Topic::Models);
    const bool taken = m_threads->post(Lane::Slow, [this, back] {
        auto former = m_parts.rollBack ? m_parts.rollBack() : fail(ErrorCode::Unsupported, "models cannot be rolled back here");
        if (former)
            post([this] { loadConfiguration(true); });
        back(std::move(former));
    });
    if (!taken)
        back(fail(ErrorCode::Busy, "too much waits already", {}, Retry::Later));
}

} // namespace ns::console
