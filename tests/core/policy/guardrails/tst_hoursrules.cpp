// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/guardrails/drafttable.h"

using namespace ns;
using Json = nlohmann::json;

/// When a message may go out: the business's hours, the law's, and a stated time that agrees with itself. The law's hours are those of
/// RELIABILITY.md, section 4.
class TestHoursRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void business_data();
    void business();
    void laws_data();
    void laws();
    void sentences_data();
    void sentences();
    void holidays_data();
    void holidays();
    void consistent_data();
    void consistent();
    void kinds_data();
    void kinds();

private:
    /// Marketing at a local time, with hours that never close unless the test says so.
    static Json caseAt(const QByteArray &zone, const QByteArray &time, const char *hours = R"({"mon-sun":"00:00-24:00"})")
    {
        Json message = testing::quietCase("es", "Hola, ¿te reservo un lugar?");
        message["contact"]["kind"] = "marketing";
        message["contact_tz"] = zone.toStdString();
        message["local_time"] = time.toStdString();
        message.erase("weekday");
        message["facts"] = {{"hours", Json::parse(hours)}};
        return message;
    }
    testing::GuardBench m_bench;
};

void TestHoursRules::business_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *time, const char *expected) { QTest::newRow(name) << QByteArray(time) << QString::fromLatin1(expected); };
    // 2026-11-23 is a Monday. mon-fri 09:00-12:00, 15:00-19:00; wed 10:00-11:00; sat 09:00-14:00
    row("a minute before opening", "2026-11-23T08:59:00", "block hours.closed");
    row("opening", "2026-11-23T09:00:00", "allow");
    row("the last minute of the morning", "2026-11-23T11:59:59", "allow");
    row("closing at noon", "2026-11-23T12:00:00", "block hours.closed");
    row("in the break", "2026-11-23T14:59:00", "block hours.closed");
    row("after the break", "2026-11-23T15:00:00", "allow");
    row("the last minute", "2026-11-23T18:59:00", "allow");
    row("closing", "2026-11-23T19:00:00", "block hours.closed");
    row("midnight", "2026-11-24T00:00:00", "block hours.closed");
    row("a day of its own, outside", "2026-11-25T09:30:00", "block hours.closed");
    row("a day of its own, inside", "2026-11-25T10:30:00", "allow");
    row("friday afternoon", "2026-11-27T16:00:00", "allow");
    row("saturday morning", "2026-11-28T13:59:00", "allow");
    row("saturday afternoon", "2026-11-28T14:00:00", "block hours.closed");
    row("sunday, which nobody names", "2026-11-29T11:00:00", "block hours.closed");
}

void TestHoursRules::business()
{
    QFETCH(QByteArray, time);
    NS_COMPARE_VERDICT(m_bench.judge(caseAt("America/Lima", time + "-05:00", R"({"mon-fri":"09:00-12:00,15:00-19:00","wed":"10:00-11:00","sat":"09:00-14:00"})")));
}

