// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/domain/ids.h"

namespace ns::domain {

enum class ReviewState { Pending, Answered, Applied, Failed, Expired };
[[nodiscard]] std::string_view reviewStateName(ReviewState state);
[[nodiscard]] std::optional<ReviewState> parseReviewState(std::string_view name);
/// Pending->Answered|Expired; Answered->Applied|Failed|Expired; Failed->Answered|Expired. An answer is consumed only when applied.
[[nodiscard]] bool canTransition(ReviewState from, ReviewState to);

enum class AnswerKind { None, Label, Approve, Reject, Text };
[[nodiscard]] std::string_view answerKindName(AnswerKind kind);

struct ReviewAnswer
{
    AnswerKind kind = AnswerKind::None;
    std::string label = {};
    QString text = {};
    Instant at = {};
    std::optional<Instant> appliesAt = {}; // the agent waits until then, so that it can be taken back; nothing: at once. Not part of what is kept
};

/// Something a person must decide.
struct ReviewItem
{
    ReviewId id;
    ContactId contact;
    ContactNo contactNo = {};
    std::string kind;   // "classification", "inbound", "optout", "no_template", "send"
    std::string reason; // "low_confidence", "no_model", "reply_needed", "intent.low_confidence", "no_template", "send.in_doubt", ..
    std::string label = {}; // proposed; of an inbound item: its intent
    double confidence = 0; // 1 with threshold 0: a person has said the label, it is nobody's guess
    double threshold = 0;
    QString text = {};
    SendKey sendKey = {}; // the message it is about, if any
    TraceId trace = {};
    Instant createdAt = {};
    Instant dueAt = {};
    ReviewState state = ReviewState::Pending;
    ReviewAnswer answer = {};
    std::string team = {}; // of the business, that it waits for; empty: anybody
};

} // namespace ns::domain
