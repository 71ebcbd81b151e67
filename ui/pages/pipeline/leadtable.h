// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/pages/pipeline/leadmodel.h"

class QButtonGroup;
class QLabel;
class QStackedLayout;
class QTableView;

namespace ns::ui {

class FilterPill;
class StateView;
class WindowedList;

/// The table of leads with its filter pills, order and position: one window of the list at a time, sorted in SQL. Says what it wants to be asked
/// for by `queryChanged` and shows what it is given; knows no Desk. GUI thread; part of the pipeline page.
class LeadTable : public QWidget
{
    Q_OBJECT
public:
    explicit LeadTable(LeadModel::Clock now, QWidget *parent = nullptr);

    /// What to ask for now, with the window's anchor.
    [[nodiscard]] console::LeadQuery query() const;
    void setSearch(const QString &words);
    void setStage(const std::string &stage);
    void setFilter(console::LeadFilter filter);
    void setSort(console::LeadSort sort, bool reversed);
    [[nodiscard]] bool isNarrowed() const;
    /// Every filter off, one question.
    void clearFilters();

    void setPage(const console::SnapshotPtr<console::LeadPage> &page);
    void setFailure(const Error &error);
    /// One figure for each filter; fewer: none known.
    void setCounts(const std::vector<std::int64_t> &counts);
    [[nodiscard]] bool hasRows() const;
    [[nodiscard]] WindowedList &window() { return *m_window; }
    [[nodiscard]] QTableView &view() { return *m_view; }
    [[nodiscard]] const LeadModel &model() const { return *m_model; }
    [[nodiscard]] StateView &state() { return *m_state; }
    void focusRows();

Q_SIGNALS:
    /// Another list, or another window of it.
    void queryChanged();
    void leadOpened();

private:
    void buildPills();
    void buildTable();
    void sortBy(int column);
    void showOrder();
    void showState(bool isEmpty);
    void changeList();
    LeadModel *m_model;
    QTableView *m_view;
    WindowedList *m_window;
    StateView *m_state;
    QStackedLayout *m_stack;
    QLabel *m_position;
    QButtonGroup *m_group;
    std::vector<FilterPill *> m_pills; // index: LeadFilter
    console::LeadQuery m_query;
};

} // namespace ns::ui
