// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/leadtable.h"

#include <algorithm>
#include <iterator>

namespace ns::app {

namespace {
constexpr std::size_t kRowsMax = 2'000'000; // all of them are held in memory
constexpr std::size_t kPieceRows = 5'000;
} // namespace

Result<LeadTableReader> LeadTableReader::open(const std::string &path)
{
    auto reader = connect::CsvReader::openFile(path);
    if (!reader)
        return tl::make_unexpected(reader.error());
    return LeadTableReader(std::move(*reader));
}

Result<classify::Table> LeadTableReader::next(std::size_t rowsMax)
{
    classify::Table table;
    table.columns = m_reader.headers();
    table.separator = m_reader.separator();
    while (table.rows.size() < rowsMax) {
        auto row = m_reader.next();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        if (!(*row)->problem.empty())
            table.problems[table.rows.size()] = (*row)->problem;
        table.rows.push_back(std::move((*row)->cells));
    }
    return table;
}

Result<classify::Table> readLeadTable(const std::string &path, const std::function<bool(std::size_t rows)> &mayGoOn)
{
    auto reader = LeadTableReader::open(path);
    if (!reader)
        return tl::make_unexpected(reader.error());
    auto table = reader->next(kPieceRows);
    for (std::size_t got = table ? table->rows.size() : 0; table && got == kPieceRows;) {
        if (table->rows.size() > kRowsMax)
            return fail(ErrorCode::TooLarge, "over " + std::to_string(kRowsMax) + " rows; use the latest ones", path);
        if (mayGoOn && !mayGoOn(table->rows.size()))
            return fail(ErrorCode::Cancelled, "stopped while reading", path);
        auto more = reader->next(kPieceRows);
        if (!more)
            return tl::make_unexpected(more.error());
        got = more->rows.size();
        for (auto &[row, problem] : more->problems)
            table->problems[table->rows.size() + row] = std::move(problem);
        std::ranges::move(more->rows, std::back_inserter(table->rows));
    }
    return table;
}

} // namespace ns::app
