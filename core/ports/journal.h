// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/hash.h"
#include "core/base/result.h"
#include "core/domain/contactstate.h"
#include "core/domain/event.h"
#include "core/domain/outbox.h"
#include "core/domain/review.h"
#include "core/ports/labels.h"

namespace ns::ports {

// ---- intake -------------------------------------------------------------------------------------------------------

enum class AppendOutcome { Accepted, Duplicate, DuplicateDiffers };

/// How the event found its contact; kept so that a merge can be explained and taken back.
struct IdentityLink
{
    std::string matchedBy; // "new", "id", "phone", "email"
    std::string matched;   // the key that matched, "phone:+525512345678"
    bool operator==(const IdentityLink &) const = default;
};

struct AppendReceipt
{
    AppendOutcome outcome = AppendOutcome::Accepted;
    domain::EventSeq seq = {};
    domain::ContactNo contact = {};
    domain::ContactId contactId = {};
    bool newContact = false; // no step has run for this contact yet: its state is empty
    IdentityLink link = {};
};

/// Which of a journal's writes may be built upon before they are durable: another epoch begins when a group of writes fails.
enum class WriteEpoch : std::uint64_t {};

/// An event that no step has handled yet.
struct PendingEvent
{
    domain::EventSeq seq = {};
    domain::ContactNo contact = {};
    domain::ContactId contactId = {};
    int tries = 0;
    IdentityLink link = {};
    bool newContact = false;          // no step has run for this contact when the event became durable
    bool firstContentDiffers = false; // the same key came again with other content; first content wins, the trace says so
    domain::Event event;
    std::optional<WriteEpoch> epoch = {}; // set while it is written but perhaps not durable
};

// ---- one step = one transaction --------------------------------------------------------------------------------------

/// What a person's decision means for a message's judgement.
struct JudgedText
{
    std::string content = {}; // packed, of an edited text; empty: as it is
    std::string policyVersion; // the rules that the person decided under: the claim judges again under others only
};

/// What a stored message's text states, read later than it was written.
struct TextContent
{
    domain::SendKey key;
    std::string content; // packed
};

struct OutboxChange
{
    domain::SendKey key;
    domain::OutboxState from = domain::OutboxState::Queued; // Conflict unless the row is in this state
    domain::OutboxState to = domain::OutboxState::Queued;
    std::string rule = {};
    std::optional<Instant> due = {};
    std::optional<std::string> messageId = {};
    std::optional<QString> text = {}; // a person's edit, before anything was sent
    std::optional<JudgedText> judged = {};
    bool countTry = false;
    bool ifPossible = false; // no conflict when the row has moved on (a run that stops cancels what is still queued)
};

struct TimerChange
{
    domain::TimerId id;         // one timer per (contact, purpose): setting it again moves it
    std::optional<Instant> due; // nothing: cancel
    domain::EventType firesAs = domain::EventType::TimerFired;
    domain::TimerFiring data = {};
};

struct ReviewChange
{
    domain::ReviewId id;
    domain::ReviewState to = domain::ReviewState::Applied;
    std::optional<QString> text = {}; // for a pending item that new evidence re-evaluates (state stays Pending)
    std::string note = {};
    std::optional<domain::ReviewItem> renewed = {}; // the item as that evidence makes it: reason, label, confidence, threshold, team, trace
};

/// A line of the contact's thread that came in.
struct ThreadMessage
{
    std::string channel;
    QString text;
    std::string messageId;
    Instant at = {};
    domain::Language language = domain::Language::Unknown; // that the conversation goes on in
    std::string intent = {};   // most probable; empty: no model was asked, or there were no words
    double confidence = 0;     // of the intent, calibrated
    domain::ModelId model = {};
};

/// What the trace index keeps beside the packed spans.
struct TraceRecord
{
    domain::TraceId id;      // derived from the EventKey
    int part = 0;            // 0: the step; then each delivery attempt or applied answer, numbered by the store when -1
    std::string eventType;
    std::string outcome;     // "sent.queued", "review", "no_sequence", ..
    Instant at = {};
    std::int64_t latencyMicros = 0; // real time from the event's arrival in its contact's queue to the end of its step
    std::string packedSpans; // core/trace
};

/// A rule that could not run: what it should have judged is held, and the guard-health lamp is lit.
struct RuleFailure
{
    std::string rule, detail;
};

/// All effects of one step on one contact: applied whole or not at all.
struct StepResult
{
    domain::ContactNo contact = {};
    domain::ContactState state;                 // version = expected version + 1
    bool profileChanged = false;
    std::optional<domain::EventSeq> eventSeq = {}; // the pending event that this step finishes; none for deliveries
    std::optional<WriteEpoch> epoch = {}; // that event's: Conflict in another one, where its number may mean another event or none
    std::string_view eventPayload = {}; // its payload, if at hand (a first profile mostly repeats it); must live until commit() returns
    TraceRecord trace;
    std::vector<domain::OutboxItem> outbox = {};
    std::vector<OutboxChange> outboxChanges = {};
    std::vector<TimerChange> timers = {};
    std::vector<domain::ReviewItem> reviews = {};
    std::vector<ReviewChange> reviewChanges = {};
    std::vector<ThreadMessage> messages = {};
    bool releaseHeld = false; // the contact changed: items in state Held go back to Queued
    Digest stepHash = {};     // over the canonical form of the step; the store folds it into the contact's running hash
    std::vector<RuleFailure> failures = {}; // told to whoever watches; not stored, the trace says it too
};

// ---- claims ----------------------------------------------------------------------------------------------------------

/// What the claim re-reads, in its own transaction, for one due item.
struct ClaimCandidate
{
    const domain::OutboxItem &item; // its content only when ClaimRequest asks for it
    const domain::ContactState &contact;
    int sentToAddressLast24h = 0; // marketing messages sent or being sent to this address, over all contacts and sequences
    int sentToAddressLast7d = 0;
    std::vector<Instant> sentTimes7d = {}; // the newest (at most 64) of their business times, oldest first
    bool runIsLive = true;        // the run may still send (Active)
};

struct ClaimVerdict
{
    enum class Kind {
        Send,   // mark Sending on `connection`
        Skip,   // leave as it is (no free slot on its connection)
        Defer,  // due = until
        Hold, Block, Cancel,
        Review, // InReview, with an item for a person
        Error,  // a rule could not run: held, and the lamp is lit
    };
    Kind kind = Kind::Error;
    std::string rule = {};
    std::string detail = {};
    std::optional<Instant> until = {};
    std::string connection = {};
    std::string address = {};
    std::optional<domain::ReviewItem> review = {};
    /// Set for every verdict but Skip and a Send without observed rules: a part of the drafting step's trace that names the rule, written in the claim's own
    /// transaction; stepHash is folded into the contact's running hash with it. A Send is traced when it is settled.
    std::optional<TraceRecord> trace = {};
    Digest stepHash = {};
    std::string context = {}; // what it looked at, packed; stored with the row. Empty: as it is
};

/// Pure, quick (about 20 us), called on the writer thread inside the claim's transaction.
using ClaimJudge = std::function<ClaimVerdict(const ClaimCandidate &)>;

struct ClaimRequest
{
    Instant now = {};
    int limit = 64;
    std::string policyVersion = {}; // of the judge's rules; content of rows drafted under it need not be read
    Instant judgedSince = {};       // but that of rows drafted before this: a text that was right may have become wrong with its date
};

struct ClaimedItem
{
    domain::OutboxItem item; // as it now stands: state, rule, due, connection, tries counted for Send
    ClaimVerdict verdict;
};

/// All that a claim needs, ready to be posted.
struct PreparedClaim
{
    ClaimRequest request;
    ClaimJudge judge;
    std::function<void(Result<std::vector<ClaimedItem>>)> done;
};

// ---- the rest ----------------------------------------------------------------------------------------------------------

struct Lease
{
    std::string holder; // host:pid:start
    std::int64_t fence = 0;
};

struct WorkCounts
{
    std::int64_t pendingEvents = 0;
    std::int64_t outboxByState[9] = {}; // index: domain::OutboxState
    std::int64_t reviewsPending = 0;
    std::int64_t eventsSetAside = 0;
    std::int64_t timers = 0;
};

/// Earliest instants at which something becomes due; nothing where there is none.
struct NextDue
{
    std::optional<Instant> timer = {};
    std::optional<Instant> outbox = {}; // Queued and not paused
    std::optional<Instant> event = {};  // a pending event that waits for its next try
};

/// The durable record of one workspace, in words of steps and claims. Thread-safe. Every write is one transaction on the
/// writer thread, grouped with its neighbours; `done` is called on that thread after the commit and must be quick and not block.
/// A returned error (Busy: the bounded queue is full) means that `done` will not be called.
/// With a lease set, commit/claim/fireTimers carry its fence and fail LeaseLost when another agent has taken over.
class Journal
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;
    using Written = std::function<void(const std::vector<AppendReceipt> &, WriteEpoch)>;
    virtual ~Journal() = default;

