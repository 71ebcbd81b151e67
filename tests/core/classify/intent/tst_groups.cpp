// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/groups.h"

#include <algorithm>
#include <map>
#include <set>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestGroups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void skeletons_data();
    void skeletons();
    void groupsAreNeverParted();
    void everyIntentGivesItsShare();
    void theOrderOfRowsDoesNotMatter();
    void anotherSeedDealsOtherwise();

private:
    /// 4 intents of 30 groups with 1 to 3 rows each.
    static std::vector<std::pair<std::string, std::string>> makeRows()
    {
        std::vector<std::pair<std::string, std::string>> rows;
        for (int intent = 0; intent < 4; ++intent) {
            for (int group = 0; group < 30; ++group)
                rows.insert(rows.end(), std::size_t(1 + group % 3), {"g" + std::to_string(intent * 100 + group), "i" + std::to_string(intent)});
        }
        return rows;
    }
    static std::map<std::string, int> deal(const std::vector<std::pair<std::string, std::string>> &rows, std::uint64_t seed)
    {
        std::vector<GroupedRow> grouped;
        for (const auto &[group, intent] : rows)
            grouped.push_back({group, intent});
        const std::vector<int> parts = dealGroups(grouped, 5, seed, "test");
        std::map<std::string, int> byGroup;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto [at, isNew] = byGroup.try_emplace(rows[i].first, parts[i]);
            if (!isNew && at->second != parts[i])
                return {};
        }
        return byGroup;
    }
};

void TestGroups::skeletons_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("accents and signs") << QStringLiteral("¿Cuánto cuesta?") << QStringLiteral("cuanto cuesta!!") << true;
    QTest::newRow("numbers") << QStringLiteral("a las 10") << QStringLiteral("A LAS 25") << true;
    QTest::newRow("emoji") << QStringLiteral("ok 👍") << QStringLiteral("ok") << true;
    QTest::newRow("another word") << QStringLiteral("cuanto cuesta") << QStringLiteral("cuanto sale") << false;
    QTest::newRow("another order") << QStringLiteral("a b") << QStringLiteral("b a") << false;
    QTest::newRow("joined") << QStringLiteral("a b") << QStringLiteral("ab") << false;
}

void TestGroups::skeletons()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(skeletonOf(text::splitWords(one, 2000)) == skeletonOf(text::splitWords(other, 2000)), same);
}

void TestGroups::groupsAreNeverParted()
{
    QCOMPARE(deal(makeRows(), 1).size(), std::size_t(120));
}

void TestGroups::everyIntentGivesItsShare()
{
    std::map<std::pair<char, int>, int> counts; // intent, part
    for (const auto &[group, part] : deal(makeRows(), 7))
        ++counts[{group.size() == 4 ? group[1] : '0', part}];
    QCOMPARE(counts.size(), std::size_t(20));
    for (const auto &[key, count] : counts)
        QCOMPARE(count, 6);
}

void TestGroups::theOrderOfRowsDoesNotMatter()
{
    auto rows = makeRows();
    const auto before = deal(rows, 3);
    std::reverse(rows.begin(), rows.end());
    QCOMPARE(deal(rows, 3), before);
}

void TestGroups::anotherSeedDealsOtherwise()
{
    QVERIFY(deal(makeRows(), 1) != deal(makeRows(), 2));
    QVERIFY(dealGroups({}, 5, 1, "none").empty());
}

QTEST_GUILESS_MAIN(TestGroups)
#include "tst_groups.moc"
