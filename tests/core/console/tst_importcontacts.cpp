// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/importcontacts.h"

#include <QFile>
#include <map>
#include <set>

#include "core/domain/phone.h"
#include "core/store/sqlitejournal.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;
using namespace ns::ports;
using ns::testing::at;

namespace {

const Instant kNow = at("2026-11-24T15:00:00Z");

/// As much of a journal as an import sees: events by key, contacts by source id and phone.
class EventLog : public Journal
{
public:
    std::vector<domain::Event> events;
    std::vector<std::string> audits;
    std::size_t largestBatch = 0;
    int busyAnswers = 0;
    int failAfter = -1;
    bool canPreview = true;

    Status append(std::vector<domain::Event> batch, Instant, Done<std::vector<AppendReceipt>> done, Written) override
    {
        if (busyAnswers > 0) {
            --busyAnswers;
            return fail(ErrorCode::Busy, "full");
        }
        if (failAfter == 0)
            return done(fail(ErrorCode::Storage, "disk full")), Status{};
        failAfter -= failAfter > 0 ? 1 : 0;
        largestBatch = std::max(largestBatch, batch.size());
        std::vector<AppendReceipt> receipts;
        for (const domain::Event &event : batch) {
            receipts.push_back(answer(event));
            if (receipts.back().outcome != AppendOutcome::Accepted)
                continue;
            m_digests[event.key] = domain::contentDigest(event);
            for (const std::string &key : identities(event))
                m_known.insert(key);
            events.push_back(event);
        }
        done(std::move(receipts));
        return {};
    }
    Result<std::vector<AppendReceipt>> previewAppend(const std::vector<domain::Event> &batch) override
    {
        if (!canPreview)
            return Journal::previewAppend(batch);
        std::vector<AppendReceipt> receipts;
        for (const domain::Event &event : batch)
            receipts.push_back(answer(event));
        return receipts;
    }
    Status recordAudit(std::string kind, std::string what, Instant, Done<std::monostate> done) override
    {
        audits.push_back(kind + ": " + what);
        done(std::monostate{});
        return {};
    }

    Status answerReview(domain::ReviewId, domain::ReviewAnswer, Done<domain::ReviewState>) override { return no(); }
    Status setPaused(std::optional<std::string>, bool, Instant, Done<std::int64_t>) override { return no(); }
    Status retrySetAside(std::optional<std::string>, Instant, Done<std::int64_t>) override { return no(); }
    Status unmerge(std::string, Instant, Done<domain::ContactId>) override { return no(); }
    Result<Lease> acquireLease(const std::string &, Millis, const std::string &) override { return fail(ErrorCode::Unsupported, ""); }
    Status heartbeat() override { return no(); }
    void releaseLease() override {}
    bool takeForeignWrites() override { return false; }
    Status commit(StepResult, Done<std::monostate>) override { return no(); }
    Status claim(ClaimRequest, ClaimJudge, Done<std::vector<ClaimedItem>>) override { return no(); }
    Status commitAndClaim(StepResult, Done<std::monostate>, PreparedClaim) override { return no(); }
    Status fireTimers(Instant, int, Done<std::vector<PendingEvent>>) override { return no(); }
    Status failEvent(domain::EventSeq, std::string, std::optional<Instant>, Done<std::monostate>) override { return no(); }
    Result<std::vector<PendingEvent>> loadPending(domain::EventSeq, int, Instant) override { return fail(ErrorCode::Unsupported, ""); }
    Result<std::optional<domain::ContactState>> loadContact(domain::ContactNo) override { return fail(ErrorCode::Unsupported, ""); }
    Result<std::optional<domain::ReviewItem>> loadReview(const domain::ReviewId &) override { return fail(ErrorCode::Unsupported, ""); }
    Result<std::optional<domain::OutboxItem>> loadOutboxItem(const domain::SendKey &) override { return fail(ErrorCode::Unsupported, ""); }
    Result<std::vector<domain::OutboxItem>> loadOutbox(domain::OutboxState, int) override { return fail(ErrorCode::Unsupported, ""); }
    Result<std::optional<domain::SendKey>> findSendByMessageId(std::string_view) override { return fail(ErrorCode::Unsupported, ""); }
    Result<NextDue> nextDue(Instant) override { return fail(ErrorCode::Unsupported, ""); }
    Result<WorkCounts> workCounts() override { return fail(ErrorCode::Unsupported, ""); }
    Result<std::optional<Instant>> lastInstant() override { return fail(ErrorCode::Unsupported, ""); }
    Result<Digest> traceHash() override { return fail(ErrorCode::Unsupported, ""); }
    void close() override {}

private:
    static Status no() { return fail(ErrorCode::Unsupported, "not in an import"); }
    static std::vector<std::string> identities(const domain::Event &event)
    {
        std::vector<std::string> keys;
        if (!event.contact.sourceId.empty())
            keys.push_back("id:" + event.key.source + "/" + event.contact.sourceId);
        if (event.contact.phone)
            keys.push_back("phone:" + domain::identifyPhone(*event.contact.phone, "").canonical);
        return keys;
    }
    AppendReceipt answer(const domain::Event &event) const
    {
        AppendReceipt receipt;
        if (const auto known = m_digests.find(event.key); known != m_digests.end()) {
            receipt.outcome = known->second == domain::contentDigest(event) ? AppendOutcome::Duplicate : AppendOutcome::DuplicateDiffers;
            return receipt;
        }
        const auto keys = identities(event);
        const bool isKnown = std::any_of(keys.begin(), keys.end(), [&](const std::string &key) { return m_known.contains(key); });
        receipt.newContact = true; // until a step has run, whoever brought the contact
        receipt.link.matchedBy = isKnown ? "id" : "new";
        return receipt;
    }

