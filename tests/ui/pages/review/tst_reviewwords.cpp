// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewwords.h"

#include <QApplication>
#include <QTest>
#include <limits>

#include "tests/ui/pages/review/samplequeue.h"
#include "ui/widgets/terms.h"

using namespace ns;
using namespace ns::ui;
using console::Effect;
using domain::AnswerKind;

/// What a person reads of items, answers and what follows.
class TestReviewWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init() { testing::failOnWarnings(); }
    void effects_data();
    void effects();
    void effectsOfOneAnswerAreOneLine();
    void theOwnLabelIsNotSaidTwice();
    void questions_data();
    void questions();
    void aModelThatDecidesNothingHasNoThreshold();
    void everyClaimRuleHasWords();
    void answersAreNamedByWhatTheyDo_data();
    void answersAreNamedByWhatTheyDo();
};

void TestReviewWords::effects_data()
{
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<QString>("words");
    const Instant evening = testing::at("2026-11-24T18:30:00Z");
    const Instant tomorrow = testing::at("2026-11-25T08:00:00Z");
    QTest::newRow("send now") << Effect{.kind = Effect::Kind::SendNow, .channel = "whatsapp"} << "sends now by WhatsApp";
    QTest::newRow("send today") << Effect{.kind = Effect::Kind::SendLater, .channel = "sms", .due = evening} << "sends by SMS at 18:30";
    QTest::newRow("send tomorrow") << Effect{.kind = Effect::Kind::SendLater, .channel = "email", .due = tomorrow} << "sends by e-mail on 25 Nov at 08:00";
    QTest::newRow("send held") << Effect{.kind = Effect::Kind::SendLater, .channel = "email", .reason = "consent.missing"} << "sends by e-mail once this is settled: consent is missing";
    QTest::newRow("drop") << Effect{.kind = Effect::Kind::DropMessage} << "nothing is sent";
    QTest::newRow("blocked") << Effect{.kind = Effect::Kind::DropMessage, .reason = "optout.final"} << "nothing is sent (has opted out)";
    QTest::newRow("label") << Effect{.kind = Effect::Kind::SetLabel, .label = "hot"} << QStringLiteral("label “Hot”");
    QTest::newRow("start") << Effect{.kind = Effect::Kind::StartSequence, .sequence = "welcome"} << QStringLiteral("starts “Welcome”");
    QTest::newRow("timer") << Effect{.kind = Effect::Kind::SetTimer, .due = evening} << "next step at 18:30";
    QTest::newRow("stage") << Effect{.kind = Effect::Kind::MoveStage, .stage = "won"} << QStringLiteral("moves to stage “Won”");
    QTest::newRow("again") << Effect{.kind = Effect::Kind::AskAgain, .reason = "no_template"} << "asks again: no approved text";
    QTest::newRow("intent") << Effect{.kind = Effect::Kind::SetIntent, .label = "price"} << QStringLiteral("counts as “Price”");
    QTest::newRow("hand over") << Effect{.kind = Effect::Kind::HandOver} << "then waits for a reply";
    QTest::newRow("hand over to a team") << Effect{.kind = Effect::Kind::HandOver, .team = "Admissions"} << "then waits for a reply from Admissions";
    QTest::newRow("opt-out") << Effect{.kind = Effect::Kind::OptOut} << "nothing more is ever written to this person";
    QTest::newRow("pause ends") << Effect{.kind = Effect::Kind::LiftPause} << "marketing may go out again";
    QTest::newRow("forbidden") << Effect{.kind = Effect::Kind::Forbidden, .reason = "promise.result", .text = QStringLiteral("fluent in a month")}
                               << QStringLiteral("a guardrail forbids “fluent in a month”: %1").arg(Terms::ruleInside("promise.result"));
    QTest::newRow("doubted") << Effect{.kind = Effect::Kind::Doubted, .reason = "promise.result"}
                             << QStringLiteral("a guardrail would ask a person: %1").arg(Terms::ruleInside("promise.result"));
    QTest::newRow("refused") << Effect{.kind = Effect::Kind::Refused, .reason = "the run is gone"} << "the agent will not take this: the run is gone";
    QTest::newRow("unknown rule") << Effect{.kind = Effect::Kind::AskAgain, .reason = "brand.new"} << "asks again: brand.new";
}

void TestReviewWords::effects()
{
    QFETCH(Effect, effect);
    QFETCH(QString, words);
    QCOMPARE(ReviewWords::effect(effect, testing::kNow), words);
}

void TestReviewWords::effectsOfOneAnswerAreOneLine()
{
    const console::AnswerChoice choice{.kind = AnswerKind::Reject, .effects = {{.kind = Effect::Kind::ClearLabel}, {.kind = Effect::Kind::StopSequence, .sequence = "cold"}, {.kind = Effect::Kind::StopSequence, .sequence = "cold"}}};
    QCOMPARE(ReviewWords::effects(choice, testing::kNow), QStringLiteral("The lead has no label then, stops “Cold”"));
}

void TestReviewWords::theOwnLabelIsNotSaidTwice()
{
    const console::AnswerChoice choice{.kind = AnswerKind::Label, .label = "warm", .effects = {{.kind = Effect::Kind::SetLabel, .label = "warm"}}};
    QCOMPARE(ReviewWords::effects(choice, testing::kNow), QStringLiteral("Sets this label, nothing else"));
}

