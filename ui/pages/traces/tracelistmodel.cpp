// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/tracelistmodel.h"

#include "ui/delegates/roles.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

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
    case TitleRole: return Terms::contact(row->name, row->contact);
    case TitleSideRole: return timeOf(row->at, m_now());
    case SecondRole: return Terms::step(*row);
    case SecondSideRole: return row->latencyMicros > 0 ? QVariant(Formats::duration(row->latencyMicros)) : QVariant();
    case LeadIconRole: return Terms::stepIcon(*row);
    case LeadToneRole: return int(Terms::stepTone(*row));
    case SortRole: return qlonglong(toMillis(row->at));
    case Qt::ToolTipRole: return Formats::exact(row->at);
    case Qt::AccessibleTextRole:
        return Terms::contact(row->name, row->contact) + QStringLiteral(", ") + Terms::step(*row) + QStringLiteral(", ") + Formats::exact(row->at);
    default: return {};
    }
}

} // namespace ns::ui
