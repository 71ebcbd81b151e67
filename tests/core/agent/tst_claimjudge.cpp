// SPDX-License-Identifier: GPL-3.0-or-later
// The claim's word on a text that was judged before, and what it keeps of its moment.
#include "core/agent/claimjudge.h"
#include "core/policy/messagecontext.h"
#include "tests/core/agent/guardcontact.h"

using namespace ns;
using namespace ns::testing;
using Kind = ports::ClaimVerdict::Kind;

class TestClaimJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void theSameRulesAreNotAskedAgain();
    void otherRulesAre_data();
    void otherRulesAre();
    void aMessageFromBeforeIsRead();
    void contentOfAnotherReaderIsReadAnew();
    void whatCannotBeJudgedIsAnError();
    void anOfferThatHasEndedIsBlocked();
    void whatAPersonApprovedIsNotAskedAgain();
    void theMomentIsKept_data();
    void theMomentIsKept();
    void anObservedRuleOfTheMomentIsTraced();

private:
    [[nodiscard]] ports::ClaimVerdict judge(const char *now = kTuesday);
    /// What the claim is handed: drafted by a real step under the knowledge of now.
    void draft(const QString &text);

    agent::Knowledge m_knowledge;
    domain::ContactState m_state;
    domain::OutboxItem m_item;
};

void TestClaimJudge::init()
{
    failOnWarnings();
    m_knowledge = makeKnowledge();
}

void TestClaimJudge::draft(const QString &text)
{
    Contact contact;
    contact.knowledge = m_knowledge;
    setWelcome(contact.knowledge, text);
    const ports::StepResult step = contact.step(leadCreated(1, kTuesday));
    m_item = step.outbox.front();
    m_state = step.state;
}

ports::ClaimVerdict TestClaimJudge::judge(const char *now)
{
    auto sender = std::make_shared<CountingSender>();
    auto senders = std::make_shared<const agent::SenderDirectory>(std::vector<ports::SenderEntry>{{"counting", {"*"}, 0, sender}});
    agent::JudgeForClaim judge({std::make_shared<const agent::Knowledge>(m_knowledge), senders, {}, at(now), {{"counting", 1}}});
    return judge.judge({.item = m_item, .contact = m_state});
}

void TestClaimJudge::theSameRulesAreNotAskedAgain()
{
    draft(QStringLiteral("El curso cuesta S/ 200."));
    m_item.content.clear(); // as the store hands it over
    m_item.text = QStringLiteral("El curso cuesta S/ 1.");
    QCOMPARE(judge().kind, Kind::Send);
}

void TestClaimJudge::otherRulesAre_data()
{
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("rules");
    QTest::addColumn<int>("kind");
    QTest::newRow("the price is still right") << "200" << "" << int(Kind::Send);
    QTest::newRow("the price has changed") << "250" << "" << int(Kind::Block);
    QTest::newRow("and goes to a person") << "250" << R"(,"rules":{"price.":{"action":"review"}})" << int(Kind::Review);
    QTest::newRow("and is observed") << "250" << R"(,"rules":{"price.":{"action":"observe"}})" << int(Kind::Send);
}

void TestClaimJudge::otherRulesAre()
{
    QFETCH(QString, price);
    QFETCH(QString, rules);
    QFETCH(int, kind);
    draft(QStringLiteral("El curso cuesta S/ 200."));
    setPolicy(m_knowledge, "2-new", price.toStdString(), rules.toStdString());
    const ports::ClaimVerdict verdict = judge();
    QCOMPARE(int(verdict.kind), kind);
    if (verdict.kind == Kind::Send)
        return;
    QCOMPARE(verdict.rule, std::string("price.grounded"));
    QVERIFY(verdict.trace); // which says by what policy, and what was wrong
    const auto spans = trace::unpackSpans(verdict.trace->packedSpans);
    const auto said = [&](const std::string &key) {
        const auto found = std::ranges::find(spans->front().attributes, key, &trace::Attribute::key);
        return found == spans->front().attributes.end() ? std::string() : std::get<std::string>(found->value);
    };
    QCOMPARE(said("nightshift.policy.version"), std::string("2-new"));
    QVERIFY2(said("nightshift.finding.1").starts_with("price.grounded "), said("nightshift.finding.1").c_str());
    QCOMPARE(verdict.review.has_value(), verdict.kind == Kind::Review);
}

/// Drafted by a program that did not read what it wrote.
void TestClaimJudge::aMessageFromBeforeIsRead()
{
    draft(QStringLiteral("El curso cuesta S/ 200."));
    m_item.content.clear();
    setPolicy(m_knowledge, "2-new", "250");
    QCOMPARE(judge().kind, Kind::Block);
}

