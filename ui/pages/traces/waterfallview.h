// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHeaderView>
#include <QTableView>

#include "ui/pages/traces/spanmodel.h"

namespace ns::ui {

class WaterfallDelegate;

/// Head of the waterfall: names of the columns, what the bars' shapes mean, and the times above the bars.
class WaterfallHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit WaterfallHeader(QWidget *parent);
    void setAxis(TraceAxis axis);
    /// As many as have room.
    [[nodiscard]] std::vector<TraceAxis::Tick> ticks() const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    void drawLegend(QPainter &painter, QRect at) const;
    void drawTimes(QPainter &painter, const QRect &at) const;
    TraceAxis m_axis;
};

/// The spans of a trace on its own time axis, in stored order. Keeps the selected span and the scroll position when the same trace is read anew;
/// another trace starts at its first span. GUI thread; part of the traces page.
class WaterfallView : public QTableView
{
    Q_OBJECT
public:
    explicit WaterfallView(QWidget *parent = nullptr);
    void setTrace(const console::SnapshotPtr<console::TraceDetails> &trace);
    /// Null without a trace.
    [[nodiscard]] const console::SpanRow *selectedSpan() const;
    [[nodiscard]] const SpanModel &spans() const { return *m_model; }
    /// Height that shows all rows.
    [[nodiscard]] int fullHeight() const;

Q_SIGNALS:
    void spanChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    SpanModel *m_model;
    WaterfallDelegate *m_delegate;
    WaterfallHeader *m_header;
    domain::TraceId m_id;
    bool m_isSwapping = false;
};

} // namespace ns::ui
