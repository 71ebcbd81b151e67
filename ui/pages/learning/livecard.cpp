// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/livecard.h"

#include <QLocale>

#include "ui/pages/learning/learningwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/widgets/confidencebar.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

LiveCard::LiveCard(QWidget *parent)
    : Card(tr("On real leads now"), parent), m_icon(new ToneIcon(this)), m_fact(new ToneLabel(TextSize::Body, TextWeight::Semibold, Tone::Plain, this)),
      m_meaning(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this)), m_bar(new ConfidenceBar(this)), m_facts(new FactList({}, this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Metrics::kGap8);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_fact, 1);
    body()->addLayout(head);
    body()->addWidget(m_meaning);
    body()->addWidget(m_bar);
    body()->addWidget(m_facts);
}

void LiveCard::setLive(const console::LiveFigures &live)
{
    const LearningWords::Saying saying = LearningWords::live(live);
    const bool alarming = saying.tone == Tone::Warn || saying.tone == Tone::Bad;
    m_icon->setIcon(saying.icon, saying.tone);
    // The banner says what happened; here stands how it is now.
    m_fact->setText(!alarming ? saying.fact : live.mode == console::WatchMode::Raised ? tr("It asks people more often") : tr("People decide for now"));
    m_meaning->setText(saying.meaning);
    m_meaning->setVisible(!alarming);
    const bool off = live.mode == console::WatchMode::Off;
    m_bar->setVisible(!off && live.labelled > 0);
    m_bar->setValue(tr("Right on decided leads"), live.labelled > 0 ? double(live.right) / double(live.labelled) : 0, live.target);
    m_facts->setVisible(!off);
    if (off)
        return;
    const QString of = tr("%1 of %2").arg(Formats::count(live.right), Formats::count(live.labelled));
    const QString threshold = live.effectiveThreshold > 1 ? tr("none: people decide") : QLocale().toString(live.effectiveThreshold, 'f', 3);
    m_facts->setFacts({{tr("Right"), live.labelled > 0 ? Formats::shareOf(live.right, live.labelled) + QStringLiteral(", ") + of : tr("no outcome known yet")},
                       {tr("Threshold"), threshold, tr("The model's own is %1").arg(QLocale().toString(live.threshold, 'f', 3))},
                       {tr("Lead mix"), LearningWords::drift(live), tr("Population stability over the newest decisions; over 0.25 is another world")}});
}

} // namespace ns::ui
