// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/guardwords.h"

#include <QTest>

#include "core/console/policyreading.h"
#include "tests/testing/testing.h"
#include "ui/style/icons.h"

using namespace ns;
using namespace ns::ui;

/// The page's words: what is wrong in plain words, and verdicts as sentences.
class TestGuardWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void faultsInPlainWords_data();
    void faultsInPlainWords();
    void aRuleOfAFamilyHasItsName();
    void iconsExist();
    void verdicts_data();
    void verdicts();
    void failures();
};

void TestGuardWords::faultsInPlainWords_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *policy, const char *words) { QTest::newRow(name) << QString::fromUtf8(policy) << QString::fromUtf8(words); };
    row("amount", R"({"facts":{"prices":[{"item":"a","amount":"1,500","currency":"USD"}]}})", "An amount is a number, like 1500 or 189.50, without thousands separators");
    row("currency", R"({"facts":{"prices":[{"item":"a","amount":1,"currency":"dollars"}]}})", "A currency is three capital letters, like USD");
    row("no currency", R"({"facts":{"prices":[{"item":"a","amount":1}]}})", "A currency is three capital letters, like USD");
    row("percent", R"({"facts":{"offers":[{"text":"a","percent":130}]}})", "A percentage lies between 0 and 100");
    row("no such day", R"({"facts":{"offers":[{"text":"a","valid_until":"2026-02-30"}]}})", "A date is written like 2026-12-31, and there must be such a day");
    row("sentence", R"({"facts":{"policies":[""]}})", "A sentence has between 1 and 2,000 letters");
    row("link", R"({"facts":{"links":[{"id":"a","url":"lumen.example.org"}]}})", "A link begins with https:// and has no spaces");
    row("hours", R"({"hours":{"default":{"mon":"9-18"}}})", "Hours are written like 09:00-18:00, several with commas between, or closed; each ends after it begins");
    row("hours that end first", R"({"hours":{"default":{"mon":"18:00-09:00"}}})", "Hours are written like 09:00-18:00, several with commas between, or closed; each ends after it begins");
    row("holiday", R"({"holidays":{"PE":["2026-13-01"]}})", "A date is written like 2026-12-31, and there must be such a day");
    row("cap", R"({"caps":{"marketing_per_day":0}})", "A limit is a whole number from 1 to 60");
    row("rest", R"({"min_gap_minutes":"soon"})", "A rest is a whole number of minutes");
    row("unknown setting", R"({"colour":"red"})", "There is no such setting: colour");
    row("own rule without words", R"({"own_rules":[{"id":"a","name":"A","words":[],"action":"block"}]})", "A rule needs words to look for, each of at most three words");
}

void TestGuardWords::faultsInPlainWords()
{
    QFETCH(QString, policy);
    QFETCH(QString, words);
    const auto reading = console::readPolicyDocument(policy.toStdString(), "{}");
    QVERIFY(!reading.faults.empty());
    QVERIFY(reading.faults[0].line > 0);
    QCOMPARE(GuardWords::fault(reading.faults[0]), words);
}

void TestGuardWords::aRuleOfAFamilyHasItsName()
{
    QCOMPARE(GuardWords::rule("promise.visa.soft"), QStringLiteral("No promised visas"));
    QCOMPARE(GuardWords::rule("own.becas"), QStringLiteral("Meets a rule of your own"));
    QCOMPARE(GuardWords::rule(console::BenchFinding{.rule = "own.becas", .ownName = QStringLiteral("No grants")}), QStringLiteral("No grants"));
    QVERIFY(GuardWords::meaning("price.grounded").startsWith(QStringLiteral("What a text states must be in Facts")));
    QVERIFY(GuardWords::meaning("new.rule") == QStringLiteral("Checked each time before a message leaves the house"));
    QCOMPARE(GuardWords::whyFixed("hours.law"), QStringLiteral("The law decides here, no policy"));
}

void TestGuardWords::iconsExist()
{
    for (const auto effect : {console::RuleEffect::Blocks, console::RuleEffect::Asks, console::RuleEffect::Waits, console::RuleEffect::Holds}) {
        for (const auto action : {console::RuleAction::AsFound, console::RuleAction::Block, console::RuleAction::Review, console::RuleAction::Observe})
            QVERIFY(Icons::exists(GuardWords::iconFor(action, effect)));
    }
    for (const auto verdict : {console::BenchVerdict::Allowed, console::BenchVerdict::Blocked, console::BenchVerdict::Asks})
        QVERIFY(Icons::exists(GuardWords::verdictIcon(verdict)));
}

void TestGuardWords::verdicts_data()
{
    using console::BenchVerdict;
    using console::FindingOutcome;
    QTest::addColumn<console::BenchAnswer>("answer");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, console::BenchAnswer answer, const char *words) { QTest::newRow(name) << std::move(answer) << QString::fromUtf8(words); };
    const console::BenchFinding percent{.rule = "percent.grounded", .outcome = FindingOutcome::Block, .start = 0, .length = 4};
    const console::BenchFinding backed{.rule = "price.grounded", .outcome = FindingOutcome::Pass, .start = 5, .length = 5, .fact = "prices[0]"};
    row("no offer", {BenchVerdict::Blocked, {percent}, {}}, "Blocked: names “30 %”, and no offer today has it");
    row("ended", {BenchVerdict::Blocked, {{.rule = "percent.grounded", .outcome = FindingOutcome::Block, .start = 0, .length = 4, .detail = "expired"}}, {}}, "Blocked: names “30 %”, and that offer has ended");
    row("backed", {BenchVerdict::Allowed, {backed, backed}, {}}, "Allowed: 2 claims are backed by facts");
    row("nothing", {}, "Allowed: it states nothing that a rule looks for");
    row("says", {BenchVerdict::Asks, {{.rule = "tone.superlative", .outcome = FindingOutcome::Review, .start = 5, .length = 5}}, {}}, "A person decides: says “US$ 7” (No superlatives of oneself)");
    row("whole message", {BenchVerdict::Blocked, {{.rule = "language.match", .outcome = FindingOutcome::Block}}, {}}, "Blocked: Answer in their language");
    row("observed decides nothing", {BenchVerdict::Allowed, {{.rule = "tone.insult", .outcome = FindingOutcome::Block, .start = 0, .length = 4, .isEnforced = false}}, {}}, "Allowed: it states nothing that a rule looks for");
    row("broken policy", {BenchVerdict::Allowed, {}, QStringLiteral("/caps: no")}, "Not judged: /caps: no");
}

void TestGuardWords::verdicts()
{
    QFETCH(console::BenchAnswer, answer);
    QFETCH(QString, words);
    QString said = GuardWords::sentence(answer, QStringLiteral("30 % US$ 74"));
    QCOMPARE(said.replace(QChar(0xa0), u' '), words);
}

void TestGuardWords::failures()
{
    QVERIFY(GuardWords::failure({ErrorCode::Conflict, "backtest", "reason"}).startsWith(QStringLiteral("Run a backtest of this draft")));
    QCOMPARE(GuardWords::failure({ErrorCode::Conflict, "this is the active policy already"}), QStringLiteral("This is the policy in force already"));
    QCOMPARE(GuardWords::failure({ErrorCode::InvalidInput, "", "/caps/marketing_per_day"}), QStringLiteral("A limit is a whole number from 1 to 60"));
}

QTEST_MAIN(TestGuardWords)
#include "tst_guardwords.moc"
