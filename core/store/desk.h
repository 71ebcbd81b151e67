// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"

namespace ns::store {

// What people and the clock do to the journal, each inside a group.

/// Journal::answerReview.
[[nodiscard]] Result<domain::ReviewState> answerReview(Rows &rows, const domain::ReviewId &id, const domain::ReviewAnswer &answer);
/// Answered -> Pending; Conflict in any other state.
[[nodiscard]] Result<domain::ReviewState> withdrawAnswer(Rows &rows, const domain::ReviewId &id, Instant now);
/// Journal::setPaused.
[[nodiscard]] Result<std::int64_t> setPaused(Rows &rows, const std::optional<std::string> &scope, bool paused, Instant now);
/// Journal::retrySetAside; an event's id is "source/id", an outbox item's its SendKey. NotFound for an id that is not set aside.
[[nodiscard]] Result<std::int64_t> retrySetAside(Rows &rows, const std::optional<std::string> &id, Instant now);
/// Journal::releaseHeld.
[[nodiscard]] std::int64_t releaseHeld(Rows &rows, const std::string &configuration, Instant now);
/// Journal::fireTimers.
[[nodiscard]] std::vector<ports::PendingEvent> fireTimers(Rows &rows, Instant now, int limit);
/// Journal::failEvent. NotFound when the event is not pending.
[[nodiscard]] Status failEvent(Rows &rows, domain::EventSeq seq, const std::string &reason, std::optional<Instant> retryAt);

} // namespace ns::store
