// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intentcard.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestIntentCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void comesBack();
    void refusesWhatIsNoCard_data();
    void refusesWhatIsNoCard();
    void countsRows();

private:
    static IntentCard makeCard()
    {
        IntentCard card;
        card.classes.labels = {"price", "schedule"};
        card.spread = {4.5, 0};
        card.evidence = {{1, 2, -1, 0.5, 0.25, 0, 3, 4}, -7};
        card.confidence = {0.75, 0.125};
        card.scopeMin = -0.25;
        card.threshold = 0.8125;
        card.basis = ThresholdBasis::Margin;
        card.knownShareMin = 0.25;
        card.metrics.rows = 7;
        card.metrics.confusion["price"]["schedule"] = 2;
        card.gate.reasons = {{GateCode::Coverage, 0.125, 0.2}};
        card.offer = Offer{0.88, 0.5, 0.75};
        card.curve = {{0.5, 0.75, 0.9, 0.85, std::nullopt}};
        card.certifiedBy = IntentCertifiedBy::TestFile;
        card.certifyingHash = "ab";
        card.rows = {{"es", 5}, {"pt_BR", 4}};
        card.seed = 3;
        return card;
    }
};

void TestIntentCard::comesBack()
{
    const IntentCard card = makeCard();
    const auto again = decodeIntentCard(encodeIntentCard(card));
    NS_VERIFY_OK(again);
    QVERIFY(*again == card);
    QCOMPARE(encodeIntentCard(*again), encodeIntentCard(card));
}

void TestIntentCard::refusesWhatIsNoCard_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) { QTest::newRow(name) << QByteArray(before) << QByteArray(after); };
    row("another version", "\"version\":1", "\"version\":2");
    row("one class", "[\"price\",\"schedule\"]", "[\"price\"]");
    row("order turned round", "\"slope\":0.75", "\"slope\":-0.75");
    row("no number", "\"slope\":0.75", "\"slope\":null");
    row("threshold over 1", "\"threshold\":0.8125", "\"threshold\":1.5");
    row("unknown basis", "\"margin\"", "\"guess\"");
    row("unknown certifier", "\"test_file\"", "\"nobody\"");
    row("part of the evidence missing", "[1.0,2.0,-1.0,", "[1.0,2.0,");
    row("gate and reasons disagree", "\"passed\":false", "\"passed\":true");
    row("not JSON", "{", "");
}

void TestIntentCard::refusesWhatIsNoCard()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray json = QByteArray::fromStdString(encodeIntentCard(makeCard()));
    const auto at = json.indexOf(before);
    QVERIFY2(at >= 0, json.constData());
    json.replace(at, before.size(), after);
    const auto read = decodeIntentCard(json.toStdString());
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
}

void TestIntentCard::countsRows()
{
    QCOMPARE(makeCard().trainedRows(), std::size_t(9));
    QCOMPARE(IntentCard{}.trainedRows(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestIntentCard)
#include "tst_intentcard.moc"