    std::map<domain::EventKey, Digest> m_digests;
    std::set<std::string> m_known;
};

} // namespace

class TestImportContacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void countsNewContacts();
    void secondImportIsUnchanged();
    void changedRowsAreUpdates();
    void secondRowOfOneIdentityUpdates();
    void updatesOfOneContactKeepTheirOrder();
    void onePersonUnderTwoIds();
    void dryRunStoresNothing();
    void rejectsGoOn();
    void rejectsFileComesBackMended();
    void consentIsAudited();
    void batchesAreBounded();
    void waitsForAFullQueue();
    void stops();
    void outcomes();
    void datesOfLaterRowsDecide();
    void errors();
    void realFile();
    void throughTheStore();

private:
    [[nodiscard]] std::string write(const QByteArray &bytes, const char *name = "leads.csv") const
    {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return path.toStdString();
    }
    QTemporaryDir m_dir;
};

namespace {

QByteArray counts(const Result<ImportReport> &report)
{
    if (!report)
        return QByteArray::fromStdString(describe(report.error()));
    return QByteArray("rows ") + QByteArray::number(report->rows) + " created " + QByteArray::number(report->created) + " updated "
           + QByteArray::number(report->updated) + " unchanged " + QByteArray::number(report->unchanged) + " rejected "
           + QByteArray::number(report->rejected) + " started " + QByteArray::number(report->started);
}

} // namespace

void TestImportContacts::countsNewContacts()
{
    EventLog log;
    const auto report = importContacts({.path = write("id,name,created_at\n1,Ana,2026-11-20\n2,Eva,2020-01-01\n3,Leo,\n")}, log, kNow);
    QCOMPARE(counts(report), QByteArray("rows 3 created 3 updated 0 unchanged 0 rejected 0 started 2"));
    QCOMPARE(report->source, std::string("import:leads"));
    QCOMPARE(log.events.size(), 3U);
    QCOMPARE(log.events[0].key, (domain::EventKey{"import:leads", "1"}));
    QVERIFY(std::get<domain::ImportMarks>(log.events[1].data).history);
    QVERIFY(log.audits.empty());
}

void TestImportContacts::secondImportIsUnchanged()
{
    EventLog log;
    const std::string path = write("id,name,created_at\n1,Ana,2026-11-20\n2,Eva,\n2,Eva Paz,\n");
    QCOMPARE(counts(importContacts({.path = path}, log, kNow)), QByteArray("rows 3 created 2 updated 1 unchanged 0 rejected 0 started 2"));
    // A month later: other arrival times, the first row is history by now, and still nothing has changed.
    const auto again = importContacts({.path = path}, log, kNow + std::chrono::hours(24 * 30));
    QCOMPARE(counts(again), QByteArray("rows 3 created 0 updated 0 unchanged 3 rejected 0 started 0"));
    QCOMPARE(log.events.size(), 3U);
}

