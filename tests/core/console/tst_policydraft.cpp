// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/policydraft.h"

#include "core/console/policyreading.h"
#include "core/console/weekdays.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;

namespace {

constexpr const char *kPolicy = R"({
 "version": 1, "unknown": {"kept": true},
 "facts": {"prices": [{"id": "b2", "item": "B2", "amount": 120, "currency": "USD", "per": "mes"}], "policies": ["No se garantizan notas."]},
 "hours": {"default": {"mon-fri": "09:00-18:00", "sat": "09:00-13:00"}, "countries": {"CO": {"mon-fri": "08:00-17:00"}}},
 "caps": {"marketing_per_day": 1},
 "holidays": {"PE": ["2026-01-01", "2026-05-01"], "CO": ["2026-07-20"]}
})";

PolicyDraft draft()
{
    return PolicyDraft::parse(kPolicy).value();
}

/// Paths of what a draft's reader refuses, but for the setting that nobody knows.
QStringList faultsOf(const PolicyDraft &policy)
{
    QStringList paths;
    for (const PolicyFault &fault : readPolicyDocument(policy.text(), kPolicy).faults)
        paths += QString::fromStdString(fault.path);
    paths.removeAll(QStringLiteral("/unknown"));
    return paths;
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

/// A policy that is being written, and what its reader makes of it.
class TestPolicyDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void keepsWhatItDoesNotKnow();
    void actionsByRuleAndGroup();
    void ownRules();
    void cellsOfTables();
    void hoursByDay();
    void hoursOfOthersBeginAsTheBusiness();
    void businessHoursFromTheFacts();
    void holidays();
    void figures_data();
    void figures();
    void weeks();
    void placesOfFaults();
    void readsADraft();
    void missingAndUnknownMembersAreNamed();
    void aBrokenTextHasItsLine();
    void theDefaultsAreAPolicy();
    void manyFaultsAreCut();
};

void TestPolicyDraft::keepsWhatItDoesNotKnow()
{
    PolicyDraft policy = draft();
    policy.setValue("/caps/marketing_per_day", QStringLiteral(" 2 "), ValueKind::Integer);
    policy.setValue("/min_gap_minutes", QStringLiteral("90"), ValueKind::Integer);
    policy.setValue("/language", QStringLiteral("es"));
    QVERIFY(policy.text().find(R"("unknown": {"kept": true})") != std::string::npos);
    QCOMPARE(policy.value("/caps/marketing_per_day"), QStringLiteral("2"));
    policy.setValue("/min_gap_minutes", QString());
    QCOMPARE(policy.value("/min_gap_minutes"), QString());
    policy.setValue("/caps/marketing_per_day", QStringLiteral("two"), ValueKind::Integer); // stays as it was typed, and is refused
    QCOMPARE(policy.value("/caps/marketing_per_day"), QStringLiteral("two"));
    QCOMPARE(faultsOf(policy), QStringList{QStringLiteral("/caps/marketing_per_day")});
}

void TestPolicyDraft::actionsByRuleAndGroup()
{
    PolicyDraft policy = draft();
    QCOMPARE(policy.actionOf("price.grounded"), RuleAction::AsFound);
    policy.setAction("price.", RuleAction::Observe);
    QCOMPARE(policy.actionOf("price.grounded"), RuleAction::Observe);
    policy.setAction("price.grounded", RuleAction::Block);
    QCOMPARE(policy.actionOf("price.grounded"), RuleAction::Block);
    policy.setAction("price.grounded", RuleAction::Observe); // what the group says needs no line of its own
    QVERIFY(policy.text().find("price.grounded") == std::string::npos);
    policy.setAction("price.grounded", RuleAction::AsFound);
    QVERIFY(policy.text().find(R"("price.grounded": {"action": "as_found"})") != std::string::npos);
    policy.setAction("price.grounded", RuleAction::Observe);
    policy.setAction("price.", RuleAction::AsFound);
    QVERIFY(policy.text().find("rules") == std::string::npos);
}

