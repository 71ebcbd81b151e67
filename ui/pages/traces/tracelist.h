// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/traces.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QListView;
class QStackedLayout;

namespace ns::ui {

class FilterPill;
class SearchField;
class StateView;
class TraceListModel;
class WindowedList;

/// The list of traces with search, filter pills, time span and kind of event: one window at a time. Says what it wants to be asked for by
/// `queryChanged` and shows what it is given; knows no Desk. GUI thread; part of the traces page.
class TraceList : public QWidget
{
    Q_OBJECT
public:
    /// Time spans on offer.
    enum class Span { Always, Day, Week, Month };

    explicit TraceList(std::function<Instant()> now, QWidget *parent = nullptr);

    /// What to ask for now, with the window's anchor.
    [[nodiscard]] console::TraceQuery query() const;
    void setFilter(console::TraceFilter filter);
    void setSpan(Span span);
    void setKind(const std::string &eventType); // empty: every kind
    [[nodiscard]] bool isNarrowed() const;
    void clearFilters();

    void setPage(const console::SnapshotPtr<console::TracePage> &page);
    void setFailure(const Error &error);
    [[nodiscard]] bool hasRows() const;
    [[nodiscard]] const console::TraceRow *rowOf(std::int64_t no) const;
    [[nodiscard]] WindowedList &window() { return *m_window; }
    [[nodiscard]] SearchField &search() { return *m_search; }
    [[nodiscard]] StateView &state() { return *m_state; }
    [[nodiscard]] QListView &view() { return *m_view; }
    [[nodiscard]] const TraceListModel &model() const { return *m_model; }
    void focusRows();

Q_SIGNALS:
    void queryChanged();
    void traceOpened();

private:
    void buildFilters();
    void buildList();
    void changeList();
    void showState(bool isEmpty);
    std::function<Instant()> m_now;
    TraceListModel *m_model;
    SearchField *m_search;
    QWidget *m_pillBox;
    QButtonGroup *m_group;
    std::vector<FilterPill *> m_pills; // index: TraceFilter
    QComboBox *m_span;
    QComboBox *m_kind;
    QLabel *m_position;
    QListView *m_view;
    StateView *m_state;
    QStackedLayout *m_stack;
    WindowedList *m_window;
    console::TraceQuery m_query;
};

} // namespace ns::ui
