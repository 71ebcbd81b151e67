// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pastmessages.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/store/labels.h"
#include "core/store/migrate.h"
#include "core/store/onreader.h"

namespace ns::store {

namespace {

using domain::EventType;

constexpr std::array kOutcomeTypes{EventType::StageChanged, EventType::DealWon, EventType::DealLost,
                                   EventType::AppointmentBooked, EventType::AppointmentAttended, EventType::AppointmentNoShow};

constexpr std::int64_t kSweep = 8; // rows passed by a sweep cost an eighth of a row looked up

PastMessage takePast(Statement &row)
{
    PastMessage message;
    message.no = row.takeInteger();
    message.contact = domain::ContactNo{row.takeInteger()};
    message.state = domain::OutboxState(row.takeInteger());
    message.kind = domain::MessageKind(row.takeInteger());
    message.channel = row.takeInteger();
    message.language = domain::Language(row.takeInteger());
    message.createdAt = row.takeInstant();
    message.rule = row.takeInteger();
    message.content = row.takeInteger();
    message.context = row.takeBytes();
    return message;
}

PastText takeText(Statement &row, Words &words)
{
    PastText text;
    text.key = domain::SendKey(row.takeText());
    text.contact = domain::ContactNo{row.takeInteger()};
    text.contactId = domain::ContactId(row.takeText());
    text.contactName = row.takeString();
    text.kind = domain::MessageKind(row.takeInteger());
    const std::int64_t channel = row.takeInteger();
    text.language = domain::Language(row.takeInteger());
    text.createdAt = row.takeInstant();
    text.content = row.takeInteger();
    const std::int64_t rule = row.takeInteger();
    text.subject = row.takeString();
    text.text = row.takeString();
    if (!row.isNullNext())
        text.lastInbound = row.takeString();
    text.channel = words.textOf(channel);
    text.rule = words.textOf(rule);
    return text;
}

Result<RowSpan> spanTo(Connection &db, Sql greatest)
{
    Statement find = db.use(greatest);
    return RowSpan{1, find.next() ? find.takeInteger() : 0};
}

} // namespace

PastMessages::PastMessages(std::unique_ptr<ReaderPool> pool) : m_pool(std::move(pool)) {}

PastMessages::~PastMessages() = default;

Result<std::unique_ptr<PastMessages>> PastMessages::open(const std::string &dbPath, int busyTimeoutMs)
{
    auto pool = std::make_unique<ReaderPool>(dbPath, busyTimeoutMs);
    {
        auto loan = pool->borrow();
        if (!loan)
            return tl::make_unexpected(loan.error());
        if (const Status known = checkSchema(loan->connection()); !known)
            return tl::make_unexpected(known.error());
    }
    return std::unique_ptr<PastMessages>(new PastMessages(std::move(pool)));
}

Result<RowSpan> PastMessages::messageRows()
{
    return onReader<RowSpan>(*m_pool, [](Connection &db, SqliteRows &) { return spanTo(db, Sql::MaxOutbox); });
}

Result<RowSpan> PastMessages::stepRows()
{
    return onReader<RowSpan>(*m_pool, [](Connection &db, SqliteRows &) { return spanTo(db, Sql::MaxTrace); });
}

Status PastMessages::visit(RowSpan rows, const CreatedWithin &period, const std::function<void(const PastMessage &)> &take)
{
    const auto visited = onReader<std::monostate>(*m_pool, [&](Connection &db, SqliteRows &) {
        Statement list = db.use(Sql::PastMessages);
        list.integer(rows.first).integer(rows.last).integer(period.from ? toMillis(*period.from) : std::numeric_limits<std::int64_t>::min())
            .integer(period.to ? toMillis(*period.to) : std::numeric_limits<std::int64_t>::max());
        while (list.next())
            take(takePast(list));
        return std::monostate{};
    });
    return visited ? Status{} : Status(tl::make_unexpected(visited.error()));
}

Result<std::string> PastMessages::word(std::int64_t number)
{
    return onReader<std::string>(*m_pool, [&](Connection &, SqliteRows &rows) { return rows.words().textOf(number); });
}

Result<std::optional<std::string>> PastMessages::content(std::int64_t no)
{
    return onReader<std::optional<std::string>>(*m_pool, [&](Connection &db, SqliteRows &) {
        Statement find = db.use(Sql::FindContent);
        return find.integer(no).next() ? std::optional(std::string(find.takeBytes())) : std::nullopt;
    });
}

Status PastMessages::visitContents(const std::function<void(std::int64_t no, std::string_view packed)> &take)
{
    const auto visited = onReader<std::monostate>(*m_pool, [&](Connection &db, SqliteRows &) {
        Statement list = db.use(Sql::ListContentRows);
        while (list.next()) {
            const std::int64_t no = list.takeInteger();
            static_cast<void>(list.takeBytes()); // its digest
            take(no, list.takeBytes());
        }
        return std::monostate{};
    });
    return visited ? Status{} : Status(tl::make_unexpected(visited.error()));
}

Result<std::optional<PastText>> PastMessages::text(std::int64_t no)
{
    return onReader<std::optional<PastText>>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        Statement find = db.use(Sql::PastText);
        return find.integer(no).next() ? std::optional(takeText(find, rows.words())) : std::nullopt;
    });
}

