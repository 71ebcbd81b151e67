// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/policytablemodel.h"

#include "ui/delegates/roles.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/style/tone.h"

namespace ns::ui {

using console::PolicyTable;

namespace {
constexpr std::size_t kMeaningsMax = 10'000;
}

PolicyTableModel::PolicyTableModel(PolicyEditor &editor, PolicyTable table, QObject *parent) : QAbstractTableModel(parent), m_editor(editor), m_table(table)
{
    m_rows = m_editor.draft().rowCount(m_table);
    noteFaults();
    connect(&m_editor, &PolicyEditor::edited, this, [this](QObject *by) {
        if (by != this)
            reload();
    });
    connect(&m_editor, &PolicyEditor::readingChanged, this, [this] {
        noteFaults();
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
    });
}

int PolicyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : console::PolicyDraft::columnCount(m_table) + (m_table == PolicyTable::Sentences ? 1 : 0);
}

/// Another document: the same number of rows keeps selection and scroll position.
void PolicyTableModel::reload()
{
    const int rows = m_editor.draft().rowCount(m_table);
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (m_rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
    }
}

void PolicyTableModel::noteFaults()
{
    m_faults.clear();
    for (const console::PolicyFault &fault : m_editor.reading() ? m_editor.reading()->faults : std::vector<console::PolicyFault>{}) {
        if (const console::PolicyPlace place = m_editor.draft().placeOf(fault.path); place.table == m_table)
            m_faults.emplace(std::pair(place.row, place.column), fault);
    }
}

const console::PolicyFault *PolicyTableModel::faultAt(int row, int column) const
{
    auto found = m_faults.find({row, column});
    if (found == m_faults.end() && column == 0) // of the row as a whole
        found = m_faults.find({row, -1});
    return found == m_faults.end() ? nullptr : &found->second;
}

QString PolicyTableModel::textAt(int row, int column) const
{
    if (m_table == PolicyTable::Sentences && column == 1)
        return meaningOf(row);
    const QString text = m_editor.draft().cell(m_table, row, column);
    if (m_table == PolicyTable::Hours && column == 0)
        return GuardWords::scope(m_editor.draft().scopeOf(row), text);
    return m_table == PolicyTable::Hours && text == QLatin1String("closed") ? tr("closed") : text;
}

/// Seven days fit beside each other when whole hours have no minutes: "08–12, 14:30–18".
QString PolicyTableModel::shownAt(int row, int column) const
{
    QString text = textAt(row, column);
    if (m_table == PolicyTable::Hours && column > 0)
        text.remove(QStringLiteral(":00")).replace(u'-', u'–').replace(u',', QStringLiteral(", "));
    return text;
}

QVariant PolicyTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const console::PolicyFault *fault = faultAt(index.row(), index.column());
    const bool isFigure = (m_table == PolicyTable::Prices && index.column() == 1) || (m_table == PolicyTable::Offers && (index.column() == 1 || index.column() == 2));
    switch (role) {
    case Qt::DisplayRole: return fault ? textAt(index.row(), index.column()) : shownAt(index.row(), index.column());
    case Qt::EditRole: return textAt(index.row(), index.column());
    case Qt::ToolTipRole: return fault ? QVariant(GuardWords::fault(*fault)) : QVariant(textAt(index.row(), index.column()));
    case Qt::TextAlignmentRole: return isFigure ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    case IconRole: return fault ? QStringLiteral("circle-x") : QString();
    case ToneRole: return fault ? QVariant(int(Tone::Bad)) : m_table == PolicyTable::Sentences && index.column() == 1 ? QVariant(int(Tone::Quiet)) : QVariant(int(Tone::Plain));
    case StrongRole: return false;
    case Qt::AccessibleTextRole: {
        const QString said = tr("%1: %2").arg(GuardWords::column(m_table, index.column()), textAt(index.row(), index.column()));
        return fault ? tr("%1. Wrong: %2").arg(said, GuardWords::fault(*fault)) : said;
    }
    default: return {};
    }
}

QVariant PolicyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return GuardWords::column(m_table, section);
    return {};
}

Qt::ItemFlags PolicyTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isOurs = (m_table == PolicyTable::Hours && index.column() == 0) || (m_table == PolicyTable::Sentences && index.column() == 1);
    if (!m_editor.isReadOnly() && !m_editor.isBroken() && !isOurs)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool PolicyTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || value.toString().trimmed() == textAt(index.row(), index.column()))
        return false;
    const bool moved = m_editor.edit(this, [&](console::PolicyDraft &draft) { return draft.setCell(m_table, index.row(), index.column(), value.toString()); });
    if (moved)
        reload();
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    return true;
}

int PolicyTableModel::addRow(console::HoursScope scope, const QString &key)
{
    if (m_table != PolicyTable::Hours && m_table != PolicyTable::Holidays) {
        beginInsertRows({}, m_rows, m_rows);
        m_editor.edit(this, [this](console::PolicyDraft &draft) { draft.addRow(m_table); });
        ++m_rows;
        endInsertRows();
        return m_rows - 1;
    }
    beginResetModel(); // where it comes to stand is known afterwards
    const QString country = m_rows > 0 ? m_editor.draft().cell(m_table, m_rows - 1, 0) : QStringLiteral("PE");
    const int row = m_editor.edit(this, [&](console::PolicyDraft &draft) { return m_table == PolicyTable::Hours ? draft.addHours(scope, key) : draft.addRow(m_table, {country, QString()}); });
    m_rows = m_editor.draft().rowCount(m_table);
    endResetModel();
    return row;
}

void PolicyTableModel::removeRow(int row)
{
    if (row < 0 || row >= m_rows || (m_table == PolicyTable::Hours && row == 0))
        return;
    m_faults.clear();
    beginRemoveRows({}, row, row);
    m_editor.edit(this, [&](console::PolicyDraft &draft) { draft.removeRow(m_table, row); });
    --m_rows;
    endRemoveRows();
}

std::vector<QString> PolicyTableModel::unexplained(int first, int last) const
{
    std::vector<QString> sentences;
    for (int row = std::max(0, first); row <= std::min(last, m_rows - 1) && sentences.size() < console::kSentencesMax; ++row) {
        const QString sentence = m_editor.draft().cell(m_table, row, 0);
        if (!sentence.isEmpty() && !m_meanings.contains(sentence))
            sentences.push_back(sentence);
    }
    return sentences;
}

void PolicyTableModel::takeMeanings(const std::vector<QString> &sentences, const console::SentenceMeanings &meanings)
{
    if (m_meanings.size() > kMeaningsMax)
        m_meanings.clear();
    for (std::size_t i = 0; i < std::min(sentences.size(), meanings.size()); ++i)
        m_meanings[sentences[i]] = meanings[i];
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 1), index(m_rows - 1, 1));
}

QString PolicyTableModel::meaningOf(int row) const
{
    const auto found = m_meanings.find(m_editor.draft().cell(m_table, row, 0));
    if (found == m_meanings.end())
        return {};
    QStringList parts;
    for (const console::MeaningPart &part : found->second)
        parts += part.isDenied ? tr("denies: %1").arg(part.words) : tr("%1: %2").arg(GuardWords::claimKind(part.kind), part.words);
    return parts.isEmpty() ? tr("its words, no figures") : parts.join(QStringLiteral(" · "));
}

} // namespace ns::ui
