// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/store/connection.h"

namespace ns::store {

enum class WordKind { Source = 1, Name = 2 };

/// Numbers for texts that repeat (sources, channels, rules, outcomes): the rows that hold them stay narrow. Belongs to one connection;
/// forgets everything when a group is rolled back.
class Words
{
public:
    explicit Words(Connection &connection) : m_connection(connection) {}
    /// Inserts an unknown word. 0 for the empty text.
    [[nodiscard]] std::int64_t numberOf(std::string_view text, WordKind kind = WordKind::Name);
    /// 0 when the word is unknown.
    [[nodiscard]] std::int64_t findNumber(std::string_view text, WordKind kind = WordKind::Name);
    [[nodiscard]] const std::string &textOf(std::int64_t number);
    void clear();

private:
    Connection &m_connection;
    std::unordered_map<std::string, std::int64_t> m_numbers; // kind as first byte
    std::unordered_map<std::int64_t, std::string> m_texts;
    const std::string m_empty = {};
};

} // namespace ns::store
