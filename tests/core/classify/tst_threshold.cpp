// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/threshold.h"

#include <vector>

#include "core/base/random.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

/// Confidences spread evenly over [0.7, 1]; each is right as often as it says. Half of the rows are positive.
std::vector<EarlierOutcome> drawCalibrated(std::size_t rows, std::uint64_t seed)
{
    Random random(seed, "threshold");
    std::vector<EarlierOutcome> outcomes;
    for (std::size_t i = 0; i < rows; ++i) {
        const double confidence = 0.7 + random.uniform() * 0.3;
        const bool right = random.chance(confidence);
        const bool predictedPositive = random.chance(0.5);
        outcomes.push_back({confidence, right, right == predictedPositive, predictedPositive});
    }
    return outcomes;
}

} // namespace

class TestThreshold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void leavesAMargin()
    {
        // Above t the mean accuracy is (1 + t) / 2: a bare 0.93 would need t = 0.86; bound and noise push it up.
        const ThresholdChoice choice = chooseThreshold(drawCalibrated(20'000, 1), {0.93, 5'000});
        QCOMPARE(choice.basis, ThresholdBasis::Margin);
        QVERIFY2(choice.threshold > 0.87 && choice.threshold < 0.94, qPrintable(QString::number(choice.threshold)));
        const ThresholdChoice small = chooseThreshold(drawCalibrated(20'000, 1), {0.93, 2'500});
        QVERIFY(small.threshold > choice.threshold); // a small certifying fold needs more
    }

    void chosenThresholdsPassOnFreshData()
    {
        int passed = 0;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const ThresholdChoice choice = chooseThreshold(drawCalibrated(4'000, 100 + seed), {0.93, 2'000});
            const std::vector<EarlierOutcome> fresh = drawCalibrated(2'000, 900 + seed);
            std::size_t right = 0;
            std::size_t rows = 0;
            for (const EarlierOutcome &outcome : fresh) {
                rows += outcome.confidence >= choice.threshold ? 1 : 0;
                right += outcome.confidence >= choice.threshold && outcome.right ? 1 : 0;
            }
            passed += double(right) / double(rows) >= 0.93 ? 1 : 0;
        }
        QVERIFY2(passed >= 36, qPrintable(QString::number(passed))); // the point accuracy must nearly always hold
    }

    void missedConvertersBindToo()
    {
        // 39 of 40 are negative, all called negative with great confidence: accuracy is no problem, every positive would be missed.
        std::vector<EarlierOutcome> outcomes;
        for (int i = 0; i < 2'000; ++i)
            outcomes.push_back({0.949995 - i * 1e-5, i % 40 != 0, i % 40 == 0, false});
        const ThresholdChoice choice = chooseThreshold(outcomes, {0.93, 1'000});
        QCOMPARE(choice.basis, ThresholdBasis::Bound); // exactly a fifth decided, a fifth of the positives missed: no margin is left
        QVERIFY(choice.threshold > 0.9455); // the 400th of 2,000
    }

    void withoutAccuracyTheBestFifthIsShown()
    {
        std::vector<EarlierOutcome> outcomes;
        for (int i = 0; i < 1'000; ++i)
            outcomes.push_back({0.9 - i * 1e-4, i % 2 == 0, true, true});
        const ThresholdChoice choice = chooseThreshold(outcomes, {0.93, 500});
        QCOMPARE(choice.basis, ThresholdBasis::Best);
        QVERIFY(std::abs(choice.threshold - 0.8801) < 1e-9); // the 200th of 1,000
    }

    void nothingGivesNothing()
    {
        const ThresholdChoice choice = chooseThreshold({}, {0.93, 500});
        QCOMPARE(choice.basis, ThresholdBasis::None);
        QCOMPARE(choice.threshold, kNeverThreshold);
    }
};

QTEST_GUILESS_MAIN(TestThreshold)
#include "tst_threshold.moc"
