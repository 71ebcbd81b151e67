// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/contact.h"
#include "core/domain/outbox.h"

// A message that somebody tries against a policy, and sentences that a policy states: plain values. Nothing is stored.
namespace ns::console {

inline constexpr int kBenchTextMax = 8'000;      // UTF-16 units
inline constexpr std::size_t kSentencesMax = 60; // explained at once: what a screen shows

struct BenchQuestion
{
    QString text = {};
    domain::Language language = domain::Language::Unknown;
    std::string channel = "whatsapp";
    domain::MessageKind kind = domain::MessageKind::Marketing;
    QString lastInbound = {}; // empty: the contact has not written
    std::string draft = {};   // document
    bool operator==(const BenchQuestion &) const = default;
};

enum class FindingOutcome { Pass, Block, Review, Error };

/// What one rule says of a stretch of the text. A claim that a fact supports is a finding that passes.
struct BenchFinding
{
    std::string rule = {};
    FindingOutcome outcome = FindingOutcome::Pass;
    int start = 0, length = 0; // UTF-16 units; length 0: of the whole message
    std::string fact = {};     // "prices[0]": JSON pointers' last two steps
    QString factWords = {};    // what that fact says
    std::string detail = {};   // why, as a code: "period", "currency", "expired"
    bool isEnforced = true;    // false: noted, decides nothing
    bool operator==(const BenchFinding &) const = default;
};

enum class BenchVerdict { Allowed, Blocked, Asks };

/// What becomes of the message under one policy.
struct BenchAnswer
{
    BenchVerdict verdict = BenchVerdict::Allowed;
    std::vector<BenchFinding> findings = {}; // by position; first those that decide
    QString fault = {};                      // the policy cannot be read: nothing was judged
    bool operator==(const BenchAnswer &) const = default;
};

struct GuardBench
{
    BenchAnswer draft = {}, published = {};
    std::int64_t judgedMicros = 0; // both together
};

/// Own sentences that a table shows, to be explained.
struct SentencesQuestion
{
    std::vector<QString> sentences = {}; // at most kSentencesMax count
    domain::Language language = domain::Language::Unknown;
    bool operator==(const SentencesQuestion &) const = default;
};

/// One thing that a sentence of the business was understood to approve.
struct MeaningPart
{
    std::string kind = {}; // "money", "duration", "guarantee", ..: a claim's kind, or the rule that it excuses
    QString words = {};    // of the sentence
    bool isDenied = false;
    bool operator==(const MeaningPart &) const = default;
};
using SentenceMeaning = std::vector<MeaningPart>;
using SentenceMeanings = std::vector<SentenceMeaning>; // one for each sentence of the question

} // namespace ns::console
