// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/guardbench.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;
using Json = nlohmann::json;

/// A line of `guard check`: what is read, what is unknown, and what is refused with its place. Then the line that answers it.
class TestGuardCaseCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void everyField();
    void nothingIsStated();
    void nullIsUnknown();
    void ids_data();
    void ids();
    void times_data();
    void times();
    void hoursSinceInbound_data();
    void hoursSinceInbound();
    void refuses_data();
    void refuses();
    void cutLines();
    void deepNesting();
    void foreignText();
    void confirmed_data();
    void confirmed();
    void factsAreCheckedWithTheBook_data();
    void factsAreCheckedWithTheBook();
    void answers_data();
    void answers();
    void answerStaysOneLine();

private:
    static Result<GuardCase> parse(const QByteArray &line) { return parseGuardCase({line.constData(), std::size_t(line.size())}); }
    static QByteArray quoted(QByteArray text) { return text.replace('\'', '"'); }
    /// The smallest case with some members more; quotes are single ones.
    static QByteArray lineWith(const char *members)
    {
        return quoted(QByteArray("{'id':'a','draft':'Hola'") + (*members ? "," : "") + members + "}");
    }
    testing::GuardBench m_bench;
};

void TestGuardCaseCodec::everyField()
{
    const auto read = parse(lineWith("'lang':'pt','channel':'sms','contact_tz':'America/Bahia','local_time':'2026-11-24T11:00:00-03:00','weekday':'Tue','facts':{'prices':[]},"
                                     "'contact':{'opted_out':true,'consent':false,'hours_since_last_inbound':2.5,'is_minor':true,'kind':'reply','last_inbound':'oi','region':'BA','country':'BR',"
                                     "'template':'t1','own_phone_suffix':'4821','sent_last_24h':3,'holiday':true}"));
    NS_VERIFY_OK(read);
    QCOMPARE(read->id, std::string("a"));
    QCOMPARE(read->draft, QStringLiteral("Hola"));
    QVERIFY(read->language == "pt" && read->channel == "sms" && read->contactZone == "America/Bahia" && read->weekday == "Tue");
    QVERIFY(read->factsJson && Json::parse(*read->factsJson) == Json({{"prices", Json::array()}}));
    const GuardCase::Contact &contact = read->contact;
    QVERIFY(contact.optedOut == true && contact.consent == false && contact.isMinor == true && contact.holiday == true);
    QVERIFY(contact.saysHoursSinceInbound && contact.hoursSinceInbound == 2.5);
    QVERIFY(contact.kind == "reply" && contact.lastInbound == QStringLiteral("oi"));
    QCOMPARE(contact.region + ' ' + contact.country + ' ' + contact.template_ + ' ' + contact.ownPhoneSuffix, std::string("BA BR t1 4821"));
    QVERIFY(contact.sentLast24h == 3);
}

void TestGuardCaseCodec::nothingIsStated()
{
    const auto read = parse(lineWith(""));
    NS_VERIFY_OK(read);
    QVERIFY(!read->language && !read->channel && !read->contactZone && !read->weekday && !read->localTime && !read->factsJson);
    const GuardCase::Contact &contact = read->contact;
    QVERIFY(!contact.optedOut && !contact.consent && !contact.isMinor && !contact.saysHoursSinceInbound && !contact.hoursSinceInbound && !contact.kind && !contact.lastInbound && !contact.sentLast24h && !contact.holiday);
    QVERIFY(contact.confirmed.empty() && contact.region.empty() && contact.country.empty() && contact.template_.empty() && contact.ownPhoneSuffix.empty());
}

void TestGuardCaseCodec::nullIsUnknown()
{
    const auto read = parse(lineWith("'lang':null,'channel':null,'contact_tz':null,'local_time':null,'weekday':null,'facts':null,"
                                     "'contact':{'opted_out':null,'consent':null,'hours_since_last_inbound':null,'is_minor':null,'kind':null,'last_inbound':null,'region':null,'holiday':null,'sent_last_24h':null}"));
    NS_VERIFY_OK(read);
    QVERIFY(!read->language && !read->channel && !read->contactZone && !read->weekday && !read->localTime && !read->factsJson);
    QVERIFY(!read->contact.optedOut && !read->contact.consent && !read->contact.isMinor && !read->contact.kind && !read->contact.lastInbound);
    QVERIFY(read->contact.saysHoursSinceInbound && !read->contact.hoursSinceInbound); // null here says "never"
    QVERIFY(parse(lineWith("'contact':null")).has_value());
}

