// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QWidget>
#include <vector>

#include "core/console/traces.h"

class QLabel;

namespace ns::ui {

/// What the contact did before and next, as a chain of steps with the time between them. Each leads to its trace; a reply to this trace's
/// message says so.
class TraceChain : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kNextShown = 3;

    explicit TraceChain(QWidget *parent = nullptr);
    void setTrace(const console::SnapshotPtr<console::TraceDetails> &trace);
    void openPrevious();
    void openNext();

Q_SIGNALS:
    void traceRequested(const QString &id);

private:
    class Link;
    console::SnapshotPtr<console::TraceDetails> m_trace;
    QLabel *m_title;
    Link *m_previous;
    Link *m_here;
    std::vector<Link *> m_next;
};

} // namespace ns::ui
