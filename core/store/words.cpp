// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/words.h"

namespace ns::store {

namespace {
constexpr std::size_t kKeptMax = 8192; // sources come from outside: the cache must not grow with their names

std::string cacheKey(std::string_view text, WordKind kind)
{
    std::string key(1, char(kind));
    key += text;
    return key;
}
} // namespace

std::int64_t Words::findNumber(std::string_view text, WordKind kind)
{
    if (text.empty())
        return 0;
    const std::string key = cacheKey(text, kind);
    if (const auto known = m_numbers.find(key); known != m_numbers.end())
        return known->second;
    Statement find = m_connection.use(Sql::FindWord);
    if (!find.integer(int(kind)).text(text).next())
        return 0;
    if (m_numbers.size() >= kKeptMax)
        m_numbers.clear();
    return m_numbers[key] = find.takeInteger();
}

std::int64_t Words::numberOf(std::string_view text, WordKind kind)
{
    if (const std::int64_t known = findNumber(text, kind); known != 0 || text.empty())
        return known;
    m_connection.use(Sql::InsertWord).integer(int(kind)).text(text).run();
    return findNumber(text, kind);
}

const std::string &Words::textOf(std::int64_t number)
{
    if (number == 0)
        return m_empty;
    if (const auto known = m_texts.find(number); known != m_texts.end())
        return known->second;
    Statement find = m_connection.use(Sql::FindWordText);
    if (!find.integer(number).next())
        return m_empty;
    if (m_texts.size() >= kKeptMax)
        m_texts.clear();
    return m_texts[number] = find.takeText();
}

void Words::clear()
{
    m_numbers.clear();
    m_texts.clear();
}

} // namespace ns::store
