// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/intenttraincard.h"

#include <QCheckBox>
#include <QPushButton>

#include "ui/pages/learning/intentwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

IntentTrainCard::IntentTrainCard(QWidget *parent)
    : Card(tr("Train a challenger"), parent), m_counts(new FactList(tr("Examples"), this)), m_shipped(new QCheckBox(tr("Also from the text that comes with the program"), this)),
      m_small(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this)), m_failure(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Bad, this)),
      m_start(new QPushButton(tr("Start training"), this))
{
    m_shipped->setObjectName(QStringLiteral("learning.intents.shipped"));
    m_shipped->setAccessibleName(m_shipped->text());
    m_shipped->setChecked(true);
    m_start->setObjectName(QStringLiteral("learning.intents.start"));
    m_start->setAccessibleName(m_start->text());
    setButtonKind(*m_start, ButtonKind::Primary);
    auto *close = new QPushButton(tr("Not now"), this);
    close->setObjectName(QStringLiteral("learning.intents.close"));
    close->setAccessibleName(close->text());
    setButtonKind(*close, ButtonKind::Quiet);
    auto *hint = new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this);
    hint->setText(tr("A part of the examples is kept aside to judge it, never two of one phrasing on both sides. It decides nothing until its gate is passed and you promote it."));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Metrics::kGap8);
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_start);
    for (QWidget *each : {static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_shipped), static_cast<QWidget *>(m_small), static_cast<QWidget *>(hint), static_cast<QWidget *>(m_failure)})
        body()->addWidget(each);
    body()->addLayout(foot);
    body()->addStretch(1);
    m_failure->hide();
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_failure->hide();
        Q_EMIT startRequested();
    });
    connect(close, &QPushButton::clicked, this, &IntentTrainCard::closeRequested);
}

void IntentTrainCard::setIntents(const console::Intents &intents)
{
    console::ExampleCounts all;
    QStringList few;
    for (const console::IntentRow &row : intents.intents) {
        all.shipped += row.examples.shipped;
        all.own += row.examples.own;
        all.answered += row.examples.answered;
        if (row.examples.total() > 0 && row.examples.total() < console::kIntentExamplesNeeded)
            few += Terms::intent(row.intent);
    }
    m_counts->setFacts({{tr("Added here"), Formats::count(all.own)}, {tr("Answered in review"), Formats::count(all.answered)}, {tr("With the program"), Formats::count(all.shipped)}});
    m_small->setText(tr("Under about %1 examples and easily mistaken: %2").arg(Formats::count(console::kIntentExamplesNeeded), few.join(QStringLiteral(", "))));
    m_small->setVisible(!few.isEmpty());
}

void IntentTrainCard::setWhyNot(const QString &whyNot)
{
    m_start->setEnabled(whyNot.isEmpty());
    m_start->setToolTip(whyNot);
}

void IntentTrainCard::showFailure(const Error &error)
{
    m_failure->setText(LearningWords::failure(error));
    m_failure->show();
}

void IntentTrainCard::focusFirst()
{
    (m_start->isEnabled() ? static_cast<QWidget *>(m_start) : m_shipped)->setFocus(Qt::ShortcutFocusReason);
}

console::TrainingRequest IntentTrainCard::request() const
{
    return {.task = console::TrainingTask::Intents, .withShipped = m_shipped->isChecked()};
}

} // namespace ns::ui
