// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/versionspanel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/listrowdelegate.h"
#include "ui/delegates/roles.h"
#include "ui/delegates/tabledelegate.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/style/tone.h"
#include "ui/widgets/field.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/tonelabel.h"

namespace ns::ui {

using console::PolicyChangeKind;

namespace {

constexpr int kListWidth = 264;
constexpr int kDifferencesMax = 500;

QString titleOf(const console::PolicyVersionLine &line)
{
    return line.isActive ? VersionList::tr("Version %1, in force").arg(line.number) : VersionList::tr("Version %1").arg(line.number);
}

QString whoOf(const console::PolicyVersionLine &line)
{
    if (line.kind == PolicyChangeKind::Found)
        return VersionList::tr("found in the workspace");
    return line.kind == PolicyChangeKind::RolledBack ? VersionList::tr("%1, back to version %2").arg(line.by).arg(line.rolledBackTo) : line.by;
}

} // namespace

QVariant VersionList::data(const QModelIndex &index, int role) const
{
    const console::PolicyVersionLine *line = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return titleOf(*line);
    case TitleSideRole: return line->at ? Formats::when(*line->at, m_now) : QString();
    case SecondRole: return whoOf(*line);
    case ThirdRole: return line->reason;
    case Qt::ToolTipRole: return line->at ? tr("%1. %2").arg(Formats::exact(*line->at), line->reason) : QString();
    case Qt::AccessibleTextRole: return tr("%1. %2. %3. %4").arg(titleOf(*line), line->at ? Formats::exact(*line->at) : QString(), whoOf(*line), line->reason);
    default: return {};
    }
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    const console::PolicyDifferenceLine *line = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!line)
        return {};
    const QString cells[] = {GuardWords::difference(*line), QString::fromStdString(line->path), line->before, line->after};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cells[index.column()];
    case ToneRole: return int(index.column() == 3 ? Tone::Accent : Tone::Quiet);
    case Qt::AccessibleTextRole: return tr("%1 %2, before %3, after %4").arg(cells[1], cells[0], cells[2].isEmpty() ? tr("nothing") : cells[2], cells[3].isEmpty() ? tr("nothing") : cells[3]);
    default: return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString names[] = {tr("What"), tr("Where"), tr("Before"), tr("After")};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

