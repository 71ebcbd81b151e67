// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memoryrows.h"

namespace ns::store {

using domain::ContactNo;
using domain::EventSeq;
using domain::OutboxState;

MemoryRows::Contact *MemoryRows::contactAt(ContactNo no)
{
    const auto index = std::size_t(toInt(no) - 1);
    return index < m_contacts.size() ? &m_contacts[index] : nullptr;
}

IdentityMatch MemoryRows::matchOf(ContactNo no)
{
    const Contact &contact = *contactAt(no);
    return {{}, no, contact.seed.id, contact.version, contact.seed.role, !contact.seed.phone.empty()};
}

std::vector<IdentityMatch> MemoryRows::findIdentities(const std::vector<std::string> &keys)
{
    std::vector<IdentityMatch> matches;
    for (const std::string &key : keys) {
        if (const auto found = m_identities.find(key); found != m_identities.end()) {
            matches.push_back(matchOf(found->second));
            matches.back().key = key;
        }
    }
    return matches;
}

void MemoryRows::insertIdentities(const std::vector<std::string> &keys, ContactNo contact, Instant)
{
    for (const std::string &key : keys)
        m_identities.try_emplace(key, contact);
}

void MemoryRows::moveIdentity(const std::string &key, ContactNo contact)
{
    m_identities[key] = contact;
}

std::optional<IdentityMatch> MemoryRows::findContactForMatch(ContactNo no)
{
    return contactAt(no) != nullptr ? std::optional(matchOf(no)) : std::nullopt;
}

std::optional<ContactNo> MemoryRows::findContact(const domain::ContactId &id)
{
    const auto found = m_contactIds.find(id.str());
    return found == m_contactIds.end() ? std::nullopt : std::optional(found->second);
}

ContactNo MemoryRows::insertContact(const ContactSeed &seed)
{
    m_contacts.push_back({seed, 0, {}, {}, {}});
    const ContactNo no{std::int64_t(m_contacts.size())};
    m_contactIds[seed.id.str()] = no;
    return no;
}

void MemoryRows::setContactHints(ContactNo no, const std::string &phone, domain::PersonRole role)
{
    ContactSeed &seed = contactAt(no)->seed;
    if (!phone.empty())
        seed.phone = phone;
    if (role != domain::PersonRole::Unknown)
        seed.role = role;
}

std::optional<ContactHead> MemoryRows::contactHead(ContactNo no)
{
    const Contact *contact = contactAt(no);
    if (contact == nullptr)
        return std::nullopt;
    return ContactHead{contact->seed.id, contact->version, contact->hash, {}};
}

void MemoryRows::writeContact(const PreparedStep &prepared, const ContactHead &, const Digest &hash)
{
    Contact &contact = *contactAt(prepared.step.contact);
    contact.version = prepared.state->version;
    contact.hash = hash;
    contact.state = prepared.stateBytes.toStdString();
    if (prepared.profileBytes.isEmpty())
        return;
    contact.profile = domain::packProfile(prepared.state->profile);
    contact.seed.phone = prepared.state->profile.phone;
    contact.seed.role = prepared.state->profile.role;
}

void MemoryRows::writeContactHash(ContactNo no, const Digest &hash)
{
    contactAt(no)->hash = hash;
}

std::optional<std::pair<std::string, std::string>> MemoryRows::contactBytes(ContactNo no)
{
    const Contact *contact = contactAt(no);
    if (contact == nullptr || contact->version == 0)
        return std::nullopt;
    return std::pair{contact->state, contact->profile};
}

void MemoryRows::visitHashes(const std::function<void(const std::string &, const Digest &)> &visit)
{
    for (const auto &[id, no] : m_contactIds) {
        if (const Contact *contact = contactAt(no); contact->hash)
            visit(id, *contact->hash);
    }
}

void MemoryRows::insertLink(const IdentityLinkRow &link)
{
    m_links.push_back(link);
    m_links.back().no = std::int64_t(m_links.size());
}

std::optional<IdentityLinkRow> MemoryRows::findActiveLink(const std::string &key)
{
    const auto found = std::find_if(m_links.rbegin(), m_links.rend(), [&](const IdentityLinkRow &link) { return link.key == key && !link.undoneAt; });
    return found == m_links.rend() ? std::nullopt : std::optional(*found);
}

void MemoryRows::undoLink(std::int64_t no, Instant at)
{
    m_links[std::size_t(no - 1)].undoneAt = at;
}

std::optional<EventHead> MemoryRows::findEvent(const domain::EventKey &key)
{
    const auto found = m_eventKeys.find(key);
    if (found == m_eventKeys.end())
        return std::nullopt;
    const StoredEvent &stored = m_events[std::size_t(found->second - 1)];
    return EventHead{EventSeq{found->second}, stored.contact, stored.digest};
}

EventSeq MemoryRows::insertEvent(const PreparedEvent &event, ContactNo contact, const ports::IdentityLink &link, Instant)
{
    m_events.push_back({event.event, event.digest, contact, link});
    const auto seq = std::int64_t(m_events.size());
    m_eventKeys[event.event.key] = seq;
    m_pending[seq] = {contact};
    return EventSeq{seq};
}

void MemoryRows::markDiffers(EventSeq seq, Instant)
{
    m_events[std::size_t(toInt(seq) - 1)].differs = true;
}

std::optional<domain::Event> MemoryRows::readEvent(EventSeq seq)
{
    if (toInt(seq) < 1 || std::size_t(toInt(seq)) > m_events.size())
        return std::nullopt;
    return m_events[std::size_t(toInt(seq) - 1)].event;
}

std::vector<domain::Event> MemoryRows::eventsOf(ContactNo contact)
{
    std::vector<domain::Event> events;
    for (const StoredEvent &stored : m_events) {
        if (stored.contact == contact)
            events.push_back(stored.event);
    }
    return events;
}

bool MemoryRows::deletePending(EventSeq seq)
{
    const auto found = m_pending.find(toInt(seq));
    if (found == m_pending.end() || found->second.setAside)
        return false;
    m_pending.erase(found);
    return true;
}

ports::PendingEvent MemoryRows::pendingAt(std::int64_t seq, const Pending &row)
{
    const StoredEvent &stored = m_events[std::size_t(seq - 1)];
    ports::PendingEvent pending;
    pending.seq = EventSeq{seq};
    pending.contact = row.contact;
    pending.contactId = contactAt(row.contact)->seed.id;
    pending.tries = row.tries;
    pending.link = stored.link;
    pending.firstContentDiffers = stored.differs;
    pending.event = stored.event;
    return pending;
}

std::vector<ports::PendingEvent> MemoryRows::pendingOf(ContactNo contact)
{
    std::vector<ports::PendingEvent> events;
    for (const auto &[seq, row] : m_pending) {
        if (row.contact == contact)
            events.push_back(pendingAt(seq, row));
    }
    return events;
}

void MemoryRows::movePending(EventSeq seq, ContactNo contact)
{
    m_pending[toInt(seq)].contact = contact;
}

bool MemoryRows::delayPending(EventSeq seq, const std::string &, std::optional<Instant> until, Instant)
{
    const auto found = m_pending.find(toInt(seq));
    if (found == m_pending.end() || found->second.setAside)
        return false;
    ++found->second.tries;
    found->second.notBefore = until;
    found->second.setAside = !until;
    return true;
}

void MemoryRows::holdPending(EventSeq seq, Instant until)
{
    if (const auto found = m_pending.find(toInt(seq)); found != m_pending.end())
        found->second.notBefore = until;
}

std::vector<SetAsideEvent> MemoryRows::setAsideEvents()
{
    std::vector<SetAsideEvent> events;
    for (const auto &[seq, row] : m_pending) {
        if (row.setAside)
            events.push_back({EventSeq{seq}, m_events[std::size_t(seq - 1)].event.key});
    }
    return events;
}

void MemoryRows::restorePending(EventSeq seq)
{
    Pending &row = m_pending[toInt(seq)];
    row = {row.contact};
}

std::vector<ports::PendingEvent> MemoryRows::listPending(EventSeq after, int limit, Instant now)
{
    std::vector<ports::PendingEvent> events;
    for (auto it = m_pending.upper_bound(toInt(after)); it != m_pending.end() && int(events.size()) < limit; ++it) {
        if (!it->second.setAside && (!it->second.notBefore || *it->second.notBefore <= now))
            events.push_back(pendingAt(it->first, it->second));
    }
    return events;
}

std::int64_t MemoryRows::insertTrace(PreparedTrace &trace, ContactNo contact, std::optional<EventSeq> event)
{
    std::set<int> &parts = m_traceParts[trace.idBytes];
    if (trace.record.part < 0)
        trace.record.part = parts.empty() ? 0 : *parts.rbegin() + 1;
    parts.insert(trace.record.part);
    const ports::TraceRecord &record = trace.record;
    const auto no = std::int64_t(m_traces.size()) + 1;
    m_traces.push_back({{no, record.id, contact, event, record.eventType, record.outcome, record.at}, record.part, record.packedSpans});
    return no;
}

void MemoryRows::insertInbound(ContactNo, const ports::ThreadMessage &, std::int64_t) {} // read by the SQLite Reader alone

void MemoryRows::setTimer(ContactNo contact, const ports::TimerChange &timer)
{
    if (!timer.due) {
        count(Tally::Timers, -std::int64_t(m_timers.erase(timer.id.str())));
        return;
    }
    const auto [it, isNew] = m_timers.insert_or_assign(timer.id.str(), FiringTimer{timer.id, contact, *timer.due, timer.firesAs, timer.data});
    count(Tally::Timers, isNew ? 1 : 0);
}

std::vector<FiringTimer> MemoryRows::dueTimers(Instant now, int limit)
{
    std::vector<FiringTimer> due;
    for (const auto &[id, timer] : m_timers) {
        if (timer.due <= now)
            due.push_back(timer);
    }
    std::sort(due.begin(), due.end(), [](const FiringTimer &a, const FiringTimer &b) { return std::tie(a.due, a.id) < std::tie(b.due, b.id); });
    due.resize(std::min(due.size(), std::size_t(limit)));
    return due;
}

std::optional<ReviewHead> MemoryRows::findReview(const domain::ReviewId &id)
{
    const auto found = m_reviews.find(id.str());
    if (found == m_reviews.end())
        return std::nullopt;
    return ReviewHead{found->second.item.contactNo, found->second.item.state, found->second.answers};
}

bool MemoryRows::insertReview(const domain::ReviewItem &item, ContactNo contact)
{
    const auto [it, isNew] = m_reviews.try_emplace(item.id.str(), Review{item});
    if (isNew) {
        it->second.item.contactNo = contact;
        it->second.item.contact = contactAt(contact)->seed.id;
    }
    return isNew;
}

void MemoryRows::writeReview(const ports::ReviewChange &change)
{
    domain::ReviewItem &item = m_reviews[change.id.str()].item;
    item.state = change.to;
    if (const auto &renewed = change.renewed) {
        item.reason = renewed->reason;
        item.label = renewed->label;
        item.confidence = renewed->confidence;
        item.threshold = renewed->threshold;
        item.team = renewed->team;
        item.trace = renewed->trace;
    }
    if (change.text)
        item.text = *change.text;
}

void MemoryRows::writeAnswer(const domain::ReviewId &id, const domain::ReviewAnswer &answer)
{
    Review &review = m_reviews[id.str()];
    review.item.state = domain::ReviewState::Answered;
    review.item.answer = answer;
    ++review.answers;
}

std::optional<domain::ReviewItem> MemoryRows::readReview(const domain::ReviewId &id)
{
    const auto found = m_reviews.find(id.str());
    return found == m_reviews.end() ? std::nullopt : std::optional(found->second.item);
}

void MemoryRows::insertPause(const std::string &scope, const PauseScope &parsed, Instant)
{
    m_pauses.try_emplace(scope, parsed);
}

void MemoryRows::deletePause(const std::optional<std::string> &scope)
{
    if (scope)
        m_pauses.erase(*scope);
    else
        m_pauses.clear();
}

std::vector<std::string> MemoryRows::pausedScopes()
{
    std::vector<std::string> scopes;
    for (const auto &[scope, parsed] : m_pauses)
        scopes.push_back(scope);
    return scopes;
}

LeaseRow MemoryRows::readLease()
{
    return m_lease;
}

void MemoryRows::writeLease(const LeaseRow &row)
{
    m_lease = row;
}

ports::NextDue MemoryRows::readNextDue(Instant now)
{
    ports::NextDue next;
    const auto earlier = [](std::optional<Instant> &into, Instant at) { into = into ? std::min(*into, at) : at; };
    for (const auto &[id, timer] : m_timers)
        earlier(next.timer, timer.due);
    for (const Outbox &row : m_outbox) {
        if (row.head.state == OutboxState::Queued && !isPaused(row.item))
            earlier(next.outbox, row.head.due);
    }
    for (const auto &[seq, row] : m_pending) {
        if (row.notBefore && !row.setAside)
            earlier(next.event, std::max(*row.notBefore, now));
    }
    return next;
}

std::int64_t MemoryRows::tally(Tally what)
{
    return m_tallies[what];
}

AuditTail MemoryRows::auditTail()
{
    return m_auditTail;
}

void MemoryRows::addTally(Tally what, std::int64_t by)
{
    m_tallies[what] += by;
}

void MemoryRows::insertAudit(const AuditTail &tail, const std::string &)
{
    m_auditTail = tail;
}

} // namespace ns::store
