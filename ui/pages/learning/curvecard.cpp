// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/curvecard.h"

#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <algorithm>
#include <cmath>

#include "ui/charts/customplot.h"
#include "ui/charts/plotview.h"
#include "ui/pages/learning/curvemath.h"
#include "ui/pages/learning/figurecell.h"
#include "ui/pages/learning/learningmodels.h"
#include "ui/pages/learning/learningwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/accessible.h"
#include "ui/style/buttons.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/legend.h"

namespace ns::ui {

namespace {

enum Graph { Accuracy, Bound, Target, Here };
constexpr int kSteps = 1000; // slider values are thousandths
constexpr double kPercent = 100;

int toSlider(double threshold)
{
    return int(std::ceil(std::clamp(threshold, 0.0, 1.0) * kSteps - 1e-6));
}

QString figureOf(double threshold)
{
    return QLocale().toString(threshold, 'f', 3);
}

} // namespace

CurveCard::CurveCard(Subject subject, QWidget *parent)
    : Card(tr("How sure must it be?"), parent), m_subject(subject), m_plot(new PlotView(tr("Accuracy against coverage"), this)), m_table(new FigureTable(this)),
      m_controls(new QWidget(this)), m_slider(new QSlider(Qt::Horizontal, m_controls)),
      m_figure(new ToneLabel(TextSize::Pane, TextWeight::Semibold, Tone::Plain, m_controls)), m_back(new QPushButton(m_controls)),
      m_split(new SplitBar(m_controls)), m_alone(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Plain, m_controls)),
      m_people(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, m_controls)),
      m_none(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this))
{
    setToolTip(m_subject == Subject::Leads ? tr("Measured on leads that it had not seen") : tr("Measured on phrasings that it had not seen")); // the head has no room beside the legend
    addHeadWidget(new Legend(LegendMark::Strong, tr("right", "share of decided leads")));
    addHeadWidget(new Legend(LegendMark::Pale, tr("at least", "lower bound of that share")));
    addHeadWidget(new Legend(LegendMark::Dashed, tr("target")));
    buildPlot();
    buildControls();
    body()->addWidget(m_plot, 1);
    body()->addWidget(m_controls);
    body()->addWidget(m_none);
    m_none->setText(tr("This model was made by an older version and has no curve. Train again to see one."));
}

void CurveCard::buildPlot()
{
    m_plot->setObjectName(m_subject == Subject::Leads ? QStringLiteral("learning.curve") : QStringLiteral("learning.intents.curve"));
    m_plot->setMinimumHeight(150);
    m_plot->setTable(m_table);
    QCustomPlot &plot = m_plot->plot();
    for (int i = Accuracy; i <= Here; ++i)
        plot.addGraph();
    usePercents(*plot.yAxis);
    plot.xAxis->setLabel(m_subject == Subject::Leads ? tr("Share of leads decided alone, %") : tr("Share of messages understood alone, %"));
    plot.xAxis->setLabelPadding(2);
    plot.xAxis->setRange(0, kPercent);
    plot.axisRect()->setMargins(QMargins(44, 8, 16, 48));
    plot.graph(Accuracy)->setLineStyle(QCPGraph::lsLine);
    m_plot->setRecolour([](QCustomPlot &own, const Look &look) {
        const Tokens &t = look.tokens;
        own.graph(Accuracy)->setPen(QPen(t.chartStrong, 2));
        own.graph(Bound)->setPen(QPen(t.chartPale, 2));
        own.graph(Target)->setPen(QPen(t.text3, 1, Qt::DashLine));
        own.graph(Here)->setPen(QPen(t.text2, 1));
        own.graph(Here)->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(t.surface, 2), QBrush(t.accent), 11));
    });
}

void CurveCard::buildControls()
{
    m_slider->setObjectName(m_subject == Subject::Leads ? QStringLiteral("learning.threshold") : QStringLiteral("learning.intents.threshold"));
    m_slider->setAccessibleName(tr("Threshold to try"));
    m_slider->setPageStep(50);
    m_figure->setWordWrap(false);
    m_people->setWordWrap(false);
    m_back->setObjectName(m_slider->objectName() + QStringLiteral(".back"));
    m_back->setAccessibleName(tr("Back to none"));
    setButtonKind(*m_back, ButtonKind::Quiet);
    setButtonIcon(*m_back, QStringLiteral("undo-2"));
    auto *name = new ToneLabel(TextSize::Small, TextWeight::Medium, Tone::Faint, m_controls);
    name->setText(tr("Threshold"));
    name->setWordWrap(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::kGap12);
    row->addWidget(name);
    row->addWidget(m_figure);
    row->addWidget(m_slider, 1);
    row->addWidget(m_back);
    auto *words = new QHBoxLayout;
    words->setSpacing(Metrics::kPage);
    words->addWidget(m_alone, 4, Qt::AlignTop);
    words->addWidget(m_people, 1, Qt::AlignRight | Qt::AlignTop);
    auto *column = new QVBoxLayout(m_controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap8);
    column->addLayout(row);
    column->addWidget(m_split);
    column->addLayout(words);
    connect(m_slider, &QSlider::valueChanged, this, [this] { tryThreshold(tried()); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_slider->setValue(toSlider(m_threshold));
        m_slider->setFocus();
    });
}

