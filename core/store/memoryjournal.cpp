// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memoryjournal.h"

#include <algorithm>

#include "core/domain/phone.h"

namespace ns::store {

using namespace ns::domain;
using namespace ns::ports;

namespace {

constexpr auto kDay = std::chrono::hours(24);
constexpr auto kWeek = std::chrono::hours(24 * 7);
constexpr std::size_t kSentTimesMax = 64;

std::string idKey(const std::string &source, const std::string &id) { return "id:" + source + "/" + id; }

std::vector<std::string> phoneKeys(const ContactPatch &patch)
{
    std::vector<std::string> keys;
    if (!patch.phone || patch.phone->empty())
        return keys;
    for (const std::string &variant : identifyPhone(*patch.phone, patch.country.value_or("")).variants)
        keys.push_back("phone:" + variant);
    return keys;
}

bool rolesDiffer(const std::optional<ContactState> &state, const ContactPatch &patch)
{
    return state && patch.role && state->profile.role != PersonRole::Unknown && *patch.role != PersonRole::Unknown
           && state->profile.role != *patch.role;
}

} // namespace

// ---- intake -------------------------------------------------------------------------------------------------------

MemoryJournal::Resolved MemoryJournal::resolve(const Event &event)
{
    const ContactPatch &patch = event.contact;
    const std::string own = patch.sourceId.empty() ? std::string{} : idKey(event.key.source, patch.sourceId);
    const std::vector<std::string> phones = phoneKeys(patch);
    const std::string email = patch.email && !patch.email->empty() ? "email:" + canonicalEmail(*patch.email) : std::string{};
    const auto find = [&](const std::string &key) { return key.empty() ? m_identities.end() : m_identities.find(key); };

    if (const auto *report = std::get_if<DeliveryReport>(&event.data); report && own.empty() && phones.empty() && email.empty()) {
        for (const auto &[key, item] : m_outbox) {
            if (key == report->reference || (!report->messageId.empty() && item.messageId == report->messageId))
                return {item.contactNo, {"send", key}, false};
        }
    }
    Resolved found;
    if (const auto hit = find(own); hit != m_identities.end()) {
        found = {ContactNo{hit->second}, {"id", own}, false};
    } else {
        for (const std::string &phone : phones) {
            const auto byPhone = find(phone);
            if (byPhone != m_identities.end() && !rolesDiffer(m_contacts[byPhone->second].state, patch)) {
                found = {ContactNo{byPhone->second}, {"phone", phone}, false};
                break;
            }
        }
        const auto byEmail = find(email);
        if (found.link.matchedBy.empty() && byEmail != m_identities.end()) {
            const auto &state = m_contacts[byEmail->second].state;
            if (phones.empty() || (state && state->profile.phone.empty()))
                found = {ContactNo{byEmail->second}, {"email", email}, false};
        }
    }
    if (found.link.matchedBy.empty()) {
        const std::string local = patch.sourceId.empty() ? derivedId("#", {event.key.id}, 16) : patch.sourceId;
        found = {ContactNo{std::int64_t(m_contacts.size()) + 1}, {"new", own}, true};
        m_contacts[toInt(found.no)].id = ContactId{event.key.source + "/" + local};
    }
    if (!own.empty())
        m_identities.emplace(own, toInt(found.no));
    for (const std::string &phone : phones)
        m_identities.emplace(phone, toInt(found.no));
    if (!email.empty())
        m_identities.emplace(email, toInt(found.no));
    return found;
}

AppendReceipt MemoryJournal::appendOne(Event event, Instant now)
{
    seen(now);
    const Digest digest = sha256(event.payload);
    if (const auto known = m_byKey.find(event.key); known != m_byKey.end()) {
        StoredEvent &first = m_events[known->second];
        const bool same = first.digest == digest;
        first.differs = first.differs || !same;
        return {same ? AppendOutcome::Duplicate : AppendOutcome::DuplicateDiffers, first.seq, first.contact,
                m_contacts[toInt(first.contact)].id, false, first.link};
    }
    const Resolved who = resolve(event);
    const std::int64_t seq = m_events.empty() ? 1 : m_events.rbegin()->first + 1;
    m_byKey.emplace(event.key, seq);
    m_events[seq] = {EventSeq{seq}, who.no, digest, std::move(event), who.link, false};
    m_pending[seq] = {};
    return {AppendOutcome::Accepted, EventSeq{seq}, who.no, m_contacts[toInt(who.no)].id,
            !m_contacts[toInt(who.no)].state.has_value(), who.link};
}

Status MemoryJournal::append(std::vector<Event> events, Instant now, Done<std::vector<AppendReceipt>> done)
{
    std::vector<AppendReceipt> receipts;
    {
        const std::lock_guard lock(m_mutex);
        for (Event &event : events)
            receipts.push_back(appendOne(std::move(event), now));
    }
    done(std::move(receipts));
    return {};
}

PendingEvent MemoryJournal::pendingOf(const StoredEvent &stored) const
{
    const auto &contact = m_contacts.at(toInt(stored.contact));
    const auto waiting = m_pending.find(toInt(stored.seq));
    return {stored.seq, stored.contact, contact.id, waiting == m_pending.end() ? 0 : waiting->second.tries, stored.link,
            !contact.state.has_value(), stored.differs, stored.event};
}

Status MemoryJournal::answerReview(ReviewId id, ReviewAnswer answer, Done<ReviewState> done)
{
    Result<ReviewState> result = ReviewState::Answered;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_reviews.find(id.str());
        if (found == m_reviews.end()) {
            result = fail(ErrorCode::NotFound, "no such review item", id.str());
        } else if (!canTransition(found->second.state, ReviewState::Answered)) {
            result = fail(ErrorCode::Conflict, "the item is " + std::string(reviewStateName(found->second.state)), id.str());
        } else {
            found->second.state = ReviewState::Answered;
            found->second.answer = answer;
            Event event;
            event.key = {"review", id.str() + "@" + std::to_string(toMillis(answer.at))};
            event.type = EventType::ReviewAnswered;
            event.occurredAt = answer.at;
            event.data = ReviewAnswering{id.str()};
            sealPayload(event);
            const std::int64_t seq = m_events.empty() ? 1 : m_events.rbegin()->first + 1;
            m_byKey.emplace(event.key, seq);
            m_events[seq] = {EventSeq{seq}, found->second.contactNo, sha256(event.payload), event, {"id", ""}, false};
            m_pending[seq] = {};
        }
    }
    done(std::move(result));
    return {};
}

