// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <map>
#include <memory>

#include "core/store/readindex.h"
#include "core/store/reader.h"

namespace ns::store {

/// What a trace is about, as the console's pills count it. One trace may be of several.
enum class TraceClass { All, Sent, Review, Guardrail, Trouble, Inbound };
inline constexpr int kTraceClasses = 6;
/// Classes of a trace by its two words; never All.
[[nodiscard]] std::vector<TraceClass> classesOf(std::string_view type, std::string_view outcome);

struct NamedTrace
{
    TraceRow row;
    domain::ContactNo contact = {};
    QString name;
};

struct TraceWindowQuery
{
    TraceClass of = TraceClass::All;
    bool everyPart = false; // of class All: also deliveries and verdicts
    std::optional<Instant> from = {}, to = {};
    WindowStart start = WindowStart::First;
    PageKey key = {};
    std::int64_t rank = -1;
    int limit = 300;
};

template <typename Row> struct Window
{
    std::vector<Row> rows;
    std::int64_t total = 0;
    bool totalIsAtLeast = false;
    std::int64_t firstRank = 0;
};

struct NamedReview
{
    PageKey key;
    QString name;
    domain::ReviewItem item;
};

struct ReviewWindowQuery
{
    std::optional<domain::ReviewState> state = domain::ReviewState::Pending;
    std::string kind = {}; // empty: all
    QString search = {};
    WindowStart start = WindowStart::First;
    PageKey key = {};
    std::int64_t rank = -1;
    int limit = 300;
};

struct ReviewKindCount
{
    std::string kind;
    std::int64_t n = 0;
    Instant oldestAt = {};
};

struct TimerRow
{
    domain::TimerId id;
    Instant due = {};
};

/// A contact before anything else of it is read.
struct ContactGlance
{
    domain::ContactId id;
    QString name;
    Instant createdAt = {};
    bool isUnhandled = false; // an event of it waits for its step
};

/// Questions of the console that only a window asks: lists in both directions, neighbours, what hangs on one contact. Any thread; each call is
/// short read transactions on a connection of its own that sees the read index beside the journal.
class DeskReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DeskReader>> open(const std::string &journalPath, const std::string &indexPath, int busyTimeoutMs = 2000);
    ~DeskReader();

    [[nodiscard]] Result<Window<NamedTrace>> traces(const TraceWindowQuery &query); // newest first
    /// How many traces of each class lie in [from, to), to five minutes; index: TraceClass (All: steps).
    [[nodiscard]] Result<std::array<std::int64_t, kTraceClasses>> traceCounts(std::optional<Instant> from, std::optional<Instant> to);
    [[nodiscard]] Result<std::optional<NamedTrace>> traceStep(const domain::TraceId &id); // its part 0
    /// Steps of the same contact: those before `no`, newest first; those after it, oldest first.
    [[nodiscard]] Result<std::vector<NamedTrace>> tracesBefore(domain::ContactNo contact, std::int64_t no, int limit);
    [[nodiscard]] Result<std::vector<NamedTrace>> tracesAfter(domain::ContactNo contact, std::int64_t no, int limit);

    [[nodiscard]] Result<Window<NamedReview>> reviews(const ReviewWindowQuery &query); // soonest due first
    [[nodiscard]] Result<std::vector<ReviewKindCount>> reviewCounts(std::optional<domain::ReviewState> state);
    /// How many items were made in each ReadIndex::kSlot of [from, to), in order; empty slots are left out. Reads every item.
    [[nodiscard]] Result<std::vector<std::pair<Instant, std::int64_t>>> reviewsMade(Instant from, Instant to);
    /// Stretches of [from, to) longer than `least` without a step although an event waited; `to` is at most now. Reads every step of the time.
    [[nodiscard]] Result<std::vector<std::pair<Instant, Instant>>> gaps(Instant from, Instant to, Millis least);
    /// Messages made since then by the rule that held, blocked or deferred each last; verdicts "error" since then under "". Reads the messages of that
    /// time, not those before it.
    [[nodiscard]] Result<std::map<std::string, std::int64_t>> ruleCounts(Instant since);
    [[nodiscard]] Result<std::vector<domain::ReviewItem>> openReviews(domain::ContactNo contact);
    [[nodiscard]] Result<std::optional<domain::ReviewItem>> review(const domain::ReviewId &id);

    [[nodiscard]] Result<std::vector<domain::OutboxItem>> openOutbox(domain::ContactNo contact); // soonest due first
    [[nodiscard]] Result<std::optional<domain::OutboxItem>> outboxItem(const domain::SendKey &key);
    [[nodiscard]] Result<std::vector<TimerRow>> timers(domain::ContactNo contact, const std::vector<domain::TimerId> &ids); // those that run
    [[nodiscard]] Result<std::optional<ContactGlance>> contactHead(domain::ContactNo no);
    /// Business times of marketing messages that count for the caps of this address, after `since`; the newest 64, oldest first.
    [[nodiscard]] Result<std::vector<Instant>> countedTimes(const std::string &address, Instant since);

private:
    explicit DeskReader(std::unique_ptr<ReaderPool> pool);
    [[nodiscard]] Result<std::vector<NamedTrace>> neighbours(int statement, domain::ContactNo contact, std::int64_t no, int limit);
    std::unique_ptr<ReaderPool> m_pool;
};

} // namespace ns::store
