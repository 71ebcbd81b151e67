// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractListModel>
#include <QPointer>
#include <QWidget>

#include "ui/shell/actionregistry.h"

class QLineEdit;
class QListView;

namespace ns::ui {

/// The actions that match what is typed, best first; with nothing typed those used last come first. Rows are at most the registry's.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KeysRole = Qt::UserRole + 1, IconRole, ReasonRole, SectionRole };

    PaletteModel(const ActionRegistry &actions, QObject *parent);
    void setScope(const QString &scope);
    void setSearch(const QString &text);
    /// Puts an action in front of the others when nothing is typed.
    void noteUsed(const QString &id);
    [[nodiscard]] const ActionRegistry::Entry *at(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void refresh();
    const ActionRegistry &m_actions;
    QString m_scope;
    QString m_search;
    QStringList m_recent;
    std::vector<const ActionRegistry::Entry *> m_rows;
};

/// How well `text` answers `search`: every typed word must begin a word of it (accents and case don't matter); earlier is better. Below 0: not at all.
[[nodiscard]] int matchScore(const QString &text, const QString &search);

/// Ctrl+K: any action by its name, with its key beside it. Lies over the window; Enter runs, Escape closes. GUI thread.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    CommandPalette(const ActionRegistry &actions, QWidget *window);
    /// Opens over the window for the actions of one page.
    void popUp(const QString &scope);
    void dismiss();
    [[nodiscard]] PaletteModel &model() { return m_model; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void runCurrent();
    void step(int by);
    PaletteModel m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace ns::ui