Status MemoryJournal::setPaused(std::optional<std::string> scope, bool paused, Instant now, Done<std::int64_t> done)
{
    std::int64_t held = 0;
    {
        const std::lock_guard lock(m_mutex);
        seen(now);
        if (paused)
            m_paused.insert(scope.value_or("all"));
        else if (scope)
            m_paused.erase(*scope);
        else
            m_paused.clear();
        held = std::ranges::count_if(m_outbox, [&](const auto &entry) {
            return entry.second.state == OutboxState::Queued && isPaused(entry.second);
        });
    }
    done(held);
    return {};
}

Status MemoryJournal::retrySetAside(std::optional<std::string> id, Instant now, Done<std::int64_t> done)
{
    std::int64_t count = 0;
    {
        const std::lock_guard lock(m_mutex);
        for (auto &[key, item] : m_outbox) {
            if (item.state == OutboxState::SetAside && (!id || *id == key)) {
                item.state = OutboxState::Queued;
                item.due = now;
                item.tries = 0;
                item.firstTriedAt.reset();
                ++count;
            }
        }
        for (auto &[seq, pending] : m_pending) {
            if (pending.setAside && (!id || *id == "event-" + std::to_string(seq))) {
                pending = {};
                ++count;
            }
        }
    }
    done(count);
    return {};
}

