// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/tracelist.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QListView>
#include <QSignalBlocker>
#include <QStackedLayout>

#include "ui/delegates/listrowdelegate.h"
#include "ui/pages/traces/tracelistmodel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterpill.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/windowedlist.h"

namespace ns::ui {

using console::TraceFilter;

namespace {

constexpr std::array kKinds{"lead.created",        "contact.updated",       "message.inbound",     "message.delivered",    "message.read", "message.clicked",
                            "message.failed",      "message.bounced",       "stage.changed",       "appointment.booked",   "appointment.cancelled",
                            "appointment.no_show", "appointment.attended",  "deal.won",            "deal.lost",            "optout.received",
                            "timer.fired",         "followup.due",          "review.answered",     "contact.unmerged"};

std::optional<Millis> lengthOf(TraceList::Span span)
{
    switch (span) {
    case TraceList::Span::Always: break;
    case TraceList::Span::Day: return std::chrono::hours(24);
    case TraceList::Span::Week: return std::chrono::hours(24 * 7);
    case TraceList::Span::Month: return std::chrono::hours(24 * 30);
    }
    return std::nullopt;
}

} // namespace

TraceList::TraceList(std::function<Instant()> now, QWidget *parent)
    : QWidget(parent), m_now(std::move(now)), m_model(new TraceListModel(m_now, this)), m_search(new SearchField(tr("Search traces"), this)), m_pillBox(new QWidget(this)),
      m_group(new QButtonGroup(this)), m_span(new QComboBox(this)), m_kind(new QComboBox(this)), m_position(makeLabel({}, TextSize::Small)), m_view(new QListView(this)),
      m_state(new StateView(this)), m_stack(new QStackedLayout)
{
    buildFilters();
    buildList();
    auto *combos = new QHBoxLayout;
    combos->setSpacing(Metrics::kGap8);
    combos->addWidget(m_span, 2);
    combos->addWidget(m_kind, 3);
    auto *filters = new QVBoxLayout;
    filters->setContentsMargins(Metrics::kPage, 0, Metrics::kCard, Metrics::kGap8);
    filters->setSpacing(Metrics::kGap8);
    filters->addWidget(m_search);
    filters->addWidget(m_pillBox);
    filters->addLayout(combos);
    filters->addWidget(m_position);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addLayout(m_stack, 1);
}

void TraceList::buildFilters()
{
    m_search->setObjectName(QStringLiteral("traces.search.field"));
    m_pillBox->setObjectName(QStringLiteral("traces.filters"));
    auto *flow = new FlowLayout(m_pillBox);
    flow->setSpacing(6);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_pillBox->setSizePolicy(policy);
    const std::array<QString, 6> names{tr("All"), tr("Sent"), tr("With a person"), tr("Rule held it"), tr("Trouble"), tr("From the contact")};
    m_group->setExclusive(true);
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto *pill = new FilterPill(names[i]);
        pill->setObjectName(QStringLiteral("traces.filter.%1").arg(i + 1));
        m_group->addButton(pill, int(i));
        m_pills.push_back(pill);
        flow->addWidget(pill);
    }
    m_pills.front()->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { setFilter(TraceFilter(id)); });
    for (const QString &name : {tr("All time"), tr("24 hours"), tr("7 days"), tr("30 days")})
        m_span->addItem(name);
    m_kind->addItem(tr("Every kind"), QString());
    for (const char *kind : kKinds)
        m_kind->addItem(Terms::event(kind), QString::fromLatin1(kind));
    m_span->setObjectName(QStringLiteral("traces.span"));
    m_span->setAccessibleName(tr("Time span"));
    m_kind->setObjectName(QStringLiteral("traces.kind"));
    m_kind->setAccessibleName(tr("Kind of event"));
    for (QComboBox *box : {m_span, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    connect(m_span, &QComboBox::currentIndexChanged, this, &TraceList::changeList);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TraceList::changeList);
    connect(m_search, &SearchField::searchChanged, this, &TraceList::changeList);
    connect(m_search, &SearchField::leftForResults, this, &TraceList::focusRows);
}

