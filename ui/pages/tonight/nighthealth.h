// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/agentstatus.h"
#include "core/console/tonight.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confidencebar.h"

namespace ns::ui {

/// How the agent does by itself: how often it was right on decided leads, with the bound against the target, and what waits in its queues.
/// GUI thread; the page's.
class NightHealth : public Card
{
    Q_OBJECT
public:
    explicit NightHealth(QWidget *parent = nullptr);
    void setNight(const console::Night &night);
    void setStatus(const console::AgentStatus &status);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInks();
    QLabel *m_figure;
    QLabel *m_base; // of how many
    ConfidenceBar *m_bar;
    QLabel *m_bound;
    FactList *m_facts;
    QString m_alone;   // decided without a person
    QString m_latency;
    bool m_under = false;
};

} // namespace ns::ui
