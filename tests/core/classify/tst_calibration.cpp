// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/calibration.h"

#include <cmath>

#include "core/base/random.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

/// Truth drawn from sigmoid(m), while the sample claims margins of m * exaggeration + shift.
MarginSample drawSample(double exaggeration, double shift, std::size_t rows)
{
    Random random(7, "calibration");
    MarginSample sample;
    for (std::size_t i = 0; i < rows; ++i) {
        const double margin = random.uniform() * 6 - 3;
        sample.truth.push_back(random.chance(1 / (1 + std::exp(-margin))) ? 1 : 0);
        sample.margins.push_back(float(margin * exaggeration + shift));
    }
    return sample;
}

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void probabilitiesByHand()
    {
        std::array<double, 2> two{};
        const std::array<float, 1> margin = {2.0F};
        toProbabilities({0.5, -1}, margin, two); // sigmoid(0)
        QCOMPARE(two[1], 0.5);
        QCOMPARE(two[0], 0.5);
        std::array<double, 3> three{};
        const std::array<float, 3> margins = {0.0F, 0.0F, 0.0F};
        toProbabilities({}, margins, three);
        QVERIFY(std::abs(three[2] - 1.0 / 3) < 1e-12);
        const std::array<float, 3> huge = {1000.0F, 0.0F, -1000.0F};
        toProbabilities({}, huge, three);
        QCOMPARE(three[0], 1.0);
    }

    void findsExaggerationAndShift()
    {
        const Calibration fit = fitCalibration(drawSample(3, 1, 20'000)); // true margin = (claimed - 1) / 3
        QVERIFY2(std::abs(fit.slope - 1.0 / 3) < 0.02, qPrintable(QString::number(fit.slope)));
        QVERIFY2(std::abs(fit.offset + 1.0 / 3) < 0.06, qPrintable(QString::number(fit.offset)));
    }

    void correctsOnlyWhatIsWrong()
    {
        QVERIFY(!calibrateIfItHelps(drawSample(3, 1, 4'000)).isIdentity());
        QVERIFY(calibrateIfItHelps(drawSample(3, 1, 60)).isIdentity()); // too few to tell
    }

    void oneClassGivesTheIdentity()
    {
        MarginSample sample = drawSample(1, 0, 200);
        sample.truth.assign(200, 1);
        QVERIFY(fitCalibration(sample).isIdentity());
    }

    void turnedScoresAreNotTurnedRound()
    {
        QVERIFY(fitCalibration(drawSample(-1, 0, 2'000)).isIdentity()); // a negative slope would reverse every order
    }

    void temperatureForThreeClasses()
    {
        Random random(3, "classes");
        MarginSample sample;
        sample.outputs = 3;
        for (int i = 0; i < 6'000; ++i) {
            std::array<float, 3> margins{};
            for (float &margin : margins)
                margin = float(random.uniform() * 4);
            std::array<double, 3> probabilities{};
            toProbabilities({}, margins, probabilities);
            const double draw = random.uniform();
            sample.truth.push_back(draw < probabilities[0] ? 0 : draw < probabilities[0] + probabilities[1] ? 1 : 2);
            for (const float margin : margins)
                sample.margins.push_back(margin * 4); // four times too sure
        }
        QVERIFY(std::abs(fitCalibration(sample).slope - 0.25) < 0.02);
    }
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
