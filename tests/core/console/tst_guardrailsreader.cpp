// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/guardrailsreader.h"

#include "core/console/policyreading.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::console;

namespace {

constexpr const char *kFacts = R"("facts": {
  "prices": [{"id": "adults", "item": "inglés para adultos", "amount": 74, "currency": "USD", "per": "mes"}],
  "policies": ["Los grupos tienen como máximo 8 estudiantes.", "No se garantizan notas."]})";

std::string document(const std::string &more = {})
{
    return R"({"version": 1, "language": "es", )" + std::string(kFacts) + more + "}";
}

constexpr std::chrono::local_days kToday{std::chrono::year{2026} / 11 / 24};

} // namespace

/// The list of rules and laws, a message under two policies, sentences explained: with the real guardrails.
class TestGuardrailsReader : public QObject
{
    Q_OBJECT
    std::optional<policy::Guard> m_guard;

    [[nodiscard]] GuardBench bench(const char *text, const std::string &draft, const std::string &published)
    {
        return benchMessage(*m_guard, {.text = QString::fromUtf8(text), .language = domain::Language::Spanish, .draft = draft}, published, kToday).value();
    }
    [[nodiscard]] static const BenchFinding *finding(const BenchAnswer &answer, const char *rule)
    {
        const auto found = std::ranges::find(answer.findings, rule, &BenchFinding::rule);
        return found == answer.findings.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto zones = policy::ZoneBook::load();
        NS_VERIFY_OK(zones);
        auto guard = policy::Guard::make(*zones);
        NS_VERIFY_OK(guard);
        m_guard.emplace(std::move(*guard));
    }
    void init() { testing::failOnWarnings(); }
    void everyRuleStandsOnce();
    void effectsOfRules_data();
    void effectsOfRules();
    void lawsNameTheirSources();
    void aPriceIsBackedByItsFact();
    void anUnbackedPriceIsBlocked();
    void actionsOfThePolicyCount();
    void ownRulesCount();
    void spansCountUtf16();
    void aBrokenDraftIsSaid();
    void aMessageHasALimit();
    void sentencesAreExplained();
};

void TestGuardrailsReader::everyRuleStandsOnce()
{
    const auto rules = listGuardRules(m_guard->lexicon());
    QVERIFY(rules.size() >= 60);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        QVERIFY2(ids.insert(rules[i].id).second, rules[i].id.c_str());
        QVERIFY(i == 0 || rules[i - 1].group <= rules[i].group);
    }
    QCOMPARE(rules.front().id, std::string("price.grounded"));
}

void TestGuardrailsReader::effectsOfRules_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("effect");
    QTest::addColumn<bool>("isFixed");
    QTest::addColumn<bool>("isOfMoment");
    const auto row = [](const char *id, RuleEffect effect, bool isFixed, bool isOfMoment) { QTest::newRow(id) << QString::fromLatin1(id) << int(effect) << isFixed << isOfMoment; };
    row("price.grounded", RuleEffect::Blocks, false, false);
    row("date.grounded", RuleEffect::Asks, false, false);
    row("promise.visa.soft", RuleEffect::Asks, false, false);
    row("promise.visa", RuleEffect::Blocks, false, false);
    row("hours.closed", RuleEffect::Waits, false, true);
    row("hours.law", RuleEffect::Waits, true, true);
    row("optout.final", RuleEffect::Blocks, true, true);
    row("consent.missing", RuleEffect::Holds, false, true);
}

void TestGuardrailsReader::effectsOfRules()
{
    QFETCH(QString, id);
    QFETCH(int, effect);
    QFETCH(bool, isFixed);
    QFETCH(bool, isOfMoment);
    const auto rules = listGuardRules(m_guard->lexicon());
    const auto rule = std::ranges::find(rules, id.toStdString(), &GuardRule::id);
    QVERIFY(rule != rules.end());
    QCOMPARE(int(rule->effect), effect);
    QCOMPARE(rule->isFixed, isFixed);
    QCOMPARE(rule->isOfMoment, isOfMoment);
}

void TestGuardrailsReader::lawsNameTheirSources()
{
    const auto laws = policy::LawPacks::builtIn();
    NS_VERIFY_OK(laws);
    const auto lines = listLaws(*laws);
    const auto colombia = std::ranges::find(lines, std::string("CO"), &LawLine::country);
    QVERIFY(colombia != lines.end());
    QCOMPARE(colombia->days.at(0), std::string("07:00-19:00"));
    QCOMPARE(colombia->days.at(6), std::string("closed"));
    QVERIFY(colombia->closedOnHolidays && colombia->source.contains(QStringLiteral("2300")) && colombia->checkedOn.size() == 10);
    QVERIFY(std::ranges::any_of(lines, [](const LawLine &line) { return line.isEmpty && line.days.empty(); }));
}

