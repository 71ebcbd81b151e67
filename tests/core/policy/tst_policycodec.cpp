// SPDX-License-Identifier: GPL-3.0-or-later
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
  "holidays": {"PE": ["2026-12-25", "2026-12-08", "2026-12-25"]}, "min_gap_minutes": 90})";

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
    void survivesLongTexts();
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
    const auto facts = checkFacts(R"({"prices":[{"item":"","amount":-1,"currency":"usd"}]})");
    QCOMPARE(facts.size(), std::size_t(3));
    QCOMPARE(facts[0].path, std::string("/prices/0/amount"));
    QVERIFY(checkFacts("{}").empty());
    QVERIFY(!checkFacts(R"({"offers":[{"text":"x","valid_until":"2026-99-01"}]})").empty());
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
