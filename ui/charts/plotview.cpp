// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotview.h"

#include <QStackedLayout>
#include <QTableView>
#include <QTimer>

#include "ui/charts/customplot.h"
#include "ui/delegates/tabledelegate.h"
#include "ui/style/accessible.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr int kReplotMs = 40;

} // namespace

void styleAxis(QCPAxis &axis, const Look &look, bool grid)
{
    const Tokens &t = look.tokens;
    axis.setBasePen(Qt::NoPen);
    axis.setTickPen(Qt::NoPen);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelFont(look.fonts.get(TextSize::Small));
    axis.setTickLabelColor(t.text3);
    axis.setLabelFont(look.fonts.get(TextSize::Small));
    axis.setLabelColor(t.text3);
    axis.setTickLabelPadding(8);
    axis.grid()->setVisible(grid);
    axis.grid()->setPen(QPen(t.line, 1));
    axis.grid()->setZeroLinePen(QPen(t.strongLine, 1));
    axis.grid()->setSubGridVisible(false);
}

void usePercents(QCPAxis &axis)
{
    class Percents : public QCPAxisTicker
    {
        QString getTickLabel(double tick, const QLocale &, QChar, int) override { return Formats::share(tick / 100); }
    };
    axis.setTicker(QSharedPointer<Percents>::create());
}

PlotView::PlotView(const QString &name, QWidget *parent) : QWidget(parent), m_name(name), m_stack(new QStackedLayout(this)), m_plot(new QCustomPlot(this))
{
    m_stack->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setPlottingHint(QCP::phFastPolylines, true);
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->axisRect()->setMargins(QMargins(44, 8, 16, 32));
    setMinimumHeight(120);
    describe(*this, QAccessible::Chart, name);
    restyle();
}

PlotView::~PlotView() = default;

void PlotView::setRecolour(std::function<void(QCustomPlot &, const Look &)> recolour)
{
    m_recolour = std::move(recolour);
    restyle();
}

void PlotView::setSummary(const QString &summary)
{
    describe(*this, QAccessible::Chart, m_name, summary);
    m_plot->setAccessibleName(m_name);
    m_plot->setAccessibleDescription(summary);
}

void PlotView::setTable(QAbstractItemModel *model)
{
    if (!m_table) {
        m_table = new QTableView(this);
        setUpTable(*m_table);
        m_table->setObjectName(objectName() + QStringLiteral(".table"));
        m_table->setAccessibleName(m_name);
        m_stack->addWidget(m_table);
    }
    m_table->setModel(model);
}

void PlotView::showTable(bool shown)
{
    if (m_table)
        m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_plot);
}

bool PlotView::isTableShown() const
{
    return m_table && m_stack->currentWidget() == m_table;
}

void PlotView::replotSoon()
{
    if (m_replotDue)
        return;
    m_replotDue = true;
    QTimer::singleShot(kReplotMs, this, [this] {
        m_replotDue = false;
        m_plot->replot();
    });
}

void PlotView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        restyle();
    QWidget::changeEvent(event);
}

void PlotView::restyle()
{
    const Look &look = lookOf(this);
    m_plot->setBackground(QBrush(look.tokens.surface));
    for (QCPAxisRect *rect : m_plot->axisRects()) {
        for (QCPAxis *axis : rect->axes())
            styleAxis(*axis, look, axis->axisType() == QCPAxis::atLeft);
    }
    if (m_plot->legend)
        m_plot->legend->setVisible(false);
    if (m_recolour)
        m_recolour(*m_plot, look);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace ns::ui