VersionsPanel::VersionsPanel(bool isReadOnly, QWidget *parent)
    : QWidget(parent), m_isReadOnly(isReadOnly), m_list(new VersionList(this)), m_view(new QListView(this)), m_other(new QComboBox(this)),
      m_what(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this)), m_differences(new DifferenceModel(this)), m_table(new QTableView(this)), m_reason(new QLineEdit(this)),
      m_reasonField(new Field(tr("Why go back"), m_reason, this)), m_rollBack(new QPushButton(tr("Roll back"), this))
{
    m_view->setObjectName(QStringLiteral("guardrails.versions"));
    m_view->setAccessibleName(tr("Versions"));
    m_view->setModel(m_list);
    m_view->setItemDelegate(new ListRowDelegate(3, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setFixedWidth(kListWidth);
    auto *side = new QVBoxLayout;
    buildSide(side);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::kCard);
    row->addWidget(m_view);
    row->addLayout(side, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &VersionsPanel::choose);
    connect(m_other, &QComboBox::activated, this, &VersionsPanel::compare);
    connect(m_reason, &QLineEdit::textChanged, this, &VersionsPanel::tell);
    const auto rollBack = [this] {
        if (m_rollBack->isEnabled())
            Q_EMIT rollBackWanted(chosen(), m_reason->text().simplified());
    };
    connect(m_rollBack, &QPushButton::clicked, this, rollBack);
    connect(m_reason, &QLineEdit::returnPressed, this, rollBack);
}

void VersionsPanel::buildSide(QVBoxLayout *column)
{
    m_other->setObjectName(QStringLiteral("guardrails.versions.other"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_table->setObjectName(QStringLiteral("guardrails.differences"));
    m_table->setAccessibleName(tr("Differences"));
    m_table->setModel(m_differences);
    setUpTable(*m_table);
    m_table->setMinimumHeight(96);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(0, 88);
    m_reason->setObjectName(QStringLiteral("guardrails.versions.reason"));
    m_rollBack->setObjectName(QStringLiteral("guardrails.versions.rollback"));
    m_rollBack->setAccessibleName(m_rollBack->text());
    setButtonIcon(*m_rollBack, QStringLiteral("rotate-ccw"));
    m_reasonField->addBeside(m_rollBack);
    column->setSpacing(Metrics::kGap12);
    column->addWidget(new Field(tr("Compared with"), m_other, this));
    column->addWidget(m_what);
    column->addWidget(m_table, 1);
    column->addWidget(m_reasonField);
}

void VersionsPanel::setGuardrails(const console::SnapshotPtr<console::Guardrails> &guardrails)
{
    m_guardrails = guardrails;
    m_list->setNow(guardrails->readAt);
    m_list->setWindow(guardrails, guardrails->versions);
    if (!m_view->currentIndex().isValid() && m_list->rowCount() > 0)
        m_view->setCurrentIndex(m_list->index(0, 0));
    choose();
}

int VersionsPanel::chosen() const
{
    const console::PolicyVersionLine *line = m_list->rowAt(m_view->currentIndex().row());
    return line ? line->number : 0;
}

int VersionsPanel::comparedWith() const
{
    return m_other->currentData().toInt();
}

/// Compared with the one before it at first.
void VersionsPanel::choose()
{
    const int kept = comparedWith();
    m_other->clear();
    int before = 0;
    for (const console::PolicyVersionLine &line : m_guardrails ? m_guardrails->versions : std::vector<console::PolicyVersionLine>{}) {
        if (line.number == chosen())
            continue;
        m_other->addItem(titleOf(line), line.number);
        if (line.number < chosen() && before == 0)
            before = line.number;
    }
    const int other = before > 0 ? before : kept;
    m_other->setCurrentIndex(std::max(0, m_other->findData(other)));
    m_other->setEnabled(m_other->count() > 0);
    compare();
    tell();
}

void VersionsPanel::compare()
{
    if (chosen() > 0 && comparedWith() > 0)
        return Q_EMIT compareWanted(comparedWith(), chosen());
    showDifferences(std::make_shared<const console::PolicyDifferences>());
    m_what->setText(m_list->rowCount() == 0 ? tr("No policy yet: the built-in defaults hold. The first that is published becomes version 1") : tr("There is no other version to compare with"));
}

void VersionsPanel::tell()
{
    const console::PolicyVersionLine *line = m_list->rowAt(m_view->currentIndex().row());
    const bool isPossible = !m_isReadOnly && line && !line->isActive;
    m_reason->setEnabled(isPossible);
    m_rollBack->setEnabled(isPossible && !m_reason->text().simplified().isEmpty());
    m_reasonField->setHint(m_isReadOnly ? tr("This window only looks on") : line && line->isActive ? tr("This version is in force. Choose an earlier one to go back to") : tr("It is kept with the new version, and in the audit"));
}

void VersionsPanel::showDifferences(const console::SnapshotPtr<console::PolicyDifferences> &differences)
{
    const std::size_t shown = std::min<std::size_t>(differences->size(), kDifferencesMax);
    m_differences->setWindow(differences, std::span(*differences).first(shown));
    m_what->setTone(Tone::Quiet);
    m_what->setText(differences->empty() ? tr("No differences") : shown < differences->size() ? tr("%1, the first %2 are shown").arg(tr("%Ln differences", nullptr, int(differences->size())), Formats::count(std::int64_t(shown))) : tr("%Ln differences", nullptr, int(differences->size())));
}

void VersionsPanel::showFailure(const QString &words)
{
    m_what->setTone(Tone::Bad);
    m_what->setText(words);
}

void VersionsPanel::rolledBack()
{
    m_reason->clear();
    m_view->setCurrentIndex({});
}

void VersionsPanel::focusList()
{
    m_view->setFocus();
}

} // namespace ns::ui
