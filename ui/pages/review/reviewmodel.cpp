// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewmodel.h"

#include "ui/delegates/roles.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/style/tone.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

ReviewModel::ReviewModel(QObject *parent) : RowModel(1, parent) {}

void ReviewModel::setPage(const console::SnapshotPtr<console::ReviewPage> &page, const std::set<domain::ReviewId> &hidden, Instant now)
{
    m_now = now;
    auto shown = std::make_shared<std::vector<console::ReviewRow>>();
    if (page) {
        shown->reserve(page->rows.size());
        std::copy_if(page->rows.begin(), page->rows.end(), std::back_inserter(*shown), [&](const console::ReviewRow &row) { return !hidden.contains(row.id); });
    }
    setWindow(shown, *shown);
}

QString ReviewModel::age(const console::ReviewRow &row) const
{
    return Formats::age(std::max(Millis{0}, m_now - row.createdAt));
}

/// The message that it is about; where there is none, the contact by its id.
QString ReviewModel::about(const console::ReviewRow &row)
{
    const bool isMessage = row.kind == "inbound" || row.kind == "optout" || row.kind == "send"; // elsewhere the text is the agent's own remark
    return isMessage && !row.text.isEmpty() ? row.text : Terms::contact({}, row.contact);
}

QString ReviewModel::sentence(const console::ReviewRow &row) const
{
    QStringList said{Terms::contact(row.name, row.contact), Terms::asks(row)};
    if (row.threshold > 0 && row.kind != "optout")
        said += ReviewWords::figure(row.confidence);
    said += age(row);
    said += about(row);
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    const console::ReviewRow *row = rowAt(index.row());
    if (!row)
        return {};
    const bool guarded = row->kind == "send";
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return Terms::contact(row->name, row->contact);
    case TitleSideRole: return age(*row);
    case SecondRole: return about(*row);
    case ThirdRole: return Terms::asks(*row);
    case ThirdSideRole: return row->threshold > 0 && row->kind != "optout" ? ReviewWords::figure(row->confidence) : QString();
    case IconRole: return Terms::asksIcon(row->kind);
    case ToneRole: return int(guarded ? Tone::Warn : Tone::Quiet);
    case SortRole: return qlonglong(toMillis(row->dueAt));
    case Qt::AccessibleTextRole: return sentence(*row);
    default: return {};
    }
}

} // namespace ns::ui
