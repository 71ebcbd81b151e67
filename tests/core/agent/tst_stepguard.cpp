// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a text of ours, whoever wrote it: four outcomes that are never mixed up.
#include "core/policy/guardrails/content.h"
#include "tests/core/agent/guardcontact.h"

using namespace ns;
using namespace ns::testing;
using domain::AnswerKind;
using domain::OutboxState;
using domain::ReviewState;

namespace {

const QString kRight = QStringLiteral("Hola {{contact.first_name}}, el curso cuesta S/ 200.");
const QString kWrong = QStringLiteral("Hola {{contact.first_name}}, el curso cuesta S/ 150.");
constexpr const char *kReviewPrices = R"(,"rules":{"price.":{"action":"review"}})";

const ports::ReviewChange *changeOf(const ports::StepResult &step, const domain::ReviewId &id)
{
    const auto found = std::ranges::find(step.reviewChanges, id, &ports::ReviewChange::id);
    return found == step.reviewChanges.end() ? nullptr : &*found;
}

const domain::ReviewItem *itemOf(const ports::StepResult &step, std::string_view kind)
{
    const auto found = std::ranges::find(step.reviews, kind, &domain::ReviewItem::kind);
    return found == step.reviews.end() ? nullptr : &*found;
}

} // namespace

class TestStepGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void whatTheFactsSayIsQueued();
    void anInventedPriceIsBlocked();
    void aRunGoesOnWithoutABlockedMessage();
    void aPersonIsAskedWhereTheBusinessWantsOne();
    void anObservedRuleIsNotedAndDecidesNothing();
    void whatCannotBeJudgedIsHeld_data();
    void whatCannotBeJudgedIsHeld();
    void equalTextsStateTheSame();
    void aPersonsReplyIsRefusedWithItsWords();
    void aPersonsReplyIsNotSentBackToAPerson();
    void aPersonsReplyIsHeldWhereNobodyKnows();
    void anEditedTextBringsItsJudgement();
    void anEditedTextIsRefusedWithItsWords();
    void anApprovalIsUnderTheRulesOfItsDay();
    void anApprovalDoesNotAllowWhatIsForbiddenNow();
    void aTextForAMissingTemplateIsJudged_data();
    void aTextForAMissingTemplateIsJudged();
    void aStoppedRunTakesItsQuestionBack();
    void theConfirmationOfAStopIsJudged();
    void theContactsWordsAreAtHand();
    void sameInputSameHash();
};

void TestStepGuard::whatTheFactsSayIsQueued()
{
    Contact contact;
    setWelcome(contact.knowledge, kRight);
    const ports::StepResult step = contact.step(leadCreated(1, kTuesday));
    QCOMPARE(step.outbox.size(), std::size_t(1));
    const domain::OutboxItem &item = step.outbox.front();
    QCOMPARE(item.state, OutboxState::Queued);
    QCOMPARE(item.policyVersion, std::string("test"));
    QVERIFY(item.rule.empty());
    const auto content = policy::unpackContent(item.content);
    NS_VERIFY_OK(content);
    QCOMPARE(content->claims.size(), std::size_t(1));
    const auto span = guardSpan(step);
    QCOMPARE(span.at("nightshift.verdict"), std::string("pass"));
    QCOMPARE(span.at("nightshift.policy.version"), std::string("test"));
    QCOMPARE(span.at("nightshift.finding.1"), std::string("price.grounded pass 27-33 prices[0] -"));
    QVERIFY(!span.contains("nightshift.rule"));
}

void TestStepGuard::anInventedPriceIsBlocked()
{
    Contact contact;
    setWelcome(contact.knowledge, kWrong);
    const ports::StepResult step = contact.step(leadCreated(1, kTuesday));
    const domain::OutboxItem &item = step.outbox.front();
    QCOMPARE(item.state, OutboxState::Blocked);
    QCOMPARE(item.rule, std::string("price.grounded"));
    QVERIFY(!item.content.empty());
    QVERIFY(!itemOf(step, "send"));
    QVERIFY(step.failures.empty());
    const auto span = guardSpan(step);
    QCOMPARE(span.at("nightshift.verdict"), std::string("block"));
    QCOMPARE(span.at("nightshift.rule"), std::string("price.grounded"));
    QCOMPARE(span.at("nightshift.begin"), std::string("27"));
    QCOMPARE(span.at("nightshift.end"), std::string("33"));
}

void TestStepGuard::aRunGoesOnWithoutABlockedMessage()
{
    Contact contact;
    setWelcome(contact.knowledge, kWrong);
    const ports::StepResult step = contact.step(leadCreated(1, kTuesday));
    QCOMPARE(step.state.runs.size(), std::size_t(1));
    QCOMPARE(step.state.runs.front().state, domain::RunState::Completed); // its only message will not go out
}

