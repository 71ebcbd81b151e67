// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QButtonGroup>
#include <QWidget>

#include "ui/pages/review/reviewqueue.h"

class QListView;
class QStackedLayout;

namespace ns::ui {

class FilterPill;
class LastAnswer;
class PaneHeader;
class SearchField;
class StateView;

/// The left of the page: how many wait, search and filters with their counts, the list, and the way back from the latest answer.
class ReviewList : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kWidth = 328;

    ReviewList(console::Desk &desk, ReviewQueue &queue, QWidget *parent = nullptr);
    /// After the queue's list or item has changed.
    void refresh();
    void focusList();
    void focusSearch();
    /// The next filter (or the one before) in the order of the pills.
    void stepFilter(int by);
    void choose(console::ReviewFilter filter);
    void clearFilters();
    void setKeys(const QString &search, const QString &undo);
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] QListView &view() { return *m_view; }
    [[nodiscard]] LastAnswer &lastAnswer() { return *m_last; }

Q_SIGNALS:
    /// A key of a person's that no action took: its action cannot be run now, or there is none.
    void keyRefused(const QKeySequence &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildPills();
    void buildView();
    bool refuseKey(const QKeyEvent &event);
    void showPill(FilterPill &pill, std::size_t filter, std::int64_t count);
    [[nodiscard]] QString fact() const;
    console::Desk &m_desk;
    ReviewQueue &m_queue;
    PaneHeader *m_head;
    SearchField *m_search;
    QButtonGroup m_group;
    std::vector<FilterPill *> m_pills;
    QListView *m_view;
    StateView *m_state;
    QStackedLayout *m_stack;
    LastAnswer *m_last;
    bool m_syncing = false; // the selection follows the queue, not a person
};

} // namespace ns::ui
