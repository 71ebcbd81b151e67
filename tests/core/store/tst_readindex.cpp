// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/readindex.h"

#include <random>

#include "core/sequence/actionplan.h"
#include "tests/core/store/readindextest.h"

using namespace ns;
using namespace ns::store;
using namespace ns::store::testing;

class TestReadIndex : public ReadIndexTest
{
    Q_OBJECT
    struct Made
    {
        std::int64_t no = 0;
        std::string stage, name;
        std::int64_t lastAt = 0, sure = -1, nextAt = kNeverMs;
        bool withPerson = false, optedOut = false, unsure = false, cold = false;
    };
    std::vector<Made> m_made;
    void makeLeads(int count);
    void makeLead(int i, std::mt19937 &random);
    [[nodiscard]] std::vector<std::int64_t> expected(LeadOrder order, bool reversed, const std::string &stage, LeadSubset subset) const;
    [[nodiscard]] std::vector<std::int64_t> numbers(const LeadWindowQuery &query);

private Q_SLOTS:
    void init()
    {
        start();
        m_made.clear();
    }
    void cleanup() { end(); }

    void windowsAreThoseOfASortedList_data();
    void windowsAreThoseOfASortedList();
    void ranksAreExactWhenTheyAreNotKnown();
    void countsByStageAndSubset();
    void findsByWordsOfTheContact();
    void followsWhatComesLater();
    void fillsThePastFromTheNewestOn();
    void isMadeAnewForAnotherJournal();
    void isMadeAnewWhenDamaged();
    void goesOnWhereItStopped();
    void anOldStateOfABackupIsNoticed();
};

void TestReadIndex::makeLead(int i, std::mt19937 &random)
{
    static const std::vector<std::string> stages{"new", "engaged", "booked", "won", "lost"};
    Made made;
    made.stage = stages[random() % stages.size()];
    made.name = "lead " + std::to_string(random() % 40); // names repeat: the key decides
    made.lastAt = random() % 4 == 0 ? 0 : toMillis(startTime()) - std::int64_t(random() % 50) * 3'600'000;
    made.withPerson = random() % 10 == 0;
    made.optedOut = random() % 7 == 0;
    const bool decided = random() % 3 != 0;
    const auto receipt = m_harness->appendOne(makeEvent("evt-" + std::to_string(i), {.sourceId = "s" + std::to_string(i), .name = made.name}));
    made.no = toInt(receipt.contact);
    auto step = stepOf(receipt, "lead" + std::to_string(i));
    step.state.profile = {};
    step.state.profile.name = QString::fromStdString(made.name);
    step.state.stage = made.stage;
    step.state.optedOutOfAll = made.optedOut;
    if (made.withPerson)
        step.state.openReviews.push_back({domain::ReviewId("r" + std::to_string(i)), "classification"});
    if (made.lastAt != 0)
        step.state.lastInboundAt = fromMillis(made.lastAt);
    if (decided) {
        step.state.decision = {"yes", "adult", double(random() % 20) / 20.0, random() % 2 == 0, domain::ModelId("lead-1"), domain::LabelSource::Model, startTime()};
        made.sure = std::llround(step.state.decision.confidence * 1e6);
        made.unsure = !step.state.decision.automatic && made.stage != "won" && made.stage != "lost";
    }
    if (random() % 5 == 0) {
        made.cold = true;
        made.nextAt = toMillis(startTime()) + std::int64_t(random() % 30) * 60'000;
        step.timers.push_back({sequence::coldTimerId(step.state.id), fromMillis(made.nextAt), domain::EventType::FollowupDue, {"cold", "", ""}});
    }
    NS_VERIFY_OK(m_harness->commit(step));
    m_made.push_back(made);
}

void TestReadIndex::makeLeads(int count)
{
    std::mt19937 random(7);
    for (int i = 0; i < count; ++i)
        makeLead(i, random);
}

