// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guardrails/ownrules.h"

#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

class TestOwnRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void findsForms_data();
    void findsForms();
    void spansAreThoseOfTheText();
    void channels();
    void outcomes();
    void offersExcuse_data();
    void offersExcuse();
    void worksOnStoredContent();
    void theirActionIsTheirOwn();
    void everyRuleIsInTheBook();
    void isQuick();

private:
    [[nodiscard]] MessageContent read(const char *text, domain::Language language = domain::Language::Spanish) const
    {
        DraftSource source;
        source.language = language;
        return m_bench.guard().read(QString::fromUtf8(text), source);
    }
    static Policy policyWith(const char *words, RuleAction action = RuleAction::Block)
    {
        Policy policy = defaultPolicy();
        policy.ownRules.push_back({"mine", {}, {}, {}, action, false});
        const QStringList list = QString::fromUtf8(words).split(u'|');
        policy.ownRules.front().words.assign(list.begin(), list.end());
        return policy;
    }
    testing::GuardBench m_bench;
};

void TestOwnRules::findsForms_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("found");
    const auto row = [](const char *name, const char *words, const char *text, int found) { QTest::newRow(name) << QByteArray(words) << QByteArray(text) << found; };
    row("itself", "barato", "Es barato", 1);
    row("plural and gender", "barato", "Clases baratas y precios baratos", 2);
    row("case and accents", "econ\xc3\xb3mico", "ECONOMICA y Econ\xc3\xb3micos", 2);
    row("Portuguese", "promo\xc3\xa7\xc3\xa3o", "Temos uma promocao", 1);
    row("English plural", "bargain", "Two bargains", 1);
    row("possessive", "rival", "the rival's school", 1);
    row("another word", "barato", "La barrera del idioma", 0);
    row("part of a word", "sol", "Los solventes", 0);
    row("disguised", "barato", "b\xd0\xb0rato", 1); // a Cyrillic a
    row("full width", "barato", "\xef\xbd\x82\xef\xbd\x81\xef\xbd\x92\xef\xbd\x81\xef\xbd\x94\xef\xbd\x8f", 1);
    row("phrase", "mitad de precio", "Todo a mitad de precio hoy", 1);
    row("phrase in its forms", "clase barata", "Nuestras clases baratas", 1);
    row("phrase over a sign", "pre venta", "Ya en pre-venta", 1);
    row("phrase over two sentences", "mitad de precio", "La mitad. De precio no hablo", 0);
    row("phrase in another order", "mitad de precio", "precio de mitad", 0);
    row("number", "24 horas", "Abierto 24 horas", 1);
    row("two entries", "barato|ganga", "Una ganga barata", 2);
    row("repeated", "ganga", "ganga, ganga, ganga", 3);
    row("nothing", "ganga", "", 0);
}

void TestOwnRules::findsForms()
{
    QFETCH(QByteArray, words);
    QFETCH(QByteArray, text);
    QFETCH(int, found);
    const auto findings = judgeOwnRules(read(text.constData()), OwnRuleSet(policyWith(words.constData())), "whatsapp", {});
    QCOMPARE(int(findings.size()), found);
    for (const Finding &finding : findings)
        QVERIFY(finding.rule == "own.mine" && finding.outcome == Outcome::Block && finding.enforced);
}

void TestOwnRules::spansAreThoseOfTheText()
{
    const auto findings = judgeOwnRules(read("\xf0\x9f\x98\x80 Hola, a mitad de precio"), OwnRuleSet(policyWith("mitad de precio")), "whatsapp", {});
    QCOMPARE(findings.size(), std::size_t(1));
    QVERIFY((findings[0].span == text::CodeSpan{10, 25}));
}

void TestOwnRules::channels()
{
    Policy policy = policyWith("barato");
    policy.ownRules.front().channels = {"sms", "email"};
    const OwnRuleSet rules(policy);
    const MessageContent content = read("barato");
    QVERIFY(judgeOwnRules(content, rules, "whatsapp", {}).empty());
    QCOMPARE(judgeOwnRules(content, rules, "sms", {}).size(), std::size_t(1));
    QVERIFY(judgeOwnRules(content, OwnRuleSet(), "sms", {}).empty());
}

void TestOwnRules::outcomes()
{
    const MessageContent content = read("barato");
    const auto one = [&](RuleAction action) { return judgeOwnRules(content, OwnRuleSet(policyWith("barato", action)), "sms", {}).front(); };
    QVERIFY(one(RuleAction::Block).outcome == Outcome::Block && one(RuleAction::Block).enforced);
    QVERIFY(one(RuleAction::Review).outcome == Outcome::Review && one(RuleAction::Review).enforced);
    QVERIFY(one(RuleAction::Observe).outcome == Outcome::Block && !one(RuleAction::Observe).enforced);
}

