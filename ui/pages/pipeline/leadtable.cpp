// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/leadtable.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QTableView>

#include "ui/delegates/tabledelegate.h"
#include "ui/pages/pipeline/stagehead.h"
#include "ui/style/look.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterpill.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/windowedlist.h"

namespace ns::ui {

using console::LeadFilter;
using console::LeadSort;

namespace {

constexpr std::array<int, LeadModel::ColumnCount> kWidths{210, 88, 118, 116, 84, 190, 84};

} // namespace

LeadTable::LeadTable(LeadModel::Clock now, QWidget *parent)
    : QWidget(parent), m_model(new LeadModel(std::move(now), this)), m_view(new QTableView(this)), m_state(new StateView(this)), m_stack(new QStackedLayout),
      m_position(makeLabel({}, TextSize::Small)), m_group(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    column->setSpacing(Metrics::kGap8);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Metrics::kGap12);
    auto *pills = new QWidget(this);
    new FlowLayout(pills);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    pills->setSizePolicy(policy);
    pills->setObjectName(QStringLiteral("pipeline.filters"));
    bar->addWidget(pills, 1);
    bar->addWidget(m_position, 0, Qt::AlignRight | Qt::AlignTop);
    m_position->setMinimumHeight(Metrics::kPill);
    column->addLayout(bar);
    column->addLayout(m_stack, 1);
    m_state->setObjectName(QStringLiteral("pipeline.state"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    buildPills();
    for (FilterPill *pill : m_pills)
        pills->layout()->addWidget(pill);
    buildTable();
    showOrder();
}

void LeadTable::buildPills()
{
    const std::array<std::pair<QString, const char *>, 6> pills{{{tr("All"), ""}, {tr("With a person"), "hand"}, {tr("Going cold"), "timer"},
                                                                {tr("Unsure"), "circle-help"}, {tr("Stuck"), "shield-alert"}, {tr("Opted out"), "ban"}}};
    m_group->setExclusive(true);
    for (std::size_t i = 0; i < pills.size(); ++i) {
        auto *pill = new FilterPill(pills[i].first);
        pill->setObjectName(QStringLiteral("pipeline.filter.%1").arg(i + 1));
        pill->setIconName(QString::fromLatin1(pills[i].second));
        m_group->addButton(pill, int(i));
        m_pills.push_back(pill);
    }
    m_pills.front()->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { setFilter(LeadFilter(id)); });
}

void LeadTable::buildTable()
{
    m_view->setObjectName(QStringLiteral("pipeline.table"));
    m_view->setAccessibleName(tr("Leads"));
    m_view->setModel(m_model);
    setUpTable(*m_view);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(60);
    header->setStretchLastSection(false);
    for (int i = 0; i < LeadModel::ColumnCount; ++i)
        header->resizeSection(i, kWidths[std::size_t(i)]);
    header->setSectionResizeMode(LeadModel::Next, QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionClicked, this, &LeadTable::sortBy);
    connect(m_view, &QTableView::activated, this, [this] { Q_EMIT leadOpened(); });
    m_window = new WindowedList(*m_view, [this](int row) { return m_model->rowAt(row)->key; });
    connect(m_window, &WindowedList::windowWanted, this, &LeadTable::queryChanged);
    connect(m_window, &WindowedList::positionChanged, this, [this] {
        m_position->setText(m_window->positionText());
        setInk(*m_position, lookOf(this).tokens.text2);
    });
}

console::LeadQuery LeadTable::query() const
{
    console::LeadQuery query = m_query;
    query.anchor = m_window->anchor();
    return query;
}

void LeadTable::changeList()
{
    m_window->restart();
    Q_EMIT queryChanged();
}

void LeadTable::setSearch(const QString &words)
{
    if (words == m_query.search)
        return;
    m_query.search = words;
    changeList();
}

void LeadTable::setStage(const std::string &stage)
{
    if (stage == m_query.stage)
        return;
    m_query.stage = stage;
    m_view->setColumnHidden(LeadModel::Stage, !stage.empty());
    changeList();
}

void LeadTable::setFilter(LeadFilter filter)
{
    m_pills[std::size_t(filter)]->setChecked(true);
    if (filter == m_query.filter)
        return;
    m_query.filter = filter;
    changeList();
}

bool LeadTable::isNarrowed() const
{
    return !m_query.search.isEmpty() || !m_query.stage.empty() || m_query.filter != LeadFilter::All;
}

void LeadTable::clearFilters()
{
    if (!isNarrowed())
        return;
    m_query.search.clear();
    m_query.stage.clear();
    m_query.filter = LeadFilter::All;
    m_pills.front()->setChecked(true);
    m_view->setColumnHidden(LeadModel::Stage, false);
    changeList();
}

void LeadTable::setSort(LeadSort sort, bool reversed)
{
    m_query.sort = sort;
    m_query.reversed = reversed;
    showOrder();
    changeList();
}

void LeadTable::sortBy(int column)
{
    const auto sort = LeadModel::sortOf(column);
    if (sort)
        setSort(*sort, *sort == m_query.sort && !m_query.reversed);
    else
        showOrder(); // the header has moved its arrow by itself
}

void LeadTable::showOrder()
{
    for (int column = 0; column < LeadModel::ColumnCount; ++column) {
        if (LeadModel::sortOf(column) != m_query.sort)
            continue;
        const bool up = LeadModel::runsUp(m_query.sort) != m_query.reversed;
        m_view->horizontalHeader()->setSortIndicator(column, up ? Qt::AscendingOrder : Qt::DescendingOrder);
    }
}

void LeadTable::setPage(const console::SnapshotPtr<console::LeadPage> &page)
{
    const WindowedList::Extent extent{page->firstRank, int(page->rows.size()), page->total};
    m_window->replace(extent, [&] { m_model->setWindow(page, page->rows); });
    showState(page->rows.empty());
}

void LeadTable::showState(bool isEmpty)
{
    m_position->setVisible(!isEmpty);
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    if (isNarrowed()) {
        m_state->show(StateView::Kind::NoMatch, tr("No lead matches"), tr("Fewer words or another filter may help."));
        m_state->setAction(tr("Clear search and filters"), [this] { clearFilters(); });
    } else {
        m_state->setIcon(QStringLiteral("square-kanban"));
        m_state->show(StateView::Kind::Empty, tr("No leads yet"), tr("They appear here as soon as a source brings them in."));
        m_state->setAction({}, {});
    }
}

void LeadTable::setFailure(const Error &error)
{
    m_window->noteFailed();
    if (hasRows())
        return; // the old rows stay; the page says so
    m_stack->setCurrentIndex(1);
    m_state->showFailure(error, [this] { Q_EMIT queryChanged(); });
}

bool LeadTable::hasRows() const
{
    return m_model->rowCount() > 0;
}

void LeadTable::setCounts(const std::vector<std::int64_t> &counts)
{
    for (std::size_t i = 0; i < m_pills.size(); ++i)
        m_pills[i]->setCount(i < counts.size() ? counts[i] : -1);
}

void LeadTable::focusRows()
{
    m_view->setFocus();
    if (!m_view->currentIndex().isValid())
        m_window->move(0);
}

} // namespace ns::ui
