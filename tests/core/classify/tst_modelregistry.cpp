// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/modelregistry.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

constexpr const char *kOne = "lead-111111111111";
constexpr const char *kTwo = "lead-112222222222";
constexpr const char *kNow = "2026-11-24T15:00:00.000Z";

ModelRegistry twoModels()
{
    ModelRegistry registry;
    registry.addModel(kOne, "holdout-a");
    registry.addModel(kTwo, "holdout-a");
    return registry;
}

} // namespace

class TestModelRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void countsLooksAtAHoldout()
    {
        ModelRegistry registry;
        QCOMPARE(registry.addModel(kOne, "a"), 1);
        QCOMPARE(registry.addModel(kTwo, "a"), 2);
        QCOMPARE(registry.addModel(kOne, "b"), 1);
        QCOMPARE(registry.addModel(kOne, "a"), 3); // the same model again is still one more look
        QCOMPARE(registry.content().models.size(), std::size_t(2));
    }

    void promotesAndRollsBack()
    {
        ModelRegistry registry = twoModels();
        NS_VERIFY_OK(registry.promote(kOne, true, kNow));
        QVERIFY(registry.task("lead") == (TaskModels{kOne, ""}));
        QCOMPARE(registry.rollBack("lead", kNow).error().code, ErrorCode::NotFound); // nothing before the first
        NS_VERIFY_OK(registry.promote(kTwo, true, kNow));
        NS_VERIFY_OK(registry.promote(kTwo, true, kNow)); // again changes nothing
        QVERIFY(registry.task("lead") == (TaskModels{kTwo, kOne}));
        NS_VERIFY_OK(registry.rollBack("lead", kNow));
        QVERIFY(registry.task("lead") == (TaskModels{kOne, kTwo}));
        QCOMPARE(registry.content().history.size(), std::size_t(3));
        QCOMPARE(registry.content().history.back().action, std::string("rollback"));
        QCOMPARE(registry.content().history.back().from, std::string(kTwo));
    }

    void refusesAFailedGate()
    {
        ModelRegistry registry = twoModels();
        QCOMPARE(registry.promote(kOne, false, kNow).error().code, ErrorCode::Conflict);
        QCOMPARE(registry.promote("lead-999999999999", true, kNow).error().code, ErrorCode::NotFound);
        QVERIFY(registry.task("lead").active.empty());
        QVERIFY(registry.content().history.empty());
    }

    void resolvesNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("expected"); // empty: NotFound
        QTest::newRow("task") << QByteArray("lead") << QByteArray(kTwo);
        QTest::newRow("full id") << QByteArray(kOne) << QByteArray(kOne);
        QTest::newRow("unique prefix") << QByteArray("lead-111") << QByteArray(kOne);
        QTest::newRow("two begin like this") << QByteArray("lead-11") << QByteArray();
        QTest::newRow("unknown") << QByteArray("lead-3") << QByteArray();
        QTest::newRow("task without model") << QByteArray("intent") << QByteArray();
        QTest::newRow("empty") << QByteArray("") << QByteArray();
    }
    void resolvesNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, expected);
        ModelRegistry registry = twoModels();
        NS_VERIFY_OK(registry.promote(kTwo, true, kNow));
        const auto found = registry.resolve(name.toStdString());
        QCOMPARE(found.has_value(), !expected.isEmpty());
        if (found)
            QCOMPARE(*found, expected.toStdString());
        else
            QCOMPARE(found.error().code, ErrorCode::NotFound);
    }

    void survivesJson()
    {
        ModelRegistry registry = twoModels();
        NS_VERIFY_OK(registry.promote(kOne, true, kNow));
        const auto back = decodeRegistry(encodeRegistry(registry));
        NS_VERIFY_OK(back);
        QVERIFY(back->content() == registry.content());
        for (const char *bad : {"", "{}", R"({"version":2})", R"({"version":1,"tasks":[],"models":[],"history":[{}],"holdout_uses":{}})"})
            QCOMPARE(decodeRegistry(bad).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestModelRegistry)
#include "tst_modelregistry.moc"