void TestStepGuard::aPersonIsAskedWhereTheBusinessWantsOne()
{
    Contact contact;
    setPolicy(contact.knowledge, "2-review", "200", kReviewPrices);
    setWelcome(contact.knowledge, kWrong);
    const ports::StepResult step = contact.step(leadCreated(1, kTuesday));
    const domain::OutboxItem &item = step.outbox.front();
    QCOMPARE(item.state, OutboxState::InReview);
    QCOMPARE(item.rule, std::string("price.grounded"));
    const domain::ReviewItem *asked = itemOf(step, "send");
    QVERIFY(asked);
    QCOMPARE(asked->reason, std::string("price.grounded"));
    QCOMPARE(asked->sendKey, item.key);
    QCOMPARE(asked->text, item.text);
    QCOMPARE(guardSpan(step).at("nightshift.verdict"), std::string("review"));
    QCOMPARE(step.state.runs.front().state, domain::RunState::Active); // it may still go out
}

void TestStepGuard::anObservedRuleIsNotedAndDecidesNothing()
{
    Contact contact;
    setPolicy(contact.knowledge, "2-observe", "200", R"(,"rules":{"price.grounded":{"action":"observe"}})");
    setWelcome(contact.knowledge, kWrong);
    const ports::StepResult step = contact.step(leadCreated(1, kTuesday));
    QCOMPARE(step.outbox.front().state, OutboxState::Queued);
    const auto span = guardSpan(step);
    QCOMPARE(span.at("nightshift.verdict"), std::string("pass"));
    QVERIFY2(span.at("nightshift.finding.1").starts_with("price.grounded block:observed 27-33 "), span.at("nightshift.finding.1").c_str());
}

void TestStepGuard::whatCannotBeJudgedIsHeld_data()
{
    QTest::addColumn<bool>("withGuard");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no guard") << false << "guard.missing";
    QTest::newRow("no facts") << true << "facts.missing";
}

void TestStepGuard::whatCannotBeJudgedIsHeld()
{
    QFETCH(bool, withGuard);
    QFETCH(QString, rule);
    Contact contact;
    setWelcome(contact.knowledge, kRight);
    contact.knowledge.factBooks.clear();
    if (!withGuard)
        contact.knowledge.guard.reset();
    const ports::StepResult step = contact.step(leadCreated(1, kTuesday));
    const domain::OutboxItem &item = step.outbox.front();
    QCOMPARE(item.state, OutboxState::Held);
    QCOMPARE(QString::fromStdString(item.rule), rule);
    QCOMPARE(item.policyVersion, std::string("unjudged")); // the claim judges it
    QCOMPARE(step.failures.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(step.failures.front().rule), rule);
    QVERIFY(!itemOf(step, "send")); // a person cannot mend it by reading
    QCOMPARE(guardSpan(step).at("nightshift.verdict"), std::string("error"));
}

/// So that the store keeps it once for all contacts.
void TestStepGuard::equalTextsStateTheSame()
{
    const auto contentFor = [](const QByteArray &name) {
        Contact contact;
        setWelcome(contact.knowledge, kRight);
        return contact.step(eventLine((R"({"id":"e","type":"lead.created","source":"test","contact":{"id":"c-1","name":")" + name
                                       + R"(","phone":"+51910000001","language":"es","country":"PE","consent":{"whatsapp":true}}})").toStdString(), kTuesday))
            .outbox.front().content;
    };
    QVERIFY(!contentFor("Rosa Quispe").empty());
    QCOMPARE(contentFor("Rosa Quispe"), contentFor("Maximiliano Ñandú"));
}

void TestStepGuard::aPersonsReplyIsRefusedWithItsWords()
{
    Contact contact;
    contact.step(leadCreated(1, kTuesday));
    const domain::ReviewItem item = *itemOf(contact.write("¿cuánto cuesta el curso?"), "inbound");
    const ports::StepResult step = contact.answer(item, {AnswerKind::Text, {}, QStringLiteral("El curso cuesta S/ 90."), at(kTuesday)});
    const ports::ReviewChange *change = changeOf(step, item.id);
    QVERIFY(change);
    QCOMPARE(change->to, ReviewState::Failed); // and can be answered again
    QCOMPARE(change->note, std::string("price.grounded: S/ 90"));
    QVERIFY(step.outbox.empty());
    QVERIFY(std::ranges::any_of(step.state.openReviews, [&](const domain::OpenReview &open) { return open.id == item.id; }));
    QCOMPARE(guardSpan(step).at("nightshift.verdict"), std::string("block"));
}

