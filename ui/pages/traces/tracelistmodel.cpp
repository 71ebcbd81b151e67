// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/tracelistmodel.h"

#include "ui/delegates/roles.h"
#include "ui/pages/traces/spanwords.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

/// "10:42" today, "18 Nov 10:42" else.
QString timeOf(Instant at, Instant now)
{
    const QString day = Formats::when(at, now);
    return day == Formats::clock(at) ? day : day + u' ' + Formats::clock(at);
}

} // namespace

TraceListModel::TraceListModel(std::function<Instant()> now, QObject *parent) : RowModel(1, parent), m_now(std::move(now)) {}

QVariant TraceListModel::data(const QModelIndex &index, int role) const
{
    const console::TraceRow *row = rowAt(index.row());
    if (!row || !index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return SpanWords::contact(*row);
    case TitleSideRole: return timeOf(row->at, m_now());
    case SecondRole: return SpanWords::step(*row);
    case SecondSideRole: return row->latencyMicros > 0 ? QVariant(SpanWords::took(row->latencyMicros)) : QVariant();
    case LeadIconRole: return SpanWords::stepIcon(*row);
    case LeadToneRole: return int(SpanWords::stepTone(*row));
    case SortRole: return qlonglong(toMillis(row->at));
    case Qt::ToolTipRole: return Formats::exact(row->at);
    case Qt::AccessibleTextRole:
        return SpanWords::contact(*row) + QStringLiteral(", ") + SpanWords::step(*row) + QStringLiteral(", ") + Formats::exact(row->at);
    default: return {};
    }
}

} // namespace ns::ui