void TestHoursRules::laws_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("place"); // country and region; "-" for one that is not stated
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *zone, const char *place, const char *time, const char *expected) {
        QTest::newRow((QByteArray(zone) + ' ' + place + ' ' + time).constData()) << QByteArray(zone) << QByteArray(place) << QByteArray(time) << QString::fromLatin1(expected);
    };
    // Colombia: Mon-Fri 7-19, Sat 8-15, never on Sunday
    row("America/Bogota", "- -", "2026-11-24T06:59:00-05:00", "block hours.law");
    row("America/Bogota", "- -", "2026-11-24T07:00:00-05:00", "allow");
    row("America/Bogota", "- -", "2026-11-24T18:59:00-05:00", "allow");
    row("America/Bogota", "- -", "2026-11-24T19:00:00-05:00", "block hours.law");
    row("America/Bogota", "- -", "2026-11-28T07:59:00-05:00", "block hours.law");
    row("America/Bogota", "- -", "2026-11-28T08:00:00-05:00", "allow");
    row("America/Bogota", "- -", "2026-11-28T14:59:00-05:00", "allow");
    row("America/Bogota", "- -", "2026-11-28T15:00:00-05:00", "block hours.law");
    row("America/Bogota", "- -", "2026-11-29T11:00:00-05:00", "block hours.law");
    row("America/Lima", "- -", "2026-11-29T06:00:00-05:00", "allow");       // Peru states no hours
    row("America/Lima", "CO -", "2026-11-29T11:00:00-05:00", "block hours.law"); // a Colombian in Lima
    // Rio: Mon-Fri 8-18 only
    row("America/Sao_Paulo", "- RJ", "2026-11-24T07:59:00-03:00", "block hours.law");
    row("America/Sao_Paulo", "- RJ", "2026-11-24T08:00:00-03:00", "allow");
    row("America/Sao_Paulo", "- BR-RJ", "2026-11-24T17:59:00-03:00", "allow");
    row("America/Sao_Paulo", "- BR-RJ", "2026-11-24T18:00:00-03:00", "block hours.law");
    row("America/Sao_Paulo", "- BR-RJ", "2026-11-28T10:00:00-03:00", "block hours.law");
    row("America/Sao_Paulo", "- BR-SP", "2026-11-28T20:00:00-03:00", "allow");
    // United States: 8-21 at the called party's place, stricter in some states
    row("America/New_York", "- NY", "2026-11-24T07:59:00-05:00", "block hours.law");
    row("America/New_York", "- NY", "2026-11-24T08:00:00-05:00", "allow");
    row("America/New_York", "- US-NY", "2026-11-24T20:59:00-05:00", "allow");
    row("America/New_York", "- US-NY", "2026-11-24T21:00:00-05:00", "block hours.law");
    row("America/Los_Angeles", "- CA", "2026-11-29T08:00:00-08:00", "allow");
    row("America/New_York", "- US-FL", "2026-11-24T19:59:00-05:00", "allow");
    row("America/New_York", "- FL", "2026-11-24T20:00:00-05:00", "block hours.law");
    row("America/Chicago", "- OK", "2026-11-24T20:00:00-06:00", "block hours.law");
    row("America/Los_Angeles", "- WA", "2026-11-24T20:00:00-08:00", "block hours.law");
    row("America/Chicago", "- MS", "2026-11-24T20:00:00-06:00", "block hours.law");
    row("America/New_York", "- NJ", "2026-11-24T20:00:00-05:00", "block hours.law");
    row("America/New_York", "- MD", "2026-11-24T07:30:00-05:00", "block hours.law");
    row("America/New_York", "- CT", "2026-11-24T08:30:00-05:00", "block hours.law");
    row("America/New_York", "- CT", "2026-11-24T09:00:00-05:00", "allow");
    row("America/Chicago", "- TX", "2026-11-24T08:59:00-06:00", "block hours.law");
    row("America/Chicago", "- TX", "2026-11-28T09:00:00-06:00", "allow");
    row("America/Chicago", "- TX", "2026-11-29T11:59:00-06:00", "block hours.law"); // Sunday
    row("America/Chicago", "- TX", "2026-11-29T12:00:00-06:00", "allow");
    row("America/New_York", "- RI", "2026-11-24T17:59:00-05:00", "allow");
    row("America/New_York", "- RI", "2026-11-24T18:00:00-05:00", "block hours.law");
    row("America/New_York", "- RI", "2026-11-28T09:59:00-05:00", "block hours.law");
    row("America/New_York", "- RI", "2026-11-28T16:59:00-05:00", "allow");
    row("America/New_York", "- -", "2026-11-24T08:30:00-05:00", "block hours.law");  // a state that nobody knows: the strictest
    row("America/New_York", "- -", "2026-11-24T17:30:00-05:00", "allow");
    row("America/New_York", "- -", "2026-11-24T18:30:00-05:00", "block hours.law");
    // no hours known
    row("America/Mexico_City", "- -", "2026-11-29T22:00:00-06:00", "allow");
    row("America/Santiago", "- -", "2026-11-29T22:00:00-03:00", "allow");
}

void TestHoursRules::laws()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, time);
    Json message = caseAt(zone, time);
    for (const auto &[member, value] : {std::pair("country", place.split(' ').front()), std::pair("region", place.split(' ').back())})
        if (value != "-")
            message["contact"][member] = value.toStdString();
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

