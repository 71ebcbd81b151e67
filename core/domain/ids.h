// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "core/base/strongid.h"

namespace ns::domain {

/// "<source>/<the source's own id>" of the first record that made the contact; where the source gave no id, a hash stands in for it.
using ContactId = StrongId<struct ContactIdTag>;
using ReviewId = StrongId<struct ReviewIdTag>;
using RunId = StrongId<struct RunIdTag>;
using SendKey = StrongId<struct SendKeyTag>; // = reference: hash of run, node and visit; stored before the call, never regenerated
using TraceId = StrongId<struct TraceIdTag>; // 32 hex digits, W3C trace context
using ModelId = StrongId<struct ModelIdTag>; // task + 12 hex digits of the content hash
using TimerId = StrongId<struct TimerIdTag>;

/// Row number of a contact inside one database: a handle for speed. It never reaches a decision, a hash or an export.
enum class ContactNo : std::int64_t {};
[[nodiscard]] inline std::int64_t toInt(ContactNo no) { return static_cast<std::int64_t>(no); }
/// Order of arrival inside one database; a handle like ContactNo.
enum class EventSeq : std::int64_t {};
[[nodiscard]] inline std::int64_t toInt(EventSeq seq) { return static_cast<std::int64_t>(seq); }

} // namespace ns::domain
