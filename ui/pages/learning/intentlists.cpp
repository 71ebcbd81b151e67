// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/intentlists.h"

#include "ui/delegates/roles.h"
#include "ui/pages/learning/intentwords.h"
#include "ui/style/tone.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

QString figuresLine(const IntentEntry &entry)
{
    if (const QString missing = IntentWords::missing(entry.row.examples); !missing.isEmpty() && entry.row.examples.total() > 0)
        return missing;
    if (!entry.figures)
        return IntentList::tr("This model does not know it");
    return IntentList::tr("right %1, found %2", "precision, recall").arg(Formats::share(entry.figures->precision), Formats::share(entry.figures->recall));
}

} // namespace

QVariant IntentList::data(const QModelIndex &index, int role) const
{
    const IntentEntry *entry = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return Terms::intent(entry->row.intent);
    case TitleSideRole: return Formats::count(entry->row.examples.total());
    case SecondRole: return IntentWords::counts(entry->row.examples);
    case ThirdRole: return figuresLine(*entry);
    case Qt::ToolTipRole: return QString::fromStdString(entry->row.intent);
    case SortRole: return qlonglong(entry->row.examples.total());
    case Qt::AccessibleTextRole: return tr("%1. %2. %3").arg(Terms::intent(entry->row.intent), IntentWords::counts(entry->row.examples), figuresLine(*entry));
    default: return {};
    }
}

QString ExampleList::about(const console::IntentExampleLine &line) const
{
    QStringList said{IntentWords::language(std::string(domain::languageCode(line.language))), IntentWords::origin(line.origin)};
    if (line.at)
        said += Formats::when(*line.at, m_now);
    return said.join(QStringLiteral(" · "));
}

QVariant ExampleList::data(const QModelIndex &index, int role) const
{
    const ExampleEntry *entry = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return entry->line.text;
    case SecondRole: return about(entry->line);
    case SortRole: return entry->no;
    case Qt::AccessibleTextRole: return tr("%1. %2").arg(entry->line.text, about(entry->line));
    default: return {};
    }
}

} // namespace ns::ui
