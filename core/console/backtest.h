// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/agent/knowledge.h"
#include "core/ports/journal.h"

namespace ns::console {

/// Which policy is to be judged by, and which messages of ours are judged: those that were made in [from, to). A document is JSON; empty: the
/// built-in defaults.
struct BacktestRequest
{
    std::string document = {};
    std::optional<std::string> activeDocument = {}; // judged likewise, for comparison; nothing: `document` is the active one
    std::optional<Instant> from = {}, to = {};
};

/// Whether an outcome's word ("won", "booked") means that the lead became a customer: "won" always, and what outcomes.json makes the positive label
/// of the active model ("yes" where there is none).
using ConversionTest = std::function<bool(std::string_view said)>;
[[nodiscard]] ConversionTest conversionsOf(const agent::Knowledge &knowledge);

/// How a caller follows and stops long work. Stop is asked on every working thread, progress is told on the caller's.
struct BacktestHooks
{
    std::function<void(std::int64_t done, std::int64_t total)> onProgress = {};
    std::function<bool()> isStopRequested = {};
};

/// What a policy would do with one message. Waiting (hours, caps, gaps) is not stopping.
enum class Fate : std::uint8_t { Allow, Wait, Review, Block };
[[nodiscard]] std::string_view fateName(Fate fate); // "allow", "wait", "review", "block"

/// One policy's counts. `blocked`: forbidden, or held until consent, address or place is known (`held` of them).
/// `byRule`: how many messages a rule stops (several may stop one); `waitsByRule` and `observedByRule`: delays, and would stop them if it decided.
struct BacktestCounts
{
    std::int64_t blocked = 0, held = 0, reviewed = 0, deferred = 0;
    std::int64_t newlyBlocked = 0, newlyReviewed = 0, newlyAllowed = 0; // against what became of the message
    std::int64_t errors = 0; // messages that a rule could not judge: a person must look (they are `reviewed`)
    std::map<std::string, std::int64_t> byRule = {}, waitsByRule = {}, observedByRule = {};
};

struct DayCount
{
    Instant day = {}; // its first instant in UTC
    std::int64_t messages = 0, blocked = 0, reviewed = 0;
    std::int64_t newlyStopped = 0, convertedAmongNewly = 0; // newly blocked or sent to review; the newly blocked of them that converted
};

/// One message to open. `text` ends with the subject where there is one; `span` is in its code points: what the rule found; empty for a
/// rule of the moment.
struct BacktestExample
{
    std::string sendKey, contactId;
    QString contactName, text;
    Instant at = {};
    Fate fate = Fate::Block;
    std::string rule = {}; // that stops it; of a newly allowed one: that had stopped it
    policy::CodeSpan span = {};
    bool isNew = false; // it went out (or, of an allowed one, it did not)
    bool converted = false;
};

/// The counts of `document`, and more.
struct BacktestResult : BacktestCounts
{
    std::int64_t messages = 0;  // without the cancelled ones
    std::int64_t cancelled = 0; // their own run took them back first: no rule has a say
    std::int64_t convertedAmongBlocked = 0, convertedAmongNewlyBlocked = 0, convertedAmongNewlyAllowed = 0;
    std::int64_t unread = 0; // judged without their text: it needs extractMissing
    std::map<std::string, std::int64_t> unreadWhy = {}; // "none", "version", "damaged"
    std::int64_t withoutContext = 0; // judged by their text alone: no claim has looked at them, or what it noted cannot be read
    std::vector<DayCount> days = {};             // with messages, in order
    std::vector<BacktestExample> examples = {};  // at most kBacktestExamplesMax, the newly blocked and converted first
    std::optional<BacktestCounts> active = {};   // of activeDocument
    std::int64_t againstActiveBlocked = 0, againstActiveAllowed = 0; // stopped here and not there; there and not here
    std::int64_t distinctTexts = 0;
    std::int64_t elapsedMicros = 0;
    std::string policySha256 = {}; // hex, of the document's bytes; empty for the built-in defaults
};
inline constexpr std::size_t kBacktestExamplesMax = 200;

/// Judges every past message by a policy: what its text states (stored when it was made) and what its claim looked at (stored then). Reads only, on
/// two connections and two threads (the caller's is one); an agent at work is not disturbed.
/// The knowledge gives guard, laws and conversions; its policy is not looked at. InvalidInput with the JSON pointer in `where` for a document that is no
/// valid policy, Cancelled when asked to stop; else as PastMessages.
[[nodiscard]] Result<BacktestResult> runBacktest(const std::string &database, const BacktestRequest &request, const agent::Knowledge &knowledge,
                                                 const BacktestHooks &hooks = {});

struct ExtractionResult
{
    std::int64_t missing = 0; // texts without content of this extractor, before
    std::int64_t stored = 0;
    bool isCancelled = false; // what is stored stays: the next call goes on
};
/// Reads the texts of messages that have no content, or that of another extractor, and stores what they state through the journal's writer: a few at
/// a time, so that an agent in another process waits for milliseconds only. Progress is told in texts.
[[nodiscard]] Result<ExtractionResult> extractMissing(const std::string &database, ports::Journal &journal, const agent::Knowledge &knowledge,
                                                      const BacktestHooks &hooks = {});

} // namespace ns::console
