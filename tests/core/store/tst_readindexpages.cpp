// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSqlDatabase>
#include <QSqlQuery>

#include "core/store/sqltext.h"
#include "tests/core/store/readindextest.h"

using namespace ns;
using namespace ns::store;
using namespace ns::store::testing;

class TestReadIndexPages : public ReadIndexTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { end(); }

    void classesOfTraces_data();
    void classesOfTraces();
    void traceWindows();
    void reviewWindows();
    void gapsAreTimesInWhichEventsWaited();
    void indexesServeTheLists_data();
    void indexesServeTheLists();
};

void TestReadIndexPages::classesOfTraces_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("classes");
    QTest::newRow("delivered") << "delivery" << "sent" << "1";
    QTest::newRow("delivery that failed") << "delivery" << "set_aside" << "4";
    QTest::newRow("verdict") << "guardrail" << "defer" << "3";
    QTest::newRow("asks a person") << "lead.created" << "review" << "2";
    QTest::newRow("reply that asks a person") << "message.inbound" << "review" << "25";
    QTest::newRow("booking") << "appointment.booked" << "stopped" << "5";
    QTest::newRow("bounce") << "message.bounced" << "recorded" << "4";
    QTest::newRow("plain") << "lead.created" << "started" << "";
}

void TestReadIndexPages::classesOfTraces()
{
    QFETCH(QString, type);
    QFETCH(QString, outcome);
    QFETCH(QString, classes);
    QString found;
    for (const TraceClass of : classesOf(type.toStdString(), outcome.toStdString()))
        found += QString::number(int(of));
    QCOMPARE(found, classes);
}

void TestReadIndexPages::traceWindows()
{
    for (int i = 0; i < 30; ++i) {
        const std::string id = "t" + std::to_string(i);
        const auto receipt = m_harness->appendOne(makeEvent(id, {.sourceId = id, .name = id}));
        auto step = stepOf(receipt, id);
        step.trace.at = startTime() + i * kMinute;
        step.trace.outcome = i % 3 == 0 ? "review" : "started";
        NS_VERIFY_OK(m_harness->commit(step));
    }
    openIndex();
    catchUpAll(*m_index);
    const auto names = [](const Window<NamedTrace> &window) {
        std::string list;
        for (const NamedTrace &trace : window.rows)
            list += trace.row.contact.str() + " ";
        return list;
    };
    TraceWindowQuery query{.limit = 3};
    auto window = m_reader->traces(query);
    NS_VERIFY_OK(window);
    QCOMPARE(names(*window), std::string("crm/t29 crm/t28 crm/t27 "));
    QCOMPARE(window->total, std::int64_t(30));
    query.start = WindowStart::After;
    query.key = window->rows[2].row.key;
    query.rank = 2;
    window = m_reader->traces(query);
    QCOMPARE(names(*window), std::string("crm/t26 crm/t25 crm/t24 "));
    QCOMPARE(window->firstRank, std::int64_t(3));
    query.start = WindowStart::Before;
    query.key = window->rows[0].row.key;
    query.rank = 3;
    window = m_reader->traces(query);
    QCOMPARE(names(*window), std::string("crm/t29 crm/t28 crm/t27 "));
    QCOMPARE(window->firstRank, std::int64_t(0));
    query.of = TraceClass::Review;
    query.start = WindowStart::First;
    window = m_reader->traces(query);
    QCOMPARE(names(*window), std::string("crm/t27 crm/t24 crm/t21 "));
    QCOMPARE(window->total, std::int64_t(10));
    query.start = WindowStart::Around;
    query.key = window->rows[2].row.key;
    query.rank = 2;
    window = m_reader->traces(query);
    QCOMPARE(names(*window), std::string("crm/t24 crm/t21 crm/t18 "));
    QCOMPARE(window->firstRank, std::int64_t(1));
    query.start = WindowStart::AtRank;
    query.rank = 9;
    QCOMPARE(names(*m_reader->traces(query)), std::string("crm/t0 "));
    query = {.start = WindowStart::Last, .limit = 2};
    window = m_reader->traces(query);
    QCOMPARE(names(*window), std::string("crm/t1 crm/t0 "));
    QCOMPARE(window->firstRank, std::int64_t(28));
    const auto counts = m_reader->traceCounts(startTime(), startTime() + 10 * kMinute);
    NS_VERIFY_OK(counts);
    QCOMPARE((*counts)[int(TraceClass::All)], std::int64_t(10));
    QCOMPARE((*counts)[int(TraceClass::Review)], std::int64_t(4));
    const auto step = m_reader->traceStep(domain::TraceId(derivedId("", {"t5"}, 32)));
    NS_VERIFY_OK(step);
    QVERIFY(step->has_value());
    QCOMPARE((*step)->name, QStringLiteral("t5"));
    QVERIFY(m_reader->tracesBefore((*step)->contact, (*step)->row.key.no, 5)->empty());
    QVERIFY(!m_reader->traceStep(domain::TraceId("ffffffffffffffffffffffffffffffff"))->has_value());
}