void TestGuardCaseCodec::ids_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("read"); // or nothing: refused
    const auto row = [](const char *id, const char *read) { QTest::newRow(id) << QByteArray(id) << QByteArray(read); };
    row("\"x-1\"", "x-1");
    row("\"\\u00e1\"", "\xc3\xa1");
    row("7", "7");
    row("true", "");
    row("null", "");
    row("[\"x\"]", "");
}

void TestGuardCaseCodec::ids()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, read);
    const auto message = parse("{\"id\":" + id + ",\"draft\":\"x\"}");
    QCOMPARE(message.has_value(), !read.isEmpty());
    if (message)
        QCOMPARE(message->id, read.toStdString());
    else
        QCOMPARE(message.error().where, std::string("/id"));
}

void TestGuardCaseCodec::times_data()
{
    QTest::addColumn<QByteArray>("instant"); // in UTC, or nothing: refused
    QTest::addColumn<int>("offset");         // minutes
    const auto row = [](const char *time, const char *instant, int offset) { QTest::newRow(time) << QByteArray(instant) << offset; };
    row("2026-11-24T11:00:00-05:00", "2026-11-24T16:00:00Z", -300);
    row("2026-11-24T11:00:00+00:00", "2026-11-24T11:00:00Z", 0);
    row("2026-11-24T11:00:00Z", "2026-11-24T11:00:00Z", 0);
    row("2026-11-24T23:30:00-03:00", "2026-11-25T02:30:00Z", -180); // another day
    row("2026-01-01T00:15:00+05:30", "2025-12-31T18:45:00Z", 330);
    row("2028-02-29T12:00:00-06:00", "2028-02-29T18:00:00Z", -360);
    row("2026-11-24T11:00:00", "", 0);
    row("2026-11-24", "", 0);
    row("11:00", "", 0);
    row("2026-02-30T11:00:00-05:00", "", 0);
    row("2026-13-01T11:00:00-05:00", "", 0);
    row("2026-11-24T25:00:00-05:00", "", 0);
    row("2026-11-24T11:60:00-05:00", "", 0);
    row("2026-11-24T11:00:00-5", "", 0);
    row("mañana a las 11", "", 0);
    row("", "", 0);
}

void TestGuardCaseCodec::times()
{
    QFETCH(QByteArray, instant);
    QFETCH(int, offset);
    const auto read = parse(lineWith((QByteArray("'local_time':'") + QTest::currentDataTag() + '\'').constData()));
    QCOMPARE(read.has_value(), !instant.isEmpty());
    if (!read) {
        QCOMPARE(read.error().where, std::string("/local_time"));
        return;
    }
    QVERIFY(read->localTime->at == testing::at(instant.toStdString()));
    QCOMPARE(int(read->localTime->offset.count()), offset);
}

void TestGuardCaseCodec::hoursSinceInbound_data()
{
    QTest::addColumn<QByteArray>("value"); // of the member; nothing: it is missing
    QTest::addColumn<bool>("fresh");       // that a reply is an answer of the last 24 hours
    const auto row = [](const char *value, bool fresh) { QTest::newRow(*value ? value : "missing") << QByteArray(value) << fresh; };
    row("0", true);
    row("1", true);
    row("23.99", true);
    row("24", false);
    row("24.01", false);
    row("1e9", false);
    row("null", false);
    row("", false);
}

void TestGuardCaseCodec::hoursSinceInbound()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, fresh);
    const QByteArray member = value.isEmpty() ? QByteArray() : ",'hours_since_last_inbound':" + value;
    const auto isFresh = [&](const char *kind) { return isFreshAnswer(*parse(lineWith(("'contact':{'kind':'" + QByteArray(kind) + '\'' + member + '}').constData()))); };
    QCOMPARE(isFresh("reply"), fresh);
    QCOMPARE(isFresh("optout_confirmation"), fresh);
    QVERIFY(!isFresh("marketing"));
    QVERIFY(!isFresh("operational"));
}