/// A business that writes the law down is bound by what it wrote; the tightest hours win.
void TestHoursRules::sentences_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *sentence, const char *zone, const char *time, const char *expected) { QTest::newRow((QByteArray(sentence) + " / " + time).constData()) << QByteArray(zone) << QByteArray(time) << QString::fromLatin1(expected); };
    row("ley del país: lunes a viernes 07:00-19:00, sábado 08:00-15:00", "America/Lima", "2026-11-24T18:59:00-05:00", "allow");
    row("ley del país: lunes a viernes 07:00-19:00, sábado 08:00-15:00", "America/Lima", "2026-11-24T19:00:00-05:00", "block hours.law");
    row("ley del país: lunes a viernes 07:00-19:00, sábado 08:00-15:00", "America/Lima", "2026-11-28T16:00:00-05:00", "block hours.law");
    row("ley del país: lunes a viernes 07:00-19:00, sábado 08:00-15:00", "America/Lima", "2026-11-29T11:00:00-05:00", "block hours.law"); // a day it does not name
    row("lei estadual: segunda a sexta 08:00-18:00", "America/Sao_Paulo", "2026-11-24T18:30:00-03:00", "block hours.law");
    row("state law: Monday to Friday 09:00-17:00", "America/Lima", "2026-11-24T17:30:00-05:00", "block hours.law");
    row("state law: Monday to Friday 09:00-17:00", "America/Lima", "2026-11-24T16:30:00-05:00", "allow");
    row("ley del país: lunes a viernes 06:00-23:00", "America/Bogota", "2026-11-24T20:00:00-05:00", "block hours.law"); // looser than the real one
    row("clases de lunes a viernes 07:00-19:00", "America/Lima", "2026-11-24T21:00:00-05:00", "allow");                  // no law
}

void TestHoursRules::sentences()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, time);
    Json message = caseAt(zone, time);
    message["facts"]["policies"] = {QByteArray(QTest::currentDataTag()).chopped(time.size() + 3).toStdString()};
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

void TestHoursRules::holidays_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("holiday"); // as stated
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *time, const char *zone, const char *holiday, const char *policy, const char *expected) {
        QTest::newRow(name) << QByteArray(time) << QByteArray(zone) << QByteArray(holiday) << QByteArray(policy) << QString::fromLatin1(expected);
    };
    row("Colombia, a holiday moved to Monday", "2026-11-16T11:00:00-05:00", "America/Bogota", "null", "x", "block hours.law");
    row("Colombia, the Monday after", "2026-11-23T11:00:00-05:00", "America/Bogota", "null", "x", "allow");
    row("Colombia, Christmas", "2026-12-25T11:00:00-05:00", "America/Bogota", "null", "x", "block hours.law");
    row("Colombia, a local holiday", "2026-11-24T11:00:00-05:00", "America/Bogota", "true", "x", "block hours.law");
    row("Peru, no law closes", "2026-12-25T11:00:00-05:00", "America/Lima", "null", "x", "allow");
    row("Peru, the business closes", "2026-12-25T11:00:00-05:00", "America/Lima", "null", "no escribimos en feriados", "block hours.closed");
    row("Peru, the business closes, a working day", "2026-12-24T11:00:00-05:00", "America/Lima", "null", "no escribimos en feriados", "allow");
    row("Peru, the business closes, a local holiday", "2026-12-24T11:00:00-05:00", "America/Lima", "true", "cerrado en festivos", "block hours.closed");
    row("Peru, stated to be none", "2026-12-25T11:00:00-05:00", "America/Lima", "false", "closed on holidays", "allow");
    row("Rio, Tiradentes", "2026-04-21T11:00:00-03:00", "America/Sao_Paulo", "null", "x", "block hours.law");
    row("Rio, the day after", "2026-04-22T11:00:00-03:00", "America/Sao_Paulo", "null", "x", "allow");
}

void TestHoursRules::holidays()
{
    QFETCH(QByteArray, time);
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, holiday);
    QFETCH(QByteArray, policy);
    Json message = caseAt(zone, time);
    message["contact"]["holiday"] = Json::parse(holiday.toStdString());
    message["contact"]["region"] = zone == "America/Sao_Paulo" ? "RJ" : "";
    message["facts"]["policies"] = {policy.toStdString()};
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