void TestStepGuard::aPersonsReplyIsNotSentBackToAPerson()
{
    Contact contact;
    setPolicy(contact.knowledge, "2-review", "200", kReviewPrices);
    contact.step(leadCreated(1, kTuesday));
    const domain::ReviewItem item = *itemOf(contact.write("¿cuánto cuesta el curso?"), "inbound");
    const ports::StepResult step = contact.answer(item, {AnswerKind::Text, {}, QStringLiteral("El curso cuesta S/ 90."), at(kTuesday)});
    QCOMPARE(changeOf(step, item.id)->to, ReviewState::Applied);
    QCOMPARE(step.outbox.front().state, OutboxState::Queued);
    QVERIFY(!itemOf(step, "send"));
    QCOMPARE(guardSpan(step).at("nightshift.verdict"), std::string("review")); // but it is known
}

void TestStepGuard::aPersonsReplyIsHeldWhereNobodyKnows()
{
    Contact contact;
    contact.step(leadCreated(1, kTuesday));
    const domain::ReviewItem item = *itemOf(contact.write("¿cuánto cuesta el curso?"), "inbound");
    contact.knowledge.factBooks.clear();
    const ports::StepResult step = contact.answer(item, {AnswerKind::Text, {}, QStringLiteral("El curso cuesta S/ 200."), at(kTuesday)});
    QCOMPARE(changeOf(step, item.id)->to, ReviewState::Applied);
    QCOMPARE(step.outbox.front().state, OutboxState::Held);
    QCOMPARE(step.failures.size(), std::size_t(1));
}

void TestStepGuard::anEditedTextBringsItsJudgement()
{
    Contact contact;
    setPolicy(contact.knowledge, "2-review", "200", kReviewPrices);
    setWelcome(contact.knowledge, kWrong);
    const ports::StepResult drafted = contact.step(leadCreated(1, kTuesday));
    contact.send = drafted.outbox.front();
    const ports::StepResult step = contact.answer(*itemOf(drafted, "send"), {AnswerKind::Text, {}, QStringLiteral("Hola, el curso cuesta S/ 200."), at(kTuesday)});
    QCOMPARE(step.outboxChanges.size(), std::size_t(1));
    const ports::OutboxChange &change = step.outboxChanges.front();
    QCOMPARE(change.from, OutboxState::InReview);
    QCOMPARE(change.to, OutboxState::Queued);
    QVERIFY(change.judged);
    QCOMPARE(change.judged->policyVersion, std::string("2-review"));
    QVERIFY(!change.judged->content.empty());
    QVERIFY(change.judged->content != contact.send->content);
}

void TestStepGuard::anEditedTextIsRefusedWithItsWords()
{
    Contact contact;
    setPolicy(contact.knowledge, "2-review", "200", kReviewPrices);
    setWelcome(contact.knowledge, kWrong);
    const ports::StepResult drafted = contact.step(leadCreated(1, kTuesday));
    contact.send = drafted.outbox.front();
    setPolicy(contact.knowledge, "3-block", "200");
    const domain::ReviewItem item = *itemOf(drafted, "send");
    const ports::StepResult step = contact.answer(item, {AnswerKind::Text, {}, QStringLiteral("Hola, el curso cuesta S/ 120."), at(kTuesday)});
    QVERIFY(step.outboxChanges.empty());
    QCOMPARE(changeOf(step, item.id)->to, ReviewState::Failed);
    QCOMPARE(changeOf(step, item.id)->note, std::string("price.grounded: S/ 120"));
}

void TestStepGuard::anApprovalIsUnderTheRulesOfItsDay()
{
    Contact contact;
    setPolicy(contact.knowledge, "2-review", "200", kReviewPrices);
    setWelcome(contact.knowledge, kWrong);
    const ports::StepResult drafted = contact.step(leadCreated(1, kTuesday));
    contact.send = drafted.outbox.front();
    contact.knowledge.policyVersion = "3-same";
    const ports::StepResult step = contact.answer(*itemOf(drafted, "send"), {AnswerKind::Approve, {}, {}, at(kTuesday)});
    const ports::OutboxChange &change = step.outboxChanges.front();
    QCOMPARE(change.to, OutboxState::Queued);
    QVERIFY(!change.text);
    QCOMPARE(change.judged->policyVersion, std::string("3-same")); // so the claim does not ask the person once more
    QVERIFY(change.judged->content.empty());                      // as it is
}

