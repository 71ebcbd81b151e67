// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/windowedlist.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLocale>
#include <QScrollBar>

namespace ns::ui {

using console::Anchor;

WindowedList::WindowedList(QAbstractItemView &view, KeyAt keyAt) : QObject(&view), m_view(view), m_keyAt(std::move(keyAt))
{
    Q_ASSERT(view.selectionModel());
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.viewport()->installEventFilter(this);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &WindowedList::look);
    connect(view.selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (m_isSwapping || !current.isValid()) // rows that leave move the current row on: that was nobody's choice
            return;
        m_selected = m_keyAt(current.row()).no;
        Q_EMIT chosen(*m_selected);
    });
}

bool WindowedList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        look();
    return QObject::eventFilter(watched, event);
}

int WindowedList::topRow() const
{
    const QModelIndex index = m_view.indexAt(QPoint(m_view.viewport()->width() / 2, 1));
    return index.isValid() ? index.row() : 0;
}

int WindowedList::bottomRow() const
{
    const QModelIndex index = m_view.indexAt(QPoint(m_view.viewport()->width() / 2, m_view.viewport()->height() - 2));
    return index.isValid() ? index.row() : m_extent.rows - 1;
}

int WindowedList::rowOf(std::int64_t no) const
{
    const int rows = m_view.model()->rowCount();
    for (int row = 0; row < rows; ++row) {
        if (m_keyAt(row).no == no)
            return row;
    }
    return -1;
}

Anchor WindowedList::anchor() const
{
    if (m_jump)
        return *m_jump;
    const bool atTop = m_extent.firstRank == 0 && m_view.verticalScrollBar()->value() == 0;
    if (m_extent.rows == 0 || atTop)
        return {};
    const int middle = std::clamp((topRow() + bottomRow()) / 2, 0, m_extent.rows - 1);
    return {Anchor::Kind::Around, m_keyAt(middle), m_extent.firstRank + middle};
}

WindowedList::Held WindowedList::hold() const
{
    const bool atTop = m_extent.firstRank == 0 && m_view.verticalScrollBar()->value() == 0;
    if (m_jump || atTop || m_extent.rows == 0) // at the very top the newest stays in view
        return {};
    const int row = topRow();
    return {m_keyAt(row).no, -m_view.visualRect(m_view.model()->index(row, 0)).top()};
}

void WindowedList::replace(const Extent &extent, const std::function<void()> &swap)
{
    const Held held = hold();
    m_isSwapping = true;
    swap();
    m_extent = extent;
    m_isAsked = false;
    m_view.doItemsLayout();
    showSelection();
    restoreScroll(held);
    finishJump();
    m_isSwapping = false;
    if (std::exchange(m_choosesAfterJump, false) && m_selected)
        Q_EMIT chosen(*m_selected);
    Q_EMIT positionChanged();
}

void WindowedList::showSelection()
{
    const int row = m_selected ? rowOf(*m_selected) : -1;
    if (row < 0)
        m_view.selectionModel()->clear();
    else if (m_view.currentIndex().row() != row || !m_view.selectionModel()->isSelected(m_view.model()->index(row, 0)))
        m_view.setCurrentIndex(m_view.model()->index(row, 0));
}

void WindowedList::restoreScroll(const Held &held)
{
    if (!held.no) {
        m_view.verticalScrollBar()->setValue(0);
        return;
    }
    const QModelIndex index = m_view.model()->index(rowOf(*held.no), 0);
    if (index.isValid()) // else it has left: what stands there now is as good
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + m_view.visualRect(index).top() + held.offset);
}

void WindowedList::finishJump()
{
    const auto jump = std::exchange(m_jump, std::nullopt);
    if (!jump || m_extent.rows == 0)
        return;
    if (jump->kind == Anchor::Kind::Around) {
        const int row = rowOf(jump->key.no);
        m_view.scrollTo(m_view.model()->index(std::max(0, row), 0), QAbstractItemView::PositionAtCenter);
        return;
    }
    const int row = jump->kind == Anchor::Kind::Last ? m_extent.rows - 1 : 0;
    if (m_choosesAfterJump) {
        m_selected = m_keyAt(row).no;
        m_view.setCurrentIndex(m_view.model()->index(row, 0));
    }
    m_view.scrollTo(m_view.model()->index(row, 0));
}

void WindowedList::bring(const console::RowKey &key)
{
    select(key.no);
    if (const int row = rowOf(key.no); row >= 0) {
        m_view.scrollTo(m_view.model()->index(row, 0));
        return;
    }
    m_jump = Anchor{Anchor::Kind::Around, key, -1};
    m_isAsked = true;
    Q_EMIT windowWanted();
}

void WindowedList::select(std::optional<std::int64_t> no)
{
    m_selected = no;
    m_isSwapping = true;
    showSelection();
    m_isSwapping = false;
}

void WindowedList::choose(int row)
{
    m_view.setCurrentIndex(m_view.model()->index(row, 0)); // announces itself
}

void WindowedList::move(int rows)
{
    if (m_extent.rows == 0)
        return;
    const QModelIndex current = m_view.currentIndex();
    choose(current.isValid() ? std::clamp(current.row() + rows, 0, m_extent.rows - 1) : topRow());
}

void WindowedList::jump(Anchor::Kind kind)
{
    m_jump = Anchor{.kind = kind};
    m_choosesAfterJump = true;
    m_isAsked = true;
    Q_EMIT windowWanted();
}

void WindowedList::goFirst()
{
    if (m_extent.firstRank > 0)
        jump(Anchor::Kind::First);
    else if (m_extent.rows > 0)
        choose(0);
}

void WindowedList::goLast()
{
    if (m_extent.firstRank + m_extent.rows < m_extent.total.n)
        jump(Anchor::Kind::Last);
    else if (m_extent.rows > 0)
        choose(m_extent.rows - 1);
}

/// Has the view come near an edge behind which there is more?
void WindowedList::look()
{
    if (m_isSwapping || m_extent.rows == 0)
        return;
    Q_EMIT positionChanged();
    const bool before = m_extent.firstRank > 0 && topRow() < kEdgeRows;
    const bool after = m_extent.firstRank + m_extent.rows < m_extent.total.n && bottomRow() > m_extent.rows - kEdgeRows;
    if (m_isAsked || !(before || after))
        return;
    m_isAsked = true;
    Q_EMIT windowWanted();
}

QString WindowedList::positionText() const
{
    if (m_extent.rows == 0)
        return {};
    const QLocale locale;
    const auto figure = [&](std::int64_t n) { return locale.toString(qlonglong(n)); };
    const QString total = m_extent.total.atLeast ? tr("%1 or more").arg(figure(m_extent.total.n)) : figure(m_extent.total.n);
    return tr("%1–%2 of %3", "rows shown of all").arg(figure(m_extent.firstRank + topRow() + 1), figure(m_extent.firstRank + bottomRow() + 1), total);
}

} // namespace ns::ui
