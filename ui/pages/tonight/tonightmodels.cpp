// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tonight/tonightmodels.h"

#include "ui/delegates/roles.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

QString sentence(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}

} // namespace

QVariant NeedsModel::data(const QModelIndex &index, int role) const
{
    const console::NeedsYou *row = rowAt(index.row());
    if (!row)
        return {};
    const NightLine line = NightWords::need(*row, m_now);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return line.title;
    case SecondRole: return line.second;
    case LeadIconRole: return line.icon;
    case LeadToneRole: return int(line.tone);
    case SortRole: return qlonglong(row->count);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return sentence({line.title, line.second});
    default: return {};
    }
}

QVariant MarksModel::data(const QModelIndex &index, int role) const
{
    const console::NightMark *row = rowAt(index.row());
    if (!row)
        return {};
    const NightLine line = NightWords::mark(*row, m_bucket);
    const QString letter{QLatin1Char(row->letter)};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return line.title;
    case TitleSideRole: return Formats::clock(row->at);
    case SecondRole: return line.second;
    case LeadTextRole: return letter;
    case IconRole: return line.icon;
    case ToneRole: return line.tone == Tone::Warn ? QVariant(int(line.tone)) : QVariant();
    case SortRole: return qlonglong(toMillis(row->at));
    case Qt::ToolTipRole: return sentence({line.title, line.second});
    case Qt::AccessibleTextRole: return sentence({letter, Formats::clock(row->at), line.title, line.second});
    default: return {};
    }
}

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    const console::ReviewRow *row = rowAt(index.row());
    if (!row)
        return {};
    const QString name = Terms::contact(row->name, row->contact);
    const QString asks = Terms::asks(*row);
    const QString age = Formats::age(std::max(Millis{0}, m_now - row->createdAt));
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return name;
    case TitleSideRole: return age;
    case SecondRole: return asks;
    case IconRole: return Terms::asksIcon(row->kind);
    case SortRole: return qlonglong(toMillis(row->dueAt));
    case Qt::AccessibleTextRole: return sentence({name, asks, row->text, age});
    default: return {};
    }
}

QVariant BehindModel::data(const QModelIndex &index, int role) const
{
    const console::TraceRow *row = rowAt(index.row());
    if (!row)
        return {};
    const QString name = Terms::contact(row->name, row->contact);
    const QString at = Formats::when(row->at, m_now);
    const QString time = at == Formats::clock(row->at) ? at : at + QStringLiteral(", ") + Formats::clock(row->at);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return name;
    case TitleSideRole: return time;
    case SecondRole: return Terms::step(*row);
    case IconRole: return Terms::stepIcon(*row);
    case ToneRole: return int(Terms::stepTone(*row));
    case SortRole: return qlonglong(toMillis(row->at));
    case Qt::AccessibleTextRole: return sentence({name, Terms::step(*row), time});
    default: return {};
    }
}

} // namespace ns::ui
