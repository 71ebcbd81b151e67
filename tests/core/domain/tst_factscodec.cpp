// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/facts.h"

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::domain;

class TestFactsCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void readsEveryField();
    void readsAGuardrailCase();
    void money_data();
    void money();
    void errors_data();
    void errors();
};

void TestFactsCodec::readsEveryField()
{
    const auto facts = parseFacts(R"({"business":"Academia Puente","prices":[{"id":"p1","item":"curso","amount":189.50,"currency":"EUR","per":"mes"}],
      "offers":[{"id":"o1","text":"10 %","percent":10,"installments":3,"condition":"anual","valid_until":"2026-12-31"}],
      "hours":{"mon-fri":"09:00-19:00","sun":"closed"},"policies":["devolución hasta 7 días"],
      "links":[{"id":"book","url":"https://example.org/b"}],
      "locations":[{"id":"lima","name":"Lima","address":"Av. 1","city":"Lima","country":"PE","time_zone":"America/Lima"}],
      "advisors":[{"id":"a1","name":"Ana","location":"lima","language":"es"}]})");
    NS_VERIFY_OK(facts);
    QCOMPARE(facts->business, QStringLiteral("Academia Puente"));
    QVERIFY(facts->prices.at(0).amount == (Money{18950, 2, "EUR"}));
    QCOMPARE(facts->prices.at(0).item, QStringLiteral("curso"));
    QCOMPARE(facts->prices.at(0).per, QStringLiteral("mes"));
    QVERIFY(facts->offers.at(0).percent == 10.0);
    QVERIFY(facts->offers.at(0).installments == 3);
    QCOMPARE(facts->offers.at(0).validUntil, std::string("2026-12-31"));
    QCOMPARE(facts->hours.at("sun"), std::string("closed"));
    QCOMPARE(facts->policies.at(0), QStringLiteral("devolución hasta 7 días"));
    QCOMPARE(facts->links.at(0).url, std::string("https://example.org/b"));
    QCOMPARE(facts->locations.at(0).timeZone, std::string("America/Lima"));
    QCOMPARE(facts->advisors.at(0).name, QStringLiteral("Ana"));
}

void TestFactsCodec::readsAGuardrailCase()
{
    const auto facts = parseFacts(R"({"prices":[{"item":"curso regular","amount":120,"currency":"USD","per":"mes"}],"offers":[]})");
    NS_VERIFY_OK(facts);
    QVERIFY(facts->prices.at(0).amount == (Money{120, 0, "USD"}));
    QVERIFY(facts->prices.at(0).id.empty());
    QVERIFY(!facts->offers.size());
}

void TestFactsCodec::money_data()
{
    QTest::addColumn<QByteArray>("amount");
    QTest::addColumn<qint64>("units");
    QTest::addColumn<int>("scale");
    QTest::newRow("whole") << QByteArray("120") << qint64(120) << 0;
    QTest::newRow("whole written as a fraction") << QByteArray("120.0") << qint64(120) << 0;
    QTest::newRow("one digit") << QByteArray("189.5") << qint64(18950) << 2;
    QTest::newRow("two digits") << QByteArray("0.1") << qint64(10) << 2;
    QTest::newRow("cents that binary cannot hold") << QByteArray("1234.56") << qint64(123456) << 2;
    QTest::newRow("three digits") << QByteArray("1.125") << qint64(1125) << 3;
    QTest::newRow("negative") << QByteArray("-5.25") << qint64(-525) << 2;
    QTest::newRow("big") << QByteArray("1000000000") << qint64(1000000000) << 0;
}

void TestFactsCodec::money()
{
    QFETCH(QByteArray, amount);
    QFETCH(qint64, units);
    QFETCH(int, scale);
    const auto facts = parseFacts(R"({"prices":[{"item":"x","currency":"USD","amount":)" + amount.toStdString() + "}]}");
    NS_VERIFY_OK(facts);
    QVERIFY(facts->prices.at(0).amount == (Money{units, scale, "USD"}));
}

void TestFactsCodec::errors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no object") << QByteArray("[]") << QByteArray(": must be an object");
    QTest::newRow("no json") << QByteArray("{") << QByteArray("not valid JSON");
    QTest::newRow("business") << QByteArray(R"({"business":5})") << QByteArray("/business: must be text");
    QTest::newRow("list") << QByteArray(R"({"prices":{}})") << QByteArray("/prices: must be a list");
    QTest::newRow("item") << QByteArray(R"({"links":["x"]})") << QByteArray("/links/0: must be an object");
    QTest::newRow("amount missing") << QByteArray(R"({"prices":[{"item":"x","currency":"USD"}]})") << QByteArray("/prices/0/amount: missing");
    QTest::newRow("amount text") << QByteArray(R"({"prices":[{"item":"x","amount":"9","currency":"USD"}]})")
                                 << QByteArray("/prices/0/amount: must be a number");
    QTest::newRow("amount huge") << QByteArray(R"({"prices":[{"item":"x","amount":1e30,"currency":"USD"}]})")
                                 << QByteArray("/prices/0/amount: must be a plain decimal");
    QTest::newRow("currency") << QByteArray(R"({"prices":[{"item":"x","amount":9}]})")
                              << QByteArray("/prices/0/currency: must be an ISO 4217 code");
    QTest::newRow("second offer") << QByteArray(R"({"offers":[{"text":"a"},{"percent":"ten"}]})")
                                  << QByteArray("/offers/1/percent: must be a number");
    QTest::newRow("installments") << QByteArray(R"({"offers":[{"installments":1.5}]})")
                                  << QByteArray("/offers/0/installments: must be a whole number from 1 to 1000");
    QTest::newRow("installments huge") << QByteArray(R"({"offers":[{"installments":1e300}]})")
                                       << QByteArray("/offers/0/installments: must be a whole number from 1 to 1000");
    QTest::newRow("policy") << QByteArray(R"({"policies":[1]})") << QByteArray("/policies/0: must be text");
    QTest::newRow("hours") << QByteArray(R"({"hours":{"sun":5}})") << QByteArray("/hours/sun: must be text");
}

void TestFactsCodec::errors()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    const auto facts = parseFacts(json.toStdString());
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::InvalidInput);
    QCOMPARE(QByteArray::fromStdString(facts.error().text), text);
}

QTEST_GUILESS_MAIN(TestFactsCodec)
#include "tst_factscodec.moc"
