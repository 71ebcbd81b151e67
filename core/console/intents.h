// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/console/learning.h"
#include "core/console/review.h"

// What the Intents part of the Learning page shows: plain values, filled on a reader thread, immutable once shared.
namespace ns::console {

inline constexpr int kIntentExamplesNeeded = 15;          // an intent of one's own is learned from about so many
inline constexpr std::size_t kIntentExamplesShown = 2'000; // the newest
inline constexpr int kSentenceMax = 4'096;                // UTF-16 units of an example or a sentence to try
inline constexpr std::size_t kIntentNameMax = 40;

/// Shipped: text that comes with the program. Own: the workspace's intents/*.jsonl. Answered: messages whose intent a person has said.
enum class ExampleOrigin { Shipped, Own, Answered };

struct ExampleCounts
{
    std::int64_t shipped = 0, own = 0, answered = 0;
    [[nodiscard]] std::int64_t total() const { return shipped + own + answered; }
    bool operator==(const ExampleCounts &) const = default;
};

/// One intent: what there is to learn it from.
struct IntentRow
{
    std::string intent;
    ExampleCounts examples;
    std::map<std::string, std::int64_t> perLanguage = {}; // "es", "pt_BR", "en", "" not stated: examples of all origins
};

/// One example that the business has, by its own hand or by an answer.
struct IntentExampleLine
{
    QString text;
    domain::Language language = domain::Language::Unknown;
    std::string intent;
    ExampleOrigin origin = ExampleOrigin::Own;
    std::optional<Instant> at = {}; // of an answer
};

struct LanguageFigures
{
    std::string language; // as IntentRow::perLanguage
    std::int64_t rows = 0;
    double accuracy = 0;
    double coverage = 0;
    std::optional<double> accuracyAtThreshold = {};
};

/// One intent model. What only lead models have (suspects, converters) stays empty.
struct IntentModelLine
{
    ModelSummary model;
    bool isBase = false; // shipped with the program
    std::vector<LanguageFigures> languages = {};
};

/// Everything that the Intents part shows.
struct Intents
{
    std::vector<IntentModelLine> models; // newest first, the base model last
    std::optional<std::size_t> active, challenger; // indices into models
    bool canRollBack = false;
    std::vector<IntentRow> intents;      // by name
    std::vector<IntentExampleLine> examples; // own and answered: newest answers first, then own ones, the last added first
    std::vector<ModelChangeLine> history;
    Instant readAt = {};
};

/// A sentence to try, from somebody whose language is known or not.
struct SentenceQuestion
{
    QString text;
    domain::Language known = domain::Language::Unknown;
    bool operator==(const SentenceQuestion &) const = default;
};

/// What the agent would make of it now, by the active model. Nothing is stored.
struct SentenceReading
{
    IntentEvidence evidence;
    QString team = {}; // name; empty: no teams, or nothing it is sure of
};

/// An example that a person adds.
struct IntentDraft
{
    QString text;
    domain::Language language = domain::Language::Unknown;
    std::string intent; // a-z, 0-9 and _, one that exists or a new one
    bool operator==(const IntentDraft &) const = default;
};

} // namespace ns::console