Result<std::optional<domain::ContactState>> PastMessages::contact(domain::ContactNo no)
{
    const auto bytes = onReader<std::optional<std::pair<std::string, std::string>>>(*m_pool, [&](Connection &, SqliteRows &rows) { return rows.contactBytes(no); });
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (!*bytes)
        return std::optional<domain::ContactState>{};
    auto state = domain::unpackState((*bytes)->first, (*bytes)->second);
    if (!state)
        return tl::make_unexpected(state.error());
    return std::optional(std::move(*state));
}

Status PastMessages::visitOutcomes(RowSpan steps, const std::function<bool(domain::ContactNo)> &wanted, const std::function<void(const PastOutcome &)> &take)
{
    const auto visited = onReader<std::monostate>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        const std::int64_t stageChanged = rows.words().findNumber(domain::eventTypeName(EventType::StageChanged));
        Statement list = db.use(Sql::PastOutcomes);
        list.integer(steps.first).integer(steps.last);
        for (const EventType type : kOutcomeTypes)
            list.integer(rows.words().findNumber(domain::eventTypeName(type))); // 0, which no row has, when it never happened
        while (list.next()) {
            PastOutcome outcome{.contact = domain::ContactNo{list.takeInteger()}, .at = list.takeInstant()};
            const std::int64_t type = list.takeInteger();
            if (!wanted(outcome.contact))
                continue;
            // Only a change of stage has to be read: all other outcomes are said by their type alone.
            domain::Event event;
            event.type = domain::parseEventType(rows.words().textOf(type)).value_or(EventType::StageChanged);
            if (type == stageChanged)
                event = rows.readEvent(domain::EventSeq{list.takeInteger()}).value_or(event);
            outcome.said = outcomeSaidBy(event);
            if (!outcome.said.empty())
                take(outcome);
        }
        return std::monostate{};
    });
    return visited ? Status{} : Status(tl::make_unexpected(visited.error()));
}

Result<std::vector<domain::ContactNo>> PastMessages::inStage(std::span<const domain::ContactNo> contacts, const std::string &stage)
{
    return onReader<std::vector<domain::ContactNo>>(*m_pool, [&](Connection &db, SqliteRows &rows) {
        std::vector<domain::ContactNo> found;
        const std::int64_t word = rows.words().findNumber(stage);
        if (contacts.empty() || word == 0)
            return found;
        const auto read = [&](domain::ContactNo first, domain::ContactNo last) {
            Statement list = db.use(Sql::PastStage);
            list.integer(toInt(first)).integer(toInt(last)).integer(word);
            while (list.next()) {
                const domain::ContactNo contact{list.takeInteger()};
                if (std::ranges::binary_search(contacts, contact))
                    found.push_back(contact);
            }
        };
        // Close together they are read in one sweep, far apart one by one.
        if (toInt(contacts.back()) - toInt(contacts.front()) < std::int64_t(contacts.size()) * kSweep) {
            read(contacts.front(), contacts.back());
        } else {
            for (const domain::ContactNo contact : contacts)
                read(contact, contact);
        }
        return found;
    });
}

Result<std::optional<Instant>> PastMessages::stagedByRecord(domain::ContactNo contact, const std::string &stage)
{
    return onReader<std::optional<Instant>>(*m_pool, [&](Connection &, SqliteRows &rows) {
        std::optional<Instant> at;
        const std::vector<std::string_view> records{domain::eventTypeName(EventType::LeadCreated), domain::eventTypeName(EventType::ContactUpdated)};
        for (const TraceHead &step : rows.stepsOfContact(contact, records)) {
            const auto event = step.event ? rows.readEvent(*step.event) : std::nullopt;
            if (event && event->contact.stage == stage && !at) // a source repeats what it said before
                at = step.at;
        }
        return at;
    });
}

} // namespace ns::store
