// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSqlDatabase>
#include <QSqlQuery>
#include <random>

#include "core/sequence/actionplan.h"
#include "core/store/deskreader.h"
#include "core/store/journalwatch.h"
#include "core/store/readindex.h"
#include "core/store/readindexupdater.h"
#include "core/store/sqltext.h"
#include "tests/core/store/journalharness.h"

using namespace ns;
using namespace ns::store;
using namespace ns::store::testing;
using domain::OutboxState;

namespace {

constexpr Millis kMinute{60'000};
constexpr Millis kHour{3'600'000};

struct Made
{
    std::int64_t no = 0;
    std::string stage, name;
    std::int64_t lastAt = 0, sure = -1, nextAt = kNeverMs;
    bool withPerson = false, optedOut = false, unsure = false, cold = false;
};

void catchUpAll(ReadIndex &index)
{
    for (int i = 0; i < 1000; ++i) {
        const auto progress = index.catchUp();
        NS_VERIFY_OK(progress);
        if (progress->isCaughtUp && !progress->isBuilding)
            return;
    }
    QFAIL("never caught up");
}

} // namespace

class TestReadIndex : public QObject
{
    Q_OBJECT
    std::unique_ptr<Harness> m_harness;
    std::unique_ptr<ReadIndex> m_index;
    std::unique_ptr<DeskReader> m_reader;
    std::vector<Made> m_made;

