// SPDX-License-Identifier: GPL-3.0-or-later
// One person in two sources, told by the phone: joined, explained, and taken apart again.
#include <QDir>

#include "tests/app/cli/cli.h"
#include "tests/app/smallbusiness.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;

namespace {

std::string lead(const std::string &source, const std::string &name, const std::string &phone, const std::string &country)
{
    return R"({"id":"e-)" + source + R"(","type":"lead.created","source":")" + source + R"(","occurred_at":"2026-11-24T15:00:00Z","contact":{"id":"7","name":")"
        + name + R"(","phone":")" + phone + R"(","language":"es","country":")" + country + R"(","consent":{"whatsapp":true}}})" + "\n";
}

const std::string kStop = R"({"id":"m-1","type":"message.inbound","source":"wa","occurred_at":"2026-11-24T15:30:00Z","contact":{"phone":"+525512345678","country":"MX"},)"
                          R"("data":{"channel":"whatsapp","text":"BAJA"}})" "\n";

} // namespace

class TestContactUnmerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void joinsAndTakesApart_data();
    void joinsAndTakesApart();
    void carriesTheStop();
    void waitsForAMessageThatMayBeAStop();
    void refuses_data();
    void refuses();

private:
    Said run(const char *words, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> all = more;
        all.insert(all.end(), {"--clock", "2026-11-24T16:00:00Z"});
        return m_cli->run(words, all);
    }
    int sentTo(const char *contact)
    {
        int sent = 0;
        const app::Json shown = run("contact show", {contact}).json; // a range-for would not keep it alive
        for (const app::Json &line : shown["thread"])
            sent += line["direction"] == "out" && line["state"] == "sent" ? 1 : 0;
        return sent;
    }
    void work() { QCOMPARE(run("run --until-idle --speed max").exit, 0); }
    std::unique_ptr<Cli> m_cli;
};

void TestContactUnmerge::init()
{
    failOnWarnings();
    m_cli = std::make_unique<Cli>();
    QCOMPARE(run("init --template blank").exit, 0);
    QDir().mkpath(QString::fromStdString(m_cli->path("w/sequences")));
    QDir().mkpath(QString::fromStdString(m_cli->path("w/templates")));
    m_cli->write("w/policy.json", smallbusiness::kPolicy);
    m_cli->write("w/sequences/welcome.json", smallbusiness::kSequence);
    m_cli->write("w/templates/hello.json", smallbusiness::kTemplate);
}

void TestContactUnmerge::joinsAndTakesApart_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("Mexico, with and without the 1") << "+521 55 1234 5678" << "+52 55 1234 5678" << "MX" << "+525512345678";
    QTest::newRow("Mexico, the other way round") << "+52 55 1234 5678" << "5215512345678" << "MX" << "+525512345678";
    QTest::newRow("Brazil, the ninth digit") << "+55 11 8765-4321" << "+55 11 98765-4321" << "BR" << "+5511987654321";
    QTest::newRow("Argentina, the 9") << "+54 9 11 2345-6789" << "+54 11 2345-6789" << "AR" << "+5491123456789";
}