std::vector<std::int64_t> TestReadIndex::expected(LeadOrder order, bool reversed, const std::string &stage, LeadSubset subset) const
{
    std::vector<Made> rows;
    for (const Made &made : m_made) {
        const bool in = subset == LeadSubset::All || (subset == LeadSubset::WithPerson && made.withPerson) || (subset == LeadSubset::OptedOut && made.optedOut)
            || (subset == LeadSubset::Unsure && made.unsure) || (subset == LeadSubset::GoingCold && made.cold);
        if (in && (stage.empty() || made.stage == stage))
            rows.push_back(made);
    }
    const auto value = [order](const Made &made) -> std::int64_t {
        switch (order) {
        case LeadOrder::Newest: return -made.no;
        case LeadOrder::Name: return 0;
        case LeadOrder::LastContact: return -made.lastAt;
        case LeadOrder::NextDue: return made.nextAt;
        case LeadOrder::Confidence: return -made.sure;
        }
        return 0;
    };
    const bool keyUp = order == LeadOrder::Name || order == LeadOrder::NextDue;
    std::ranges::sort(rows, [&](const Made &a, const Made &b) {
        if (order == LeadOrder::Name && a.name != b.name)
            return a.name < b.name;
        if (value(a) != value(b))
            return value(a) < value(b);
        return keyUp ? a.no < b.no : a.no > b.no;
    });
    if (reversed)
        std::ranges::reverse(rows);
    std::vector<std::int64_t> list;
    for (const Made &made : rows)
        list.push_back(made.no);
    return list;
}

std::vector<std::int64_t> TestReadIndex::numbers(const LeadWindowQuery &query)
{
    const auto window = m_index->leads(query);
    if (!window)
        qFatal("%s", describe(window.error()).c_str());
    std::vector<std::int64_t> list;
    for (const LeadWindowRow &row : window->rows)
        list.push_back(toInt(row.no));
    return list;
}

void TestReadIndex::windowsAreThoseOfASortedList_data()
{
    QTest::addColumn<int>("fewMax");
    QTest::newRow("walking the order's index") << -1;
    QTest::newRow("sorting what a filter leaves") << 20'000;
}

/// Every order, both ways, with and without filters: pages put together are the whole list, jumps land where they should.
void TestReadIndex::windowsAreThoseOfASortedList()
{
    QFETCH(int, fewMax);
    makeLeads(90);
    openIndex();
    catchUpAll(*m_index);
    const std::array subsets{LeadSubset::All, LeadSubset::WithPerson, LeadSubset::Unsure, LeadSubset::OptedOut, LeadSubset::GoingCold, LeadSubset::Stuck};
    for (int order = 0; order <= int(LeadOrder::Confidence); ++order) {
        for (int variant = 0; variant < 2 * 2 * int(subsets.size()); ++variant) {
            LeadWindowQuery query{.stage = variant % 2 == 0 ? "" : "engaged", .subset = subsets[std::size_t(variant / 4)], .order = LeadOrder(order),
                                  .reversed = variant / 2 % 2 == 1, .limit = 7, .fewMax = fewMax};
            const std::vector<std::int64_t> all = expected(query.order, query.reversed, query.stage, query.subset);
            std::vector<std::int64_t> paged;
            for (int page = 0; page < 100; ++page) {
                const auto window = m_index->leads(query);
                NS_VERIFY_OK(window);
                QCOMPARE(window->total, std::int64_t(all.size()));
                QCOMPARE(window->firstRank, std::int64_t(paged.size()));
                for (const LeadWindowRow &row : window->rows)
                    paged.push_back(toInt(row.no));
                if (window->rows.size() < 7)
                    break;
                query.start = WindowStart::After;
                query.key = window->rows.back().key;
                query.rank = window->firstRank + std::int64_t(window->rows.size()) - 1;
            }
            QCOMPARE(paged, all);
            if (all.size() < 20)
                continue;
            query.start = WindowStart::AtRank;
            query.rank = 10;
            const auto middle = m_index->leads(query);
            NS_VERIFY_OK(middle);
            QCOMPARE(toInt(middle->rows.front().no), all[10]);
            query.start = WindowStart::Before;
            query.key = middle->rows.front().key;
            QCOMPARE(numbers(query), std::vector(all.begin() + 3, all.begin() + 10));
            query.start = WindowStart::Around;
            QCOMPARE(numbers(query), std::vector(all.begin() + 7, all.begin() + 14));
            query.start = WindowStart::Last;
            QCOMPARE(numbers(query), std::vector(all.end() - 7, all.end()));
        }
    }
}

