// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqliteRows that looks back: steps by type, their spans; and settings.
#include <array>

#include "core/store/blob.h"
#include "core/store/prepared.h"
#include "core/store/sqliterows.h"

namespace ns::store {

namespace {

constexpr std::size_t kTypesMax = 8;

/// Binds the numbers of the words; an unknown word is 0, which no row has.
void bindTypes(Statement &statement, Words &words, const std::vector<std::string_view> &types)
{
    for (std::size_t i = 0; i < kTypesMax; ++i)
        statement.integer(i < types.size() ? words.findNumber(types[i]) : 0);
}

std::vector<TraceHead> takeHeads(Statement &rows, Words &words)
{
    std::vector<TraceHead> heads;
    while (rows.next()) {
        TraceHead head;
        head.no = rows.takeInteger();
        head.id = traceIdFromBytes(rows.takeBlob().toStdString());
        head.contact = domain::ContactNo(rows.takeInteger());
        if (rows.isNullNext())
            static_cast<void>(rows.takeInteger());
        else
            head.event = domain::EventSeq(rows.takeInteger());
        head.type = words.textOf(rows.takeInteger());
        head.outcome = words.textOf(rows.takeInteger());
        head.at = rows.takeInstant();
        heads.push_back(std::move(head));
    }
    return heads;
}

} // namespace

std::vector<TraceHead> SqliteRows::stepsOfTypes(const std::vector<std::string_view> &types, const ports::LabelKey &after, Instant to, int limit)
{
    Statement list = m_db.use(Sql::ListStepsOfTypes);
    list.integer(toMillis(after.at)).integer(after.no).integer(toMillis(to));
    bindTypes(list, m_words, types);
    list.integer(limit);
    return takeHeads(list, m_words);
}

std::vector<TraceHead> SqliteRows::newestStepsOfTypes(const std::vector<std::string_view> &types, const ports::LabelKey &before, int limit)
{
    Statement list = m_db.use(Sql::ListNewestStepsOfTypes);
    list.integer(toMillis(before.at)).integer(before.no);
    bindTypes(list, m_words, types);
    list.integer(limit);
    return takeHeads(list, m_words);
}

std::vector<TraceHead> SqliteRows::stepsOfContact(domain::ContactNo contact, const std::vector<std::string_view> &types)
{
    Statement list = m_db.use(Sql::ListStepsOfContact);
    list.integer(toInt(contact));
    bindTypes(list, m_words, types);
    return takeHeads(list, m_words);
}

std::optional<std::string> SqliteRows::packedSpansOf(std::int64_t traceNo)
{
    Statement find = m_db.use(Sql::FindSpans);
    return find.integer(traceNo).next() ? expandBlob(find.takeBlob()) : std::nullopt;
}

void SqliteRows::writeSetting(const std::string &key, const std::string &value, Instant now)
{
    m_db.use(Sql::ReplaceSetting).text(key).blob(std::string_view(value)).integer(toMillis(now)).run();
}

std::optional<std::string> SqliteRows::readSetting(const std::string &key)
{
    Statement find = m_db.use(Sql::FindSetting);
    return find.text(key).next() ? std::optional(find.takeBlob().toStdString()) : std::nullopt;
}

} // namespace ns::store
