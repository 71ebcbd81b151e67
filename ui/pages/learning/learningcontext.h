// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/intents.h"

namespace ns::ui {

class FactList;

/// Beside the page: what the chosen model is, what labels there are, and which model decided when.
class LearningContext : public QWidget
{
    Q_OBJECT
public:
    explicit LearningContext(QWidget *parent = nullptr);
    /// `model` may be null: none is chosen.
    void show(const console::Learning &learning, const console::ModelSummary *model);
    using QWidget::show;
    void showIntents(const console::Intents &intents, const console::IntentModelLine *line);

private:
    void showHistory(const std::vector<console::ModelChangeLine> &history, Instant now);
    FactList *m_model;
    FactList *m_labels;
    FactList *m_history;
};

} // namespace ns::ui
