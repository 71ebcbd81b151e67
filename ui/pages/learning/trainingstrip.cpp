// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/trainingstrip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include "ui/pages/learning/learningwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

namespace {
constexpr int kSteps = 1000;
constexpr int kBarWidth = 140;
} // namespace

TrainingStrip::TrainingStrip(QWidget *parent)
    : QWidget(parent), m_phase(new ToneLabel(TextSize::Body, TextWeight::Semibold, Tone::Plain, this)), m_bar(new QProgressBar(this)),
      m_pace(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this)), m_cancel(new QPushButton(tr("Stop"), this))
{
    setMinimumHeight(Metrics::kBanner);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(kBarWidth);
    m_bar->setAccessibleName(tr("Training"));
    m_cancel->setObjectName(QStringLiteral("learning.training.stop"));
    m_cancel->setAccessibleName(tr("Stop training"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::kCard, Metrics::kGap8, Metrics::kGap8, Metrics::kGap8);
    row->setSpacing(Metrics::kGap12);
    row->addWidget(m_phase, 3);
    row->addWidget(m_bar, 3);
    row->addWidget(m_pace, 2);
    row->addWidget(m_cancel);
    hide();
}

void TrainingStrip::setProgress(const console::TrainingProgress &progress)
{
    setVisible(progress.phase != console::TrainingPhase::Idle);
    m_phase->setText(LearningWords::phase(progress));
    m_pace->setText(LearningWords::pace(progress));
    m_bar->setRange(0, progress.total > 0 ? kSteps : 0); // 0: it moves without saying how far
    m_bar->setValue(progress.total > 0 ? int(kSteps * progress.done / progress.total) : 0);
    m_cancel->setEnabled(!progress.isStopping);
    describe(*this, QAccessible::Grouping, m_phase->text(), m_pace->text());
}

void TrainingStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), Metrics::kRadiusCard, lookOf(this).tokens.accentWeak);
}

} // namespace ns::ui
