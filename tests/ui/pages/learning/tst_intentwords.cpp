// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/ui/pages/learning/intentexamples.h"
#include "ui/pages/learning/intentwords.h"

using namespace ns;
using namespace ns::ui;

/// What a person reads of intent models, examples and sentences.
class TestIntentWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { testing::failOnWarnings(); }
    void modelsAreNamed();
    void verdictsNameTheFigures();
    void countsNameTheirOrigins_data();
    void countsNameTheirOrigins();
    void missingExamples_data();
    void missingExamples();
    void namesBecomeIds_data();
    void namesBecomeIds();
    void readings_data();
    void readings();
    void refusalsStandAtTheirField();
};

void TestIntentWords::modelsAreNamed()
{
    QCOMPARE(IntentWords::model(testing::baseIntents()), QStringLiteral("Base model, decides now"));
    QCOMPARE(IntentWords::model(testing::intentChallenger()), QStringLiteral("intent-bbbbbb, challenger"));
    console::IntentModelLine stored = testing::intentChallenger();
    stored.model.role = console::ModelRole::Stored;
    QCOMPARE(IntentWords::model(stored), QStringLiteral("intent-bbbbbb"));
    stored.model.role = console::ModelRole::Previous;
    QCOMPARE(IntentWords::model(stored), QStringLiteral("intent-bbbbbb, decided before"));
}

void TestIntentWords::verdictsNameTheFigures()
{
    const IntentWords::Saying passed = IntentWords::verdict(testing::baseIntents());
    QCOMPARE(passed.fact, QStringLiteral("The gate is passed"));
    QVERIFY(passed.meaning.contains(QStringLiteral("81")) && passed.meaning.contains(QStringLiteral("95.1")) && passed.meaning.contains(QStringLiteral("93.7")));
    const console::IntentModelLine failed = testing::failedIntents();
    QCOMPARE(IntentWords::verdict(failed).tone, Tone::Warn);
    QCOMPARE(IntentWords::failedChecks(failed.model).size(), 1);
    QVERIFY(IntentWords::failedChecks(failed.model).front().contains(QStringLiteral("90.2")));
}

void TestIntentWords::countsNameTheirOrigins_data()
{
    QTest::addColumn<console::ExampleCounts>("counts");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << console::ExampleCounts{} << "no examples";
    QTest::newRow("shipped") << console::ExampleCounts{.shipped = 1132} << "1,132 shipped";
    QTest::newRow("all") << console::ExampleCounts{.shipped = 132, .own = 12, .answered = 8} << "132 shipped, 12 own, 8 answered";
}

void TestIntentWords::countsNameTheirOrigins()
{
    QFETCH(console::ExampleCounts, counts);
    QTEST(IntentWords::counts(counts), "words");
}

void TestIntentWords::missingExamples_data()
{
    QTest::addColumn<int>("own");
    QTest::addColumn<QString>("words");
    QTest::newRow("none yet") << 0 << "About 15 more are needed to learn it";
    QTest::newRow("almost") << 14 << "About 1 more are needed to learn it"; // the English plural comes with the catalogue
    QTest::newRow("enough") << 15 << "";
}

void TestIntentWords::missingExamples()
{
    QFETCH(int, own);
    QTEST(IntentWords::missing({.own = own}), "words");
}

void TestIntentWords::namesBecomeIds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << "Beca o descuento" << "beca_o_descuento";
    QTest::newRow("accents") << QStringLiteral("Matrícula: Año nuevo") << "matricula_ano_nuevo";
    QTest::newRow("id") << "price" << "price";
    QTest::newRow("begins with a digit") << "2x1" << "x1";
    QTest::newRow("nothing") << " ?! " << "";
    QTest::newRow("long") << QString(60, u'a') << QString(40, u'a');
}

void TestIntentWords::namesBecomeIds()
{
    QFETCH(QString, name);
    QTEST(IntentWords::idFrom(name), "id");
}

void TestIntentWords::readings_data()
{
    QTest::addColumn<QString>("optOut");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<bool>("isSure");
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("sure") << "none" << "" << true << QStringLiteral("Sure: “Price”") << "It waits in the review for a reply from Admissions.";
    QTest::newRow("unsure") << "none" << "" << false << "A person is asked" << QStringLiteral("“Price” is the best guess, but not sure enough.");
    QTest::newRow("out of scope") << "none" << "out_of_scope" << false << "A person is asked" << "It is like nothing that the model has learned.";
    QTest::newRow("unknown words") << "none" << "unknown_words" << false << "A person is asked" << "The model knows too few of its words.";
    QTest::newRow("language") << "none" << "language" << false << "A person is asked" << "The model has not learned this language.";
    QTest::newRow("clear opt-out") << "clear" << "" << true << "A clear opt-out" << "The agent stops everything for this person, confirms it once, and never writes again.";
    QTest::newRow("unclear opt-out") << "unclear" << "" << true << "It may be an opt-out" << "The agent pauses marketing for this person and asks in the review.";
}

void TestIntentWords::readings()
{
    QFETCH(QString, optOut);
    QFETCH(QString, refusal);
    QFETCH(bool, isSure);
    console::SentenceReading reading = testing::sureReading();
    reading.evidence.optOut = optOut.toStdString();
    reading.evidence.refusal = refusal.toStdString();
    reading.evidence.isSure = isSure;
    QTEST(IntentWords::reading(reading).fact, "fact");
    QTEST(IntentWords::reading(reading).meaning, "meaning");
}

void TestIntentWords::refusalsStandAtTheirField()
{
    QCOMPARE(IntentWords::refusal({ErrorCode::InvalidInput, "x", "text"}), QStringLiteral("An example has words, and not too many"));
    QCOMPARE(IntentWords::refusal({ErrorCode::InvalidInput, "x", "language"}), QStringLiteral("Which language is it in?"));
    QCOMPARE(IntentWords::refusal({ErrorCode::InvalidInput, "x", "intent"}), QStringLiteral("An intent needs a name of letters"));
}

QTEST_GUILESS_MAIN(TestIntentWords)
#include "tst_intentwords.moc"
