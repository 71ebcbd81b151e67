// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/contextdrawer.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/style/buttons.h"
#include "ui/style/look.h"

namespace ns::ui {

ContextDrawer::ContextDrawer(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget(this)), m_button(new QToolButton(this))
{
    setObjectName(QStringLiteral("context"));
    setAccessibleName(tr("Details"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_button, 0, Qt::AlignRight);
    column->addWidget(m_stack, 1);
    m_button->setObjectName(QStringLiteral("context.toggle"));
    setButtonIcon(*m_button, QStringLiteral("panel-right"));
    m_button->setAccessibleName(tr("Show or hide details"));
    m_button->setToolTip(tr("Show or hide details"));
    connect(m_button, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    apply();
}

int ContextDrawer::fullWidth()
{
    return Metrics::kContext;
}

void ContextDrawer::showPane(QWidget *pane)
{
    m_pane = pane;
    if (pane) {
        if (m_stack->indexOf(pane) < 0)
            m_stack->addWidget(pane);
        m_stack->setCurrentWidget(pane);
    }
    apply();
}

void ContextDrawer::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    m_open = false;
    apply();
}

void ContextDrawer::setOpen(bool open)
{
    if (!m_folded || m_open == open)
        return;
    m_open = open;
    apply();
}

void ContextDrawer::apply()
{
    setVisible(hasPane());
    m_button->setVisible(m_folded);
    m_stack->setVisible(!m_folded || m_open);
    Q_EMIT layoutChanged();
}

void ContextDrawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_folded && m_open)
        setOpen(false);
    else
        QWidget::keyPressEvent(event);
}

void ContextDrawer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    painter.fillRect(rect(), t.bg);
    painter.fillRect(QRect(0, 0, 1, height()), m_open ? t.strongLine : t.line);
}

} // namespace ns::ui
