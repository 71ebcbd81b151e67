// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/intentsreader.h"

#include <QTest>

#include "core/classify/intent/basemodel.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;
using classify::IntentExample;
using domain::Language;

namespace {

IntentExample example(const QString &text, const std::string &intent, Language language = Language::Spanish)
{
    return {text, language, intent, {}};
}

IntentModelPtr base()
{
    return classify::loadBaseIntentModel().value_or(nullptr);
}

ReadContext contextWith(std::shared_ptr<agent::Knowledge> knowledge)
{
    ReadContext context;
    context.knowledge = std::move(knowledge);
    return context;
}

} // namespace

/// What the Intents part reads: models, examples, a sentence.
class TestIntentsReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void theBaseModelDecidesWhereNoneWasPromoted();
    void aPromotedModelHasTheBaseBehindIt();
    void examplesAreCountedByOrigin();
    void theNewestExamplesComeFirst();
    void aModelThatIsGoneIsAnError();
    void answersLeadOverTheSameTextShipped();
    void draftsAreChecked_data();
    void draftsAreChecked();
    void sentencesAreReadAsTheAgentWould();
    void aSentenceWithoutAModelHasALanguage();
    void aLongSentenceIsRefused();
    void anOptOutIsMarked();
    void aTeamIsChosenByWhatIsSure();
};

void TestIntentsReader::theBaseModelDecidesWhereNoneWasPromoted()
{
    const classify::ModelRegistry registry;
    const auto intents = describeIntents({registry, base(), {}}, {}, testing::at("2026-11-24T15:00:00Z"));
    QVERIFY(intents);
    QCOMPARE(intents->models.size(), std::size_t(1));
    QVERIFY(intents->models[0].isBase);
    QCOMPARE(intents->active, std::optional<std::size_t>(0));
    QVERIFY(!intents->challenger && !intents->canRollBack);
    QCOMPARE(intents->models[0].model.role, ModelRole::Champion);
    QCOMPARE(intents->intents.size(), std::size_t(8)); // its classes, though there is no example
    QCOMPARE(intents->intents[5].intent, std::string("price"));
    QCOMPARE(intents->intents[5].examples.total(), std::int64_t(0));
    QVERIFY(intents->models[0].languages.size() >= 3);
    QCOMPARE(intents->models[0].languages.back().language, std::string("pt_BR"));
    QVERIFY(!intents->models[0].model.curve.empty());
}

void TestIntentsReader::aPromotedModelHasTheBaseBehindIt()
{
    const IntentModelPtr model = base();
    classify::ModelRegistry registry;
    registry.addModel("lead-000000000001", "x"); // another task's
    registry.addModel(model->id().str(), "h");   // kept when it gave way
    registry.addModel("intent-000000000002", "h2");
    QVERIFY(registry.promote(model->id().str(), true, "2026-11-20T09:00:00Z"));
    QVERIFY(registry.promote("intent-000000000002", true, "2026-11-21T09:00:00Z"));
    // The shelf gives the base model's own figures for another id; only the registry's words count here.
    const auto own = model->withVerdict(model->card().metrics, {.passed = true}, classify::Offer{0.9, 0.5, 0.8});
    QVERIFY(own);
    std::vector<std::string> asked;
    const auto intents = describeIntents({registry, model, [&](const std::string &id) -> Result<IntentModelPtr> {
        asked.push_back(id);
        return id == model->id().str() ? model : *own;
    }}, {}, testing::at("2026-11-24T15:00:00Z"));
    QVERIFY(intents);
    QCOMPARE(asked, (std::vector<std::string>{"intent-000000000002", model->id().str()}));
    QCOMPARE(intents->models.size(), std::size_t(2));
    QVERIFY(!intents->models[0].isBase && intents->models[1].isBase);
    QCOMPARE(intents->models[1].model.role, ModelRole::Previous);
    QVERIFY(intents->canRollBack);
    QCOMPARE(intents->history.size(), std::size_t(2));
    QCOMPARE(intents->history[0].to, std::string("intent-000000000002"));
}