void TestReadIndexPages::reviewWindows()
{
    const auto receipt = m_harness->appendOne(makeEvent("e", {.sourceId = "kim", .name = "Kim"}));
    auto step = stepOf(receipt, "Kim");
    for (int i = 0; i < 12; ++i) {
        domain::ReviewItem item{domain::ReviewId("r" + std::to_string(i)), receipt.contactId, receipt.contact, i % 4 == 0 ? "inbound" : "classification", "low_confidence"};
        item.createdAt = startTime() + i * kMinute;
        item.dueAt = startTime() + kHour - i * kMinute; // the later made are due sooner
        step.reviews.push_back(item);
    }
    NS_VERIFY_OK(m_harness->commit(step));
    openIndex();
    catchUpAll(*m_index);
    const auto names = [](const Window<NamedReview> &window) {
        std::string list;
        for (const NamedReview &review : window.rows)
            list += review.item.id.str() + " ";
        return list;
    };
    ReviewWindowQuery query{.limit = 4};
    auto window = m_reader->reviews(query);
    NS_VERIFY_OK(window);
    QCOMPARE(names(*window), std::string("r11 r10 r9 r8 "));
    QCOMPARE(window->total, std::int64_t(12));
    QCOMPARE(window->rows[0].name, QStringLiteral("Kim"));
    query.start = WindowStart::Around;
    query.key = window->rows[3].key;
    window = m_reader->reviews(query);
    QCOMPARE(names(*window), std::string("r10 r9 r8 r7 "));
    QCOMPARE(window->firstRank, std::int64_t(1));
    query.kind = "inbound";
    query.start = WindowStart::First;
    window = m_reader->reviews(query);
    QCOMPARE(names(*window), std::string("r8 r4 r0 "));
    QCOMPARE(window->total, std::int64_t(3));
    query.start = WindowStart::Last;
    query.kind.clear();
    QCOMPARE(names(*m_reader->reviews(query)), std::string("r3 r2 r1 r0 "));
    m_harness->waitForWords();
    query = {.search = QStringLiteral("kim"), .limit = 2};
    QCOMPARE(names(*m_reader->reviews(query)), std::string("r11 r10 "));
    query.search = QStringLiteral("rosa");
    QCOMPARE(names(*m_reader->reviews(query)), std::string(""));
    query = {.state = std::nullopt, .limit = 3};
    QCOMPARE(names(*m_reader->reviews(query)), std::string("r0 r1 r2 ")); // in order of making
    const auto counts = m_reader->reviewCounts(domain::ReviewState::Pending);
    NS_VERIFY_OK(counts);
    QCOMPARE(counts->size(), std::size_t(2));
    QCOMPARE((*counts)[1].kind, std::string("inbound"));
    QCOMPARE((*counts)[1].n, std::int64_t(3));
    QCOMPARE(formatInstant((*counts)[0].oldestAt), formatInstant(startTime() + kMinute));
    QCOMPARE(m_reader->openReviews(receipt.contact)->size(), std::size_t(12));
    const auto made = m_reader->reviewsMade(startTime(), startTime() + 11 * kMinute); // one a minute
    NS_VERIFY_OK(made);
    QCOMPARE(made->size(), std::size_t(3));
    QVERIFY((*made)[0].first == startTime());
    QCOMPARE((*made)[0].second, std::int64_t(5));
    QCOMPARE((*made)[2].second, std::int64_t(1));
}