void TestPolicyDraft::ownRules()
{
    PolicyDraft policy = draft();
    QCOMPARE(policy.ownRuleCount(), 0);
    QCOMPARE(policy.addOwnRule({.name = QStringLiteral("No scholarships"), .words = {QStringLiteral("beca")}}), 0);
    QCOMPARE(policy.addOwnRule({.name = QStringLiteral("Other")}), 1);
    QCOMPARE(policy.ownRule(0).id, std::string("rule_1"));
    QCOMPARE(policy.ownRule(1).id, std::string("rule_2"));
    OwnRule rule = policy.ownRule(0);
    rule.channels = QStringList{QStringLiteral("whatsapp")};
    rule.action = RuleAction::Review;
    rule.exceptOffers = true;
    policy.setOwnRule(0, rule);
    QCOMPARE(policy.ownRule(0), rule);
    QVERIFY(policy.text().find(R"({"id": "rule_1", "name": "No scholarships", "words": ["beca"], "action": "review", "channels": ["whatsapp"], "except_offers": true})") != std::string::npos);
    policy.removeOwnRule(0);
    QCOMPARE(policy.addOwnRule({}), 1);
    QVERIFY(policy.ownRule(0).id != policy.ownRule(1).id);
    policy.removeOwnRule(1);
    policy.removeOwnRule(0);
    QVERIFY(policy.text().find("own_rules") == std::string::npos);
    QCOMPARE(policy.ownRule(5), OwnRule{.action = RuleAction::AsFound});
}

void TestPolicyDraft::cellsOfTables()
{
    PolicyDraft policy = draft();
    QCOMPARE(policy.rowCount(PolicyTable::Prices), 1);
    QCOMPARE(policy.cell(PolicyTable::Prices, 0, 1), QStringLiteral("120"));
    policy.setCell(PolicyTable::Prices, 0, 1, QStringLiteral("129,90"));
    policy.setCell(PolicyTable::Prices, 0, 3, QString());
    QVERIFY(policy.text().find(R"({"id": "b2", "item": "B2", "amount": 129.9, "currency": "USD"})") != std::string::npos);
    QCOMPARE(policy.addRow(PolicyTable::Prices, {QStringLiteral("C1"), QStringLiteral("80"), QStringLiteral("USD")}), 1);
    QCOMPARE(policy.cell(PolicyTable::Prices, 1, 0), QStringLiteral("C1"));
    policy.removeRow(PolicyTable::Prices, 0);
    QCOMPARE(policy.rowCount(PolicyTable::Prices), 1);
    QCOMPARE(policy.addRow(PolicyTable::Offers, {QStringLiteral("10 %"), QStringLiteral("10"), QStringLiteral("3")}), 0);
    QVERIFY(policy.text().find(R"({"text": "10 %", "percent": 10, "installments": 3})") != std::string::npos);
    policy.setCell(PolicyTable::Sentences, 0, 0, QStringLiteral(" Otra frase. "));
    QCOMPARE(policy.cell(PolicyTable::Sentences, 0, 0), QStringLiteral("Otra frase."));
    QCOMPARE(policy.cell(PolicyTable::Sentences, 9, 0), QString());
    QVERIFY(!policy.setCell(PolicyTable::Sentences, 9, 0, QStringLiteral("x")));
    QCOMPARE(policy.rowCount(PolicyTable::Links), 0);
    QCOMPARE(faultsOf(policy), QStringList());
}

void TestPolicyDraft::hoursByDay()
{
    PolicyDraft policy = draft();
    QCOMPARE(policy.rowCount(PolicyTable::Hours), 2);
    QCOMPARE(policy.cell(PolicyTable::Hours, 0, 1), QStringLiteral("09:00-18:00"));
    QCOMPARE(policy.cell(PolicyTable::Hours, 0, 7), QStringLiteral("closed"));
    QCOMPARE(policy.cell(PolicyTable::Hours, 1, 0), QStringLiteral("CO"));
    QCOMPARE(policy.scopeOf(1), HoursScope::Country);
    policy.setCell(PolicyTable::Hours, 0, 3, QStringLiteral("cerrado"));
    QVERIFY(policy.text().find(R"({"mon-tue": "09:00-18:00", "wed": "closed", "thu-fri": "09:00-18:00", "sat": "09:00-13:00", "sun": "closed"})") != std::string::npos);
    policy.removeRow(PolicyTable::Hours, 0); // the business always has hours
    QCOMPARE(policy.rowCount(PolicyTable::Hours), 2);
    policy.removeRow(PolicyTable::Hours, 1);
    QCOMPARE(policy.rowCount(PolicyTable::Hours), 1);
}

void TestPolicyDraft::hoursOfOthersBeginAsTheBusiness()
{
    PolicyDraft policy = draft();
    QCOMPARE(policy.addHours(HoursScope::Channel, QStringLiteral("sms")), 1);
    QCOMPARE(policy.cell(PolicyTable::Hours, 1, 6), QStringLiteral("09:00-13:00"));
    QCOMPARE(policy.addHours(HoursScope::Country, QStringLiteral("CO")), 2); // is there already
    QCOMPARE(policy.cell(PolicyTable::Hours, 2, 1), QStringLiteral("08:00-17:00"));
    QCOMPARE(policy.addHours(HoursScope::Location, QStringLiteral("lima")), 3);
}

