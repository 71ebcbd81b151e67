// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox: the third part of SqliteRows.
#include "core/store/sqliterows.h"

#include "core/store/blob.h"

namespace ns::store {

using domain::OutboxState;

OutboxHead SqliteRows::takeHead(Statement &row)
{
    OutboxHead head;
    head.no = row.takeInteger();
    head.contact = domain::ContactNo{row.takeInteger()};
    head.message = row.takeInteger();
    head.kind = domain::MessageKind(row.takeInteger());
    head.state = OutboxState(row.takeInteger());
    head.due = row.takeInstant();
    head.address = row.takeText();
    head.rule = m_words.textOf(row.takeInteger());
    head.connection = m_words.textOf(row.takeInteger());
    head.messageId = row.takeText();
    head.tries = int(row.takeInteger());
    head.firstTriedAt = row.takeOptionalInstant();
    head.fence = row.takeInteger();
    head.countsAt = row.takeOptionalInstant();
    head.changedAt = row.takeInstant();
    return head;
}

domain::OutboxItem SqliteRows::takeItem(Statement &row, const OutboxHead &head)
{
    domain::OutboxItem item;
    item.key = domain::SendKey(row.takeText());
    item.contact = domain::ContactId(row.takeText());
    item.contactNo = head.contact;
    item.run = domain::RunId(row.takeText());
    item.sequence = m_words.textOf(row.takeInteger());
    item.node = m_words.textOf(row.takeInteger());
    item.visit = int(row.takeInteger());
    item.kind = head.kind;
    item.channel = m_words.textOf(row.takeInteger());
    item.language = domain::Language(row.takeInteger());
    item.templateId = m_words.textOf(row.takeInteger());
    item.policyVersion = m_words.textOf(row.takeInteger());
    item.trace = traceIdFromBytes(row.takeBlob().toStdString());
    item.span = row.takeText();
    item.createdAt = row.takeInstant();
    item.subject = row.takeString();
    item.text = row.takeString();
    head.putInto(item);
    return item;
}

std::vector<domain::OutboxItem> SqliteRows::takeItems(Statement &list)
{
    std::vector<domain::OutboxItem> items;
    while (list.next()) {
        const OutboxHead head = takeHead(list);
        items.push_back(takeItem(list, head));
    }
    return items;
}

std::optional<OutboxHead> SqliteRows::findOutbox(const domain::SendKey &key)
{
    Statement find = m_db.use(Sql::FindOutbox);
    if (!find.text(key.str()).next())
        return std::nullopt;
    return takeHead(find);
}

std::optional<std::int64_t> SqliteRows::insertOutbox(const NewOutbox &row)
{
    const domain::OutboxItem &item = row.item;
    const std::int64_t channel = m_words.numberOf(item.channel);
    const std::int64_t sequence = m_words.numberOf(item.sequence);
    const std::int64_t node = m_words.numberOf(item.node);
    const std::int64_t templateNo = m_words.numberOf(item.templateId);
    const std::int64_t policy = m_words.numberOf(item.policyVersion);
    const std::int64_t rule = m_words.numberOf(item.rule);
    const std::int64_t connection = m_words.numberOf(item.connection);
    const std::int64_t no = nextNumber(OutboxTable);
    const std::int64_t message = nextNumber(MessageTable);
    Statement insert = m_db.use(Sql::InsertOutbox);
    insert.integer(no).text(item.key.str()).integer(toInt(row.contact)).integer(int(item.state)).integer(toMillis(item.due)).integer(int(item.kind))
        .integer(channel).integer(message).textOrNull(item.run.str()).integerOrNull(sequence).integerOrNull(node).integer(item.visit)
        .integer(int(item.language)).integerOrNull(templateNo).integerOrNull(policy).blob(traceIdBytes(item.trace)).textOrNull(item.span)
        .integer(toMillis(item.createdAt)).textOrNull(item.address).integerOrNull(rule).integerOrNull(connection)
        .textOrNull(item.messageId).integer(item.tries).instant(item.firstTriedAt).integer(item.fence).integer(toMillis(item.createdAt))
        .integerOrNull(row.content);
    item.context.empty() ? insert.null() : insert.blob(item.context);
    if (!insert.run() || insert.changes() == 0) {
        --m_last[OutboxTable]; // numbers stay without gaps: verify takes a gap for a deleted row
        --m_last[MessageTable];
        return std::nullopt;
    }
    insertMessage(message, row.contact, no, {item.channel, item.text, {}, item.createdAt}, item.subject, row.traceNo);
    return no;
}

void SqliteRows::writeOutbox(const OutboxHead &head)
{
    const std::int64_t rule = m_words.numberOf(head.rule);
    const std::int64_t connection = m_words.numberOf(head.connection);
    Statement update = m_db.use(Sql::UpdateOutbox);
    update.integer(int(head.state)).integer(toMillis(head.due)).textOrNull(head.address).integerOrNull(rule)
        .integerOrNull(connection).textOrNull(head.messageId).integer(head.tries).instant(head.firstTriedAt).integer(head.fence)
        .instant(head.countsAt).integer(toMillis(head.changedAt));
    head.context.empty() ? update.null() : update.blob(head.context);
    update.integer(head.no).run();
}

std::int64_t SqliteRows::contentNumber(const ShortDigest &digest, const std::string &packed)
{
    const std::string key(digest.data(), digest.size());
    if (const std::int64_t *known = m_contents.find(key))
        return *known;
    std::int64_t no = nextNumber(ContentTable);
    Statement insert = m_db.use(Sql::InsertContent);
    if (insert.integer(no).blob(key).blob(packed).run() && insert.changes() == 0) {
        --m_last[ContentTable];
        Statement find = m_db.use(Sql::FindContentNumber);
        no = find.blob(key).next() ? find.takeInteger() : 0;
    }
    m_contents.put(key, no);
    return no;
}

std::string SqliteRows::contentBytes(std::int64_t content)
{
    Statement find = m_db.use(Sql::FindContent);
    return find.integer(content).next() ? find.takeBlob().toStdString() : std::string{};
}

void SqliteRows::writeJudged(std::int64_t outbox, std::int64_t content, const std::string &policyVersion)
{
    const std::int64_t policy = m_words.numberOf(policyVersion);
    m_db.use(Sql::UpdateOutboxJudged).integerOrNull(content).integerOrNull(policy).integer(outbox).run();
}

void SqliteRows::writeMessageText(std::int64_t message, const QString &text)
{
    QString old;
    {
        Statement find = m_db.use(Sql::FindMessageText);
        if (!find.integer(message).next())
            return;
        old = find.takeString();
    }
    m_db.use(Sql::UpdateMessageText).text(text).integer(message).run();
    m_wordIndex.replaceMessage(message, old, text);
}

std::vector<OutboxHead> SqliteRows::outboxOf(domain::ContactNo contact, OutboxState state)
{
    std::vector<OutboxHead> heads;
    Statement list = m_db.use(Sql::ListOutboxOfContact);
    list.integer(toInt(contact)).integer(int(state));
    while (list.next())
        heads.push_back(takeHead(list));
    return heads;
}

std::vector<std::pair<domain::SendKey, OutboxHead>> SqliteRows::setAsideOutbox()
{
    std::vector<std::pair<domain::SendKey, OutboxHead>> heads;
    Statement list = m_db.use(Sql::ListSetAsideOutbox);
    while (list.next()) {
        OutboxHead head = takeHead(list);
        heads.emplace_back(domain::SendKey(list.takeText()), std::move(head));
    }
    return heads;
}

std::vector<OutboxHead> SqliteRows::heldOutbox(Instant since, std::optional<std::string> policyVersion, int limit)
{
    std::vector<OutboxHead> heads;
    Statement list = m_db.use(policyVersion ? Sql::ListHeldOutboxOfPolicy : Sql::ListHeldOutbox);
    list.integer(toMillis(since));
    if (policyVersion)
        list.integerOrNull(m_words.numberOf(*policyVersion));
    list.integer(limit);
    while (list.next())
        heads.push_back(takeHead(list));
    return heads;
}

std::vector<DueItem> SqliteRows::dueOutbox(Instant now, const DueCursor &after, int limit)
{
    std::vector<DueItem> due;
    Statement list = m_db.use(Sql::ListDueOutbox);
    list.integer(toMillis(now)).integer(toMillis(after.due)).text(after.key).integer(toMillis(now)).integer(limit);
    while (list.next()) {
        DueItem item;
        item.head = takeHead(list);
        item.item = takeItem(list, item.head);
        item.contactVersion = std::uint64_t(list.takeInteger());
        item.content = list.takeInteger();
        due.push_back(std::move(item));
    }
    return due;
}

std::vector<Instant> SqliteRows::countedTimes(const std::string &address, Instant since)
{
    std::vector<Instant> times;
    Statement list = m_db.use(Sql::ListCountedTimes);
    list.text(address).integer(toMillis(since));
    while (list.next())
        times.push_back(list.takeInstant());
    std::reverse(times.begin(), times.end());
    return times;
}

std::optional<domain::OutboxItem> SqliteRows::readOutbox(const domain::SendKey &key)
{
    Statement find = m_db.use(Sql::ReadOutbox);
    if (!find.text(key.str()).next())
        return std::nullopt;
    const OutboxHead head = takeHead(find);
    domain::OutboxItem item = takeItem(find, head);
    item.content = find.takeBlob().toStdString();
    item.context = find.takeBlob().toStdString();
    return item;
}

std::vector<domain::OutboxItem> SqliteRows::listOutbox(OutboxState state, int limit)
{
    // Three statements, so that each can be served by the partial index of its states.
    if (state == OutboxState::Queued) {
        Statement list = m_db.use(Sql::ListOutboxQueued);
        list.integer(limit);
        return takeItems(list);
    }
    Statement list = m_db.use(domain::isFinal(state) ? Sql::ListOutboxFinal : Sql::ListOutboxOpen);
    list.integer(int(state)).integer(limit);
    return takeItems(list);
}

std::optional<domain::SendKey> SqliteRows::findByMessageId(std::string_view messageId)
{
    if (messageId.empty())
        return std::nullopt;
    Statement find = m_db.use(Sql::FindByMessageId);
    if (!find.text(messageId).next())
        return std::nullopt;
    return domain::SendKey(find.takeText());
}

std::int64_t SqliteRows::countQueued(const PauseScope &scope)
{
    static constexpr Sql kCounts[] = {Sql::CountQueued, Sql::CountQueuedChannel, Sql::CountQueuedConnection, Sql::CountQueuedSequence};
    const std::int64_t word = m_words.findNumber(scope.name);
    Statement find = m_db.use(kCounts[int(scope.kind)]);
    if (scope.kind != ScopeKind::All)
        find.integer(word);
    return find.next() ? find.takeInteger() : 0;
}

} // namespace ns::store
