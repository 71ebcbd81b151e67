// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewqueue.h"

#include "ui/pages/review/reviewwords.h"

namespace ns::ui {

using domain::ReviewId;
using domain::ReviewState;

namespace {

constexpr int kPauseMs = 120;     // a busy agent changes something every few milliseconds
constexpr int kNearEnd = 20;      // rows left below the one on show when the window is moved on

std::size_t inboundOf(const console::ReviewDetails &details)
{
    return std::size_t(std::ranges::count_if(details.thread, &console::ThreadMessage::isInbound));
}

} // namespace

ReviewQueue::ReviewQueue(console::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_stale, false) && m_active)
            refetch();
    });
    connect(&desk.feed(), &console::ChangeFeed::changed, this, &ReviewQueue::onFeed);
}

void ReviewQueue::start()
{
    m_active = true;
    refetch();
}

void ReviewQueue::onFeed(console::Topics topics)
{
    if (!m_active || !(topics & (console::Topics(console::Topic::Reviews) | console::Topic::Leads | console::Topic::Configuration)))
        return;
    if (m_pause.isActive() || m_listAsked)
        m_stale = true;
    else
        refetch();
}

// ---- the list ----------------------------------------------------------------------------------------------------------

void ReviewQueue::setFilter(console::ReviewFilter filter)
{
    m_query.filter = filter;
    m_query.anchor = {};
    m_fresh = true;
    refetch();
}

void ReviewQueue::setSearch(const QString &words)
{
    m_query.search = words;
    m_query.anchor = {};
    m_fresh = true;
    refetch();
}

void ReviewQueue::refetch()
{
    m_pause.start();
    if (!std::exchange(m_listAsked, true))
        Q_EMIT asked();
    const int serial = ++m_serial;
    m_desk.fetchReviews(m_listConsumer, m_query, [this, serial](const Result<console::SnapshotPtr<console::ReviewPage>> &answer) { takePage(answer, serial); });
}

void ReviewQueue::takePage(const Result<console::SnapshotPtr<console::ReviewPage>> &answer, int serial)
{
    m_listAsked = false;
    if (m_stale && !m_pause.isActive())
        m_pause.start();
    if (answer) {
        m_failure.reset();
        m_page = *answer;
        std::erase_if(m_hidden, [serial](const auto &entry) { return entry.second < serial; });
        std::erase_if(m_postponed, [now = m_desk.now()](const auto &entry) { return entry.second <= now; });
        applyRows();
        keepPlace();
    } else {
        m_failure = answer.error();
    }
    Q_EMIT listChanged();
    Q_EMIT answeredBack();
}

void ReviewQueue::applyRows()
{
    std::set<ReviewId> hidden;
    for (const auto &[id, serial] : m_hidden)
        hidden.insert(id);
    for (const auto &[id, until] : m_postponed)
        hidden.insert(id);
    m_model.setPage(m_page, hidden, m_desk.now());
}

/// After a new window: the item on show stays on show, wherever it is now. Nothing on show, or another question to the list: the first row.
void ReviewQueue::keepPlace()
{
    const int row = m_model.rowOf(m_current);
    const bool fresh = std::exchange(m_fresh, false);
    if (row >= 0) {
        m_place = row;
        if (m_page->hasAfter() && row + kNearEnd >= m_model.rowCount() && m_model.rowCount() > 2 * kNearEnd) {
            const console::RowKey key = m_model.rowAt(row)->key;
            if (m_query.anchor.key != key) { // once for a row, however often the feed calls
                m_query.anchor = {.kind = console::Anchor::Kind::Around, .key = key, .rank = m_page->firstRank + row};
                m_stale = true;
                m_pause.start();
            }
        }
        return fetchDetails();
    }
    if (m_current.isEmpty() || fresh)
        return goTo(m_model.rowCount() > 0 ? m_model.rowAt(0)->id : ReviewId{});
    fetchDetails(); // it has left the list: the item itself says why
}

void ReviewQueue::step(int by)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return goTo({});
    const int row = m_model.rowOf(m_current);
    const int from = row >= 0 ? row : by > 0 ? m_place - 1 : m_place;
    goTo(m_model.rowAt(std::clamp(from + by, 0, rows - 1))->id);
}

