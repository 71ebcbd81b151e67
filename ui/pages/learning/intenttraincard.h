// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/console/intents.h"
#include "core/console/training.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QPushButton;

namespace ns::ui {

class ToneLabel;

/// What a challenger for intents would learn from, and the button that begins it. Nothing decides with it before it is promoted. GUI thread.
class IntentTrainCard : public Card
{
    Q_OBJECT
public:
    explicit IntentTrainCard(QWidget *parent = nullptr);
    void setIntents(const console::Intents &intents);
    /// Empty: training may start.
    void setWhyNot(const QString &whyNot);
    void showFailure(const Error &error);
    void focusFirst();
    [[nodiscard]] console::TrainingRequest request() const;

Q_SIGNALS:
    void startRequested();
    void closeRequested();

private:
    FactList *m_counts;
    QCheckBox *m_shipped;
    ToneLabel *m_small;
    ToneLabel *m_failure;
    QPushButton *m_start;
};

} // namespace ns::ui
