// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqliterows.h"

#include "core/store/blob.h"

namespace ns::store {

namespace {

constexpr std::size_t kKeysPerInsert = 3; // and of insert_identities.sql

QByteArray bytesOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size())};
}

} // namespace

std::optional<Error> SqliteRows::failure() const
{
    return m_db.failure() ? m_db.failure() : Rows::failure();
}

void SqliteRows::beginGroup()
{
    m_db.clearFailure();
    m_last.fill(0);
    Rows::beginGroup();
}

void SqliteRows::forget()
{
    m_words.clear();
    m_contents.clear();
    m_last.fill(0);
}

std::int64_t SqliteRows::nextNumber(Table table)
{
    // Numbers are given out here, so that a row can name another one before either is written. Nobody else writes within the group.
    static constexpr Sql kMax[TableCount] = {Sql::MaxContact, Sql::MaxEvent, Sql::MaxTrace, Sql::MaxMessage, Sql::MaxOutbox, Sql::MaxContent};
    if (m_last[table] == 0) {
        Statement find = m_db.use(kMax[table]);
        m_last[table] = find.next() ? find.takeInteger() : 0;
    }
    return ++m_last[table];
}

std::vector<IdentityMatch> SqliteRows::findIdentities(const std::vector<std::string> &keys)
{
    std::vector<IdentityMatch> matches;
    for (const std::string &key : keys) { // one by one: an IN list builds a table of its own each time
        Statement find = m_db.use(Sql::FindIdentity);
        if (!find.text(key).next())
            continue;
        IdentityMatch match;
        match.key = key;
        match.contact = domain::ContactNo{find.takeInteger()};
        match.contactId = domain::ContactId(find.takeText());
        match.version = std::uint64_t(find.takeInteger());
        match.role = domain::PersonRole(find.takeInteger());
        match.hasPhone = find.takeInteger() != 0;
        matches.push_back(std::move(match));
    }
    return matches;
}

void SqliteRows::insertIdentities(const std::vector<std::string> &keys, domain::ContactNo contact, Instant since)
{
    // One statement for all: a key that is NULL is passed over like one that exists.
    Statement insert = m_db.use(Sql::InsertIdentities);
    for (std::size_t i = 0; i < kKeysPerInsert; ++i)
        insert.textOrNull(i < keys.size() ? std::string_view(keys[i]) : std::string_view{}).integer(toInt(contact)).integer(toMillis(since));
    insert.run();
}

void SqliteRows::moveIdentity(const std::string &key, domain::ContactNo contact)
{
    m_db.use(Sql::MoveIdentity).text(key).integer(toInt(contact)).integer(toMillis(notedInstant())).run();
}

std::optional<IdentityMatch> SqliteRows::findContactForMatch(domain::ContactNo no)
{
    Statement find = m_db.use(Sql::FindContactMatch);
    if (!find.integer(toInt(no)).next())
        return std::nullopt;
    IdentityMatch match;
    match.contact = no;
    match.contactId = domain::ContactId(find.takeText());
    match.version = std::uint64_t(find.takeInteger());
    match.role = domain::PersonRole(find.takeInteger());
    match.hasPhone = find.takeInteger() != 0;
    return match;
}

std::optional<domain::ContactNo> SqliteRows::findContact(const domain::ContactId &id)
{
    Statement find = m_db.use(Sql::FindContact);
    if (!find.text(id.str()).next())
        return std::nullopt;
    return domain::ContactNo{find.takeInteger()};
}

domain::ContactNo SqliteRows::insertContact(const ContactSeed &seed)
{
    const std::int64_t no = nextNumber(ContactTable);
    m_db.use(Sql::InsertContact).integer(no).text(seed.id.str()).integer(int(seed.role)).integer(toMillis(seed.createdAt))
        .textOrNull(seed.name).textOrNull(seed.phone).textOrNull(seed.email).integerOrNull(m_words.numberOf(seed.location)).run();
    m_wordIndex.noteNewRow();
    return domain::ContactNo{no};
}

void SqliteRows::setContactHints(domain::ContactNo no, const std::string &phone, domain::PersonRole role)
{
    if (!phone.empty()) {
        QString name, email, old;
        {
            Statement find = m_db.use(Sql::FindContactText);
            if (!find.integer(toInt(no)).next())
                return;
            name = find.takeString();
            email = find.takeString();
            old = find.takeString();
        }
        m_db.use(Sql::UpdateContactPhone).text(phone).integer(toInt(no)).run();
        m_wordIndex.replaceContact(toInt(no), contactText(name, email, old), contactText(name, email, QString::fromStdString(phone)));
    }
    if (role != domain::PersonRole::Unknown)
        m_db.use(Sql::UpdateContactRole).integer(int(role)).integer(toInt(no)).run();
}

std::string SqliteRows::takeProfile(Statement &row)
{
    const std::string_view packed = row.takeBytes();
    const std::string_view payload = row.takeBytes();
    if (payload.empty())
        return expandBlob(packed).value_or(std::string{});
    return expandBlobAfter(expandBlob(payload).value_or(std::string{}), packed).value_or(std::string{});
}

std::optional<ContactHead> SqliteRows::contactHead(domain::ContactNo no)
{
    Statement find = m_db.use(Sql::FindContactHead);
    if (!find.integer(toInt(no)).next())
        return std::nullopt;
    ContactHead head;
    head.id = domain::ContactId(find.takeText());
    head.version = std::uint64_t(find.takeInteger());
    head.hash = find.takeDigest();
    const QString name = find.takeString();
    const QString email = find.takeString();
    head.indexedText = contactText(name, email, find.takeString());
    return head;
}

