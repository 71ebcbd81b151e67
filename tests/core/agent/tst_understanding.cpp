// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/understanding.h"

#include "tests/core/agent/toyintents.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using domain::Language;
using language::LanguageReason;
using language::OptOutKind;

class TestUnderstanding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void oneTextThreeAnswers_data();
    void oneTextThreeAnswers();
    void withoutAModelNothingIsGuessed();
    void aForeignTextIsNobodysIntent();
    void aShortTextOfAStrangerIsReadInTheSpokenLanguage();
    void aModelAloneStopsNothingForGood();
};

void TestUnderstanding::oneTextThreeAnswers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Language>("known");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("optOut");
    QTest::addColumn<QByteArray>("intent");
    QTest::newRow("a price") << "cuanto cuesta la mensualidad" << Language::Spanish << Language::Spanish << int(OptOutKind::None) << QByteArray("price");
    QTest::newRow("a time, in Portuguese") << "qual o horario as aulas" << Language::Portuguese << Language::Portuguese << int(OptOutKind::None) << QByteArray("schedule");
    QTest::newRow("a stop") << "BAJA" << Language::Spanish << Language::Spanish << int(OptOutKind::Clear) << QByteArray();
    QTest::newRow("a booking moved is no stop") << "necesito reprogramar la entrevista" << Language::Spanish << Language::Spanish << int(OptOutKind::None) << QByteArray("reschedule");
    QTest::newRow("Portuguese from somebody taken for Spanish") << "Oi, eu gostaria de saber quanto custa a mensalidade, porque não encontrei essa informação no site"
                                                              << Language::Spanish << Language::Portuguese << int(OptOutKind::None) << QByteArray("price");
}

void TestUnderstanding::oneTextThreeAnswers()
{
    QFETCH(QString, text);
    QFETCH(Language, known);
    QFETCH(Language, language);
    QFETCH(int, optOut);
    QFETCH(QByteArray, intent);
    const agent::Understanding understood = agent::understand(text, {known, {}}, toyIntentModel().get());
    QCOMPARE(understood.language.language, language);
    QCOMPARE(understood.language.isSwitch, language != known);
    QCOMPARE(int(understood.optOut.kind), optOut);
    QVERIFY(understood.intent.has_value());
    if (!intent.isEmpty())
        QCOMPARE(QByteArray::fromStdString(understood.intent->label), intent);
}

void TestUnderstanding::withoutAModelNothingIsGuessed()
{
    const agent::Understanding understood = agent::understand(QStringLiteral("cuanto cuesta"), {Language::Spanish, {}}, nullptr);
    QVERIFY(!understood.intent.has_value());
    QCOMPARE(understood.language.language, Language::Spanish);
}

void TestUnderstanding::aForeignTextIsNobodysIntent()
{
    const QString text = QStringLiteral("Guten Tag, ich möchte gerne wissen, wann der nächste Kurs beginnt und was er kostet");
    const agent::Understanding understood = agent::understand(text, {Language::Spanish, {}}, toyIntentModel().get());
    QCOMPARE(understood.language.reason, LanguageReason::Unsupported);
    QCOMPARE(understood.intent->refusal, classify::IntentRefusal::Language);
    QVERIFY(!understood.intent->automatic);
}

void TestUnderstanding::aShortTextOfAStrangerIsReadInTheSpokenLanguage()
{
    const auto read = [](const char *text, Language spoken) { return agent::understand(QString::fromUtf8(text), {}, toyIntentModel().get(), spoken); };
    const agent::Understanding price = read("precio total", Language::Unknown);
    QCOMPARE(price.language.language, Language::Spanish);
    QCOMPARE(price.intent->label, std::string("price"));
    const agent::Understanding alone = read("B2", Language::Unknown);
    QCOMPARE(alone.language.language, Language::Unknown);
    QCOMPARE(alone.intent->refusal, classify::IntentRefusal::Language);
    const agent::Understanding spoken = read("B2", Language::Spanish);
    QCOMPARE(spoken.language.language, Language::Unknown); // what the business speaks says nothing about the contact
    QCOMPARE(spoken.intent->refusal, classify::IntentRefusal::UnknownWords);
}

void TestUnderstanding::aModelAloneStopsNothingForGood()
{
    const QString text = QStringLiteral("fuera de su lista cuanto antes");
    const agent::Understanding understood = agent::understand(text, {Language::Spanish, {}}, toyIntentModel().get());
    QCOMPARE(understood.intent->label, std::string("opt_out"));
    QVERIFY(understood.intent->automatic);
    QCOMPARE(int(language::recogniseOptOut(text).kind), int(OptOutKind::None));
    QCOMPARE(int(understood.optOut.kind), int(OptOutKind::Unclear));
}

QTEST_GUILESS_MAIN(TestUnderstanding)
#include "tst_understanding.moc"
