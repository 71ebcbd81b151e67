// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include <algorithm>

#include "app/cli/globaloptions.h"

namespace ns::app {

namespace {

std::string synopsis(const Command &command)
{
    return command.name + (command.arguments.empty() ? "" : " " + command.arguments);
}

std::string padded(std::string text, std::size_t width)
{
    text.append(text.size() < width ? width - text.size() : 0, ' ');
    return text;
}

/// Qt's own table of a parser's options, without its "Usage:" head.
std::string optionTable(const QCommandLineParser &parser)
{
    const QString text = parser.helpText();
    const qsizetype at = text.indexOf(QStringLiteral("Options:\n"));
    return at < 0 ? std::string{} : text.mid(at + 9).toStdString();
}

std::string globalOptionTable()
{
    QCommandLineParser parser;
    addGlobalOptions(parser);
    return optionTable(parser);
}

std::string commandLines(const std::vector<const Command *> &commands)
{
    std::size_t width = 0;
    for (const Command *command : commands)
        width = std::max(width, command->name.size());
    std::string text;
    for (const Command *command : commands)
        text += "  " + padded(command->name, width + 2) + command->summary + "\n";
    return text;
}

} // namespace

std::string commandHelp(const Command &command)
{
    std::string text = "nightshift-agent " + synopsis(command) + "\n" + command.summary + "\n";
    if (!command.options.empty()) {
        QCommandLineParser parser;
        parser.addOptions({command.options.begin(), command.options.end()});
        text += "\nOptions:\n" + optionTable(parser);
    }
    return text + "\nFor every command:\n" + globalOptionTable();
}

std::string groupHelp(const std::vector<const Command *> &group)
{
    return "Commands:\n" + commandLines(group) + "\nnightshift-agent COMMAND --help says more about one.\n";
}

std::string overallHelp(const std::vector<Command> &commands)
{
    std::vector<const Command *> all;
    for (const Command &command : commands)
        all.push_back(&command);
    return "nightshift-agent [options] COMMAND [arguments]\nWorks leads through the night: the agent without a window, and the command line for everything else.\n\nCommands:\n" +
           commandLines(all) + "\nFor every command:\n" + globalOptionTable() +
           "\nExit codes: 0 done; 1 done, and the answer is no; 2 unknown command, option, id or value; 3 file, database, lease, network, no workspace; 130 Ctrl+C.\n";
}

} // namespace ns::app