void ReviewQueue::select(const ReviewId &id)
{
    m_fresh = false;
    goTo(id);
}

// ---- the item on show --------------------------------------------------------------------------------------------------

void ReviewQueue::goTo(const ReviewId &id)
{
    if (id == m_current && (id.isEmpty() || m_details))
        return;
    m_current = id;
    m_news = {};
    m_detailsFailure.reset();
    m_detailsConsumer.cancel(); // what is on its way belongs to the item before
    if (std::exchange(m_detailsAsked, false))
        Q_EMIT answeredBack();
    m_details = m_next && m_next->item.id == id ? std::exchange(m_next, nullptr) : nullptr;
    if (const int row = m_model.rowOf(id); row >= 0)
        m_place = row;
    if (m_details)
        fetchNext();
    else
        fetchDetails();
    Q_EMIT currentChanged();
}

void ReviewQueue::fetchDetails()
{
    if (m_current.isEmpty()) {
        m_detailsConsumer.cancel();
        if (std::exchange(m_detailsAsked, false))
            Q_EMIT answeredBack();
        return;
    }
    if (!std::exchange(m_detailsAsked, true))
        Q_EMIT asked();
    m_desk.fetchReview(m_detailsConsumer, m_current, [this](const Result<Details> &answer) { takeDetails(answer); });
}

void ReviewQueue::takeDetails(const Result<Details> &answer)
{
    m_detailsAsked = false;
    if (!answer) {
        m_detailsFailure = answer.error();
    } else {
        m_detailsFailure.reset();
        if (m_details && *answer)
            noteNews(*m_details, **answer);
        m_details = *answer;
        const domain::ReviewItem &item = m_details->item;
        if (item.state == ReviewState::Expired)
            m_news = {.kind = News::Kind::Expired};
        else if (item.state != ReviewState::Pending)
            m_news = {.kind = News::Kind::Answered, .answer = ReviewWords::done(item.answer, item)};
        else if (m_news.kind == News::Kind::Answered || m_news.kind == News::Kind::Expired)
            m_news = {}; // taken back elsewhere
        fetchNext();
    }
    Q_EMIT detailsChanged();
    Q_EMIT answeredBack();
}

void ReviewQueue::noteNews(const console::ReviewDetails &before, const console::ReviewDetails &after)
{
    if (before.item.id != after.item.id)
        return;
    if (inboundOf(after) > inboundOf(before))
        m_news = {.kind = News::Kind::Reply, .at = std::find_if(after.thread.rbegin(), after.thread.rend(), [](const console::ThreadMessage &each) { return each.isInbound; })->at};
    else if (before.item.label != after.item.label || before.item.confidence != after.item.confidence || before.item.text != after.item.text)
        m_news = {.kind = News::Kind::ReEvaluated};
}

/// Reads what will be on show after the next answer, so that it is there at once.
void ReviewQueue::fetchNext()
{
    const int row = m_model.rowOf(m_current);
    const console::ReviewRow *next = m_model.rowAt(row >= 0 ? row + 1 : m_place);
    if (!next || (row < 0 && next->id == m_current))
        return;
    if (!std::exchange(m_nextAsked, true))
        Q_EMIT asked();
    m_desk.fetchReview(m_nextConsumer, next->id, [this](const Result<Details> &answer) {
        m_nextAsked = false;
        m_next = answer.value_or(nullptr); // a failure is told when the item itself is asked for
        Q_EMIT answeredBack();
    });
}

bool ReviewQueue::mayAnswer() const
{
    return m_details && m_details->item.id == m_current && m_details->item.state == ReviewState::Pending && !m_hidden.contains(m_current);
}

console::ReviewRow ReviewQueue::currentRow() const
{
    if (const console::ReviewRow *row = m_model.rowAt(m_model.rowOf(m_current)))
        return *row;
    console::ReviewRow row; // opened from elsewhere: not in the window
    const domain::ReviewItem &item = m_details->item;
    row.id = item.id;
    row.contactNo = item.contactNo;
    row.contact = item.contact;
    row.name = m_details->contact.profile.name;
    row.kind = item.kind;
    row.reason = item.reason;
    row.label = item.label;
    row.createdAt = item.createdAt;
    return row;
}

} // namespace ns::ui
