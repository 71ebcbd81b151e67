// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/metrics.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

namespace {

const ClassList kClasses{{"no", "yes"}, 1};

/// Six rows: truth, predicted, confidence, positive probability.
std::vector<ScoredRow> sixRows()
{
    return {{"no", 0, 0.95, 0.05, "es"},  {"no", 0, 0.75, 0.25, "es"}, {"no", 1, 0.65, 0.65, "pt"},
            {"yes", 1, 0.95, 0.95, "pt"}, {"yes", 0, 0.85, 0.15, ""},  {"yes", 1, 0.55, 0.55, ""}};
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void figuresByHand()
    {
        const Metrics metrics = measure(sixRows(), kClasses, 0.93, 0.8);
        QCOMPARE(metrics.rows, std::size_t(6));
        QCOMPARE(metrics.accuracy, 4.0 / 6);
        QCOMPARE(metrics.coverage, 3.0 / 6);               // .95, .95, .85
        QCOMPARE(metrics.accuracyAtThreshold.value(), 2.0 / 3);
        QCOMPARE(metrics.missedConverters.value(), 1.0 / 3); // one of three "yes" called "no" at .85
        QCOMPARE(metrics.auc.value(), 6.0 / 9);            // .95 beats 3, .55 beats 2, .15 beats 1 of three
        QCOMPARE(metrics.confusion.at("no").at("yes"), std::size_t(1));
        QCOMPARE(metrics.confusion.at("yes").at("no"), std::size_t(1));
        QCOMPARE(metrics.perClass.at("yes").precision, 2.0 / 3);
        QCOMPARE(metrics.perClass.at("yes").recall, 2.0 / 3);
        QCOMPARE(metrics.perClass.at("yes").support, std::size_t(3));
        QVERIFY(std::abs(metrics.macroF1 - 2.0 / 3) < 1e-12);
        // |1.9 - 2| + |.75 - 1| + |.65 - 0| + |.85 - 0| + |.55 - 1| = 0.1 + 0.25 + 0.65 + 0.85 + 0.45
        QVERIFY(std::abs(metrics.ece - 2.3 / 6) < 1e-12);
        QVERIFY(metrics.accuracyCi95[0] < 4.0 / 6 && metrics.accuracyCi95[1] > 4.0 / 6);
    }

    void languagesApart()
    {
        const Metrics metrics = measure(sixRows(), kClasses, 0.93, 0.8);
        QCOMPARE(metrics.perLanguage.size(), std::size_t(2));
        QCOMPARE(metrics.perLanguage.at("es").accuracy, 1.0);
        QCOMPARE(metrics.perLanguage.at("es").coverage, 0.5);
        QCOMPARE(metrics.perLanguage.at("pt").accuracy, 0.5);
        QCOMPARE(metrics.perLanguage.at("pt").accuracyAtThreshold.value(), 1.0);
    }

    void unknownLabelsCountAsWrong()
    {
        std::vector<ScoredRow> rows = sixRows();
        rows.push_back({"later", 0, 0.99, 0.01, ""});
        const Metrics metrics = measure(rows, kClasses, 0.93, 0.8);
        QCOMPARE(metrics.accuracy, 4.0 / 7);
        QCOMPARE(metrics.accuracyAtThreshold.value(), 2.0 / 4);
        QCOMPARE(metrics.perClass.at("later").support, std::size_t(1));
        QCOMPARE(metrics.perClass.at("later").recall, 0.0);
    }

    void nothingDecidedHasNoAccuracy()
    {
        const Metrics metrics = measure(sixRows(), kClasses, 0.93, 2);
        QCOMPARE(metrics.coverage, 0.0);
        QVERIFY(!metrics.accuracyAtThreshold);
        QCOMPARE(metrics.lower95, 0.0);
        QCOMPARE(metrics.missedConverters.value(), 0.0);
    }

    void severalClassesHaveNoArea()
    {
        const ClassList three{{"a", "b", "c"}, 2};
        const std::vector<ScoredRow> rows = {{"a", 0, 0.9, 0.1, ""}, {"c", 1, 0.5, 0.3, ""}};
        const Metrics metrics = measure(rows, three, 0.93, 0.4);
        QVERIFY(!metrics.auc);
        QCOMPARE(metrics.missedConverters.value(), 1.0);
        QCOMPARE(metrics.perClass.size(), std::size_t(3));
    }

    void gateNamesEachFailure_data()
    {
        QTest::addColumn<double>("lower95");
        QTest::addColumn<double>("coverage");
        QTest::addColumn<double>("missed"); // negative: there were no positives
        QTest::addColumn<QStringList>("reasons");
        QTest::newRow("passes") << 0.94 << 0.5 << 0.1 << QStringList{};
        QTest::newRow("just so") << 0.93 << 0.2 << 0.2 << QStringList{};
        QTest::newRow("bound") << 0.9299 << 0.5 << 0.1 << QStringList{QStringLiteral("lower95")};
        QTest::newRow("coverage") << 0.94 << 0.1999 << 0.1 << QStringList{QStringLiteral("coverage")};
        QTest::newRow("missed") << 0.94 << 0.5 << 0.2001 << QStringList{QStringLiteral("missed_converters")};
        QTest::newRow("no positives") << 0.94 << 0.5 << -1.0 << QStringList{QStringLiteral("missed_converters")};
        QTest::newRow("all") << 0.5 << 0.1 << 0.5
                             << QStringList{QStringLiteral("lower95"), QStringLiteral("coverage"), QStringLiteral("missed_converters")};
    }
    void gateNamesEachFailure()
    {
        QFETCH(double, lower95);
        QFETCH(double, coverage);
        QFETCH(double, missed);
        QFETCH(QStringList, reasons);
        Metrics metrics;
        metrics.target = 0.93;
        metrics.lower95 = lower95;
        metrics.coverage = coverage;
        if (missed >= 0)
            metrics.missedConverters = missed;
        const Gate gate = judge(metrics);
        QCOMPARE(gate.passed, reasons.isEmpty());
        QStringList found;
        for (const GateReason &reason : gate.reasons)
            found << QString::fromStdString(std::string(gateCodeName(reason.code)));
        QCOMPARE(found, reasons);
    }

    void survivesJson()
    {
        const Metrics metrics = measure(sixRows(), kClasses, 0.93, 0.8);
        const auto back = decodeMetrics(encodeMetrics(metrics));
        NS_VERIFY_OK(back);
        QVERIFY(*back == metrics);
        const Metrics empty = measure({}, ClassList{{"a", "b", "c"}, 0}, 0.93, 2);
        QVERIFY(decodeMetrics(encodeMetrics(empty)).value() == empty);
        for (const char *bad : {"", "{}", "[]", R"({"rows":"x"})"})
            QCOMPARE(decodeMetrics(bad).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
