// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/classify/intent/gramweights.h"
#include "core/classify/intent/intentcard.h"
#include "core/domain/contact.h"
#include "core/domain/ids.h"

namespace ns::classify {

struct IntentAlternative
{
    std::string label;
    double probability = 0;
};

/// Gates before and behind the model.
enum class IntentRefusal {
    None,
    Empty,        // there is no word
    Language,     // not one that the model was taught
    UnknownWords, // too few n-grams that it knows
    OutOfScope,   // like none of the intents that it knows
};
[[nodiscard]] std::string_view intentRefusalName(IntentRefusal refusal); // "", "empty", "language", "unknown_words", "out_of_scope"

struct IntentDecision
{
    std::string label;     // most probable; empty with Empty
    double confidence = 0; // its calibrated probability
    double threshold = 1;  // that it was judged by
    bool automatic = false; // no person needed: gate passed, no refusal, confidence >= threshold
    IntentRefusal refusal = IntentRefusal::None;
    std::vector<IntentAlternative> alternatives; // the next ones, most probable first, at most 4
};

/// A part of the text that spoke for a label (positive) or against it: UTF-16 units, log-odds.
struct IntentSpan
{
    int begin = 0, end = 0;
    double contribution = 0;
    bool operator==(const IntentSpan &) const = default;
};

inline constexpr std::size_t kIntentAlternatives = 4;

/// A trained intent model: immutable, content-hashed; every const function from any thread. Owned by shared_ptr, so that a newly promoted one
/// can be swapped in while lanes still use the old one.
class IntentModel
{
public:
    struct Parts
    {
        IntentCard card;
        GramIndex index;
        GramWeights weights; // over the index's rows
    };
    /// Serialises the parts; the id follows from the bytes.
    [[nodiscard]] static Result<std::shared_ptr<const IntentModel>> make(const Parts &parts);
    /// Reads what serialise() gave. InvalidInput for anything else: the digest at the end is checked before the weights are read.
    [[nodiscard]] static Result<std::shared_ptr<const IntentModel>> load(std::string bytes);
    /// The same model with what certification found: another card, hence another id.
    [[nodiscard]] Result<std::shared_ptr<const IntentModel>> withVerdict(Metrics metrics, Gate gate, std::optional<Offer> offer) const;

    /// "intent-" and 12 hex digits of the SHA-256 over serialise().
    [[nodiscard]] const domain::ModelId &id() const { return m_id; }
    [[nodiscard]] const std::string &serialise() const { return m_bytes; }
    [[nodiscard]] const IntentCard &card() const { return m_parts.card; }

    /// Never fails: what cannot be read is refused. `language` Unknown: none that the agent speaks.
    [[nodiscard]] IntentDecision classify(const QString &text, domain::Language language) const;
    /// What decided for `label`, greatest first, not overlapping: whole words, or parts of one. Empty for a label that the model doesn't know.
    [[nodiscard]] std::vector<IntentSpan> explain(const QString &text, std::string_view label, std::size_t spansMax) const;

private:
    IntentModel(Parts parts, std::string bytes);
    [[nodiscard]] bool isTaught(domain::Language language) const;

    Parts m_parts;
    std::string m_bytes;
    domain::ModelId m_id;
};

} // namespace ns::classify
