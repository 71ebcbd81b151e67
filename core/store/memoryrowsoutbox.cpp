// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "core/store/memoryrows.h"

namespace ns::store {

using domain::ContactNo;
using domain::OutboxState;

domain::OutboxItem MemoryRows::itemOf(const Outbox &row) const
{
    domain::OutboxItem item = row.item;
    item.context.clear();
    row.head.putInto(item);
    return item;
}

std::optional<OutboxHead> MemoryRows::findOutbox(const domain::SendKey &key)
{
    const auto found = m_outboxKeys.find(key.str());
    return found == m_outboxKeys.end() ? std::nullopt : std::optional(m_outbox[std::size_t(found->second - 1)].head);
}

std::optional<std::int64_t> MemoryRows::insertOutbox(const NewOutbox &added)
{
    const domain::OutboxItem &item = added.item;
    const auto no = std::int64_t(m_outbox.size()) + 1;
    if (!m_outboxKeys.try_emplace(item.key.str(), no).second)
        return std::nullopt;
    Outbox row;
    row.item = item;
    row.item.contactNo = added.contact;
    row.item.contact = contactAt(added.contact)->seed.id;
    row.item.content.clear();
    row.content = added.content;
    row.head = {no, added.contact, no, item.kind, item.state, item.due, item.address, item.rule, item.connection, item.messageId,
                item.tries, item.firstTriedAt, item.fence, {}, item.createdAt};
    m_outbox.push_back(std::move(row));
    return no;
}

void MemoryRows::writeOutbox(const OutboxHead &head)
{
    Outbox &row = m_outbox[std::size_t(head.no - 1)];
    row.head = head;
    if (!head.context.empty())
        row.item.context = head.context;
}

std::int64_t MemoryRows::contentNumber(const ShortDigest &digest, const std::string &packed)
{
    const auto [place, isNew] = m_contentNumbers.try_emplace(digest, std::int64_t(m_contents.size()) + 1);
    if (isNew)
        m_contents.push_back(packed);
    return place->second;
}

std::string MemoryRows::contentBytes(std::int64_t content)
{
    return content < 1 || std::size_t(content) > m_contents.size() ? std::string{} : m_contents[std::size_t(content - 1)];
}

void MemoryRows::writeJudged(std::int64_t outbox, std::int64_t content, const std::string &policyVersion)
{
    Outbox &row = m_outbox[std::size_t(outbox - 1)];
    if (content != 0)
        row.content = content;
    if (!policyVersion.empty())
        row.item.policyVersion = policyVersion;
}

void MemoryRows::writeMessageText(std::int64_t message, const QString &text)
{
    m_outbox[std::size_t(message - 1)].item.text = text;
}

std::vector<OutboxHead> MemoryRows::outboxOf(ContactNo contact, OutboxState state)
{
    std::vector<OutboxHead> heads;
    for (const Outbox &row : m_outbox) {
        if (row.head.contact == contact && row.head.state == state)
            heads.push_back(row.head);
    }
    return heads;
}

std::vector<std::pair<domain::SendKey, OutboxHead>> MemoryRows::setAsideOutbox()
{
    std::vector<std::pair<domain::SendKey, OutboxHead>> heads;
    for (const Outbox &row : m_outbox) {
        if (row.head.state == OutboxState::SetAside)
            heads.emplace_back(row.item.key, row.head);
    }
    return heads;
}

std::vector<OutboxHead> MemoryRows::heldOutbox(Instant since, std::optional<std::string> policyVersion, int limit)
{
    std::vector<OutboxHead> heads;
    for (const Outbox &row : m_outbox) {
        if (row.head.state == OutboxState::Held && row.item.createdAt >= since && (!policyVersion || row.item.policyVersion == *policyVersion) && int(heads.size()) < limit)
            heads.push_back(row.head);
    }
    return heads;
}

bool MemoryRows::isPaused(const domain::OutboxItem &item) const
{
    return std::any_of(m_pauses.begin(), m_pauses.end(), [&](const auto &pause) {
        switch (pause.second.kind) {
        case ScopeKind::All: return true;
        case ScopeKind::Channel: return pause.second.name == item.channel;
        case ScopeKind::Sequence: return pause.second.name == item.sequence;
        case ScopeKind::Connection: return false; // known only once the item is judged
        }
        return false;
    });
}

bool MemoryRows::hasWork(ContactNo contact, Instant now) const
{
    const auto isPending = [&](const auto &row) { return row.second.contact == contact && !row.second.setAside; };
    const auto isDue = [&](const auto &row) { return row.second.contact == contact && row.second.due <= now; };
    return std::any_of(m_pending.begin(), m_pending.end(), isPending) || std::any_of(m_timers.begin(), m_timers.end(), isDue);
}

std::vector<DueItem> MemoryRows::dueOutbox(Instant now, const DueCursor &after, int limit)
{
    std::map<std::pair<Instant, std::string>, const Outbox *> ordered;
    for (const Outbox &row : m_outbox) {
        if (row.head.state == OutboxState::Queued && row.head.due <= now && !isPaused(row.item) && !hasWork(row.head.contact, now))
            ordered.emplace(std::pair{row.head.due, row.item.key.str()}, &row);
    }
    std::vector<DueItem> due;
    for (auto it = ordered.upper_bound({after.due, after.key}); it != ordered.end() && int(due.size()) < limit; ++it) {
        const Contact &contact = *contactAt(it->second->head.contact);
        due.push_back({it->second->head, itemOf(*it->second), contact.version, it->second->content});
    }
    return due;
}

std::vector<Instant> MemoryRows::countedTimes(const std::string &address, Instant since)
{
    std::vector<Instant> times;
    for (const Outbox &row : m_outbox) {
        if (row.head.address == address && row.head.countsAt && *row.head.countsAt > since)
            times.push_back(*row.head.countsAt);
    }
    std::sort(times.begin(), times.end());
    if (times.size() > 64)
        times.erase(times.begin(), times.end() - 64);
    return times;
}

std::optional<domain::OutboxItem> MemoryRows::readOutbox(const domain::SendKey &key)
{
    const auto found = m_outboxKeys.find(key.str());
    if (found == m_outboxKeys.end())
        return std::nullopt;
    const Outbox &row = m_outbox[std::size_t(found->second - 1)];
    domain::OutboxItem item = itemOf(row);
    item.content = contentBytes(row.content);
    item.context = row.item.context;
    return item;
}

std::vector<domain::OutboxItem> MemoryRows::listOutbox(OutboxState state, int limit)
{
    std::vector<domain::OutboxItem> items;
    for (const Outbox &row : m_outbox) {
        if (row.head.state == state)
            items.push_back(itemOf(row));
    }
    if (!domain::isFinal(state)) {
        std::stable_sort(items.begin(), items.end(), [](const domain::OutboxItem &a, const domain::OutboxItem &b) {
            return std::tie(a.due, a.key) < std::tie(b.due, b.key);
        });
    }
    if (items.size() > std::size_t(limit))
        items.erase(items.begin() + limit, items.end());
    return items;
}

std::optional<domain::SendKey> MemoryRows::findByMessageId(std::string_view messageId)
{
    const auto found = std::find_if(m_outbox.rbegin(), m_outbox.rend(), [&](const Outbox &row) { return row.head.messageId == messageId; });
    return messageId.empty() || found == m_outbox.rend() ? std::nullopt : std::optional(found->item.key);
}

std::int64_t MemoryRows::countQueued(const PauseScope &scope)
{
    return std::count_if(m_outbox.begin(), m_outbox.end(), [&](const Outbox &row) {
        if (row.head.state != OutboxState::Queued)
            return false;
        switch (scope.kind) {
        case ScopeKind::All: return true;
        case ScopeKind::Channel: return row.item.channel == scope.name;
        case ScopeKind::Connection: return row.head.connection == scope.name;
        case ScopeKind::Sequence: return row.item.sequence == scope.name;
        }
        return false;
    });
}

} // namespace ns::store
