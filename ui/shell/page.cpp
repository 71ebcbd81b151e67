// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

namespace ns::ui {

Page::Page(PageSpec spec, ActionRegistry &actions) : m_spec(std::move(spec)), m_actions(actions)
{
    setObjectName(m_spec.id);
    setAccessibleName(m_spec.title);
}

bool Page::open(const ObjectRef &)
{
    return false;
}

QAction *Page::addPageAction(const ActionSpec &spec, std::function<void()> run)
{
    return m_actions.add(spec, *this, m_spec.id, std::move(run));
}

void Page::noteAnswered()
{
    Q_ASSERT(m_pending > 0);
    if (--m_pending == 0)
        Q_EMIT settled();
}

} // namespace ns::ui