void TestReadIndexPages::gapsAreTimesInWhichEventsWaited()
{
    const auto worked = [&](const char *id, Instant recorded, Instant at) {
        auto step = stepOf(m_harness->appendOne(makeEvent(id, {.sourceId = id, .name = id}), recorded), id);
        step.trace.at = at;
        NS_VERIFY_OK(m_harness->commit(step));
    };
    const Instant start = startTime();
    worked("prompt", start + 10 * kMinute, start + 10 * kMinute);
    worked("idle before", start + 60 * kMinute, start + 60 * kMinute); // nothing waited: no gap
    worked("late", start + 70 * kMinute, start + 90 * kMinute);
    worked("behind it", start + 75 * kMinute, start + 91 * kMinute); // the same gap
    (void)m_harness->appendOne(makeEvent("waits", {.sourceId = "waits", .name = "W"}), start + 100 * kMinute);
    openIndex();
    const auto gaps = m_reader->gaps(start, start + 120 * kMinute, 5 * kMinute);
    NS_VERIFY_OK(gaps);
    QCOMPARE(gaps->size(), std::size_t(2));
    QVERIFY((*gaps)[0].first == start + 70 * kMinute && (*gaps)[0].second == start + 90 * kMinute);
    QVERIFY((*gaps)[1].first == start + 100 * kMinute && (*gaps)[1].second == start + 120 * kMinute); // still waits
    QVERIFY(m_reader->gaps(start, start + 120 * kMinute, 30 * kMinute)->empty());
    QCOMPARE(m_reader->gaps(start + 92 * kMinute, start + 102 * kMinute, 5 * kMinute)->size(), std::size_t(0));
}