void TestPolicyDraft::businessHoursFromTheFacts()
{
    auto fromFacts = PolicyDraft::parse(R"({"facts": {"hours": {"mon-sat": "10:00-20:00"}}})").value();
    QCOMPARE(fromFacts.cell(PolicyTable::Hours, 0, 6), QStringLiteral("10:00-20:00"));
    fromFacts.setCell(PolicyTable::Hours, 0, 6, QStringLiteral("10:00-12:00"));
    QCOMPARE(fromFacts.cell(PolicyTable::Hours, 0, 1), QStringLiteral("10:00-20:00"));
    QCOMPARE(PolicyDraft::parse("{}")->cell(PolicyTable::Hours, 0, 5), QStringLiteral("09:00-18:00"));
    QCOMPARE(PolicyDraft::parse("{}")->cell(PolicyTable::Hours, 0, 6), QStringLiteral("closed"));
}

void TestPolicyDraft::holidays()
{
    PolicyDraft policy = draft();
    QCOMPARE(policy.rowCount(PolicyTable::Holidays), 3);
    QCOMPARE(policy.cell(PolicyTable::Holidays, 2, 0), QStringLiteral("CO"));
    QVERIFY(!policy.setCell(PolicyTable::Holidays, 1, 1, QStringLiteral("2026-05-02")));
    QVERIFY(policy.setCell(PolicyTable::Holidays, 2, 0, QStringLiteral("pe"))); // moves, and its country has no other
    QCOMPARE(policy.rowCount(PolicyTable::Holidays), 3);
    QCOMPARE(policy.cell(PolicyTable::Holidays, 2, 1), QStringLiteral("2026-07-20"));
    QCOMPARE(policy.cell(PolicyTable::Holidays, 2, 0), QStringLiteral("PE"));
    QCOMPARE(policy.addRow(PolicyTable::Holidays, {QStringLiteral("BR"), QStringLiteral("2026-09-07")}), 3);
    policy.removeRow(PolicyTable::Holidays, 3);
    QVERIFY(policy.text().find("BR") == std::string::npos);
}

void TestPolicyDraft::figures_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("figure"); // below 0: none
    const auto row = [](const char *typed, double figure) { QTest::newRow(typed) << QString::fromUtf8(typed) << figure; };
    row("1500", 1500);
    row(" 189.50 ", 189.5);
    row("189,5", 189.5);
    row("0", 0);
    row("1,500", -1);
    row("1.500", -1);
    row("12345.678", 12345.678);
    row("US$ 5", -1);
    row("", -1);
    row("1.5.2", -1);
}

void TestPolicyDraft::figures()
{
    QFETCH(QString, typed);
    QFETCH(double, figure);
    QCOMPARE(readFigure(typed).value_or(-1), figure);
}

void TestPolicyDraft::weeks()
{
    using Week = std::vector<std::pair<std::string, std::string>>;
    const auto days = expandWeek({{"wed", "closed"}, {"mon-fri", "09:00-18:00"}, {"foo", "x"}}); // a single day wins, wherever it stands
    QCOMPARE(foldWeek(days), (Week{{"mon-tue", "09:00-18:00"}, {"wed", "closed"}, {"thu-fri", "09:00-18:00"}, {"sat-sun", "closed"}}));
    QCOMPARE(daysOf("fri-mon"), std::pair(-1, -1));
    QCOMPARE(daysOf("sun"), std::pair(6, 6));
}

void TestPolicyDraft::placesOfFaults()
{
    const PolicyDraft policy = draft();
    const PolicyPlace amount = policy.placeOf("/facts/prices/3/amount");
    QVERIFY(amount.table == PolicyTable::Prices && amount.row == 3 && amount.column == 1);
    const PolicyPlace sentence = policy.placeOf("/facts/policies/7");
    QVERIFY(sentence.table == PolicyTable::Sentences && sentence.row == 7 && sentence.column == 0);
    const PolicyPlace hours = policy.placeOf("/hours/countries/CO/tue-fri");
    QVERIFY(hours.table == PolicyTable::Hours && hours.row == 1 && hours.column == 2);
    const PolicyPlace week = policy.placeOf("/hours/default/sat");
    QVERIFY(week.row == 0 && week.column == 6);
    const PolicyPlace holiday = policy.placeOf("/holidays/CO/0");
    QVERIFY(holiday.table == PolicyTable::Holidays && holiday.row == 2 && holiday.column == 1);
    QCOMPARE(policy.placeOf("/own_rules/2/words/0").row, 2);
    QCOMPARE(policy.placeOf("/own_rules/2/words/0").member, std::string("words"));
    QCOMPARE(policy.placeOf("/caps/marketing_per_day").member, std::string("marketing_per_day"));
    QCOMPARE(policy.placeOf("").section, std::string());
}

