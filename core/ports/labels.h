// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/contact.h"
#include "core/domain/ids.h"

namespace ns::ports {

enum class TruthSource { Person, Outcome };

/// What a model had said of a lead, as its step's trace keeps it: bit by bit what it can be computed from again.
struct ModelSaying
{
    domain::ModelId model;
    std::string label;
    double confidence = 0;
    double threshold = 1;           // that the step judged by
    bool automatic = false;         // decided without a person
    std::vector<float> features = {}; // empty when the trace keeps none
    domain::TraceId trace = {};
    Instant at = {};
};

/// Place in the order of labels: (time, row).
struct LabelKey
{
    Instant at = {};
    std::int64_t no = 0;
    bool operator==(const LabelKey &) const = default;
};

/// The truth about one lead, as a person's answer or the world stated it. One lead may have several, the later ones correct the earlier.
struct LeadLabel
{
    LabelKey key;
    domain::ContactNo contactNo = {};
    domain::ContactId contact;
    TruthSource source = TruthSource::Outcome;
    std::string said;       // a label, or "won", "lost", "booked", "attended", "no_show"
    std::string origin;     // source of the outcome's event; "review" for a person's answer
    domain::TraceId trace;  // of the step that took it in
    std::optional<ModelSaying> saying = {};  // the last one before; nothing: no model had said anything
    std::string proposed = {};               // Person: the label that was proposed to them; may be empty
    // The lead when it was classified (or came, where no model was asked); nothing later is in it.
    std::string leadSource = {};
    Instant leadAt = {};
    domain::Attributes attributes = {};
    domain::Language language = domain::Language::Unknown;
};

struct LabelQuery
{
    std::optional<LabelKey> after = {};
    Instant from = {};               // [from, to), when the truth became known
    std::optional<Instant> to = {};
    int limit = 500;                 // steps looked at; a page may hold fewer labels, or none
    bool withLead = false;           // also the lead as it was (reads its events)
};

struct LabelPage
{
    std::vector<LeadLabel> labels;
    std::optional<LabelKey> next = {}; // goes on here; nothing: this was the last page
};

/// What one inbound message wants, as a person said it: an answer "approve" or "label" to an inbound item, or "stop" to an unclear opt-out.
/// A message may have several, the later ones correct the earlier.
struct IntentLabel
{
    LabelKey key;
    domain::ContactNo contactNo = {};
    domain::ContactId contact;
    domain::ReviewId review;
    QString text;
    domain::Language language = domain::Language::Unknown; // that the step decided for this text
    std::string intent;
    std::string proposed = {};             // what the model had guessed; may be empty
    domain::TraceId trace = {};            // of the step that the message came with
};

struct IntentLabelPage
{
    std::vector<IntentLabel> labels;
    std::optional<LabelKey> next = {}; // goes on here; nothing: this was the last page
};

/// What a model said lately, for the mix of classes.
struct SayingQuery
{
    domain::ModelId model;
    Instant to = {};   // before
    int limit = 500;   // newest first
};

} // namespace ns::ports
