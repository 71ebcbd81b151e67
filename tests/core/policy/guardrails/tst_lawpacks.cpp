// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/lawpacks.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

class TestLawPacks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void builtIn();
    void regions();
    void refuses_data();
    void refuses();
};

void TestLawPacks::builtIn()
{
    const auto packs = LawPacks::builtIn();
    NS_VERIFY_OK(packs);
    for (const LawPack &pack : packs->packs()) {
        QVERIFY2(!pack.source.empty() && !pack.checkedOn.empty(), pack.country.c_str());
        QCOMPARE(pack.country.size(), std::size_t(2));
    }
    QVERIFY(packs->isHoliday("CO", *parseDate("2026-12-08")));
    QVERIFY(packs->isHoliday("CO", *parseDate("2026-11-16"))); // Cartagena, moved to Monday
    QVERIFY(!packs->isHoliday("CO", *parseDate("2026-11-17")));
    QVERIFY(!packs->isHoliday("PE", *parseDate("2026-12-08"))); // nobody has entered them
}

void TestLawPacks::regions()
{
    const auto packs = LawPacks::builtIn();
    NS_VERIFY_OK(packs);
    QCOMPARE(packs->packsFor("US", "").size(), std::size_t(1));
    QCOMPARE(packs->packsFor("US", "FL").size(), std::size_t(2));
    QCOMPARE(packs->packsFor("US", "US-FL").size(), std::size_t(2));
    QCOMPARE(packs->packsFor("BR", "BR-SP").size(), std::size_t(1));
    QVERIFY(packs->packsFor("BR", "").front()->isEmpty);
    QVERIFY(packs->packsFor("JP", "").empty());
    const auto texas = packs->packsFor("US", "TX").back();
    QCOMPARE(texas->hours->days[6].front().open, 12 * 60);
}

void TestLawPacks::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("no list") << QByteArray("{}") << QByteArray("/packs");
    QTest::newRow("no source") << QByteArray("{\"packs\":[{\"country\":\"CO\",\"checked_on\":\"x\"}]}") << QByteArray("/packs/0/source");
    QTest::newRow("bad hours") << QByteArray("{\"packs\":[{\"country\":\"CO\",\"source\":\"s\",\"checked_on\":\"x\",\"hours\":{\"mon\":\"19:00-07:00\"}}]}") << QByteArray("/packs/0/hours/mon");
    QTest::newRow("no such date") << QByteArray("{\"packs\":[],\"holidays\":{\"CO\":[\"2026-02-30\"]}}") << QByteArray("/holidays/CO/0");
}

void TestLawPacks::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, where);
    const auto packs = LawPacks::parse({json.constData(), std::size_t(json.size())});
    QVERIFY(!packs);
    QCOMPARE(packs.error().where, where.toStdString());
}

QTEST_GUILESS_MAIN(TestLawPacks)
#include "tst_lawpacks.moc"
