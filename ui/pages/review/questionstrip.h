// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/domain/review.h"

class QLabel;

namespace ns::ui {

class ConfidenceBar;

/// What a person is asked and why, with the score against its threshold where there is one; the gap between them is hatched.
class QuestionStrip : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionStrip(QWidget *parent = nullptr);
    void setItem(const domain::ReviewItem &item);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyInk();
    QString m_icon;
    QLabel *m_question;
    QLabel *m_why;
    QWidget *m_score;
    QLabel *m_figure;
    QLabel *m_threshold;
    ConfidenceBar *m_bar;
};

} // namespace ns::ui