    [[nodiscard]] std::string indexPath() const { return m_harness->path() + ".console"; }
    void openIndex();
    void makeLeads(int count);
    void makeLead(int i, std::mt19937 &random);
    [[nodiscard]] std::vector<std::int64_t> expected(LeadOrder order, bool reversed, const std::string &stage, LeadSubset subset) const;
    [[nodiscard]] std::vector<std::int64_t> numbers(const LeadWindowQuery &query);
    [[nodiscard]] ports::StepResult stepOf(const ports::AppendReceipt &receipt, const std::string &seed);

private Q_SLOTS:
    void init();
    void cleanup();

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
    void ages();
    void cardsShowWhatNeedsAttention();
    void nextStep_data();
    void nextStep();
    void dealsAddUp();
    void decidedLeadsAreJudgedByTheirOutcome();
    void bucketsAndLatency();
    void latencyBinsKeepTwoPercent();
    void classesOfTraces_data();
    void classesOfTraces();
    void traceWindows();
    void reviewWindows();
    void gapsAreTimesInWhichEventsWaited();
    void indexesServeTheLists_data();
    void indexesServeTheLists();
    void watchSeesOwnAndForeignWrites();
};

void TestReadIndex::init()
{
    ns::testing::failOnWarnings();
    m_harness = std::make_unique<Harness>(Harness::Kind::Sqlite);
    m_made.clear();
}

void TestReadIndex::cleanup()
{
    m_reader.reset();
    m_index.reset();
    m_harness.reset();
}

void TestReadIndex::openIndex()
{
    m_reader.reset();
    m_index.reset();
    auto opened = ReadIndex::open(m_harness->path(), indexPath());
    NS_VERIFY_OK(opened);
    m_index = std::move(*opened);
    auto reader = DeskReader::open(m_harness->path(), indexPath());
    NS_VERIFY_OK(reader);
    m_reader = std::move(*reader);
}

ports::StepResult TestReadIndex::stepOf(const ports::AppendReceipt &receipt, const std::string &seed)
{
    auto step = makeStep(receipt, 1, seed);
    step.state.runs.clear();
    step.state.profile = {};
    step.state.profile.name = QString::fromStdString(seed);
    return step;
}

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

void TestReadIndex::ages()
{
    const auto make = [&](const char *id, std::optional<Instant> last) {
        const auto receipt = m_harness->appendOne(makeEvent(id, {.sourceId = id}));
        auto step = stepOf(receipt, id);
        step.state.stage = "engaged";
        step.state.lastInboundAt = last;
        NS_VERIFY_OK(m_harness->commit(step));
    };
    make("fresh", startTime() - kHour);
    make("day", startTime() - 30 * kHour);
    make("week", startTime() - 170 * kHour);
    make("week2", startTime() - 171 * kHour);
    make("never", std::nullopt);
    openIndex();
    catchUpAll(*m_index);
    const auto ages = m_index->stageAges("engaged", startTime() - 24 * kHour, startTime() - 48 * kHour);
    NS_VERIFY_OK(ages);
    QCOMPARE(ages->fresh, std::int64_t(1));
    QCOMPARE(ages->ageing, std::int64_t(1));
    QCOMPARE(ages->cold, std::int64_t(2));
    QCOMPARE(ages->never, std::int64_t(1));
}

void TestReadIndex::cardsShowWhatNeedsAttention()
{
    const auto make = [&](const char *id, bool person, bool due) {
        const auto receipt = m_harness->appendOne(makeEvent(id, {.sourceId = id, .name = id}));
        auto step = stepOf(receipt, id);
        if (person)
            step.state.openReviews.push_back({domain::ReviewId(std::string("r") + id), "inbound"});
        if (due)
            step.timers.push_back({sequence::coldTimerId(step.state.id), startTime() + kHour, domain::EventType::FollowupDue, {"cold", "", ""}});
        NS_VERIFY_OK(m_harness->commit(step));
    };
    make("plain", false, false);
    make("due", false, true);
    make("asks", true, false);
    make("plain2", false, false);
    openIndex();
    catchUpAll(*m_index);
    const auto cards = m_index->attentionOf("new", 3);
    NS_VERIFY_OK(cards);
    std::vector<std::string> ids;
    for (const LeadWindowRow &row : *cards)
        ids.push_back(row.id.str());
    QCOMPARE(ids, std::vector<std::string>({"crm/asks", "crm/due", "crm/plain2"}));
}

void TestReadIndex::nextStep_data()
{
    QTest::addColumn<int>("outbox"); // state, or -1
    QTest::addColumn<bool>("cold");
    QTest::addColumn<bool>("review");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("dueMinutes"); // -1: never
    QTest::addColumn<uint>("bits");
    QTest::newRow("nothing") << -1 << false << false << int(NextKind::None) << qint64(-1) << 0U;
    QTest::newRow("cold timer") << -1 << true << false << int(NextKind::FollowUp) << qint64(60) << leadbit::GoingCold;
    QTest::newRow("queued message before the timer") << int(OutboxState::Queued) << true << false << int(NextKind::Message) << qint64(30) << leadbit::GoingCold;
    QTest::newRow("held message") << int(OutboxState::Held) << true << false << int(NextKind::Held) << qint64(60) << (leadbit::Held | leadbit::GoingCold);
    QTest::newRow("in doubt") << int(OutboxState::InDoubt) << false << false << int(NextKind::InDoubt) << qint64(-1) << leadbit::InDoubt;
    QTest::newRow("set aside") << int(OutboxState::SetAside) << false << false << int(NextKind::SetAside) << qint64(-1) << leadbit::SetAside;
    QTest::newRow("draft with a person") << int(OutboxState::InReview) << false << false << int(NextKind::WaitsForPerson) << qint64(-1) << leadbit::WithPerson;
    QTest::newRow("a person's turn comes first") << int(OutboxState::Held) << true << true << int(NextKind::WaitsForPerson) << qint64(60)
                                                 << (leadbit::Held | leadbit::GoingCold | leadbit::WithPerson);
}

void TestReadIndex::nextStep()
{
    QFETCH(int, outbox);
    QFETCH(bool, cold);
    QFETCH(bool, review);
    QFETCH(int, kind);
    QFETCH(qint64, dueMinutes);
    QFETCH(uint, bits);
    domain::ContactState state;
    state.id = domain::ContactId("crm/1");
    if (review)
        state.openReviews.push_back({domain::ReviewId("r"), "inbound"});
    std::vector<OpenMessage> open;
    if (outbox >= 0)
        open.push_back({OutboxState(outbox), startTime() + 30 * kMinute, "whatsapp", "welcome", "hello", "hours.closed"});
    std::vector<OpenTimer> timers;
    if (cold)
        timers.push_back({.isCold = true, .due = startTime() + kHour});
    const IndexedLead lead = indexLead(state, open, timers);
    QCOMPARE(int(lead.shown.next), kind);
    QCOMPARE(lead.nextAt, dueMinutes < 0 ? kNeverMs : toMillis(startTime() + dueMinutes * kMinute));
    QCOMPARE(lead.flags, bits);
    QCOMPARE(unpackShown(packShown(lead.shown)), lead.shown);
    QCOMPARE(unpackShown("\xFF\xFF garbage"), LeadShown{});
}

void TestReadIndex::dealsAddUp()
{
    const auto win = [&](const char *id, double amount, const char *currency) {
        auto event = makeEvent(std::string("won-") + id, {.sourceId = id}, domain::EventType::DealWon);
        event.data = domain::DealChange{"default", amount, currency};
        domain::sealPayload(event);
        const auto receipt = m_harness->appendOne(event);
        auto step = stepOf(receipt, id);
        step.trace.eventType = "deal.won";
        step.state.stage = "won";
        NS_VERIFY_OK(m_harness->commit(step));
    };
    win("a", 480.5, "USD");
    win("b", 100, "USD");
    win("c", 3000, "MXN");
    openIndex();
    catchUpAll(*m_index);
    const auto sums = m_index->wonDeals();
    NS_VERIFY_OK(sums);
    QCOMPARE(sums->size(), std::size_t(2));
    QCOMPARE((*sums)[0].currency, std::string("MXN"));
    QCOMPARE((*sums)[0].cents, std::int64_t(300'000));
    QCOMPARE((*sums)[1].cents, std::int64_t(58'050));
}

void TestReadIndex::decidedLeadsAreJudgedByTheirOutcome()
{
    const auto make = [&](const char *id, const char *label, const char *stage, bool automatic, bool history = false) {
        const auto receipt = m_harness->appendOne(makeEvent(id, {.sourceId = id}));
        auto step = stepOf(receipt, id);
        step.state.stage = stage;
        step.state.history = history;
        step.state.decision = {label, "", 0.9, automatic, domain::ModelId("lead-1"), domain::LabelSource::Model, startTime()};
        NS_VERIFY_OK(m_harness->commit(step));
    };
    make("right", "yes", "won", true);
    make("wrong", "Sim", "lost", true);
    make("right2", "0", "lost", true);
    make("open", "yes", "engaged", true);
    make("person", "yes", "won", false);
    make("history", "yes", "won", true, true);
    make("other", "maybe", "won", true);
    openIndex();
    catchUpAll(*m_index);
    const auto leads = m_index->decided(startTime(), startTime() + kHour);
    NS_VERIFY_OK(leads);
    std::map<std::string, bool> verdicts;
    for (const DecidedLead &lead : *leads)
        verdicts[lead.contact.str()] = lead.isRight;
    QCOMPARE(verdicts, (std::map<std::string, bool>{{"crm/right", true}, {"crm/wrong", false}, {"crm/right2", true}}));
    QVERIFY(m_index->decided(startTime() + kHour, startTime() + 2 * kHour)->empty());
}

void TestReadIndex::bucketsAndLatency()
{
    for (int i = 0; i < 10; ++i) {
        const auto receipt = m_harness->appendOne(makeEvent("b" + std::to_string(i), {.sourceId = "b" + std::to_string(i)}));
        auto step = stepOf(receipt, "b" + std::to_string(i));
        step.trace.at = startTime() + i * kMinute;
        step.trace.latencyMicros = (i + 1) * 1000;
        NS_VERIFY_OK(m_harness->commit(step));
    }
    openIndex();
    catchUpAll(*m_index);
    const auto buckets = m_index->buckets(startTime(), startTime() + kHour);
    NS_VERIFY_OK(buckets);
    QCOMPARE(buckets->size(), std::size_t(2)); // two slots of five minutes
    QCOMPARE((*buckets)[0].n, std::int64_t(5));
    QCOMPARE((*buckets)[0].type, std::string("lead.created"));
    QCOMPARE((*buckets)[0].outcome, std::string("sent.queued"));
    QVERIFY((*buckets)[0].isStep);
    QCOMPARE(formatInstant((*buckets)[1].at), formatInstant(startTime() + 5 * kMinute));
    const auto median = m_index->medianLatency(startTime(), startTime() + kHour);
    NS_VERIFY_OK(median);
    QVERIFY(median->has_value());
    QVERIFY2(std::abs(**median - 5000) <= 100, qPrintable(QString::number(**median)));
    QVERIFY(!m_index->medianLatency(startTime() + kHour, startTime() + 2 * kHour)->has_value());
}

void TestReadIndex::latencyBinsKeepTwoPercent()
{
    for (std::int64_t micros = 1; micros < 100'000'000; micros = micros * 3 / 2 + 1) {
        const double back = latencyOfBin(latencyBin(micros));
        QVERIFY2(std::abs(back - double(micros)) <= 0.02 * double(micros), qPrintable(QString::number(micros)));
    }
    QCOMPARE(latencyBin(0), 0);
}

void TestReadIndex::classesOfTraces_data()
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

void TestReadIndex::classesOfTraces()
{
    QFETCH(QString, type);
    QFETCH(QString, outcome);
    QFETCH(QString, classes);
    QString found;
    for (const TraceClass of : classesOf(type.toStdString(), outcome.toStdString()))
        found += QString::number(int(of));
    QCOMPARE(found, classes);
}

void TestReadIndex::traceWindows()
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

void TestReadIndex::reviewWindows()
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

void TestReadIndex::gapsAreTimesInWhichEventsWaited()
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

void TestReadIndex::indexesServeTheLists_data()
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
    QTest::newRow("ages") << int(Sql::IndexCountAges) << "SEARCH l USING COVERING INDEX lead_stage";
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

void TestReadIndex::indexesServeTheLists()
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

void TestReadIndex::watchSeesOwnAndForeignWrites()
{
    auto watch = JournalWatch::open(m_harness->path());
    NS_VERIFY_OK(watch);
    QVERIFY(*(*watch)->takeChange()); // the first look
    QVERIFY(!*(*watch)->takeChange());
    const auto receipt = m_harness->appendOne(makeEvent("e", {.sourceId = "a"}));
    QVERIFY(*(*watch)->takeChange()); // this process's own writer is another connection
    auto facts = (*watch)->readFacts();
    NS_VERIFY_OK(facts);
    QCOMPARE(facts->work.pendingEvents, std::int64_t(1));
    QCOMPARE(facts->contacts, toInt(receipt.contact));
    QCOMPARE(facts->holder, std::string(""));
    {
        auto other = SqliteJournal::open(m_harness->path(), {});
        NS_VERIFY_OK(other);
        NS_VERIFY_OK(wait<std::int64_t>([&](auto done) { return (*other)->setPaused("channel:sms", true, startTime(), std::move(done)); }));
        QVERIFY(*(*watch)->takeChange());
    }
    facts = (*watch)->readFacts();
    NS_VERIFY_OK(facts);
    QCOMPARE(facts->paused.size(), std::size_t(1));
    QCOMPARE(facts->paused[0].scope, std::string("channel:sms"));
    const auto missing = JournalWatch::open("/nowhere/nightshift.db");
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestReadIndex)
#include "tst_readindex.moc"
