// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/desk.h"

#include "core/store/claims.h"
#include "core/store/intake.h"
#include "core/store/steps.h"

namespace ns::store {

namespace {
constexpr int kReleasedMax = 4096; // in one group: the writer serves others in between
constexpr Millis kStillWanted{7 * 86'400'000LL}; // a welcome of last month must not go out because a rule was loosened today
} // namespace

using domain::OutboxState;
using domain::ReviewState;

Result<ReviewState> answerReview(Rows &rows, const domain::ReviewId &id, const domain::ReviewAnswer &answer)
{
    const auto head = rows.findReview(id);
    if (!head)
        return fail(ErrorCode::NotFound, "no such review item", id.str());
    if (!domain::canTransition(head->state, ReviewState::Answered))
        return fail(ErrorCode::Conflict, "the item is " + std::string(domain::reviewStateName(head->state)), id.str());
    rows.noteInstant(answer.at);
    rows.writeAnswer(id, answer);
    rows.audit().addReviewMove(id, head->state, ReviewState::Answered, answer.at, digestAnswer(answer));
    if (head->state == ReviewState::Pending)
        rows.count(Tally::ReviewsPending, -1);
    domain::Event event;
    event.key = {std::string(kInternalSource), "answer:" + id.str() + ":" + std::to_string(head->answers + 1)};
    event.type = domain::EventType::ReviewAnswered;
    event.occurredAt = answer.at;
    event.data = domain::ReviewAnswering{id.str()};
    const ports::AppendReceipt receipt = appendInternal(rows, std::move(event), head->contact, answer.at);
    if (receipt.outcome != ports::AppendOutcome::Accepted)
        rows.setFailure({ErrorCode::Internal, "an answer's event was there already", id.str()});
    if (answer.appliesAt && *answer.appliesAt > answer.at)
        rows.holdPending(receipt.seq, *answer.appliesAt);
    return ReviewState::Answered;
}

Result<ReviewState> withdrawAnswer(Rows &rows, const domain::ReviewId &id, Instant now)
{
    const auto head = rows.findReview(id);
    if (!head)
        return fail(ErrorCode::NotFound, "no such review item", id.str());
    // No general transition: only a person's own word goes back, never a step's.
    if (head->state != ReviewState::Answered)
        return fail(ErrorCode::Conflict, "the item is " + std::string(domain::reviewStateName(head->state)), id.str());
    rows.noteInstant(now);
    rows.writeReview({id, ReviewState::Pending, std::nullopt, "answer taken back"});
    rows.audit().addReviewMove(id, ReviewState::Answered, ReviewState::Pending, now, {});
    rows.count(Tally::ReviewsPending, 1);
    return ReviewState::Pending; // the answer's event stays: its step finds the item pending and does nothing
}

Result<std::int64_t> setPaused(Rows &rows, const std::optional<std::string> &scope, bool paused, Instant now)
{
    if (paused && !scope)
        return fail(ErrorCode::InvalidInput, "a pause needs a scope");
    const Result<PauseScope> parsed = parseScope(scope.value_or("all"));
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    rows.noteInstant(now);
    if (paused)
        rows.insertPause(*scope, *parsed, now);
    else
        rows.deletePause(scope);
    rows.audit().addNote(paused ? "pause" : "resume", scope.value_or("all"), now);
    return rows.countQueued(*parsed);
}

Result<std::int64_t> retrySetAside(Rows &rows, const std::optional<std::string> &id, Instant now)
{
    rows.noteInstant(now);
    std::int64_t retried = 0;
    for (const SetAsideEvent &event : rows.setAsideEvents()) {
        if (id && *id != event.key.source + "/" + event.key.id)
            continue;
        rows.restorePending(event.seq);
        rows.count(Tally::SetAside, -1);
        rows.count(Tally::Pending, 1);
        rows.audit().addNote("retry", event.key.source + "/" + event.key.id, now);
        ++retried;
    }
    for (auto &[key, head] : rows.setAsideOutbox()) {
        if (id && *id != key.str())
            continue;
        head.due = now;
        head.tries = 0; // a person's word is a fresh start: all tries again
        head.firstTriedAt.reset();
        moveOutbox(rows, head, OutboxState::Queued, now);
        ++retried;
    }
    if (id && retried == 0)
        return fail(ErrorCode::NotFound, "nothing of this id is set aside", *id);
    return retried;
}

std::int64_t releaseHeld(Rows &rows, const std::string &configuration, Instant now)
{
    const std::string setting = "held.configuration"; // that everything held was last judged under
    const bool isSame = rows.readSetting(setting) == configuration;
    std::vector<OutboxHead> held = rows.heldOutbox(now - kStillWanted, isSame ? std::optional(std::string(domain::kUnjudged)) : std::nullopt, kReleasedMax);
    for (OutboxHead &head : held)
        moveOutbox(rows, head, OutboxState::Queued, now);
    if (!isSame && int(held.size()) < kReleasedMax)
        rows.writeSetting(setting, configuration, now);
    if (!held.empty())
        rows.noteInstant(now);
    return std::int64_t(held.size());
}

std::vector<ports::PendingEvent> fireTimers(Rows &rows, Instant now, int limit)
{
    rows.noteInstant(now);
    std::vector<ports::PendingEvent> fired;
    for (const FiringTimer &timer : rows.dueTimers(now, limit)) {
        ports::PendingEvent pending;
        pending.event.key = {std::string(kInternalSource), "timer:" + timer.id.str() + "@" + std::to_string(toMillis(timer.due))};
        pending.event.type = timer.firesAs;
        pending.event.occurredAt = timer.due;
        pending.event.data = timer.data;
        domain::sealPayload(pending.event);
        rows.setTimer(timer.contact, {timer.id, std::nullopt});
        const ports::AppendReceipt receipt = appendInternal(rows, pending.event, timer.contact, now);
        if (receipt.outcome != ports::AppendOutcome::Accepted)
            continue; // set again to an instant at which it has fired already
        pending.seq = receipt.seq;
        pending.contact = receipt.contact;
        pending.contactId = receipt.contactId;
        pending.link = receipt.link;
        fired.push_back(std::move(pending));
    }
    return fired;
}

Status failEvent(Rows &rows, domain::EventSeq seq, const std::string &reason, std::optional<Instant> retryAt)
{
    if (!rows.delayPending(seq, reason, retryAt, rows.notedInstant()))
        return fail(ErrorCode::NotFound, "the event is not pending", std::to_string(toInt(seq)));
    if (!retryAt) {
        rows.count(Tally::Pending, -1);
        rows.count(Tally::SetAside, 1);
        rows.audit().addNote("event.set_aside", std::to_string(toInt(seq)) + " " + reason, rows.notedInstant());
    }
    return {};
}

} // namespace ns::store
