// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/traces.h"

class QLabel;

namespace ns::ui {

/// The facts of a trace side by side under its title: outcome, our own work, from start to end, policy, model, start. Wraps when it is narrow.
class TraceFacts : public QWidget
{
    Q_OBJECT
public:
    explicit TraceFacts(QWidget *parent = nullptr);
    void setTrace(const console::TraceDetails &trace);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Cell
    {
        QWidget *box = nullptr;
        QLabel *name = nullptr;
        QLabel *value = nullptr;
    };
    Cell &addCell(const QString &name);
    void applyInk();
    std::vector<Cell> m_cells;
};

} // namespace ns::ui
