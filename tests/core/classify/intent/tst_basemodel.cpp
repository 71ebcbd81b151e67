// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/basemodel.h"

#include <set>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::classify;
using domain::Language;

class TestBaseModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }

    void isCertifiedByFamiliesThatItNeverSaw()
    {
        const auto model = loadBaseIntentModel();
        NS_VERIFY_OK(model);
        const IntentCard &card = (*model)->card();
        const std::vector<std::string> expected{"complaint", "enrol", "human", "opt_out", "other", "price", "reschedule", "schedule"};
        QCOMPARE(card.classes.labels, expected);
        QVERIFY(card.gate.passed);
        QVERIFY(card.certifiedBy == IntentCertifiedBy::TestFile);
        QVERIFY2(card.metrics.accuracy >= 0.87, qPrintable(QString::number(card.metrics.accuracy)));
        QCOMPARE(card.metrics.perLanguage.size(), std::size_t(3));
        for (const auto &[language, figures] : card.metrics.perLanguage)
            QVERIFY2(figures.accuracy >= 0.85 && figures.coverage >= 0.4, language.c_str());
    }

    void hasSixtyFamiliesAnIntentAndLanguage()
    {
        const auto examples = baseIntentExamples();
        NS_VERIFY_OK(examples);
        std::map<std::pair<std::string, int>, std::set<std::string>> families;
        for (const IntentExample &example : *examples)
            families[{example.intent, int(example.language)}].insert(example.group);
        QCOMPARE(families.size(), std::size_t(24));
        for (const auto &[key, ids] : families)
            QVERIFY2(ids.size() >= 60, (key.first + ": " + std::to_string(ids.size())).c_str());
    }

    void sharesNoFamilyWithWhatCertifiesIt()
    {
        const auto examples = baseIntentExamples(), heldOut = heldOutIntentExamples();
        NS_VERIFY_OK(heldOut);
        std::set<std::string> learned;
        for (const IntentExample &example : *examples)
            learned.insert(example.group);
        for (const IntentExample &example : *heldOut)
            QVERIFY2(!learned.contains(example.group), example.group.c_str());
        QVERIFY(heldOut->size() > 900);
    }

    void understandsNewMessages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("intent");
        const auto row = [](const char *name, const QString &text, Language language, const char *intent) {
            QTest::newRow(name) << text << int(language) << QString::fromLatin1(intent);
        };
        row("price es", QStringLiteral("Hola, ¿me pueden decir cuánto sale el curso de portugués?"), Language::Spanish, "price");
        row("price pt", QStringLiteral("oi qual o valor da mensalidade do curso de ingles"), Language::Portuguese, "price");
        row("price en", QStringLiteral("How much is the monthly fee for the kids course?"), Language::English, "price");
        row("schedule es", QStringLiteral("que horarios tienen los sabados"), Language::Spanish, "schedule");
        row("reschedule pt", QStringLiteral("Preciso remarcar a aula de quinta, não vou conseguir ir"), Language::Portuguese, "reschedule");
        row("opt-out es", QStringLiteral("por favor ya no me manden más mensajes"), Language::Spanish, "opt_out");
        row("human en", QStringLiteral("can I speak with a real person please"), Language::English, "human");
    }
    void understandsNewMessages()
    {
        QFETCH(QString, text);
        QFETCH(int, language);
        QFETCH(QString, intent);
        const IntentDecision decision = loadBaseIntentModel().value()->classify(text, Language(language));
        QCOMPARE(QString::fromStdString(decision.label), intent);
    }
};

QTEST_GUILESS_MAIN(TestBaseModel)
#include "tst_basemodel.moc"
