// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <functional>

namespace ns::ui {

/// Paces the reading of what the change feed announces: while a page is shown, never while its last questions are open, and with a rest between
/// two, however busy the agent is. GUI thread; a member of the page.
class RefreshPace
{
public:
    static constexpr int kRestMs = 200;

    explicit RefreshPace(std::function<void()> ask, int restMs = kRestMs);
    void setShown(bool shown);
    /// Something is newer.
    void noteChange();
    /// A question was asked, an answer has come (or failed); counted.
    void noteAsked() { ++m_open; }
    void noteAnswered();

private:
    void askWhenDue();
    std::function<void()> m_ask;
    QTimer m_rest;
    bool m_isShown = false;
    bool m_isNewer = false;
    int m_open = 0;
};

} // namespace ns::ui
