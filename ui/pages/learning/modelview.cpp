// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/modelview.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include "ui/pages/learning/columnspanel.h"
#include "ui/pages/learning/comparepanel.h"
#include "ui/pages/learning/curvecard.h"
#include "ui/pages/learning/figurespanel.h"
#include "ui/pages/learning/learningwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/pages/learning/verdictcard.h"
#include "ui/style/metrics.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/segmentedcontrol.h"

namespace ns::ui {

namespace {

constexpr const char *kIds[] = {"decision", "columns", "figures", "compare"};

} // namespace

ModelView::ModelView(QWidget *parent)
    : QWidget(parent), m_sides(new SegmentedControl(tr("Side of the model"), this)), m_title(new ToneLabel(TextSize::Pane, TextWeight::Semibold, Tone::Plain, this)),
      m_role(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this)), m_stack(new QStackedWidget(this)), m_verdict(new VerdictCard), m_curve(new CurveCard), m_columns(new ColumnsPanel), m_figures(new FiguresPanel),
      m_compare(new ComparePanel)
{
    m_sides->setObjectName(QStringLiteral("learning.side"));
    m_title->setWordWrap(false);
    auto *decision = new QWidget;
    auto *cards = new QVBoxLayout(decision);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(Metrics::kCard);
    cards->addWidget(m_verdict);
    cards->addWidget(m_curve, 1);
    addSide(kIds[0], tr("Verdict"), decision);
    addSide(kIds[1], tr("Columns"), m_columns);
    addSide(kIds[2], tr("Figures"), m_figures);
    addSide(kIds[3], tr("Promotion"), m_compare);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    head->setSpacing(Metrics::kGap12);
    head->addWidget(m_title);
    head->addWidget(m_role, 1);
    head->addWidget(m_sides);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Metrics::kGap12, 0, 0);
    column->setSpacing(Metrics::kGap12);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_sides, &SegmentedControl::chosenChanged, this, [this](const QString &id) {
        for (int i = 0; i < 4; ++i) {
            if (id == QLatin1String(kIds[i]))
                showSide(Side(i));
        }
    });
}

void ModelView::addSide(const char *id, const QString &name, QWidget *content)
{
    m_stack->addWidget(makePageScroll(content, QStringLiteral("learning.scroll.") + QString::fromLatin1(id), name, m_stack));
    m_sides->addSegment(QString::fromLatin1(id), name);
}

void ModelView::setModel(const console::ModelSummary &model)
{
    m_title->setText(LearningWords::shortId(model.id));
    m_role->setText(LearningWords::role(model.role));
    m_title->setToolTip(QString::fromStdString(model.id.str()));
    m_verdict->setModel(model);
    m_curve->setModel(model);
    m_columns->setModel(model);
    m_figures->setModel(model);
}

void ModelView::showSide(Side side)
{
    m_sides->setChosen(QString::fromLatin1(kIds[int(side)]));
    if (m_stack->currentIndex() == int(side))
        return;
    m_stack->setCurrentIndex(int(side));
    Q_EMIT sideChanged();
}

ModelView::Side ModelView::side() const
{
    return Side(m_stack->currentIndex());
}

void ModelView::toggleTables()
{
    const bool shown = !m_curve->isTableShown();
    m_curve->showTable(shown);
    m_figures->showTable(shown);
}

} // namespace ns::ui
