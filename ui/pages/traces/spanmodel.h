// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/traces.h"
#include "ui/models/rowmodel.h"
#include "ui/pages/traces/traceaxis.h"

namespace ns::ui {

/// The spans of one trace as rows of the waterfall. A newer reading of the same trace changes only what is new. GUI thread; owned by the
/// waterfall.
class SpanModel : public RowModel<console::SpanRow, std::string>
{
    Q_OBJECT
public:
    explicit SpanModel(QObject *parent = nullptr);
    void setTrace(const console::SnapshotPtr<console::TraceDetails> &trace);
    [[nodiscard]] const TraceAxis &axis() const { return m_axis; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] std::string keyOf(const console::SpanRow &row) const override { return row.span.id; }

private:
    [[nodiscard]] QVariant bar(const console::SpanRow &row, int role) const;
    console::SnapshotPtr<console::TraceDetails> m_trace;
    TraceAxis m_axis;
};

} // namespace ns::ui
