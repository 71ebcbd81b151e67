// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/policy/policy.h"
#include "core/policy/resources.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;

namespace {

// The slashes are escaped because moc 6.4 takes two of them inside a raw string for a comment.
constexpr const char *kFull = R"({
  "version": 7, "business": "Escuela Sol",
  "facts": {"prices": [{"id": "regular", "item": "curso regular", "amount": 120, "currency": "USD", "per": "mes"}],
            "offers": [{"text": "10 % por pago anual", "percent": 10, "valid_until": "2026-12-31"}],
            "hours": {"mon-fri": "08:00-20:00"}, "links": [{"id": "book", "url": "https:\/\/example.org/b"}]},
  "hours": {"default": {"mon-fri": "09:00-18:00", "sat": "closed", "sun": "closed"},
            "channels": {"sms": {"mon-fri": "10:00-17:00"}},
            "countries": {"CO": {"mon-fri": "07:00-19:00", "sat": "08:00-15:00"}},
            "locations": {"lima-centro": {"mon-sat": "09:00-13:00,15:00-18:00"}}},
  "caps": {"marketing_per_day": 2, "marketing_per_week": 5}, "consent": {"marketing": "not_required"},
  "holidays": {"PE": ["2026-12-25", "2026-12-08", "2026-12-25"]}, "min_gap_minutes": 90,
  "rules": {"price.grounded": {"action": "review"}, "tone.": {"action": "observe"}, "tone.insult": {"action": "as_found"}, "hours.closed": {"action": "observe"}},
  "own_rules": [{"id": "no-cheap", "name": "No decimos barato", "words": ["barato", "mitad de precio"], "channels": ["whatsapp"], "action": "block", "except_offers": true},
                {"id": "rival", "words": ["Wall Street"], "action": "observe"}],
  "whatsapp": {"window": true}})";

} // namespace

class TestPolicyCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void readsAll();
    void defaults();
    void hoursFallBackToFacts();
    void namesEveryError_data();
    void namesEveryError();
    void listsSeveralErrors();
    void saysItPlainly();
    void survivesLongTexts();
    void isQuick();
    void schemasCompile();
    void guardCasesFitTheFactsSchema();
    void collectsHours();
};

void TestPolicyCodec::readsAll()
{
    QVERIFY(checkPolicy(kFull).empty());
    const auto policy = parsePolicy(kFull);
    NS_VERIFY_OK(policy);
    QCOMPARE(policy->version, 7);
    QCOMPARE(policy->facts.business, QStringLiteral("Escuela Sol"));
    QCOMPARE(policy->facts.prices.at(0).amount.units, std::int64_t(120));
    QCOMPARE(policy->facts.links.at(0).url, std::string("https://example.org/b"));
    QVERIFY((policy->standardHours.days[0] == std::vector<DayWindow>{{540, 1080}}));
    QVERIFY((policy->channelHours.at("sms").days[4] == std::vector<DayWindow>{{600, 1020}}));
    QVERIFY((policy->countryHours.at("CO").days[5] == std::vector<DayWindow>{{480, 900}}));
    QVERIFY((policy->locationHours.at("lima-centro").days[1] == std::vector<DayWindow>{{540, 780}, {900, 1080}}));
    QCOMPARE(policy->marketingPerDay, 2);
    QCOMPARE(policy->marketingPerWeek, 5);
    QVERIFY(policy->marketingConsent == ConsentNeed::NotRequired);
    QVERIFY((policy->holidays.at("PE") == HolidayDates{*parseDate("2026-12-08"), *parseDate("2026-12-25")}));
    QVERIFY(policy->minGap == std::chrono::minutes(90));
    QVERIFY(policy->whatsAppWindow);
    QVERIFY(policy->ruleActions.actionFor("price.grounded") == RuleAction::Review);
    QVERIFY(policy->ruleActions.actionFor("tone.pressure") == RuleAction::Observe);
    QVERIFY(policy->ruleActions.actionFor("tone.insult") == RuleAction::AsFound);
    QVERIFY(policy->ruleActions.actionFor("hours.closed") == RuleAction::Observe);
    QVERIFY(policy->ruleActions.actionFor("percent.grounded") == RuleAction::AsFound);
    const OwnRule cheap{"no-cheap", QStringLiteral("No decimos barato"), {QStringLiteral("barato"), QStringLiteral("mitad de precio")}, {"whatsapp"}, RuleAction::Block, true};
    QCOMPARE(policy->ownRules.size(), std::size_t(2));
    QVERIFY(policy->ownRules[0] == cheap);
    QVERIFY((policy->ownRules[1] == OwnRule{"rival", {}, {QStringLiteral("Wall Street")}, {}, RuleAction::Observe, false}));
}

