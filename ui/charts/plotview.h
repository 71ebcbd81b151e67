// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

#include "ui/style/look.h"

class QAbstractItemModel;
class QCPAxis;
class QCustomPlot;
class QStackedLayout;
class QTableView;

namespace ns::ui {

/// A chart: QCustomPlot in the console's look (no frame, no ticks, horizontal grid alone), with a sentence that says what it shows and the same
/// numbers as a table for whoever cannot see it. Colours of the series are set in the recolour callback, which runs again on a change of theme.
class PlotView : public QWidget
{
    Q_OBJECT
public:
    explicit PlotView(const QString &name, QWidget *parent = nullptr);
    ~PlotView() override;

    [[nodiscard]] QCustomPlot &plot() { return *m_plot; }
    /// Runs now and on every change of look; set pens and brushes of plottables in it, then the view replots.
    void setRecolour(std::function<void(QCustomPlot &, const Look &)> recolour);
    /// "5,431 messages sent in 30 days; most on 18 November, 304."
    void setSummary(const QString &summary);
    /// The numbers as a table. The model lives as long as the view.
    void setTable(QAbstractItemModel *model);
    void showTable(bool shown);
    [[nodiscard]] bool isTableShown() const;
    /// At most once in 40 ms, however often it is asked.
    void replotSoon();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    QString m_name;
    QStackedLayout *m_stack;
    QCustomPlot *m_plot;
    QTableView *m_table = nullptr;
    std::function<void(QCustomPlot &, const Look &)> m_recolour;
    bool m_replotDue = false;
};

/// One axis in the console's look.
void styleAxis(QCPAxis &axis, const Look &look, bool grid);

/// Ticks of an axis in per cent as "95 %".
void usePercents(QCPAxis &axis);

} // namespace ns::ui
