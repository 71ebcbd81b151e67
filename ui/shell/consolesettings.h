// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

#include "ui/style/look.h"

class QSettings;

namespace ns::ui {

enum class ThemeChoice { System, Light, Dark };

/// What one person prefers, kept per user and not per workspace. A value.
struct ConsoleSettings
{
    ThemeChoice theme = ThemeChoice::System;
    Contrast contrast = Contrast::Normal;
    Density density = Density::Comfortable;
    QString language = {};  // "es", "pt_BR", "en"; empty: the system's
    int scalePercent = 100; // 100..300, on top of the screen's own scale
    QString page = {};      // shown last
    QByteArray geometry = {};
    bool operator==(const ConsoleSettings &) const = default;
};

/// Unknown or damaged values read as the default.
[[nodiscard]] ConsoleSettings readSettings(const QSettings &store);
void writeSettings(QSettings &store, const ConsoleSettings &settings);
/// Light or dark for these settings on a platform whose own look is `system`.
[[nodiscard]] LookChoice lookChoice(const ConsoleSettings &settings, Theme system);
/// The language of the window: the chosen one, else the first of the system's that we speak, else English.
[[nodiscard]] QString languageFor(const QString &chosen, const QStringList &system);

} // namespace ns::ui
