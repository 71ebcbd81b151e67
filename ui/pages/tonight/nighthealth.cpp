// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tonight/nighthealth.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

int plural(std::int64_t n)
{
    return int(std::min<std::int64_t>(n, std::numeric_limits<int>::max()));
}

} // namespace

NightHealth::NightHealth(QWidget *parent)
    : Card(tr("Right by itself"), parent), m_figure(makeLabel({}, TextSize::Figure, TextWeight::Semibold)), m_base(makeLabel({}, TextSize::Body)), m_bar(new ConfidenceBar(this)),
      m_bound(makeLabel({}, TextSize::Small)), m_facts(new FactList({}, this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::kGap8);
    row->addWidget(m_figure, 0, Qt::AlignBottom);
    row->addWidget(m_base, 1, Qt::AlignBottom);
    m_base->setWordWrap(true);
    m_bound->setWordWrap(true);
    body()->setSpacing(Metrics::kGap4);
    body()->addLayout(row);
    body()->addWidget(m_bar);
    body()->addWidget(m_bound);
    body()->addSpacing(Metrics::kGap8);
    body()->addWidget(m_facts);
    body()->addStretch(1);
    applyInks();
}

void NightHealth::setNight(const console::Night &night)
{
    const console::DecidedAccuracy &accuracy = night.accuracy;
    const bool known = accuracy.labelled > 0;
    const double share = known ? double(accuracy.right) / double(accuracy.labelled) : 0;
    m_under = known && accuracy.target && accuracy.lower95 < *accuracy.target;
    m_figure->setText(Formats::share(share, 1));
    m_figure->setVisible(known);
    m_base->setContentsMargins(0, 0, 0, known ? 6 : 0); // 13 px beside 28 px: one baseline
    m_base->setText(known ? tr("of %Ln decided leads with a known outcome", nullptr, plural(accuracy.labelled)) : tr("No outcome is known yet of leads decided in this time"));
    m_bar->setValue(tr("Right by itself"), share, accuracy.target.value_or(-1));
    m_bar->setVisible(known);
    const QString bound = tr("At least %1 with 95 % certainty").arg(Formats::share(accuracy.lower95, 1));
    const QString target = accuracy.target ? tr("target %1").arg(Formats::share(*accuracy.target)) : tr("no model is active");
    m_bound->setText(known ? bound + QStringLiteral(", ") + target : accuracy.target ? target : tr("No model is active: people decide"));
    m_alone = tr("%1 of %2", "part of a whole").arg(Formats::count(night.totals.decided), Formats::count(night.funnel.leads));
    m_latency = night.totals.medianLatencyMs.value_or(0) > 0 ? Formats::duration(std::int64_t(*night.totals.medianLatencyMs * 1000)) : QStringLiteral("–");
    applyInks();
}

void NightHealth::setStatus(const console::AgentStatus &status)
{
    m_facts->setFacts({{tr("Decided alone"), m_alone, tr("New leads of this time that were decided without a person")},
                       {tr("Median step"), m_latency, tr("From the event's arrival to the step")},
                       {tr("Follow-ups planned"), Formats::count(status.timers)}});
}

void NightHealth::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyInks();
}

void NightHealth::applyInks()
{
    const Tokens &t = lookOf(this).tokens;
    setInk(*m_base, t.text2);
    setInk(*m_bound, m_under ? t.warn : t.text2);
}

} // namespace ns::ui
