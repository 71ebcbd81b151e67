// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include "ui/widgets/refreshpace.h"

namespace ns::ui {

Page::Page(PageSpec spec, ActionRegistry &actions) : m_spec(std::move(spec)), m_actions(actions)
{
    setObjectName(m_spec.id);
    setAccessibleName(m_spec.title);
}

bool Page::showView(const QString & /*view*/)
{
    return false;
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
    if (--m_pending > 0)
        return;
    noteFilled();
    Q_EMIT settled();
}

void Page::noteFilled()
{
    if (!std::exchange(m_isFilled, true))
        Q_EMIT filled();
}

void Page::begin(Question &question)
{
    if (std::exchange(question.isOpen, true))
        return;
    noteAsked();
    if (m_pace)
        m_pace->noteAsked();
}

void Page::end(Question &question)
{
    if (!std::exchange(question.isOpen, false))
        return;
    if (m_pace)
        m_pace->noteAnswered();
    noteAnswered();
}

void Page::drop(Question &question)
{
    question.consumer.cancel();
    end(question);
}

} // namespace ns::ui
