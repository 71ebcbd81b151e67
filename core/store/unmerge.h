// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"

namespace ns::store {

/// Journal::unmerge, inside a group: the record becomes a contact of its own, with what it said itself and with every opt-out, withdrawn
/// consent and pause that stands for the contact it leaves (whose stop it was, nobody can tell any more). That one gets back the name that
/// it had by itself. NotFound when no link of that key stands; Conflict when its contact id is taken; Busy while a message of the contact
/// waits to be handled, because it may be a stop.
[[nodiscard]] Result<domain::ContactId> unmergeRecord(Rows &rows, const std::string &sourceKey, Instant now);

} // namespace ns::store