/// The instant is the stated time with its offset; one that the contact's zone does not have then is looked at by a person.
void TestHoursRules::consistent_data()
{
    QTest::addColumn<QByteArray>("weekday");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *zoneAndTime, const char *weekday, const char *expected) { QTest::newRow((QByteArray(zoneAndTime) + ' ' + weekday).constData()) << QByteArray(weekday) << QString::fromLatin1(expected); };
    row("America/Lima 2026-11-24T11:00:00-05:00", "Tue", "allow");
    row("America/Lima 2026-11-24T11:00:00-05:00", "Wed", "review context.inconsistent");
    row("America/Lima 2026-11-24T11:00:00-05:00", "Mon", "review context.inconsistent");
    row("America/Lima 2026-11-24T16:00:00Z", "Tue", "review context.inconsistent"); // the same instant, told of another place
    row("America/Lima 2026-11-24T11:00:00-04:00", "Tue", "review context.inconsistent");
    row("America/Lima 2026-11-24T23:30:00-05:00", "Tue", "allow"); // Wednesday in UTC
    row("America/Mexico_City 2026-07-01T11:00:00-06:00", "Wed", "allow"); // no summer time since 2022
    row("America/Mexico_City 2026-07-01T11:00:00-05:00", "Wed", "review context.inconsistent");
    row("America/Tijuana 2026-07-01T11:00:00-07:00", "Wed", "allow"); // but at the border
    row("America/Sao_Paulo 2026-01-14T11:00:00-03:00", "Wed", "allow"); // none since 2019
    row("America/Sao_Paulo 2026-01-14T11:00:00-02:00", "Wed", "review context.inconsistent");
    row("America/Santiago 2026-01-14T11:00:00-03:00", "Wed", "allow");
    row("America/Santiago 2026-07-15T11:00:00-04:00", "Wed", "allow");
    row("America/Buenos_Aires 2026-07-15T11:00:00-03:00", "Wed", "allow"); // an old name of a zone
    row("America/Bogota 2026-07-15T11:00:00-05:00", "Wed", "allow");
    row("Mars/Base 2026-11-24T11:00:00-05:00", "Tue", "review hours.closed");
    row("America/ 2026-11-24T11:00:00-05:00", "Tue", "review hours.closed");
    row("../../etc/passwd 2026-11-24T11:00:00-05:00", "Tue", "review hours.closed");
}

void TestHoursRules::consistent()
{
    QFETCH(QByteArray, weekday);
    const QList<QByteArray> parts = QByteArray(QTest::currentDataTag()).split(' ');
    Json message = caseAt(parts[0], parts[1]);
    message["weekday"] = weekday.toStdString();
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

/// At three at night in Bogota: an answer to what was just asked may go, all else may not.
void TestHoursRules::kinds_data()
{
    QTest::addColumn<QByteArray>("hours"); // since the last inbound
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *kind, const char *hours, const char *expected) { QTest::newRow((QByteArray(kind) + ' ' + hours).constData()) << QByteArray(hours) << QString::fromLatin1(expected); };
    row("reply", "0", "allow");
    row("reply", "23.9", "allow");
    row("reply", "24.1", "block hours");
    row("reply", "null", "block hours");
    row("marketing", "0", "block hours");
    row("operational", "0", "block hours.closed");
    row("optout_confirmation", "0", "allow");
}

void TestHoursRules::kinds()
{
    QFETCH(QByteArray, hours);
    Json message = caseAt("America/Bogota", "2026-11-24T03:00:00-05:00", R"({"mon-sun":"09:00-18:00"})");
    message["channel"] = "sms";
    message["draft"] = "Listo, hasta pronto.";
    message["contact"]["kind"] = QByteArray(QTest::currentDataTag()).split(' ').front().toStdString();
    message["contact"]["hours_since_last_inbound"] = Json::parse(hours.toStdString());
    message["contact"]["opted_out"] = message["contact"]["kind"] == "optout_confirmation";
    NS_COMPARE_VERDICT(m_bench.judge(message));
}

QTEST_GUILESS_MAIN(TestHoursRules)
#include "tst_hoursrules.moc"
