// SPDX-License-Identifier: GPL-3.0-or-later
// The counts of `report`: the part of Reader that adds up.
#include <limits>

#include "core/store/reader.h"
#include "core/store/readerpool.h"

namespace ns::store {

using domain::EventType;
using domain::OutboxState;

namespace {

struct Period
{
    std::int64_t from, to;
};

void countEvents(Connection &db, Words &words, Period period, ReportCounts &counts)
{
    Statement list = db.use(Sql::ReportEvents);
    list.integer(period.from).integer(period.to);
    while (list.next()) {
        const auto type = domain::parseEventType(words.textOf(list.takeInteger()));
        const std::int64_t events = list.takeInteger();
        const std::int64_t contacts = list.takeInteger();
        counts.events += events;
        if (type == EventType::LeadCreated)
            counts.leads += contacts;
        if (type == EventType::MessageDelivered)
            counts.delivered += events;
        if (type == EventType::MessageFailed || type == EventType::MessageBounced)
            counts.failed += events;
    }
}

void countDecisions(Connection &db, Words &words, Period period, ReportCounts &counts)
{
    const std::int64_t leadCreated = words.findNumber(domain::eventTypeName(EventType::LeadCreated));
    Statement decided = db.use(Sql::ReportDecided);
    if (decided.integer(period.from).integer(period.to).integer(leadCreated).next())
        counts.decided = decided.takeInteger();
    Statement reviews = db.use(Sql::ReportReviews);
    if (reviews.integer(period.from).integer(period.to).next())
        counts.review = reviews.takeInteger();
}

void countOutbox(Connection &db, Period period, ReportCounts &counts)
{
    Statement list = db.use(Sql::ReportOutbox);
    list.integer(period.from).integer(period.to);
    while (list.next()) {
        const auto state = OutboxState(list.takeInteger());
        const std::int64_t items = list.takeInteger();
        switch (state) {
        case OutboxState::Sent: counts.sent = items; break;
        case OutboxState::Blocked: counts.blocked = items; break;
        case OutboxState::SetAside: counts.setAside = items; break;
        case OutboxState::InDoubt: counts.inDoubt = items; break;
        case OutboxState::Queued:
        case OutboxState::Sending:
        case OutboxState::Held:
        case OutboxState::InReview:
        case OutboxState::Cancelled: break;
        }
    }
}

} // namespace

Result<ReportCounts> Reader::reportCounts(std::optional<Instant> from, std::optional<Instant> to)
{
    const Period period{from ? toMillis(*from) : 0, to ? toMillis(*to) : std::numeric_limits<std::int64_t>::max()};
    auto loan = m_pool->borrow();
    if (!loan)
        return tl::make_unexpected(loan.error());
    ReportCounts counts;
    Connection &db = loan->connection();
    countEvents(db, loan->rows().words(), period, counts);
    countDecisions(db, loan->rows().words(), period, counts);
    countOutbox(db, period, counts);
    if (counts.events > 0) {
        Statement median = db.use(Sql::ReportMedianLatency);
        if (median.integer(period.from).integer(period.to).integer((counts.events - 1) / 2).next())
            counts.medianLatencyMs = double(median.takeInteger()) / 1000.0;
    }
    if (const auto failure = loan->rows().failure())
        return tl::make_unexpected(*failure);
    return counts;
}

} // namespace ns::store
