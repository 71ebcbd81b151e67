// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/challenge.h"

#include "core/classify/trainer.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;
using ns::classify::testing::makeLeads;

namespace {

/// Rows of one group: how many both get right, only the champion, only the challenger.
struct Group
{
    std::string language, segment;
    int both = 0, champion = 0, challenger = 0;
};

Comparison compare(const std::vector<Group> &groups)
{
    std::vector<HoldoutRow> rows;
    std::vector<RowVerdict> champion, challenger;
    for (const Group &group : groups) {
        for (int i = 0; i < group.both + group.champion + group.challenger; ++i) {
            rows.push_back({"yes", group.language, group.segment});
            champion.push_back({i < group.both + group.champion ? "yes" : "no", 0.9, true});
            challenger.push_back({i < group.both || i >= group.both + group.champion ? "yes" : "no", 0.9, true});
        }
    }
    return compareVerdicts(rows, champion, challenger);
}

} // namespace

class TestChallenge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void aGroupFalls_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("lost");
        QTest::addColumn<int>("gained");
        QTest::addColumn<bool>("fallen");
        QTest::newRow("alike") << 50 << 0 << 0 << false;
        QTest::newRow("one row is chance") << 10 << 1 << 0 << false;
        QTest::newRow("two of ten") << 10 << 2 << 0 << true;
        QTest::newRow("two lost, one gained") << 10 << 2 << 1 << false;
        QTest::newRow("three of 300 are a hundredth") << 300 << 3 << 0 << false;
        QTest::newRow("four of 300") << 300 << 4 << 0 << true;
        QTest::newRow("many change, none on balance") << 300 << 60 << 60 << false;
    }
    void aGroupFalls()
    {
        QFETCH(int, rows);
        QFETCH(int, lost);
        QFETCH(int, gained);
        QFETCH(bool, fallen);
        const Comparison comparison = compare({{"es", "", rows - lost - gained, lost, gained}});
        QCOMPARE(comparison.groups.size(), std::size_t(1));
        QCOMPARE(comparison.groups[0].hasFallen, fallen);
        QCOMPARE(comparison.hasFallenGroup(), fallen);
        QCOMPARE(comparison.groups[0].championRight, std::size_t(rows - gained));
        QCOMPARE(comparison.groups[0].challengerRight, std::size_t(rows - lost));
    }

    void aGainElsewhereDoesNotHideAFall()
    {
        const Comparison comparison = compare({{"es", "adult", 100, 0, 30}, {"pt_BR", "adult", 40, 5, 0}, {"", "child", 20, 0, 0}});
        QVERIFY(comparison.hasFallenGroup());
        QCOMPARE(comparison.rows, std::size_t(195));
        QCOMPARE(comparison.gained, std::size_t(30));
        QCOMPARE(comparison.lost, std::size_t(5));
        QVERIFY(comparison.signP < 0.0001);
        QStringList fallen;
        for (const GroupResult &group : comparison.groups) {
            if (group.hasFallen)
                fallen << QString::fromStdString(std::string(groupKindName(group.kind)) + ":" + group.name);
        }
        QCOMPARE(fallen, QStringList{QStringLiteral("language:pt_BR")});
        QCOMPARE(comparison.groups.size(), std::size_t(4)); // es, pt_BR, adult, child: an unknown language is no group
    }

    void bothModelsOnTheSameRows()
    {
        const Table table = makeLeads({.rows = 1'500, .strength = 3});
        const auto champion = trainLead(table, {.label = "outcome", .id = "id"});
        const auto blind = trainLead(table, {.label = "outcome", .id = "id", .ignore = {"visits", "source", "agreed"}});
        QVERIFY(champion && blind);
        const Table fresh = makeLeads({.rows = 600, .seed = 9, .strength = 3});
        std::vector<HoldoutRow> rows;
        for (std::size_t i = 0; i < fresh.rows.size(); ++i)
            rows.push_back({std::string(fresh.cell(i, *fresh.findColumn("outcome"))), i % 2 == 0 ? "es" : "en"});
        const auto comparison = compareModels(*champion->model, *blind->model, fresh, rows);
        QVERIFY(comparison.has_value());
        QCOMPARE(comparison->champion.rows, std::size_t(600));
        QCOMPARE(comparison->challenger.rows, std::size_t(600));
        QVERIFY(comparison->champion.accuracy > comparison->challenger.accuracy + 0.1);
        QVERIFY(comparison->hasFallenGroup());
        // Counted twice, in two ways.
        const double right = comparison->champion.accuracy * 600;
        QCOMPARE(int(right + 0.5), int(comparison->groups[0].championRight + comparison->groups[1].championRight));
        const auto same = compareModels(*champion->model, *champion->model, fresh, rows);
        QCOMPARE(same->gained + same->lost, std::size_t(0));
        QCOMPARE(same->signP, 1.0);
    }

    void refusesWhatCannotBeCompared()
    {
        const Table table = makeLeads({.rows = 400, .strength = 3});
        Table renamed = table;
        renamed.columns.back() = "result";
        const auto champion = trainLead(table, {.label = "outcome", .id = "id"});
        const auto other = trainLead(renamed, {.label = "result", .id = "id"});
        QVERIFY(champion && other);
        QCOMPARE(compareModels(*champion->model, *other->model, table, {}).error().code, ErrorCode::InvalidInput);
        Table broken = makeLeads({.rows = 3});
        broken.rows[1].pop_back();
        const std::vector<HoldoutRow> rows(3);
        QCOMPARE(compareModels(*champion->model, *champion->model, broken, rows).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestChallenge)
#include "tst_challenge.moc"