Status MemoryJournal::unmerge(std::string sourceKey, Instant now, Done<ContactId> done)
{
    Result<ContactId> result;
    {
        const std::lock_guard lock(m_mutex);
        const auto own = m_identities.find("id:" + sourceKey);
        if (own == m_identities.end()) {
            result = fail(ErrorCode::NotFound, "no such source id", sourceKey);
        } else if (m_contacts[own->second].id.str() == sourceKey) {
            result = fail(ErrorCode::Conflict, "this id made the contact; unmerge one that was linked to it", sourceKey);
        } else {
            const auto no = std::int64_t(m_contacts.size()) + 1;
            Event event;
            for (const auto &[seq, stored] : m_events) {
                if (stored.event.key.source + "/" + stored.event.contact.sourceId == sourceKey)
                    event.contact = stored.event.contact;
            }
            m_contacts[no].id = ContactId{sourceKey};
            own->second = no;
            event.key = {"unmerge", sourceKey + "@" + std::to_string(toMillis(now))};
            event.type = EventType::ContactUnmerged;
            event.occurredAt = now;
            sealPayload(event);
            const std::int64_t seq = m_events.rbegin()->first + 1;
            m_byKey.emplace(event.key, seq);
            m_events[seq] = {EventSeq{seq}, ContactNo{no}, sha256(event.payload), event, {"new", "id:" + sourceKey}, false};
            m_pending[seq] = {};
            result = ContactId{sourceKey};
        }
    }
    done(std::move(result));
    return {};
}

Status MemoryJournal::recordAudit(std::string /*kind*/, std::string /*what*/, Instant now, Done<std::monostate> done)
{
    {
        const std::lock_guard lock(m_mutex);
        seen(now);
    }
    done(std::monostate{});
    return {};
}

// ---- lease: one process holds a journal in memory -------------------------------------------------------------------

Result<Lease> MemoryJournal::acquireLease(const std::string &holder, Millis /*ttl*/, const std::string &evict)
{
    const std::lock_guard lock(m_mutex);
    const std::int64_t fence = m_lease ? m_lease->fence : 0;
    if (m_lease && !m_lease->holder.empty() && m_lease->holder != holder && m_lease->holder != evict)
        return fail(ErrorCode::Busy, "another agent holds the workspace", m_lease->holder, Retry::Later);
    m_lease = Lease{holder, fence + 1};
    return *m_lease;
}

Status MemoryJournal::heartbeat()
{
    const std::lock_guard lock(m_mutex);
    return m_lease ? Status{} : fail(ErrorCode::LeaseLost, "no lease");
}

void MemoryJournal::releaseLease()
{
    const std::lock_guard lock(m_mutex);
    if (m_lease)
        m_lease->holder.clear();
}

bool MemoryJournal::takeForeignWrites()
{
    return false;
}

// ---- steps --------------------------------------------------------------------------------------------------------

void MemoryJournal::seen(Instant at)
{
    m_last = m_last ? std::max(*m_last, at) : at;
}

void MemoryJournal::foldHash(ContactNo contact, const Digest &step)
{
    Digest &hash = m_contacts[toInt(contact)].hash;
    hash = sha256(std::string(asBytes(hash)) + std::string(asBytes(step)));
}

void MemoryJournal::addTrace(TraceRecord record)
{
    if (record.part < 0)
        record.part = int(std::ranges::count(m_traces, record.id, &TraceRecord::id));
    m_traces.push_back(std::move(record));
}

Status MemoryJournal::checkStep(const StepResult &step) const
{
    const auto contact = m_contacts.find(toInt(step.contact));
    const std::uint64_t version = contact != m_contacts.end() && contact->second.state ? contact->second.state->version : 0;
    if (contact == m_contacts.end() || version + 1 != step.state.version)
        return fail(ErrorCode::Conflict, "the contact has moved on", {}, Retry::Later);
    if (step.eventSeq && !m_pending.contains(toInt(*step.eventSeq)))
        return fail(ErrorCode::Conflict, "the event is already handled");
    for (const OutboxChange &change : step.outboxChanges) {
        const auto item = m_outbox.find(change.key.str());
        if (!change.ifPossible && (item == m_outbox.end() || item->second.state != change.from))
            return fail(ErrorCode::Conflict, "the outbox item has moved on", change.key.str());
    }
    return {};
}

