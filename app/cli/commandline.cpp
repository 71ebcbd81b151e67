// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QDir>
#include <QStandardPaths>
#include <ostream>

#include "app/cli/globaloptions.h"
#include "app/cli/help.h"

namespace ns::app {

namespace {

/// Why a command line cannot even start a command.
struct Refusal
{
    std::string code;
    std::string text;
    std::string where = {};
    std::string advice = "see nightshift-agent --help";
};

/// Which command the line names, and the line without that name.
struct Selection
{
    const Command *command = nullptr;
    std::vector<const Command *> group; // the commands that begin with the first word
    QStringList words;
    QStringList rest;
};

/// The first one or two words that are no global option (nor its value).
Selection selectCommand(const std::vector<Command> &commands, const QStringList &arguments)
{
    Selection selection;
    QList<qsizetype> at;
    for (qsizetype i = 0; i < arguments.size() && at.size() < 2; ++i) {
        if (arguments[i].startsWith(u'-') && arguments[i].size() > 1) {
            if (isGlobalValueOption(arguments[i]))
                ++i;
            else if (!at.isEmpty() && !isGlobalFlag(arguments[i]))
                break; // the command's own options begin: a second word would be a value
            continue;
        }
        at.append(i);
        selection.words.append(arguments[i]);
    }
    const auto isNamed = [&](const Command &command, qsizetype words) {
        return words <= selection.words.size() && command.name == selection.words.mid(0, words).join(u' ').toStdString();
    };
    qsizetype used = 0;
    for (const Command &command : commands) {
        const qsizetype length = 1 + std::count(command.name.begin(), command.name.end(), ' ');
        if (isNamed(command, length) && length > used) {
            selection.command = &command;
            used = length;
        }
        if (!selection.words.isEmpty() && command.name.starts_with(selection.words[0].toStdString() + " "))
            selection.group.push_back(&command);
    }
    selection.rest = arguments;
    for (qsizetype i = used; i-- > 0;)
        selection.rest.removeAt(at[i]);
    return selection;
}

Refusal refuseUnknown(const Selection &selection)
{
    if (selection.words.isEmpty())
        return {"unknown_command", "no command given"};
    if (selection.group.empty())
        return {"unknown_command", "there is no such command", selection.words[0].toStdString()};
    std::string known;
    for (const Command *command : selection.group)
        known += (known.empty() ? "" : ", ") + command->name;
    return {"unknown_command", "not one of " + known, selection.words.join(u' ').toStdString()};
}

std::optional<Refusal> checkParsed(const QCommandLineParser &parser, bool parsed, const Command &command)
{
    const std::string advice = "see nightshift-agent " + command.name + " --help";
    if (!parser.unknownOptionNames().isEmpty())
        return Refusal{"unknown_option", "there is no such option", "--" + parser.unknownOptionNames().constFirst().toStdString(), advice};
    if (!parsed)
        return Refusal{"invalid_input", parser.errorText().toStdString(), command.name, advice};
    const auto count = parser.positionalArguments().size();
    if (count < command.argumentsMin)
        return Refusal{"invalid_input", "an argument is missing: " + command.name + " " + command.arguments, command.name, advice};
    if (count > command.argumentsMax)
        return Refusal{"invalid_input", "one argument too many: " + parser.positionalArguments().constLast().toStdString(), command.name, advice};
    return std::nullopt;
}

std::string_view adviceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput: return "correct it and run the command again";
    case ErrorCode::TooLarge: return "give it in smaller parts";
    case ErrorCode::NotFound: return "check the name; the list commands show what there is";
    case ErrorCode::AlreadyExists: return "choose another name or folder";
    case ErrorCode::Conflict: return "look at its present state and try again";
    case ErrorCode::Busy: return "try again in a moment";
    case ErrorCode::LeaseLost: return "another agent works on this workspace: stop it or wait until its lease ends";
    case ErrorCode::Storage: return "check path, permissions and free space";
    case ErrorCode::Network: return "check the connection and try again";
    case ErrorCode::Unsupported: return "see nightshift-agent --help for what is built";
    case ErrorCode::Cancelled: return "run it again to go on";
    case ErrorCode::Internal: return "run nightshift-agent doctor and keep its output";
    case ErrorCode::ClockBackwards: return "give --clock a later instant";
    }
    return "see nightshift-agent --help";
}