void TestPolicyCodec::defaults()
{
    const auto policy = parsePolicy("{}");
    NS_VERIFY_OK(policy);
    QCOMPARE(policy->version, 1);
    for (const Policy &each : {*policy, defaultPolicy()}) {
        for (std::size_t day = 0; day < 5; ++day)
            QVERIFY((each.standardHours.days[day] == std::vector<DayWindow>{{540, 1080}}));
        QVERIFY(each.standardHours.days[5].empty() && each.standardHours.days[6].empty());
        QCOMPARE(each.marketingPerDay, 1);
        QCOMPARE(each.marketingPerWeek, 3);
        QVERIFY(each.marketingConsent == ConsentNeed::Required);
        QVERIFY(!each.minGap && each.holidays.empty() && each.facts.prices.empty());
    }
    QCOMPARE(defaultPolicy().version, 0);
}

void TestPolicyCodec::hoursFallBackToFacts()
{
    const auto policy = parsePolicy(R"({"facts":{"business":"B","hours":{"sat":"10:00-11:00"}},"business":"A"})");
    NS_VERIFY_OK(policy);
    QVERIFY(policy->standardHours.days[0].empty());
    QVERIFY((policy->standardHours.days[5] == std::vector<DayWindow>{{600, 660}}));
    QCOMPARE(policy->facts.business, QStringLiteral("B"));
}