void TestClaimJudge::contentOfAnotherReaderIsReadAnew()
{
    draft(QStringLiteral("El curso cuesta S/ 200."));
    auto content = policy::unpackContent(m_item.content);
    NS_VERIFY_OK(content);
    ++content->version;
    content->claims.clear();
    m_item.content = policy::packContent(*content);
    setPolicy(m_knowledge, "2-new", "250");
    QCOMPARE(judge().kind, Kind::Block);
}

void TestClaimJudge::whatCannotBeJudgedIsAnError()
{
    draft(QStringLiteral("El curso cuesta S/ 200."));
    m_knowledge.policyVersion = "2-new";
    m_knowledge.factBooks.clear();
    const ports::ClaimVerdict verdict = judge();
    QCOMPARE(verdict.kind, Kind::Error); // held, and the lamp
    QCOMPARE(verdict.rule, std::string("facts.missing"));
}

void TestClaimJudge::anOfferThatHasEndedIsBlocked()
{
    auto parsed = policy::parsePolicy(R"({"version":1,"facts":{"business":"Escuela","prices":[{"item":"curso","amount":200,"currency":"PEN"}],
        "offers":[{"text":"10 % de descuento en el curso","percent":10,"valid_until":"2026-11-24"}]},"hours":{"default":{"mon-sun":"00:00-24:00"}}})");
    NS_VERIFY_OK(parsed);
    m_knowledge.policy = std::move(*parsed);
    agent::giveGuard(m_knowledge, m_knowledge.guard);
    draft(QStringLiteral("Hola, tenemos 10 % de descuento en el curso."));
    QCOMPARE(m_item.state, domain::OutboxState::Queued);
    QCOMPARE(judge("2026-11-24T17:00:00Z").kind, Kind::Send);
    const ports::ClaimVerdict late = judge("2026-11-26T16:00:00Z");
    QCOMPARE(late.kind, Kind::Block);
    QVERIFY2(late.rule.starts_with("percent.") || late.rule.starts_with("offer."), late.rule.c_str());
}

void TestClaimJudge::whatAPersonApprovedIsNotAskedAgain()
{
    setPolicy(m_knowledge, "2-review", "200", R"(,"rules":{"price.":{"action":"review"}})");
    draft(QStringLiteral("El curso cuesta S/ 150 y empieza el 30 de noviembre."));
    QCOMPARE(m_item.state, domain::OutboxState::InReview);
    m_item.state = domain::OutboxState::Queued; // approved under the same version, a day before
    QVERIFY(policy::isDated(*policy::unpackContent(m_item.content)));
    QCOMPARE(judge("2026-11-25T16:00:00Z").kind, Kind::Send);
}

void TestClaimJudge::theMomentIsKept_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<int>("kind");
    QTest::newRow("sent") << QByteArray("2026-11-24T16:00:00Z") << int(Kind::Send);
    QTest::newRow("at night") << QByteArray("2026-11-25T03:00:00Z") << int(Kind::Defer);
}

void TestClaimJudge::theMomentIsKept()
{
    QFETCH(QByteArray, now);
    QFETCH(int, kind);
    draft(QStringLiteral("El curso cuesta S/ 200."));
    const ports::ClaimVerdict verdict = judge(now.constData());
    QCOMPARE(int(verdict.kind), kind);
    const auto context = policy::unpackContext(verdict.context);
    NS_VERIFY_OK(context);
    QCOMPARE(context->at, at(now.constData()));
    QCOMPARE(context->channel, std::string("whatsapp"));
    QCOMPARE(context->country, std::string("PE"));
    QCOMPARE(context->offsets, std::vector<std::int16_t>{-300});
    QCOMPARE(context->consent, std::optional(true));
    QVERIFY(!context->optedOut);
}

void TestClaimJudge::anObservedRuleOfTheMomentIsTraced()
{
    setPolicy(m_knowledge, "2-observe", "200", R"(,"rules":{"hours.closed":{"action":"observe"}})");
    draft(QStringLiteral("El curso cuesta S/ 200."));
    const ports::ClaimVerdict verdict = judge("2026-11-25T01:00:00Z"); // 20:00 in Lima: the business is closed, the law is not against it
    QCOMPARE(verdict.kind, Kind::Send);
    QVERIFY(verdict.trace);
    QCOMPARE(verdict.trace->outcome, std::string("pass"));
    const auto spans = trace::unpackSpans(verdict.trace->packedSpans);
    QCOMPARE(spans->front().name, std::string("guardrail hours.closed"));
}

QTEST_GUILESS_MAIN(TestClaimJudge)
#include "tst_claimjudge.moc"
