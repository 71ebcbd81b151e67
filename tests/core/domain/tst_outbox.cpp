// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outbox.h"

#include <set>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::domain;
using S = OutboxState;

class TestOutbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void everyEdge();
    void finalStates();
    void namesComeBack();
    void sendKeysDependOnRunNodeAndVisit();
};

void TestOutbox::everyEdge()
{
    const std::set<std::pair<S, S>> legal = {
        {S::Queued, S::Sending},   {S::Queued, S::Held},     {S::Queued, S::InReview},   {S::Queued, S::SetAside},
        {S::Queued, S::Blocked},   {S::Queued, S::Cancelled}, {S::Sending, S::Sent},     {S::Sending, S::Queued},
        {S::Sending, S::InDoubt},  {S::Sending, S::SetAside}, {S::Held, S::Queued},      {S::Held, S::InReview},
        {S::Held, S::Blocked},     {S::Held, S::Cancelled},  {S::InReview, S::Queued},   {S::InReview, S::Held},
        {S::InReview, S::Blocked}, {S::InReview, S::Cancelled}, {S::InDoubt, S::Sent},   {S::InDoubt, S::Queued},
        {S::InDoubt, S::SetAside}, {S::InDoubt, S::Cancelled}, {S::SetAside, S::Queued}, {S::SetAside, S::Cancelled},
    };
    for (int from = 0; from <= int(S::Cancelled); ++from) {
        for (int to = 0; to <= int(S::Cancelled); ++to) {
            const bool expected = legal.contains({S(from), S(to)});
            QVERIFY2(canTransition(S(from), S(to)) == expected,
                     (std::string(outboxStateName(S(from))) + " -> " + std::string(outboxStateName(S(to)))).c_str());
        }
    }
}

void TestOutbox::finalStates()
{
    for (int state = 0; state <= int(S::Cancelled); ++state)
        QCOMPARE(isFinal(S(state)), S(state) == S::Sent || S(state) == S::Blocked || S(state) == S::Cancelled);
}

void TestOutbox::namesComeBack()
{
    for (int state = 0; state <= int(S::Cancelled); ++state)
        QVERIFY(parseOutboxState(outboxStateName(S(state))) == S(state));
    for (int kind = 0; kind <= int(MessageKind::OptoutConfirmation); ++kind)
        QVERIFY(parseMessageKind(messageKindName(MessageKind(kind))) == MessageKind(kind));
    QCOMPARE(outboxStateName(S::InDoubt), std::string_view("in_doubt"));
    QCOMPARE(messageKindName(MessageKind::OptoutConfirmation), std::string_view("optout_confirmation"));
    QVERIFY(!parseOutboxState("Sent"));
    QVERIFY(!parseMessageKind(""));
}

void TestOutbox::sendKeysDependOnRunNodeAndVisit()
{
    const SendKey key = makeSendKey(RunId("run-1"), "welcome", 0);
    QCOMPARE(key.str().size(), 31U);
    QVERIFY(key.str().starts_with("ns-"));
    QCOMPARE(key, makeSendKey(RunId("run-1"), "welcome", 0));
    QVERIFY(key != makeSendKey(RunId("run-1"), "welcome", 1));
    QVERIFY(key != makeSendKey(RunId("run-1"), "welcom", 0));
    QVERIFY(key != makeSendKey(RunId("run-2"), "welcome", 0));
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