Status MemoryJournal::commit(StepResult step, Done<std::monostate> done)
{
    Status checked;
    {
        const std::lock_guard lock(m_mutex);
        checked = checkStep(step);
        if (checked) {
            seen(step.trace.at);
            m_contacts[toInt(step.contact)].state = step.state;
            if (step.eventSeq)
                m_pending.erase(toInt(*step.eventSeq));
            for (OutboxItem &item : step.outbox) {
                item.contactNo = step.contact;
                m_outbox.emplace(item.key.str(), item);
            }
            for (const OutboxChange &change : step.outboxChanges) {
                const auto found = m_outbox.find(change.key.str());
                if (found == m_outbox.end() || found->second.state != change.from)
                    continue;
                OutboxItem &item = found->second;
                item.state = change.to;
                item.rule = change.rule;
                item.due = change.due.value_or(item.due);
                item.messageId = change.messageId.value_or(item.messageId);
                item.text = change.text.value_or(item.text);
                if (change.to == OutboxState::Sent)
                    m_sentAt[item.key.str()] = step.trace.at;
            }
            for (const TimerChange &timer : step.timers) {
                if (timer.due)
                    m_timers[timer.id.str()] = {step.contact, *timer.due, timer.firesAs, timer.data};
                else
                    m_timers.erase(timer.id.str());
            }
            for (ReviewItem &review : step.reviews) {
                review.contactNo = step.contact;
                m_reviews.emplace(review.id.str(), review);
            }
            for (const ReviewChange &change : step.reviewChanges) {
                const auto found = m_reviews.find(change.id.str());
                if (found == m_reviews.end())
                    continue;
                found->second.text = change.text.value_or(found->second.text);
                if (canTransition(found->second.state, change.to))
                    found->second.state = change.to;
            }
            for (auto &[key, item] : m_outbox) {
                if (step.releaseHeld && item.contactNo == step.contact && item.state == OutboxState::Held) {
                    item.state = OutboxState::Queued;
                    item.due = step.trace.at;
                }
            }
            addTrace(std::move(step.trace));
            foldHash(step.contact, step.stepHash);
        }
    }
    if (checked)
        done(std::monostate{});
    else
        done(tl::make_unexpected(checked.error()));
    return {};
}

Status MemoryJournal::failEvent(EventSeq seq, std::string reason, std::optional<Instant> retryAt, Done<std::monostate> done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_pending.find(toInt(seq)); found != m_pending.end()) {
            ++found->second.tries;
            found->second.reason = std::move(reason);
            found->second.notBefore = retryAt;
            found->second.setAside = !retryAt;
        }
    }
    done(std::monostate{});
    return {};
}

// ---- claims -------------------------------------------------------------------------------------------------------

bool MemoryJournal::isPaused(const OutboxItem &item) const
{
    return m_paused.contains("all") || m_paused.contains("channel:" + item.channel) || m_paused.contains("sequence:" + item.sequence)
           || (!item.connection.empty() && m_paused.contains("connection:" + item.connection));
}

bool MemoryJournal::hasUnhandledWork(ContactNo contact, Instant now) const
{
    const bool events = std::ranges::any_of(m_pending, [&](const auto &entry) {
        return !entry.second.setAside && m_events.at(entry.first).contact == contact;
    });
    return events || std::ranges::any_of(m_timers, [&](const auto &entry) {
               return entry.second.contact == contact && entry.second.due <= now;
           });
}

ClaimCandidate MemoryJournal::candidateFor(const OutboxItem &item, Instant now) const
{
    ClaimCandidate candidate{item, *m_contacts.at(toInt(item.contactNo)).state};
    const std::string &address = addressFor(candidate.contact.profile, item.channel);
    for (const auto &[key, other] : m_outbox) {
        const bool counts = other.kind == MessageKind::Marketing && other.address == address && !address.empty() && key != item.key.str()
                            && (other.state == OutboxState::Sent || other.state == OutboxState::Sending || other.state == OutboxState::InDoubt);
        if (!counts)
            continue;
        const auto sent = m_sentAt.find(key);
        const Instant when = sent == m_sentAt.end() ? other.firstTriedAt.value_or(now) : sent->second;
        candidate.sentToAddressLast24h += now - when < kDay ? 1 : 0;
        if (now - when < kWeek) {
            ++candidate.sentToAddressLast7d;
            candidate.sentTimes7d.push_back(when);
        }
    }
    std::ranges::sort(candidate.sentTimes7d);
    if (candidate.sentTimes7d.size() > kSentTimesMax)
        candidate.sentTimes7d.erase(candidate.sentTimes7d.begin(), candidate.sentTimes7d.end() - kSentTimesMax);
    const auto run = std::ranges::find(candidate.contact.runs, item.run, &SequenceRun::id);
    candidate.runIsLive = item.run.isEmpty() || (run != candidate.contact.runs.end() && run->state == RunState::Active);
    return candidate;
}

