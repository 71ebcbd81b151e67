// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"

namespace ns::store {

void OutboxHead::putInto(domain::OutboxItem &item) const
{
    item.state = state;
    item.due = due;
    item.address = address;
    item.rule = rule;
    item.connection = connection;
    item.messageId = messageId;
    item.tries = tries;
    item.firstTriedAt = firstTriedAt;
    item.fence = fence;
}

void Rows::setFailure(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

void Rows::beginGroup()
{
    m_failure.reset();
    m_audit.clear();
    m_tally.clear();
    m_instant = lastInstant().value_or(Instant{});
}

std::optional<Instant> Rows::lastInstant()
{
    const std::int64_t millis = tally(Tally::LastInstant);
    return millis == 0 ? std::nullopt : std::optional(fromMillis(millis));
}

void Rows::sealGroup()
{
    count(Tally::LastInstant, toMillis(m_instant) - tally(Tally::LastInstant));
    for (const auto &[what, by] : m_tally) {
        if (by != 0)
            addTally(what, by);
    }
    if (m_audit.isEmpty())
        return;
    const AuditTail before = auditTail();
    m_tail = AuditTail{before.batch + 1, nextHead(before.head, m_audit.bytes())};
    insertAudit(m_tail, m_audit.bytes());
}

} // namespace ns::store