void TestImportContacts::changedRowsAreUpdates()
{
    EventLog log;
    (void)importContacts({.path = write("id,name\n1,Ana\n2,Eva\n")}, log, kNow);
    const std::string changed = write("id,name\n1,Ana\n2,Eva Paz\n3,Leo\n");
    QCOMPARE(counts(importContacts({.path = changed}, log, kNow)), QByteArray("rows 3 created 1 updated 1 unchanged 1 rejected 0 started 1"));
    QCOMPARE(log.events.size(), 4U);
    QCOMPARE(log.events.back().type, domain::EventType::ContactUpdated);
    QVERIFY(log.events.back().key.id.starts_with("2#"));
    QCOMPARE(counts(importContacts({.path = changed}, log, kNow)), QByteArray("rows 3 created 0 updated 0 unchanged 3 rejected 0 started 0"));
}

void TestImportContacts::secondRowOfOneIdentityUpdates()
{
    EventLog log;
    const auto report = importContacts({.path = write("phone,name\n+55 11 98765-4321,Ana\n+55 11 8765-4321,Ana Paz\n+5511987654321,Ana Paz\n")}, log, kNow);
    QCOMPARE(counts(report), QByteArray("rows 3 created 1 updated 2 unchanged 0 rejected 0 started 1"));
    QCOMPARE(log.events.at(1).type, domain::EventType::ContactUpdated);
}

void TestImportContacts::updatesOfOneContactKeepTheirOrder()
{
    EventLog log;
    (void)importContacts({.path = write("id,name\n1,A\n")}, log, kNow);
    const auto report = importContacts({.path = write("id,name\n1,B\n1,C\n1,C\n")}, log, kNow);
    QCOMPARE(counts(report), QByteArray("rows 3 created 0 updated 2 unchanged 1 rejected 0 started 0"));
    QCOMPARE(*log.events.at(1).contact.name, QStringLiteral("B"));
    QCOMPARE(*log.events.at(2).contact.name, QStringLiteral("C"));
}

void TestImportContacts::onePersonUnderTwoIds()
{
    EventLog log;
    const auto report = importContacts({.path = write("id,phone\n1,+51999888777\n2,+51 999 888 777\n")}, log, kNow);
    QCOMPARE(counts(report), QByteArray("rows 2 created 1 updated 1 unchanged 0 rejected 0 started 1"));
}

void TestImportContacts::dryRunStoresNothing()
{
    EventLog log;
    (void)importContacts({.path = write("id,name\n1,Ana\n2,Eva\n")}, log, kNow);
    const std::string path = write("id,name,stage\n1,Ana,\n2,Eva Paz,\n3,Leo,\n4,Bo,Sold\n");
    const ImportRequest request{.path = path, .options = {.source = "", .consentChannels = {"sms"}, .consentBasis = "form"}, .dryRun = true};
    const auto report = importContacts(request, log, kNow);
    QCOMPARE(counts(report), QByteArray("rows 4 created 1 updated 2 unchanged 0 rejected 1 started 1")); // consent is new for both
    QCOMPARE(log.events.size(), 2U);
    QVERIFY(log.audits.empty());
    log.canPreview = false;
    QCOMPARE(importContacts(request, log, kNow).error().code, ErrorCode::Unsupported);
}

void TestImportContacts::rejectsGoOn()
{
    EventLog log;
    const auto report = importContacts({.path = write("id,name,stage\n1,Ana,new\n2,Eva,Sold\n3,\"Leo,new\n4,Bo\n5,Zoe,won\n")}, log, kNow);
    QCOMPARE(counts(report), QByteArray("rows 5 created 2 updated 0 unchanged 0 rejected 3 started 2"));
    QCOMPARE(report->rejects.size(), 3U);
    QCOMPARE(report->rejects[0].row, 2U);
    QCOMPARE(report->rejects[0].line, 3U);
    QCOMPARE(report->rejects[0].reason, std::string("stage: 'Sold' is not mapped (--map-stage)"));
    QCOMPARE(report->rejects[1].reason, std::string("a quote is not closed"));
    QCOMPARE(report->rejects[2].reason, std::string("2 cells, the header has 3"));
}

void TestImportContacts::rejectsFileComesBackMended()
{
    EventLog log;
    const std::string rejects = m_dir.filePath(QStringLiteral("rejects.csv")).toStdString();
    ImportRequest request{.path = write("id;name;stage\n1;=cmd();Sold\n2;Eva;new\n"), .rejectsPath = rejects};
    QCOMPARE(counts(importContacts(request, log, kNow)), QByteArray("rows 2 created 1 updated 0 unchanged 0 rejected 1 started 1"));
    QFile file(QString::fromStdString(rejects));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBF" "reject_line;reject_reason;id;name;stage\r\n"
                                        "2;stage: 'Sold' is not mapped (--map-stage);1;'=cmd();Sold\r\n"));
    QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    ImportRequest mended{.path = rejects, .options = {.source = "leads", .mapStage = {{"Sold", "won"}}}};
    QCOMPARE(counts(importContacts(mended, log, kNow)), QByteArray("rows 1 created 1 updated 0 unchanged 0 rejected 0 started 1"));
    QVERIFY(log.events.back().contact.attributes.empty());
}

