// SPDX-License-Identifier: GPL-3.0-or-later
// Learning from the workspace's own people and outcomes, by the commands alone.
#include "tests/app/cli/cli.h"
#include "tests/core/classify/sampleleads.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;
using ns::app::Json;
using ns::classify::testing::makeLeads;

namespace {

std::string line(const std::vector<std::string> &cells)
{
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i)
        text += (i == 0 ? "\"" : ",\"") + cells[i] + "\"";
    return text + "\n";
}

std::string toCsv(const classify::Table &table)
{
    std::string text = line(table.columns);
    for (const auto &row : table.rows)
        text += line(row);
    return text;
}

/// New leads under ids of their own, and what became of them.
struct Fresh
{
    std::string leads, outcomes;
};
Fresh makeFresh(std::size_t rows, std::uint64_t seed, const std::string &prefix)
{
    classify::Table table = makeLeads({.rows = rows, .seed = seed, .strength = 3});
    Fresh fresh{{}, "\"id\",\"outcome\"\n"};
    for (auto &row : table.rows) {
        row[0] = prefix + row[0];
        fresh.outcomes += line({row[0], row.back()});
        row.pop_back();
    }
    table.columns.pop_back();
    fresh.leads = toCsv(table);
    return fresh;
}

constexpr const char *kNoon = "2026-11-24T12:00:00Z";

} // namespace

class TestLearningCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<Cli> m_cli;
    std::string m_champion;

    Said run(const std::string &words, std::vector<std::string> more = {}, const std::string &clock = kNoon)
    {
        more.insert(more.end(), {"--clock", clock});
        return m_cli->run(words.c_str(), more);
    }
    void work(const std::string &clock = kNoon)
    {
        const Said said = run("run --until-idle --speed max", {}, clock);
        QVERIFY2(said.exit == 0, said.err.c_str());
    }
    void take(const Fresh &fresh, const std::string &source, const std::string &clock = kNoon)
    {
        QCOMPARE(run("import", {m_cli->write("leads.csv", fresh.leads), "--source", source}, clock).exit, 0);
        work(clock);
        const Said said = run("import --kind outcomes", {m_cli->write("outcomes.csv", fresh.outcomes), "--source", source}, clock);
        QVERIFY2(said.exit == 0, said.json.dump().c_str());
        work(clock);
    }
    int countOfTheWatch(const std::string &clock)
    {
        const Said list = run("review list", {}, clock);
        int found = 0;
        for (const Json &item : list.json["items"])
            found += item["reason"] == "live_watch" ? 1 : 0;
        return found;
    }
    QString doctorFaults(const std::string &clock)
    {
        const Said doctor = run("doctor", {}, clock);
        QString faults;
        for (const Json &check : doctor.json["checks"]) {
            if (!check["ok"].get<bool>())
                faults += QString::fromStdString(check["name"].get<std::string>() + ": " + check["detail"].get<std::string>() + "\n");
        }
        return faults;
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_cli = std::make_unique<Cli>();
        QCOMPARE(run("init --template blank").exit, 0);
        const std::string data = m_cli->write("past.csv", toCsv(makeLeads({.rows = 1'500, .strength = 3})));
        m_champion = run("train lead --label outcome --id id --time created --holdout 0.3 --data", {data}).json["model"].get<std::string>();
        QCOMPARE(run("models promote", {m_champion}).exit, 0);
    }

    void learnsChallengesAndReturns()
    {
        take(makeFresh(1'200, 21, "N"), "crm");
        const Said report = run("report");
        QCOMPARE(report.exit, 0);
        QVERIFY(report.json["labelled"].get<int>() > 300);
        QCOMPARE(report.json["labelled_by"]["outcomes"].get<int>(), report.json["labelled"].get<int>());
        QVERIFY(report.json["accuracy_on_decided"].get<double>() > 0.9);
        QVERIFY(report.json["lower95"].get<double>() < report.json["accuracy_on_decided"].get<double>());
        QCOMPARE(report.json["left_out_trained"].get<int>(), 0);
        QCOMPARE(report.json["live_watch"]["model"].get<std::string>(), m_champion);
        const Said status = run("models status");
        QCOMPARE(status.json["labels"]["from_outcomes"].get<int>(), 1'200);
        QVERIFY(status.json["challenger"].is_null());

        const Said retrained = run("models retrain --holdout 0.3");
        QVERIFY2(retrained.exit == 0, retrained.json.dump().c_str());
        const std::string challenger = retrained.json["model"].get<std::string>();
        QCOMPARE(retrained.json["trained_rows"].get<int>(), 840);
        QCOMPARE(retrained.json["metrics"]["rows"].get<int>(), 360);
        QCOMPARE(retrained.json["comparison"]["rows"].get<int>(), 360);
        QVERIFY(retrained.json["suspect_batches"].empty());
        QCOMPARE(run("models status").json["challenger"].get<std::string>(), challenger);

        const Said compared = run("models compare", {challenger});
        QCOMPARE(compared.json["champion"].get<std::string>(), m_champion);
        QCOMPARE(compared.json["comparison"]["rows"].get<int>(), 360); // the same rows again
        // Every lead was labelled by its outcome: no model changes that, so nothing needs to be confirmed.
        QCOMPARE(compared.json["changed_contacts"].get<int>(), 0);
        QVERIFY(compared.json["confirmation"].is_null());
    }

    void aListThatNobodySawStopsAPromotion()
    {
        QCOMPARE(run("import", {m_cli->write("leads.csv", makeFresh(300, 22, "M").leads), "--source", "crm"}).exit, 0);
        work();
        // Blind to what decides: it says something else of many leads. Its holdout is the champion's own kind of file.
        const std::string data = m_cli->write("other.csv", toCsv(makeLeads({.rows = 1'500, .seed = 5, .strength = 3})));
        const std::string other = run("train lead --label outcome --time created --holdout 0.3 --ignore agreed --data", {data}).json["model"].get<std::string>();
        const Said compared = run("models compare", {other});
        QVERIFY(compared.json["comparison"].is_null()); // no label is known that could compare them
        if (!compared.json["allowed"].get<bool>())
            QSKIP("this model's gate is not passed on this machine's XGBoost");
        QVERIFY(compared.json["changed_contacts"].get<int>() > 0);
        const std::string word = compared.json["confirmation"].get<std::string>();
        QCOMPARE(compared.json["changes"].size(), compared.json["changed_contacts"].get<std::size_t>());

        const Said unseen = run("models promote", {other});
        QCOMPARE(unseen.exit, 1);
        QCOMPARE(unseen.json["active"].get<std::string>(), m_champion);
        QCOMPARE(unseen.json["confirmation"].get<std::string>(), word);
        QCOMPARE(run("models promote", {other, "--confirm", "0123456789ab-300"}).exit, 1);
        QCOMPARE(run("models promote", {other, "--confirm", "nonsense"}).exit, 1);
        // A lead that came after the list was shown does not void it.
        QCOMPARE(run("import", {m_cli->write("late.csv", makeFresh(50, 23, "Z").leads), "--source", "late"}).exit, 0);
        work();
        const Said promoted = run("models promote", {other, "--confirm", word});
        QVERIFY2(promoted.exit == 0, promoted.json.dump().c_str());
        QCOMPARE(promoted.json["active"].get<std::string>(), other);
        QVERIFY(promoted.json["changed_contacts"].get<int>() >= compared.json["changed_contacts"].get<int>());
        const Said back = run("models rollback lead");
        QCOMPARE(back.exit, 0);
        QCOMPARE(back.json["active"].get<std::string>(), m_champion);
        QCOMPARE(back.json["changed_contacts"].get<int>(), promoted.json["changed_contacts"].get<int>());
        const Said status = run("models status");
        QCOMPARE(status.json["history"][0]["action"].get<std::string>(), std::string("rollback"));
        QCOMPARE(status.json["history"][1]["action"].get<std::string>(), std::string("promote"));
        QVERIFY(run("verify").json["ok"].get<bool>());
    }

    void aFloodOfFalseLeadsIsLeftOut()
    {
        take(makeFresh(400, 24, "H"), "crm");
        Fresh flood{"\"id\",\"created\",\"visits\",\"source\",\"city\",\"agreed\",\"spent\",\"remark\"\n", "\"id\",\"outcome\"\n"};
        for (int i = 0; i < 80; ++i) {
            const std::string id = "F-" + std::to_string(i);
            flood.leads += line({id, "2026-11-24", "1", "Web", "city 7", "Não", "3,50", "please call me " + std::to_string(i)});
            flood.outcomes += line({id, "yes"});
        }
        take(flood, "form", "2026-11-24T18:00:00Z");
        const std::string evening = "2026-11-24T18:00:00Z";
        const Said retrained = run("models retrain", {}, evening);
        QVERIFY2(retrained.exit == 0 || retrained.exit == 1, retrained.json.dump().c_str());
        const Json &batches = retrained.json["suspect_batches"];
        QVERIFY2(batches.size() >= 2, batches.dump().c_str());
        QStringList kinds;
        for (const Json &batch : batches) {
            kinds << QString::fromStdString(batch["kind"].get<std::string>());
            QCOMPARE(batch["origin"].get<std::string>(), std::string("import:form"));
            QCOMPARE(batch["rows"].get<int>(), 80);
            QCOMPARE(batch["label"].get<std::string>(), std::string("yes"));
            QVERIFY(!batch["accepted"].get<bool>());
        }
        QVERIFY(kinds.contains(QStringLiteral("near_duplicates")));
        QVERIFY(kinds.contains(QStringLiteral("label_share_jump")));
        QCOMPARE(retrained.json["labels"]["usable"].get<int>(), 400);
        QVERIFY(retrained.json["left_out"].get<int>() >= 80);

        // A person knows better, and says why.
        std::vector<std::string> accept;
        for (const Json &batch : batches)
            accept.insert(accept.end(), {"--accept-batch", batch["id"].get<std::string>()});
        QCOMPARE(run("models retrain", accept, evening).exit, 2); // no reason
        QCOMPARE(run("models retrain --accept-batch batch-none --reason x", {}, evening).exit, 2);
        accept.insert(accept.end(), {"--reason", "a class that enrolled together"});
        const Said accepted = run("models retrain", accept, evening);
        QVERIFY2(accepted.exit == 0 || accepted.exit == 1, accepted.json.dump().c_str());
        QCOMPARE(accepted.json["labels"]["usable"].get<int>(), 480);
        QVERIFY(accepted.json["suspect_batches"][0]["accepted"].get<bool>());
        QCOMPARE(accepted.json["suspect_batches"][0]["reason"].get<std::string>(), std::string("a class that enrolled together"));
        QVERIFY(run("verify", {}, evening).json["ok"].get<bool>());
    }

    void aTrippedWatchIsSeenAndTakenBack()
    {
        // The world has turned: everything comes out the other way round.
        Fresh fresh = makeFresh(200, 25, "T");
        for (std::size_t at = 0; (at = fresh.outcomes.find("\"yes\"", at)) != std::string::npos;)
            fresh.outcomes.replace(at, 5, "\"???\"");
        for (std::size_t at = 0; (at = fresh.outcomes.find("\"no\"", at)) != std::string::npos;)
            fresh.outcomes.replace(at, 4, "\"yes\"");
        for (std::size_t at = 0; (at = fresh.outcomes.find("\"???\"", at)) != std::string::npos;)
            fresh.outcomes.replace(at, 5, "\"no\"");
        take(fresh, "crm");
        const std::string later = "2026-11-24T13:00:00Z";
        QCOMPARE(run("import", {m_cli->write("more.csv", makeFresh(30, 26, "U").leads), "--source", "more"}, later).exit, 0);
        work(later);
        const Said report = run("report", {}, later);
        QCOMPARE(report.json["live_watch"]["mode"].get<std::string>(), std::string("handed_over"));
        QCOMPARE(report.json["live_watch"]["since"].get<std::string>(), std::string("2026-11-24T13:00:00.000Z"));
        const int ofTheWatch = countOfTheWatch(later);
        QVERIFY(ofTheWatch > 5);
        QVERIFY(doctorFaults(later).contains(QStringLiteral("live_watch: handed_over")));
        QCOMPARE(run("models resume lead", {}, later).exit, 2);
        QCOMPARE(run("models resume intent", {"--reason", "x"}, later).exit, 2);
        QCOMPARE(run("models resume lead", {"--reason", "the outcomes file was wrong"}, later).exit, 0);
        QCOMPARE(run("report", {}, later).json["live_watch"]["mode"].get<std::string>(), std::string("watching"));
        const std::string evening = "2026-11-24T14:00:00Z";
        QCOMPARE(run("import", {m_cli->write("again.csv", makeFresh(30, 27, "V").leads), "--source", "again"}, evening).exit, 0);
        work(evening);
        QCOMPARE(countOfTheWatch(evening), ofTheWatch);
        QVERIFY(run("verify", {}, evening).json["ok"].get<bool>());
    }

    void outcomesMeanWhatTheBusinessSays()
    {
        m_cli->write("w/outcomes.json", R"({"version":1,"outcomes":{"booked":"yes"}})");
        Fresh fresh = makeFresh(30, 28, "B");
        for (std::size_t at = 0; (at = fresh.outcomes.find("\"yes\"", at)) != std::string::npos;)
            fresh.outcomes.replace(at, 5, "\"booked\"");
        take(fresh, "crm");
        const Said status = run("models status");
        QVERIFY(status.json["labels"]["per_label"]["yes"].get<int>() > 5);
        m_cli->write("w/outcomes.json", "{}");
        QVERIFY(doctorFaults(kNoon).contains(QStringLiteral("outcomes.json: not a map")));
    }
};

QTEST_GUILESS_MAIN(TestLearningCommands)
#include "tst_learningcommands.moc"