void TestGuardrailsReader::aPriceIsBackedByItsFact()
{
    const GuardBench both = bench("El inglés para adultos cuesta US$ 74 al mes.", document(), document());
    QVERIFY(both.draft.verdict == BenchVerdict::Allowed);
    const BenchFinding *price = finding(both.draft, "price.grounded");
    QVERIFY(price && price->outcome == FindingOutcome::Pass);
    QCOMPARE(price->fact, std::string("prices[0]"));
    QCOMPARE(price->factWords, QStringLiteral("inglés para adultos: 74 USD / mes"));
    QVERIFY(both.judgedMicros > 0);
}

void TestGuardrailsReader::anUnbackedPriceIsBlocked()
{
    const GuardBench both = bench("El inglés para adultos cuesta US$ 52 al mes.", document(), R"({"version": 1})");
    QVERIFY(both.draft.verdict == BenchVerdict::Blocked);
    const BenchFinding *price = finding(both.draft, "price.grounded");
    QVERIFY(price && price->outcome == FindingOutcome::Block && price->isEnforced);
    QVERIFY(both.published.verdict == BenchVerdict::Blocked); // no facts at all
}

void TestGuardrailsReader::actionsOfThePolicyCount()
{
    const char *text = "El inglés para adultos cuesta US$ 52 al mes.";
    QVERIFY(bench(text, document(R"(, "rules": {"price.": {"action": "review"}})"), document()).draft.verdict == BenchVerdict::Asks);
    const GuardBench observed = bench(text, document(R"(, "rules": {"price.grounded": {"action": "observe"}})"), document());
    QVERIFY(observed.draft.verdict == BenchVerdict::Allowed);
    QVERIFY(!finding(observed.draft, "price.grounded")->isEnforced);
    QVERIFY(observed.published.verdict == BenchVerdict::Blocked);
}

void TestGuardrailsReader::ownRulesCount()
{
    const std::string own = document(R"(, "own_rules": [{"id": "becas", "name": "No grants", "words": ["beca"], "channels": ["whatsapp"], "action": "review"}])");
    const GuardBench both = bench("Tenemos becas para hermanos.", own, document());
    QVERIFY(both.draft.verdict == BenchVerdict::Asks);
    const BenchFinding *found = finding(both.draft, "own.becas");
    QVERIFY(found);
    QCOMPARE(found->ownName, QStringLiteral("No grants"));
    QCOMPARE(found->start, 8);
    QCOMPARE(found->length, 5);
    QVERIFY(both.published.verdict == BenchVerdict::Allowed);
}

void TestGuardrailsReader::spansCountUtf16()
{
    const QString text = QStringLiteral("🎓🎓 El inglés para adultos cuesta US$ 52 al mes.");
    const GuardBench both = bench(text.toUtf8().constData(), document(), document());
    const BenchFinding *price = finding(both.draft, "price.grounded");
    QVERIFY(price);
    QVERIFY2(text.mid(price->start, price->length).contains(QStringLiteral("52")), qPrintable(text.mid(price->start, price->length)));
}

void TestGuardrailsReader::aBrokenDraftIsSaid()
{
    const GuardBench both = bench("Hola", R"({"version": "one"})", document());
    QVERIFY(both.draft.fault.contains(QStringLiteral("/version")));
    QVERIFY(both.published.fault.isEmpty());
}

void TestGuardrailsReader::aMessageHasALimit()
{
    const auto refused = benchMessage(*m_guard, {.text = QString(kBenchTextMax + 1, u'a')}, document(), kToday);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
}

void TestGuardrailsReader::sentencesAreExplained()
{
    const auto meanings = explainSentences(*m_guard, {{QStringLiteral("Los grupos tienen como máximo 8 estudiantes."), QStringLiteral("No se garantizan notas."), QStringLiteral("Hola.")}, domain::Language::Spanish});
    QCOMPARE(meanings.size(), std::size_t(3));
    QVERIFY(!meanings[0].empty());
    QCOMPARE(meanings[0][0].kind, std::string("count"));
    QVERIFY(meanings[0][0].words.contains(u'8'));
    QVERIFY(std::ranges::any_of(meanings[1], &MeaningPart::isDenied));
    const auto many = explainSentences(*m_guard, {std::vector<QString>(kSentencesMax + 5, QStringLiteral("Hola.")), domain::Language::Spanish});
    QCOMPARE(many.size(), kSentencesMax);
}

QTEST_GUILESS_MAIN(TestGuardrailsReader)
#include "tst_guardrailsreader.moc"
