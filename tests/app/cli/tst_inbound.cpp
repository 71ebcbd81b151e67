// SPDX-License-Identifier: GPL-3.0-or-later
// Messages from the door to the answer, by the commands that an operator has, with the model that the program ships.
#include <QDir>

#include "tests/app/cli/cli.h"
#include "tests/app/smallbusiness.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::testing;

namespace {

const std::string kHead = R"("source":"wa","occurred_at":"2026-11-24T15:30:00Z","contact":{"id":"c-)";

std::string message(int number, const std::string &language, const std::string &text, const std::string &again = {})
{
    const std::string n = std::to_string(number);
    return R"({"id":"m-)" + n + again + R"(","type":"message.inbound",)" + kHead + n + R"(","phone":"+5255123456)" + std::to_string(10 + number) + R"(","language":")" + language
        + R"("},"data":{"channel":"whatsapp","text":")" + text + R"(","message_id":"in-)" + n + again + R"("}})" "\n";
}

const std::string kTeams = R"({"version":1,"teams":[{"id":"ventas","name":"Ventas"},{"id":"oficina","name":"Oficina"}],
"routes":[{"intent":"price","team":"ventas"}],"default_team":"oficina"})";

std::vector<std::string> evening()
{
    return {message(1, "es", "Hola, ¿cuánto cuesta el curso de inglés al mes?"), message(2, "pt_BR", "Quais são os horários das aulas de inglês?"),
            message(3, "es", "BAJA"), message(4, "en", "and that thing about my cousin, what about it?"),
            message(5, "es", "Por favor ya no me escriban por WhatsApp, mejor por correo")};
}

} // namespace

class TestInbound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }
    void everyMessageWaitsForItsTeam();
    void theStopIsConfirmed();
    void aReplyThatInventsIsRefused();
    void theReplyGoesOut();
    void anUnclearStopIsSettled();
    void theIntentIsToldAndHandedOver();
    void nothingWasForgotten();

private:
    Said run(const char *words, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> all = more;
        all.insert(all.end(), {"--clock", "2026-11-24T16:00:00Z"});
        return m_cli.run(words, all);
    }
    app::Json itemOf(const std::string &contact)
    {
        const app::Json listed = run("review list").json;
        for (const app::Json &item : listed["items"]) {
            if (item["contact"] == "wa/" + contact && item["kind"] != "classification")
                return item;
        }
        return app::Json();
    }
    app::Json lastLine(const std::string &contact) { return run("contact show", {"wa/" + contact}).json["thread"].back(); }
    void answer(const std::string &contact, const std::vector<std::string> &words)
    {
        std::vector<std::string> all{itemOf(contact)["id"].get<std::string>()};
        all.insert(all.end(), words.begin(), words.end());
        QCOMPARE(run("review answer", all).exit, 0);
        QCOMPARE(run("run --until-idle --speed max").exit, 0);
    }
    Cli m_cli;
};

void TestInbound::initTestCase()
{
    QCOMPARE(run("init --template blank").exit, 0);
    m_cli.write("w/policy.json", smallbusiness::kPolicy);
    m_cli.write("w/teams.json", kTeams);
    std::string lines;
    for (const std::string &line : evening())
        lines += line;
    QCOMPARE(run("ingest", {m_cli.write("in.jsonl", lines)}).exit, 0);
    QCOMPARE(run("run --until-idle --speed max").exit, 0);
}

void TestInbound::everyMessageWaitsForItsTeam()
{
    const app::Json price = itemOf("c-1");
    QCOMPARE(price["kind"].get<std::string>(), std::string("inbound"));
    QCOMPARE(price["reason"].get<std::string>(), std::string("reply_needed"));
    QCOMPARE(price["label"].get<std::string>(), std::string("price"));
    QCOMPARE(price["team"].get<std::string>(), std::string("ventas"));
    QVERIFY(price["confidence"].get<double>() >= price["threshold"].get<double>());
    QCOMPARE(itemOf("c-2")["label"].get<std::string>(), std::string("schedule"));
    QCOMPARE(itemOf("c-2")["team"].get<std::string>(), std::string("oficina"));
    const std::string reason = itemOf("c-4")["reason"].get<std::string>();
    QVERIFY2(reason.starts_with("intent."), reason.c_str());
    const app::Json shown = run("contact show", {"wa/c-1"}).json;
    QCOMPARE(shown["team"].get<std::string>(), std::string("ventas"));
    QCOMPARE(shown["thread"][0]["language"].get<std::string>(), std::string("es"));
    QCOMPARE(shown["thread"][0]["intent"].get<std::string>(), std::string("price"));
    QVERIFY(shown["thread"][0]["model"].get<std::string>().starts_with("intent-"));
    QCOMPARE(run("contact show", {"wa/c-2"}).json["thread"][0]["language"].get<std::string>(), std::string("pt_BR"));
}

