// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/classificationpanel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include "ui/style/accessible.h"
#include "ui/style/buttons.h"
#include "ui/widgets/confidencebar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/reasonbars.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

constexpr std::size_t kReasonsShown = 6;

QString figure(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString reasonText(const console::Reason &reason)
{
    const QString name = Terms::own(reason.feature);
    return reason.value.empty() ? name : name + QStringLiteral(": ") + QString::fromStdString(reason.value);
}

} // namespace

ClassificationPanel::ClassificationPanel(QWidget *parent)
    : QWidget(parent), m_label(makeLabel({}, TextSize::Body, TextWeight::Semibold)), m_figure(makeLabel({}, TextSize::Body, TextWeight::Semibold)),
      m_bar(new ConfidenceBar(this)), m_meaning(makeLabel({}, TextSize::Small)), m_why(new QPushButton(tr("Why this label"), this)), m_reasons(new ReasonBars(this))
{
    describe(*this, QAccessible::Grouping, tr("Classification"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap4);
    auto *head = new QHBoxLayout;
    head->addWidget(m_label, 1);
    head->addWidget(m_figure);
    m_label->setWordWrap(true);
    m_meaning->setWordWrap(true);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_meaning);
    column->addWidget(m_why, 0, Qt::AlignLeft);
    column->addWidget(m_reasons);
    m_why->setObjectName(QStringLiteral("pipeline.why.button"));
    m_why->setAccessibleName(m_why->text());
    m_why->setCheckable(true);
    setButtonKind(*m_why, ButtonKind::Quiet);
    m_reasons->hide();
    connect(m_why, &QPushButton::clicked, this, &ClassificationPanel::toggleReasons);
}

void ClassificationPanel::setKey(const QString &key)
{
    setButtonCap(*m_why, key);
}

void ClassificationPanel::setLead(const console::LeadDetails &lead)
{
    const domain::LeadDecision &decision = lead.state.decision;
    const bool known = !decision.label.empty();
    const bool byModel = decision.source == domain::LabelSource::Model;
    m_label->setText(known ? Terms::own(decision.label) : tr("Not classified"));
    m_figure->setText(known && byModel ? figure(decision.confidence) : QString());
    m_bar->setVisible(known && byModel);
    m_bar->setValue(m_label->text(), decision.confidence, lead.row.threshold.value_or(-1));
    const QString alone = lead.row.threshold ? tr("The agent decides alone from %1 up").arg(figure(*lead.row.threshold)) : QString();
    switch (decision.source) {
    case domain::LabelSource::None: m_meaning->setText(alone); break;
    case domain::LabelSource::Model: m_meaning->setText(decision.automatic ? tr("Decided by the agent alone") : alone); break;
    case domain::LabelSource::Person: m_meaning->setText(tr("Decided by a person")); break;
    case domain::LabelSource::Outcome: m_meaning->setText(tr("What really became of it")); break;
    }
    m_meaning->setVisible(!m_meaning->text().isEmpty());
    m_hasReasons = lead.reasons.has_value();
    if (m_hasReasons)
        showReasons(*lead.reasons);
    m_why->setVisible(m_hasReasons);
    m_reasons->setVisible(m_hasReasons && m_isOpen);
    applyInk();
}

/// The greatest ones by name, all else in one row, and the base rate: what is shown adds up to the score.
void ClassificationPanel::showReasons(const console::ReasonSum &sum)
{
    std::vector<ReasonBars::Reason> shown;
    double rest = sum.rest;
    for (std::size_t i = 0; i < sum.reasons.size(); ++i) {
        if (i < kReasonsShown)
            shown.push_back({reasonText(sum.reasons[i]), sum.reasons[i].contribution});
        else
            rest += sum.reasons[i].contribution;
    }
    shown.push_back({tr("All else"), rest});
    shown.push_back({tr("Before any fact"), sum.bias});
    m_reasons->setReasons(std::move(shown), ReasonBars::Sum{tr("Log-odds"), signedFigure(sum.logit)});
}

void ClassificationPanel::toggleReasons()
{
    m_isOpen = !m_isOpen;
    m_why->setChecked(m_isOpen);
    m_reasons->setVisible(m_hasReasons && m_isOpen);
}

void ClassificationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyInk();
    QWidget::changeEvent(event);
}

void ClassificationPanel::applyInk()
{
    setInk(*m_meaning, lookOf(this).tokens.text2);
}

} // namespace ns::ui
