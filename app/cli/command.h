// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCommandLineOption>
#include <QCommandLineParser>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/progress.h"
#include "app/stoptoken.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace ns::app {

/// Key order is kept, so that the JSON reads like CLI.md's tables.
using Json = nlohmann::ordered_json;

namespace exitcode {
inline constexpr int Done = 0;      // the command did its work
inline constexpr int AnswerNo = 1;  // it did, and the answer is no
inline constexpr int Usage = 2;     // unknown command, option, id or value
inline constexpr int Failed = 3;    // file, database, lease, network, no workspace
inline constexpr int Cancelled = 130;
} // namespace exitcode

/// What a command gives back: one JSON object, and the same for a person. An empty text prints the JSON's fields as lines.
struct CommandResult
{
    Json json = Json::object();
    int exit = exitcode::Done;
    std::string text = {};
};

/// Everything that a command may use of the world: parsed options, business time, the stop token, progress. One per invocation; main thread.
class CommandContext
{
public:
    struct Setup
    {
        std::string workspace;             // absolute folder
        BusinessClock::Setup clock = {};   // from --clock and --speed
        std::optional<Instant> until = {}; // --until, resolved against the clock's start
        bool json = false;
        bool quiet = false;
        StopToken stop = {};
    };
    CommandContext(Setup setup, const QCommandLineParser &parser, Progress &progress);

    [[nodiscard]] const std::string &workspaceFolder() const { return m_setup.workspace; }
    [[nodiscard]] const BusinessClock::Setup &clockSetup() const { return m_setup.clock; }
    /// The one business clock of this invocation.
    [[nodiscard]] BusinessClock &clock() const { return *m_clock; }
    [[nodiscard]] std::shared_ptr<BusinessClock> sharedClock() const { return m_clock; }
    [[nodiscard]] Instant now() const { return m_clock->now(); }
    [[nodiscard]] std::optional<Instant> until() const { return m_setup.until; }
    [[nodiscard]] bool isJson() const { return m_setup.json; }
    [[nodiscard]] bool isQuiet() const { return m_setup.quiet; }
    [[nodiscard]] const StopToken &stop() const { return m_setup.stop; }
    [[nodiscard]] Progress &progress() const { return m_progress; }
    /// One line on stderr, not with --quiet. For remarks that are no error.
    void note(const std::string &line) const { m_progress.note(line); }

    /// Positional arguments behind the command's name.
    [[nodiscard]] const std::vector<std::string> &arguments() const { return m_arguments; }
    /// The argument at `index`, or empty. How many there must be, the framework has checked.
    [[nodiscard]] std::string argument(std::size_t index) const;
    [[nodiscard]] bool has(const char *option) const;
    /// The option's (last) value; nothing when it was not given.
    [[nodiscard]] std::optional<std::string> value(const char *option) const;
    [[nodiscard]] std::string valueOr(const char *option, std::string fallback) const;
    [[nodiscard]] std::vector<std::string> values(const char *option) const;
    /// Numbers within [low, high]; InvalidInput naming the option otherwise. `fallback` when the option was not given.
    [[nodiscard]] Result<std::int64_t> integer(const char *option, std::int64_t fallback, std::int64_t low, std::int64_t high) const;
    [[nodiscard]] Result<double> real(const char *option, double fallback, double low, double high) const;
    /// An ISO instant, or a date "2026-11-24" (its first instant in UTC); nothing when the option was not given.
    [[nodiscard]] Result<std::optional<Instant>> instant(const char *option) const;

private:
    Setup m_setup;
    const QCommandLineParser &m_parser;
    Progress &m_progress;
    std::shared_ptr<BusinessClock> m_clock;
    std::vector<std::string> m_arguments;
};

/// One command. Made by a makeXCommand() in its own file and listed in commands.cpp; nothing registers itself.
struct Command
{
    std::string name;      // "review answer"
    std::string arguments; // synopsis behind the name: "ID --label L|--approve|--reject|--text FILE"
    std::string summary;   // one line
    std::vector<QCommandLineOption> options = {};
    int argumentsMin = 0;
    int argumentsMax = 0;
    /// With --clock T, time goes on while this command works. For all others it stands still at T: the same inputs then give the same bytes, and
    /// a chain of commands may name one T (a clock that ran on would make the second of them "backwards").
    bool runsTheClock = false;
    std::function<Result<CommandResult>(const CommandContext &)> run;
};

/// --name, a flag.
[[nodiscard]] QCommandLineOption flagOption(const char *name, const char *help);
/// --name VALUE; may be given more than once, values() gives all.
[[nodiscard]] QCommandLineOption valueOption(const char *name, const char *valueName, const char *help);

/// Which exit code an error means (CLI.md). NotFound is an unknown id (2), but a missing file ("no such file", as readFile says) is 3.
[[nodiscard]] int exitCodeFor(const Error &error);

} // namespace ns::app
