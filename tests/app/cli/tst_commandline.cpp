// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QTest>
#include <sstream>

#include "app/cli/commands.h"
#include "app/cli/globaloptions.h"
#include "tests/testing/testing.h"

using namespace ns;
using namespace ns::app;

namespace {

QStringList words(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromUtf8(text));
    return list;
}

/// What one run said.
struct Said
{
    int exit = -1;
    std::string out;
    std::string err;
};

/// Echoes what it was given, so that tests see what reached it.
Result<CommandResult> echo(const CommandContext &context)
{
    CommandResult result;
    result.json = {{"workspace", context.workspaceFolder()}, {"arguments", context.arguments()}, {"label", context.valueOr("label", "-")},
                   {"map", context.values("map")}, {"approve", context.has("approve")}, {"now", formatInstant(context.now())},
                   {"jumping", context.clock().isJumping()}, {"until", context.until() ? formatInstant(*context.until()) : ""}};
    return result;
}

std::vector<QCommandLineOption> echoOptions()
{
    return {valueOption("label", "L", "a label"), valueOption("map", "FIELD=COLUMN", "a mapping"), flagOption("approve", "yes")};
}

Command failing(const std::string &name, const Error &error)
{
    return {.name = name, .arguments = "", .summary = "fails", .run = [error](const CommandContext &) -> Result<CommandResult> { return tl::make_unexpected(error); }};
}

std::vector<Command> testCommands()
{
    return {
        {.name = "echo", .arguments = "[FILE]", .summary = "echoes", .options = echoOptions(), .argumentsMax = 1, .run = echo},
        {.name = "review answer", .arguments = "ID", .summary = "answers", .options = echoOptions(), .argumentsMin = 1, .argumentsMax = 1, .run = echo},
        {.name = "review list", .arguments = "", .summary = "lists", .options = echoOptions(), .run = echo},
        {.name = "live", .arguments = "", .summary = "lives", .options = echoOptions(), .runsTheClock = true, .run = echo},
        {.name = "say no", .arguments = "", .summary = "no", .run = [](const CommandContext &) -> Result<CommandResult> {
             return CommandResult{{{"ok", false}}, exitcode::AnswerNo, "it is not so\n"};
         }},
        failing("missing file", {ErrorCode::NotFound, "no such file", "/x.csv"}),
        failing("missing id", {ErrorCode::NotFound, "no such review", "rv-1"}),
        failing("own advice", {ErrorCode::Busy, "the queue is full; wait a minute", "q"}),
        failing("clock", {ErrorCode::ClockBackwards, "behind the last stored instant", "--clock"}),
        failing("cancelled", {ErrorCode::Cancelled, "stopped"}),
    };
}

Said say(const QStringList &arguments)
{
    std::ostringstream out, err;
    Said said;
    said.exit = runCommandLine(testCommands(), arguments, {out, err}, StopToken{});
    said.out = out.str();
    said.err = err.str();
    return said;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void exitCodes_data();
    void exitCodes();
    void errorIsOneLine();
    void errorIsAnObjectToo();
    void answerNoKeepsItsResult();
    void quietSaysNothing();
    void passesOptionsAndArguments();
    void globalOptionsStandAnywhere();
    void readsTheClock();
    void clockStandsStill();
    void badClock_data();
    void badClock();
    void until_data();
    void until();
    void helpListsEveryCommand();
    void helpOfAGroup();
    void helpOfACommand();
    void everyCommandIsComplete();
    void numbers_data();
    void numbers();
    void plainTextOfNested();
    void jsonSurvivesBadUtf8();
};

void TestCommandLine::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::newRow("done") << words({"echo"}) << 0;
    QTest::newRow("no command") << words({}) << 2;
    QTest::newRow("unknown command") << words({"nope"}) << 2;
    QTest::newRow("unknown sub-command") << words({"review", "nope"}) << 2;
    QTest::newRow("group alone") << words({"review"}) << 2;
    QTest::newRow("unknown option") << words({"echo", "--nope"}) << 2;
    QTest::newRow("option without value") << words({"echo", "--label"}) << 2;
    QTest::newRow("argument missing") << words({"review", "answer"}) << 2;
    QTest::newRow("argument too many") << words({"echo", "a", "b"}) << 2;
    QTest::newRow("empty workspace") << words({"echo", "--workspace", ""}) << 2;
    QTest::newRow("answer is no") << words({"say", "no"}) << 1;
    QTest::newRow("missing file") << words({"missing", "file"}) << 3;
    QTest::newRow("missing id") << words({"missing", "id"}) << 2;
    QTest::newRow("busy") << words({"own", "advice"}) << 3;
    QTest::newRow("clock") << words({"clock"}) << 2;
    QTest::newRow("cancelled") << words({"cancelled"}) << 130;
    QTest::newRow("help") << words({"--help"}) << 0;
    QTest::newRow("help of unknown") << words({"nope", "--help"}) << 2;
    QTest::newRow("version") << words({"--version"}) << 0;
}