void MemoryJournal::applyVerdict(OutboxItem &item, const ClaimVerdict &verdict, Instant now)
{
    using Kind = ClaimVerdict::Kind;
    item.rule = verdict.rule;
    switch (verdict.kind) {
    case Kind::Send:
        item.state = OutboxState::Sending;
        item.connection = verdict.connection;
        item.address = verdict.address;
        item.firstTriedAt = item.firstTriedAt.value_or(now);
        item.fence = m_lease ? m_lease->fence : 0;
        ++item.tries;
        break;
    case Kind::Skip: break;
    case Kind::Defer: item.due = verdict.until.value_or(now); break;
    case Kind::Hold:
    case Kind::Error: item.state = OutboxState::Held; break;
    case Kind::Block: item.state = OutboxState::Blocked; break;
    case Kind::Cancel: item.state = OutboxState::Cancelled; break;
    case Kind::Review: item.state = OutboxState::InReview; break;
    }
    if (verdict.review)
        m_reviews.emplace(verdict.review->id.str(), *verdict.review);
    if (verdict.trace) {
        addTrace(*verdict.trace);
        foldHash(item.contactNo, verdict.stepHash);
    }
}

Status MemoryJournal::claim(ClaimRequest request, ClaimJudge judge, Done<std::vector<ClaimedItem>> done)
{
    std::vector<ClaimedItem> claimed;
    {
        const std::lock_guard lock(m_mutex);
        seen(request.now);
        std::vector<OutboxItem *> due;
        for (auto &[key, item] : m_outbox) {
            if (item.state == OutboxState::Queued && item.due <= request.now && !isPaused(item)
                && !hasUnhandledWork(item.contactNo, request.now))
                due.push_back(&item);
        }
        std::ranges::stable_sort(due, {}, &OutboxItem::due); // the map gives the SendKey order
        for (OutboxItem *item : due) {
            if (int(claimed.size()) >= request.limit)
                break;
            const ClaimVerdict verdict = judge(candidateFor(*item, request.now));
            if (verdict.kind == ClaimVerdict::Kind::Skip)
                continue;
            applyVerdict(*item, verdict, request.now);
            claimed.push_back({*item, verdict});
        }
    }
    done(std::move(claimed));
    return {};
}

Status MemoryJournal::fireTimers(Instant now, int limit, Done<std::vector<PendingEvent>> done)
{
    std::vector<PendingEvent> fired;
    {
        const std::lock_guard lock(m_mutex);
        std::vector<std::pair<Instant, std::string>> due;
        for (const auto &[id, timer] : m_timers) {
            if (timer.due <= now)
                due.emplace_back(timer.due, id);
        }
        std::ranges::sort(due);
        due.resize(std::min(due.size(), std::size_t(limit)));
        for (const auto &[at, id] : due) {
            const Timer timer = m_timers.extract(id).mapped();
            Event event;
            event.key = {"timer", id + "@" + std::to_string(toMillis(at))};
            event.type = timer.firesAs;
            event.occurredAt = at;
            event.data = timer.data;
            sealPayload(event);
            const std::int64_t seq = m_events.empty() ? 1 : m_events.rbegin()->first + 1;
            m_byKey.emplace(event.key, seq);
            m_events[seq] = {EventSeq{seq}, timer.contact, sha256(event.payload), event, {"id", ""}, false};
            m_pending[seq] = {};
            fired.push_back(pendingOf(m_events[seq]));
        }
        seen(now);
    }
    done(std::move(fired));
    return {};
}

