// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <deque>
#include <functional>

namespace ns::ui {

/// What an action is, before it is an action.
struct ActionSpec
{
    QString id;                    // "review.accept"; never shown, never translated, never changed
    QString text;                  // what the button, the palette and the sheet say: a verb first, sentence case
    QList<QKeySequence> keys = {}; // the first is the one that is printed
    QString icon = {};             // Lucide name
    QString section = {};          // heading in menus and the shortcut sheet: "Review", "Go to", "View"
};

/// Every action of the window, once: menus, palette, shortcut sheet, buttons and tests all read this one list.
/// An action belongs to a scope, the id of a page, or to the whole window (empty scope). GUI thread; owned by the main window, outlives pages.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        ActionSpec spec;
        QString scope;
        QAction *action = nullptr; // a child of the host
    };

    explicit ActionRegistry(QObject *parent = nullptr);

    /// Makes the action and hangs it on `host`, whose visibility decides whether its keys work: a page, or the window. The id must be new.
    QAction *add(const ActionSpec &spec, QWidget &host, const QString &scope, std::function<void()> run);
    /// Null when there is none.
    [[nodiscard]] QAction *find(const QString &id) const;
    [[nodiscard]] const Entry *entry(const QString &id) const;
    [[nodiscard]] const std::deque<Entry> &entries() const { return m_entries; }
    /// Those of the window and of one page, in the order in which they were added.
    [[nodiscard]] std::vector<const Entry *> reachable(const QString &scope) const;
    /// Pairs of actions that could be reached together and share a key: "a and b: Ctrl+K". Empty is right.
    [[nodiscard]] QStringList conflicts() const;
    /// Disables with a reason, which the palette and the tool tip then show; an empty reason enables.
    void setReason(const QString &id, const QString &whyNot);

Q_SIGNALS:
    void changed();

private:
    std::deque<Entry> m_entries; // a deque: entries keep their place
};

/// A key as it is printed: "Ctrl+K", "Space"; empty for none.
[[nodiscard]] QString keyText(const QKeySequence &key);
/// The first key of an action.
[[nodiscard]] QString keyText(const QAction &action);

} // namespace ns::ui