void TestPolicyCodec::namesEveryError_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const char *text, const char *path) { QTest::newRow(name) << QByteArray(text) << QByteArray(path); };
    row("not JSON", "{", "");
    row("not an object", "[]", "");
    row("unknown field", R"({"hour":{}})", "/hour");
    row("version of text", R"({"version":"1"})", "/version");
    row("cap of zero", R"({"caps":{"marketing_per_day":0}})", "/caps/marketing_per_day");
    row("cap over the store's memory", R"({"caps":{"marketing_per_week":61}})", "/caps/marketing_per_week");
    row("consent", R"({"consent":{"marketing":"maybe"}})", "/consent/marketing");
    row("hours of a number", R"({"hours":{"default":{"mon":9}}})", "/hours/default/mon");
    row("hours without form", R"({"hours":{"default":{"mon":"nine"}}})", "/hours/default/mon");
    row("hours that end first", R"({"hours":{"default":{"mon":"18:00-09:00"}}})", "/hours/default/mon");
    row("country hours", R"({"hours":{"countries":{"CO":{"fri-mon":"closed"}}}})", "/hours/countries/CO/fri-mon");
    row("channel with a slash", R"({"hours":{"channels":{"a/b~c":{"mon":"18:00-09:00"}}}})", "/hours/channels/a~1b~0c/mon");
    row("holiday that is none", R"({"holidays":{"PE":["2026-12-25","2026-02-30"]}})", "/holidays/PE/1");
    row("holiday form", R"({"holidays":{"PE":["25/12/2026"]}})", "/holidays/PE/0");
    row("gap", R"({"min_gap_minutes":-1})", "/min_gap_minutes");
    row("action of a fixed rule", R"({"rules":{"optout.final":{"action":"observe"}}})", "/rules/optout.final");
    row("action of the law", R"({"rules":{"hours.law":{"action":"review"}}})", "/rules/hours.law");
    row("a group that is fixed", R"({"rules":{"leak.":{"action":"observe"}}})", "/rules/leak.");
    row("rule that is none", R"({"rules":{"price.ground":{"action":"observe"}}})", "/rules/price.ground");
    row("group that is none", R"({"rules":{"prices.":{"action":"observe"}}})", "/rules/prices.");
    row("rule of the claim", R"({"rules":{"cap.day":{"action":"review"}}})", "/rules/cap.day");
    row("group of the claim", R"({"rules":{"cap.":{"action":"block"}}})", "/rules/cap.");
    row("action that is none", R"({"rules":{"price.":{"action":"allow"}}})", "/rules/price./action");
    row("action of a number", R"({"rules":{"price.":{"action":1}}})", "/rules/price./action");
    row("rule without action", R"({"rules":{"price.":{}}})", "/rules/price.");
    row("rule with a slash", R"({"rules":{"a/b":{"action":"block"}}})", "/rules/a~1b");
    row("own rule without words", R"({"own_rules":[{"id":"a","words":[],"action":"block"}]})", "/own_rules/0/words");
    row("own rule of signs", R"({"own_rules":[{"id":"a","words":["ok","!?"],"action":"block"}]})", "/own_rules/0/words/1");
    row("own rule of four words", R"({"own_rules":[{"id":"a","words":["uno dos tres cuatro"],"action":"block"}]})", "/own_rules/0/words/0");
    row("own rule as found", R"({"own_rules":[{"id":"a","words":["x"],"action":"as_found"}]})", "/own_rules/0/action");
    row("own rule twice", R"({"own_rules":[{"id":"a","words":["x"],"action":"block"},{"id":"a","words":["y"],"action":"block"}]})", "/own_rules/1/id");
    row("own rule's id", R"({"own_rules":[{"id":"A b","words":["x"],"action":"block"}]})", "/own_rules/0/id");
    row("window of text", R"({"whatsapp":{"window":"yes"}})", "/whatsapp/window");
    row("facts: price without currency", R"({"facts":{"prices":[{"item":"x","amount":1}]}})", "/facts/prices/0");
    row("facts: amount of text", R"({"facts":{"prices":[{"item":"x","amount":"1","currency":"USD"}]}})", "/facts/prices/0/amount");
    row("facts: percent", R"({"facts":{"offers":[{"text":"x","percent":101}]}})", "/facts/offers/0/percent");
    row("facts: no such date", R"({"facts":{"offers":[{"text":"x","valid_until":"2026-02-30"}]}})", "/facts/offers/0/valid_until");
    row("facts: hours", R"({"facts":{"hours":{"sat":"10:00-09:00"}}})", "/facts/hours/sat");
    row("facts: a link to a script", R"({"facts":{"links":[{"id":"x","url":"javascript:1"}]}})", "/facts/links/0/url");
    row("facts: a link with a space", R"({"facts":{"links":[{"id":"x","url":"https:\/\/example.org/a b"}]}})", "/facts/links/0/url");
    row("facts: policy of a number", R"({"facts":{"policies":[5]}})", "/facts/policies/0");
}

void TestPolicyCodec::namesEveryError()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, path);
    const auto errors = checkPolicy(text.toStdString());
    QStringList all;
    for (const SchemaError &error : errors)
        all += QString::fromStdString(error.path + ": " + error.message);
    QVERIFY2(errors.size() == 1, qPrintable(all.join(u'\n')));
    QCOMPARE(QByteArray::fromStdString(errors.front().path), path);
    const auto policy = parsePolicy(text.toStdString());
    QVERIFY(!policy);
    QCOMPARE(policy.error().code, ErrorCode::InvalidInput);
    QVERIFY(policy.error().text.starts_with(path.toStdString() + ": "));
}

