// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/query.h"
#include "core/console/thread.h"
#include "core/domain/contactstate.h"
#include "core/domain/review.h"

namespace ns::console {

/// By what a person is asked for: Unsure ("classification"), Reply ("inbound"), Text ("no_template"), Guardrail ("send"), OptOut ("optout").
enum class ReviewFilter { All, Unsure, Reply, Text, Guardrail, OptOut };

struct ReviewRow
{
    RowKey key;
    domain::ReviewId id;
    domain::ContactNo contactNo = {};
    domain::ContactId contact;
    QString name; // of the contact; may be empty
    std::string kind, reason, label;
    std::string team; // that it waits for; may be empty
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
        SetIntent,                       // label: the message is taken for this from now on
        HandOver,                        // an item that needs a reply follows: team (may be empty)
        OptOut,                          // everything stops for good
        LiftPause,                       // marketing may go out again
        Close,                           // nothing but that the item is done
        Forbidden,                       // the guardrails will not let this text out: reason is the rule, text the words
        Doubted,                         // a rule wants a person to look, and a person does: reason, text
        Refused,                         // the agent will not take this answer: reason
    };
    Kind kind = Kind::Close;
    std::string channel = {}, sequence = {}, label = {}, segment = {}, stage = {}, reason = {};
    std::string team = {}; // its name
    QString text = {};
    std::optional<Instant> due = {};
};

/// What the step made of an inbound text's language (its words as in language::LanguageReason).
struct LanguageEvidence
{
    domain::Language language = domain::Language::Unknown; // that the conversation goes on in
    domain::Language heard = domain::Language::Unknown;    // what this text alone looks like; Unknown: nothing, or another language
    double confidence = 0;
    std::string reason = {}; // "text", "known_short", "known_margin", "known_mixed", "second_message", "unsupported", "empty"
    bool isSwitch = false;
};

struct LabelChance
{
    std::string label;
    double probability = 0;
};

/// A stretch of the text and what it says about the label, in log-odds: positive speaks for it.
struct EvidenceSpan
{
    int begin = 0, end = 0; // UTF-16 units
    double contribution = 0;
};

/// What the step made of an inbound text, from its trace; the spans are computed anew by the model of that time (empty when it is gone).
struct IntentEvidence
{
    domain::ModelId model = {};   // empty: none was asked
    std::string label = {};       // most probable
    double confidence = 0, threshold = 1;
    std::string refusal = {};     // "", "empty", "language", "unknown_words", "out_of_scope"
    bool isSure = false;          // decided without a person
    std::vector<LabelChance> alternatives = {}; // the next ones, most probable first
    std::vector<EvidenceSpan> spans = {};       // greatest first, not overlapping
    LanguageEvidence language = {};
    std::string optOut = {};      // "none", "clear", "unclear"
    std::optional<TextSpan> optOutSpan = {}; // the words that sound like one
    QString text = {};            // that all spans refer to
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
    std::optional<IntentEvidence> intent;   // of an inbound or optout item
    std::string team = {};                  // that it waits for, as the business calls it; may be empty
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
