// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/table.h"

#include "core/base/packed.h"
#include "core/base/untrusted.h"
#include "core/classify/eightbytes.h"
#include "core/text/fold.h"

namespace ns::classify {

namespace {

constexpr std::size_t kColumnsListed = 40; // in an error message

/// A high bit is set in it unless the text is ASCII without NUL bytes.
eight::Word findOddBytes(std::string_view text)
{
    using namespace eight;
    if (text.empty())
        return 0;
    const bool isShort = text.size() < sizeof(Word);
    const Word end = isShort ? loadShort(text) : load(text.data() + text.size() - sizeof(Word));
    Word bad = end | isZero(end);
    for (std::size_t i = 0; i + sizeof(Word) < text.size(); i += sizeof(Word)) {
        const Word word = load(text.data() + i);
        bad |= word | isZero(word);
    }
    return bad & kHigh;
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string listColumns(const Table &table)
{
    std::string list;
    for (std::size_t i = 0; i < table.columns.size() && i < kColumnsListed; ++i)
        list += (i == 0 ? "" : ", ") + table.columns[i];
    return table.columns.size() > kColumnsListed ? list + ", .." : list;
}

} // namespace

std::optional<std::size_t> Table::findColumn(std::string_view name) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] == name)
            return i;
    }
    const std::string folded = text::foldName(name);
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (text::foldName(columns[i]) != folded)
            continue;
        if (found)
            return std::nullopt; // two columns fold alike: the exact name is needed
        found = i;
    }
    return found;
}

Result<std::size_t> requireColumn(const Table &table, std::string_view name, std::string_view option)
{
    if (const auto column = table.findColumn(name))
        return *column;
    return fail(ErrorCode::NotFound, "no column \"" + std::string(name) + "\"; the file has: " + listColumns(table),
                std::string(option));
}

std::string findRowError(const Table &table, std::size_t row)
{
    if (const auto problem = table.problems.find(row); problem != table.problems.end())
        return problem->second;
    const auto &cells = table.rows[row];
    if (cells.size() != table.columns.size())
        return "has " + std::to_string(cells.size()) + " cells, the header " + std::to_string(table.columns.size());
    eight::Word odd = 0;
    for (const std::string &cell : cells)
        odd |= findOddBytes(cell);
    if (odd == 0)
        return {}; // nearly every row: one look at each cell instead of two
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (findInvalidUtf8(cells[i]) != std::string_view::npos)
            return "not UTF-8 in column \"" + table.columns[i] + "\"";
        if (cells[i].find('\0') != std::string::npos)
            return "a NUL byte in column \"" + table.columns[i] + "\"";
    }
    return {};
}

Digest hashRows(const Table &table, const std::vector<std::size_t> &rows)
{
    PackWriter out;
    for (const std::size_t row : rows) {
        out.u64(table.rows[row].size());
        for (const std::string &cell : table.rows[row])
            out.bytes(cell);
    }
    return sha256(out.data());
}

std::string_view trimBlanks(std::string_view text)
{
    while (!text.empty()) {
        if (isSpace(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else
            break;
    }
    while (!text.empty()) {
        if (isSpace(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with("\xC2\xA0"))
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

} // namespace ns::classify
