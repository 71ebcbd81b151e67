// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/refreshpace.h"

namespace ns::ui {

RefreshPace::RefreshPace(std::function<void()> ask, int restMs) : m_ask(std::move(ask))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    m_rest.callOnTimeout([this] { askWhenDue(); });
}

void RefreshPace::setShown(bool shown)
{
    m_isShown = shown;
    askWhenDue();
}

void RefreshPace::noteChange()
{
    m_isNewer = true;
    askWhenDue();
}

void RefreshPace::noteAnswered()
{
    Q_ASSERT(m_open > 0);
    if (--m_open == 0)
        askWhenDue();
}

void RefreshPace::askWhenDue()
{
    if (!m_isShown || !m_isNewer || m_open > 0 || m_rest.isActive())
        return;
    m_isNewer = false;
    m_rest.start();
    m_ask();
}

} // namespace ns::ui
