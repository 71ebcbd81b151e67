// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewlist.h"

#include <QKeyEvent>
#include <QListView>
#include <QScrollBar>
#include <QStackedLayout>

#include "ui/delegates/listrowdelegate.h"
#include "ui/pages/review/lastanswer.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/widgets/filterpill.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"

namespace ns::ui {

using console::ReviewFilter;

namespace {

constexpr std::array kFilters{ReviewFilter::All, ReviewFilter::Unsure, ReviewFilter::Reply, ReviewFilter::Text, ReviewFilter::Guardrail, ReviewFilter::OptOut};

} // namespace

ReviewList::ReviewList(console::Desk &desk, ReviewQueue &queue, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_queue(queue), m_head(new PaneHeader(tr("Review"), this)), m_search(new SearchField(tr("Find in the list"), this)), m_view(new QListView(this)),
      m_state(new StateView(this)), m_stack(new QStackedLayout), m_last(new LastAnswer(desk, this))
{
    setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    auto *filters = new QVBoxLayout;
    filters->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, Metrics::kGap12);
    filters->setSpacing(Metrics::kGap12);
    filters->addWidget(m_search);
    auto *pills = new QWidget(this);
    pills->setLayout(new FlowLayout);
    pills->layout()->setContentsMargins(0, 0, 0, 0);
    pills->layout()->setSpacing(Metrics::kGap8);
    filters->addWidget(pills);
    column->addLayout(filters);
    m_search->setObjectName(QStringLiteral("review.searchField"));
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &words) { m_queue.setSearch(words); });
    connect(m_search, &SearchField::leftForResults, this, &ReviewList::focusList);
    buildPills();
    for (FilterPill *pill : m_pills)
        pills->layout()->addWidget(pill);
    buildView();
    column->addLayout(m_stack, 1);
    column->addWidget(m_last);
    connect(m_last, &LastAnswer::undoRequested, &queue, &ReviewQueue::undo);
}

void ReviewList::buildPills()
{
    for (const ReviewFilter filter : kFilters) {
        auto *pill = new FilterPill(ReviewWords::filter(filter), this);
        pill->setObjectName(QStringLiteral("review.filter%1").arg(int(filter)));
        m_group.addButton(pill, int(filter));
        m_pills.push_back(pill);
    }
    m_pills.front()->setChecked(true);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) { choose(ReviewFilter(id)); });
}

void ReviewList::buildView()
{
    m_view->setObjectName(QStringLiteral("review.list"));
    m_view->setAccessibleName(tr("Items that wait"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setItemDelegate(new ListRowDelegate(3, m_view));
    // Rows that go move Qt's own current index; the queue alone says which item is on show. Before setModel: the view moves it in the same signals.
    connect(&m_queue.model(), &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_syncing = true; });
    connect(&m_queue.model(), &QAbstractItemModel::rowsRemoved, this, [this] { m_syncing = false; });
    connect(&m_queue.model(), &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_syncing = true; });
    connect(&m_queue.model(), &QAbstractItemModel::rowsInserted, this, [this] { m_syncing = false; });
    m_view->setModel(&m_queue.model());
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const console::ReviewRow *row = m_queue.model().rowAt(current.row());
        if (!m_syncing && row && current.isValid())
            m_queue.select(row->id);
    });
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
}

void ReviewList::setKeys(const QString &search, const QString &undo)
{
    m_search->setKey(search);
    m_last->setUndoKey(undo);
}

QString ReviewList::fact() const
{
    const auto &page = m_queue.page();
    if (!page || page->filterCounts.empty())
        return {};
    if (page->filterCounts[0] == 0)
        return tr("nothing waits");
    if (m_queue.postponed() > 0)
        return tr("%Ln put off", nullptr, m_queue.postponed());
    return page->oldestAt ? tr("oldest %1").arg(Formats::age(std::max(Millis{0}, m_desk.now() - *page->oldestAt))) : QString();
}

bool ReviewList::isFiltered() const
{
    return m_queue.query().filter != ReviewFilter::All || !m_queue.query().search.isEmpty();
}

void ReviewList::refresh()
{
    const auto &page = m_queue.page();
    m_head->setFact(fact());
    for (std::size_t i = 0; page && i < m_pills.size() && i < page->filterCounts.size(); ++i)
        showPill(*m_pills[i], i, page->filterCounts[i]);
    m_last->show(m_queue);
    const int row = m_queue.model().rowOf(m_queue.currentId());
    m_syncing = true;
    const QModelIndex index = m_queue.model().index(row, 0);
    if (row < 0)
        m_view->selectionModel()->clear();
    else if (m_view->currentIndex() != index)
        m_view->setCurrentIndex(index);
    m_syncing = false;
    const bool empty = m_queue.model().rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_state) : m_view);
    if (!empty)
        return;
    m_state->setIcon(QStringLiteral("circle-check"));
    if (isFiltered() && page) {
        m_state->show(StateView::Kind::NoMatch, tr("Nothing matches"));
        m_state->setAction(tr("Show all"), [this] { clearFilters(); });
    } else {
        m_state->show(StateView::Kind::Empty, page ? tr("Nothing waits") : QString());
        m_state->setAction({}, {});
    }
}

/// A reason that nobody waits for takes no room, unless it is the one that is chosen.
void ReviewList::showPill(FilterPill &pill, std::size_t filter, std::int64_t count)
{
    pill.setCount(count);
    pill.setVisible(filter == 0 || count > 0 || pill.isChecked());
}

void ReviewList::choose(ReviewFilter filter)
{
    m_pills[std::size_t(filter)]->setChecked(true);
    m_queue.setFilter(filter);
}

void ReviewList::stepFilter(int by)
{
    const int count = int(kFilters.size());
    choose(ReviewFilter((int(m_queue.query().filter) + by + count) % count));
}

void ReviewList::clearFilters()
{
    m_search->setSearch({});
    choose(ReviewFilter::All);
    focusList();
}

void ReviewList::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void ReviewList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

/// Letters, digits and Enter are the page's keys. Left to the list, the letter of an action that cannot be run now would go on to the next contact
/// whose name begins with it: a second stroke then answered for somebody else.
bool ReviewList::refuseKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isLetter = !event.text().isEmpty() && event.text().front().isPrint();
    if ((modifiers & ~Qt::ShiftModifier) || !(isEnter || isLetter))
        return false;
    Q_EMIT keyRefused(QKeySequence(QKeyCombination(modifiers, Qt::Key(event.key()))));
    return true;
}

bool ReviewList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress)
        return refuseKey(*static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

void ReviewList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
}

} // namespace ns::ui