void TestIntentsReader::examplesAreCountedByOrigin()
{
    const classify::ModelRegistry registry;
    IntentMaterial material;
    material.shipped = {example(QStringLiteral("cuanto cuesta"), "price"), example(QStringLiteral("quanto custa"), "price", Language::Portuguese)};
    material.own = {example(QStringLiteral("hay becas?"), "beca")};
    material.answered = {{example(QStringLiteral("me hacen precio?"), "price"), testing::at("2026-11-23T15:00:00Z")}};
    const auto intents = describeIntents({registry, nullptr, {}}, material, testing::at("2026-11-24T15:00:00Z"));
    QVERIFY(intents);
    QVERIFY(!intents->active);
    QCOMPARE(intents->intents.size(), std::size_t(2));
    QCOMPARE(intents->intents[0].intent, std::string("beca"));
    QCOMPARE(intents->intents[0].examples, (ExampleCounts{.own = 1}));
    QCOMPARE(intents->intents[1].examples, (ExampleCounts{.shipped = 2, .answered = 1}));
    QCOMPARE(intents->intents[1].perLanguage, (std::map<std::string, std::int64_t>{{"es", 2}, {"pt_BR", 1}}));
}

void TestIntentsReader::theNewestExamplesComeFirst()
{
    const classify::ModelRegistry registry;
    IntentMaterial material;
    material.own = {example(QStringLiteral("first added"), "a"), example(QStringLiteral("last added"), "a")};
    material.answered = {{example(QStringLiteral("old answer"), "a"), testing::at("2026-11-22T15:00:00Z")}, {example(QStringLiteral("new answer"), "a"), testing::at("2026-11-23T15:00:00Z")}};
    const auto intents = describeIntents({registry, nullptr, {}}, material, testing::at("2026-11-24T15:00:00Z"));
    QVERIFY(intents);
    QStringList texts;
    for (const IntentExampleLine &line : intents->examples)
        texts += line.text;
    QCOMPARE(texts, (QStringList{QStringLiteral("new answer"), QStringLiteral("old answer"), QStringLiteral("last added"), QStringLiteral("first added")}));
    QCOMPARE(intents->examples[0].origin, ExampleOrigin::Answered);
    QVERIFY(!intents->examples[2].at);
}

void TestIntentsReader::aModelThatIsGoneIsAnError()
{
    classify::ModelRegistry registry;
    registry.addModel("intent-000000000002", "h2");
    const auto intents = describeIntents({registry, nullptr, [](const std::string &) -> Result<IntentModelPtr> { return fail(ErrorCode::NotFound, "gone"); }}, {}, {});
    QVERIFY(!intents);
    QCOMPARE(intents.error().code, ErrorCode::NotFound);
}

void TestIntentsReader::answersLeadOverTheSameTextShipped()
{
    IntentMaterial material;
    material.shipped = {example(QStringLiteral("¿Tienen cupo?"), "enrol"), example(QStringLiteral("cuanto cuesta"), "price")};
    material.own = {example(QStringLiteral("hay becas?"), "beca")};
    material.answered = {{example(QStringLiteral("¿tienen  cupo?"), "schedule"), {}}};
    const auto all = examplesToLearn(material, true);
    QCOMPARE(all.size(), std::size_t(3));
    QCOMPARE(all[0].intent, std::string("schedule")); // a person's word, not the shipped one
    QCOMPARE(examplesToLearn(material, false).size(), std::size_t(2));
}

void TestIntentsReader::draftsAreChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("intent");
    QTest::addColumn<QString>("where");
    const int es = int(Language::Spanish);
    QTest::newRow("fine") << "  hay   becas? " << es << "beca_2" << "";
    QTest::newRow("no words") << "  " << es << "beca" << "text";
    QTest::newRow("too long") << QString(kSentenceMax + 1, u'a') << es << "beca" << "text";
    QTest::newRow("no language") << "hay becas?" << int(Language::Unknown) << "beca" << "language";
    QTest::newRow("no name") << "hay becas?" << es << "" << "intent";
    QTest::newRow("a name with spaces") << "hay becas?" << es << "una beca" << "intent";
    QTest::newRow("a path") << "hay becas?" << es << "../x" << "intent";
    QTest::newRow("a digit first") << "hay becas?" << es << "2x1" << "intent";
}

