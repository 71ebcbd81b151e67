// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wordindex.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include "core/store/reader.h"
#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store;
using namespace ns::store::testing;

/// What can be found by its words, and when, through a journal on SQLite.
class TestWordIndex : public QObject
{
    Q_OBJECT
    std::unique_ptr<Harness> m_harness;
    /// Their source ids, in the order found.
    [[nodiscard]] std::string find(const std::string &words) const
    {
        auto reader = Reader::open(m_harness->path());
        if (!reader)
            return describe(reader.error());
        std::string found;
        for (const TraceRow &row : (*reader)->searchTraces({.text = words}).value_or(std::vector<TraceRow>{}))
            found += row.contact.str() + ' ';
        return found;
    }
    ports::AppendReceipt add(const std::string &id, const std::string &name)
    {
        const auto receipt = m_harness->appendOne(makeEvent("evt-" + id, {.sourceId = id, .name = name}));
        auto step = makeStep(receipt, 1, id);
        step.state.profile = {};
        step.state.profile.name = QString::fromStdString(name);
        if (const Status done = m_harness->commit(step); !done)
            qFatal("%s", describe(done.error()).c_str());
        return receipt;
    }

private Q_SLOTS:
    void init()
    {
        ns::testing::failOnWarnings();
        m_harness = std::make_unique<Harness>(Harness::Kind::Sqlite);
    }
    void cleanup() { m_harness.reset(); }

    void findsNewRowsSoon();
    void findsNewRowsAfterTheEnd();
    void findsNewRowsWhileOthersWrite();
    void followsARowThatChanges();
    void indexesEachRowOnce();
};

void TestWordIndex::findsNewRowsSoon()
{
    add("rosa", "Rosa Quispe");
    QTRY_COMPARE(find("quispe"), std::string("crm/rosa "));
}

void TestWordIndex::findsNewRowsAfterTheEnd()
{
    std::vector<domain::Event> many; // more than one turn indexes
    for (int i = 0; i < 3000; ++i)
        many.push_back(makeEvent("evt-" + std::to_string(i), {.sourceId = "c" + std::to_string(i), .name = "Name" + std::to_string(i)}));
    NS_VERIFY_OK(m_harness->append(std::move(many)));
    add("rosa", "Rosa Quispe");
    m_harness->closeJournal();
    QCOMPARE(find("quispe"), std::string("crm/rosa "));
}

void TestWordIndex::findsNewRowsWhileOthersWrite()
{
    add("rosa", "Rosa Quispe");
    // Nobody lets the writer rest: the words are due at last.
    const std::int64_t start = monotonicMicros();
    for (int i = 0; find("quispe").empty(); ++i) {
        QVERIFY2(monotonicMicros() - start < 5'000'000, "never indexed");
        for (int j = 0; j < 20; ++j)
            m_harness->appendOne(makeEvent("evt-" + std::to_string(i) + "-" + std::to_string(j), {.sourceId = "other"}));
    }
    QCOMPARE(find("quispe"), std::string("crm/rosa "));
}

void TestWordIndex::followsARowThatChanges()
{
    const auto rename = [this](const ports::AppendReceipt &receipt, std::uint64_t version, const char *name) {
        auto step = makeStep(receipt, version, "rename" + std::to_string(version));
        step.eventSeq.reset();
        step.profileChanged = true;
        step.state.profile.name = QString::fromUtf8(name);
        NS_VERIFY_OK(m_harness->commit(step));
    };
    const auto rosa = add("rosa", "Rosa Quispe");
    rename(rosa, 2, "Rosa Mamani"); // most likely before it is indexed
    m_harness->waitForWords();
    QVERIFY(find("quispe").empty());
    QVERIFY(!find("mamani").empty());
    rename(rosa, 3, "Rosa Condori"); // surely after
    QVERIFY(find("mamani").empty());
    QVERIFY(!find("condori").empty());
}

void TestWordIndex::indexesEachRowOnce()
{
    add("rosa", "Rosa Quispe");
    m_harness->waitForWords();
    m_harness->reopen();
    add("kim", "Kim Lee");
    m_harness->waitForWords();
    m_harness->closeJournal();
    QString counts;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("vocabulary"));
        db.setDatabaseName(QString::fromStdString(m_harness->path()));
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(QStringLiteral("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'contact_text', 'row')")));
        QVERIFY(query.exec(QStringLiteral("SELECT term, doc FROM words WHERE term IN ('kim', 'quispe', 'rosa') ORDER BY term")));
        while (query.next())
            counts += query.value(0).toString() + u' ' + query.value(1).toString() + u' ';
    }
    QSqlDatabase::removeDatabase(QStringLiteral("vocabulary"));
    QCOMPARE(counts, QStringLiteral("kim 1 quispe 1 rosa 1 "));
}

QTEST_GUILESS_MAIN(TestWordIndex)
#include "tst_wordindex.moc"