void TestInbound::theStopIsConfirmed()
{
    const app::Json shown = run("contact show", {"wa/c-3"}).json;
    QCOMPARE(shown["opted_out"].get<bool>(), true);
    QCOMPARE(shown["thread"].size(), std::size_t(2));
    QCOMPARE(shown["thread"][1]["state"].get<std::string>(), std::string("sent"));
    QVERIFY(shown["thread"][1]["text"].get<std::string>().find("Prueba") != std::string::npos); // who will not write again
    QVERIFY(itemOf("c-3").is_null());
    QCOMPARE(run("ingest", {m_cli.write("again.jsonl", message(3, "es", "BAJA", "b"))}).exit, 0);
    QCOMPARE(run("run --until-idle --speed max").exit, 0);
    QCOMPARE(run("contact show", {"wa/c-3"}).json["thread"].size(), std::size_t(3)); // their second word, and none of ours
}

/// The business has approved no price, so none goes out, whoever writes it; the item stays open for other words.
void TestInbound::aReplyThatInventsIsRefused()
{
    const app::Json item = itemOf("c-1");
    const auto answered = run("review answer", {item["id"].get<std::string>(), "--text", m_cli.write("invented.txt", "Hola, son 900 pesos al mes.\n")});
    QCOMPARE(answered.exit, 1);
    QCOMPARE(answered.json["state"].get<std::string>(), std::string("pending"));
    QCOMPARE(answered.json["refused"]["rule"].get<std::string>(), std::string("price.grounded"));
    QVERIFY(answered.json["refused"]["words"].get<std::string>().starts_with("900 pesos"));
    QCOMPARE(itemOf("c-1")["id"].get<std::string>(), item["id"].get<std::string>());
    QCOMPARE(lastLine("c-1")["direction"].get<std::string>(), std::string("in"));
}

void TestInbound::theReplyGoesOut()
{
    answer("c-1", {"--text", m_cli.write("reply.txt", "Hola, enseguida te cuento.\n")});
    const app::Json reply = lastLine("c-1");
    QCOMPARE(reply["direction"].get<std::string>(), std::string("out"));
    QCOMPARE(reply["text"].get<std::string>(), std::string("Hola, enseguida te cuento."));
    QCOMPARE(reply["state"].get<std::string>(), std::string("sent"));
    QVERIFY(itemOf("c-1").is_null());
}

void TestInbound::anUnclearStopIsSettled()
{
    QCOMPARE(itemOf("c-5")["kind"].get<std::string>(), std::string("optout"));
    QCOMPARE(itemOf("c-5")["reason"].get<std::string>(), std::string("optout.unclear"));
    answer("c-5", {"--label", "go_on"});
    QCOMPARE(itemOf("c-5")["kind"].get<std::string>(), std::string("inbound")); // it wants an answer then
    QCOMPARE(run("contact show", {"wa/c-5"}).json["opted_out"].get<bool>(), false);
    answer("c-5", {"--label", "opt_out"}); // on second thoughts
    QCOMPARE(run("contact show", {"wa/c-5"}).json["opted_out"].get<bool>(), true);
    QCOMPARE(lastLine("c-5")["direction"].get<std::string>(), std::string("out"));
}

void TestInbound::theIntentIsToldAndHandedOver()
{
    answer("c-4", {"--label", "price"});
    const app::Json item = itemOf("c-4");
    QCOMPARE(item["reason"].get<std::string>(), std::string("reply_needed"));
    QCOMPARE(item["label"].get<std::string>(), std::string("price"));
    QCOMPARE(item["team"].get<std::string>(), std::string("ventas"));
    answer("c-4", {"--reject"});
    QVERIFY(itemOf("c-4").is_null());
}

void TestInbound::nothingWasForgotten()
{
    const Said said = run("verify");
    QCOMPARE(said.exit, 0);
    QCOMPARE(said.json["ok"].get<bool>(), true);
}

QTEST_GUILESS_MAIN(TestInbound)
#include "tst_inbound.moc"
