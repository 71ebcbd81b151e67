// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/shell/commandpalette.h"
#include "ui/style/look.h"

namespace ns::ui {

ShortcutModel::ShortcutModel(const ActionRegistry &actions, const QString &scope, QObject *parent) : QAbstractTableModel(parent)
{
    for (const ActionRegistry::Entry *entry : actions.reachable(scope)) {
        if (!entry->action->shortcuts().isEmpty())
            m_all.push_back(entry);
    }
    std::stable_sort(m_all.begin(), m_all.end(), [](const auto *a, const auto *b) { return a->scope > b->scope; }); // the page's own first
    m_rows = m_all;
}

void ShortcutModel::setSearch(const QString &text)
{
    beginResetModel();
    m_rows.clear();
    for (const ActionRegistry::Entry *entry : m_all) {
        if (matchScore(entry->spec.text + u' ' + entry->spec.section, text) >= 0)
            m_rows.push_back(entry);
    }
    endResetModel();
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const ActionRegistry::Entry &entry = *m_rows[std::size_t(index.row())];
    switch (Column(index.column())) {
    case What: return entry.spec.text;
    case Where: return entry.spec.section;
    case Keys: {
        QStringList keys;
        const QList<QKeySequence> all = entry.action->shortcuts();
        for (const QKeySequence &key : all)
            keys += keyText(key);
        return keys.join(QStringLiteral("   "));
    }
    case ColumnCount: break;
    }
    return {};
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case What: return tr("What it does");
    case Keys: return tr("Keys");
    case Where: return tr("Where");
    case ColumnCount: break;
    }
    return {};
}

ShortcutSheet::ShortcutSheet(const ActionRegistry &actions, const QString &scope, QWidget *parent)
    : QDialog(parent), m_model(actions, scope, this), m_search(new QLineEdit(this)), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("shortcuts"));
    setWindowTitle(tr("All keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::kCard, Metrics::kCard, Metrics::kCard, Metrics::kCard);
    column->setSpacing(Metrics::kGap12);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    m_search->setObjectName(QStringLiteral("shortcuts.search"));
    m_search->setPlaceholderText(tr("Search keys"));
    m_search->setAccessibleName(tr("Search keys"));
    m_search->setClearButtonEnabled(false);
    m_table->setObjectName(QStringLiteral("shortcuts.table"));
    m_table->setAccessibleName(tr("All keys"));
    m_table->setModel(&m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::What, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_search, &QLineEdit::textChanged, &m_model, &ShortcutModel::setSearch);
    m_search->setFocus();
}

} // namespace ns::ui