void TestReadIndexPages::indexesServeTheLists_data()
{
    QTest::addColumn<int>("statement");
    QTest::addColumn<QString>("uses");
    QTest::newRow("newest") << int(Sql::IndexKeysNewestDown) << "SEARCH l USING INTEGER PRIMARY KEY";
    QTest::newRow("by name") << int(Sql::IndexKeysNameUp) << "SEARCH l USING COVERING INDEX lead_name";
    QTest::newRow("by name, reversed") << int(Sql::IndexKeysNameDown) << "SEARCH l USING COVERING INDEX lead_name";
    QTest::newRow("by last contact") << int(Sql::IndexKeysLastDown) << "SEARCH l USING COVERING INDEX lead_last";
    QTest::newRow("by next due") << int(Sql::IndexKeysNextUp) << "SEARCH l USING COVERING INDEX lead_next";
    QTest::newRow("by confidence") << int(Sql::IndexKeysSureDown) << "SEARCH l USING COVERING INDEX lead_sure";
    QTest::newRow("rank by name") << int(Sql::IndexRankNameUp) << "SEARCH l USING COVERING INDEX lead_name";
    QTest::newRow("few with a person") << int(Sql::IndexFewWithPerson) << "USING INDEX lead_with_person";
    QTest::newRow("few going cold") << int(Sql::IndexFewCold) << "USING INDEX lead_cold";
    QTest::newRow("few unsure") << int(Sql::IndexFewUnsure) << "USING INDEX lead_unsure";
    QTest::newRow("few stuck") << int(Sql::IndexFewStuck) << "USING INDEX lead_stuck";
    QTest::newRow("few opted out") << int(Sql::IndexFewOptedOut) << "USING INDEX lead_opted_out";
    QTest::newRow("few of a stage") << int(Sql::IndexFewStage) << "SEARCH l USING INDEX lead_stage";
    QTest::newRow("ages") << int(Sql::IndexCountAges) << "SEARCH age_count USING PRIMARY KEY (stage=? AND slot>?)";
    QTest::newRow("ages within a slot") << int(Sql::IndexCountAges) << "SEARCH lead USING COVERING INDEX lead_stage (stage=? AND last_at>? AND last_at<?)";
    QTest::newRow("due of a stage") << int(Sql::IndexDueOfStage) << "SEARCH l USING COVERING INDEX lead_due";
    QTest::newRow("recent of a stage") << int(Sql::IndexRecentOfStage) << "SEARCH l USING COVERING INDEX lead_stage";
    QTest::newRow("person of a stage") << int(Sql::IndexPersonOfStage) << "SEARCH l USING INDEX lead_with_person";
    QTest::newRow("funnel") << int(Sql::IndexCountFunnel) << "SEARCH lead USING COVERING INDEX lead_created";
    QTest::newRow("decided") << int(Sql::IndexListDecided) << "SEARCH d USING INDEX decided_at";
    QTest::newRow("traces down") << int(Sql::DeskTracesDown) << "SEARCH t USING INDEX trace_at";
    QTest::newRow("traces up") << int(Sql::DeskTracesUp) << "SEARCH t USING INDEX trace_at";
    QTest::newRow("notable traces") << int(Sql::DeskNotableDown) << "SEARCH n USING PRIMARY KEY";
    QTest::newRow("a contact's next traces") << int(Sql::DeskTracesAfter) << "SEARCH t USING INDEX trace_contact";
    QTest::newRow("reviews up") << int(Sql::DeskReviewsUp) << "SEARCH r USING INDEX review_state";
    QTest::newRow("reviews down") << int(Sql::DeskReviewsDown) << "SEARCH r USING INDEX review_state";
    QTest::newRow("all reviews") << int(Sql::DeskAllReviewsUp) << "SEARCH r USING INTEGER PRIMARY KEY";
    QTest::newRow("a contact's reviews") << int(Sql::DeskReviewsOfContact) << "SEARCH r USING INDEX review_contact";
    QTest::newRow("a contact's outbox") << int(Sql::DeskOpenOutboxKeys) << "SEARCH o USING INDEX outbox_contact";
    QTest::newRow("new traces") << int(Sql::IndexNewTraces) << "SEARCH t USING INTEGER PRIMARY KEY";
}

void TestReadIndexPages::indexesServeTheLists()
{
    QFETCH(int, statement);
    QFETCH(QString, uses);
    openIndex();
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plan"));
    QString plan;
    {
        db.setDatabaseName(QString::fromStdString(m_harness->path()));
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(QStringLiteral("ATTACH '%1' AS aside").arg(QString::fromStdString(indexPath()))));
        const QString sql = QString::fromUtf8(kSqlText[statement]).section(u'\n', 1);
        QVERIFY(query.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql));
        for (int i = 0; i < int(sql.count(u'?')); ++i)
            query.bindValue(i, 1);
        QVERIFY(query.exec());
        while (query.next())
            plan += query.value(3).toString() + u'\n';
    }
    db.close();
    db = QSqlDatabase();
    QSqlDatabase::removeDatabase(QStringLiteral("plan"));
    QVERIFY2(plan.contains(uses), qPrintable(plan));
    // A window of 300 rows may be put in order once more, a whole list never; a contact's few messages may.
    const bool sortsFew = statement == int(Sql::DeskNotableDown) || statement == int(Sql::DeskOpenOutboxKeys);
    QVERIFY2(sortsFew || !plan.contains(QLatin1String("TEMP B-TREE FOR ORDER BY")), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestReadIndexPages)
#include "tst_readindexpages.moc"
