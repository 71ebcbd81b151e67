// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/routing.h"

#include <QTest>

#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::policy;
using domain::Language;

namespace {

constexpr const char *kTeams = R"({"version":1,
"teams":[{"id":"admissions","name":"Admissions"},{"id":"brasil","name":"Equipe Brasil"},{"id":"lima","name":"Lima"},{"id":"front_desk","name":"Front desk"}],
"routes":[
 {"intent":"price","language":"pt_BR","team":"brasil"},
 {"intent":"price","team":"admissions"},
 {"location":"lima-centro","segment":"adult","team":"admissions"},
 {"location":"lima-centro","team":"lima"},
 {"language":"pt_BR","team":"brasil"}],
"default_team":"front_desk","not_interested":["complaint","job"]})";

QString q(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

class TestRouting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ns::testing::failOnWarnings(); }
    void theFirstRouteThatHoldsDecides_data();
    void theFirstRouteThatHoldsDecides();
    void whatIsNoInterestIsTheBusinessesOwn();
    void withoutAFileThereAreNoTeams();
    void namesAreForPeople();
    void faultsHaveTheirPlace_data();
    void faultsHaveTheirPlace();
};

void TestRouting::theFirstRouteThatHoldsDecides_data()
{
    QTest::addColumn<QByteArray>("intent");
    QTest::addColumn<int>("language");
    QTest::addColumn<QByteArray>("segment");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("team");
    QTest::addColumn<int>("route");
    const int es = int(Language::Spanish), pt = int(Language::Portuguese), none = int(Language::Unknown);
    QTest::newRow("two conditions") << QByteArray("price") << pt << QByteArray() << QByteArray() << "brasil" << 0;
    QTest::newRow("one of two conditions") << QByteArray("price") << es << QByteArray() << QByteArray() << "admissions" << 1;
    QTest::newRow("the order counts, not the number") << QByteArray("price") << es << QByteArray("adult") << QByteArray("lima-centro") << "admissions" << 1;
    QTest::newRow("segment and location") << QByteArray("schedule") << es << QByteArray("adult") << QByteArray("lima-centro") << "admissions" << 2;
    QTest::newRow("location alone") << QByteArray("schedule") << es << QByteArray("kids") << QByteArray("lima-centro") << "lima" << 3;
    QTest::newRow("language alone") << QByteArray("human") << pt << QByteArray() << QByteArray() << "brasil" << 4;
    QTest::newRow("an unsure intent holds no intent route") << QByteArray() << es << QByteArray() << QByteArray() << "front_desk" << -1;
    QTest::newRow("an unsure intent, but the place is known") << QByteArray() << es << QByteArray() << QByteArray("lima-centro") << "lima" << 3;
    QTest::newRow("nothing is known") << QByteArray() << none << QByteArray() << QByteArray() << "front_desk" << -1;
    QTest::newRow("an intent of the business's own") << QByteArray("parking") << es << QByteArray() << QByteArray() << "front_desk" << -1;
}

void TestRouting::theFirstRouteThatHoldsDecides()
{
    QFETCH(QByteArray, intent);
    QFETCH(int, language);
    QFETCH(QByteArray, segment);
    QFETCH(QByteArray, location);
    QFETCH(QString, team);
    QFETCH(int, route);
    const auto routing = Routing::parse(kTeams);
    QVERIFY(routing.has_value());
    const std::string i = intent.toStdString(), s = segment.toStdString(), l = location.toStdString();
    const RouteChoice choice = routing->route({i, Language(language), s, l});
    QCOMPARE(q(choice.team), team);
    QCOMPARE(choice.route, route);
}

void TestRouting::whatIsNoInterestIsTheBusinessesOwn()
{
    const auto routing = Routing::parse(kTeams);
    QVERIFY(routing.has_value());
    QVERIFY(!routing->showsInterest("complaint"));
    QVERIFY(!routing->showsInterest("job"));
    QVERIFY(routing->showsInterest("opt_out")); // its list replaces ours
    QVERIFY(routing->showsInterest("price"));
    QVERIFY(routing->showsInterest("")); // not sure: interest until somebody knows better
}

void TestRouting::withoutAFileThereAreNoTeams()
{
    const Routing routing;
    QVERIFY(routing.route({"price", Language::Spanish, "adult", "lima"}).team.empty());
    QVERIFY(!routing.showsInterest("complaint"));
    QVERIFY(!routing.showsInterest("opt_out"));
    QVERIFY(routing.showsInterest("schedule"));
}

void TestRouting::namesAreForPeople()
{
    const auto routing = Routing::parse(kTeams);
    QVERIFY(routing.has_value());
    QCOMPARE(routing->nameOf("brasil"), QStringLiteral("Equipe Brasil"));
    QCOMPARE(routing->nameOf("gone"), QStringLiteral("gone"));
    QVERIFY(routing->hasTeam("lima"));
    QVERIFY(!routing->hasTeam("gone"));
    QCOMPARE(routing->teams().size(), std::size_t(4));
}

void TestRouting::faultsHaveTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const QByteArray team = R"({"id":"a","name":"A"})";
    QTest::newRow("no JSON") << QByteArray("{") << "";
    QTest::newRow("no default") << QByteArray(R"({"version":1,"teams":[)" + team + "]}") << "";
    QTest::newRow("another version") << QByteArray(R"({"version":2,"teams":[)" + team + R"(],"default_team":"a"})") << "/version";
    QTest::newRow("no teams") << QByteArray(R"({"version":1,"teams":[],"default_team":"a"})") << "/teams";
    QTest::newRow("default is not there") << QByteArray(R"({"version":1,"teams":[)" + team + R"(],"default_team":"b"})") << "/default_team";
    QTest::newRow("an id twice") << QByteArray(R"({"version":1,"teams":[)" + team + "," + team + R"(],"default_team":"a"})") << "/teams/1/id";
    QTest::newRow("a route to nobody") << QByteArray(R"({"version":1,"teams":[)" + team + R"(],"routes":[{"intent":"price","team":"b"}],"default_team":"a"})")
                                       << "/routes/0/team";
    QTest::newRow("a route without condition") << QByteArray(R"({"version":1,"teams":[)" + team + R"(],"routes":[{"team":"a"}],"default_team":"a"})") << "/routes/0";
    QTest::newRow("never reached") << QByteArray(R"({"version":1,"teams":[)" + team
                                                 + R"(],"routes":[{"intent":"price","team":"a"},{"intent":"price","team":"a"}],"default_team":"a"})") << "/routes/1";
    QTest::newRow("another language") << QByteArray(R"({"version":1,"teams":[)" + team + R"(],"routes":[{"language":"fr","team":"a"}],"default_team":"a"})")
                                      << "/routes/0/language";
}

void TestRouting::faultsHaveTheirPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto routing = Routing::parse({json.constData(), std::size_t(json.size())});
    QVERIFY(!routing.has_value());
    QStringList paths;
    for (const SchemaError &error : routing.error()) {
        QVERIFY(!error.message.empty());
        paths << q(error.path);
    }
    QVERIFY2(paths.contains(path), qPrintable(paths.join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestRouting)
#include "tst_routing.moc"
