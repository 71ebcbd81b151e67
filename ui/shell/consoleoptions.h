// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>
#include <QStringList>

#include "core/base/result.h"
#include "ui/shell/consolesettings.h"

namespace ns::ui {

/// What the command line asks of the window. What it leaves open, the settings decide.
struct ConsoleOptions
{
    QString workspace = {};
    bool demo = false;
    QString page = {};
    QString language = {};
    std::optional<ThemeChoice> theme = {};
    std::optional<Contrast> contrast = {};
    std::optional<Density> density = {};
    std::optional<int> scalePercent = {};
    bool readOnly = false;
    QString captureFolder = {};
    QSize captureSize = {1440, 900}; // of the picture, in its own pixels
    QString clock = {};              // business time stands still here
    bool pseudo = false;             // longer, accented texts, to see what clips
    bool help = false;
    bool version = false;
};

/// InvalidInput naming the option. `arguments` without the program's name.
[[nodiscard]] Result<ConsoleOptions> parseConsoleOptions(const QStringList &arguments);
/// One line an option, for --help.
[[nodiscard]] QString consoleUsage();
/// The settings with what the command line overrules.
[[nodiscard]] ConsoleSettings withOptions(ConsoleSettings settings, const ConsoleOptions &options);
/// "1.5", "2", "150", "150%" as percent, 100..300; nothing for anything else.
[[nodiscard]] std::optional<int> parseScale(const QString &text);

} // namespace ns::ui
