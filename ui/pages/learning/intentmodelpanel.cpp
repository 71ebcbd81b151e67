// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/intentmodelpanel.h"

#include <QHeaderView>
#include <QTableView>

#include "ui/pages/learning/curvecard.h"
#include "ui/pages/learning/figurecell.h"
#include "ui/pages/learning/intentwords.h"
#include "ui/pages/learning/learningmodels.h"
#include "ui/pages/learning/matrixdelegate.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

IntentModelPanel::IntentModelPanel(QWidget *parent)
    : QWidget(parent), m_verdict(new Card(tr("May it understand alone?"), this)), m_icon(new ToneIcon(m_verdict)),
      m_fact(new ToneLabel(TextSize::Pane, TextWeight::Semibold, Tone::Plain, m_verdict)),
      m_meaning(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, m_verdict)), m_lacks(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Plain, m_verdict)),
      m_coverage(new FigureCell(tr("Understood alone"), m_verdict)), m_bound(new FigureCell(tr("Right, at least"), m_verdict)),
      m_accuracy(new FigureCell(tr("Right, of all messages"), m_verdict)), m_rows(new FigureCell(tr("Messages kept aside"), m_verdict)),
      m_offer(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, m_verdict)), m_languagesCard(new Card(tr("By language"), this)),
      m_languages(new FigureTable(this)), m_languagesView(new QTableView(m_languagesCard)), m_curve(new CurveCard(Subject::Messages, this))
{
    buildVerdict();
    buildLanguages();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kCard);
    column->addWidget(m_verdict);
    column->addWidget(m_languagesCard);
    column->addWidget(m_curve, 1);
}

void IntentModelPanel::buildVerdict()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Metrics::kGap8);
    head->addWidget(m_icon);
    head->addWidget(m_fact, 1);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(Metrics::kCard);
    for (FigureCell *cell : {m_coverage, m_bound, m_accuracy, m_rows})
        figures->addWidget(cell, 1);
    m_verdict->body()->addLayout(head);
    m_verdict->body()->addWidget(m_meaning);
    m_verdict->body()->addWidget(m_lacks);
    m_verdict->body()->addSpacing(Metrics::kGap4);
    m_verdict->body()->addLayout(figures);
    m_verdict->body()->addWidget(m_offer);
}

void IntentModelPanel::buildLanguages()
{
    setUpTable(*m_languagesView);
    m_languagesView->setObjectName(QStringLiteral("learning.intents.languages"));
    m_languagesView->setAccessibleName(tr("Figures by language"));
    m_languagesView->setModel(m_languages);
    m_languagesView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_languagesView->horizontalHeader()->setSectionsClickable(false);
    m_languagesCard->body()->addWidget(m_languagesView);
}

void IntentModelPanel::setModel(const console::IntentModelLine &line)
{
    const console::ModelSummary &model = line.model;
    const IntentWords::Saying verdict = IntentWords::verdict(line);
    m_icon->setIcon(verdict.icon, verdict.tone);
    m_fact->setText(verdict.fact);
    m_meaning->setText(verdict.meaning);
    const QStringList lines = IntentWords::failedChecks(model);
    m_lacks->setText(QStringLiteral("· ") + lines.join(QStringLiteral("\n· ")));
    m_lacks->setVisible(!lines.isEmpty());
    const auto toneOf = [&](const char *code) { return std::ranges::find(model.failedChecks, code) == model.failedChecks.end() ? Tone::Good : Tone::Warn; };
    m_coverage->setFigure(Formats::share(model.figures.coverage), tr("at least %1 needed").arg(Formats::share(model.coverageLeast)), toneOf("coverage"));
    m_bound->setFigure(LearningWords::share(model.figures.lower95), tr("target %1").arg(LearningWords::share(model.target)), toneOf("lower95"));
    m_accuracy->setFigure(LearningWords::share(model.figures.accuracy), tr("first guess, sure or not"));
    const bool isWorn = model.holdoutUses > 1 && !line.isBase;
    m_rows->setFigure(Formats::count(model.figures.rows), line.isBase ? tr("by another author") : LearningWords::holdoutLooks(model.holdoutUses), isWorn ? Tone::Warn : Tone::Plain);
    m_verdict->setFact(tr("judged on %1").arg(IntentWords::certifiedBy(model)));
    m_offer->setText(model.offer ? tr("What the examples can promise instead: a target of %1, with about %2 of messages understood alone.")
                                       .arg(Formats::share(model.offer->target), Formats::share(model.offer->coverage))
                                 : QString());
    m_offer->setVisible(model.offer.has_value());
    std::vector<FigureTable::Row> rows;
    for (const console::LanguageFigures &each : line.languages) {
        rows.push_back({{IntentWords::language(each.language)}, {Formats::share(each.accuracy, 1)}, {Formats::share(each.coverage, 1)},
                        {each.accuracyAtThreshold ? Formats::share(*each.accuracyAtThreshold, 1) : QStringLiteral("–")}, {Formats::count(each.rows)}});
    }
    m_languagesCard->setVisible(!rows.empty());
    m_languages->setTable({tr("Language"), tr("Right"), tr("Understood alone"), tr("Right of those"), tr("Messages")}, std::move(rows));
    fitToRows(*m_languagesView);
    m_curve->setModel(model);
}

void IntentModelPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToRows(*m_languagesView);
}

} // namespace ns::ui
