// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/tableform.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/delegates/tabledelegate.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/pages/guardrails/policytablemodel.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tonelabel.h"

namespace ns::ui {

using console::PolicyTable;

namespace {

constexpr int kMeaningPauseMs = 80; // behind scrolling or typing

} // namespace

TableForm::TableForm(const QString &objectName, PolicyEditor &editor, std::vector<PolicyTable> tables, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_tabs(new SegmentedControl(tr("List"), this)), m_stack(new QStackedWidget(this)), m_icon(new ToneIcon(this)),
      m_words(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this))
{
    setObjectName(objectName);
    m_tabs->setObjectName(objectName + QStringLiteral(".tabs"));
    for (const PolicyTable table : tables)
        addTable(table);
    auto *said = new QHBoxLayout;
    said->setSpacing(Metrics::kGap8);
    said->addWidget(m_icon, 0, Qt::AlignTop);
    said->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap12);
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    column->addWidget(m_stack, 1);
    column->addLayout(said);
    column->addWidget(buildFoot());
    m_pause.setSingleShot(true);
    m_pause.setInterval(kMeaningPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TableForm::askMeanings);
    connect(m_tabs, &SegmentedControl::chosenChanged, this, [this](const QString &id) { showTable(PolicyTable(id.toInt())); });
    connect(&m_editor, &PolicyEditor::edited, this, &TableForm::tell);
    connect(&m_editor, &PolicyEditor::readingChanged, this, &TableForm::tell);
    tell();
}

void TableForm::addTable(PolicyTable table)
{
    m_tabs->addSegment(QString::number(int(table)), GuardWords::table(table));
    auto *model = new PolicyTableModel(m_editor, table, this);
    auto *view = new QTableView(m_stack);
    view->setObjectName(QStringLiteral("%1.%2").arg(objectName()).arg(int(table)));
    view->setAccessibleName(GuardWords::table(table));
    view->setModel(model);
    setUpTable(*view);
    view->setSelectionBehavior(QAbstractItemView::SelectItems);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    view->setMinimumHeight(96);
    m_sides.push_back({model, view});
    m_stack->addWidget(view);
    setWidths(m_sides.back());
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TableForm::tell);
    connect(model, &QAbstractItemModel::dataChanged, this, &TableForm::tell);
    if (table == PolicyTable::Sentences)
        connect(view->verticalScrollBar(), &QScrollBar::valueChanged, &m_pause, qOverload<>(&QTimer::start));
}

void TableForm::setWidths(const Side &side)
{
    QHeaderView *header = side.view->horizontalHeader();
    header->setStretchLastSection(side.model->table() == PolicyTable::Links || side.model->table() == PolicyTable::Holidays);
    const PolicyTable table = side.model->table();
    if (table == PolicyTable::Hours) {
        header->setSectionResizeMode(QHeaderView::Stretch);
        return;
    }
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    if (table == PolicyTable::Sentences)
        header->setSectionResizeMode(1, QHeaderView::Stretch);
    for (int column = 1; column < side.model->columnCount() && table != PolicyTable::Sentences; ++column)
        header->resizeSection(column, std::max(header->sectionSizeHint(column) + 12, 84));
}

QWidget *TableForm::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::kGap8);
    m_add = new QPushButton(tr("Add a line"), foot);
    m_add->setObjectName(objectName() + QStringLiteral(".add"));
    setButtonIcon(*m_add, QStringLiteral("plus"));
    m_remove = new QPushButton(tr("Take out"), foot);
    m_remove->setObjectName(objectName() + QStringLiteral(".remove"));
    setButtonKind(*m_remove, ButtonKind::Quiet);
    setButtonIcon(*m_remove, QStringLiteral("trash-2"));
    for (QPushButton *button : {m_add, m_remove})
        button->setAccessibleName(button->text());
    if (std::ranges::any_of(m_sides, [](const Side &side) { return side.model->table() == PolicyTable::Hours; })) {
        m_scope = new QComboBox(foot);
        m_scope->setObjectName(objectName() + QStringLiteral(".scope"));
        m_scope->setAccessibleName(tr("Hours for"));
        m_scope->view()->setObjectName(objectName() + QStringLiteral(".scope.list"));
        m_scope->view()->setAccessibleName(tr("Hours for"));
        m_scope->addItem(tr("a channel"), int(console::HoursScope::Channel));
        m_scope->addItem(tr("a country"), int(console::HoursScope::Country));
        m_scope->addItem(tr("a place"), int(console::HoursScope::Location));
        m_key = new QLineEdit(foot);
        m_key->setObjectName(objectName() + QStringLiteral(".key"));
        m_key->setAccessibleName(tr("Its name"));
        m_key->setPlaceholderText(tr("whatsapp, CO, lima-centro"));
        row->addWidget(m_scope);
        row->addWidget(m_key, 1);
        connect(m_key, &QLineEdit::returnPressed, this, &TableForm::addRow);
        connect(m_key, &QLineEdit::textChanged, this, &TableForm::tell);
    }
    row->addWidget(m_add);
    row->addWidget(m_remove);
    if (!m_key)
        row->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &TableForm::addRow);
    connect(m_remove, &QPushButton::clicked, this, &TableForm::removeRow);
    return foot;
}

