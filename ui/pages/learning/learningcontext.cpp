// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/learningcontext.h"

#include <QLocale>
#include <QVBoxLayout>

#include "ui/pages/learning/intentwords.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr std::size_t kChangesShown = 6;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

LearningContext::LearningContext(QWidget *parent)
    : QWidget(parent), m_model(new FactList(tr("This model"), this)), m_labels(new FactList(tr("Labels gathered"), this)),
      m_history(new FactList(tr("Who decided when"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::kCard, Metrics::kCard, Metrics::kCard, Metrics::kCard);
    column->setSpacing(Metrics::kPage);
    for (FactList *list : {m_model, m_labels, m_history})
        column->addWidget(list);
    column->addStretch(1);
}

void LearningContext::show(const console::Learning &learning, const console::ModelSummary *model)
{
    m_model->setVisible(model);
    if (model) {
        m_model->setFacts({{tr("Id"), text(model->id.str())},
                           {tr("Role"), LearningWords::role(model->role)},
                           {tr("Learns"), text(model->label)},
                           {tr("Conversion"), text(model->positive)},
                           {tr("Learned from"), tr("%Ln leads", nullptr, int(model->trainedRows))},
                           {tr("Judged on"), LearningWords::certifiedBy(*model)},
                           {tr("AUC"), model->figures.auc ? QLocale().toString(*model->figures.auc, 'f', 3) : tr("only for two labels")},
                           {tr("That holdout"), LearningWords::holdoutLooks(model->holdoutUses)}});
    }
    std::int64_t leftOut = 0;
    for (const console::SuspectBatch &batch : learning.suspectBatches)
        leftOut += batch.isAccepted ? 0 : batch.rows;
    m_labels->setFacts({{tr("Answers of people"), Formats::count(learning.labels.fromPeople)},
                        {tr("Real outcomes"), Formats::count(learning.labels.fromOutcomes)},
                        {tr("Usable for training"), Formats::count(learning.labels.usable)},
                        {tr("Left out as false"), Formats::count(leftOut)}});
    showHistory(learning.history, learning.readAt);
}

void LearningContext::showHistory(const std::vector<console::ModelChangeLine> &history, Instant now)
{
    std::vector<FactList::Fact> changes;
    for (const console::ModelChangeLine &line : history) {
        if (changes.size() < kChangesShown)
            changes.push_back({Formats::when(line.at, now), LearningWords::change(line), Formats::exact(line.at)});
    }
    m_history->setVisible(!changes.empty());
    m_history->setFacts(changes);
}

void LearningContext::showIntents(const console::Intents &intents, const console::IntentModelLine *line)
{
    m_model->setVisible(line);
    if (line) {
        const console::ModelSummary &model = line->model;
        m_model->setFacts({{tr("Id"), text(model.id.str())},
                           {tr("Role"), IntentWords::model(*line)},
                           {tr("Learned from"), tr("%Ln messages", nullptr, int(model.trainedRows))},
                           {tr("Judged on"), IntentWords::certifiedBy(model)},
                           {tr("That holdout"), line->isBase ? tr("by another author") : LearningWords::holdoutLooks(model.holdoutUses)}});
    }
    console::ExampleCounts all;
    for (const console::IntentRow &row : intents.intents) {
        all.shipped += row.examples.shipped;
        all.own += row.examples.own;
        all.answered += row.examples.answered;
    }
    m_labels->setFacts({{tr("Answers of people"), Formats::count(all.answered)}, {tr("Added here"), Formats::count(all.own)}, {tr("With the program"), Formats::count(all.shipped)}});
    showHistory(intents.history, intents.readAt);
}

} // namespace ns::ui