void TestImportContacts::consentIsAudited()
{
    EventLog log;
    const ImportRequest request{.path = write("id\n1\n"), .options = {.source = "fair", .consentChannels = {"whatsapp", "email"}, .consentBasis = "stand, 3 May"}};
    NS_VERIFY_OK(importContacts(request, log, kNow));
    QCOMPARE(log.audits, (std::vector<std::string>{"import.consent: import:fair channels whatsapp email, basis: stand, 3 May"}));
    QCOMPARE(log.events.at(0).contact.consent, (domain::ConsentMap{{"email", true}, {"whatsapp", true}}));
}

void TestImportContacts::batchesAreBounded()
{
    QByteArray csv = "id,name\n";
    for (int i = 0; i < 2000; ++i)
        csv += QByteArray::number(i) + ",x\n";
    EventLog log;
    std::vector<std::int64_t> progress;
    const ImportHooks hooks{.onProgress = [&](const ImportProgress &p) { progress.push_back(p.rows); }};
    const auto report = importContacts({.path = write(csv)}, log, kNow, hooks);
    QCOMPARE(counts(report), QByteArray("rows 2000 created 2000 updated 0 unchanged 0 rejected 0 started 2000"));
    QCOMPARE(log.largestBatch, 512U);
    QCOMPARE(progress, (std::vector<std::int64_t>{512, 1024, 1536, 2000}));
}

void TestImportContacts::waitsForAFullQueue()
{
    EventLog log;
    log.busyAnswers = 3;
    QCOMPARE(counts(importContacts({.path = write("id\n1\n")}, log, kNow)), QByteArray("rows 1 created 1 updated 0 unchanged 0 rejected 0 started 1"));
}

void TestImportContacts::stops()
{
    QByteArray csv = "id,name\n";
    for (int i = 0; i < 2000; ++i)
        csv += QByteArray::number(i) + ",x\n";
    EventLog log;
    const ImportHooks hooks{.isStopRequested = [&] { return log.events.size() >= 1000; }};
    const auto report = importContacts({.path = write(csv)}, log, kNow, hooks);
    NS_VERIFY_OK(report);
    QVERIFY(report->cancelled);
    QCOMPARE(report->rows, 1024);
    QCOMPARE(log.events.size(), 1024U);
    QCOMPARE(counts(importContacts({.path = write(csv)}, log, kNow)), QByteArray("rows 2000 created 976 updated 0 unchanged 1024 rejected 0 started 976"));
}

void TestImportContacts::outcomes()
{
    EventLog log;
    (void)importContacts({.path = write("id,name\n1,Ana\n2,Eva\n")}, log, kNow);
    domain::Event foreign{.key = {"crm", "e"}, .type = domain::EventType::LeadCreated, .occurredAt = kNow, .contact = {.sourceId = "7"}, .data = {}, .payload = {}};
    domain::sealPayload(foreign);
    NS_VERIFY_OK(log.append({foreign}, kNow, [](const auto &) {}, {}));
    const std::string path = write("id,outcome,occurred_at\n1,won,2026-11-20\n9,lost,2026-11-20\ncrm/7,hot,2026-11-20\n2,booked,\n", "outcomes.csv");
    const ImportRequest request{.path = path, .options = {.kind = connect::ImportKind::Outcomes, .source = "leads"}};
    const auto report = importContacts(request, log, kNow);
    QCOMPARE(counts(report), QByteArray("rows 4 created 0 updated 3 unchanged 0 rejected 1 started 0"));
    QCOMPARE(report->rejects.at(0).reason, std::string("unknown id"));
    QCOMPARE(report->rejects.at(0).line, 3U);
    QCOMPARE(log.events.size(), 6U);
    QCOMPARE(log.events.at(5).key.source, std::string("crm"));
    QCOMPARE(log.events.at(5).contact.sourceId, std::string("7"));
    QCOMPARE(counts(importContacts(request, log, kNow)), QByteArray("rows 4 created 0 updated 0 unchanged 3 rejected 1 started 0"));
}