void TestGuardCaseCodec::refuses_data()
{
    QTest::addColumn<QByteArray>("where");
    const auto row = [](const char *members, const char *where) { QTest::newRow(members) << QByteArray(where); };
    row("'draft':null", "/draft");
    row("'draft':7", "/draft");
    row("'lang':1", "/lang");
    row("'channel':['sms']", "/channel");
    row("'contact_tz':{}", "/contact_tz");
    row("'local_time':1764000000", "/local_time");
    row("'weekday':2", "/weekday");
    row("'contact':[]", "/contact");
    row("'contact':true", "/contact");
    row("'contact':{'opted_out':'no'}", "/contact/opted_out");
    row("'contact':{'opted_out':0}", "/contact/opted_out");
    row("'contact':{'consent':'si'}", "/contact/consent");
    row("'contact':{'is_minor':1}", "/contact/is_minor");
    row("'contact':{'hours_since_last_inbound':'1'}", "/contact/hours_since_last_inbound");
    row("'contact':{'hours_since_last_inbound':true}", "/contact/hours_since_last_inbound");
    row("'contact':{'kind':1}", "/contact/kind");
    row("'contact':{'last_inbound':['BAJA']}", "/contact/last_inbound");
    row("'contact':{'region':11}", "/contact/region");
    row("'contact':{'country':false}", "/contact/country");
    row("'contact':{'template':true}", "/contact/template");
    row("'contact':{'own_phone_suffix':4821}", "/contact/own_phone_suffix");
    row("'contact':{'sent_last_24h':'3'}", "/contact/sent_last_24h");
    row("'contact':{'holiday':'yes'}", "/contact/holiday");
    row("'lang':1,'contact':{'kind':1}", "/lang"); // the first one
}

void TestGuardCaseCodec::refuses()
{
    QFETCH(QByteArray, where);
    QByteArray line = lineWith(QTest::currentDataTag());
    if (where == "/draft")
        line = quoted(QByteArray("{'id':'a',") + QTest::currentDataTag() + '}');
    const auto read = parse(line);
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::InvalidInput);
    QCOMPARE(read.error().where, where.toStdString());
}

void TestGuardCaseCodec::cutLines()
{
    const std::string line = testing::quietCase("es", "¿Te anoto? \U0001F389").dump();
    QVERIFY(parseGuardCase(line).has_value());
    for (std::size_t size = 0; size < line.size(); ++size)
        QVERIFY2(!parseGuardCase(std::string_view(line).substr(0, size)), std::to_string(size).c_str());
    QVERIFY(!parseGuardCase(line + "x"));
    QVERIFY(!parseGuardCase(line + line));
}

