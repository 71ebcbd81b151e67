// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <functional>

#include "ui/shell/consolesettings.h"

class QComboBox;
class QFormLayout;

namespace ns::ui {

class MainWindow;

/// Keeps the person's settings: actions in the palette, the settings dialog, and what happens when they change. Theme, contrast and density change
/// at once; language and scale with the next start. GUI thread; lives as long as the window.
class SettingsActions : public QObject
{
    Q_OBJECT
public:
    /// `save` is called with each change; a window that was opened for one picture gives one that does nothing.
    SettingsActions(MainWindow &window, ConsoleSettings settings, Theme system, std::function<void(const ConsoleSettings &)> save);
    [[nodiscard]] const ConsoleSettings &settings() const { return m_settings; }
    void change(const std::function<void(ConsoleSettings &)> &edit);
    void showDialog();

Q_SIGNALS:
    void changed();

private:
    void buildActions();
    MainWindow &m_window;
    ConsoleSettings m_settings;
    Theme m_system;
    std::function<void(const ConsoleSettings &)> m_save;
};

/// Five choices; each takes effect as it is made.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(SettingsActions &actions, QWidget *parent);

private:
    QComboBox *addChoice(QFormLayout &form, const QString &name, const QString &id);
    SettingsActions &m_actions;
};

} // namespace ns::ui
