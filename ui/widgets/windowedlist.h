// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <functional>
#include <optional>

#include "core/console/query.h"

class QAbstractItemView;

namespace ns::ui {

/// Keeps a view over one window of a long list where a person left it: selection and scroll position stay through every new window, and the
/// next window is asked for before its edge comes into view. Rows are known by the number of their RowKey. GUI thread; owned by the page, beside
/// the view, whose rows are of one height and which scrolls by pixels.
class WindowedList : public QObject
{
    Q_OBJECT
public:
    using KeyAt = std::function<console::RowKey(int row)>;
    struct Extent
    {
        std::int64_t firstRank = 0;
        int rows = 0;
        console::RowCount total;
    };
    static constexpr int kEdgeRows = 60; // that many rows before the window's edge the next one is wanted

    /// After view.setModel(): the selection model must be there.
    WindowedList(QAbstractItemView &view, KeyAt keyAt);

    /// Where the next window should begin, for the query.
    [[nodiscard]] console::Anchor anchor() const;
    /// Runs `swap`, which gives the model its new window, and puts selection and scroll back.
    void replace(const Extent &extent, const std::function<void()> &swap);
    /// Another list follows (search, filter, order): it is shown from its top. The selection stays where the new list has it.
    void restart() { m_jump = console::Anchor{}; }
    /// The question failed: a later scroll may ask again.
    void noteFailed() { m_isAsked = false; }

    /// Asks for the window around this row, selects it and shows it in the middle; nothing is announced.
    void bring(const console::RowKey &key);
    /// By code: nothing is announced.
    void select(std::optional<std::int64_t> no);
    [[nodiscard]] std::optional<std::int64_t> selected() const { return m_selected; }
    // By a person: announced.
    void move(int rows);
    void goFirst();
    void goLast();
    /// "1–28 of 5,012"; empty for an empty list.
    [[nodiscard]] QString positionText() const;

Q_SIGNALS:
    void windowWanted();
    void chosen(qint64 no);
    void positionChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Held
    {
        std::optional<std::int64_t> no; // of the row at the top
        int offset = 0;                 // pixels of it above the edge
    };
    [[nodiscard]] int topRow() const;
    [[nodiscard]] int bottomRow() const;
    [[nodiscard]] int rowOf(std::int64_t no) const;
    [[nodiscard]] Held hold() const;
    void restoreScroll(const Held &held);
    void showSelection();
    void finishJump();
    void choose(int row);
    void jump(console::Anchor::Kind kind);
    void look();

    QAbstractItemView &m_view;
    KeyAt m_keyAt;
    Extent m_extent;
    std::optional<std::int64_t> m_selected;
    std::optional<console::Anchor> m_jump;  // First, Last or Around
    bool m_choosesAfterJump = false;
    bool m_isAsked = false;
    bool m_isSwapping = false;
};

} // namespace ns::ui