void TestCommandLine::exitCodes()
{
    QFETCH(QStringList, arguments);
    QTEST(say(arguments).exit, "exit");
}

void TestCommandLine::errorIsOneLine()
{
    const Said unknown = say(words({"nope"}));
    QCOMPARE(unknown.out, std::string());
    QCOMPARE(unknown.err, std::string("unknown_command: there is no such command (nope); see nightshift-agent --help\n"));
    QCOMPARE(say(words({"own", "advice"})).err, std::string("busy: the queue is full (q); wait a minute\n"));
    QCOMPARE(say(words({"echo", "--nope"})).err, std::string("unknown_option: there is no such option (--nope); see nightshift-agent echo --help\n"));
    QCOMPARE(errorLine("storage", "two\nlines", "", "do it"), std::string("storage: two lines; do it"));
}

void TestCommandLine::errorIsAnObjectToo()
{
    const Said said = say(words({"missing", "id", "--json"}));
    const Json json = Json::parse(said.out);
    QCOMPARE(json["error"]["code"].get<std::string>(), std::string("not_found"));
    QCOMPARE(json["error"]["where"].get<std::string>(), std::string("rv-1"));
    QVERIFY(said.err.starts_with("not_found: no such review (rv-1); "));
    const Said unknown = say(words({"nope", "--json"}));
    QCOMPARE(Json::parse(unknown.out)["error"]["code"].get<std::string>(), std::string("unknown_command"));
}

void TestCommandLine::answerNoKeepsItsResult()
{
    QCOMPARE(say(words({"say", "no"})).out, std::string("it is not so\n"));
    QCOMPARE(say(words({"say", "no", "--json"})).out, std::string("{\"ok\":false}\n"));
}

void TestCommandLine::quietSaysNothing()
{
    const Said said = say(words({"say", "no", "--quiet"}));
    QCOMPARE(said.out + said.err, std::string());
    QCOMPARE(say(words({"say", "no", "--quiet", "--json"})).out, std::string("{\"ok\":false}\n"));
}

void TestCommandLine::passesOptionsAndArguments()
{
    const Said said = say(words({"--json", "review", "answer", "rv-1", "--label", "list", "--map", "a=b", "--map", "c=d", "--approve"}));
    QCOMPARE(said.exit, 0);
    const Json json = Json::parse(said.out);
    QCOMPARE(json["arguments"].dump(), std::string("[\"rv-1\"]"));
    QCOMPARE(json["label"].get<std::string>(), std::string("list"));
    QCOMPARE(json["map"].dump(), std::string("[\"a=b\",\"c=d\"]"));
    QVERIFY(json["approve"].get<bool>());
    const Json dash = Json::parse(say(words({"echo", "-", "--json"})).out);
    QCOMPARE(dash["arguments"].dump(), std::string("[\"-\"]"));
}

void TestCommandLine::globalOptionsStandAnywhere()
{
    for (const QStringList &arguments : {words({"--workspace", "/w/x", "--json", "review", "list"}), words({"review", "--workspace", "/w/x", "list", "--json"}),
                                         words({"review", "list", "--json", "--workspace=/w/x"}), words({"review", "--workspace=/w/x", "list", "--json"})}) {
        const Said said = say(arguments);
        QCOMPARE(said.exit, 0);
        QCOMPARE(Json::parse(said.out)["workspace"].get<std::string>(), std::string("/w/x"));
    }
}

void TestCommandLine::readsTheClock()
{
    const Json json = Json::parse(say(words({"echo", "--json", "--clock", "2026-11-24T15:00:00Z", "--speed", "max", "--until", "+72h"})).out);
    QCOMPARE(json["now"].get<std::string>(), std::string("2026-11-24T15:00:00.000Z"));
    QVERIFY(json["jumping"].get<bool>());
    QCOMPARE(json["until"].get<std::string>(), std::string("2026-11-27T15:00:00.000Z"));
}

void TestCommandLine::clockStandsStill()
{
    QVERIFY(Json::parse(say(words({"echo", "--json", "--clock", "2026-11-24T15:00:00Z"})).out)["jumping"].get<bool>());
    QVERIFY(!Json::parse(say(words({"live", "--json", "--clock", "2026-11-24T15:00:00Z"})).out)["jumping"].get<bool>());
    QVERIFY(!Json::parse(say(words({"echo", "--json"})).out)["jumping"].get<bool>());
}

void TestCommandLine::badClock_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no instant") << words({"--clock", "tomorrow"});
    QTest::newRow("speed zero") << words({"--speed", "0"});
    QTest::newRow("speed negative") << words({"--speed=-2"});
    QTest::newRow("speed text") << words({"--speed", "fast"});
    QTest::newRow("speed infinite") << words({"--speed", "inf"});
    QTest::newRow("until text") << words({"--until", "later"});
    QTest::newRow("until unit") << words({"--until", "+72x"});
    QTest::newRow("until before start") << words({"--clock", "2026-11-24T15:00:00Z", "--until", "2026-11-24T14:59:59Z"});
}

