// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/questionstrip.h"

#include <QHBoxLayout>

#include "ui/pages/review/reviewwords.h"
#include "ui/style/accessible.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/confidencebar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

constexpr int kTextLeft = 44; // behind the icon
constexpr int kBarWidth = 132;

} // namespace

QuestionStrip::QuestionStrip(QWidget *parent)
    : QWidget(parent), m_question(makeLabel({}, TextSize::Reading, TextWeight::Semibold)), m_why(makeLabel({}, TextSize::Body)), m_score(new QWidget(this)),
      m_figure(makeLabel({}, TextSize::Pane, TextWeight::Semibold)), m_threshold(makeLabel({}, TextSize::Small)), m_bar(new ConfidenceBar(m_score))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kTextLeft, 10, Metrics::kCard, 10);
    row->setSpacing(Metrics::kPage);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    for (QLabel *label : {m_question, m_why}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    auto *score = new QVBoxLayout(m_score);
    score->setContentsMargins(0, 0, 0, 0);
    score->setSpacing(0);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(Metrics::kGap8);
    figures->addWidget(m_figure);
    figures->addStretch(1);
    figures->addWidget(m_threshold, 0, Qt::AlignBottom);
    score->addLayout(figures);
    score->addWidget(m_bar);
    m_score->setMinimumWidth(kBarWidth);
    m_score->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_bar->setGapShown(true);
    row->addWidget(m_score, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    applyInk();
}

void QuestionStrip::setItem(const domain::ReviewItem &item)
{
    m_icon = Terms::asksIcon(item.kind);
    m_question->setText(ReviewWords::question(item));
    m_why->setText(ReviewWords::why(item));
    m_score->setVisible(item.threshold > 0 && item.kind != "optout"); // how sure the intent is does not say how clear the wish to stop is
    m_figure->setText(ReviewWords::figure(item.confidence));
    m_threshold->setVisible(item.threshold <= 1); // above, the model acts from no score on
    m_threshold->setText(tr("acts from %1", "the threshold").arg(ReviewWords::figure(item.threshold)));
    m_bar->setValue(item.label.empty() ? tr("Score") : item.kind == "inbound" ? Terms::intent(item.label) : Terms::own(item.label), item.confidence, item.threshold);
    describe(*this, QAccessible::Grouping, m_question->text() + QStringLiteral(". ") + m_why->text());
    update();
}

void QuestionStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyInk();
    QWidget::changeEvent(event);
}

void QuestionStrip::applyInk()
{
    const Tokens &t = lookOf(this).tokens;
    setInk(*m_why, t.text2);
    setInk(*m_threshold, t.text2);
}

void QuestionStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    drawBox(painter, rect(), Metrics::kRadiusCard, look.tokens.sunken);
    look.icons->draw(painter, QRect(Metrics::kCard, 0, Metrics::kIcon, height()), m_icon, look.tokens.accent);
}

} // namespace ns::ui