    // Any process.
    /// `written` is called before `done`, on the same thread, when the events are written but not durable: a head start for steps, which
    /// become durable after them or, when the events do not, are refused by their epoch. More than once when a neighbour broke the group;
    /// not at all when there was nothing to write.
    [[nodiscard]] virtual Status append(std::vector<domain::Event> events, Instant now, Done<std::vector<AppendReceipt>> done,
                                        Written written = {}) = 0;
    /// Stores the answer and an internal review.answered event. Conflict unless the item is pending (or failed).
    [[nodiscard]] virtual Status answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Done<domain::ReviewState> done) = 0;
    /// Takes back an answer that the agent has not applied: the item is pending again, and the step that would apply it finds nothing to do.
    /// Conflict when the item is not answered (any more). Unsupported where a journal cannot.
    [[nodiscard]] virtual Status withdrawAnswer(domain::ReviewId /*id*/, Instant /*now*/, Done<domain::ReviewState> /*done*/)
    {
        return fail(ErrorCode::Unsupported, "this journal takes no answer back");
    }
    /// scope "all", "channel:X", "connection:X", "sequence:X"; resume with nothing lifts all. Gives the number of items held back.
    [[nodiscard]] virtual Status setPaused(std::optional<std::string> scope, bool paused, Instant now, Done<std::int64_t> done) = 0;
    /// Set-aside events and outbox items go back to work; nothing = all. Gives how many.
    [[nodiscard]] virtual Status retrySetAside(std::optional<std::string> id, Instant now, Done<std::int64_t> done) = 0;
    /// Takes one identity link back: the source id becomes a contact of its own again (an internal event starts it).
    [[nodiscard]] virtual Status unmerge(std::string sourceKey, Instant now, Done<domain::ContactId> done) = 0;
    /// An entry of the audit chain for something that is not a step: settings, models, connections, imports with consent.
    [[nodiscard]] virtual Status recordAudit(std::string kind, std::string what, Instant now, Done<std::monostate> done) = 0;

    /// Keeps a small value under a name (replacing the one before) and notes in the audit chain what it means.
    [[nodiscard]] virtual Status storeSetting(std::string /*key*/, std::string /*value*/, std::string /*note*/, Instant /*now*/, Done<std::monostate> /*done*/)
    {
        return fail(ErrorCode::Unsupported, "this journal keeps no settings");
    }

    /// Gives messages that have none (or one of an older reader) their content; how many took it. A key that is not there takes none.
    [[nodiscard]] virtual Status storeContents(std::vector<TextContent> /*contents*/, Done<std::int64_t> /*done*/)
    {
        return fail(ErrorCode::Unsupported, "this journal keeps no content");
    }

    // The lease. ttl and heartbeat are real time. Busy when another holder is alive, Error::where naming it; a holder that equals
    // `evict` is taken over at once (the caller knows that its process is dead).
    [[nodiscard]] virtual Result<Lease> acquireLease(const std::string &holder, Millis ttl, const std::string &evict) = 0;
    [[nodiscard]] virtual Status heartbeat() = 0; // LeaseLost when fenced out
    virtual void releaseLease() = 0;
    /// True once after each time when another process has written (PRAGMA data_version, polled every 50 ms).
    [[nodiscard]] virtual bool takeForeignWrites() = 0;

    // The lease holder only.
    [[nodiscard]] virtual Status commit(StepResult step, Done<std::monostate> done) = 0;
    /// Due items in (due, SendKey) order whose contact has no unhandled event and no due timer, judged and moved, in one transaction.
    /// Paused scopes are left out. Items left Skip are not returned.
    [[nodiscard]] virtual Status claim(ClaimRequest request, ClaimJudge judge, Done<std::vector<ClaimedItem>> done) = 0;
    /// A step and, behind it in the same transaction, a claim: what the step queued can be called one fsync earlier. The claim is made also
    /// when the step is refused.
    [[nodiscard]] virtual Status commitAndClaim(StepResult step, Done<std::monostate> done, PreparedClaim claim) = 0;
    /// Turns timers due at `now` into durable internal events, oldest first.
    [[nodiscard]] virtual Status fireTimers(Instant now, int limit, Done<std::vector<PendingEvent>> done) = 0;
    /// What is held and not older than a week goes back to the queue, to be judged anew: everything where it was held under another
    /// configuration than this one (any text that names rules, texts and connections), else what no rule could judge. A part at a time:
    /// gives how many; 0 when nothing is left to release.
    [[nodiscard]] virtual Status releaseHeld(std::string /*configuration*/, Instant /*now*/, Done<std::int64_t> /*done*/)
    {
        return fail(ErrorCode::Unsupported, "this journal holds nothing");
    }
    /// A step that failed: counts the try and waits until `retryAt`, or sets the event aside when `setAside`, with what was traced.
    [[nodiscard]] virtual Status failEvent(domain::EventSeq seq, std::string reason, std::optional<Instant> retryAt, Done<std::monostate> done) = 0;

    // Reads; each on a reader connection of its own, never waiting for the writer.
    /// What append would answer to these events now, one by one, without storing anything: for a dry run, and for asking whether an id is
    /// known (link.matchedBy "new": it is not). Unsupported where a journal cannot say.
    [[nodiscard]] virtual Result<std::vector<AppendReceipt>> previewAppend(const std::vector<domain::Event> & /*events*/)
    {
        return fail(ErrorCode::Unsupported, "this journal gives no preview");
    }
    /// Unhandled events after `after` in order of arrival; those that wait for a later try are left out.
    [[nodiscard]] virtual Result<std::vector<PendingEvent>> loadPending(domain::EventSeq after, int limit, Instant now) = 0;
    /// Nothing when no step has run for the contact yet.
    [[nodiscard]] virtual Result<std::optional<domain::ContactState>> loadContact(domain::ContactNo no) = 0;
    [[nodiscard]] virtual Result<std::optional<domain::ReviewItem>> loadReview(const domain::ReviewId &id) = 0;
    [[nodiscard]] virtual Result<std::optional<domain::OutboxItem>> loadOutboxItem(const domain::SendKey &key) = 0;
    /// Items in a state, oldest first: Sending ones of an older fence are what a crash left.
    [[nodiscard]] virtual Result<std::vector<domain::OutboxItem>> loadOutbox(domain::OutboxState state, int limit) = 0;
    [[nodiscard]] virtual Result<std::optional<domain::SendKey>> findSendByMessageId(std::string_view messageId) = 0;
    [[nodiscard]] virtual Result<NextDue> nextDue(Instant now) = 0;
    [[nodiscard]] virtual Result<WorkCounts> workCounts() = 0;
    /// The latest business instant that is stored; a clock behind it is refused.
    [[nodiscard]] virtual Result<std::optional<Instant>> lastInstant() = 0;
    /// The value stored last under this name.
    [[nodiscard]] virtual Result<std::optional<std::string>> loadSetting(const std::string & /*key*/)
    {
        return fail(ErrorCode::Unsupported, "this journal keeps no settings");
    }
    /// What became known about leads, oldest first: answers of people that were applied, and outcomes (core/ports/labels.h).
    [[nodiscard]] virtual Result<LabelPage> loadLabels(const LabelQuery & /*query*/) { return fail(ErrorCode::Unsupported, "this journal looks back at nothing"); }
    /// What people said of inbound messages, oldest first; the query's withLead means nothing here.
    [[nodiscard]] virtual Result<IntentLabelPage> loadIntentLabels(const LabelQuery & /*query*/) { return fail(ErrorCode::Unsupported, "this journal looks back at nothing"); }
    [[nodiscard]] virtual Result<std::vector<ModelSaying>> loadSayings(const SayingQuery & /*query*/)
    {
        return fail(ErrorCode::Unsupported, "this journal looks back at nothing");
    }
    /// SHA-256 over contacts in id order and their running hashes (CLI.md, trace_hash).
    [[nodiscard]] virtual Result<Digest> traceHash() = 0;

    /// Everything queued is committed; then no more writes. Called once, last.
    virtual void close() = 0;
};

} // namespace ns::ports
