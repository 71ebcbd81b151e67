// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up school's evening, worked on by the real agent: what its first user sees in the review queue.
#include <QTest>

#include "core/base/file.h"
#include "tests/app/cli/cli.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;

class TestEvening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void showsEveryKindOfMessage();

private:
    Said run(const char *words, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> all = more;
        all.insert(all.end(), {"--clock", "2026-11-24T23:30:00Z"});
        return m_cli.run(words, all);
    }
    /// Of the evening's message that is a stop and nothing else.
    std::string whoStopped()
    {
        const std::string lines = readFile(m_cli.path("w/tonight.jsonl"), 1 << 24).value();
        for (const QString &line : QString::fromStdString(lines).split(u'\n', Qt::SkipEmptyParts)) {
            const app::Json event = app::Json::parse(line.toStdString());
            const std::string text = event["data"].value("text", std::string());
            if (text == "BAJA" || text == "SAIR" || text == "STOP")
                return event["contact"]["id"].get<std::string>();
        }
        return {};
    }
    Cli m_cli;
};

void TestEvening::showsEveryKindOfMessage()
{
    QCOMPARE(run("init --template academy --leads 300").exit, 0);
    QCOMPARE(run("run --until-idle --speed max").exit, 0);
    int sure = 0, unsure = 0, unclear = 0;
    const app::Json listed = run("review list").json;
    for (const app::Json &item : listed["items"]) {
        const std::string kind = item["kind"].get<std::string>(), reason = item["reason"].get<std::string>();
        if (kind != "inbound" && kind != "optout")
            continue;
        QVERIFY(!item["team"].get<std::string>().empty());
        sure += reason == "reply_needed" ? 1 : 0;
        unsure += reason.starts_with("intent.") ? 1 : 0;
        unclear += reason == "optout.unclear" ? 1 : 0;
    }
    QVERIFY2(sure >= 4, std::to_string(sure).c_str());
    QVERIFY2(unsure >= 1, std::to_string(unsure).c_str());
    QCOMPARE(unclear, 1);
    const app::Json stopped = run("contact show", {whoStopped()}).json;
    QCOMPARE(stopped["opted_out"].get<bool>(), true);
    QCOMPARE(stopped["thread"].back()["direction"].get<std::string>(), std::string("out"));
    QCOMPARE(stopped["thread"].back()["state"].get<std::string>(), std::string("sent"));
}

QTEST_GUILESS_MAIN(TestEvening)
#include "tst_evening.moc"