void CurveCard::setModel(const console::ModelSummary &model)
{
    m_curve = model.curve;
    m_threshold = model.threshold;
    m_target = model.target;
    const bool has = !m_curve.empty();
    m_plot->setVisible(has);
    m_controls->setVisible(has);
    m_none->setVisible(!has);
    if (!has)
        return;
    m_slider->setRange(toSlider(m_curve.front().threshold), kSteps);
    m_back->setText(m_threshold > 1 ? tr("Back to none") : tr("Back to %1").arg(figureOf(m_threshold)));
    m_back->setAccessibleName(m_back->text());
    fillPlot();
    fillTable();
    m_slider->setValue(toSlider(m_threshold));
    tryThreshold(tried());
}

void CurveCard::focusSlider()
{
    m_slider->setFocus(Qt::ShortcutFocusReason);
}

void CurveCard::showTable(bool shown)
{
    m_plot->showTable(shown);
}

bool CurveCard::isTableShown() const
{
    return m_plot->isTableShown();
}

void CurveCard::fillPlot()
{
    QVector<double> x, accuracy, bound;
    for (auto point = m_curve.rbegin(); point != m_curve.rend(); ++point) { // coverage rises as thresholds fall
        if (!point->accuracy)
            continue;
        x += point->coverage * kPercent;
        accuracy += *point->accuracy * kPercent;
        bound += point->lower95 * kPercent;
    }
    QCustomPlot &plot = m_plot->plot();
    plot.graph(Accuracy)->setData(x, accuracy, true);
    plot.graph(Bound)->setData(x, bound, true);
    plot.graph(Target)->setData({0, kPercent}, {m_target * kPercent, m_target * kPercent}, true);
    const double low = accuracy.isEmpty() ? m_target * kPercent : std::min(*std::ranges::min_element(accuracy), m_target * kPercent);
    plot.yAxis->setRange(std::max(0.0, std::floor(low / 5) * 5 - 5), kPercent + 1);
    const ThresholdEffect own = effectAt(m_curve, m_threshold);
    const QString words = m_subject == Subject::Leads ? tr("At the model's threshold %1 it decides %2 of leads alone. Deciding all of them it would be right in %3.")
                                                      : tr("At the model's threshold %1 it understands %2 of messages alone. Going by all of its guesses it would be right in %3.");
    m_plot->setSummary(words.arg(figureOf(std::min(m_threshold, 1.0)), Formats::share(own.coverage), LearningWords::share(m_curve.front().accuracy.value_or(0))));
}

void CurveCard::fillTable()
{
    const bool hasMissed = m_subject == Subject::Leads; // a message converts nobody
    QStringList heads{tr("Threshold"), tr("Decided alone"), tr("Right"), tr("At least")};
    if (hasMissed)
        heads += tr("Conversions missed");
    std::vector<FigureTable::Row> rows;
    for (const console::CurvePoint &point : m_curve) {
        rows.push_back({{figureOf(point.threshold)}, {LearningWords::share(point.coverage)}, {point.accuracy ? LearningWords::share(*point.accuracy) : QStringLiteral("–")},
                        {LearningWords::share(point.lower95)}});
        if (hasMissed)
            rows.back().push_back({point.missedConverters ? LearningWords::share(*point.missedConverters) : QStringLiteral("–")});
    }
    m_table->setTable(std::move(heads), std::move(rows));
}

QString CurveCard::decidedOf(int alone) const
{
    return m_subject == Subject::Leads ? tr("Of 100 leads the agent decides %n alone", nullptr, alone) : tr("Of 100 messages the agent understands %n alone", nullptr, alone);
}

bool CurveCard::isAtTheModels() const
{
    return m_slider->value() == std::clamp(toSlider(m_threshold), m_slider->minimum(), m_slider->maximum());
}

/// The model's own threshold lies between two of the slider's steps.
double CurveCard::tried() const
{
    return isAtTheModels() && m_threshold <= 1 ? m_threshold : double(m_slider->value()) / kSteps;
}

void CurveCard::tryThreshold(double threshold)
{
    const ThresholdEffect effect = effectAt(m_curve, threshold);
    const double y = effect.accuracy.value_or(1) * kPercent, x = effect.coverage * kPercent;
    QCustomPlot &plot = m_plot->plot();
    plot.graph(Here)->setData({x, x}, {plot.yAxis->range().lower, y}, true);
    m_plot->replotSoon();
    say(threshold);
}

void CurveCard::say(double threshold)
{
    const ThresholdEffect effect = effectAt(m_curve, threshold);
    const int alone = int(std::lround(effect.coverage * kPercent));
    const double right = effect.coverage * effect.accuracy.value_or(0);
    m_figure->setText(figureOf(threshold));
    m_figure->setMinimumWidth(m_figure->sizeHint().width());
    QString decided = alone == 0 ? tr("The agent decides nothing alone")
                                 : decidedOf(alone) + QStringLiteral(": ")
                                       + tr("%1 right, at least %2").arg(LearningWords::share(effect.accuracy.value_or(0)), LearningWords::share(effect.lower95));
    if (alone > 0 && effect.missedConverters)
        decided += QStringLiteral("; ") + tr("%1 of conversions missed").arg(LearningWords::share(*effect.missedConverters));
    m_alone->setText(decided);
    m_people->setText(tr("%n go to people", nullptr, int(kPercent) - alone));
    m_split->setShares(right, effect.coverage - right, decided + QStringLiteral(". ") + m_people->text());
    m_slider->setAccessibleDescription(decided + QStringLiteral(". ") + m_people->text());
    m_back->setEnabled(!isAtTheModels());
}

} // namespace ns::ui