void TestStepGuard::anApprovalDoesNotAllowWhatIsForbiddenNow()
{
    Contact contact;
    setPolicy(contact.knowledge, "2-review", "200", kReviewPrices);
    setWelcome(contact.knowledge, kWrong);
    const ports::StepResult drafted = contact.step(leadCreated(1, kTuesday));
    contact.send = drafted.outbox.front();
    setPolicy(contact.knowledge, "3-block", "200");
    const domain::ReviewItem item = *itemOf(drafted, "send");
    const ports::StepResult step = contact.answer(item, {AnswerKind::Approve, {}, {}, at(kTuesday)});
    QVERIFY(step.outboxChanges.empty());
    QCOMPARE(changeOf(step, item.id)->to, ReviewState::Failed);
    QCOMPARE(changeOf(step, item.id)->note, std::string("price.grounded: S/ 150"));
}

void TestStepGuard::aTextForAMissingTemplateIsJudged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("becomes");
    QTest::addColumn<int>("rows");
    QTest::newRow("right") << "Hola Rosa, el curso cuesta S/ 200." << int(ReviewState::Applied) << 1;
    QTest::newRow("wrong") << "Hola Rosa, el curso cuesta S/ 20." << int(ReviewState::Failed) << 0;
}

void TestStepGuard::aTextForAMissingTemplateIsJudged()
{
    QFETCH(QString, text);
    QFETCH(int, becomes);
    QFETCH(int, rows);
    Contact contact;
    contact.knowledge = makeKnowledge({.withTemplates = false});
    const ports::StepResult asked = contact.step(leadCreated(1, kTuesday));
    const domain::ReviewItem item = *itemOf(asked, "no_template");
    const ports::StepResult step = contact.answer(item, {AnswerKind::Text, {}, text, at(kTuesday)});
    QCOMPARE(int(changeOf(step, item.id)->to), becomes);
    QCOMPARE(int(step.outbox.size()), rows);
    if (rows > 0) {
        QCOMPARE(step.outbox.front().key, item.sendKey);
        QCOMPARE(step.outbox.front().sequence, std::string("welcome"));
        QVERIFY(!step.outbox.front().content.empty());
    }
}

void TestStepGuard::aStoppedRunTakesItsQuestionBack()
{
    Contact contact;
    setPolicy(contact.knowledge, "2-review", "200", kReviewPrices);
    setWelcome(contact.knowledge, kWrong);
    const ports::StepResult drafted = contact.step(leadCreated(1, kTuesday));
    const domain::ReviewItem item = *itemOf(drafted, "send");
    const ports::StepResult step = contact.write("¿cuánto cuesta?");
    QCOMPARE(step.outboxChanges.size(), std::size_t(1));
    QCOMPARE(step.outboxChanges.front().from, OutboxState::InReview);
    QCOMPARE(step.outboxChanges.front().to, OutboxState::Cancelled);
    QVERIFY(changeOf(step, item.id));
    QCOMPARE(changeOf(step, item.id)->to, ReviewState::Expired);
    QVERIFY(std::ranges::none_of(step.state.openReviews, [&](const domain::OpenReview &open) { return open.id == item.id; }));
}

void TestStepGuard::theConfirmationOfAStopIsJudged()
{
    Contact contact;
    contact.step(leadCreated(1, kTuesday));
    const ports::StepResult step = contact.write("no me escriban más");
    QCOMPARE(step.outbox.size(), std::size_t(1));
    QCOMPARE(step.outbox.front().kind, domain::MessageKind::OptoutConfirmation);
    QCOMPARE(step.outbox.front().state, OutboxState::Queued);
    QVERIFY(!step.outbox.front().content.empty());
    QCOMPARE(guardSpan(step).at("nightshift.verdict"), std::string("pass"));
    QCOMPARE(step.trace.outcome, std::string("opted_out"));
}

/// A number that the contact named is not a claim of ours where we deny it.
void TestStepGuard::theContactsWordsAreAtHand()
{
    Contact contact;
    contact.step(leadCreated(1, kTuesday));
    const domain::ReviewItem item = *itemOf(contact.write("me dijeron que el curso cuesta S/ 90, ¿es cierto?"), "inbound");
    const ports::StepResult step = contact.answer(item, {AnswerKind::Text, {}, QStringLiteral("No, no cuesta S/ 90: el curso cuesta S/ 200."), at(kTuesday)});
    QCOMPARE(changeOf(step, item.id)->to, ReviewState::Applied);
    QCOMPARE(step.outbox.size(), std::size_t(1));
}

void TestStepGuard::sameInputSameHash()
{
    const auto run = [](const QString &text) {
        Contact contact;
        setWelcome(contact.knowledge, text);
        return contact.step(leadCreated(1, kTuesday)).stepHash;
    };
    QCOMPARE(run(kRight), run(kRight));
    QVERIFY(run(kRight) != run(kWrong));
}

QTEST_GUILESS_MAIN(TestStepGuard)
#include "tst_stepguard.moc"