void TraceList::buildList()
{
    m_view->setObjectName(QStringLiteral("traces.list"));
    m_view->setAccessibleName(tr("Traces"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ListRowDelegate(2, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state->setObjectName(QStringLiteral("traces.state"));
    m_state->setIcon(QStringLiteral("route"));
    m_state->show(StateView::Kind::Loading, tr("Reading the traces"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    m_stack->setCurrentIndex(1);
    m_window = new WindowedList(*m_view, [this](int row) { return m_model->rowAt(row)->key; });
    connect(m_window, &WindowedList::windowWanted, this, &TraceList::queryChanged);
    connect(m_window, &WindowedList::positionChanged, this, [this] {
        m_position->setText(m_window->positionText());
        setInk(*m_position, lookOf(this).tokens.text2);
    });
    connect(m_view, &QListView::activated, this, [this] { Q_EMIT traceOpened(); });
}

console::TraceQuery TraceList::query() const
{
    console::TraceQuery query = m_query;
    query.search = m_search->search();
    query.eventType = m_kind->currentData().toString().toStdString();
    if (const auto length = lengthOf(Span(m_span->currentIndex())))
        query.from = m_now() - *length;
    query.anchor = m_window->anchor();
    return query;
}

void TraceList::changeList()
{
    m_window->restart();
    Q_EMIT queryChanged();
}

void TraceList::setFilter(TraceFilter filter)
{
    m_pills[std::size_t(filter)]->setChecked(true);
    if (filter == m_query.filter)
        return;
    m_query.filter = filter;
    changeList();
}

void TraceList::setSpan(Span span)
{
    m_span->setCurrentIndex(int(span)); // asks by itself
}

void TraceList::setKind(const std::string &eventType)
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(QString::fromStdString(eventType))));
}

bool TraceList::isNarrowed() const
{
    return m_query.filter != TraceFilter::All || m_span->currentIndex() > 0 || m_kind->currentIndex() > 0 || !m_search->search().isEmpty();
}

void TraceList::clearFilters()
{
    if (!isNarrowed())
        return;
    {
        const QSignalBlocker span(m_span);
        const QSignalBlocker kind(m_kind);
        const QSignalBlocker words(m_search);
        m_span->setCurrentIndex(0);
        m_kind->setCurrentIndex(0);
        m_search->setSearch({});
        m_query.filter = TraceFilter::All;
        m_pills.front()->setChecked(true);
    }
    changeList();
}

void TraceList::setPage(const console::SnapshotPtr<console::TracePage> &page)
{
    const WindowedList::Extent extent{page->firstRank, int(page->rows.size()), page->total};
    m_window->replace(extent, [&] { m_model->setWindow(page, page->rows); });
    for (std::size_t i = 0; i < m_pills.size(); ++i)
        m_pills[i]->setCount(i < page->filterCounts.size() ? page->filterCounts[i].n : -1);
    m_pillBox->updateGeometry();
    showState(page->rows.empty());
}

void TraceList::showState(bool isEmpty)
{
    m_position->setVisible(!isEmpty);
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    if (isNarrowed()) {
        m_state->show(StateView::Kind::NoMatch, tr("No trace matches"), tr("Fewer words or another filter may help."));
        m_state->setAction(tr("Clear search and filters"), [this] { clearFilters(); });
    } else {
        m_state->show(StateView::Kind::Empty, tr("No traces yet"), tr("Every step of the agent leaves one here."));
        m_state->setAction({}, {});
    }
}

void TraceList::setFailure(const Error &error)
{
    m_window->noteFailed();
    if (hasRows())
        return; // the old rows stay; the page says so
    m_stack->setCurrentIndex(1);
    m_state->showFailure(error, [this] { Q_EMIT queryChanged(); });
}

bool TraceList::hasRows() const
{
    return m_model->rowCount() > 0;
}

const console::TraceRow *TraceList::rowOf(std::int64_t no) const
{
    return m_model->rowAt(m_model->rowOf(no));
}

void TraceList::focusRows()
{
    m_view->setFocus();
    if (!m_view->currentIndex().isValid())
        m_window->move(0);
}

} // namespace ns::ui
