// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees of a message's intent, and what each answer to it will do.
#include "core/console/intentevidence.h"

#include "core/agent/understanding.h"
#include "core/console/answerpreview.h"
#include "tests/core/agent/stepcontact.h"
#include "tests/core/agent/toyintents.h"

using namespace ns;
using namespace ns::console;
using namespace ns::testing;
using domain::AnswerKind;
using domain::Language;

namespace {

constexpr const char *kPrice = "cuanto cuesta la mensualidad";

Contact somebody()
{
    Contact contact;
    contact.knowledge.intentModel = toyIntentModel();
    contact.knowledge.routing = twoTeams();
    contact.step(leadCreated(1, kTuesday));
    return contact;
}

IntentEvidence evidenceOf(const ports::StepResult &step)
{
    const auto spans = trace::unpackSpans(step.trace.packedSpans);
    auto evidence = spans ? readIntentEvidence(*spans) : std::nullopt;
    if (!evidence)
        qFatal("no evidence");
    return std::move(*evidence);
}

QString say(const std::vector<Effect> &effects)
{
    QStringList said;
    for (const Effect &effect : effects) {
        switch (effect.kind) {
        case Effect::Kind::SendNow: said << QStringLiteral("send:") + QString::fromStdString(effect.channel); break;
        case Effect::Kind::SetIntent: said << QStringLiteral("intent:") + QString::fromStdString(effect.label); break;
        case Effect::Kind::HandOver: said << QStringLiteral("team:") + QString::fromStdString(effect.team); break;
        case Effect::Kind::OptOut: said << QStringLiteral("stop"); break;
        case Effect::Kind::LiftPause: said << QStringLiteral("lift"); break;
        case Effect::Kind::SetTimer: said << QStringLiteral("timer"); break;
        case Effect::Kind::Close: said << QStringLiteral("close"); break;
        case Effect::Kind::Forbidden:
        case Effect::Kind::Doubted: said << QString::fromStdString(describeForbidden(effect)); break;
        case Effect::Kind::Refused: said << QStringLiteral("refused"); break;
        default: said << QStringLiteral("other"); break;
        }
    }
    return said.join(QLatin1Char(' '));
}

std::vector<AnswerChoice> choicesOf(const Contact &contact, const ports::StepResult &step)
{
    const agent::AgentSettings settings;
    const PreviewInput input{step.reviews.front(), contact.state(), {}, contact.knowledge, settings, at(kTuesday)};
    return choicesFor(input, intentChoices(step.reviews.front(), evidenceOf(step), toyIntentModel().get()));
}

} // namespace

class TestIntentEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void theTraceTellsWhatWasUnderstood();
    void theWordsThatDecidedAreHighlighted();
    void aStopShowsItsWords();
    void anotherStepHasNoEvidence();
    void alternativesAreReadBack_data();
    void alternativesAreReadBack();
    void theReplyIsProposedWhereOnlyTheReplyIsMissing();
    void theGuessIsProposedWhereNobodyIsSure();
    void aStopIsStoppedOrNot();
};

void TestIntentEvidence::theTraceTellsWhatWasUnderstood()
{
    Contact contact = somebody();
    const auto decision = agent::understand(QString::fromLatin1(kPrice), {Language::Spanish, {}}, toyIntentModel().get());
    const IntentEvidence evidence = evidenceOf(contact.write(kPrice));
    QCOMPARE(evidence.model, toyIntentModel()->id());
    QCOMPARE(evidence.label, std::string("price"));
    QCOMPARE(evidence.confidence, decision.intent->confidence);
    QCOMPARE(evidence.threshold, decision.intent->threshold);
    QVERIFY(evidence.isSure);
    QVERIFY(evidence.refusal.empty());
    QCOMPARE(evidence.alternatives.size(), decision.intent->alternatives.size());
    for (std::size_t i = 0; i < evidence.alternatives.size(); ++i) {
        QCOMPARE(evidence.alternatives[i].label, decision.intent->alternatives[i].label);
        QVERIFY(std::abs(evidence.alternatives[i].probability - decision.intent->alternatives[i].probability) < 1e-4);
    }
    QCOMPARE(evidence.language.language, Language::Spanish);
    QCOMPARE(evidence.language.reason, std::string(language::languageReasonName(decision.language.reason)));
    QVERIFY(!evidence.language.isSwitch);
    QCOMPARE(evidence.optOut, std::string("none"));
    QVERIFY(!evidence.optOutSpan.has_value());
}

void TestIntentEvidence::theWordsThatDecidedAreHighlighted()
{
    Contact contact = somebody();
    IntentEvidence evidence = evidenceOf(contact.write(kPrice));
    evidence.text = QString::fromLatin1(kPrice);
    highlightEvidence(evidence, *toyIntentModel(), "price");
    QVERIFY(!evidence.spans.empty());
    QVERIFY(evidence.spans.front().contribution > 0);
    for (const EvidenceSpan &span : evidence.spans)
        QVERIFY(span.begin >= 0 && span.begin < span.end && span.end <= int(evidence.text.size()));
    evidence.spans.clear();
    evidence.model = domain::ModelId("intent-000000000000"); // another model said it: this one cannot explain it
    highlightEvidence(evidence, *toyIntentModel(), "price");
    QVERIFY(evidence.spans.empty());
}