void TestPolicyCodec::listsSeveralErrors()
{
    const auto errors = checkPolicy(R"({"hours":{"default":{"mon":"18:00-09:00"},"countries":{"PE":{"tue":"12:00-11:00"}}},
                                       "holidays":{"PE":["2026-02-30"]}})");
    QCOMPARE(errors.size(), std::size_t(3));
    QCOMPARE(errors[1].path, std::string("/hours/countries/PE/tue"));
    // What the schema refuses hides nothing of what only a reading finds.
    const auto mixed = checkPolicy(R"({"caps":{"marketing_per_day":0},"rules":{"optout.final":{"action":"block"}},"own_rules":[{"id":"a","words":["!"],"action":"block"}],
                                      "facts":{"hours":{"sat":"10:00-09:00"}}})");
    std::string paths;
    for (const SchemaError &error : mixed)
        paths += error.path + ' ';
    QCOMPARE(paths, std::string("/caps/marketing_per_day /facts/hours/sat /rules/optout.final /own_rules/0/words/0 "));
    QCOMPARE(checkPolicy(R"({"rules":[],"own_rules":{},"facts":[]})").size(), std::size_t(3)); // nothing is read of what is no object
    const auto facts = checkFacts(R"({"prices":[{"item":"","amount":-1,"currency":"usd"}]})");
    QCOMPARE(facts.size(), std::size_t(3));
    QCOMPARE(facts[0].path, std::string("/prices/0/amount"));
    QVERIFY(checkFacts("{}").empty());
    QVERIFY(!checkFacts(R"({"offers":[{"text":"x","valid_until":"2026-99-01"}]})").empty());
}

void TestPolicyCodec::saysItPlainly()
{
    const auto said = [](const char *text) { return checkPolicy(text).front().message; };
    QCOMPARE(said(R"({"rules":{"optout.final":{"action":"observe"}}})"), std::string("this rule cannot be changed"));
    QCOMPARE(said(R"({"rules":{"price.ground":{"action":"observe"}}})"), std::string("no such rule; the nearest is \"price.grounded\""));
    QCOMPARE(said(R"({"rules":{"prices.":{"action":"observe"}}})"), std::string("no such rule; the nearest is \"price.\""));
    QCOMPARE(said(R"({"rules":{"cap.day":{"action":"review"}}})"), std::string("this rule decides when the message is due: it can only be observed"));
    QCOMPARE(said(R"({"caps":{"marketing_per_day":0}})"), std::string("must be at least 1"));
    QCOMPARE(said(R"({"min_gap_minutes":"90"})"), std::string("is of the wrong kind (text, number, yes or no, list)"));
    QCOMPARE(said(R"({"language":"fr"})"), std::string("is none of the words that may stand here"));
    QCOMPARE(said(R"({"hours":{"default":{"mon":"nine"}}})"), std::string("is not written as it must be"));
    QCOMPARE(said(R"({"own_rules":[{"id":"a","words":[],"action":"block"}]})"), std::string("must have at least 1 elements"));
    QCOMPARE(said(R"({"hour":{}})"), std::string("there is no field of this name"));
    QCOMPARE(said(R"({"rules":{"price.":{"action":"stop"}}})"), std::string("must be block, review, observe or as_found"));
}

void TestPolicyCodec::survivesLongTexts()
{
    // std::regex recurses once a character: a pattern without bound over a megabyte would end the program.
    const std::string spaces(1000000, ' '), letters(1000000, 'a');
    QVERIFY(!checkPolicy(R"({"facts":{"links":[{"id":"x","url":"https:\/\/)" + letters + R"("}]}})").empty());
    QVERIFY(!checkPolicy(R"({"hours":{"default":{"mon":"09:00-10:00)" + spaces + R"("}}})").empty());
    QVERIFY(!checkPolicy(R"({"hours":{"default":{")" + letters + R"(":"closed"}}})").empty());
    QVERIFY(!checkPolicy(R"({"holidays":{")" + letters + R"(":[]}})").empty());
}