void TestImportContacts::datesOfLaterRowsDecide()
{
    EventLog log;
    QByteArray csv = "id,created_at\n";
    for (int i = 0; i < 600; ++i)
        csv += QByteArray::number(i) + ",3/4/2026\n";
    NS_VERIFY_OK(importContacts({.path = write(csv + "x,24/11/2025\n")}, log, kNow));
    QCOMPARE(log.events.size(), 601U);
    QCOMPARE(log.events.at(0).occurredAt, at("2026-04-03T00:00:00Z"));
    EventLog other;
    QCOMPARE(importContacts({.path = write(csv)}, other, kNow)->rejected, 600);
}

void TestImportContacts::errors()
{
    EventLog log;
    QCOMPARE(importContacts({.path = "/nowhere/leads.csv"}, log, kNow).error().code, ErrorCode::NotFound);
    QCOMPARE(importContacts({.path = write("")}, log, kNow).error().code, ErrorCode::InvalidInput);
    const std::string path = write("id\n1\n");
    QCOMPARE(importContacts({.path = path, .options = {.source = "", .map = {{"phone", "tel"}}}}, log, kNow).error().code, ErrorCode::NotFound);
    QCOMPARE(importContacts({.path = path, .rejectsPath = "/nowhere/rejects.csv"}, log, kNow).error().code, ErrorCode::Storage);
    log.failAfter = 0;
    const auto failed = importContacts({.path = path}, log, kNow);
    QVERIFY(!failed);
    QCOMPARE(failed.error().text, std::string("disk full"));
}

void TestImportContacts::realFile()
{
    const std::string path = testing::sharedFile(NS_SHARED_DIR, "data/crm/maven_open_opportunities.csv");
    if (path.empty())
        QSKIP("shared data is not here");
    EventLog log;
    const ImportRequest request{.path = path,
                                .options = {.source = "",
                                            .map = {{"id", "opportunity_id"}, {"stage", "deal_stage"}, {"created_at", "engage_date"}},
                                            .mapStage = {{"Prospecting", "new"}, {"Engaging", "engaged"}}}};
    const auto report = importContacts(request, log, kNow);
    NS_VERIFY_OK(report);
    QCOMPARE(report->rows, 2089);
    QCOMPARE(report->created, 2089);
    QCOMPARE(counts(importContacts(request, log, kNow)), QByteArray("rows 2089 created 0 updated 0 unchanged 2089 rejected 0 started 0"));
}

void TestImportContacts::throughTheStore()
{
    auto opened = store::SqliteJournal::open(m_dir.filePath(QStringLiteral("w.db")).toStdString(), {.create = true});
    NS_VERIFY_OK(opened);
    Journal &journal = **opened;
    const std::string path = write("id,name,phone,created_at\n1,Ana,+51999888777,\n2,Eva,,2026-11-20\n3,Ana P,+51 999 888 777,\n2,Eva Paz,,2026-11-20\n");
    const auto dry = importContacts({.path = path, .dryRun = true}, journal, kNow);
    QCOMPARE(counts(dry), QByteArray("rows 4 created 3 updated 1 unchanged 0 rejected 0 started 3")); // the shared phone shows only when stored
    QCOMPARE(journal.workCounts()->pendingEvents, 0);
    QCOMPARE(counts(importContacts({.path = path}, journal, kNow)), QByteArray("rows 4 created 2 updated 2 unchanged 0 rejected 0 started 2"));
    QCOMPARE(journal.workCounts()->pendingEvents, 4);
    QCOMPARE(counts(importContacts({.path = path}, journal, kNow + std::chrono::hours(24 * 30))),
             QByteArray("rows 4 created 0 updated 0 unchanged 4 rejected 0 started 0"));
    QCOMPARE(counts(importContacts({.path = path, .dryRun = true}, journal, kNow + std::chrono::hours(24 * 30))),
             QByteArray("rows 4 created 0 updated 0 unchanged 4 rejected 0 started 0"));
    const std::string outcomes = write("id,outcome\n1,won\n77,won\n", "outcomes.csv");
    const auto done = importContacts({.path = outcomes, .options = {.kind = connect::ImportKind::Outcomes, .source = "leads"}}, journal, kNow);
    QCOMPARE(counts(done), QByteArray("rows 2 created 0 updated 1 unchanged 0 rejected 1 started 0"));
    journal.close();
}

QTEST_GUILESS_MAIN(TestImportContacts)
#include "tst_importcontacts.moc"
