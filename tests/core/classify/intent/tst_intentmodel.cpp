// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intentmodel.h"

#include <algorithm>

#include "tests/core/classify/intent/sampleexamples.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestIntentModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { testing::failOnWarnings(); }
    void knownRequests_data();
    void knownRequests();
    void emptyTexts_data();
    void emptyTexts();
    void anotherLanguageIsRefused();
    void alternativesFallAndAddUp();
    void explanationLiesInTheText();
    void bytesComeBack();
    void alteredBytesAreRefused();

private:
    std::shared_ptr<const IntentModel> m_model;
};

void TestIntentModel::initTestCase()
{
    const auto trained = trainIntents(testing::makeIntentExamples(), {});
    QVERIFY2(trained.has_value(), trained ? "" : describe(trained.error()).c_str());
    m_model = trained->model;
    QCOMPARE(m_model->card().classes.labels, (std::vector<std::string>{"human", "price", "schedule"}));
}

void TestIntentModel::knownRequests_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<domain::Language>("language");
    QTest::addColumn<QByteArray>("intent");
    QTest::newRow("es") << QStringLiteral("hola, cuanto cuesta el curso de guitarra?") << domain::Language::Spanish << QByteArray("price");
    QTest::newRow("es, shouted") << QStringLiteral("CUÁNTO CUESTA") << domain::Language::Spanish << QByteArray("price");
    QTest::newRow("pt") << QStringLiteral("qual é o horário de inglês?") << domain::Language::Portuguese << QByteArray("schedule");
    QTest::newRow("en") << QStringLiteral("I'd like to speak with a real person") << domain::Language::English << QByteArray("human");
}

void TestIntentModel::knownRequests()
{
    QFETCH(QString, text);
    QFETCH(domain::Language, language);
    QFETCH(QByteArray, intent);
    const IntentDecision decision = m_model->classify(text, language);
    QCOMPARE(QByteArray::fromStdString(decision.label), intent);
    QVERIFY(decision.confidence > 0.5 && decision.confidence <= 1);
    QCOMPARE(decision.threshold, m_model->card().threshold);
}

void TestIntentModel::emptyTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("white space") << QStringLiteral(" \t\n\u00A0");
    QTest::newRow("dots") << QStringLiteral("... -- ,,");
    QTest::newRow("invisible") << QStringLiteral("\u200B\u200D\uFEFF");
    QTest::newRow("half a pair") << QString(QChar(0xD83D));
}

void TestIntentModel::emptyTexts()
{
    QFETCH(QString, text);
    const IntentDecision decision = m_model->classify(text, domain::Language::Spanish);
    QCOMPARE(decision.refusal, IntentRefusal::Empty);
    QVERIFY(decision.label.empty() && decision.alternatives.empty() && !decision.automatic);
    QVERIFY(m_model->explain(text, "price", 5).empty());
}

void TestIntentModel::anotherLanguageIsRefused()
{
    const IntentDecision decision = m_model->classify(QStringLiteral("combien coûte le cours de piano"), domain::Language::Unknown);
    QCOMPARE(decision.refusal, IntentRefusal::Language);
    QVERIFY(!decision.automatic && !decision.label.empty());
}

void TestIntentModel::alternativesFallAndAddUp()
{
    const IntentDecision decision = m_model->classify(QStringLiteral("precio y horario de piano"), domain::Language::Spanish);
    QCOMPARE(decision.alternatives.size(), std::size_t(2));
    QVERIFY(decision.confidence >= decision.alternatives[0].probability);
    QVERIFY(decision.alternatives[0].probability >= decision.alternatives[1].probability);
    const double sum = decision.confidence + decision.alternatives[0].probability + decision.alternatives[1].probability;
    QVERIFY(sum > 0.3 && sum < 1 + 1e-9); // what is missing belongs to requests of no known intent
}

void TestIntentModel::explanationLiesInTheText()
{
    const QString text = QStringLiteral("👋🏽 hola, ¿CUÁNTO cuesta? gracias");
    const std::vector<IntentSpan> spans = m_model->explain(text, "price", 2);
    QVERIFY(!spans.empty() && spans.size() <= 2);
    QVERIFY(spans[0].contribution > 0);
    const QString first = text.mid(spans[0].begin, spans[0].end - spans[0].begin);
    QVERIFY2(first.contains(QStringLiteral("CUÁNTO")) || first.contains(QStringLiteral("cuesta")), qPrintable(first));
    QVERIFY(m_model->explain(text, "no such label", 2).empty());
}

void TestIntentModel::bytesComeBack()
{
    const auto again = IntentModel::load(m_model->serialise());
    QVERIFY(again.has_value());
    QCOMPARE((*again)->id(), m_model->id());
    QVERIFY((*again)->card() == m_model->card());
    QVERIFY(QByteArray::fromStdString(m_model->id().str()).startsWith("intent-"));
    QCOMPARE(m_model->id().str().size(), std::size_t(7 + 12));
}

void TestIntentModel::alteredBytesAreRefused()
{
    const std::string &bytes = m_model->serialise();
    QVERIFY(!IntentModel::load({}).has_value());
    for (const std::size_t size : {std::size_t(1), bytes.size() / 2, bytes.size() - 1})
        QVERIFY(!IntentModel::load(bytes.substr(0, size)).has_value());
    for (std::size_t at = 0; at < bytes.size(); at += bytes.size() / 50) {
        std::string altered = bytes;
        altered[at] = char(altered[at] ^ 1);
        QVERIFY(!IntentModel::load(std::move(altered)).has_value());
    }
}

QTEST_GUILESS_MAIN(TestIntentModel)
#include "tst_intentmodel.moc"