void TestReadIndex::ranksAreExactWhenTheyAreNotKnown()
{
    makeLeads(60);
    openIndex();
    catchUpAll(*m_index);
    for (const int fewMax : {-1, 20'000}) {
        for (const LeadOrder order : {LeadOrder::Newest, LeadOrder::Name, LeadOrder::LastContact}) {
            LeadWindowQuery query{.order = order, .start = WindowStart::AtRank, .rank = 40, .limit = 5, .fewMax = fewMax};
            const auto there = m_index->leads(query);
            NS_VERIFY_OK(there);
            query.start = WindowStart::Around;
            query.key = there->rows[0].key;
            query.rank = -1;
            const auto around = m_index->leads(query);
            NS_VERIFY_OK(around);
            QCOMPARE(around->firstRank, std::int64_t(38));
            QCOMPARE(toInt(around->rows[2].no), toInt(there->rows[0].no));
        }
    }
}

void TestReadIndex::countsByStageAndSubset()
{
    makeLeads(50);
    openIndex();
    catchUpAll(*m_index);
    const auto counts = m_index->stageCounts();
    NS_VERIFY_OK(counts);
    QCOMPARE(counts->size(), std::size_t(5));
    for (const StageCounts &stage : *counts) {
        for (const LeadSubset subset : {LeadSubset::All, LeadSubset::WithPerson, LeadSubset::OptedOut, LeadSubset::Unsure, LeadSubset::GoingCold})
            QCOMPARE(stage.bySubset[std::size_t(subset)], std::int64_t(expected(LeadOrder::Newest, false, stage.stage, subset).size()));
    }
}

void TestReadIndex::findsByWordsOfTheContact()
{
    const auto rosa = m_harness->appendOne(makeEvent("e1", {.sourceId = "rosa", .phone = "+51999888777", .name = "Rosa Quispe"}));
    NS_VERIFY_OK(m_harness->commit(makeStep(rosa, 1, "rosa")));
    const auto kim = m_harness->appendOne(makeEvent("e2", {.sourceId = "kim", .name = "Kim"}));
    auto step = stepOf(kim, "kim");
    step.state.profile = {};
    step.state.profile.name = QStringLiteral("Kim");
    step.state.stage = "engaged";
    NS_VERIFY_OK(m_harness->commit(step));
    m_harness->waitForWords();
    openIndex();
    catchUpAll(*m_index);
    const auto find = [&](const char *words, const char *stage) {
        return numbers({.stage = stage, .search = QString::fromUtf8(words)});
    };
    QCOMPARE(find("quis", ""), std::vector{toInt(rosa.contact)});
    QCOMPARE(find("ROSA quispe", ""), std::vector{toInt(rosa.contact)});
    QCOMPARE(find("kim", "engaged"), std::vector{toInt(kim.contact)});
    QCOMPARE(find("kim", "new"), std::vector<std::int64_t>{});
    QCOMPARE(find("\" ZZ *", ""), std::vector<std::int64_t>{});
}

void TestReadIndex::followsWhatComesLater()
{
    openIndex();
    catchUpAll(*m_index);
    QVERIFY(!m_index->isBuilding());
    const auto rosa = m_harness->appendOne(makeEvent("e1", {.sourceId = "rosa", .name = "Rosa"}));
    catchUpAll(*m_index);
    auto window = m_index->leads({});
    NS_VERIFY_OK(window);
    QCOMPARE(window->rows.size(), std::size_t(1)); // before its first step
    QCOMPARE(window->rows[0].lead.stage, std::string("new"));
    QCOMPARE(window->rows[0].name, QStringLiteral("Rosa"));
    QVERIFY(window->rows[0].isUnhandled);
    auto step = stepOf(rosa, "rosa");
    step.state.stage = "booked";
    NS_VERIFY_OK(m_harness->commit(step));
    catchUpAll(*m_index);
    window = m_index->leads({.stage = "booked"});
    NS_VERIFY_OK(window);
    QCOMPARE(window->rows.size(), std::size_t(1));
    QVERIFY(!window->rows[0].isUnhandled);
    QCOMPARE(m_index->leads({.stage = "new"})->total, std::int64_t(0));
    const auto again = m_index->catchUp();
    NS_VERIFY_OK(again);
    QCOMPARE(again->leads + again->traces, 0);
}

void TestReadIndex::fillsThePastFromTheNewestOn()
{
    makeLeads(40);
    openIndex();
    QVERIFY(m_index->isBuilding());
    const auto first = m_index->catchUp(10);
    NS_VERIFY_OK(first);
    QVERIFY(first->isBuilding);
    QCOMPARE(first->leads, 10);
    QCOMPARE(numbers({.limit = 3}), std::vector<std::int64_t>({m_made[39].no, m_made[38].no, m_made[37].no}));
    catchUpAll(*m_index);
    QVERIFY(!m_index->isBuilding());
    QCOMPARE(m_index->leads({})->total, std::int64_t(40));
}

void TestReadIndex::isMadeAnewForAnotherJournal()
{
    makeLeads(5);
    openIndex();
    catchUpAll(*m_index);
    const std::string path = indexPath();
    m_index.reset();
    m_reader.reset();
    Harness other{Harness::Kind::Sqlite};
    const auto receipt = other.appendOne(makeEvent("x", {.sourceId = "x", .name = "Other"}));
    NS_VERIFY_OK(other.commit(stepOf(receipt, "other")));
    auto opened = ReadIndex::open(other.path(), path);
    NS_VERIFY_OK(opened);
    catchUpAll(**opened);
    const auto window = (*opened)->leads({});
    NS_VERIFY_OK(window);
    QCOMPARE(window->total, std::int64_t(1));
}

void TestReadIndex::isMadeAnewWhenDamaged()
{
    makeLeads(3);
    QFile file(QString::fromStdString(indexPath()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    openIndex();
    catchUpAll(*m_index);
    QCOMPARE(m_index->leads({})->total, std::int64_t(3));
    const auto refused = ReadIndex::open(m_harness->path(), "/proc/none/console.db");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Storage);
}

void TestReadIndex::goesOnWhereItStopped()
{
    makeLeads(20);
    openIndex();
    catchUpAll(*m_index);
    m_index.reset();
    std::mt19937 random(9);
    makeLead(100, random);
    openIndex();
    const auto progress = m_index->catchUp();
    NS_VERIFY_OK(progress);
    QCOMPARE(progress->leads, 1); // not all twenty again
    QCOMPARE(m_index->leads({})->total, std::int64_t(21));
}

/// A backup was restored: the trace that was read last is not there any more.
void TestReadIndex::anOldStateOfABackupIsNoticed()
{
    makeLeads(4);
    const std::string backup = m_harness->path() + ".old";
    m_harness->closeJournal();
    QVERIFY(QFile::copy(QString::fromStdString(m_harness->path()), QString::fromStdString(backup)));
    m_harness->reopen();
    std::mt19937 random(9);
    makeLead(50, random);
    openIndex();
    catchUpAll(*m_index);
    QCOMPARE(m_index->leads({})->total, std::int64_t(5));
    m_index.reset();
    m_reader.reset();
    auto opened = ReadIndex::open(backup, indexPath());
    NS_VERIFY_OK(opened);
    catchUpAll(**opened);
    QCOMPARE((*opened)->leads({})->total, std::int64_t(4));
}

QTEST_GUILESS_MAIN(TestReadIndex)
#include "tst_readindex.moc"
