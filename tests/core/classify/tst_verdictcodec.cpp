// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/verdictcodec.h"

#include "core/classify/threshold.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestVerdictCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void comesBack();
    void refusesOtherText();
    void labelsWithoutConversionAreJudgedByAccuracyAlone();
    void thresholdsWithoutConversion();
};

void TestVerdictCodec::comesBack()
{
    const Gate gate{false, {{GateCode::LowerBound, 0.5, 0.93}, {GateCode::MissedConverters, std::nullopt, 0.2}}};
    const auto gateAgain = decodeGate(encodeGate(gate));
    NS_VERIFY_OK(gateAgain);
    QVERIFY(*gateAgain == gate);
    const std::vector<CurvePoint> points{{0.5, 0.75, 0.9, 0.85, 0.25}, {0.25, 1, 0.8, 0.75, std::nullopt}};
    const auto none = decodeCurve(encodeCurve(points), encodeOffer(std::nullopt));
    NS_VERIFY_OK(none);
    QVERIFY(none->points == points && !none->offer);
    const auto offered = decodeCurve(encodeCurve({}), encodeOffer(Offer{0.88, 0.5, 0.25}));
    NS_VERIFY_OK(offered);
    QVERIFY(offered->offer == (Offer{0.88, 0.5, 0.25}));
}

void TestVerdictCodec::refusesOtherText()
{
    for (const char *text : {"", "[]", "{}", "{\"passed\":true,\"reasons\":[{\"code\":\"x\",\"measured\":null,\"limit\":1}]}",
                             "{\"passed\":true,\"reasons\":[{\"code\":\"coverage\",\"measured\":null,\"limit\":1}]}"})
        QVERIFY2(!decodeGate(text).has_value(), text);
    QVERIFY(!decodeCurve("[[1,2]]", "null").has_value());
    QVERIFY(!decodeCurve("[]", "{\"target\":1}").has_value());
    QVERIFY(!decodeCurve("[", "null").has_value());
}

void TestVerdictCodec::labelsWithoutConversionAreJudgedByAccuracyAlone()
{
    const ClassList classes{{"a", "b"}, kNoConversion};
    const std::vector<ScoredRow> rows(200, {"a", 0, 0.9, 0});
    const Metrics metrics = measure(rows, classes, 0.93, 0.5);
    QVERIFY(!metrics.missedConverters && !metrics.auc);
    QVERIFY(judge(metrics, Labels::Plain).passed);
    QVERIFY(!judge(metrics).passed);
}

void TestVerdictCodec::thresholdsWithoutConversion()
{
    const std::vector<EarlierOutcome> outcomes(1000, {0.9, true, false, false});
    QVERIFY(chooseThreshold(outcomes, {.target = 0.93, .certifyingRows = 1000, .hasConverters = false}).basis == ThresholdBasis::Margin);
    QVERIFY(chooseThreshold(outcomes, {.target = 0.93, .certifyingRows = 1000}).basis != ThresholdBasis::Margin);
    // A smaller margin decides more: right nine times in ten at the lower end, always at the upper one.
    std::vector<EarlierOutcome> mixed;
    for (int i = 0; i < 2000; ++i)
        mixed.push_back({1 - i / 4000.0, i < 1000 || i % 5 != 0, false, false});
    const double wide = chooseThreshold(mixed, {.target = 0.93, .certifyingRows = 1000, .hasConverters = false}).threshold;
    const double narrow = chooseThreshold(mixed, {.target = 0.93, .certifyingRows = 1000, .marginZ = 0.25, .hasConverters = false}).threshold;
    QVERIFY(narrow < wide);
}

QTEST_GUILESS_MAIN(TestVerdictCodec)
#include "tst_verdictcodec.moc"