/// The editor shows errors within 200 ms: a policy of a megabyte, checked and read.
void TestPolicyCodec::isQuick()
{
    std::string sentences, words, prices;
    for (int i = 0; i < 2000; ++i) // as many as the schema takes
        sentences += (i == 0 ? "\"" : ",\"") + std::string("la clase numero ") + std::to_string(i) + " dura 50 minutos" + std::string(300, '.') + " y no se garantizan resultados\"";
    for (int i = 0; i < 200; ++i)
        words += (i == 0 ? "{\"id\":\"r" : ",{\"id\":\"r") + std::to_string(i) + "\",\"words\":[\"barato\",\"mitad de precio\"],\"action\":\"block\"}";
    for (int i = 0; i < 2000; ++i)
        prices += (i == 0 ? "{\"item\":\"curso " : ",{\"item\":\"curso ") + std::to_string(i) + "\",\"amount\":120,\"currency\":\"USD\",\"per\":\"mes\"}";
    const std::string text = R"({"own_rules":[)" + words + R"(],"facts":{"policies":[)" + sentences + R"(],"prices":[)" + prices + "]}}";
    std::vector<qint64> nanos;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto errors = checkPolicy(text);
        nanos.push_back(timer.nsecsElapsed());
        QVERIFY2(errors.empty(), errors.empty() ? "" : (errors.front().path + errors.front().message).c_str());
    }
    std::sort(nanos.begin(), nanos.end());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(parsePolicy(text).has_value());
    qInfo("%zu bytes: check %.1f ms, parse %.1f ms", text.size(), double(nanos[2]) / 1e6, double(timer.nsecsElapsed()) / 1e6);
    QVERIFY(nanos[2] < 10'000'000'000); // debug and sanitizer builds on a busy machine included
}

void TestPolicyCodec::schemasCompile()
{
    NS_VERIFY_OK(Schema::compile(policySchemaText()));
    NS_VERIFY_OK(Schema::compile(factsSchemaText()));
}

void TestPolicyCodec::guardCasesFitTheFactsSchema()
{
    const std::string path = ns::testing::sharedFile(NS_SHARED_DIR, "data/guardrails/cases_examples.jsonl");
    if (path.empty())
        QSKIP("no shared data here");
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int cases = 0;
    for (; !file.atEnd(); ++cases) {
        const QJsonObject facts = QJsonDocument::fromJson(file.readLine()).object().value(QStringLiteral("facts")).toObject();
        QVERIFY(!facts.isEmpty());
        const auto errors = checkFacts(QJsonDocument(facts).toJson().toStdString());
        QVERIFY2(errors.empty(), errors.empty() ? "" : (errors.front().path + errors.front().message).c_str());
    }
    QCOMPARE(cases, 24);
}

void TestPolicyCodec::collectsHours()
{
    const auto book = ZoneBook::load();
    NS_VERIFY_OK(book);
    const auto policy = parsePolicy(kFull);
    NS_VERIFY_OK(policy);
    domain::Profile profile;
    profile.timeZone = "America/Bogota";
    const auto hours = [&](std::string_view channel) {
        return approvedHoursFor(profile, channel, candidateZones(profile, **book).zones, *policy).hours;
    };
    using Hours = std::vector<const WeekHours *>;
    const WeekHours *standard = &policy->standardHours, *colombia = &policy->countryHours.at("CO");
    QVERIFY((hours("whatsapp") == Hours{standard, colombia})); // by the zone's country
    QVERIFY((hours("sms") == Hours{standard, &policy->channelHours.at("sms"), colombia}));
    profile.location = "lima-centro";
    profile.country = "CO";
    QVERIFY((hours("whatsapp") == Hours{standard, &policy->locationHours.at("lima-centro"), colombia})); // once, not twice
    profile.timeZone = "America/Lima";
    QVERIFY((hours("whatsapp") == Hours{standard, &policy->locationHours.at("lima-centro"), colombia})); // by the contact's country
    profile.country = "";
    profile.location = "elsewhere";
    QVERIFY((hours("whatsapp") == Hours{standard}));
}

QTEST_GUILESS_MAIN(TestPolicyCodec)
#include "tst_policycodec.moc"
