// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <string>
#include <vector>

#include "core/ports/journal.h"
#include "core/store/audit.h"
#include "core/store/recentstates.h"

namespace ns::store {

/// Source of the events that the journal makes itself. Nobody else may append under it.
inline constexpr std::string_view kInternalSource = "nightshift";

/// An event with all that can be worked out before the writer thread sees it: digest, stored form, identity keys.
struct PreparedEvent
{
    domain::Event event;
    Digest digest = {};
    ShortDigest canonical = {};
    QByteArray stored;
    std::string idKey;                  // "id:<source>/<id>", empty without a source id
    std::vector<std::string> phoneKeys; // "phone:<E.164>", the canonical one first
    std::string phone;                  // canonical
    std::string emailKey, email;
    std::string reference, messageId;   // of a delivery report
};
[[nodiscard]] PreparedEvent prepareEvent(domain::Event event);

struct PreparedTrace
{
    ports::TraceRecord record;
    std::string idBytes; // 16 bytes when the id is 32 hex digits, else its text
    QByteArray stored;
    Digest spansDigest = {};
};
[[nodiscard]] PreparedTrace prepareTrace(ports::TraceRecord record);
[[nodiscard]] std::string traceIdBytes(const domain::TraceId &id);
[[nodiscard]] domain::TraceId traceIdFromBytes(std::string_view bytes);

struct PreparedStep
{
    ports::StepResult step; // without its state
    StatePtr state;
    PreparedTrace trace;
    QByteArray stateBytes;
    QByteArray profileBytes; // as stored; empty when the profile stays as it is
    std::vector<ShortDigest> contents; // digests of step.outbox's contents, in its order
    bool profileAfterEvent = false; // they are a difference to the payload of the step's event
};
[[nodiscard]] PreparedStep prepareStep(ports::StepResult step);

} // namespace ns::store
