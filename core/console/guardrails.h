// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"

// What the Guardrails page shows: plain values, filled on a reader thread, immutable once shared.
namespace ns::console {

inline constexpr std::size_t kPolicyReasonMin = 10; // letters of a reason that stands in for a backtest
inline constexpr std::size_t kPolicyFaultsMax = 200; // told of one document
inline constexpr int kActedDays = 30;

enum class RuleGroup { PricesPromises, HoursConsent, Safety, Voice };
/// What a rule does where the policy says nothing of it, at its strictest.
enum class RuleEffect { Blocks, Asks, Waits, Holds };
/// What the policy says that it shall do.
enum class RuleAction { AsFound, Block, Review, Observe };

/// A rule that comes with the program.
struct GuardRule
{
    std::string id = {};
    RuleGroup group = RuleGroup::Safety;
    RuleEffect effect = RuleEffect::Blocks;
    bool isFixed = false;    // takes no other action than its own
    bool isOfMoment = false; // decides when a message is due, too late to ask anybody: it can be observed, nothing else
    bool operator==(const GuardRule &) const = default;
};
[[nodiscard]] constexpr bool takesAction(bool isFixed, bool isOfMoment, RuleAction action)
{
    return action == RuleAction::AsFound || (!isFixed && (!isOfMoment || action == RuleAction::Observe));
}

/// What the law of a country or one of its regions says of commercial messages; read only.
struct LawLine
{
    std::string country = {}, region = {}; // alpha-2; ISO 3166-2 without the country
    std::vector<std::string> days = {}; // Monday first: "07:00-19:00" or "closed"; empty: no limit known
    bool closedOnHolidays = false;
    int perDay = 0; // 0: no limit known
    QString source = {};
    std::string checkedOn = {};
    bool isEmpty = false; // a slot without rules: nobody has looked yet
};

enum class PolicyChangeKind { Found, Set, RolledBack };

struct PolicyVersionLine
{
    int number = 0;
    PolicyChangeKind kind = PolicyChangeKind::Set;
    std::optional<Instant> at = {}; // nothing: found, nobody has set it
    QString by = {}, reason = {};
    int rolledBackTo = 0;
    bool isActive = false;
    bool operator==(const PolicyVersionLine &) const = default;
};

/// Everything that the page shows before anybody edits.
struct Guardrails
{
    bool hasPolicy = false; // else `document` says what holds without one
    std::string document = {};   // the published policy
    std::string keptDraft = {}; // what somebody was writing; empty: nothing
    std::vector<GuardRule> rules = {}; // in the order in which a group shows them
    std::vector<LawLine> laws = {};
    std::vector<PolicyVersionLine> versions = {}; // newest first
    std::vector<std::string> channels = {}; // that messages can go by
    QString language = {};             // "es", "pt_BR", "en": what the policy writes where nothing is known
    Instant readAt = {};
};

/// How often rules acted on messages of the last kActedDays; the last rule that held, blocked or deferred each.
struct RuleCounts
{
    std::map<std::string, std::int64_t> acted = {};
    std::int64_t couldNotRun = 0; // verdicts "error": the message was held
    Instant since = {}, readAt = {};
};

// ---- a document that is being written ----

/// One place that a policy's reader refuses. Line and column count from 1; 0: the place is not in the text.
struct PolicyFault
{
    std::string path = {};    // JSON pointer; empty: the text is no JSON
    std::string message = {}; // for the tool tip: the reader's own words
    int line = 0, column = 0;
    bool operator==(const PolicyFault &) const = default;
};

enum class DifferenceKind { Added, Removed, Changed };

/// One place where two policies differ; values are compact JSON.
struct PolicyDifferenceLine
{
    std::string path = {}; // "/facts/prices[course_b2]/amount"
    DifferenceKind kind = DifferenceKind::Changed;
    QString before = {}, after = {};
    bool operator==(const PolicyDifferenceLine &) const = default;
};
using PolicyDifferences = std::vector<PolicyDifferenceLine>;

/// What a draft comes to. Faults in order of the text.
struct PolicyReading
{
    std::vector<PolicyFault> faults = {};
    std::size_t faultsLeftOut = 0;
    PolicyDifferences differences = {}; // from the published one; empty where the text is no JSON
    std::string sha256 = {};            // of the document
};

enum class BacktestPhase { Idle, Extracting, Judging };

/// Where a backtest stands. Extracting: texts that nobody has read yet; `total` 0: unknown.
struct BacktestProgress
{
    BacktestPhase phase = BacktestPhase::Idle;
    std::int64_t done = 0, total = 0;
    bool isStopping = false;
    bool operator==(const BacktestProgress &) const = default;
};

/// A document to make the one in force.
struct PolicyPublication
{
    std::string document = {};
    QString reason = {}; // kPolicyReasonMin or more where this very document was not backtested
    bool operator==(const PolicyPublication &) const = default;
};

} // namespace ns::console