void TestCommandLine::badClock()
{
    QFETCH(QStringList, options);
    const Said said = say(words({"echo"}) + options);
    QCOMPARE(said.exit, 2);
    QVERIFY2(said.err.starts_with("invalid_input: "), said.err.c_str());
}

void TestCommandLine::until_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("hours") << "+72h" << "2026-11-27T15:00:00.000Z";
    QTest::newRow("days") << "+30d" << "2026-12-24T15:00:00.000Z";
    QTest::newRow("minutes") << "+45m" << "2026-11-24T15:45:00.000Z";
    QTest::newRow("seconds") << "+20s" << "2026-11-24T15:00:20.000Z";
    QTest::newRow("instant") << "2026-11-25T00:00:00Z" << "2026-11-25T00:00:00.000Z";
    QTest::newRow("no unit") << "+72" << "";
    QTest::newRow("no number") << "+h" << "";
    QTest::newRow("negative") << "+-3h" << "";
    QTest::newRow("overflow") << "+9223372036854775807d" << "";
    QTest::newRow("eleven years") << "+4100d" << "";
}

void TestCommandLine::until()
{
    QFETCH(QString, text);
    const auto at = parseUntil(text.toStdString(), testing::at("2026-11-24T15:00:00Z"));
    QTEST(QString::fromStdString(at ? formatInstant(*at) : std::string()), "expected");
}

void TestCommandLine::helpListsEveryCommand()
{
    const Said said = say(words({"--help"}));
    for (const Command &command : testCommands())
        QVERIFY2(said.out.find("  " + command.name + " ") != std::string::npos, command.name.c_str());
    QVERIFY(said.out.find("--workspace") != std::string::npos);
}

void TestCommandLine::helpOfAGroup()
{
    const Said said = say(words({"review", "--help"}));
    QCOMPARE(said.exit, 0);
    QVERIFY(said.out.find("review answer") != std::string::npos);
    QVERIFY(said.out.find("echo") == std::string::npos);
}

void TestCommandLine::helpOfACommand()
{
    const Said said = say(words({"review", "answer", "--help"}));
    QCOMPARE(said.exit, 0);
    QVERIFY(said.out.starts_with("nightshift-agent review answer ID\nanswers\n"));
    QVERIFY(said.out.find("--label <L>") != std::string::npos);
}

void TestCommandLine::everyCommandIsComplete()
{
    std::vector<std::string> names;
    for (const Command &command : allCommands()) {
        QVERIFY2(command.run != nullptr && !command.summary.empty() && command.argumentsMin <= command.argumentsMax, command.name.c_str());
        names.push_back(command.name);
    }
    std::sort(names.begin(), names.end());
    QVERIFY(std::adjacent_find(names.begin(), names.end()) == names.end());
}

void TestCommandLine::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wholeOk");
    QTest::addColumn<bool>("realOk");
    QTest::newRow("in range") << "7" << true << true;
    QTest::newRow("low end") << "1" << true << true;
    QTest::newRow("high end") << "10" << true << true;
    QTest::newRow("below") << "0" << false << false;
    QTest::newRow("above") << "11" << false << false;
    QTest::newRow("fraction") << "1.5" << false << true;
    QTest::newRow("text") << "x" << false << false;
    QTest::newRow("empty") << "" << false << false;
    QTest::newRow("trailing") << "7x" << false << false;
    QTest::newRow("overflow") << "99999999999999999999" << false << false;
    QTest::newRow("not a number") << "nan" << false << false;
}

void TestCommandLine::numbers()
{
    QFETCH(QString, text);
    QCommandLineParser parser;
    parser.addOption(valueOption("n", "N", "number"));
    QVERIFY(parser.parse(words({"agent", "--n"}) + QStringList{text}));
    std::ostringstream err;
    Progress progress(err, {.nowMicros = monotonicMicros});
    const CommandContext context({}, parser, progress);
    QTEST(context.integer("n", 3, 1, 10).has_value(), "wholeOk");
    QTEST(context.real("n", 3, 1, 10).has_value(), "realOk");
}

void TestCommandLine::plainTextOfNested()
{
    const Json json{{"ok", true}, {"gate", {{"passed", false}}}, {"items", {{{"id", "a"}, {"n", 1}}, {{"id", "b"}, {"n", 2}}}}, {"none", Json::array()}};
    QCOMPARE(plainText(json), std::string("ok: true\ngate:\n  passed: false\nitems (2):\n  id=a  n=1\n  id=b  n=2\nnone: []\n"));
}

void TestCommandLine::jsonSurvivesBadUtf8()
{
    const std::vector<Command> commands{failing("bad", {ErrorCode::InvalidInput, "not UTF-8: \xff", "x"})};
    std::ostringstream out, err;
    QCOMPARE(runCommandLine(commands, words({"bad", "--json"}), {out, err}, StopToken{}), 2);
    QVERIFY(Json::accept(out.str()));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
