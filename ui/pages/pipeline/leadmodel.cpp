// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/leadmodel.h"

#include "ui/delegates/roles.h"
#include "ui/pages/pipeline/leadwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::LeadRow;
using console::LeadSort;

LeadModel::LeadModel(Clock now, QObject *parent) : RowModel(ColumnCount, parent), m_now(std::move(now)) {}

std::optional<LeadSort> LeadModel::sortOf(int column)
{
    switch (Column(column)) {
    case Lead: return LeadSort::Name;
    case Sure: return LeadSort::Confidence;
    case LastContact: return LeadSort::LastContact;
    case Next: return LeadSort::NextDue;
    case Added: return LeadSort::Newest;
    case Stage:
    case Segment:
    case ColumnCount: break;
    }
    return std::nullopt;
}

bool LeadModel::runsUp(LeadSort sort)
{
    return sort == LeadSort::Name || sort == LeadSort::NextDue;
}

QVariant LeadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole && section == LastContact ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    switch (Column(section)) {
    case Lead: return tr("Lead");
    case Stage: return tr("Stage");
    case Segment: return tr("Segment");
    case Sure: return tr("Sure");
    case LastContact: return tr("Quiet for");
    case Next: return tr("Next step");
    case Added: return tr("Added");
    case ColumnCount: break;
    }
    return {};
}

QVariant LeadModel::cell(const LeadRow &row, int column) const
{
    switch (Column(column)) {
    case Lead: return LeadWords::name(row);
    case Stage: return Terms::stage(row.stage);
    case Segment: return LeadWords::segment(row);
    case Sure: return row.label.empty() ? QStringLiteral("–") : Formats::share(row.confidence);
    case LastContact: return LeadWords::quiet(row, m_now());
    case Next: return LeadWords::nextStep(row, m_now()).text;
    case Added: return Formats::when(row.createdAt, m_now());
    case ColumnCount: break;
    }
    return {};
}

QVariant LeadModel::sortValue(const LeadRow &row, int column) const
{
    switch (Column(column)) {
    case Lead: return row.name;
    case Stage: return QString::fromStdString(row.stage);
    case Segment: return QString::fromStdString(row.segment);
    case Sure: return row.confidence;
    case LastContact: return row.lastContactAt ? QVariant(qlonglong(toMillis(*row.lastContactAt))) : QVariant();
    case Next: return row.next.due ? QVariant(qlonglong(toMillis(*row.next.due))) : QVariant();
    case Added: return qlonglong(toMillis(row.createdAt));
    case ColumnCount: break;
    }
    return {};
}

/// Icon, tone, side text, bar: what makes a cell more than words.
QVariant LeadModel::mark(const LeadRow &row, int column, int role) const
{
    const bool isNext = column == Next;
    const bool byPerson = column == Segment && (row.labelSource == domain::LabelSource::Person || row.labelSource == domain::LabelSource::Outcome);
    switch (role) {
    case StrongRole: return column == Lead;
    case SideTextRole: return column == Lead ? QVariant(QString::fromStdString(row.country)) : QVariant();
    case IconRole: return isNext ? QVariant(LeadWords::nextStep(row, m_now()).icon) : byPerson ? QVariant(QStringLiteral("user")) : QVariant();
    case ToneRole:
        if (isNext)
            return int(LeadWords::nextStep(row, m_now()).tone);
        return int(column == LastContact && row.flags.testFlag(console::LeadFlag::GoingCold) ? Tone::Warn : column == Lead ? Tone::Plain : Tone::Quiet);
    case ValueRole: return column == Sure && !row.label.empty() ? QVariant(row.confidence) : QVariant();
    case ThresholdRole: return column == Sure && row.threshold ? QVariant(*row.threshold) : QVariant();
    default: return {};
    }
}

QVariant LeadModel::card(const LeadRow &row, int role) const
{
    switch (role) {
    case TitleRole: return LeadWords::name(row);
    case SecondSideRole: return LeadWords::quiet(row, m_now());
    case SecondRole: return LeadWords::segment(row);
    case ThirdRole: return LeadWords::nextShort(row, m_now());
    default: return {};
    }
}

QVariant LeadModel::data(const QModelIndex &index, int role) const
{
    const LeadRow *row = rowAt(index.row());
    if (!row || !index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return cell(*row, index.column());
    case SortRole: return sortValue(*row, index.column());
    case Qt::AccessibleTextRole: return index.column() == Lead ? QVariant(LeadWords::sentence(*row, m_now())) : cell(*row, index.column());
    case Qt::TextAlignmentRole: return index.column() == LastContact ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Added)
            return Formats::exact(row->createdAt);
        return index.column() == LastContact && row->lastContactAt ? QVariant(Formats::exact(*row->lastContactAt)) : QVariant();
    case TitleRole:
    case SecondRole:
    case SecondSideRole:
    case ThirdRole: return card(*row, role);
    default: return mark(*row, index.column(), role);
    }
}

} // namespace ns::ui
