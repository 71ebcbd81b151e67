// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "app/leadtable.h"
#include "core/base/file.h"
#include "tests/app/cli/cli.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using ns::app::Json;
using ns::classify::testing::LeadsRecipe;
using ns::classify::testing::makeLeads;

namespace {

std::string toCsv(const classify::Table &table)
{
    std::string text;
    const auto addRow = [&text](const std::vector<std::string> &cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i == 0 ? "\"" : ",\"") + cells[i] + "\"";
        text += "\n";
    };
    addRow(table.columns);
    for (const auto &row : table.rows)
        addRow(row);
    return text;
}

std::vector<Json> readLines(const std::string &path)
{
    std::vector<Json> lines;
    const std::string text = readFile(path, 64 * 1024 * 1024).value();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        lines.push_back(Json::parse(text.substr(at, end - at)));
        at = end + 1;
    }
    return lines;
}

QStringList missingFields(const Json &json, std::initializer_list<const char *> fields)
{
    QStringList missing;
    for (const char *field : fields) {
        if (!json.contains(field))
            missing << QString::fromLatin1(field);
    }
    return missing;
}

constexpr const char *kTrain = "train lead --label outcome --id id --time created --holdout 0.3 --data";

} // namespace

class TestModelCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_cli = std::make_unique<Cli>();
        QCOMPARE(m_cli->run("init --template blank").exit, 0);
        m_data = m_cli->write("leads.csv", toCsv(makeLeads({.rows = 1'500, .strength = 3})));
    }
    void trainsWithEveryField();
    void suspectsAreShownAndOverruled();
    void answersHoldForTheNextTraining();
    void columnsThatChangeLaterAreAskedAbout();
    void sameHoldoutIsCounted();
    void noiseIsStoredButRefused();
    void namesWithCommas();
    void refusesBadOptions_data();
    void refusesBadOptions();
    void evaluates();
    void classifiesEveryRow();
    void reasonsCanBeLeftOut();
    void promotesListsAndRollsBack();

private:
    std::unique_ptr<Cli> m_cli;
    std::string m_data;
};

void TestModelCommands::trainsWithEveryField()
{
    const Said said = m_cli->run(kTrain, {m_data});
    QCOMPARE(said.exit, 0);
    QCOMPARE(missingFields(said.json, {"model", "rows", "classes", "features", "suspected_leaks", "metrics", "gate", "holdout_uses"}), QStringList{});
    QCOMPARE(missingFields(said.json["metrics"], {"rows", "accuracy", "accuracy_ci95", "auc", "macro_f1", "ece", "target", "threshold", "coverage",
                                                  "accuracy_at_threshold", "lower95", "missed_converters", "per_class", "per_language", "confusion"}),
             QStringList{});
    QCOMPARE(said.json["rows"].get<int>(), 1'500);
    QCOMPARE(said.json["metrics"]["rows"].get<int>(), 450);
    QVERIFY(said.json["gate"]["passed"].get<bool>());
    QVERIFY(said.json["gate"]["reasons"].empty());
    QVERIFY(said.json["suspected_leaks"].is_array());
    QCOMPARE(said.json["positive"].get<std::string>(), std::string("yes"));
    QVERIFY(QFile::exists(QString::fromStdString(m_cli->workspace() + "/models/" + said.json["model"].get<std::string>() + ".nsmodel")));
}

namespace {

/// Leads with a column that only buyers have.
classify::Table withContracts(std::size_t rows)
{
    classify::Table table = makeLeads({.rows = rows, .strength = 3});
    table.columns.push_back("paper");
    for (auto &row : table.rows)
        row.push_back(row[table.findColumn("outcome").value()] == "yes" ? "P" : "");
    return table;
}

} // namespace

void TestModelCommands::suspectsAreShownAndOverruled()
{
    const std::string data = m_cli->write("papers.csv", toCsv(withContracts(900)));
    const Said cautious = m_cli->run(kTrain, {data});
    QCOMPARE(cautious.json["suspected_leaks"].size(), std::size_t(1));
    const Json &leak = cautious.json["suspected_leaks"][0];
    QCOMPARE(leak["column"].get<std::string>(), std::string("paper"));
    QCOMPARE(leak["grade"].get<std::string>(), std::string("out"));
    QVERIFY(!leak["used"].get<bool>());
    QVERIFY(leak["evidence"].get<std::string>().find("100.0 %") != std::string::npos);
    QVERIFY(!leak["facts"].empty());
    const Said kept = m_cli->run(kTrain, {data, "--allow-leak", "paper", "--reason", "the paper is signed first"});
    QVERIFY(kept.json["suspected_leaks"][0]["used"].get<bool>());
    QCOMPARE(kept.json["suspected_leaks"][0]["reason"].get<std::string>(), std::string("the paper is signed first"));
    QCOMPARE(kept.json["answers"].dump(), std::string(R"([{"column":"paper","known_at_event":"yes","reason":"the paper is signed first"}])"));
    QVERIFY(kept.json["metrics"]["auc"].get<double>() > 0.99);
    QVERIFY(m_cli->run("verify").json["ok"].get<bool>()); // the answer is in the audit chain
}

void TestModelCommands::answersHoldForTheNextTraining()
{
    const std::string data = m_cli->write("papers.csv", toCsv(withContracts(1'500)));
    const std::string model = m_cli->run(kTrain, {data, "--allow-leak", "paper", "--reason", "signed first"}).json["model"].get<std::string>();
    QVERIFY(!m_cli->run(kTrain, {data}).json["suspected_leaks"][0]["used"].get<bool>()); // that model decides nothing yet
    QCOMPARE(m_cli->run("models promote", {model}).exit, 0);
    const Said next = m_cli->run(kTrain, {data});
    QVERIFY(next.json["suspected_leaks"][0]["used"].get<bool>());
    QCOMPARE(next.json["suspected_leaks"][0]["reason"].get<std::string>(), std::string("signed first"));
}

void TestModelCommands::columnsThatChangeLaterAreAskedAbout()
{
    std::string lines;
    for (int i = 0; i < 60; ++i) {
        const std::string contact = R"("contact":{"id":"c-)" + std::to_string(i) + R"(","attributes":)";
        lines += R"({"id":"a)" + std::to_string(i) + R"(","type":"lead.created","source":"crm",)" + contact + R"({"source":"Web","city":"Lima"}}})" + "\n";
        lines += R"({"id":"b)" + std::to_string(i) + R"(","type":"contact.updated","source":"crm",)" + contact + R"({"city":"Cusco"}}})" + "\n";
    }
    QCOMPARE(m_cli->run("ingest", {m_cli->write("events.jsonl", lines)}).exit, 0);
    QCOMPARE(m_cli->run("run --until-idle").exit, 0);
    const Said said = m_cli->run(kTrain, {m_data});
    QCOMPARE(said.json["suspected_leaks"].size(), std::size_t(1));
    QCOMPARE(said.json["suspected_leaks"][0]["column"].get<std::string>(), std::string("city"));
    QCOMPARE(said.json["suspected_leaks"][0]["facts"][0]["sign"].get<std::string>(), std::string("changes_after"));
    QCOMPARE(said.json["suspected_leaks"][0]["facts"][0]["rows"].get<int>(), 60);
}

void TestModelCommands::sameHoldoutIsCounted()
{
    QCOMPARE(m_cli->run(kTrain, {m_data}).json["holdout_uses"].get<int>(), 1);
    QCOMPARE(m_cli->run(kTrain, {m_data, "--ignore", "city"}).json["holdout_uses"].get<int>(), 2);
    const std::string test = m_cli->write("test.csv", toCsv(makeLeads({.rows = 400, .seed = 3})));
    QCOMPARE(m_cli->run(kTrain, {m_data, "--test", test}).json["holdout_uses"].get<int>(), 1);
}

void TestModelCommands::noiseIsStoredButRefused()
{
    const std::string noise = m_cli->write("noise.csv", toCsv(makeLeads({.rows = 800, .strength = 0})));
    const Said said = m_cli->run(kTrain, {noise});
    QCOMPARE(said.exit, 1);
    QVERIFY(!said.json["gate"]["passed"].get<bool>());
    QVERIFY(!said.json["gate"]["reasons"].empty());
    QVERIFY(said.json["offer"].is_null()); // noise can promise nothing
    const std::string model = said.json["model"].get<std::string>();
    QCOMPARE(m_cli->run("evaluate", {model, "--data", noise}).exit, 0);
    const Said refused = m_cli->run("models promote", {model});
    QCOMPARE(refused.exit, 1);
    QVERIFY(refused.json["active"].is_null());
    const Said classified = m_cli->run("classify", {model, "--data", noise, "--out", m_cli->path("out.jsonl"), "--reasons", "0"});
    QCOMPARE(classified.exit, 0);
    QCOMPARE(classified.json["auto"].get<int>(), 0);
}

void TestModelCommands::namesWithCommas()
{
    classify::Table table = makeLeads({.rows = 200});
    table.columns[4] = "city, country";
    const std::string file = m_cli->write("comma.csv", toCsv(table));
    const Said said = m_cli->run(kTrain, {file, "--ignore", "city, country", "--ignore", "spent,remark"});
    QVERIFY(said.exit == 0 || said.exit == 1);
    int onRequest = 0;
    for (const Json &column : said.json["ignored"])
        onRequest += column["reason"] == "on_request" ? 1 : 0;
    QCOMPARE(onRequest, 3);
}

void TestModelCommands::refusesBadOptions_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("withData");
    QTest::addColumn<int>("exit");
    QTest::newRow("no label option") << QByteArray("train lead --data") << true << 2;
    QTest::newRow("no data") << QByteArray("train lead --label outcome") << false << 2;
    QTest::newRow("unknown column") << QByteArray("train lead --label nope --data") << true << 2;
    QTest::newRow("holdout too large") << QByteArray("train lead --label outcome --holdout 0.9 --data") << true << 2;
    QTest::newRow("no file") << QByteArray("train lead --label outcome --data /does/not/exist.csv") << false << 3;
    QTest::newRow("intent is not built") << QByteArray("train intent --data") << true << 2;
    QTest::newRow("no active model") << QByteArray("evaluate lead --data") << true << 2;
    QTest::newRow("unknown model") << QByteArray("classify lead-123 --out /tmp/x.jsonl --data") << true << 2;
    QTest::newRow("promote unknown") << QByteArray("models promote lead-123") << false << 2;
    QTest::newRow("nothing to roll back to") << QByteArray("models rollback lead") << false << 2;
}
void TestModelCommands::refusesBadOptions()
{
    QFETCH(QByteArray, words);
    QFETCH(bool, withData);
    QFETCH(int, exit);
    const Said said = m_cli->run(words.constData(), withData ? std::vector<std::string>{m_data} : std::vector<std::string>{});
    QCOMPARE(said.exit, exit);
    QVERIFY(!said.errorCode().empty());
}

void TestModelCommands::evaluates()
{
    const std::string model = m_cli->run(kTrain, {m_data}).json["model"].get<std::string>();
    classify::Table fresh = makeLeads({.rows = 300, .seed = 4, .strength = 3});
    fresh.columns[4] = "town"; // the model knew it as city
    const Said said = m_cli->run("evaluate", {model.substr(0, 10), "--data", m_cli->write("fresh.csv", toCsv(fresh))});
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json["metrics"]["rows"].get<int>(), 300);
    QVERIFY(said.json["metrics"]["accuracy"].get<double>() > 0.8);
    QCOMPARE(said.json["trained_rows_included"].get<int>(), 300); // the recipe numbers its leads alike
    QCOMPARE(said.json["missing_columns"].dump(), std::string(R"(["city"])"));
    QVERIFY(said.json["curve"].size() > 20);
    QCOMPARE(said.json["curve"].back()["coverage"].get<double>(), 1.0);
    QCOMPARE(said.json["curve"].back()["accuracy"].get<double>(), said.json["metrics"]["accuracy"].get<double>());
}

void TestModelCommands::classifiesEveryRow()
{
    const std::string model = m_cli->run(kTrain, {m_data}).json["model"].get<std::string>();
    std::string csv = toCsv(makeLeads({.rows = 20, .seed = 4}));
    csv += "\"only\",\"two\"\n"; // row 21
    const std::string out = m_cli->path("out.jsonl");
    const Said said = m_cli->run("classify", {model, "--data", m_cli->write("new.csv", csv), "--out", out});
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json["rows"].get<int>(), 21);
    QCOMPARE(said.json["auto"].get<int>() + said.json["review"].get<int>(), 21);
    QVERIFY(said.json["rows_per_s"].get<double>() > 0);
    const std::vector<Json> lines = readLines(out);
    QCOMPARE(lines.size(), std::size_t(21));
    for (std::size_t i = 0; i < 20; ++i) {
        QCOMPARE(missingFields(lines[i], {"row", "id", "label", "confidence", "auto", "reasons"}), QStringList{});
        QCOMPARE(lines[i]["row"].get<std::size_t>(), i + 1);
        QCOMPARE(lines[i]["id"].get<std::string>(), "L-" + std::to_string(10'000 + i));
        QVERIFY(lines[i]["confidence"].get<double>() >= 0.5);
        QVERIFY(!lines[i]["reasons"].empty());
        QCOMPARE(missingFields(lines[i]["reasons"][0], {"feature", "value", "contribution"}), QStringList{});
    }
    QVERIFY(lines[20]["label"].is_null());
    QVERIFY(!lines[20]["auto"].get<bool>());
    QVERIFY(!lines[20]["error"].get<std::string>().empty());
}

void TestModelCommands::reasonsCanBeLeftOut()
{
    const std::string model = m_cli->run(kTrain, {m_data}).json["model"].get<std::string>();
    const std::string out = m_cli->path("out.jsonl");
    QCOMPARE(m_cli->run("classify", {model, "--data", m_data, "--out", out, "--reasons", "0"}).exit, 0);
    const std::vector<Json> lines = readLines(out);
    QCOMPARE(lines.size(), std::size_t(1'500));
    QVERIFY(lines[0]["reasons"].empty());
}

void TestModelCommands::promotesListsAndRollsBack()
{
    const std::string first = m_cli->run(kTrain, {m_data}).json["model"].get<std::string>();
    const std::string second = m_cli->run(kTrain, {m_data, "--seed", "7"}).json["model"].get<std::string>();
    const Said promoted = m_cli->run("models promote", {first});
    QCOMPARE(promoted.exit, 0);
    QCOMPARE(promoted.json["active"].get<std::string>(), first);
    QVERIFY(promoted.json["previous"].is_null());
    QCOMPARE(promoted.json["changed_contacts"].get<int>(), 0);
    QCOMPARE(m_cli->run("models promote", {second}).json["previous"].get<std::string>(), first);
    const Said listed = m_cli->run("models list");
    QCOMPARE(listed.json["active"].get<std::string>(), second);
    QCOMPARE(listed.json["models"].size(), std::size_t(2));
    QCOMPARE(listed.json["models"][0]["state"].get<std::string>(), std::string("previous"));
    QCOMPARE(listed.json["models"][1]["holdout_uses"].get<int>(), 2);
    const Said back = m_cli->run("models rollback lead");
    QCOMPARE(back.exit, 0);
    QCOMPARE(back.json["active"].get<std::string>(), first);
    QCOMPARE(m_cli->run("evaluate lead", {"--data", m_data}).json["model"].get<std::string>(), first);
    QVERIFY(m_cli->run("verify").json["ok"].get<bool>()); // each change is in the audit chain
}

QTEST_GUILESS_MAIN(TestModelCommands)
#include "tst_modelcommands.moc"