// ---- reads --------------------------------------------------------------------------------------------------------

Result<std::vector<PendingEvent>> MemoryJournal::loadPending(EventSeq after, int limit, Instant now)
{
    const std::lock_guard lock(m_mutex);
    std::vector<PendingEvent> page;
    for (auto it = m_pending.upper_bound(toInt(after)); it != m_pending.end() && int(page.size()) < limit; ++it) {
        if (!it->second.setAside && (!it->second.notBefore || *it->second.notBefore <= now))
            page.push_back(pendingOf(m_events.at(it->first)));
    }
    return page;
}

Result<std::optional<ContactState>> MemoryJournal::loadContact(ContactNo no)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_contacts.find(toInt(no));
    return found == m_contacts.end() ? std::nullopt : found->second.state;
}

Result<std::optional<ReviewItem>> MemoryJournal::loadReview(const ReviewId &id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_reviews.find(id.str());
    return found == m_reviews.end() ? std::nullopt : std::optional(found->second);
}

Result<std::optional<OutboxItem>> MemoryJournal::loadOutboxItem(const SendKey &key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_outbox.find(key.str());
    return found == m_outbox.end() ? std::nullopt : std::optional(found->second);
}

Result<std::vector<OutboxItem>> MemoryJournal::loadOutbox(OutboxState state, int limit)
{
    const std::lock_guard lock(m_mutex);
    std::vector<OutboxItem> items;
    for (const auto &[key, item] : m_outbox) {
        if (item.state == state)
            items.push_back(item);
    }
    std::ranges::stable_sort(items, {}, &OutboxItem::createdAt);
    items.resize(std::min(items.size(), std::size_t(limit)));
    return items;
}

Result<std::optional<SendKey>> MemoryJournal::findSendByMessageId(std::string_view messageId)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, item] : m_outbox) {
        if (!messageId.empty() && item.messageId == messageId)
            return std::optional(item.key);
    }
    return std::nullopt;
}

Result<NextDue> MemoryJournal::nextDue(Instant /*now*/)
{
    const std::lock_guard lock(m_mutex);
    NextDue due;
    const auto take = [](std::optional<Instant> &earliest, Instant at) { earliest = earliest ? std::min(*earliest, at) : at; };
    for (const auto &[id, timer] : m_timers)
        take(due.timer, timer.due);
    for (const auto &[key, item] : m_outbox) {
        if (item.state == OutboxState::Queued && !isPaused(item))
            take(due.outbox, item.due);
    }
    for (const auto &[seq, pending] : m_pending) {
        if (!pending.setAside && pending.notBefore)
            take(due.event, *pending.notBefore);
    }
    return due;
}

Result<WorkCounts> MemoryJournal::workCounts()
{
    const std::lock_guard lock(m_mutex);
    WorkCounts counts;
    for (const auto &[seq, pending] : m_pending)
        (pending.setAside ? counts.eventsSetAside : counts.pendingEvents) += 1;
    for (const auto &[key, item] : m_outbox)
        ++counts.outboxByState[std::size_t(item.state)];
    counts.reviewsPending = std::ranges::count_if(m_reviews, [](const auto &r) { return r.second.state == ReviewState::Pending; });
    counts.timers = std::int64_t(m_timers.size());
    return counts;
}

Result<std::optional<Instant>> MemoryJournal::lastInstant()
{
    const std::lock_guard lock(m_mutex);
    return m_last;
}

Result<Digest> MemoryJournal::traceHash()
{
    const std::lock_guard lock(m_mutex);
    std::map<std::string, const Digest *> byId;
    for (const auto &[no, contact] : m_contacts) {
        if (contact.state)
            byId.emplace(contact.id.str(), &contact.hash);
    }
    std::string all;
    for (const auto &[id, hash] : byId)
        all.append(id).append(1, '\0').append(asBytes(*hash));
    return sha256(all);
}

std::vector<TraceRecord> MemoryJournal::traces() const
{
    const std::lock_guard lock(m_mutex);
    return m_traces;
}

} // namespace ns::store