void TestIntentEvidence::aStopShowsItsWords()
{
    Contact contact = somebody();
    const QString text = QStringLiteral("Hola, por favor no me escriban mas, gracias");
    const IntentEvidence evidence = evidenceOf(contact.write(text.toStdString()));
    QCOMPARE(evidence.optOut, std::string("clear"));
    QVERIFY(evidence.optOutSpan.has_value());
    const QString words = text.mid(evidence.optOutSpan->begin, evidence.optOutSpan->end - evidence.optOutSpan->begin);
    QVERIFY2(words.contains(QStringLiteral("escriban")), qPrintable(words));
}

void TestIntentEvidence::anotherStepHasNoEvidence()
{
    Contact contact;
    const ports::StepResult step = contact.step(leadCreated(1, kTuesday));
    QVERIFY(!readIntentEvidence(*trace::unpackSpans(step.trace.packedSpans)).has_value());
}

void TestIntentEvidence::alternativesAreReadBack_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("read");
    QTest::newRow("two") << "schedule 0.1200, other 0.0310" << "schedule=0.12 other=0.031";
    QTest::newRow("none") << "" << "";
    QTest::newRow("a name with a gap") << "trial class 0.2000" << "trial class=0.2";
    QTest::newRow("damaged") << "schedule x, other 0.5" << "other=0.5";
}

void TestIntentEvidence::alternativesAreReadBack()
{
    QFETCH(QString, stored);
    QFETCH(QString, read);
    trace::Span heard, intent;
    heard.name = "classify language";
    intent.name = "classify intent";
    intent.attributes = {{"nightshift.alternatives", stored.toStdString()}};
    QStringList parts;
    const auto evidence = readIntentEvidence({heard, intent});
    QVERIFY(evidence.has_value());
    for (const LabelChance &chance : evidence->alternatives)
        parts << QString::fromStdString(chance.label) + QLatin1Char('=') + QString::number(chance.probability);
    QCOMPARE(parts.join(QLatin1Char(' ')), read);
}

void TestIntentEvidence::theReplyIsProposedWhereOnlyTheReplyIsMissing()
{
    Contact contact = somebody();
    const auto choices = choicesOf(contact, contact.write(kPrice));
    QCOMPARE(choices.front().kind, AnswerKind::Text);
    QVERIFY(choices.front().isProposed);
    QCOMPARE(say(choices.front().effects), QStringLiteral("send:whatsapp timer"));
    QVERIFY(choices.front().effects.front().text.isEmpty()); // what it says is the person's to write
    QCOMPARE(choices[1].kind, AnswerKind::Approve);
    QCOMPARE(say(choices[1].effects), QStringLiteral("timer")); // answered elsewhere: its silence counts from here
    QCOMPARE(choices.size(), std::size_t(2 + 5 + 1)); // five other intents, and "needs no reply"
    QCOMPARE(choices.back().kind, AnswerKind::Reject);
    const auto stop = std::ranges::find(choices, "opt_out", &AnswerChoice::label);
    QCOMPARE(say(stop->effects), QStringLiteral("send:whatsapp stop"));
    const auto other = std::ranges::find(choices, "complaint", &AnswerChoice::label);
    QCOMPARE(say(other->effects), QStringLiteral("intent:complaint team:a"));
}

void TestIntentEvidence::theGuessIsProposedWhereNobodyIsSure()
{
    Contact contact = somebody();
    ports::StepResult step = contact.write("zzyx qwerty plomf");
    step.reviews.front().label = "price";
    const auto choices = choicesOf(contact, step);
    QCOMPARE(choices.front().kind, AnswerKind::Approve);
    QCOMPARE(choices.front().label, std::string("price"));
    QVERIFY(choices.front().isProposed);
    QCOMPARE(say(choices.front().effects), QStringLiteral("intent:price team:b"));
    QVERIFY(std::ranges::any_of(choices, [](const AnswerChoice &choice) { return choice.kind == AnswerKind::Text; }));
}

void TestIntentEvidence::aStopIsStoppedOrNot()
{
    Contact contact = somebody();
    const auto choices = choicesOf(contact, contact.write("fuera de su lista cuanto antes"));
    QCOMPARE(choices.size(), std::size_t(2));
    QCOMPARE(choices[0].kind, AnswerKind::Approve);
    QVERIFY(choices[0].isProposed);
    QCOMPARE(say(choices[0].effects), QStringLiteral("send:whatsapp stop"));
    QCOMPARE(choices[1].label, std::string("go_on"));
    QCOMPARE(say(choices[1].effects), QStringLiteral("lift team:a"));
}

QTEST_GUILESS_MAIN(TestIntentEvidence)
#include "tst_intentevidence.moc"