void TestReviewWords::questions_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("why");
    QTest::newRow("unsure") << "classification" << "low_confidence" << "hot" << QStringLiteral("Is this lead “Hot”?") << "0.71 is under 0.85, so a person decides";
    QTest::newRow("live watch") << "classification" << "live_watch" << "hot" << QStringLiteral("Is this lead “Hot”?") << "The model was wrong too often lately, so a person decides";
    QTest::newRow("no model") << "classification" << "no_model" << "" << "What kind of lead is this?" << "No model is active yet, so a person decides";
    QTest::newRow("reply") << "inbound" << "reply_needed" << "" << "This message wants an answer" << "The agent does not answer what people write; write the reply, or mark it when you have";
    QTest::newRow("reply to an intent") << "inbound" << "reply_needed" << "price" << "Price: this message wants an answer" << "Understood with 0.71; the reply is a person's to write";
    QTest::newRow("unsure message") << "inbound" << "intent.low_confidence" << "price" << QStringLiteral("Does this message want “Price”?") << "0.71 is under 0.85, so a person decides";
    QTest::newRow("unknown request") << "inbound" << "intent.out_of_scope" << "" << "What does this message want?" << "It is like nothing that the model has learned, so a person decides";
    QTest::newRow("unclear opt-out") << "optout" << "optout.unclear" << "" << "Does this person want no more messages?" << "It may ask to stop; marketing is paused until a person says so";
    QTest::newRow("no text") << "no_template" << "no_template" << "" << "What should be written?" << "There is no approved text for this person's segment and language";
    QTest::newRow("doubt") << "send" << "send.in_doubt" << "" << "Was this sent?" << "The channel gave no receipt; sending again may reach the person twice";
    QTest::newRow("minor") << "send" << "minor.guardian" << "" << "May this be sent?" << "Held by a guardrail: may be a minor";
}

void TestReviewWords::questions()
{
    QFETCH(QString, kind);
    QFETCH(QString, reason);
    QFETCH(QString, label);
    domain::ReviewItem item = testing::itemOf(1);
    item.kind = kind.toStdString();
    item.reason = reason.toStdString();
    item.label = label.toStdString();
    QTEST(ReviewWords::question(item), "question");
    QTEST(ReviewWords::why(item), "why");
}

/// A model that may not decide has a threshold above every score: "0.71 is under 1.00" would explain nothing.
void TestReviewWords::aModelThatDecidesNothingHasNoThreshold()
{
    domain::ReviewItem item = testing::itemOf(1);
    item.threshold = 1.0 + std::numeric_limits<double>::epsilon();
    QCOMPARE(ReviewWords::why(item), QStringLiteral("The model decides nothing by itself now, so a person decides"));
}

void TestReviewWords::everyClaimRuleHasWords()
{
    // The ids of core/policy/claimrules.cpp, which ui may not include.
    for (const char *rule : {"run.stopped", "contact.merged", "optout.final", "consent.false", "address.missing", "consent.missing", "minor.guardian", "address.invalid",
                             "contact.marketing_paused", "zone.unknown", "hours.closed", "cap.day", "cap.week", "gap.min", "template.unfilled", "text.empty", "claim.context"})
        QVERIFY2(Terms::rule(rule) != QString::fromLatin1(rule), rule);
}

void TestReviewWords::answersAreNamedByWhatTheyDo_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<AnswerKind>("answer");
    QTest::addColumn<QString>("words");
    QTest::newRow("label") << "classification" << AnswerKind::Label << "Hot";
    QTest::newRow("approve a label") << "classification" << AnswerKind::Approve << "Hot";
    QTest::newRow("reject labels") << "classification" << AnswerKind::Reject << "None of these";
    QTest::newRow("send") << "send" << AnswerKind::Approve << "Send it";
    QTest::newRow("edit") << "send" << AnswerKind::Text << "Edit first";
    QTest::newRow("drop") << "send" << AnswerKind::Reject << "Do not send";
    QTest::newRow("write") << "no_template" << AnswerKind::Text << "Write it";
    QTest::newRow("retry") << "no_template" << AnswerKind::Approve << "Try again";
    QTest::newRow("reply") << "inbound" << AnswerKind::Approve << "Answered";
    QTest::newRow("write a reply") << "inbound" << AnswerKind::Text << "Write a reply";
    QTest::newRow("no reply") << "inbound" << AnswerKind::Reject << "Needs no reply";
    QTest::newRow("opt-out") << "optout" << AnswerKind::Approve << "Stop everything";
}

void TestReviewWords::answersAreNamedByWhatTheyDo()
{
    QFETCH(QString, kind);
    QFETCH(AnswerKind, answer);
    domain::ReviewItem item = testing::itemOf(1);
    item.kind = kind.toStdString();
    item.reason = kind == QStringLiteral("inbound") ? "reply_needed" : item.reason;
    QTEST(ReviewWords::answer(item, {.kind = answer, .label = kind == QStringLiteral("classification") ? "hot" : ""}), "words");
}

QTEST_GUILESS_MAIN(TestReviewWords)
#include "tst_reviewwords.moc"
