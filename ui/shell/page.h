// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QWidget>

#include "core/console/consumer.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/objectref.h"

namespace ns::ui {

class RefreshPace;

/// What a page is called and where it stands in the rail.
struct PageSpec
{
    QString id;    // "review": name of its capture, of its settings, scope of its actions
    QString title; // as the rail says it
    QString icon;  // Lucide name
};

/// One room of the console. A page binds models, sends commands and shows results; rules live in core. Constructors call buildActions(),
/// buildLayout(), connectModel(). GUI thread; owned by the main window, which alone shows and hides it.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(PageSpec spec, ActionRegistry &actions);

    [[nodiscard]] const PageSpec &spec() const { return m_spec; }
    /// What stands in the context pane at the right; null for a page without. Stays the page's own; shown in the pane while the page is current.
    [[nodiscard]] QWidget *contextPane() const { return m_contextPane; }
    /// Ids of the actions whose keys the status strip teaches, most useful first; six are shown.
    [[nodiscard]] virtual QStringList hintedActions() const { return {}; }
    /// The page is shown: fetch what it shows, put the focus where work begins.
    virtual void enter() {}
    /// Another page is shown: stop asking.
    virtual void leave() {}
    /// Shows an object; false when it is no business of this page.
    virtual bool open(const ObjectRef &object);
    /// Shows another side of the page by its name ("intents"); false when it has no such side. What "--page learning.intents" captures.
    virtual bool showView(const QString &view);
    /// The object that the page shows now: what "open its trace" and going back use.
    [[nodiscard]] virtual std::optional<ObjectRef> current() const { return std::nullopt; }
    /// True when everything that it asked for has come (or failed): a capture waits for this.
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /// A count beside the page's name in the rail; `urgent` fills it. Below 0 hides it.
    void countChanged(qint64 count, bool urgent);
    /// Words at the right of the status strip ("12 decided today").
    void noteChanged(const QString &note);
    /// Please show this object, on whatever page does.
    void openRequested(const ns::ui::ObjectRef &object);
    void settled();
    /// The first data of the workspace is on show, though more may follow before it is settled. Once in the page's life.
    void filled();

protected:
    /// Adds an action in this page's scope.
    QAction *addPageAction(const ActionSpec &spec, std::function<void()> run);
    [[nodiscard]] ActionRegistry &actions() const { return m_actions; }
    void setContextPane(QWidget *pane) { m_contextPane = pane; }
    /// Between a question and its answer; calls are counted.
    void noteAsked() { ++m_pending; }
    void noteAnswered();
    /// For a page whose questions are answered in parts; others are filled when they settle.
    void noteFilled();
    /// One place that waits for an answer; it counts once, however often it is asked anew.
    struct Question
    {
        console::Consumer consumer;
        bool isOpen = false;
    };
    void begin(Question &question);
    void end(Question &question);
    /// No answer is wanted any more.
    void drop(Question &question);
    /// Open questions hold this pace back too. It is a member of the page.
    void setPace(RefreshPace &pace) { m_pace = &pace; }

private:
    PageSpec m_spec;
    ActionRegistry &m_actions;
    QPointer<QWidget> m_contextPane;
    int m_pending = 0;
    bool m_isFilled = false;
    RefreshPace *m_pace = nullptr;
};

} // namespace ns::ui
