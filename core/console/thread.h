// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/contact.h"
#include "core/domain/ids.h"
#include "core/domain/outbox.h"

namespace ns::console {

/// [begin, end) in UTF-16 units of a QString, and what stands there.
struct TextSpan
{
    int begin = 0;
    int end = 0;
    std::string slot = {}; // "first_name", "price:course_b2": filled by code, never by a model
    bool operator==(const TextSpan &) const = default;
};

/// A message of a contact's thread, in or out, also one that has not gone out. Plain text, whatever it looks like.
struct ThreadMessage
{
    Instant at = {};
    bool isInbound = false;
    std::string channel;
    QString subject, text;
    std::optional<domain::OutboxState> state = {}; // outbound
    std::string rule = {};                         // that held, blocked or deferred it last
    domain::TraceId trace = {};
    domain::SendKey key = {}; // outbound
    domain::Language language = domain::Language::Unknown; // in: as understood; out: as written
    std::string intent = {};      // inbound: what its step took it for; empty: no model was asked, or there were no words
    double intentConfidence = 0;  // calibrated
    domain::ModelId intentModel = {};
};

/// An outgoing message that has not come to its end.
struct OutboxRow
{
    domain::SendKey key;
    domain::OutboxState state = domain::OutboxState::Queued;
    domain::MessageKind kind = domain::MessageKind::Marketing;
    std::string channel, sequence, node, rule, templateId;
    QString subject, text;
    Instant due = {};
    int tries = 0;
    domain::TraceId trace = {};
    std::vector<TextSpan> slots = {};
};

/// One side of a decision: a column (or a phrase) and how much it speaks for (+) or against (-) the label, in log-odds.
struct Reason
{
    std::string feature;
    std::string value = {}; // what the contact has there; empty: missing
    double contribution = 0;
};

/// Reasons that add up: bias + the sum of all contributions (listed and rest) = logit; `rest` is the sum of those not listed.
struct ReasonSum
{
    std::vector<Reason> reasons = {}; // greatest first, by size
    double rest = 0;
    double bias = 0;
    double logit = 0;
};

} // namespace ns::console
