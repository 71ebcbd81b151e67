// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

#include "ui/pages/review/reviewqueue.h"

class QLabel;
class QPushButton;

namespace ns::ui {

class ElidedLabel;

/// The latest answer and the way back from it, with the seconds that are left before the agent applies it. Stands under the list; nothing hides
/// under it.
class LastAnswer : public QWidget
{
    Q_OBJECT
public:
    explicit LastAnswer(console::Desk &desk, QWidget *parent = nullptr);
    void setUndoKey(const QString &key);
    /// Nothing to take back: the line goes away.
    void show(const ReviewQueue &queue);
    using QWidget::show;

Q_SIGNALS:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tick();
    console::Desk &m_desk;
    std::optional<Instant> m_appliesAt;
    QTimer m_second;
    ElidedLabel *m_who;
    ElidedLabel *m_what;
    QPushButton *m_undo;
    QString m_answer;
};

} // namespace ns::ui
