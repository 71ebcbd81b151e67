// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/desk.h"
#include "ui/shell/page.h"
#include "ui/widgets/refreshpace.h"

class QSplitter;
class QStackedLayout;

namespace ns::ui {

class Banner;
class PaneHeader;
class SpanDetails;
class StateView;
class TraceChain;
class TraceFacts;
class TraceList;
class WaterfallView;

/// What the agent did, step by step: the list of traces at the left; the chosen one as a waterfall with its facts, the contact's steps before and
/// next, and everything stored of the chosen span. Live by the change feed; GUI thread.
class TracesPage : public Page
{
    Q_OBJECT
public:
    TracesPage(console::Desk &desk, ActionRegistry &actions);

    [[nodiscard]] QStringList hintedActions() const override;
    void enter() override;
    void leave() override;
    /// Takes traces, by their id.
    bool open(const ObjectRef &object) override;
    [[nodiscard]] std::optional<ObjectRef> current() const override;

    [[nodiscard]] TraceList &list() { return *m_list; }
    [[nodiscard]] WaterfallView &waterfall() { return *m_waterfall; }
    [[nodiscard]] SpanDetails &details() { return *m_span; }
    [[nodiscard]] const domain::TraceId &shown() const { return m_id; }

private:
    void buildActions();
    void buildLayout();
    QWidget *buildTrace();
    void connectModel();
    QAction *addAction(const char *id, const QString &text, const char *keys, const char *icon, std::function<void()> run);

    void refresh();
    void askList();
    void showFirst();
    void askTrace();
    void showTrace(const console::SnapshotPtr<console::TraceDetails> &trace);
    void showTraceFailure(const Error &error);
    void showSpan();
    void choose(std::int64_t no);
    void choosePart(int part);
    void showId(const domain::TraceId &id);
    void openContact();
    void copyId();

    console::Desk &m_desk;
    RefreshPace m_pace;
    Question m_listAsked, m_traceAsked;
    domain::TraceId m_id; // chosen
    int m_part = 0;           // whose first span is to be chosen when the trace comes; 0: as it was
    bool m_bringsRow = false; // the list is to show the trace's row once it is known
    console::SnapshotPtr<console::TraceDetails> m_trace; // shown
    PaneHeader *m_listHeader = nullptr;
    PaneHeader *m_header = nullptr;
    TraceList *m_list = nullptr;
    Banner *m_trouble = nullptr;
    TraceFacts *m_facts = nullptr;
    WaterfallView *m_waterfall = nullptr;
    TraceChain *m_chain = nullptr;
    SpanDetails *m_span = nullptr;
    StateView *m_state = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace ns::ui