void TestPolicyDraft::readsADraft()
{
    PolicyDraft policy = PolicyDraft::parse(R"({"version": 1, "facts": {"prices": [{"item": "B2", "amount": 120, "currency": "USD"}]}})").value();
    const std::string published = policy.text();
    QVERIFY(readPolicyDocument(published, published).differences.empty());
    policy.setCell(PolicyTable::Prices, 0, 2, QStringLiteral("dollars"));
    policy.setCell(PolicyTable::Prices, 0, 1, QStringLiteral("1,500"));
    const PolicyReading reading = readPolicyDocument(policy.text(), published);
    QCOMPARE(reading.faults.size(), std::size_t(2));
    QCOMPARE(text(reading.faults[0].path), QStringLiteral("/facts/prices/0/amount")); // in order of the text
    QCOMPARE(reading.faults[0].line, 5);
    QCOMPARE(reading.differences.size(), std::size_t(2));
    QCOMPARE(text(reading.differences[0].path), QStringLiteral("/facts/prices[B2]/amount"));
    QCOMPARE(reading.differences[0].before, QStringLiteral("120"));
    QCOMPARE(reading.sha256.size(), std::size_t(64));
}

void TestPolicyDraft::missingAndUnknownMembersAreNamed()
{
    const PolicyReading reading = readPolicyDocument("{\"version\": 1,\n \"facts\": {\"prices\": [\n  {\"item\": \"B2\", \"amount\": 1}]},\n \"colour\": \"red\"}", "{}");
    QCOMPARE(reading.faults.size(), std::size_t(2));
    QCOMPARE(text(reading.faults[0].path), QStringLiteral("/facts/prices/0/currency"));
    QCOMPARE(reading.faults[0].line, 3); // where it should be
    QCOMPARE(text(reading.faults[1].path), QStringLiteral("/colour"));
    QCOMPARE(reading.faults[1].line, 4);
}

void TestPolicyDraft::aBrokenTextHasItsLine()
{
    const PolicyReading reading = readPolicyDocument("{\"version\": 1,\n \"caps\": }", "{}");
    QCOMPARE(reading.faults.size(), std::size_t(1));
    QCOMPARE(reading.faults[0].path, std::string());
    QCOMPARE(reading.faults[0].line, 2);
    QCOMPARE(reading.faults[0].column, 10);
    QVERIFY(reading.differences.empty());
    QCOMPARE(readPolicyDocument("[]", "{}").faults.at(0).line, 1);
    QVERIFY(!comparePolicies("{", "{}"));
}

void TestPolicyDraft::theDefaultsAreAPolicy()
{
    const std::string document = defaultPolicyDocument();
    QVERIFY(readPolicyDocument(document, document).faults.empty());
    const auto policy = PolicyDraft::parse(document).value();
    QCOMPARE(policy.cell(PolicyTable::Hours, 0, 1), QStringLiteral("09:00-18:00"));
    QCOMPARE(policy.cell(PolicyTable::Hours, 0, 6), QStringLiteral("closed"));
    QCOMPARE(policy.value("/caps/marketing_per_week"), QStringLiteral("3"));
    QCOMPARE(policy.value("/consent/marketing"), QStringLiteral("required"));
}

void TestPolicyDraft::manyFaultsAreCut()
{
    auto policy = PolicyDraft::parse("{}").value();
    for (int i = 0; i < 250; ++i)
        policy.addRow(PolicyTable::Links, {QStringLiteral("nowhere"), QStringLiteral("l%1").arg(i)});
    const PolicyReading reading = readPolicyDocument(policy.text(), "{}");
    QCOMPARE(reading.faults.size(), kPolicyFaultsMax);
    QCOMPARE(reading.faultsLeftOut, std::size_t(50));
    QCOMPARE(text(reading.faults[0].path), QStringLiteral("/facts/links/0/url"));
}

QTEST_GUILESS_MAIN(TestPolicyDraft)
#include "tst_policydraft.moc"
