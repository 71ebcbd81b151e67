// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/columnspanel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <algorithm>

#include "ui/pages/learning/suspectrow.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/stateview.h"

namespace ns::ui {

namespace {

/// A line between two rows.
class Rule : public QWidget
{
public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), lookOf(this).tokens.line); }
};

bool isSame(const console::LeakSuspect &one, const console::LeakSuspect &other)
{
    return one.column == other.column && one.isUsed == other.isUsed && one.isOverruled == other.isOverruled && one.reason == other.reason;
}

} // namespace

ColumnsPanel::ColumnsPanel(QWidget *parent)
    : QWidget(parent), m_card(new Card(tr("Columns that may know the outcome"), this)), m_list(new QVBoxLayout), m_state(new StateView(this)),
      m_sum(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this)), m_retrain(new QPushButton(tr("Train again with these answers"), this))
{
    m_retrain->setObjectName(QStringLiteral("learning.columns.retrain"));
    m_retrain->setAccessibleName(m_retrain->text());
    setButtonKind(*m_retrain, ButtonKind::Primary);
    m_state->setObjectName(QStringLiteral("learning.columns.state"));
    m_state->setIcon(QStringLiteral("shield-check"));
    m_state->show(StateView::Kind::Empty, tr("No column is suspected"), tr("None of them seems to be filled in after the outcome"));
    m_list->setSpacing(0);
    m_card->body()->addLayout(m_list);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Metrics::kCard);
    foot->addWidget(m_sum, 1);
    foot->addWidget(m_retrain);
    m_card->body()->addLayout(foot);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addWidget(m_state, 1);
    column->addStretch(1);
    connect(m_retrain, &QPushButton::clicked, this, &ColumnsPanel::retrainRequested);
}

void ColumnsPanel::setModel(const console::ModelSummary &model)
{
    if (model.id == m_model && std::ranges::equal(model.suspects, m_suspects, isSame))
        return;
    m_model = model.id;
    m_suspects = model.suspects;
    m_rows.clear();
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const console::LeakSuspect &suspect : model.suspects) {
        if (number > 0)
            m_list->addWidget(new Rule(this));
        auto *row = new SuspectRow(++number, suspect, this);
        row->setReadOnly(m_readOnly);
        connect(row, &SuspectRow::changed, this, &ColumnsPanel::tell);
        m_list->addWidget(row);
        m_rows.push_back(row);
    }
    m_card->setVisible(!m_rows.empty());
    m_state->setVisible(m_rows.empty());
    m_card->setFact(tr("%Ln suspected", nullptr, number));
    tell();
}

void ColumnsPanel::setReadOnly(bool readOnly, const QString &whyNot)
{
    m_readOnly = readOnly;
    for (SuspectRow *row : m_rows)
        row->setReadOnly(readOnly);
    m_retrain->setToolTip(whyNot);
    tell();
}

std::vector<console::ColumnAnswer> ColumnsPanel::answers() const
{
    std::vector<console::ColumnAnswer> given;
    for (const SuspectRow *row : m_rows) {
        if (const auto answer = row->answer())
            given.push_back(*answer);
    }
    return given;
}

std::vector<std::string> ColumnsPanel::withdrawn() const
{
    std::vector<std::string> columns;
    for (const SuspectRow *row : m_rows) {
        if (row->isWithdrawn())
            columns.push_back(row->column());
    }
    return columns;
}

void ColumnsPanel::tell()
{
    const int waiting = int(answers().size() + withdrawn().size());
    m_sum->setText(waiting > 0 ? tr("%Ln answers wait for the next training", nullptr, waiting)
                               : tr("A model never changes. An answer holds from the next training on"));
    m_retrain->setEnabled(waiting > 0 && !m_readOnly);
    Q_EMIT answersChanged();
}

} // namespace ns::ui
