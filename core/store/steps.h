// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"

namespace ns::store {

/// Applies one step whole, or nothing of it: everything that can be refused is checked before the first write.
/// Conflict: another version, an event already handled, an outbox or review row that has moved on. Internal: an illegal transition.
[[nodiscard]] Status commitStep(Rows &rows, PreparedStep &prepared);

/// Writes a trace part, its audit entry, and folds the hash into the contact. Gives the trace's row number.
std::int64_t writeTrace(Rows &rows, PreparedTrace &trace, domain::ContactNo contact, std::optional<domain::EventSeq> event,
                        const Digest &stepHash);

/// Journal::storeContents inside a group.
[[nodiscard]] std::int64_t storeContents(Rows &rows, const std::vector<ports::TextContent> &contents);

/// Moves a row: state, what the caps count, audit, counters. The other columns of `head` are the caller's.
void moveOutbox(Rows &rows, OutboxHead &head, domain::OutboxState to, Instant at);

/// Stores a review item once.
void addReview(Rows &rows, const domain::ReviewItem &item, domain::ContactNo contact);

} // namespace ns::store
