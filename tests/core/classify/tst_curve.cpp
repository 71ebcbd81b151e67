// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/curve.h"

#include "core/base/random.h"
#include "core/classify/changehistory.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

/// Rows whose label is right with exactly the stated confidence.
std::vector<EarlierOutcome> makeHonest(std::size_t rows, double low, double high)
{
    Random random(7, "honest");
    std::vector<EarlierOutcome> outcomes;
    for (std::size_t i = 0; i < rows; ++i) {
        const double confidence = low + (high - low) * random.uniform();
        const bool right = random.chance(confidence);
        const bool saysYes = random.chance(0.5);
        outcomes.push_back({confidence, right, saysYes == right, saysYes});
    }
    return outcomes;
}

} // namespace

class TestCurve : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void pointsAreCountedByHand()
    {
        // Surest first: right, wrong (a missed converter), right, right (both 0.6).
        const std::vector<EarlierOutcome> outcomes = {{0.6, true, false, false}, {0.9, true, true, true}, {0.8, false, true, false}, {0.6, true, false, false}};
        const auto curve = measureCurve(outcomes, 40);
        QCOMPARE(curve.size(), std::size_t(3));
        QCOMPARE(curve[0].threshold, 0.9);
        QCOMPARE(curve[0].coverage, 0.25);
        QCOMPARE(curve[0].accuracy, 1.0);
        QCOMPARE(*curve[0].missedConverters, 0.0);
        QCOMPARE(curve[1].accuracy, 0.5);
        QCOMPARE(*curve[1].missedConverters, 0.5);
        QCOMPARE(curve[2].threshold, 0.6); // equal confidences stay together
        QCOMPARE(curve[2].coverage, 1.0);
        QCOMPARE(curve[2].accuracy, 0.75);
        QVERIFY(std::abs(curve[0].lower95 - 0.05) < 1e-9); // 1 of 1: the 5 % quantile is 0.05
    }

    void stepsAreEven()
    {
        const auto curve = measureCurve(makeHonest(4'000, 0.5, 1), 20);
        QVERIFY(curve.size() >= 20 && curve.size() <= 21);
        for (std::size_t i = 1; i < curve.size(); ++i) {
            QVERIFY(curve[i].threshold < curve[i - 1].threshold);
            QVERIFY(std::abs(curve[i].coverage - curve[i - 1].coverage - 0.05) < 0.002);
        }
        QVERIFY(measureCurve({}, 20).empty());
        QVERIFY(!measureCurve(std::vector<EarlierOutcome>{{0.9, true, false, false}}).front().missedConverters); // no positive
    }

    void offersWhatHolds()
    {
        const auto outcomes = makeHonest(4'000, 0.5, 0.9); // nothing is right more often than 0.9
        const ThresholdGoal goal{0.93, 1'000};
        QVERIFY(chooseThreshold(outcomes, goal).basis != ThresholdBasis::Margin);
        const auto offer = findOffer(outcomes, goal);
        QVERIFY(offer.has_value());
        QVERIFY2(offer->target >= 0.70 && offer->target < 0.90, qPrintable(QString::number(offer->target)));
        QVERIFY(offer->coverage >= 0.2);
        QCOMPARE(chooseThreshold(outcomes, {offer->target, 1'000}).basis, ThresholdBasis::Margin);
        QVERIFY(chooseThreshold(outcomes, {offer->target + 0.01, 1'000}).basis != ThresholdBasis::Margin); // the highest
    }

    void coinsGetNoOffer() { QVERIFY(!findOffer(makeHonest(2'000, 0.4, 0.5), {0.93, 500})); }

    void outcomesOfRows()
    {
        const ClassList classes{{"no", "yes"}, 1};
        const auto outcomes = toOutcomes(std::vector<ScoredRow>{{"yes", 0, 0.7, 0.3}, {"maybe", 1, 0.8, 0.8}}, classes);
        QVERIFY(!outcomes[0].right && outcomes[0].positive && !outcomes[0].predictedPositive);
        QVERIFY(!outcomes[1].right && !outcomes[1].positive && outcomes[1].predictedPositive);
    }

    void changesAreTallied()
    {
        const std::vector<StatedAttributes> leads = {
            {{{"city", "Lima"}, {"tag", ""}}, {{"tag", "won"}, {"city", "Lima"}}}, // tag came later
            {{{"city", "Lima"}}, {{"city", ""}}},                                 // an empty text states nothing
            {{{"city", "Cusco"}}, {}, {{"city", "Puno"}}},
            {{{"city", "Ica"}}}, // nothing came later: not counted
        };
        const auto tally = tallyChanges(leads);
        QCOMPARE(tally.size(), std::size_t(2));
        QVERIFY((tally[0] == ColumnHistory{"city", 3, 1}));
        QVERIFY((tally[1] == ColumnHistory{"tag", 3, 1}));
        QVERIFY(tallyChanges({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestCurve)
#include "tst_curve.moc"
