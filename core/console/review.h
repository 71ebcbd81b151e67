// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/query.h"
#include "core/console/thread.h"
#include "core/domain/contactstate.h"
#include "core/domain/review.h"

namespace ns::console {

/// By what a person is asked for: Unsure ("classification"), Reply ("inbound"), Text ("no_template"), Guardrail ("send").
enum class ReviewFilter { All, Unsure, Reply, Text, Guardrail };

struct ReviewRow
{
    RowKey key;
    domain::ReviewId id;
    domain::ContactNo contactNo = {};
    domain::ContactId contact;
    QString name; // of the contact; may be empty
    std::string kind, reason, label;
    double confidence = 0, threshold = 0;
    QString text; // first 200 characters of what it is about
    domain::ReviewState state = domain::ReviewState::Pending;
    Instant createdAt = {}, dueAt = {};
};

/// Soonest due first. Items put off by postpone() come back by themselves.
struct ReviewQuery : PageQuery
{
    ReviewFilter filter = ReviewFilter::All;
    std::optional<domain::ReviewState> state = domain::ReviewState::Pending; // nothing: all, in order of making
    bool operator==(const ReviewQuery &) const = default;
};

struct ReviewPage : Snapshot<ReviewRow>
{
    std::vector<std::int64_t> filterCounts; // pending ones; index: ReviewFilter
    std::optional<Instant> oldestAt;        // when the oldest pending one was made
};

/// One consequence of an answer, found by running the agent's own step on it without storing anything.
struct Effect
{
    enum class Kind {
        SendNow, SendLater, DropMessage, // channel, text, due
        SetLabel, ClearLabel,            // label, segment
        StartSequence, ResumeSequence, StopSequence, CompleteSequence, // sequence
        SetTimer,                        // due
        MoveStage,                       // stage
        AskAgain,                        // another item follows: reason
        Close,                           // nothing but that the item is done
        Refused,                         // the agent will not take this answer: reason
    };
    Kind kind = Kind::Close;
    std::string channel = {}, sequence = {}, label = {}, segment = {}, stage = {}, reason = {};
    QString text = {};
    std::optional<Instant> due = {};
};

/// One answer that this item takes, and what it will do. Labels come in the model's order; digits are the page's business.
struct AnswerChoice
{
    domain::AnswerKind kind = domain::AnswerKind::Approve;
    std::string label = {};    // kind Label
    std::optional<double> probability = {}; // the model's, of this label
    bool isProposed = false;   // what "accept" means here
    std::vector<Effect> effects = {};
};

/// Everything that a person needs to answer one item. Immutable once shared.
struct ReviewDetails
{
    domain::ReviewItem item;
    domain::ContactState contact;
    std::vector<ThreadMessage> thread;      // oldest first, the newest 100
    std::optional<OutboxRow> draft;         // the message it is about, with the spans that code has filled
    std::optional<ReasonSum> reasons;       // for the item's label, by the model of the time; nothing without model or vector
    std::vector<AnswerChoice> choices;
    std::vector<domain::ReviewItem> others; // open items of the same contact
    domain::ModelId model = {};
    Generation generation = 0;
};

/// What became of an answer. The agent applies it from `appliesAt` on; until then it can be taken back.
struct AnswerReceipt
{
    domain::ReviewId id;
    domain::ReviewState state = domain::ReviewState::Answered;
    Instant appliesAt = {};
};

} // namespace ns::console
