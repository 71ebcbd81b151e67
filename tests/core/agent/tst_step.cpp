// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/span.h"
#include "tests/core/agent/stepcontact.h"

using namespace ns;
using namespace ns::testing;
using domain::OutboxState;
using domain::ReviewState;

class TestStep : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aNewLeadIsWelcomedAndWaitsForALabel()
    {
        Contact contact;
        const ports::StepResult step = contact.step(leadCreated(1, kTuesday));
        QCOMPARE(step.outbox.size(), std::size_t(1));
        QCOMPARE(step.outbox.front().text, QStringLiteral("Hola Rosa, welcome.hello"));
        QCOMPARE(step.outbox.front().channel, std::string("whatsapp"));
        QCOMPARE(step.reviews.size(), std::size_t(1));
        QCOMPARE(step.reviews.front().reason, std::string("no_model"));
        QCOMPARE(step.trace.part, 0);
        const auto spans = trace::unpackSpans(step.trace.packedSpans);
        NS_VERIFY_OK(spans);
        QCOMPARE(spans->front().name, std::string("invoke_agent nightshift"));
        QVERIFY(spans->size() >= 5);
    }
    void sameInputSameResult()
    {
        const auto run = [] { return Contact().step(leadCreated(1, kTuesday)); };
        const ports::StepResult first = run(), second = run();
        QCOMPARE(first.stepHash, second.stepHash);
        QCOMPARE(first.outbox.front().key, second.outbox.front().key);
        QCOMPARE(first.reviews.front().id, second.reviews.front().id);
        QVERIFY(Contact().step(leadCreated(2, kTuesday)).stepHash != first.stepHash);
    }
    void anInboundStopsTheRunTakesTheMessageBackAndAsksAPerson()
    {
        Contact contact;
        const auto first = contact.step(leadCreated(1, kTuesday));
        const auto reply = contact.line("message.inbound", R"({"channel":"whatsapp","text":"¿cuánto cuesta?","message_id":"m"})");
        QCOMPARE(reply.outboxChanges.size(), std::size_t(1));
        QCOMPARE(reply.outboxChanges.front().key, first.outbox.front().key);
        QCOMPARE(reply.outboxChanges.front().to, OutboxState::Cancelled);
        QCOMPARE(reply.reviews.size(), std::size_t(1));
        QCOMPARE(reply.reviews.front().kind, std::string("inbound"));
        const auto second = contact.line("message.inbound", R"({"channel":"whatsapp","text":"¿hola?","message_id":"n"})");
        QCOMPARE(second.reviews.size(), std::size_t(0)); // one item a contact, with the newest words
        QCOMPARE(second.reviewChanges.size(), std::size_t(1));
        QCOMPARE(*second.reviewChanges.front().text, QStringLiteral("¿hola?"));
    }
    void anOptOutExpiresWhatWaitsForAPerson()
    {
        Contact contact;
        contact.step(leadCreated(1, kTuesday));
        const auto stop = contact.line("optout.received", R"({"channel":"all"})");
        QVERIFY(stop.state.optedOutOfAll);
        QVERIFY(stop.state.openReviews.empty());
        QCOMPARE(stop.reviewChanges.size(), std::size_t(1));
        QCOMPARE(stop.reviewChanges.front().to, ReviewState::Expired);
        const auto later = contact.line("contact.updated", "{}");
        QVERIFY(later.outbox.empty());
        QVERIFY(later.reviews.empty());
    }
    void aLabelIsAppliedAndAnUnfitAnswerIsNot()
    {
        Contact contact;
        const domain::ReviewItem item = contact.step(leadCreated(1, kTuesday)).reviews.front();
        const auto wrong = contact.answer(item, {domain::AnswerKind::Approve, {}, {}, at(kTuesday)}); // no model: nothing to approve
        QCOMPARE(wrong.reviewChanges.front().to, ReviewState::Failed);
        QCOMPARE(wrong.state.openReviews.size(), std::size_t(1));
        const auto labelled = contact.answer(item, {domain::AnswerKind::Label, "adult", {}, at(kTuesday)});
        QCOMPARE(labelled.reviewChanges.front().to, ReviewState::Applied);
        QCOMPARE(labelled.state.decision.segment, std::string("adult"));
        QCOMPARE(labelled.state.decision.source, domain::LabelSource::Person);
        QVERIFY(labelled.state.openReviews.empty());
    }
    void aMessageInDoubtIsSentAgainOrDroppedByAPerson_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("expected");
        QTest::newRow("approve") << int(domain::AnswerKind::Approve) << int(OutboxState::Queued);
        QTest::newRow("other text") << int(domain::AnswerKind::Text) << int(OutboxState::Queued);
        QTest::newRow("reject") << int(domain::AnswerKind::Reject) << int(OutboxState::Cancelled);
    }
    void aMessageInDoubtIsSentAgainOrDroppedByAPerson()
    {
        QFETCH(int, answer);
        QFETCH(int, expected);
        Contact contact;
        domain::OutboxItem item = contact.step(leadCreated(1, kTuesday)).outbox.front();
        item.state = OutboxState::InDoubt;
        contact.send = item;
        domain::ReviewItem review;
        review.id = domain::ReviewId{"rv-1"};
        review.kind = "send";
        review.sendKey = item.key;
        const auto step = contact.answer(review, {domain::AnswerKind(answer), {}, QStringLiteral("Hola"), at(kTuesday)});
        QCOMPARE(step.outboxChanges.size(), std::size_t(1));
        QCOMPARE(int(step.outboxChanges.front().to), expected);
        QCOMPARE(step.outboxChanges.front().text.has_value(), answer == int(domain::AnswerKind::Text));
    }
    void aMissingTemplateIsAnsweredByAText()
    {
        Contact contact;
        contact.knowledge = makeKnowledge({.withTemplates = false});
        const auto first = contact.step(leadCreated(1, kTuesday));
        const auto item = std::ranges::find(first.reviews, "no_template", &domain::ReviewItem::kind);
        QVERIFY(item != first.reviews.end());
        const auto step = contact.answer(*item, {domain::AnswerKind::Text, {}, QStringLiteral("Hola Rosa"), at(kTuesday)});
        QCOMPARE(step.outbox.size(), std::size_t(1));
        QCOMPARE(step.outbox.front().text, QStringLiteral("Hola Rosa"));
        QCOMPARE(step.outbox.front().key, item->sendKey);
    }
    void theNextEventIsLinkedToTheSend()
    {
        Contact contact;
        contact.step(leadCreated(1, kTuesday));
        const auto read = contact.line("message.inbound", R"({"channel":"whatsapp","text":"hola","message_id":"m"})");
        QVERIFY(trace::unpackSpans(read.trace.packedSpans)->front().links.empty()); // nothing was sent yet
    }
    void historyStartsNothingAndAsksNobody()
    {
        Contact contact;
        domain::Event event = leadCreated(1, kTuesday);
        event.data = domain::ImportMarks{.history = true, .startsSequences = false};
        const auto step = contact.step(std::move(event));
        QVERIFY(step.outbox.empty());
        QVERIFY(step.reviews.empty());
        QCOMPARE(step.trace.outcome, std::string("history"));
    }
};

QTEST_GUILESS_MAIN(TestStep)
#include "tst_step.moc"
