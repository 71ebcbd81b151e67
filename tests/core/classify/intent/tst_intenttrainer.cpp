// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/intenttrainer.h"

#include <algorithm>

#include "core/base/random.h"
#include "tests/core/classify/intent/sampleexamples.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;

class TestIntentTrainer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { testing::failOnWarnings(); }
    void theOrderOfExamplesDoesNotMatter();
    void anotherSeedIsAnotherModel();
    void heldOutGroupsAreNotLearned();
    void aTestFileCertifies();
    void nearCopiesStayTogether();
    void unusableExamplesAreSkipped();
    void refusesBadInput_data();
    void refusesBadInput();
    void tellsItsProgressAndStops();
    void twoIntentsAreEnough();
    void foreignTextIsNeverAutomatic();
    void hugeAndHostileTextsAreAnswered();

private:
    std::vector<IntentExample> m_examples;
    std::shared_ptr<const IntentModel> m_model;
};

void TestIntentTrainer::initTestCase()
{
    m_examples = testing::makeIntentExamples();
    const auto trained = trainIntents(m_examples, {});
    NS_VERIFY_OK(trained);
    m_model = trained->model;
    QCOMPARE(trained->rows, m_examples.size());
    QCOMPARE(trained->skippedRows, std::size_t(0));
}

void TestIntentTrainer::theOrderOfExamplesDoesNotMatter()
{
    std::vector<IntentExample> shuffled = m_examples;
    Random chance(8);
    for (std::size_t i = shuffled.size() - 1; i > 0; --i)
        std::swap(shuffled[i], shuffled[std::size_t(chance.between(0, std::int64_t(i)))]);
    const auto again = trainIntents(shuffled, {});
    NS_VERIFY_OK(again);
    QCOMPARE(again->model->id(), m_model->id());
    QVERIFY(again->model->serialise() == m_model->serialise());
}

void TestIntentTrainer::anotherSeedIsAnotherModel()
{
    const auto other = trainIntents(m_examples, {.seed = 2});
    NS_VERIFY_OK(other);
    QVERIFY(other->model->id() != m_model->id());
}

void TestIntentTrainer::heldOutGroupsAreNotLearned()
{
    const IntentCard &card = m_model->card();
    QCOMPARE(card.metrics.rows + card.trainedRows(), m_examples.size());
    const double share = double(card.metrics.rows) / double(m_examples.size());
    QVERIFY2(share > 0.1 && share < 0.3, qPrintable(QString::number(share)));
    QVERIFY(card.certifiedBy == IntentCertifiedBy::HeldOutGroups);
    QVERIFY(card.metrics.accuracy > 0.6); // phrasings that it has never seen
    QCOMPARE(card.metrics.perLanguage.size(), std::size_t(3));
    QVERIFY(card.metrics.perClass.at("price").support > 0);
}

void TestIntentTrainer::aTestFileCertifies()
{
    const std::vector<IntentExample> test{{QStringLiteral("precio de inglés por favor"), domain::Language::Spanish, "price", "t1"},
                                          {QStringLiteral("quiero un descuento"), domain::Language::Spanish, "no such intent", "t2"}};
    const auto trained = trainIntents(m_examples, {.test = &test});
    NS_VERIFY_OK(trained);
    const IntentCard &card = trained->model->card();
    QVERIFY(card.certifiedBy == IntentCertifiedBy::TestFile);
    QCOMPARE(card.metrics.rows, std::size_t(2));
    QCOMPARE(card.metrics.accuracy, 0.5); // an intent that it does not know counts as wrong
    QVERIFY(!card.gate.passed);           // two rows prove nothing
    QCOMPARE(card.trainedRows(), m_examples.size());
    QVERIFY(!trained->model->classify(test[0].text, domain::Language::Spanish).automatic);
}

void TestIntentTrainer::nearCopiesStayTogether()
{
    // Messages of chance, three times each, differing in numbers and signs alone, with labels of chance: a model that is certified by copies of what
    // it learned would be right in all of them.
    Random chance(4);
    std::vector<IntentExample> examples;
    for (int i = 0; i < 100; ++i) {
        QString text;
        for (int letter = 0; letter < 24; ++letter)
            text += letter % 6 == 5 ? QChar(u' ') : QChar(ushort(u'a' + chance.between(0, 25)));
        for (const char *end : {"", "!!", "..."})
            examples.push_back({text + QString::fromLatin1(end), domain::Language::Spanish, i % 2 == 0 ? "even" : "odd", {}});
    }
    const auto trained = trainIntents(examples, {});
    NS_VERIFY_OK(trained);
    QVERIFY2(trained->model->card().metrics.accuracy < 0.85, qPrintable(QString::number(trained->model->card().metrics.accuracy)));
    QVERIFY(!trained->model->card().gate.passed);
}

