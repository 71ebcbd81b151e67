// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queuedjournal.h"

#include "core/base/vectorstate.h"
#include "core/store/claims.h"
#include "core/store/desk.h"
#include "core/store/intake.h"
#include "core/store/labels.h"
#include "core/store/lease.h"
#include "core/store/steps.h"
#include "core/store/unmerge.h"

namespace ns::store {

using namespace ports;

namespace {

/// Two units that share a transaction whatever else is queued.
class UnitPair final : public WriteUnit
{
public:
    UnitPair(std::unique_ptr<WriteUnit> first, std::unique_ptr<WriteUnit> second) : m_first(std::move(first)), m_second(std::move(second)) {}
    [[nodiscard]] bool needsLease() const override { return m_first->needsLease() || m_second->needsLease(); }
    [[nodiscard]] std::size_t weight() const override { return m_first->weight() + m_second->weight(); }
    void apply(WriteContext &context) override
    {
        m_first->apply(context);
        m_second->apply(context);
    }
    void refuse(const Error &error) override
    {
        m_first->refuse(error);
        m_second->refuse(error);
    }
    void finish(const Error *groupError) override
    {
        m_first->finish(groupError);
        m_second->finish(groupError);
    }

private:
    std::unique_ptr<WriteUnit> m_first;
    std::unique_ptr<WriteUnit> m_second;
};

std::unique_ptr<WriteUnit> stepUnit(StepResult step, Journal::Done<std::monostate> done)
{
    TypedUnit<std::monostate>::Work work = [prepared = prepareStep(std::move(step))](WriteContext &context) mutable -> Result<std::monostate> {
        if (prepared.step.epoch && *prepared.step.epoch != context.epoch)
            return fail(ErrorCode::Conflict, "the event may not have been stored", std::to_string(toInt(prepared.step.contact)));
        if (const Status committed = commitStep(context.rows, prepared); !committed)
            return tl::make_unexpected(committed.error());
        return std::monostate{};
    };
    return std::make_unique<TypedUnit<std::monostate>>(TypedUnit<std::monostate>::Traits{.needsLease = true, .weight = 2}, std::move(work), std::move(done));
}

std::unique_ptr<WriteUnit> claimUnit(PreparedClaim claim)
{
    using Unit = TypedUnit<std::vector<ClaimedItem>>;
    const auto weight = std::size_t(std::max(1, claim.request.limit));
    return std::make_unique<Unit>(Unit::Traits{.needsLease = true, .weight = weight}, [request = claim.request, judge = std::move(claim.judge)](WriteContext &context) {
        return Result<std::vector<ClaimedItem>>(claimDue(context.rows, request, judge, context.lease ? context.lease->fence : 0));
    }, std::move(claim.done));
}

} // namespace

QueuedJournal::~QueuedJournal() = default;

Status QueuedJournal::submit(std::unique_ptr<WriteUnit> unit)
{
    if (!m_writer)
        return fail(ErrorCode::Unsupported, "the workspace is open for reading only");
    return m_writer->submit(std::move(unit));
}

template <typename T>
Status QueuedJournal::submit(typename TypedUnit<T>::Traits traits, typename TypedUnit<T>::Work work, Done<T> done)
{
    return submit(std::make_unique<TypedUnit<T>>(traits, std::move(work), std::move(done)));
}

template <typename T> Result<T> QueuedJournal::read(const std::function<T(Rows &)> &query)
{
    T value{};
    if (const Status done = withRows([&](Rows &rows) { value = query(rows); }); !done)
        return tl::make_unexpected(done.error());
    return value;
}

Status QueuedJournal::append(std::vector<domain::Event> events, Instant now, Done<std::vector<AppendReceipt>> done, Written written)
{
    if (const Status checked = checkExternal(events); !checked)
        return checked;
    releaseUpperHalves();
    // Digests, compression and phone numbers cost more than the rows: they are the caller's work, not the writer's.
    std::vector<PreparedEvent> prepared;
    prepared.reserve(events.size());
    for (domain::Event &event : events)
        prepared.push_back(prepareEvent(std::move(event)));
    using Unit = TypedUnit<std::vector<AppendReceipt>>;
    const std::size_t weight = prepared.size();
    return submit(std::make_unique<Unit>(Unit::Traits{false, weight}, [prepared = std::move(prepared), now](WriteContext &context) -> Result<std::vector<AppendReceipt>> {
        std::vector<AppendReceipt> receipts;
        receipts.reserve(prepared.size());
        for (const PreparedEvent &event : prepared)
            receipts.push_back(appendEvent(context.rows, event, now));
        return receipts;
    }, std::move(done), std::move(written)));
}

Status QueuedJournal::answerReview(domain::ReviewId id, domain::ReviewAnswer answer, Done<domain::ReviewState> done)
{
    return submit<domain::ReviewState>({}, [id = std::move(id), answer = std::move(answer)](WriteContext &context) {
        return store::answerReview(context.rows, id, answer);
    }, std::move(done));
}

Status QueuedJournal::withdrawAnswer(domain::ReviewId id, Instant now, Done<domain::ReviewState> done)
{
    return submit<domain::ReviewState>({}, [id = std::move(id), now](WriteContext &context) {
        return store::withdrawAnswer(context.rows, id, now);
    }, std::move(done));
}

Status QueuedJournal::setPaused(std::optional<std::string> scope, bool paused, Instant now, Done<std::int64_t> done)
{
    return submit<std::int64_t>({}, [scope = std::move(scope), paused, now](WriteContext &context) {
        return store::setPaused(context.rows, scope, paused, now);
    }, std::move(done));
}

Status QueuedJournal::retrySetAside(std::optional<std::string> id, Instant now, Done<std::int64_t> done)
{
    return submit<std::int64_t>({}, [id = std::move(id), now](WriteContext &context) {
        return store::retrySetAside(context.rows, id, now);
    }, std::move(done));
}

Status QueuedJournal::unmerge(std::string sourceKey, Instant now, Done<domain::ContactId> done)
{
    return submit<domain::ContactId>({}, [sourceKey = std::move(sourceKey), now](WriteContext &context) {
        return unmergeRecord(context.rows, sourceKey, now);
    }, std::move(done));
}

Status QueuedJournal::recordAudit(std::string kind, std::string what, Instant now, Done<std::monostate> done)
{
    return submit<std::monostate>({}, [kind = std::move(kind), what = std::move(what), now](WriteContext &context) -> Result<std::monostate> {
        context.rows.noteInstant(now);
        context.rows.audit().addNote(kind, what, now);
        return std::monostate{};
    }, std::move(done));
}

Status QueuedJournal::storeSetting(std::string key, std::string value, std::string note, Instant now, Done<std::monostate> done)
{
    return submit<std::monostate>({}, [key = std::move(key), value = std::move(value), note = std::move(note), now](WriteContext &context) -> Result<std::monostate> {
        context.rows.noteInstant(now);
        context.rows.writeSetting(key, value, now);
        context.rows.audit().addNote("setting." + key, note, now);
        return std::monostate{};
    }, std::move(done));
}

Status QueuedJournal::storeContents(std::vector<ports::TextContent> contents, Done<std::int64_t> done)
{
    return submit<std::int64_t>({}, [contents = std::move(contents)](WriteContext &context) -> Result<std::int64_t> {
        return store::storeContents(context.rows, contents);
    }, std::move(done));
}

Result<Lease> QueuedJournal::acquireLease(const std::string &holder, Millis ttl, const std::string &evict)
{
    if (!m_writer)
        return fail(ErrorCode::Unsupported, "the workspace is open for reading only");
    return m_writer->runAndWait<Lease>([=](WriteContext &context) {
        Result<Lease> taken = takeLease(context.rows, holder, ttl, evict, wallMillis());
        if (taken)
            context.lease = *taken;
        return taken;
    });
}

Status QueuedJournal::heartbeat()
{
    if (!m_writer)
        return fail(ErrorCode::Unsupported, "the workspace is open for reading only");
    const Result<std::monostate> done = m_writer->runAndWait<std::monostate>([](WriteContext &context) -> Result<std::monostate> {
        if (!context.lease)
            return fail(ErrorCode::LeaseLost, "no lease was taken");
        if (const Status beaten = beatLease(context.rows, *context.lease, wallMillis()); !beaten)
            return tl::make_unexpected(beaten.error());
        return std::monostate{};
    });
    return done ? Status{} : Status(tl::make_unexpected(done.error()));
}

void QueuedJournal::releaseLease()
{
    if (!m_writer)
        return;
    ignoreError(m_writer->runAndWait<std::monostate>([](WriteContext &context) -> Result<std::monostate> {
        if (context.lease)
            freeLease(context.rows, *context.lease);
        context.lease.reset();
        return std::monostate{};
    }), "a lease that cannot be freed runs out by itself");
}

bool QueuedJournal::takeForeignWrites()
{
    return m_writer && m_writer->takeForeignWrites();
}

Status QueuedJournal::commit(StepResult step, Done<std::monostate> done)
{
    return submit(stepUnit(std::move(step), std::move(done)));
}

Status QueuedJournal::claim(ClaimRequest request, ClaimJudge judge, Done<std::vector<ClaimedItem>> done)
{
    return submit(claimUnit({request, std::move(judge), std::move(done)}));
}

Status QueuedJournal::commitAndClaim(StepResult step, Done<std::monostate> done, PreparedClaim claim)
{
    return submit(std::make_unique<UnitPair>(stepUnit(std::move(step), std::move(done)), claimUnit(std::move(claim))));
}

Status QueuedJournal::releaseHeld(std::string configuration, Instant now, Done<std::int64_t> done)
{
    return submit<std::int64_t>({.needsLease = true}, [configuration = std::move(configuration), now](WriteContext &context) -> Result<std::int64_t> {
        return store::releaseHeld(context.rows, configuration, now);
    }, std::move(done));
}

Status QueuedJournal::fireTimers(Instant now, int limit, Done<std::vector<PendingEvent>> done)
{
    const auto weight = std::size_t(std::max(1, limit));
    return submit<std::vector<PendingEvent>>({.needsLease = true, .weight = weight}, [now, limit](WriteContext &context) -> Result<std::vector<PendingEvent>> {
        return store::fireTimers(context.rows, now, limit);
    }, std::move(done));
}

Status QueuedJournal::failEvent(domain::EventSeq seq, std::string reason, std::optional<Instant> retryAt, Done<std::monostate> done)
{
    return submit<std::monostate>({.needsLease = true}, [seq, reason = std::move(reason), retryAt](WriteContext &context) -> Result<std::monostate> {
        if (const Status failed = store::failEvent(context.rows, seq, reason, retryAt); !failed)
            return tl::make_unexpected(failed.error());
        return std::monostate{};
    }, std::move(done));
}

Result<std::vector<AppendReceipt>> QueuedJournal::previewAppend(const std::vector<domain::Event> &events)
{
    if (const Status checked = checkExternal(events); !checked)
        return tl::make_unexpected(checked.error());
    return read<std::vector<AppendReceipt>>([&](Rows &rows) {
        std::vector<AppendReceipt> receipts;
        for (const domain::Event &event : events)
            receipts.push_back(previewEvent(rows, prepareEvent(event)));
        return receipts;
    });
}

Result<std::vector<PendingEvent>> QueuedJournal::loadPending(domain::EventSeq after, int limit, Instant now)
{
    return read<std::vector<PendingEvent>>([=](Rows &rows) { return rows.listPending(after, limit, now); });
}

Result<std::optional<domain::ContactState>> QueuedJournal::loadContact(domain::ContactNo no)
{
    const auto bytes = read<std::optional<std::pair<std::string, std::string>>>([no](Rows &rows) { return rows.contactBytes(no); });
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (!*bytes)
        return std::optional<domain::ContactState>{};
    Result<domain::ContactState> state = domain::unpackState((*bytes)->first, (*bytes)->second);
    if (!state)
        return fail(ErrorCode::Storage, "a contact's state cannot be read: " + state.error().text, std::to_string(toInt(no)));
    return std::optional(std::move(*state));
}

Result<std::optional<domain::ReviewItem>> QueuedJournal::loadReview(const domain::ReviewId &id)
{
    return read<std::optional<domain::ReviewItem>>([&](Rows &rows) { return rows.readReview(id); });
}

Result<std::optional<domain::OutboxItem>> QueuedJournal::loadOutboxItem(const domain::SendKey &key)
{
    return read<std::optional<domain::OutboxItem>>([&](Rows &rows) { return rows.readOutbox(key); });
}

Result<std::vector<domain::OutboxItem>> QueuedJournal::loadOutbox(domain::OutboxState state, int limit)
{
    return read<std::vector<domain::OutboxItem>>([=](Rows &rows) { return rows.listOutbox(state, limit); });
}

Result<std::optional<domain::SendKey>> QueuedJournal::findSendByMessageId(std::string_view messageId)
{
    return read<std::optional<domain::SendKey>>([&](Rows &rows) { return rows.findByMessageId(messageId); });
}

Result<NextDue> QueuedJournal::nextDue(Instant now)
{
    return read<NextDue>([now](Rows &rows) { return rows.readNextDue(now); });
}

Result<WorkCounts> QueuedJournal::workCounts()
{
    return read<WorkCounts>([](Rows &rows) {
        WorkCounts counts;
        for (int state = 0; state <= int(domain::OutboxState::Cancelled); ++state)
            counts.outboxByState[state] = rows.tally(tallyOf(domain::OutboxState(state)));
        counts.pendingEvents = rows.tally(Tally::Pending);
        counts.eventsSetAside = rows.tally(Tally::SetAside);
        counts.reviewsPending = rows.tally(Tally::ReviewsPending);
        counts.timers = rows.tally(Tally::Timers);
        return counts;
    });
}

Result<std::optional<Instant>> QueuedJournal::lastInstant()
{
    return read<std::optional<Instant>>([](Rows &rows) { return rows.lastInstant(); });
}

Result<std::optional<std::string>> QueuedJournal::loadSetting(const std::string &key)
{
    return read<std::optional<std::string>>([&](Rows &rows) { return rows.readSetting(key); });
}

Result<ports::IntentLabelPage> QueuedJournal::loadIntentLabels(const LabelQuery &query)
{
    return read<ports::IntentLabelPage>([&](Rows &rows) { return readIntentLabels(rows, query); });
}

Result<LabelPage> QueuedJournal::loadLabels(const LabelQuery &query)
{
    return read<LabelPage>([&](Rows &rows) { return readLabels(rows, query); });
}

Result<std::vector<ModelSaying>> QueuedJournal::loadSayings(const SayingQuery &query)
{
    return read<std::vector<ModelSaying>>([&](Rows &rows) { return readSayings(rows, query); });
}

Result<Digest> QueuedJournal::traceHash()
{
    return read<Digest>([](Rows &rows) {
        PackWriter all; // 70 bytes a contact: 70 MB for a million, once, on demand
        rows.visitHashes([&all](const std::string &id, const Digest &hash) {
            all.bytes(id);
            all.bytes(asBytes(hash));
        });
        return sha256(all.data());
    });
}

void QueuedJournal::close()
{
    if (m_writer)
        m_writer->close();
}

} // namespace ns::store
