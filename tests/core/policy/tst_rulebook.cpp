// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/rulebook.h"

#include <QTest>
#include <set>

#include "core/policy/claimrules.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

class TestRulebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void idsAreSortedAndSingle();
    void knowsTheClaim();
    void whatIsFixed();
    void names();
    void nearest_data();
    void nearest();
    void actions();
    void exactWinsOverGroup();
    void fixedTakeNone();
};

void TestRulebook::idsAreSortedAndSingle()
{
    std::set<std::string_view> seen;
    std::string_view before;
    for (const RuleInfo &rule : guardRules()) {
        QVERIFY2(before < rule.id, std::string(rule.id).c_str());
        QVERIFY(seen.insert(rule.id).second);
        QCOMPARE(findRule(rule.id), &rule);
        before = rule.id;
    }
    QVERIFY(findRule("price") == nullptr && findRule("") == nullptr && findRule("zz") == nullptr && findRule("price.groundedx") == nullptr);
}

void TestRulebook::knowsTheClaim()
{
    for (const std::string_view id : claimRuleIds()) {
        QVERIFY2(findRule(id) != nullptr, std::string(id).c_str());
        QVERIFY2(findRule(id)->moment == RuleMoment::Claim, std::string(id).c_str());
    }
}

void TestRulebook::whatIsFixed()
{
    for (const char *id : {"optout.final", "consent.false", "hours.law", "cap.law", "run.stopped", "contact.merged", "text.empty", "leak.secret", "leak.instructions", "zone.unknown"})
        QVERIFY2(findRule(id)->isFixed, id);
    for (const char *id : {"price.grounded", "hours.closed", "cap.day", "consent.missing", "whatsapp.window", "tone.superlative", "language.match"})
        QVERIFY2(!findRule(id)->isFixed, id);
    QVERIFY(findRule("price.grounded")->group == RuleGroup::PricesPromises);
    QVERIFY(findRule("hours.law")->group == RuleGroup::HoursConsent);
    QVERIFY(findRule("leak.secret")->group == RuleGroup::Safety);
    QVERIFY(findRule("tone.insult")->group == RuleGroup::Voice);
}

void TestRulebook::names()
{
    for (const RuleAction action : {RuleAction::AsFound, RuleAction::Block, RuleAction::Review, RuleAction::Observe})
        QVERIFY(parseRuleAction(ruleActionName(action)) == action);
    QCOMPARE(ruleActionName(RuleAction::AsFound), std::string_view("as_found"));
    QVERIFY(!parseRuleAction("allow") && !parseRuleAction("") && !parseRuleAction("Block"));
    QCOMPARE(ruleGroupName(RuleGroup::PricesPromises), std::string_view("prices_promises"));
    QCOMPARE(ruleGroupName(RuleGroup::HoursConsent), std::string_view("hours_consent"));
    QCOMPARE(ruleGroupName(RuleGroup::Safety), std::string_view("safety"));
    QCOMPARE(ruleGroupName(RuleGroup::Voice), std::string_view("voice"));
}

void TestRulebook::nearest_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("meant");
    const auto row = [](const char *written, const char *meant) { QTest::newRow(written) << QByteArray(written) << QByteArray(meant); };
    row("price.ground", "price.grounded");
    row("prize.grounded", "price.grounded");
    row("optout.finale", "optout.final");
    row("tone.insults", "tone.insult");
    row("prices.", "price.");
    row("promises.", "promise.");
    row("hours.closde", "hours.closed");
    const std::string endless(100000, 'p');
    QTest::newRow("endless") << QByteArray::fromStdString(endless) << QByteArray::fromStdString(std::string(nearestRule(endless)));
}

void TestRulebook::nearest()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, meant);
    QCOMPARE(QByteArray::fromStdString(std::string(nearestRule(written.toStdString()))), meant);
    QVERIFY(!meant.isEmpty());
}

void TestRulebook::actions()
{
    RuleActions actions;
    QVERIFY(actions.actionFor("price.grounded") == RuleAction::AsFound);
    QCOMPARE(actions.set("price.grounded", RuleAction::Review), 1);
    QVERIFY(actions.actionFor("price.grounded") == RuleAction::Review);
    QVERIFY(actions.actionFor("percent.grounded") == RuleAction::AsFound);
    QCOMPARE(actions.set("promise.", RuleAction::Observe), 18);
    QVERIFY(actions.actionFor("promise.visa.soft") == RuleAction::Observe);
    QCOMPARE(actions.set("price.grounded", RuleAction::Block), 1); // said again: the last counts
    QVERIFY(actions.actionFor("price.grounded") == RuleAction::Block);
    QCOMPARE(actions.set("nothing.here", RuleAction::Block), 0);
    QCOMPARE(actions.set("pric.", RuleAction::Block), 0); // a group is a whole first word
}

void TestRulebook::exactWinsOverGroup()
{
    RuleActions first, last;
    first.set("tone.insult", RuleAction::AsFound);
    first.set("tone.", RuleAction::Observe);
    last.set("tone.", RuleAction::Observe);
    last.set("tone.insult", RuleAction::AsFound);
    QVERIFY(first == last);
    QVERIFY(first.actionFor("tone.insult") == RuleAction::AsFound);
    QVERIFY(first.actionFor("tone.pressure") == RuleAction::Observe);
}

void TestRulebook::fixedTakeNone()
{
    RuleActions actions;
    for (const RuleInfo &rule : guardRules()) {
        for (const RuleAction action : {RuleAction::Block, RuleAction::Review, RuleAction::Observe}) {
            const int taken = actions.set(rule.id, action);
            QCOMPARE(taken == 1, mayTake(rule, action));
            QVERIFY(!(rule.isFixed && taken > 0));
        }
        QVERIFY2(rule.isFixed == (actions.actionFor(rule.id) == RuleAction::AsFound), std::string(rule.id).c_str());
    }
    // A rule of the claim can be observed and nothing else.
    QCOMPARE(RuleActions().set("hours.closed", RuleAction::Review), 0);
    QCOMPARE(RuleActions().set("hours.closed", RuleAction::Observe), 1);
    QCOMPARE(RuleActions().set("hours.", RuleAction::Observe), 1); // hours.law stays
    QCOMPARE(RuleActions().set("leak.", RuleAction::Observe), 0);
}

QTEST_GUILESS_MAIN(TestRulebook)
#include "tst_rulebook.moc"
