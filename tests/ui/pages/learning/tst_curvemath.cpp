// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/ui/pages/learning/examples.h"
#include "ui/pages/learning/curvemath.h"

using namespace ns;
using namespace ns::ui;

/// What a threshold does and how sure a model is, read off a curve. Expected values by hand.
class TestCurveMath : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void effectAtAThreshold_data();
    void effectAtAThreshold();
    void anEmptyCurveDecidesNothing();
    void binsAreTheRowsBetweenThresholds();
    void smallStepsArePutTogether();
    void tooFewPointsGiveNoBins();
};

void TestCurveMath::effectAtAThreshold_data()
{
    QTest::addColumn<double>("threshold");
    QTest::addColumn<double>("coverage");
    QTest::addColumn<double>("accuracy"); // below 0: none
    QTest::newRow("under all: all rows") << 0.1 << 1.0 << 0.82;
    QTest::newRow("on a point") << 0.84 << 0.5 << 0.95;
    QTest::newRow("between points: the surer one") << 0.71 << 0.5 << 0.95;
    QTest::newRow("the surest") << 0.95 << 0.25 << 0.98;
    QTest::newRow("over all: nothing is decided") << 0.96 << 0.0 << -1.0;
    QTest::newRow("never") << 1.5 << 0.0 << -1.0;
}

void TestCurveMath::effectAtAThreshold()
{
    QFETCH(double, threshold);
    QFETCH(double, coverage);
    QFETCH(double, accuracy);
    const console::ModelSummary model = testing::passedModel();
    const ThresholdEffect effect = effectAt(model.curve, threshold);
    QCOMPARE(effect.coverage, coverage);
    QCOMPARE(effect.accuracy.value_or(-1), accuracy);
    QCOMPARE(effect.missedConverters.has_value(), accuracy >= 0);
}

void TestCurveMath::anEmptyCurveDecidesNothing()
{
    QCOMPARE(effectAt({}, 0.5), ThresholdEffect{});
}

void TestCurveMath::binsAreTheRowsBetweenThresholds()
{
    // rows 0.25 each; right: 0.82 - 0.675 = 0.145, 0.675 - 0.475 = 0.2, 0.475 - 0.245 = 0.23, 0.245
    const console::ModelSummary model = testing::passedModel();
    const std::vector<ReliabilityBin> bins = binReliability(model.curve, 4);
    const double right[] = {0.58, 0.80, 0.92, 0.98}, said[] = {0.60, 0.77, 0.895, 0.975};
    QCOMPARE(bins.size(), std::size_t(4));
    for (std::size_t i = 0; i < bins.size(); ++i) {
        QCOMPARE(bins[i].share, 0.25);
        QVERIFY(std::abs(bins[i].right - right[i]) < 1e-12);
        QVERIFY(std::abs(bins[i].said - said[i]) < 1e-12);
    }
}

void TestCurveMath::smallStepsArePutTogether()
{
    const console::ModelSummary model = testing::passedModel();
    const std::vector<ReliabilityBin> bins = binReliability(model.curve, 2);
    QCOMPARE(bins.size(), std::size_t(2));
    QVERIFY(std::abs(bins[0].right - 0.69) < 1e-12); // (0.145 + 0.2) / 0.5
    QVERIFY(std::abs(bins[1].said - 0.935) < 1e-12); // (0.895 + 0.975) / 2
}

void TestCurveMath::tooFewPointsGiveNoBins()
{
    const std::vector<console::CurvePoint> one{{.threshold = 0.5, .coverage = 1, .accuracy = 0.9}};
    QVERIFY(binReliability(one).empty());
    QVERIFY(binReliability(testing::passedModel().curve, 0).empty());
}

QTEST_GUILESS_MAIN(TestCurveMath)
#include "tst_curvemath.moc"
