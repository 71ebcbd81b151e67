// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/linearfit.h"

#include <cmath>

#include "core/base/random.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestLinearFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void tellsClassesApart();
    void aClassWithoutRowsIsUnlikely();
    void fewRowsAtATimeFindTheSameMargins();
    void theSameTwice();
    void canBeStopped();
    void evidenceLearnsWhatMatters();
    void evidenceOfTooFewIsTheDefault();
    void ranksByScore();

private:
    static Status goOn() { return {}; }
    /// Rows of `classes` classes: two columns of their own and three that say nothing.
    static SparseRows makeRows(std::size_t count, int classes, std::vector<int> &labels)
    {
        Random chance(5);
        SparseRows rows;
        rows.columns = std::size_t(classes) * 2 + 50;
        for (std::size_t i = 0; i < count; ++i) {
            const int label = int(chance.between(0, classes - 1));
            labels.push_back(label);
            std::vector<KnownGram> cells{{std::uint32_t(label * 2 + int(chance.between(0, 1))), 0.6F}};
            const auto noise = std::uint32_t(classes * 2 + chance.between(0, 30));
            for (std::uint32_t k = 0; k < 3; ++k)
                cells.push_back({noise + k * 5, 0.46F});
            rows.add(cells);
        }
        return rows;
    }
    static std::vector<float> scoresOf(const LinearFit &fit, const SparseRows &rows, std::size_t row)
    {
        std::vector<float> scores = fit.biases;
        for (std::size_t cell = rows.starts[row]; cell < rows.starts[row + 1]; ++cell) {
            for (std::size_t i = 0; i < scores.size(); ++i)
                scores[i] += rows.cells[cell].value * fit.weights[rows.cells[cell].row * scores.size() + i];
        }
        return scores;
    }
};

void TestLinearFit::tellsClassesApart()
{
    std::vector<int> labels;
    const SparseRows rows = makeRows(600, 4, labels);
    const auto fit = fitLinear(rows, labels, 4, {}, goOn);
    NS_VERIFY_OK(fit);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const std::vector<float> scores = scoresOf(*fit, rows, row);
        QCOMPARE(int(std::max_element(scores.begin(), scores.end()) - scores.begin()), labels[row]);
    }
}

void TestLinearFit::aClassWithoutRowsIsUnlikely()
{
    std::vector<int> labels;
    const SparseRows rows = makeRows(100, 2, labels);
    const auto fit = fitLinear(rows, labels, 3, {}, goOn);
    NS_VERIFY_OK(fit);
    QCOMPARE(fit->biases[2], -2.0F);
    for (std::size_t column = 0; column < rows.columns; ++column)
        QCOMPARE(fit->weights[column * 3 + 2], 0.0F);
}

void TestLinearFit::fewRowsAtATimeFindTheSameMargins()
{
    std::vector<int> labels;
    const SparseRows rows = makeRows(2'000, 8, labels);
    const auto whole = fitLinear(rows, labels, 8, {.tolerance = 0.01}, goOn);
    const auto parts = fitLinear(rows, labels, 8, {.tolerance = 0.01, .wholeRowsMax = 100}, goOn);
    NS_VERIFY_OK(whole);
    NS_VERIFY_OK(parts);
    double greatest = 0;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const std::vector<float> one = scoresOf(*whole, rows, row), other = scoresOf(*parts, rows, row);
        const auto own = std::size_t(labels[row]);
        greatest = std::max(greatest, std::abs(double(one[own] - other[own])));
    }
    QVERIFY2(greatest < 0.1, qPrintable(QString::number(greatest)));
}

void TestLinearFit::theSameTwice()
{
    std::vector<int> labels;
    const SparseRows rows = makeRows(500, 3, labels);
    const auto one = fitLinear(rows, labels, 3, {.seed = 4, .wholeRowsMax = 100}, goOn);
    std::srand(99); // what others draw changes nothing
    const auto other = fitLinear(rows, labels, 3, {.seed = 4, .wholeRowsMax = 100}, goOn);
    NS_VERIFY_OK(one);
    QCOMPARE(one->weights, other->weights);
    QCOMPARE(one->biases, other->biases);
}

void TestLinearFit::canBeStopped()
{
    std::vector<int> labels;
    const SparseRows rows = makeRows(100, 4, labels);
    int classes = 0;
    const auto fit = fitLinear(rows, labels, 4, {}, [&]() -> Status {
        if (++classes == 2)
            return fail(ErrorCode::Cancelled, "enough");
        return {};
    });
    QVERIFY(!fit.has_value());
    QCOMPARE(fit.error().code, ErrorCode::Cancelled);
    QCOMPARE(classes, 2);
}

void TestLinearFit::evidenceLearnsWhatMatters()
{
    Random chance(3);
    std::vector<JudgedEvidence> judged;
    for (int i = 0; i < 500; ++i) {
        const double top = chance.uniform();
        judged.push_back({{top, chance.uniform(), 0, 1, 1, 1, 3, 0.5}, top > 0.5});
    }
    const EvidenceScale scale = fitEvidence(judged);
    QVERIFY(scale.weights[0] > 3 * std::abs(scale.weights[1]));
    QVERIFY(scale.judge({0.9, 0.5, 0, 1, 1, 1, 3, 0.5}) > 0);
    QVERIFY(scale.judge({0.1, 0.5, 0, 1, 1, 1, 3, 0.5}) < 0);
}

void TestLinearFit::evidenceOfTooFewIsTheDefault()
{
    QVERIFY(fitEvidence({}) == EvidenceScale{});
    std::vector<JudgedEvidence> judged(100, {{1, 1, 0, 1, 1, 1, 1, 1}, true});
    QVERIFY(fitEvidence(judged) == EvidenceScale{}); // none was wrong
}

void TestLinearFit::ranksByScore()
{
    const GramWeights weights(LinearFit{{1, -1, 0.5F}, {0, 0, 0}});
    MatchedGrams matched;
    matched.known = {{0, 1}};
    matched.share = 0.75;
    const RankedIntent ranked = rankIntent(weights, matched, std::vector<float>{0.5F, -1.5F, 0.25F});
    QCOMPARE(ranked.best, std::size_t(0));
    QCOMPARE(ranked.evidence[0], 0.5);
    QCOMPARE(ranked.evidence[1], 0.25);
    QCOMPARE(ranked.evidence[2], -1.5);
    QCOMPARE(ranked.evidence[3], 0.75);
    QCOMPARE(ranked.evidence[7], 1.0); // all that is known speaks for it
    QCOMPARE(rankIntent(weights, matched, std::vector<float>{0.5F, 0.5F, 0}).best, std::size_t(0)); // ties
}

QTEST_GUILESS_MAIN(TestLinearFit)
#include "tst_linearfit.moc"
