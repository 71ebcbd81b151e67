// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/learningmodels.h"

#include "ui/delegates/roles.h"
#include "ui/pages/learning/learningwords.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

using console::ModelRole;
using console::ModelSummary;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString roleIcon(ModelRole role)
{
    switch (role) {
    case ModelRole::Champion: return QStringLiteral("star");
    case ModelRole::Challenger: return QStringLiteral("scale");
    case ModelRole::Previous: return QStringLiteral("history");
    case ModelRole::Stored: return QStringLiteral("database");
    }
    return {};
}

QString verdictLine(const ModelSummary &model)
{
    if (!model.hasPassed)
        return ModelList::tr("Gate not passed");
    return ModelList::tr("%1 alone, ≥ %2 right", "shares of leads").arg(Formats::share(model.figures.coverage), LearningWords::share(model.figures.lower95));
}

} // namespace

QVariant ModelList::data(const QModelIndex &index, int role) const
{
    const ModelSummary *model = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!model)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return LearningWords::shortId(model->id);
    case SecondRole: return LearningWords::role(model->role);
    case ThirdRole: return verdictLine(*model);
    case IconRole: return model->hasPassed ? QStringLiteral("shield-check") : QStringLiteral("shield-alert");
    case ToneRole: return int(model->hasPassed ? Tone::Quiet : Tone::Warn);
    case LeadIconRole: return roleIcon(model->role);
    case LeadToneRole: return int(model->role == ModelRole::Champion ? Tone::Accent : Tone::Quiet);
    case Qt::ToolTipRole: return text(model->id.str());
    case Qt::AccessibleTextRole: return tr("Model %1. %2. %3").arg(LearningWords::shortId(model->id), LearningWords::role(model->role), verdictLine(*model));
    default: return {};
    }
}

QVariant LabelChangeList::data(const QModelIndex &index, int role) const
{
    const console::LabelChange *change = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!change)
        return {};
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2 becomes %3").arg(text(change->contact.str()), text(change->from), text(change->to));
    const bool before = index.column() == Before;
    const double confidence = before ? change->confidenceFrom : change->confidenceTo;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.column() == Contact ? change->contact.str() : before ? change->from : change->to);
    case SideTextRole:
        return index.column() == Contact ? QVariant() : QVariant(LearningWords::share(confidence));
    case StrongRole:
        return index.column() == After;
    case SortRole:
        return index.column() == Contact ? QVariant(qint64(toInt(change->contactNo))) : QVariant(confidence);
    default:
        return {};
    }
}

QVariant LabelChangeList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Contact: return tr("Contact");
    case Before: return tr("Label now");
    case After: return tr("Label then");
    default: return {};
    }
}

void FigureTable::setTable(QStringList heads, std::vector<Row> rows, QStringList shortHeads)
{
    if (heads == m_heads && rows == m_rows)
        return;
    beginResetModel();
    m_heads = std::move(heads);
    m_shortHeads = std::move(shortHeads);
    m_rows = std::move(rows);
    endResetModel();
}

QVariant FigureTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const Cell &cell = m_rows[std::size_t(index.row())][std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::AccessibleTextRole: return sentence(index.row(), index.column());
    case Qt::TextAlignmentRole: return int(alignmentOf(index.column()));
    case ToneRole: return cell.tone == Tone::Plain ? QVariant() : QVariant(int(cell.tone));
    case IconRole: return cell.icon.isEmpty() ? QVariant() : QVariant(cell.icon);
    case SortRole: return cell.share;
    default: return {};
    }
}

QVariant FigureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(section));
    if (role == Qt::DisplayRole)
        return m_shortHeads.isEmpty() ? m_heads[section] : m_shortHeads[section];
    return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? QVariant(m_heads[section]) : QVariant();
}

Qt::Alignment FigureTable::alignmentOf(int column) const
{
    return Qt::AlignVCenter | (column == 0 || column == m_wordColumn ? Qt::AlignLeft : Qt::AlignRight);
}

QString FigureTable::sentence(int row, int column) const
{
    const Row &cells = m_rows[std::size_t(row)];
    if (column == 0)
        return cells.front().text;
    return QStringLiteral("%1, %2: %3").arg(cells.front().text, m_heads[column], cells[std::size_t(column)].text);
}

} // namespace ns::ui
