// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/training.h"

class QProgressBar;
class QPushButton;

namespace ns::ui {

class ToneLabel;

/// A training that runs: its phase, a bar, rate and remaining time, and how to stop it. Lies above the content; hidden when nothing runs.
class TrainingStrip : public QWidget
{
    Q_OBJECT
public:
    explicit TrainingStrip(QWidget *parent = nullptr);
    void setProgress(const console::TrainingProgress &progress);
    [[nodiscard]] QPushButton &cancelButton() { return *m_cancel; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ToneLabel *m_phase;
    QProgressBar *m_bar;
    ToneLabel *m_pace;
    QPushButton *m_cancel;
};

} // namespace ns::ui