void TestGuardCaseCodec::deepNesting()
{
    const auto nested = [](int depth) { return lineWith((QByteArray("'contact':{'confirmed':") + QByteArray(depth, '[') + QByteArray(depth, ']') + '}').constData()); };
    QVERIFY(parse(nested(20)).has_value());
    QVERIFY(!parse(nested(100)));
    QVERIFY(!parse(nested(100'000)));
}

void TestGuardCaseCodec::foreignText()
{
    QVERIFY(!parse("{\"id\":\"a\",\"draft\":\"\xff\xfe\"}")); // no UTF-8
    QVERIFY(!parse("{\"id\":\"a\",\"draft\":\"\\ud800\"}"));  // half a pair
    const auto read = parse("{\"id\":\"a\",\"draft\":\"\\ud83c\\udf89 a\\u0000b\"}");
    if (read) // a NUL inside is text
        QCOMPARE(read->draft.toUcs4().size(), qsizetype(5));
    QVERIFY(parse("{\"id\":\"a\",\"draft\":\"x\",\"more\":{\"y\":1}}").has_value()); // members that we do not know
}

void TestGuardCaseCodec::confirmed_data()
{
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *confirmed, const char *draft, bool allowed) { QTest::newRow((QByteArray(confirmed) + ' ' + draft).constData()) << QByteArray(draft) << allowed; };
    row("'el 3 de diciembre a las 17:30'", "Te esperamos el 3 de diciembre a las 17:30.", true);
    row("['3 de diciembre','17:30']", "Te esperamos el 3 de diciembre a las 17:30.", true);
    row("{'starts_at':'2026-12-03T17:30:00-05:00'}", "Te esperamos el 3 de diciembre a las 17:30.", true);
    row("{'a':{'b':[{'c':'2026-12-03T17:30:00-05:00'}]}}", "Te esperamos el 3 de diciembre a las 17:30.", true);
    row("{'starts_at':'2026-12-03T17:30:00-05:00'}", "Te esperamos el 5 de diciembre a las 17:30.", false);
    row("{'starts_at':'2026-12-03T17:30:00-05:00'}", "Te esperamos el 3 de diciembre a las 18:15.", false);
    row("{'price':'US$ 5'}", "El curso regular cuesta US$ 5.", false); // a booking is no price list
    row("[]", "Te esperamos el 3 de diciembre a las 17:30.", false);
    row("{'ok':true,'n':null}", "Te esperamos el 3 de diciembre a las 17:30.", false);
}

void TestGuardCaseCodec::confirmed()
{
    QFETCH(QByteArray, draft);
    QFETCH(bool, allowed);
    const QByteArray tag = QTest::currentDataTag();
    Json message = testing::quietCase("es", draft.toStdString());
    message["contact"]["confirmed"] = Json::parse(QByteArray(tag.chopped(draft.size() + 1)).replace('\'', '"').toStdString());
    const auto answer = m_bench.judge(message);
    QVERIFY2((answer.verdict == GuardVerdict::Allow) == allowed, testing::objections(answer).c_str());
}

void TestGuardCaseCodec::factsAreCheckedWithTheBook_data()
{
    QTest::addColumn<QByteArray>("where"); // nothing: accepted
    const auto row = [](const char *facts, const char *where) { QTest::newRow(facts) << QByteArray(where); };
    row("{}", "");
    row("{'prices':[],'offers':[],'hours':{},'policies':[]}", "");
    row("[]", "/facts");
    row("'all free'", "/facts");
    row("{'prices':[{'item':'curso','amount':'120','currency':'USD'}]}", "/facts/prices/0/amount");
    row("{'prices':[{'item':'curso','amount':-1,'currency':'USD'}]}", "/facts/prices/0/amount");
    row("{'prices':[{'item':'curso','amount':1,'currency':'dollars'}]}", "/facts/prices/0/currency");
    row("{'offers':[{'text':'x','percent':101}]}", "/facts/offers/0/percent");
    row("{'offers':[{'text':'x'},{'text':'x','valid_until':'31/12/2026'}]}", "/facts/offers/1/valid_until");
    row("{'policies':['x',7]}", "/facts/policies/1");
    row("{'hours':{'mon':'9 to 5'}}", "/facts/hours/mon");
}

void TestGuardCaseCodec::factsAreCheckedWithTheBook()
{
    QFETCH(QByteArray, where);
    const auto message = parse(lineWith((QByteArray("'facts':") + QTest::currentDataTag()).constData()));
    NS_VERIFY_OK(message);
    const auto book = m_bench.guard().readBook(*message);
    QCOMPARE(book.has_value(), where.isEmpty());
    if (!book)
        QCOMPARE(QByteArray::fromStdString(book.error().where), where);
}

void TestGuardCaseCodec::answers_data()
{
    QTest::addColumn<QByteArray>("rule"); // of the line
    const auto row = [](const char *name, const char *rule) { QTest::newRow(name) << QByteArray(rule).replace('\'', '"'); };
    row("fact", "{'rule':'a.b','outcome':'pass','span':[3,7],'fact':'prices[0]'}");
    row("detail", "{'rule':'a.b','outcome':'block','span':[3,7],'detail':'period'}");
    row("observed", "{'rule':'a.b','outcome':'review','span':[0,0],'enforced':false}");
    row("bare", "{'rule':'a.b','outcome':'error','span':[0,1]}");
    row("all", "{'rule':'a.b','outcome':'block','span':[3,7],'fact':'offers[1]','detail':'expired','enforced':false}");
}

void TestGuardCaseCodec::answers()
{
    QFETCH(QByteArray, rule);
    const Json expected = Json::parse(rule.toStdString());
    const std::map<std::string, Outcome> outcomes{{"pass", Outcome::Pass}, {"block", Outcome::Block}, {"review", Outcome::Review}, {"error", Outcome::Error}};
    const Finding finding{"a.b", outcomes.at(expected.at("outcome").get<std::string>()), {expected.at("span").at(0).get<int>(), expected.at("span").at(1).get<int>()}, expected.value("fact", ""), expected.value("detail", ""), expected.value("enforced", true)};
    const Json line = Json::parse(guardAnswerLine("x", {GuardVerdict::Review, {finding, finding}}));
    QCOMPARE(line.dump(), Json({{"id", "x"}, {"verdict", "review"}, {"rules", {expected, expected}}}).dump());
}

void TestGuardCaseCodec::answerStaysOneLine()
{
    const std::string line = guardAnswerLine("a\n\"b\"\xff", {GuardVerdict::Block, {}});
    QCOMPARE(line.find('\n'), std::string::npos);
    const Json read = Json::parse(line);
    QVERIFY(read.at("id").get<std::string>().starts_with("a\n\"b\""));
    QCOMPARE(read.at("verdict").get<std::string>(), std::string("block"));
    QVERIFY(read.at("rules").empty() && read.at("rules").is_array());
}

QTEST_GUILESS_MAIN(TestGuardCaseCodec)
#include "tst_guardcasecodec.moc"
