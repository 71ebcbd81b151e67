// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/reviewgate.h"

#include <QTest>
#include <limits>

#include "tests/testing/testing.h"

using namespace ns::policy;

class TestReviewGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void judges_data();
    void judges();
    void aRefusalOfTheModelComesBeforeItsConfidence();
    void tellsTheWatchFromAnUnsureModel_data();
    void tellsTheWatchFromAnUnsureModel();
};

void TestReviewGate::judges_data()
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::addColumn<double>("confidence");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<bool>("hasModel");
    QTest::addColumn<bool>("gatePassed");
    QTest::addColumn<bool>("act");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("over the threshold") << 0.97 << 0.9 << true << true << true << QByteArray("");
    QTest::newRow("exactly at it") << 0.9 << 0.9 << true << true << true << QByteArray("");
    QTest::newRow("just under it") << 0.899999 << 0.9 << true << true << false << QByteArray("low_confidence");
    QTest::newRow("no model beats all") << 0.99 << 0.5 << false << true << false << QByteArray("no_model");
    QTest::newRow("no model, no gate") << 0.99 << 0.5 << false << false << false << QByteArray("no_model");
    QTest::newRow("gate not passed, though sure") << 0.99 << 0.5 << true << false << false << QByteArray("gate_not_passed");
    QTest::newRow("confidence is no number") << nan << 0.5 << true << true << false << QByteArray("low_confidence");
    QTest::newRow("threshold is no number") << 0.9 << nan << true << true << false << QByteArray("low_confidence");
    QTest::newRow("confidence over one") << 1.5 << 0.5 << true << true << false << QByteArray("low_confidence");
    QTest::newRow("negative threshold") << 0.5 << -1.0 << true << true << false << QByteArray("low_confidence");
}

void TestReviewGate::judges()
{
    QFETCH(double, confidence);
    QFETCH(double, threshold);
    QFETCH(bool, hasModel);
    QFETCH(bool, gatePassed);
    QFETCH(bool, act);
    QFETCH(QByteArray, reason);
    const GateVerdict verdict = ReviewGate::judge({confidence, threshold, hasModel, gatePassed});
    QCOMPARE(verdict.act, act);
    QCOMPARE(QByteArray(verdict.reason.data(), qsizetype(verdict.reason.size())), reason);
}

void TestReviewGate::aRefusalOfTheModelComesBeforeItsConfidence()
{
    GateQuestion question{.confidence = 0.99, .threshold = 0.8, .hasModel = true, .gatePassed = true, .refusal = "out_of_scope"};
    QCOMPARE(ReviewGate::judge(question), (GateVerdict{false, "out_of_scope"}));
    question.gatePassed = false;
    QCOMPARE(ReviewGate::judge(question), (GateVerdict{false, "gate_not_passed"}));
    question.hasModel = false;
    QCOMPARE(ReviewGate::judge(question), (GateVerdict{false, "no_model"}));
}

void TestReviewGate::tellsTheWatchFromAnUnsureModel_data()
{
    QTest::addColumn<double>("confidence");
    QTest::addColumn<double>("threshold"); // that decides; the model's own is 0.9
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("handed over") << 0.95 << 1.0000001 << QByteArray("live_watch");
    QTest::newRow("raised") << 0.95 << 0.97 << QByteArray("live_watch");
    QTest::newRow("raised, passed") << 0.98 << 0.97 << QByteArray("");
    QTest::newRow("raised, unsure anyway") << 0.89 << 0.97 << QByteArray("low_confidence");
    QTest::newRow("not raised") << 0.89 << 0.9 << QByteArray("low_confidence");
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 0.97 << QByteArray("low_confidence");
}

void TestReviewGate::tellsTheWatchFromAnUnsureModel()
{
    QFETCH(double, confidence);
    QFETCH(double, threshold);
    QFETCH(QByteArray, reason);
    const GateVerdict verdict = ReviewGate::judge({confidence, threshold, true, true, 0.9});
    QCOMPARE(QByteArray(verdict.reason.data(), qsizetype(verdict.reason.size())), reason);
    QCOMPARE(verdict.act, reason.isEmpty());
}

QTEST_GUILESS_MAIN(TestReviewGate)
#include "tst_reviewgate.moc"