void TestOwnRules::offersExcuse_data()
{
    QTest::addColumn<QByteArray>("until"); // of the offers, apart by a space; "-" has no end
    QTest::addColumn<QByteArray>("today");
    QTest::addColumn<bool>("excused");
    const auto row = [](const char *name, const char *until, const char *today, bool excused) { QTest::newRow(name) << QByteArray(until) << QByteArray(today) << excused; };
    row("endless", "-", "2026-11-22", true);
    row("endless, day unknown", "-", "", true);
    row("still on", "2026-12-18", "2026-12-18", true);
    row("over", "2026-12-18", "2026-12-19", false);
    row("on, day unknown", "2026-12-18", "", false);
    row("the later of two", "2026-12-18 2026-12-31", "2026-12-19", true);
    row("the later of two, first", "2026-12-31 2026-12-18", "2026-12-19", true);
    row("one endless", "2026-12-18 -", "2026-12-19", true);
    row("one endless, first", "- 2026-12-18", "2026-12-19", true);
    row("no offer", "", "2026-11-22", false);
}

void TestOwnRules::offersExcuse()
{
    QFETCH(QByteArray, until);
    QFETCH(QByteArray, today);
    QFETCH(bool, excused);
    Policy policy = policyWith("mitad de precio");
    const QList<QByteArray> ends = until.isEmpty() ? QList<QByteArray>() : until.split(' ');
    for (const QByteArray &end : ends)
        policy.facts.offers.push_back({"o", QStringLiteral("matr\u00edcula a mitad de precio"), {}, {}, {}, end == "-" ? std::string() : end.toStdString()});
    const auto found = [&] { return judgeOwnRules(read("La matricula a mitad de precio"), OwnRuleSet(policy), "sms", parseDate(today.toStdString())).size(); };
    QCOMPARE(found(), std::size_t(1)); // the rule does not leave offers alone
    policy.ownRules.front().exceptOffers = true;
    QCOMPARE(found(), std::size_t(excused ? 0 : 1));
}

void TestOwnRules::worksOnStoredContent()
{
    const MessageContent content = read("Clases baratas, a mitad de precio");
    const auto again = unpackContent(packContent(content));
    NS_VERIFY_OK(again);
    const OwnRuleSet rules(policyWith("barato|mitad de precio"));
    QCOMPARE(judgeOwnRules(*again, rules, "sms", {}).size(), std::size_t(2));
    QVERIFY(judgeOwnRules(*again, rules, "sms", {}) == judgeOwnRules(content, rules, "sms", {}));
}

void TestOwnRules::theirActionIsTheirOwn()
{
    // The policy's actions for other rules leave them as they are.
    RuleActions actions;
    actions.set("tone.", RuleAction::Observe);
    const MessageContent content = read("barato");
    const auto verdict = [&](RuleAction action) {
        auto findings = judgeOwnRules(content, OwnRuleSet(policyWith("barato", action)), "sms", {});
        return verdictOf(findings, actions);
    };
    QVERIFY(verdict(RuleAction::Block) == GuardVerdict::Block);
    QVERIFY(verdict(RuleAction::Review) == GuardVerdict::Review);
    QVERIFY(verdict(RuleAction::Observe) == GuardVerdict::Allow);
}

void TestOwnRules::everyRuleIsInTheBook()
{
    const auto lexicon = Lexicon::builtIn();
    NS_VERIFY_OK(lexicon);
    for (const LexiconRule &rule : (*lexicon)->rules()) {
        const RuleInfo *known = findRule(rule.id);
        QVERIFY2(known != nullptr && known->moment == RuleMoment::Content, rule.id.c_str());
    }
    for (int kind = 0; kind <= int(ClaimKind::Promotion); ++kind) {
        const std::string id = std::string(claimKindName(ClaimKind(kind))) + ".grounded";
        QVERIFY2(findRule(id) != nullptr, id.c_str());
    }
}

void TestOwnRules::isQuick()
{
    Policy policy = defaultPolicy();
    for (int i = 0; i < 20; ++i)
        policy.ownRules.push_back({"r" + std::to_string(i), {}, {QStringLiteral("barato"), QStringLiteral("mitad de precio"), QStringLiteral("ganga")}, {}, RuleAction::Block, true});
    const OwnRuleSet rules(policy);
    const MessageContent content = read("Hola, el curso regular cuesta US$ 120 al mes y empieza el lunes a las siete de la tarde; te esperamos en la sede del centro.");
    QElapsedTimer timer;
    timer.start();
    std::size_t found = 0;
    for (int i = 0; i < 2000; ++i)
        found += judgeOwnRules(content, rules, "sms", {}).size();
    qInfo("20 rules of three entries: %.2f us a message", double(timer.nsecsElapsed()) / 2000 / 1000);
    QCOMPARE(found, std::size_t(0));
}

QTEST_GUILESS_MAIN(TestOwnRules)
#include "tst_ownrules.moc"
