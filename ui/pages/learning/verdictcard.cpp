// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/verdictcard.h"

#include <algorithm>

#include "ui/pages/learning/figurecell.h"
#include "ui/pages/learning/learningwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

bool lacks(const console::ModelSummary &model, std::string_view code)
{
    return std::ranges::find(model.failedChecks, code) != model.failedChecks.end();
}

Tone toneOf(const console::ModelSummary &model, std::string_view code)
{
    return lacks(model, code) ? Tone::Warn : Tone::Good;
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent)
    : Card(tr("May it decide alone?"), parent), m_icon(new ToneIcon(this)), m_fact(new ToneLabel(TextSize::Pane, TextWeight::Semibold, Tone::Plain, this)),
      m_meaning(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this)), m_coverage(new FigureCell(tr("Decided alone"), this)),
      m_bound(new FigureCell(tr("Right, at least"), this)), m_missed(new FigureCell(tr("Conversions missed"), this)),
      m_rows(new FigureCell(tr("Leads kept aside"), this)), m_lacks(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Plain, this)),
      m_offer(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Metrics::kGap8);
    head->addWidget(m_icon);
    head->addWidget(m_fact, 1);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(Metrics::kCard);
    for (FigureCell *cell : {m_coverage, m_bound, m_missed, m_rows})
        figures->addWidget(cell, 1);
    body()->addLayout(head);
    body()->addWidget(m_meaning);
    body()->addWidget(m_lacks);
    body()->addSpacing(Metrics::kGap4);
    body()->addLayout(figures);
    body()->addWidget(m_offer);
}

void VerdictCard::setModel(const console::ModelSummary &model)
{
    const LearningWords::Saying verdict = LearningWords::verdict(model);
    m_icon->setIcon(verdict.icon, verdict.tone);
    m_fact->setText(verdict.fact);
    m_meaning->setText(verdict.meaning);
    const QStringList lines = LearningWords::failedChecks(model);
    m_lacks->setText(QStringLiteral("· ") + lines.join(QStringLiteral("\n· ")));
    m_lacks->setVisible(!lines.isEmpty());
    m_coverage->setFigure(Formats::share(model.figures.coverage), tr("at least %1 needed").arg(Formats::share(model.coverageLeast)), toneOf(model, "coverage"));
    m_bound->setFigure(LearningWords::share(model.figures.lower95), tr("target %1").arg(LearningWords::share(model.target)), toneOf(model, "lower95"));
    const auto missed = model.figures.missedConverters;
    m_missed->setFigure(missed ? LearningWords::share(*missed) : QStringLiteral("–"), tr("at most %1 allowed").arg(Formats::share(model.missedMost)),
                        missed || lacks(model, "missed_converters") ? toneOf(model, "missed_converters") : Tone::Plain);
    m_rows->setFigure(Formats::count(model.figures.rows), LearningWords::holdoutLooks(model.holdoutUses), model.holdoutUses > 1 ? Tone::Warn : Tone::Plain);
    setFact(tr("judged on %1").arg(LearningWords::certifiedBy(model)));
    m_offer->setText(model.offer ? LearningWords::offer(*model.offer) : QString());
    m_offer->setVisible(model.offer.has_value());
}

} // namespace ns::ui
