// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/figurespanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QTimer>
#include <numeric>

#include "ui/charts/customplot.h"
#include "ui/charts/plotview.h"
#include "ui/pages/learning/curvemath.h"
#include "ui/pages/learning/learningmodels.h"
#include "ui/pages/learning/learningwords.h"
#include "ui/pages/learning/matrixdelegate.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

constexpr double kPercent = 100;
constexpr int kSideBySide = 620; // narrower, the tables stand below each other
constexpr double kWellCalibrated = 0.05;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

FiguresPanel::FiguresPanel(Subject subject, QWidget *parent)
    : QWidget(parent), m_subject(subject), m_confusion(new FigureTable(this)), m_classes(new FigureTable(this)), m_bins(new FigureTable(this)),
      m_confusionCard(new Card(tr("What it said, what was true"), this)), m_classCard(new Card(subject == Subject::Leads ? tr("By label") : tr("By intent"), this)),
      m_top(new QHBoxLayout), m_reliabilityCard(new Card(tr("Is it as sure as it says?"), this)), m_plot(new PlotView(tr("Said confidence against real accuracy"), this)),
      m_calibration(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this))
{
    m_confusionView = addTable(*m_confusionCard, *m_confusion, "confusion", tr("Confusion matrix"));
    m_confusionView->setItemDelegate(new MatrixDelegate(m_confusionView));
    m_classView = addTable(*m_classCard, *m_classes, "classes", m_subject == Subject::Leads ? tr("Figures by label") : tr("Figures by intent"));
    if (m_subject == Subject::Messages)
        m_confusionCard->setFact(tr("across: what it said, by the rows' numbers"));
    buildReliability();
    m_top->setSpacing(Metrics::kCard);
    m_top->addWidget(m_confusionCard, 1);
    m_top->addWidget(m_classCard, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kCard);
    column->addLayout(m_top);
    column->addWidget(m_reliabilityCard, 1);
}

QTableView *FiguresPanel::addTable(Card &card, FigureTable &model, const char *name, const QString &title)
{
    auto *table = new QTableView(this);
    setUpTable(*table);
    table->setObjectName(nameFor(name));
    table->setAccessibleName(title);
    table->setModel(&model);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->setSectionsClickable(false);
    card.body()->addWidget(table);
    card.body()->addStretch(1);
    return table;
}

QString FiguresPanel::nameFor(const char *part) const
{
    return (m_subject == Subject::Leads ? QStringLiteral("learning.") : QStringLiteral("learning.intents.")) + QString::fromLatin1(part);
}

QString FiguresPanel::labelOf(const std::string &label) const
{
    return m_subject == Subject::Leads ? text(label) : Terms::intent(label);
}

void FiguresPanel::buildReliability()
{
    m_plot->setObjectName(nameFor("reliability"));
    m_plot->setMinimumHeight(170);
    m_plot->setTable(m_bins);
    QCustomPlot &plot = m_plot->plot();
    plot.addGraph();
    plot.addGraph();
    usePercents(*plot.yAxis);
    plot.xAxis->setLabel(tr("How sure it said it was, %"));
    plot.xAxis->setLabelPadding(2);
    plot.axisRect()->setMargins(QMargins(44, 8, 16, 48));
    m_plot->setRecolour([](QCustomPlot &own, const Look &look) {
        own.graph(0)->setPen(QPen(look.tokens.text3, 1, Qt::DashLine));
        own.graph(1)->setPen(QPen(look.tokens.chartStrong, 2));
        own.graph(1)->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(look.tokens.surface, 2), QBrush(look.tokens.chartStrong), 9));
    });
    m_reliabilityCard->setFact(m_subject == Subject::Leads ? tr("on unseen leads") : tr("on unseen phrasings"));
    m_reliabilityCard->body()->addWidget(m_calibration);
    m_reliabilityCard->body()->addWidget(m_plot, 1);
}

void FiguresPanel::setModel(const console::ModelSummary &model)
{
    fillConfusion(model.figures.confusion);
    fillClasses(model.figures);
    fillReliability(model);
    fit();
}

void FiguresPanel::showTable(bool shown)
{
    m_plot->showTable(shown);
}

