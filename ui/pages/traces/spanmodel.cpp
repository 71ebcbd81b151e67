// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/spanmodel.h"

#include "ui/delegates/roles.h"
#include "ui/delegates/waterfalldelegate.h"
#include "ui/pages/traces/spanwords.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

using console::SpanRow;

SpanModel::SpanModel(QObject *parent) : RowModel(WaterfallDelegate::ColumnCount, parent) {}

void SpanModel::setTrace(const console::SnapshotPtr<console::TraceDetails> &trace)
{
    m_trace = trace;
    m_axis = TraceAxis(trace->spans);
    setWindow(trace, trace->spans);
}

QVariant SpanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == WaterfallDelegate::Took)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == WaterfallDelegate::Name ? tr("Span") : section == WaterfallDelegate::Took ? tr("Took") : QString();
}

QVariant SpanModel::bar(const SpanRow &row, int role) const
{
    using Bar = WaterfallDelegate::Bar;
    const double start = m_axis.startOf(row);
    switch (role) {
    case BarStartRole: return start;
    case BarLengthRole: return std::max(0.0, m_axis.endOf(row) - start);
    case BarNoteRole: return SpanWords::note(row);
    case BarKindRole: return int(row.isFailed ? Bar::Failed : row.isWaiting ? Bar::Waiting : row.depth == 0 && row.hasChildren ? Bar::Parent : Bar::Own);
    case DepthRole: return row.depth;
    case HasChildrenRole: return row.hasChildren;
    default: return {};
    }
}

QVariant SpanModel::data(const QModelIndex &index, int role) const
{
    const SpanRow *row = rowAt(index.row());
    if (!row || !index.isValid())
        return {};
    const QString took = Formats::duration(row->span.endMicros - row->span.startMicros);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == WaterfallDelegate::Name ? SpanWords::name(*row, *m_trace) : index.column() == WaterfallDelegate::Took ? took : QString();
    case Qt::AccessibleTextRole: {
        const QString note = SpanWords::note(*row);
        return tr("%1, took %2").arg(SpanWords::name(*row, *m_trace), took) + (note.isEmpty() ? QString() : QStringLiteral(", ") + note);
    }
    case Qt::ToolTipRole: return index.column() == WaterfallDelegate::Bars ? SpanWords::note(*row) : SpanWords::name(*row, *m_trace);
    case IconRole: return SpanWords::icon(*row, *m_trace);
    case SortRole: return qlonglong(index.column() == WaterfallDelegate::Took ? row->span.endMicros - row->span.startMicros : row->span.startMicros);
    default: return bar(*row, role);
    }
}

} // namespace ns::ui
