// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/journalharness.h"

#include "core/store/connection.h"
#include "core/store/rows.h"

namespace ns::store::testing {

Instant startTime()
{
    return ns::testing::at("2026-11-24T15:00:00Z");
}

Harness::Harness(Kind kind, SqliteJournal::Options options) : m_options(std::move(options))
{
    if (kind == Kind::Memory) {
        m_journal = std::make_unique<MemoryJournal>(Writer::Limits{m_options.groupMax, m_options.queueMax});
        return;
    }
    m_options.create = true;
    m_options.auditHeadPath = headPath();
    reopen();
    m_options.create = false;
}

Harness::~Harness() = default;

std::string Harness::path() const
{
    return m_dir.filePath(QStringLiteral("w/workspace.db")).toStdString();
}

std::string Harness::headPath() const
{
    return m_dir.filePath(QStringLiteral("w/audit.head")).toStdString();
}

void Harness::reopen()
{
    m_journal.reset();
    auto opened = SqliteJournal::open(path(), m_options);
    if (!opened)
        qFatal("cannot open: %s", describe(opened.error()).c_str());
    m_journal = std::move(*opened);
}

void Harness::waitForWords() const
{
    const auto db = Connection::open(path(), Connection::Access::ReadOnly, 1000);
    if (!db)
        qFatal("cannot read: %s", describe(db.error()).c_str());
    const auto reads = [&](Sql highest, Tally mark) {
        Statement max = (*db)->use(highest);
        Statement indexed = (*db)->use(Sql::FindTally);
        const std::int64_t no = max.next() ? max.takeInteger() : 0;
        return no == (indexed.integer(int(mark)).next() ? indexed.takeInteger() : 0);
    };
    if (!QTest::qWaitFor([&] { return reads(Sql::MaxContact, Tally::IndexedContact) && reads(Sql::MaxMessage, Tally::IndexedMessage); }))
        qFatal("words are not indexed");
}

Result<std::vector<ports::AppendReceipt>> Harness::append(std::vector<domain::Event> events, Instant now)
{
    return wait<std::vector<ports::AppendReceipt>>([&](auto done) { return m_journal->append(std::move(events), now, std::move(done)); });
}

ports::AppendReceipt Harness::appendOne(domain::Event event, Instant now)
{
    const auto receipts = append({std::move(event)}, now);
    if (!receipts)
        qFatal("append failed: %s", describe(receipts.error()).c_str());
    return receipts->front();
}

Status Harness::commit(ports::StepResult step)
{
    const auto done = wait<std::monostate>([&](auto callback) { return m_journal->commit(std::move(step), std::move(callback)); });
    return done ? Status{} : Status(tl::make_unexpected(done.error()));
}

Result<std::vector<ports::ClaimedItem>> Harness::claim(ports::ClaimJudge judge, Instant now, int limit)
{
    return wait<std::vector<ports::ClaimedItem>>([&](auto done) { return m_journal->claim({now, limit}, std::move(judge), std::move(done)); });
}

std::vector<ports::PendingEvent> Harness::pending(Instant now)
{
    auto events = m_journal->loadPending(domain::EventSeq{0}, 1000, now);
    if (!events)
        qFatal("loadPending failed: %s", describe(events.error()).c_str());
    return std::move(*events);
}

domain::Event makeEvent(const std::string &id, const Who &who, domain::EventType type, const std::string &source)
{
    domain::Event event;
    event.key = {source, id};
    event.type = type;
    event.occurredAt = startTime();
    event.contact.sourceId = who.sourceId;
    if (!who.phone.empty())
        event.contact.phone = who.phone;
    if (!who.email.empty())
        event.contact.email = who.email;
    if (!who.name.empty())
        event.contact.name = QString::fromStdString(who.name);
    if (who.role != domain::PersonRole::Unknown)
        event.contact.role = who.role;
    domain::sealPayload(event);
    return event;
}

ports::StepResult makeStep(const ports::AppendReceipt &receipt, std::uint64_t version, const std::string &traceSeed)
{
    ports::StepResult step;
    step.contact = receipt.contact;
    step.state.id = receipt.contactId;
    step.state.version = version;
    step.state.createdAt = startTime();
    step.state.profile.name = QStringLiteral("Rosa Quispe");
    step.state.profile.phone = "+51999888777";
    step.state.profile.email = "rosa@example.org";
    step.state.runs.push_back({domain::RunId("run-" + receipt.contactId.str()), "welcome", "v1", 0, 0, domain::RunState::Active, startTime()});
    step.profileChanged = version == 1;
    if (toInt(receipt.seq) != 0)
        step.eventSeq = receipt.seq;
    step.trace = {domain::TraceId(derivedId("", {traceSeed}, 32)), 0, "lead.created", "sent.queued", startTime(), 1500, "spans of " + traceSeed};
    step.stepHash = sha256(traceSeed);
    return step;
}

domain::OutboxItem makeItem(const ports::AppendReceipt &receipt, const std::string &key, Instant due)
{
    domain::OutboxItem item;
    item.key = domain::SendKey(key);
    item.contact = receipt.contactId;
    item.contactNo = receipt.contact;
    item.run = domain::RunId("run-" + receipt.contactId.str());
    item.sequence = "welcome";
    item.node = "hello";
    item.channel = "whatsapp";
    item.address = "+51999888777";
    item.subject = QStringLiteral("Hola");
    item.text = QStringLiteral("Hola Rosa, gracias por escribirnos: %1").arg(QString::fromStdString(key));
    item.language = domain::Language::Spanish;
    item.templateId = "welcome@1";
    item.policyVersion = "policy-1";
    item.trace = domain::TraceId(derivedId("", {key}, 32));
    item.span = "00f067aa0ba902b7";
    item.createdAt = startTime();
    item.due = due;
    return item;
}

ports::ClaimJudge sendAll(const std::string &connection)
{
    return [connection](const ports::ClaimCandidate &candidate) {
        ports::ClaimVerdict verdict;
        verdict.kind = ports::ClaimVerdict::Kind::Send;
        verdict.connection = connection;
        verdict.address = candidate.item.address;
        return verdict;
    };
}

ports::AppendReceipt seedItem(Harness &h, const std::string &key, Instant due, const std::string &phone)
{
    const auto receipt = h.appendOne(makeEvent("evt-" + key, {.sourceId = "c-" + key, .phone = phone}));
    auto step = makeStep(receipt, 1, key);
    step.outbox.push_back(makeItem(receipt, key, due));
    if (!phone.empty()) {
        step.state.profile.phone = phone;
        step.outbox.back().address = phone;
    }
    if (const Status done = h.commit(step); !done)
        qFatal("seed failed: %s", describe(done.error()).c_str());
    return receipt;
}

domain::OutboxState stateOf(Harness &h, const std::string &key)
{
    const auto item = h.journal().loadOutboxItem(domain::SendKey(key));
    return item && *item ? (*item)->state : domain::OutboxState::Cancelled;
}

ports::StepResult settleStep(const ports::AppendReceipt &receipt, std::uint64_t version, ports::OutboxChange change)
{
    auto step = makeStep(receipt, version, "settle" + change.key.str() + std::to_string(version));
    step.eventSeq.reset();
    step.trace.part = -1;
    step.outboxChanges.push_back(std::move(change));
    return step;
}

std::vector<std::string> keysOf(const std::vector<ports::ClaimedItem> &claimed)
{
    std::vector<std::string> keys;
    for (const auto &item : claimed)
        keys.push_back(item.item.key.str());
    return keys;
}

} // namespace ns::store::testing
