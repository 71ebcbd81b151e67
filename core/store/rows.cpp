// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"

namespace ns::store {

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

void Rows::sealGroup()
{
    for (const auto &[what, by] : m_tally) {
        if (by != 0)
            addTally(what, by);
    }
    if (m_instant > lastInstant().value_or(Instant{}))
        writeLastInstant(m_instant);
    if (m_audit.isEmpty())
        return;
    const AuditTail before = auditTail();
    m_tail = AuditTail{before.batch + 1, nextHead(before.head, m_audit.bytes())};
    insertAudit(m_tail, m_audit.bytes());
}

} // namespace ns::store
