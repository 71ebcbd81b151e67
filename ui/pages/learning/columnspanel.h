// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "core/console/learning.h"
#include "core/console/training.h"

class QPushButton;
class QVBoxLayout;

namespace ns::ui {

class Card;
class StateView;
class SuspectRow;
class ToneLabel;

/// The columns that the leak guard suspects in one model, and what a person says of them. Answers wait here until the next training takes them.
class ColumnsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnsPanel(QWidget *parent = nullptr);
    /// Answers that were given but not trained with are kept while the same model stays.
    void setModel(const console::ModelSummary &model);
    void setReadOnly(bool readOnly, const QString &whyNot);
    [[nodiscard]] std::vector<console::ColumnAnswer> answers() const;
    [[nodiscard]] std::vector<std::string> withdrawn() const;

Q_SIGNALS:
    void retrainRequested();
    void answersChanged();

private:
    void tell();

    domain::ModelId m_model;
    std::vector<console::LeakSuspect> m_suspects;
    bool m_readOnly = false;
    Card *m_card;
    QVBoxLayout *m_list;
    std::vector<SuspectRow *> m_rows;
    StateView *m_state;
    ToneLabel *m_sum;
    QPushButton *m_retrain;
};

} // namespace ns::ui