/// Prints an error in the two forms that were promised: a line on stderr and, with --json, an object on stdout.
void printError(const Terminal &terminal, bool json, const Refusal &error)
{
    terminal.err << errorLine(error.code, error.text, error.where, error.advice) << std::endl;
    if (!json)
        return;
    const Json object{{"error", {{"code", error.code}, {"text", error.text}, {"where", error.where}}}};
    terminal.out << object.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
}

void printResult(const Terminal &terminal, const CommandContext &context, const CommandResult &result)
{
    if (context.isJson())
        terminal.out << result.json.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
    else if (!context.isQuiet())
        terminal.out << (result.text.empty() ? plainText(result.json) : result.text) << std::flush;
}

int runCommand(const Command &command, const CommandContext &context, const Terminal &terminal)
{
    const Result<CommandResult> result = command.run(context);
    context.progress().end();
    if (result) {
        printResult(terminal, context, *result);
        return result->exit;
    }
    const Error &error = result.error();
    printError(terminal, context.isJson(),
               {std::string(codeName(error.code)), error.text, error.where, std::string(adviceFor(error.code))});
    return exitCodeFor(error);
}

int runSelected(const Command &command, const QStringList &rest, const Terminal &terminal, const StopToken &stop)
{
    QCommandLineParser parser;
    addGlobalOptions(parser);
    parser.addOptions({command.options.begin(), command.options.end()});
    const bool parsed = parser.parse(QStringList{QStringLiteral("nightshift-agent")} + rest);
    const bool json = rest.contains(QStringLiteral("--json"));
    if (parser.isSet(QStringLiteral("help"))) {
        terminal.out << commandHelp(command);
        return exitcode::Done;
    }
    if (const auto refusal = checkParsed(parser, parsed, command)) {
        printError(terminal, json, *refusal);
        return exitcode::Usage;
    }
    auto setup = readGlobalOptions(parser, stop);
    if (!setup) {
        printError(terminal, json, {std::string(codeName(setup.error().code)), setup.error().text, setup.error().where,
                                    std::string(adviceFor(setup.error().code))});
        return exitcode::Usage;
    }
    if (setup->clock.start && !command.runsTheClock)
        setup->clock.jumping = true; // it never jumps: the command is over at the instant at which it began
    Progress progress(terminal.err, {.enabled = terminal.errIsTerminal && !setup->quiet, .notes = !setup->quiet, .nowMicros = monotonicMicros});
    return runCommand(command, CommandContext(std::move(*setup), parser, progress), terminal);
}

} // namespace

std::string errorLine(std::string_view code, std::string_view text, std::string_view where, std::string_view advice)
{
    const std::size_t cut = text.rfind("; ");
    std::string line = std::string(code) + ": " + std::string(text.substr(0, cut));
    if (!where.empty())
        line += " (" + std::string(where) + ")";
    line += "; " + std::string(cut == std::string_view::npos ? advice : text.substr(cut + 2));
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

int runCommandLine(const std::vector<Command> &commands, const QStringList &arguments, Terminal terminal, StopToken stop)
{
    const Selection selection = selectCommand(commands, arguments);
    const bool wantsHelp = arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"));
    if (selection.command != nullptr)
        return runSelected(*selection.command, selection.rest, terminal, stop);
    if (selection.words.isEmpty() && arguments.contains(QStringLiteral("--version"))) {
        terminal.out << "nightshift-agent " NS_VERSION "\n";
        return exitcode::Done;
    }
    if (wantsHelp && (selection.words.isEmpty() || !selection.group.empty())) {
        terminal.out << (selection.group.empty() ? overallHelp(commands) : groupHelp(selection.group));
        return exitcode::Done;
    }
    printError(terminal, arguments.contains(QStringLiteral("--json")), refuseUnknown(selection));
    return exitcode::Usage;
}

} // namespace ns::app
