// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <map>
#include <set>

#include "core/base/random.h"
#include "core/connect/csv/csvreader.h"
#include "tests/app/program.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;

namespace {

constexpr const char *kClock = "2026-11-24T15:00:00Z"; // a Tuesday: 10:00 in Lima and Bogota, 09:00 in Mexico City, 12:00 in Sao Paulo
const std::string kLate = "Tags,Lead Quality,Lead Profile,Asymmetrique Activity Index,Asymmetrique Profile Index,"
                          "Asymmetrique Activity Score,Asymmetrique Profile Score,Last Notable Activity";

struct MadeUp
{
    std::string phone, language, country, consent;
};

/// Where a made-up lead lives, and whether its country is at work at the clock's instant (Mon-Fri 09-18 local).
MadeUp madeUp(std::size_t row)
{
    Random random(20261124, std::to_string(row));
    const std::string digits = std::to_string(1000000 + row);
    MadeUp made;
    switch (random.between(0, 3)) {
    case 0: made = {"+5198" + digits, "es", "PE", ""}; break;
    case 1: made = {"+57300" + digits, "es", "CO", ""}; break;
    case 2: made = {"+55119" + std::to_string(80000000 + row), "pt_BR", "BR", ""}; break;
    default: made = {"+5255" + std::to_string(10000000 + row), "es", "MX", ""}; break;
    }
    const double consent = random.uniform();
    made.consent = consent < 0.6 ? "true" : consent < 0.8 ? "false" : "";
    if (random.chance(0.1))
        made.phone.clear();
    return made;
}

std::string csvCell(const std::string &text)
{
    if (text.find_first_of(",\"\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

/// The leads again, with made-up columns behind their own; gives the phones that the rules allow to be written to.
std::string withMadeUpColumns(const std::string &source, std::set<std::string> &allowed)
{
    auto reader = connect::CsvReader::openFile(source);
    std::string out;
    for (const std::string &header : reader->headers())
        out += csvCell(header) + ",";
    out += "phone,language,country code,consent.whatsapp\n";
    for (auto row = reader->next(); row && *row; row = reader->next()) {
        const MadeUp made = madeUp((*row)->row);
        for (const std::string &cell : (*row)->cells)
            out += csvCell(cell) + ",";
        out += made.phone + "," + made.language + "," + made.country + "," + made.consent + "\n";
        if (!made.phone.empty() && made.consent == "true")
            allowed.insert(made.phone);
    }
    return out;
}

} // namespace

/// The README's main job on real leads: train, import, run; first without addresses, then with made-up ones.
class TestMainJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_leads = sharedFile(NS_SHARED_DIR, "data/leads/xedu_public.csv");
        if (m_leads.empty())
            QSKIP("../shared/data/leads/xedu_public.csv is not here");
    }

    void withoutAddressesNothingIsSentAndEveryRowIsTraced()
    {
        Program program;
        prepare(program);
        const auto imported = program.run({"import", m_leads, "--map", "id=Prospect ID", "--clock", kClock});
        QCOMPARE(imported.exit, 0);
        QCOMPARE(imported.json.at("rows").get<int>(), 6661);
        QCOMPARE(imported.json.at("created").get<int>(), 6661);
        const auto run = program.run({"run", "--clock", kClock, "--speed", "max", "--until-idle"});
        QVERIFY2(run.exit == 0, run.err.c_str());
        QCOMPARE(run.json.at("sent").get<int>(), 0);
        QCOMPARE(run.json.at("events").get<int>(), 6661);
        QCOMPARE(run.json.at("blocked").get<int>(), 6661);

        const auto traces = program.run({"trace", "search", "--event", "lead.created", "--limit", "10000"});
        QCOMPARE(traces.json.at("traces").size(), std::size_t(6661));
        const auto items = program.run({"review", "list", "--state", "pending"});
        int automatic = 0;
        for (std::size_t i = 0; i < 6661; i += 149)
            automatic += checkTrace(program, traces.json.at("traces").at(i).at("id").get<std::string>());
        QVERIFY(automatic > 10);
        const std::size_t review = items.json.at("items").size();
        QVERIFY2(review > 1000 && review < 6661 * 55 / 100, std::to_string(review).c_str());
        for (const auto &item : items.json.at("items")) {
            QCOMPARE(item.at("reason").get<std::string>(), std::string("low_confidence"));
            QVERIFY(item.at("confidence").get<double>() < item.at("threshold").get<double>());
        }
    }

    void withMadeUpAddressesExactlyTheAllowedAreWrittenTo()
    {
        Program program;
        prepare(program);
        std::set<std::string> allowed;
        program.write("leads.csv", withMadeUpColumns(m_leads, allowed));
        const auto imported = program.run({"import", program.path("leads.csv"), "--map", "id=Prospect ID", "--map", "country=country code", "--clock", kClock});
        QVERIFY2(imported.exit == 0, imported.err.c_str());
        const auto run = program.run({"run", "--clock", kClock, "--speed", "max", "--until", "+24h"});
        QVERIFY2(run.exit == 0, run.err.c_str());
        std::set<std::string> written;
        const QDir sent(QString::fromStdString(program.workspace() + "/sent"));
        for (const QString &name : sent.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(sent.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto message = nlohmann::json::parse(file.readAll().toStdString());
            QVERIFY2(written.insert(message.at("to").get<std::string>()).second, "written to twice");
            QCOMPARE(message.at("reference").get<std::string>() + ".json", name.toStdString());
        }
        QCOMPARE(run.json.at("sent").get<std::size_t>(), allowed.size());
        QCOMPARE(written, allowed);
    }

private:
    /// A blank workspace with a policy, one welcome sequence and the model trained on these leads.
    void prepare(Program &program)
    {
        QCOMPARE(program.run({"init", "--template", "blank", "--clock", "2026-11-24T14:00:00Z"}).exit, 0);
        program.write("ws/policy.json", R"({"version":1,"language":"es","facts":{"business":"X Education"},"hours":{"default":{"mon-fri":"09:00-18:00"}}})");
        program.write("ws/sequences/welcome.json", R"({"id":"welcome","trigger":{"event":"lead.created"},"needs_segment":false,"kind":"marketing",
            "nodes":[{"id":"hello","wait":"0h","template":"welcome.hello"}],"stop_on":["reply","booking","opt_out"]})");
        program.write("ws/templates/welcome.hello.json", R"({"id":"welcome.hello","kind":"marketing","texts":[
            {"segment":"*","language":"es","text":"Hola, gracias por escribir a {{business.name}}."},
            {"segment":"*","language":"pt_BR","text":"Olá, obrigado por escrever para {{business.name}}."}]})");
        const auto trained = program.run({"train", "lead", "--data", m_leads, "--label", "Converted", "--id", "Prospect ID", "--time",
                                          "Lead Number", "--ignore", kLate, "--holdout", "0.3"});
        QVERIFY2(trained.exit == 0, trained.err.c_str());
        QVERIFY(trained.json.at("gate").at("passed").get<bool>());
        QVERIFY(trained.json.at("metrics").at("coverage").get<double>() >= 0.45);
        QVERIFY(trained.json.at("metrics").at("auc").get<double>() >= 0.88);
        const auto promoted = program.run({"models", "promote", trained.json.at("model").get<std::string>()});
        QCOMPARE(promoted.exit, 0);
    }

    /// Complete: root, classification with its figures, gate, and the rule that held the message. 1 when decided without a person.
    static int checkTrace(const Program &program, const std::string &id)
    {
        const auto shown = program.run({"trace", "show", id});
        std::map<std::string, nlohmann::json> byName;
        for (const auto &span : shown.json.at("spans"))
            byName[span.at("name").get<std::string>()] = span;
        const auto attribute = [&](const std::string &span, const std::string &key) {
            const auto found = byName.find(span);
            return found == byName.end() ? nlohmann::json{} : found->second.at("attributes").value(key, nlohmann::json{});
        };
        const bool complete = byName.contains("invoke_agent nightshift") && byName.contains("classify lead")
                              && attribute("classify lead", "nightshift.confidence").is_number()
                              && attribute("guardrail address.missing", "nightshift.rule") == "address.missing";
        if (!complete)
            QTest::qFail(shown.json.dump(1).c_str(), __FILE__, __LINE__);
        return attribute("review_gate", "nightshift.verdict") == "act" ? 1 : 0;
    }

    std::string m_leads;
};

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_mainjob.moc"