void TableForm::showTable(PolicyTable table)
{
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        if (m_sides[i].model->table() == table)
            m_shown = i;
    }
    m_tabs->setChosen(QString::number(int(shownTable())));
    m_stack->setCurrentWidget(shown().view);
    tell();
    m_pause.start();
}

PolicyTable TableForm::shownTable() const
{
    return shown().model->table();
}

void TableForm::focusTable()
{
    if (!shown().view->currentIndex().isValid() && shown().model->rowCount() > 0)
        shown().view->setCurrentIndex(shown().model->index(0, 0));
    shown().view->setFocus();
}

void TableForm::addRow()
{
    const bool isHours = shownTable() == PolicyTable::Hours;
    if (!m_add->isEnabled())
        return;
    const int row = isHours ? shown().model->addRow(console::HoursScope(m_scope->currentData().toInt()), m_key->text()) : shown().model->addRow();
    if (m_key)
        m_key->clear();
    const QModelIndex cell = shown().model->index(row, shownTable() == PolicyTable::Hours || shownTable() == PolicyTable::Holidays ? 1 : 0);
    shown().view->setFocus();
    shown().view->setCurrentIndex(cell);
    shown().view->scrollTo(cell);
    if (!isHours)
        shown().view->edit(cell);
}

void TableForm::removeRow()
{
    const int row = shown().view->currentIndex().row();
    shown().model->removeRow(row);
    const int next = std::min(row, shown().model->rowCount() - 1);
    if (next >= 0)
        shown().view->setCurrentIndex(shown().model->index(next, 0));
    focusTable();
    tell();
}

/// What is wrong where the cursor stands; else the first that is wrong in this list; else what the list means.
void TableForm::tell()
{
    if (!m_add || m_sides.empty())
        return;
    const QModelIndex at = shown().view->currentIndex();
    auto faults = at.isValid() ? m_editor.faultsIn(shownTable(), at.row(), at.column()) : std::vector<console::PolicyFault>{};
    const bool isHere = !faults.empty();
    if (!isHere)
        faults = m_editor.faultsIn(shownTable());
    const int rows = shown().model->rowCount();
    QString words = rows == 0 ? GuardWords::emptyTable(shownTable()) : tr("Return or F2 edits a cell");
    if (!faults.empty())
        words = isHere ? GuardWords::fault(faults.front()) : tr("Line %1: %2").arg(m_editor.draft().placeOf(faults.front().path).row + 1).arg(GuardWords::fault(faults.front()));
    else if (shownTable() == PolicyTable::Sentences && at.isValid() && !shown().model->meaningOf(at.row()).isEmpty())
        words = tr("Understood: %1").arg(shown().model->meaningOf(at.row()));
    m_words->setText(words);
    m_words->setTone(faults.empty() ? Tone::Quiet : Tone::Bad);
    m_icon->setIcon(faults.empty() ? QStringLiteral("info") : QStringLiteral("circle-x"), faults.empty() ? Tone::Quiet : Tone::Bad);
    const bool isOpen = !m_editor.isReadOnly() && !m_editor.isBroken();
    const bool isHours = shownTable() == PolicyTable::Hours;
    m_add->setEnabled(isOpen && (!isHours || !m_key->text().trimmed().isEmpty()));
    m_remove->setEnabled(isOpen && at.isValid() && !(isHours && at.row() == 0));
    for (QWidget *part : {static_cast<QWidget *>(m_scope), static_cast<QWidget *>(m_key)}) {
        if (part)
            part->setVisible(isHours);
    }
    m_pause.start();
}

void TableForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pause.start();
}

void TableForm::askMeanings()
{
    if (shownTable() != PolicyTable::Sentences || !isVisible())
        return;
    const QTableView *view = shown().view;
    const int first = std::max(0, view->rowAt(0));
    const int below = view->rowAt(view->viewport()->height() - 1);
    const auto sentences = shown().model->unexplained(first, below < 0 ? first + int(console::kSentencesMax) : below);
    if (!sentences.empty())
        Q_EMIT meaningsWanted(sentences);
}

void TableForm::takeMeanings(const std::vector<QString> &sentences, const console::SentenceMeanings &meanings)
{
    for (const Side &side : m_sides) {
        if (side.model->table() == PolicyTable::Sentences)
            side.model->takeMeanings(sentences, meanings);
    }
}

} // namespace ns::ui
