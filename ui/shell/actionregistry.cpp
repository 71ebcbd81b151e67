// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include <QWidget>

#include "ui/style/look.h"

namespace ns::ui {

namespace {

bool meet(const ActionRegistry::Entry &a, const ActionRegistry::Entry &b)
{
    return a.scope.isEmpty() || b.scope.isEmpty() || a.scope == b.scope;
}

QString sharedKey(const QAction &a, const QAction &b)
{
    const QList<QKeySequence> keys = a.shortcuts();
    for (const QKeySequence &key : keys) {
        if (b.shortcuts().contains(key))
            return key.toString(QKeySequence::PortableText);
    }
    return {};
}

} // namespace

ActionRegistry::ActionRegistry(QObject *parent) : QObject(parent) {}

QAction *ActionRegistry::add(const ActionSpec &spec, QWidget &host, const QString &scope, std::function<void()> run)
{
    Q_ASSERT_X(!find(spec.id), "ActionRegistry", "two actions with one id");
    auto *action = new QAction(spec.text, &host);
    action->setObjectName(spec.id);
    action->setShortcuts(spec.keys);
    action->setShortcutContext(Qt::WindowShortcut); // an action of a hidden page is dead: its host is not visible
    action->setMenuRole(QAction::NoRole);
    host.addAction(action);
    connect(action, &QAction::triggered, &host, [run = std::move(run)] { run(); });
    connect(action, &QAction::changed, this, &ActionRegistry::changed);
    m_entries.push_back({spec, scope, action});
    return action;
}

const ActionRegistry::Entry *ActionRegistry::entry(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.spec.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

QAction *ActionRegistry::find(const QString &id) const
{
    const Entry *found = entry(id);
    return found ? found->action : nullptr;
}

std::vector<const ActionRegistry::Entry *> ActionRegistry::reachable(const QString &scope) const
{
    std::vector<const Entry *> found;
    for (const Entry &e : m_entries) {
        if (e.scope.isEmpty() || e.scope == scope)
            found.push_back(&e);
    }
    return found;
}

QStringList ActionRegistry::conflicts() const
{
    QStringList found;
    for (std::size_t a = 0; a < m_entries.size(); ++a) {
        for (std::size_t b = a + 1; b < m_entries.size(); ++b) {
            const QString key = meet(m_entries[a], m_entries[b]) ? sharedKey(*m_entries[a].action, *m_entries[b].action) : QString();
            if (!key.isEmpty())
                found += m_entries[a].spec.id + QStringLiteral(" and ") + m_entries[b].spec.id + QStringLiteral(": ") + key;
        }
    }
    return found;
}

void ActionRegistry::setReason(const QString &id, const QString &whyNot)
{
    QAction *action = find(id);
    Q_ASSERT_X(action, "ActionRegistry", "no such action");
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot.isEmpty() ? action->text() : whyNot);
}

QString keyText(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

QString keyText(const QAction &action)
{
    return keyText(action.shortcut());
}

} // namespace ns::ui