void TestIntentsReader::draftsAreChecked()
{
    QFETCH(QString, text);
    QFETCH(int, language);
    QFETCH(QString, intent);
    QFETCH(QString, where);
    const auto checked = checkDraft({text, Language(language), intent.toStdString()});
    QCOMPARE(bool(checked), where.isEmpty());
    if (checked)
        QCOMPARE(checked->text, QStringLiteral("hay becas?"));
    else
        QCOMPARE(QString::fromStdString(checked.error().where), where);
}

void TestIntentsReader::sentencesAreReadAsTheAgentWould()
{
    auto knowledge = std::make_shared<agent::Knowledge>();
    knowledge->intentModel = base();
    QVERIFY(knowledge->intentModel);
    const QString text = QStringLiteral("Hola, ¿cuánto cuesta el curso de inglés al mes?");
    const auto reading = readSentence({text, Language::Unknown}, contextWith(knowledge));
    QVERIFY(reading);
    const IntentEvidence &evidence = reading->evidence;
    QCOMPARE(evidence.language.language, Language::Spanish);
    QCOMPARE(evidence.label, std::string("price"));
    QVERIFY(evidence.confidence > 0.5);
    QCOMPARE(evidence.optOut, std::string("none"));
    QVERIFY(!evidence.spans.empty() && evidence.spans.size() <= 12);
    for (const EvidenceSpan &span : evidence.spans)
        QVERIFY(span.begin >= 0 && span.end > span.begin && span.end <= text.size());
    const auto decision = knowledge->intentModel->classify(text, Language::Spanish);
    QCOMPARE(evidence.confidence, decision.confidence);
    QCOMPARE(evidence.isSure, decision.automatic);
}

void TestIntentsReader::aSentenceWithoutAModelHasALanguage()
{
    const auto reading = readSentence({QStringLiteral("Bom dia, eu gostaria de saber quanto custa o curso"), Language::Unknown}, {});
    QVERIFY(reading);
    QCOMPARE(reading->evidence.language.language, Language::Portuguese);
    QVERIFY(reading->evidence.label.empty());
}

void TestIntentsReader::aLongSentenceIsRefused()
{
    const auto reading = readSentence({QString(kSentenceMax + 1, u'a'), Language::Unknown}, {});
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::InvalidInput);
}

void TestIntentsReader::anOptOutIsMarked()
{
    const auto reading = readSentence({QStringLiteral("por favor no me escriban más"), Language::Spanish}, {});
    QVERIFY(reading);
    QCOMPARE(reading->evidence.optOut, std::string("clear"));
    QVERIFY(reading->evidence.optOutSpan);
    const QString words = reading->evidence.text.mid(reading->evidence.optOutSpan->begin, reading->evidence.optOutSpan->end - reading->evidence.optOutSpan->begin);
    QVERIFY2(words.contains(QStringLiteral("no me escriban")), qPrintable(words));
}

void TestIntentsReader::aTeamIsChosenByWhatIsSure()
{
    auto knowledge = std::make_shared<agent::Knowledge>();
    knowledge->intentModel = base();
    auto routing = policy::Routing::parse(R"({"version":1,"teams":[{"id":"admissions","name":"Admisiones"},{"id":"desk","name":"Recepción"}],)"
                                          R"("routes":[{"intent":"price","team":"admissions"}],"default_team":"desk"})");
    QVERIFY(routing);
    knowledge->routing = std::move(*routing);
    const auto sure = readSentence({QStringLiteral("Hola, ¿cuánto cuesta el curso de inglés al mes?"), Language::Spanish}, contextWith(knowledge));
    QVERIFY(sure);
    QCOMPARE(sure->team, sure->evidence.isSure ? QStringLiteral("Admisiones") : QStringLiteral("Recepción"));
    const auto unsure = readSentence({QStringLiteral("jejeje"), Language::Spanish}, contextWith(knowledge));
    QVERIFY(unsure);
    QVERIFY(!unsure->evidence.isSure);
    QCOMPARE(unsure->team, QStringLiteral("Recepción"));
}

QTEST_GUILESS_MAIN(TestIntentsReader)
#include "tst_intentsreader.moc"
