// SPDX-License-Identifier: GPL-3.0-or-later
// Backlog, traces, timers, reviews, pauses, lease and counters: the second part of SqliteRows.
#include "core/store/sqliterows.h"

#include <cstring>

#include "core/base/log.h"
#include "core/store/blob.h"

namespace ns::store {

namespace {

/// An outgoing message's language is its outbox row's.
void bindUnderstood(Statement &insert, const ports::ThreadMessage &message, Words &words)
{
    insert.integerOrNull(int(message.language));
    if (message.intent.empty())
        insert.null().null().null();
    else
        insert.integer(words.numberOf(message.intent)).real(message.confidence).integer(words.numberOf(message.model.str()));
}

std::string packTimerData(const domain::TimerFiring &data)
{
    PackWriter out;
    out.bytes(data.timerKind);
    out.id(data.runId);
    out.bytes(data.node);
    return out.take();
}

domain::TimerFiring unpackTimerData(const QByteArray &bytes)
{
    PackReader in({bytes.constData(), std::size_t(bytes.size())});
    domain::TimerFiring data;
    data.timerKind = in.bytes();
    data.runId = in.id();
    data.node = in.bytes();
    return data;
}

std::optional<domain::Event> parsePayload(const QByteArray &stored)
{
    const auto payload = expandBlob(stored);
    if (!payload)
        return std::nullopt;
    auto event = domain::parseStoredEvent(*payload);
    if (!event)
        return std::nullopt;
    return std::move(*event);
}

} // namespace

std::string packId(std::string_view id)
{
    PackWriter out;
    out.id(id);
    return out.take();
}

std::optional<domain::Event> SqliteRows::readEvent(domain::EventSeq seq)
{
    Statement find = m_db.use(Sql::FindEventPayload);
    return find.integer(toInt(seq)).next() ? parsePayload(find.takeBlob()) : std::nullopt;
}

std::vector<domain::Event> SqliteRows::eventsOf(domain::ContactNo contact)
{
    std::vector<domain::Event> events;
    Statement list = m_db.use(Sql::ListEventsOfContact);
    list.integer(toInt(contact)).integer(toInt(contact));
    while (list.next()) {
        if (auto event = parsePayload(list.takeBlob()))
            events.push_back(std::move(*event));
    }
    return events;
}

bool SqliteRows::deletePending(domain::EventSeq seq)
{
    Statement remove = m_db.use(Sql::DeletePending);
    return remove.integer(toInt(seq)).run() && remove.changes() == 1;
}

std::vector<ports::PendingEvent> SqliteRows::pendingOf(domain::ContactNo contact)
{
    Statement list = m_db.use(Sql::ListPendingOfContact);
    list.integer(toInt(contact));
    return takePending(list);
}

void SqliteRows::movePending(domain::EventSeq seq, domain::ContactNo contact)
{
    m_db.use(Sql::MovePending).integer(toInt(contact)).integer(toInt(seq)).run();
}

bool SqliteRows::delayPending(domain::EventSeq seq, const std::string &reason, std::optional<Instant> until, Instant now)
{
    Statement delay = m_db.use(Sql::DelayPending);
    delay.text(reason).instant(until).integer(until ? 0 : 1);
    until ? delay.null() : delay.integer(toMillis(now));
    return delay.integer(toInt(seq)).run() && delay.changes() == 1;
}

void SqliteRows::holdPending(domain::EventSeq seq, Instant until)
{
    m_db.use(Sql::HoldPending).integer(toMillis(until)).integer(toInt(seq)).run();
}

std::vector<SetAsideEvent> SqliteRows::setAsideEvents()
{
    std::vector<SetAsideEvent> events;
    Statement list = m_db.use(Sql::ListSetAsideEvents);
    while (list.next()) {
        SetAsideEvent event;
        event.seq = domain::EventSeq{list.takeInteger()};
        event.key.source = list.takeText();
        event.key.id = list.takeText();
        events.push_back(std::move(event));
    }
    return events;
}

void SqliteRows::restorePending(domain::EventSeq seq)
{
    m_db.use(Sql::RestorePending).integer(toInt(seq)).run();
}

std::vector<ports::PendingEvent> SqliteRows::listPending(domain::EventSeq after, int limit, Instant now)
{
    Statement list = m_db.use(Sql::ListPending);
    list.integer(toInt(after)).integer(toMillis(now)).integer(limit);
    return takePending(list);
}

std::vector<ports::PendingEvent> SqliteRows::takePending(Statement &list)
{
    std::vector<ports::PendingEvent> events;
    while (list.next()) {
        ports::PendingEvent pending;
        pending.seq = domain::EventSeq{list.takeInteger()};
        pending.contact = domain::ContactNo{list.takeInteger()};
        pending.contactId = domain::ContactId(list.takeText());
        pending.tries = int(list.takeInteger());
        pending.link.matchedBy = m_words.textOf(list.takeInteger());
        pending.link.matched = list.takeText();
        pending.firstContentDiffers = list.takeInteger() != 0;
        auto event = parsePayload(list.takeBlob());
        if (!event) {
            // Damaged bytes: one unreadable event must not stop the others; `verify` names it.
            qCWarning(lcStore) << "event" << toInt(pending.seq) << "cannot be read; it stays in the backlog";
            continue;
        }
        pending.event = std::move(*event);
        if (pending.link.matchedBy == "id" && pending.link.matched.empty()) {
            const std::string &sourceId = pending.event.contact.sourceId;
            pending.link.matched = sourceId.empty() ? pending.contactId.str() : "id:" + pending.event.key.source + "/" + sourceId;
        }
        events.push_back(std::move(pending));
    }
    return events;
}

std::int64_t SqliteRows::insertTrace(PreparedTrace &trace, domain::ContactNo contact, std::optional<domain::EventSeq> event)
{
    ports::TraceRecord &record = trace.record;
    if (record.part < 0) {
        Statement find = m_db.use(Sql::NextTracePart);
        record.part = find.blob(trace.idBytes).next() ? int(find.takeInteger()) : 0;
    }
    const std::int64_t type = m_words.numberOf(record.eventType);
    const std::int64_t outcome = m_words.numberOf(record.outcome);
    const std::int64_t no = nextNumber(TraceTable);
    Statement insert = m_db.use(Sql::InsertTrace);
    insert.integer(no).blob(trace.idBytes).integer(record.part).integer(toInt(contact));
    event ? insert.integer(toInt(*event)) : insert.null();
    insert.integer(type).integer(outcome).integer(toMillis(record.at)).integer(record.latencyMicros).run();
    m_db.use(Sql::InsertTraceSpans).integer(no).blob(trace.stored).run();
    return no;
}

void SqliteRows::insertMessage(std::int64_t no, domain::ContactNo contact, std::int64_t outbox, const ports::ThreadMessage &message,
                               const QString &subject, std::int64_t traceNo)
{
    const std::int64_t channel = m_words.numberOf(message.channel);
    Statement insert = m_db.use(Sql::InsertMessage);
    insert.integer(no).integer(toInt(contact)).integerOrNull(outbox).integer(channel).integer(toMillis(message.at)).integer(traceNo)
        .textOrNull(message.messageId);
    subject.isEmpty() ? insert.null() : insert.text(subject);
    insert.text(message.text);
    bindUnderstood(insert, message, m_words);
    insert.run();
    m_wordIndex.noteNewRow();
}

void SqliteRows::insertInbound(domain::ContactNo contact, const ports::ThreadMessage &message, std::int64_t traceNo)
{
    insertMessage(nextNumber(MessageTable), contact, 0, message, {}, traceNo);
}

void SqliteRows::setTimer(domain::ContactNo contact, const ports::TimerChange &timer)
{
    const std::string id = packId(timer.id.str());
    if (!timer.due) {
        Statement remove = m_db.use(Sql::DeleteTimer);
        if (remove.integer(toInt(contact)).blob(id).run())
            count(Tally::Timers, -remove.changes());
        return;
    }
    const std::string data = packTimerData(timer.data);
    Statement insert = m_db.use(Sql::InsertTimer);
    insert.blob(id).integer(toInt(contact)).integer(toMillis(*timer.due)).integer(int(timer.firesAs)).blob(data).run();
    if (insert.changes() == 1) {
        count(Tally::Timers, 1);
        return;
    }
    m_db.use(Sql::UpdateTimer).integer(toMillis(*timer.due)).integer(int(timer.firesAs)).blob(data).integer(toInt(contact)).blob(id).run();
}

std::vector<FiringTimer> SqliteRows::dueTimers(Instant now, int limit)
{
    std::vector<FiringTimer> timers;
    Statement list = m_db.use(Sql::ListDueTimers);
    list.integer(toMillis(now)).integer(limit);
    while (list.next()) {
        FiringTimer timer;
        timer.id = domain::TimerId(PackReader(list.takeBytes()).id());
        timer.contact = domain::ContactNo{list.takeInteger()};
        timer.due = list.takeInstant();
        timer.firesAs = domain::EventType(list.takeInteger());
        timer.data = unpackTimerData(list.takeBlob());
        timers.push_back(std::move(timer));
    }
    return timers;
}

std::optional<ReviewHead> SqliteRows::findReview(const domain::ReviewId &id)
{
    Statement find = m_db.use(Sql::FindReview);
    if (!find.text(id.str()).next())
        return std::nullopt;
    ReviewHead head;
    head.contact = domain::ContactNo{find.takeInteger()};
    head.state = domain::ReviewState(find.takeInteger());
    head.answers = int(find.takeInteger());
    return head;
}

bool SqliteRows::insertReview(const domain::ReviewItem &item, domain::ContactNo contact)
{
    Statement insert = m_db.use(Sql::InsertReview);
    insert.text(item.id.str()).integer(toInt(contact)).integer(int(item.state)).integer(toMillis(item.dueAt)).integer(toMillis(item.createdAt))
        .text(item.kind).text(item.reason).text(item.label).real(item.confidence).real(item.threshold).text(item.text)
        .textOrNull(item.sendKey.str()).blob(traceIdBytes(item.trace)).textOrNull(item.team);
    return insert.run() && insert.changes() == 1;
}

void SqliteRows::writeReview(const ports::ReviewChange &change)
{
    Statement update = m_db.use(Sql::UpdateReview);
    update.integer(int(change.to));
    change.text ? update.text(*change.text) : update.null();
    update.textOrNull(change.note);
    if (const auto &item = change.renewed)
        update.text(item->reason).text(item->label).real(item->confidence).real(item->threshold).text(item->team).blob(traceIdBytes(item->trace));
    else
        update.null().null().null().null().null().null();
    update.text(change.id.str()).run();
}

void SqliteRows::writeAnswer(const domain::ReviewId &id, const domain::ReviewAnswer &answer)
{
    m_db.use(Sql::UpdateReviewAnswer).integer(int(domain::ReviewState::Answered)).integer(int(answer.kind)).text(answer.label)
        .text(answer.text).integer(toMillis(answer.at)).text(id.str()).run();
}

std::optional<domain::ReviewItem> SqliteRows::readReview(const domain::ReviewId &id)
{
    Statement find = m_db.use(Sql::ReadReview);
    if (!find.text(id.str()).next())
        return std::nullopt;
    return takeReview(find);
}

domain::ReviewItem takeReview(Statement &row)
{
    domain::ReviewItem item;
    item.id = domain::ReviewId(row.takeText());
    item.contact = domain::ContactId(row.takeText());
    item.contactNo = domain::ContactNo{row.takeInteger()};
    item.kind = row.takeText();
    item.reason = row.takeText();
    item.label = row.takeText();
    item.confidence = row.takeReal();
    item.threshold = row.takeReal();
    item.text = row.takeString();
    item.sendKey = domain::SendKey(row.takeText());
    item.trace = traceIdFromBytes(row.takeBlob().toStdString());
    item.createdAt = row.takeInstant();
    item.dueAt = row.takeInstant();
    item.state = domain::ReviewState(row.takeInteger());
    item.answer.kind = domain::AnswerKind(row.takeInteger());
    item.answer.label = row.takeText();
    item.answer.text = row.takeString();
    item.answer.at = row.takeOptionalInstant().value_or(Instant{});
    item.team = row.takeText();
    return item;
}

void SqliteRows::insertPause(const std::string &scope, const PauseScope &parsed, Instant now)
{
    const std::int64_t word = m_words.numberOf(parsed.name);
    m_db.use(Sql::InsertPause).text(scope).integer(int(parsed.kind)).integer(word).integer(toMillis(now)).run();
}

void SqliteRows::deletePause(const std::optional<std::string> &scope)
{
    if (scope)
        m_db.use(Sql::DeletePause).text(*scope).run();
    else
        m_db.use(Sql::DeleteAllPauses).run();
}

std::vector<std::string> SqliteRows::pausedScopes()
{
    std::vector<std::string> scopes;
    Statement list = m_db.use(Sql::ListPauses);
    while (list.next())
        scopes.push_back(list.takeText());
    return scopes;
}

LeaseRow SqliteRows::readLease()
{
    Statement find = m_db.use(Sql::ReadLease);
    LeaseRow row;
    if (!find.next())
        return row;
    row.holder = find.takeText();
    row.fence = find.takeInteger();
    row.beatAtMs = find.takeInteger();
    row.ttlMs = find.takeInteger();
    return row;
}

void SqliteRows::writeLease(const LeaseRow &row)
{
    m_db.use(Sql::UpdateLease).text(row.holder).integer(row.fence).integer(row.beatAtMs).integer(row.ttlMs).run();
}

ports::NextDue SqliteRows::readNextDue(Instant now)
{
    ports::NextDue due;
    if (Statement find = m_db.use(Sql::NextTimer); find.next())
        due.timer = find.takeOptionalInstant();
    if (Statement find = m_db.use(Sql::NextOutbox); find.next())
        due.outbox = find.takeOptionalInstant();
    if (Statement find = m_db.use(Sql::NextEvent); find.next()) {
        due.event = find.takeOptionalInstant();
        if (due.event)
            due.event = std::max(*due.event, now);
    }
    return due;
}

std::int64_t SqliteRows::tally(Tally what)
{
    Statement find = m_db.use(Sql::FindTally);
    return find.integer(int(what)).next() ? find.takeInteger() : 0;
}

AuditTail SqliteRows::auditTail()
{
    AuditTail tail;
    Statement find = m_db.use(Sql::FindAuditTail);
    if (!find.next())
        return tail;
    tail.batch = find.takeInteger();
    const QByteArray head = find.takeBlob();
    if (head.size() == qsizetype(tail.head.size()))
        std::memcpy(tail.head.data(), head.constData(), tail.head.size());
    return tail;
}

void SqliteRows::addTally(Tally what, std::int64_t by)
{
    m_db.use(Sql::AddTally).integer(int(what)).integer(by).run();
}

void SqliteRows::insertAudit(const AuditTail &tail, const std::string &entries)
{
    m_db.use(Sql::InsertAudit).integer(tail.batch).blob(asBytes(tail.head)).blob(entries).run();
}

} // namespace ns::store
