// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "tests/app/cli/cli.h"
#include "tests/testing/testing.h"

using namespace ns;
using app::Json;

namespace {

Json plainCase(const char *id, const char *draft)
{
    // Single quotes: moc 6.4 does not read raw strings with quotes.
    const QByteArray text = QByteArray("{'lang':'es','channel':'email','contact_tz':'America/Lima','local_time':'2026-11-24T11:00:00-05:00','weekday':'Tue',"
                                       "'facts':{'prices':[{'item':'curso regular','amount':120,'currency':'USD','per':'mes'}],'hours':{'mon-fri':'09:00-19:00'}},"
                                       "'contact':{'opted_out':false,'consent':true,'hours_since_last_inbound':null,'is_minor':false,'kind':'marketing'}}")
                                .replace('\'', '"');
    Json message = Json::parse(text.toStdString());
    message["id"] = id;
    message["draft"] = draft;
    return message;
}

std::vector<Json> answersOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    std::vector<Json> answers;
    if (file.open(QIODevice::ReadOnly))
        while (!file.atEnd())
            answers.push_back(Json::parse(file.readLine().toStdString()));
    return answers;
}

} // namespace

class TestGuardCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void answersEachLine();
    void observesARule();
    void locatesErrors();
    void refusesOptions();
};

void TestGuardCheck::answersEachLine()
{
    testing::Cli cli;
    const std::string cases = cli.write("c.jsonl", plainCase("a", "El curso regular cuesta US$ 120 al mes.").dump() + "\n\n" + plainCase("b", "El curso regular cuesta US$ 99 al mes.").dump() + "\n");
    const auto said = cli.run("guard check", {"--cases", cases, "--out", cli.path("o.jsonl")});
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json.at("cases").get<int>(), 2);
    QCOMPARE(said.json.at("allow").get<int>(), 1);
    QCOMPARE(said.json.at("block").get<int>(), 1);
    QCOMPARE(said.json.at("review").get<int>(), 0);
    QVERIFY(said.json.contains("p50_us") && said.json.contains("p99_us"));
    const auto answers = answersOf(cli.path("o.jsonl"));
    QCOMPARE(answers.size(), std::size_t(2));
    QCOMPARE(answers[0].at("verdict").get<std::string>(), std::string("allow"));
    QCOMPARE(answers[0].at("rules").at(0).at("fact").get<std::string>(), std::string("prices[0]"));
    QCOMPARE(answers[1].at("id").get<std::string>(), std::string("b"));
    QCOMPARE(answers[1].at("verdict").get<std::string>(), std::string("block"));
}

void TestGuardCheck::observesARule()
{
    testing::Cli cli;
    const std::string cases = cli.write("c.jsonl", plainCase("b", "El curso regular cuesta US$ 99 al mes.").dump() + "\n");
    const auto said = cli.run("guard check", {"--cases", cases, "--out", cli.path("o.jsonl"), "--observe", "price.grounded"});
    QCOMPARE(said.json.at("allow").get<int>(), 1);
    QCOMPARE(answersOf(cli.path("o.jsonl")).at(0).at("rules").at(0).at("enforced").get<bool>(), false);
}

void TestGuardCheck::locatesErrors()
{
    testing::Cli cli;
    Json badFacts = plainCase("f", "Hola");
    badFacts["facts"]["prices"][0]["amount"] = "much";
    const std::string cases = cli.write("c.jsonl", plainCase("a", "Hola, buenos días.").dump() + "\n{\"id\":1}\nnot json\n" + badFacts.dump() + "\n");
    const auto said = cli.run("guard check", {"--cases", cases, "--out", cli.path("o.jsonl")});
    QCOMPARE(said.exit, 1); // the good lines are judged
    QCOMPARE(said.json.at("cases").get<int>(), 4);
    QCOMPARE(said.json.at("review").get<int>(), 3);
    const Json &errors = said.json.at("errors");
    QCOMPARE(errors.size(), std::size_t(3));
    QCOMPARE(errors.at(0).at("line").get<int>(), 2);
    QCOMPARE(errors.at(0).at("path").get<std::string>(), std::string("/draft"));
    QCOMPARE(errors.at(1).at("line").get<int>(), 3);
    QCOMPARE(errors.at(2).at("path").get<std::string>(), std::string("/facts/prices/0/amount"));
    QCOMPARE(answersOf(cli.path("o.jsonl")).at(3).at("verdict").get<std::string>(), std::string("review"));
}

void TestGuardCheck::refusesOptions()
{
    testing::Cli cli;
    QCOMPARE(cli.run("guard check", {"--out", cli.path("o.jsonl")}).exit, 2);
    QCOMPARE(cli.run("guard check", {"--cases", cli.path("none.jsonl"), "--out", cli.path("o.jsonl")}).exit, 3);
    QVERIFY(!QFile::exists(QString::fromStdString(cli.path("o.jsonl"))));
}

QTEST_GUILESS_MAIN(TestGuardCheck)
#include "tst_guardcheck.moc"