void TestIntentTrainer::unusableExamplesAreSkipped()
{
    std::vector<IntentExample> examples = m_examples;
    examples.push_back({QStringLiteral(" ... "), domain::Language::Spanish, "price", {}});
    examples.push_back({QStringLiteral("hola"), domain::Language::Spanish, "", {}});
    const auto trained = trainIntents(examples, {});
    NS_VERIFY_OK(trained);
    QCOMPARE(trained->skippedRows, std::size_t(2));
    QCOMPARE(trained->model->id(), m_model->id());
}

void TestIntentTrainer::refusesBadInput_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("oneIntent");
    QTest::addColumn<double>("holdout");
    QTest::addColumn<double>("target");
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("too few") << 10 << false << 0.2 << 0.93 << QByteArray();
    QTest::newRow("none") << 0 << false << 0.2 << 0.93 << QByteArray();
    QTest::newRow("one intent") << 200 << true << 0.2 << 0.93 << QByteArray();
    QTest::newRow("holdout") << 200 << false << 0.7 << 0.93 << QByteArray("--holdout");
    QTest::newRow("no holdout") << 200 << false << 0.0 << 0.93 << QByteArray("--holdout");
    QTest::newRow("target") << 200 << false << 0.2 << 1.0 << QByteArray("--target");
}

void TestIntentTrainer::refusesBadInput()
{
    QFETCH(int, rows);
    QFETCH(bool, oneIntent);
    QFETCH(double, holdout);
    QFETCH(double, target);
    QFETCH(QByteArray, where);
    std::vector<IntentExample> examples = m_examples;
    examples.resize(std::min(examples.size(), std::size_t(rows)));
    for (IntentExample &example : examples) {
        if (oneIntent)
            example.intent = "price";
    }
    const auto trained = trainIntents(examples, {.holdout = holdout, .target = target});
    QVERIFY(!trained.has_value());
    QCOMPARE(trained.error().code, ErrorCode::InvalidInput);
    QCOMPARE(QByteArray::fromStdString(trained.error().where), where);
}

void TestIntentTrainer::tellsItsProgressAndStops()
{
    int calls = 0, total = 0;
    TrainHooks hooks;
    hooks.progress = [&](int done, int all) {
        QCOMPARE(done, ++calls);
        total = all;
    };
    NS_VERIFY_OK(trainIntents(m_examples, {}, hooks));
    QCOMPARE(calls, total);
    hooks.progress = {};
    hooks.isStopRequested = [&] { return --calls < total - 3; };
    const auto stopped = trainIntents(m_examples, {}, hooks);
    QVERIFY(!stopped.has_value());
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestIntentTrainer::twoIntentsAreEnough()
{
    std::vector<IntentExample> examples = m_examples;
    std::erase_if(examples, [](const IntentExample &example) { return example.intent == "human"; });
    const auto trained = trainIntents(examples, {});
    NS_VERIFY_OK(trained);
    const IntentDecision decision = trained->model->classify(QStringLiteral("cuanto cuesta el curso"), domain::Language::Spanish);
    QCOMPARE(decision.label, std::string("price"));
    QCOMPARE(decision.alternatives.size(), std::size_t(1));
    QVERIFY(decision.confidence >= decision.alternatives[0].probability);
}

void TestIntentTrainer::foreignTextIsNeverAutomatic()
{
    for (const QString &text : {QStringLiteral("сколько стоит курс"), QStringLiteral("コースはいくらですか"), QStringLiteral("xkqz wvbr ptklm"), QStringLiteral("😀😀😀")}) {
        const IntentDecision decision = m_model->classify(text, domain::Language::Spanish);
        QVERIFY2(!decision.automatic, qPrintable(text));
        QVERIFY2(decision.refusal != IntentRefusal::None, qPrintable(text));
    }
}

void TestIntentTrainer::hugeAndHostileTextsAreAnswered()
{
    QString every;
    for (int unit = 0; unit < 0x10000; unit += 7)
        every += QChar(ushort(unit));
    for (const QString &text : {every, QString(2'000'000, u'a'), QStringLiteral("precio ").repeated(100'000), QString(1000, QChar(0xDC00)),
                                QStringLiteral("\u202Eoicerp\u202C")}) {
        const IntentDecision decision = m_model->classify(text, domain::Language::Spanish);
        QVERIFY(decision.confidence >= 0 && decision.confidence <= 1);
        int end = 0;
        std::vector<IntentSpan> spans = m_model->explain(text, "price", 50);
        std::sort(spans.begin(), spans.end(), [](const IntentSpan &a, const IntentSpan &b) { return a.begin < b.begin; });
        for (const IntentSpan &span : spans) {
            QVERIFY(span.begin >= end && span.begin < span.end && span.end <= text.size());
            end = span.end;
        }
    }
}

QTEST_GUILESS_MAIN(TestIntentTrainer)
#include "tst_intenttrainer.moc"
