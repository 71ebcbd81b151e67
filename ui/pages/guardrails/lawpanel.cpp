// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/lawpanel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "core/console/weekdays.h"
#include "ui/delegates/roles.h"
#include "ui/delegates/tabledelegate.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/style/metrics.h"
#include "ui/style/tone.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/tonelabel.h"

namespace ns::ui {

namespace {

QString placeOf(const console::LawLine &line)
{
    const QString country = Terms::country(line.country);
    return line.region.empty() ? country : LawModel::tr("%1, %2").arg(country, QString::fromStdString(line.region));
}

/// "Mon-Fri 07:00-19:00, Sat 08:00-15:00": neighbours that are equal as one.
QString hoursOf(const console::LawLine &line)
{
    if (line.isEmpty)
        return LawModel::tr("Nobody has found a limit");
    if (line.days.size() != 7)
        return LawModel::tr("No hours known");
    QStringList parts;
    for (int first = 0; first < 7;) {
        int last = first;
        while (last + 1 < 7 && line.days[std::size_t(last + 1)] == line.days[std::size_t(first)])
            ++last;
        const QString day = GuardWords::column(console::PolicyTable::Hours, first + 1);
        const QString days = last == first ? day : day + u'-' + GuardWords::column(console::PolicyTable::Hours, last + 1);
        const std::string &hours = line.days[std::size_t(first)];
        parts += days + u' ' + (hours == "closed" ? LawModel::tr("closed") : QString::fromStdString(hours));
        first = last + 1;
    }
    if (line.closedOnHolidays)
        parts += LawModel::tr("not on holidays");
    return parts.join(QStringLiteral(", "));
}

QString cellOf(const console::LawLine &line, int column)
{
    switch (column) {
    case 0: return placeOf(line);
    case 1: return hoursOf(line);
    case 2: return line.perDay > 0 ? LawModel::tr("%Ln a day", nullptr, line.perDay) : QString();
    case 3: return line.source;
    case 4: return QString::fromStdString(line.checkedOn);
    default: return {};
    }
}

} // namespace

QVariant LawModel::data(const QModelIndex &index, int role) const
{
    const console::LawLine *line = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cellOf(*line, index.column());
    case StrongRole: return index.column() == 0;
    case ToneRole: return int(line->isEmpty && index.column() == 1 ? Tone::Faint : index.column() == 0 ? Tone::Plain : Tone::Quiet);
    case Qt::AccessibleTextRole: return tr("%1. %2. %3, checked on %4").arg(cellOf(*line, 0), cellOf(*line, 1), cellOf(*line, 3), cellOf(*line, 4));
    default: return {};
    }
}

QVariant LawModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString names[] = {tr("Where"), tr("Hours by law"), tr("Limit"), tr("Source"), tr("Checked on")};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

LawPanel::LawPanel(QWidget *parent) : QWidget(parent), m_model(new LawModel(this)), m_view(new QTableView(this))
{
    m_view->setObjectName(QStringLiteral("guardrails.law"));
    m_view->setAccessibleName(tr("Law by country"));
    m_view->setModel(m_model);
    setUpTable(*m_view);
    m_view->setMinimumHeight(96);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->setSectionResizeMode(3, QHeaderView::Stretch);
    header->resizeSection(0, 130);
    header->resizeSection(2, 72);
    header->resizeSection(4, 96);
    auto *words = new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this);
    words->setText(tr("The tightest hours win, over what the policy says. This is engineering input and no legal advice: each line names its source and when somebody checked it"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap12);
    column->addWidget(words);
    column->addWidget(m_view, 1);
}

void LawPanel::setGuardrails(const console::SnapshotPtr<console::Guardrails> &guardrails)
{
    m_model->setWindow(guardrails, guardrails->laws);
}

void LawPanel::focusTable()
{
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->setFocus();
}

} // namespace ns::ui
