// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/contextdrawer.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/statusstrip.h"

namespace ns::ui {

namespace {

QKeySequence key(const char *text)
{
    return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
}

} // namespace

/// The window's own actions; those of the agent are added by AgentPanel, those of the settings by SettingsActions.
void MainWindow::buildActions()
{
    const QString view = tr("View");
    const QString help = tr("Help");
    m_actions.add({.id = QStringLiteral("palette.open"), .text = tr("Find or do"), .keys = {key("Ctrl+K")}, .icon = QStringLiteral("search"), .section = view}, *this, {},
                  [this] { showPalette(); });
    m_actions.add({.id = QStringLiteral("go.back"), .text = tr("Go back"), .keys = {key("Alt+Left")}, .icon = QStringLiteral("arrow-left"), .section = tr("Go to")}, *this, {},
                  [this] { goBack(); });
    m_actions.add({.id = QStringLiteral("view.context"), .text = tr("Show or hide details"), .keys = {key("Ctrl+I")}, .icon = QStringLiteral("panel-right"), .section = view}, *this,
                  {}, [this] { m_drawer->setOpen(!m_drawer->isOpen()); });
    m_actions.add({.id = QStringLiteral("help.keys"), .text = tr("All keys"), .keys = {key("?"), key("F1")}, .icon = QStringLiteral("keyboard"), .section = help}, *this, {},
                  [this] { showShortcuts(); });
    m_actions.add({.id = QStringLiteral("window.close"), .text = tr("Close the window"), .keys = {key("Ctrl+Q")}, .icon = QStringLiteral("power"), .section = view}, *this, {},
                  [this] { close(); });
    m_rail->setKeys(keyText(key("Ctrl+K")), {});
}

} // namespace ns::ui