void SqliteRows::writeContact(const PreparedStep &prepared, const ContactHead &before, const Digest &hash)
{
    const ports::StepResult &step = prepared.step;
    const domain::ContactState &state = *prepared.state;
    const bool withProfile = !prepared.profileBytes.isEmpty();
    const std::int64_t stage = m_words.numberOf(state.stage);
    const std::int64_t segment = m_words.numberOf(state.decision.segment);
    const std::int64_t location = withProfile ? m_words.numberOf(state.profile.location) : 0;
    const std::int64_t team = withProfile ? m_words.numberOf(state.profile.team) : 0;
    if (withProfile) {
        const domain::Profile &profile = state.profile;
        m_wordIndex.replaceContact(toInt(step.contact), before.indexedText,
                                   contactText(profile.name, QString::fromStdString(profile.email), QString::fromStdString(profile.phone)));
        m_db.use(Sql::ReplaceProfile).integer(toInt(step.contact))
            .integerOrNull(prepared.profileAfterEvent ? toInt(*step.eventSeq) : 0).blob(prepared.profileBytes).run();
    }
    Statement write = m_db.use(withProfile ? Sql::UpdateContactProfile : Sql::UpdateContact);
    write.integer(std::int64_t(state.version)).blob(bytesOf(hash)).integerOrNull(stage).integerOrNull(segment)
        .integer(state.optedOutOfAll ? 1 : 0).textOrNull(state.mergedInto.str()).blob(prepared.stateBytes);
    if (withProfile) {
        const domain::Profile &profile = state.profile;
        write.integer(int(profile.role)).integer(int(profile.language));
        profile.name.isEmpty() ? write.null() : write.text(profile.name);
        write.textOrNull(profile.phone).textOrNull(profile.email).integerOrNull(location).integerOrNull(team);
    }
    write.integer(toInt(step.contact)).run();
}

void SqliteRows::writeContactHash(domain::ContactNo no, const Digest &hash)
{
    m_db.use(Sql::UpdateContactHash).blob(bytesOf(hash)).integer(toInt(no)).run();
}

std::optional<std::pair<std::string, std::string>> SqliteRows::contactBytes(domain::ContactNo no)
{
    Statement find = m_db.use(Sql::FindContactBytes);
    if (!find.integer(toInt(no)).next())
        return std::nullopt;
    std::string state = find.takeBlob().toStdString();
    return std::pair{std::move(state), takeProfile(find)};
}

void SqliteRows::visitHashes(const std::function<void(const std::string &, const Digest &)> &visit)
{
    Statement list = m_db.use(Sql::ListHashes);
    while (list.next()) {
        const std::string id = list.takeText();
        if (const auto digest = list.takeDigest())
            visit(id, *digest);
    }
}

void SqliteRows::insertLink(const IdentityLinkRow &link)
{
    m_db.use(Sql::InsertLink).integer(toInt(link.contact)).text(link.key).text(link.matchedBy).text(link.matched)
        .integer(toInt(link.event)).integer(toMillis(link.since)).run();
}

std::optional<IdentityLinkRow> SqliteRows::findActiveLink(const std::string &key)
{
    Statement find = m_db.use(Sql::FindActiveLink);
    if (!find.text(key).next())
        return std::nullopt;
    IdentityLinkRow link;
    link.no = find.takeInteger();
    link.contact = domain::ContactNo{find.takeInteger()};
    link.key = find.takeText();
    link.matchedBy = find.takeText();
    link.matched = find.takeText();
    link.event = domain::EventSeq{find.takeInteger()};
    link.since = find.takeInstant();
    return link;
}

void SqliteRows::undoLink(std::int64_t no, Instant at)
{
    m_db.use(Sql::UndoLink).integer(toMillis(at)).integer(no).run();
}

std::optional<EventHead> SqliteRows::findEvent(const domain::EventKey &key)
{
    const std::int64_t source = m_words.findNumber(key.source, WordKind::Source);
    if (source == 0)
        return std::nullopt;
    Statement find = m_db.use(Sql::FindEvent);
    if (!find.integer(source).text(key.id).next())
        return std::nullopt;
    EventHead head;
    head.seq = domain::EventSeq{find.takeInteger()};
    head.contact = domain::ContactNo{find.takeInteger()};
    head.digest = find.takeDigest().value_or(Digest{});
    return head;
}

domain::EventSeq SqliteRows::insertEvent(const PreparedEvent &event, domain::ContactNo contact, const ports::IdentityLink &link,
                                         Instant recordedAt)
{
    const domain::Event &e = event.event;
    const std::int64_t source = m_words.numberOf(e.key.source, WordKind::Source);
    const std::int64_t matchedBy = m_words.numberOf(link.matchedBy);
    const std::int64_t seq = nextNumber(EventTable);
    // A match by the source's id is said by the payload itself.
    m_db.use(Sql::InsertEvent).integer(seq).integer(source).text(e.key.id).integer(int(e.type)).integer(toInt(contact))
        .integer(toMillis(e.occurredAt)).integer(toMillis(recordedAt)).integer(matchedBy)
        .textOrNull(link.matchedBy == "id" ? std::string_view{} : std::string_view(link.matched)).blob(bytesOf(event.digest))
        .blob(event.stored).run();
    m_db.use(Sql::InsertPending).integer(seq).integer(toInt(contact)).run();
    return domain::EventSeq{seq};
}

void SqliteRows::markDiffers(domain::EventSeq seq, Instant at)
{
    m_db.use(Sql::MarkDiffers).integer(toInt(seq)).integer(toMillis(at)).run();
}

} // namespace ns::store