void FiguresPanel::fillConfusion(const console::ConfusionTable &confusion)
{
    const bool isNumbered = m_subject == Subject::Messages; // eight long names do not fit side by side: columns carry the rows' numbers
    QStringList heads{tr("True label")}, shortHeads = heads;
    for (const std::string &label : confusion.labels) {
        heads += tr("Said %1").arg(labelOf(label));
        shortHeads += isNumbered ? QLocale().toString(shortHeads.size()) : heads.last();
    }
    std::vector<FigureTable::Row> rows;
    for (std::size_t truth = 0; truth < confusion.rows.size(); ++truth) {
        const std::vector<std::int64_t> &cells = confusion.rows[truth];
        const auto whole = std::accumulate(cells.begin(), cells.end(), std::int64_t{0});
        if (whole == 0)
            continue; // a label of the list that no judged lead had
        const QString name = truth < confusion.labels.size() ? labelOf(confusion.labels[truth]) : QString();
        FigureTable::Row row{{isNumbered ? tr("%1  %2", "number, label").arg(QLocale().toString(int(truth) + 1), name) : name}};
        for (const std::int64_t n : cells)
            row.push_back({.text = Formats::count(n), .share = double(n) / double(whole)});
        row.resize(std::size_t(heads.size()));
        rows.push_back(std::move(row));
    }
    m_confusion->setTable(std::move(heads), std::move(rows), std::move(shortHeads));
}

void FiguresPanel::fillClasses(const console::ModelFigures &figures)
{
    std::vector<FigureTable::Row> rows;
    for (const auto &[label, own] : figures.perClass)
        rows.push_back({{labelOf(label)}, {Formats::share(own.precision, 1)}, {Formats::share(own.recall, 1)}, {Formats::count(own.support)}});
    rows.push_back({{m_subject == Subject::Leads ? tr("All labels") : tr("All intents")}, {Formats::share(figures.accuracy, 1)}, {Formats::share(figures.accuracy, 1)}, {Formats::count(figures.rows)}});
    m_classes->setTable({m_subject == Subject::Leads ? tr("Label") : tr("Intent"), tr("Said rightly"), tr("Found"), tr("Total")}, std::move(rows));
}

void FiguresPanel::fillReliability(const console::ModelSummary &model)
{
    const std::vector<ReliabilityBin> bins = binReliability(model.curve);
    QVector<double> said, right;
    std::vector<FigureTable::Row> rows;
    for (const ReliabilityBin &bin : bins) {
        said += bin.said * kPercent;
        right += bin.right * kPercent;
        rows.push_back({{Formats::share(bin.said, 1)}, {Formats::share(bin.right, 1)}, {Formats::share(bin.share)}});
    }
    m_bins->setTable({tr("It said"), tr("It was right"), m_subject == Subject::Leads ? tr("Share of leads") : tr("Share of messages")}, std::move(rows));
    QCustomPlot &plot = m_plot->plot();
    const double low = said.isEmpty() ? 0 : std::floor(std::min(said.front(), *std::ranges::min_element(right)) / 10) * 10;
    plot.xAxis->setRange(low, kPercent + 1);
    plot.yAxis->setRange(low, kPercent + 1);
    plot.graph(0)->setData({low, kPercent}, {low, kPercent}, true);
    plot.graph(1)->setData(said, right, true);
    m_plot->setVisible(!bins.empty());
    m_plot->replotSoon();
    const QString error = Formats::share(model.figures.ece, 1);
    QString words = model.figures.ece <= kWellCalibrated ? tr("Yes: what it says and how often it is right differ by %1 on average.").arg(error)
                                                        : tr("Not quite: what it says and how often it is right differ by %1 on average.").arg(error);
    words += u' ' + (model.isCalibrated ? tr("Its figures are calibrated, because that helped.") : tr("Calibration would not have helped, so its own figures stand."));
    m_calibration->setText(words);
    m_plot->setSummary(words);
}

void FiguresPanel::fit()
{
    fitToRows(*m_confusionView);
    fitToRows(*m_classView);
}

void FiguresPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void FiguresPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_top->setDirection(width() < kSideBySide || m_subject == Subject::Messages ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QTimer::singleShot(0, this, &FiguresPanel::fit); // the tables themselves are resized after this
}

} // namespace ns::ui