void TestContactUnmerge::joinsAndTakesApart()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, country);
    QFETCH(QString, canonical);
    const std::string where = country.toStdString(), phone = canonical.toStdString();
    QCOMPARE(run("ingest", {m_cli->write("a.jsonl", lead("web", "Rosa Quispe", first.toStdString(), where))}).json["accepted"].get<int>(), 1);
    QCOMPARE(run("ingest", {m_cli->write("b.jsonl", lead("crm", "Rosa Q.", second.toStdString(), where))}).json["accepted"].get<int>(), 1);
    work();

    // One contact, one welcome.
    QCOMPARE(sentTo("web/7"), 1);
    const Said merged = run("contact show web/7");
    QCOMPARE(merged.json["phone"].get<std::string>(), phone);
    QCOMPARE(merged.json["name"].get<std::string>(), std::string("Rosa Q."));
    QCOMPARE(run("contact show crm/7").json["contact"].get<std::string>(), std::string("web/7"));
    QCOMPARE(merged.json["links"].size(), std::size_t(1));
    const app::Json link = merged.json["links"][0];
    QCOMPARE(link["source_key"].get<std::string>(), std::string("id:crm/7"));
    QCOMPARE(link["matched_by"].get<std::string>(), std::string("phone"));
    QCOMPARE(link["matched"].get<std::string>(), "phone:" + phone);
    QVERIFY(!link.contains("undone_at"));

    // The trace of the event that joined says by what.
    int explained = 0;
    for (const app::Json &row : merged.json["traces"]) {
        const app::Json trace = run("trace show", {row["id"].get<std::string>()}).json;
        for (const app::Json &span : trace["spans"])
            explained += span["attributes"].value("nightshift.contact.matched_by", "") == "phone" ? 1 : 0;
    }
    QCOMPARE(explained, 1);

    // Taken apart: two contacts, and nothing is sent a second time.
    const Said taken = run("contact unmerge crm/7");
    QCOMPARE(taken.exit, 0);
    QCOMPARE(taken.json["contact"].get<std::string>(), std::string("crm/7"));
    work();
    const Said own = run("contact show crm/7");
    QCOMPARE(own.json["contact"].get<std::string>(), std::string("crm/7"));
    QCOMPARE(own.json["name"].get<std::string>(), std::string("Rosa Q."));
    QCOMPARE(own.json["phone"].get<std::string>(), phone);
    QCOMPARE(own.json["links"].size(), std::size_t(0));
    QCOMPARE(own.json["traces"].size(), std::size_t(1));
    const Said rest = run("contact show web/7");
    QCOMPARE(rest.json["contact"].get<std::string>(), std::string("web/7"));
    QCOMPARE(rest.json["phone"].get<std::string>(), phone);
    QCOMPARE(rest.json["name"].get<std::string>(), std::string("Rosa Quispe")); // its own again, after the other source had said "Rosa Q."
    QVERIFY(rest.json["links"][0].contains("undone_at"));
    QCOMPARE(sentTo("web/7") + sentTo("crm/7"), 1);

    // What the source says next stays apart; the record stays taken apart.
    std::string update = lead("crm", "Rosa Quispe Flores", second.toStdString(), where);
    update.replace(update.find("e-crm"), 5, "e-two");
    update.replace(update.find("lead.created"), 12, "contact.updated");
    QCOMPARE(run("ingest", {m_cli->write("c.jsonl", update)}).json["accepted"].get<int>(), 1);
    work();
    QCOMPARE(run("contact show crm/7").json["name"].get<std::string>(), std::string("Rosa Quispe Flores"));
    QVERIFY(run("contact show web/7").json["name"].get<std::string>() != "Rosa Quispe Flores");
    QCOMPARE(run("contact unmerge crm/7").exit, 2);
    QCOMPARE(run("verify").exit, 0);
}

void TestContactUnmerge::carriesTheStop()
{
    QCOMPARE(run("ingest", {m_cli->write("a.jsonl", lead("web", "Rosa", "+525512345678", "MX") + lead("crm", "Rosa Q.", "+525512345678", "MX"))})
                 .json["accepted"].get<int>(), 2);
    work();
    QCOMPARE(run("ingest", {m_cli->write("b.jsonl", kStop)}).json["accepted"].get<int>(), 1);
    work();
    QCOMPARE(run("contact show web/7").json["opted_out"], app::Json(true));
    QCOMPARE(run("contact unmerge crm/7").exit, 0);
    work();
    QCOMPARE(run("contact show crm/7").json["opted_out"], app::Json(true)); // whose stop it was, nobody can tell any more
    QCOMPARE(run("contact show web/7").json["opted_out"], app::Json(true));
    // A new lead of the parted record is not written to.
    std::string again = lead("crm", "Rosa Q.", "+525512345678", "MX");
    again.replace(again.find("e-crm"), 5, "e-two");
    QCOMPARE(run("ingest", {m_cli->write("c.jsonl", again)}).json["accepted"].get<int>(), 1);
    work();
    QCOMPARE(sentTo("crm/7"), 0);
    QCOMPARE(run("verify").exit, 0);
}

void TestContactUnmerge::waitsForAMessageThatMayBeAStop()
{
    QCOMPARE(run("ingest", {m_cli->write("a.jsonl", lead("web", "Rosa", "+525512345678", "MX") + lead("crm", "Rosa Q.", "+525512345678", "MX") + kStop)})
                 .json["accepted"].get<int>(), 3);
    const Said early = run("contact unmerge crm/7");
    QVERIFY(early.exit != 0);
    QCOMPARE(early.errorCode(), std::string("busy"));
    work();
    QCOMPARE(run("contact unmerge crm/7").exit, 0);
    work();
    QCOMPARE(run("contact show crm/7").json["opted_out"], app::Json(true));
}

void TestContactUnmerge::refuses_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("no source") << QByteArray("7");
    QTest::newRow("unknown record") << QByteArray("web/8");
    QTest::newRow("the record that made its contact") << QByteArray("web/7");
}

void TestContactUnmerge::refuses()
{
    QFETCH(QByteArray, record);
    QCOMPARE(run("ingest", {m_cli->write("a.jsonl", lead("web", "Rosa", "+525512345678", "MX"))}).json["accepted"].get<int>(), 1);
    const Said said = run("contact unmerge", {record.toStdString()});
    QCOMPARE(said.exit, 2);
    QVERIFY(!said.errorCode().empty());
}

QTEST_GUILESS_MAIN(TestContactUnmerge)
#include "tst_contactunmerge.moc"
