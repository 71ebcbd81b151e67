// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHBoxLayout>
#include <QLabel>
#include <QWidget>

namespace ns::ui {

class ElidedLabel;

/// The head of a pane, 56 high: title, one fact in grey, actions at the right. All heads of a page share one baseline.
class PaneHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PaneHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setFact(const QString &fact);
    /// At the right end, in the order of the calls. At most one primary button.
    void addTool(QWidget *widget);

private:
    ElidedLabel *m_title;
    ElidedLabel *m_fact;
    QHBoxLayout *m_row;
};

} // namespace ns::ui
