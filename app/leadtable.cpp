// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/leadtable.h"

namespace ns::app {

namespace {
constexpr std::size_t kRowsMax = 2'000'000; // all of them are held in memory
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

Result<classify::Table> readLeadTable(const std::string &path)
{
    auto reader = LeadTableReader::open(path);
    if (!reader)
        return tl::make_unexpected(reader.error());
    auto table = reader->next(kRowsMax + 1);
    if (table && table->rows.size() > kRowsMax)
        return fail(ErrorCode::TooLarge, "over " + std::to_string(kRowsMax) + " rows; use the latest ones", path);
    return table;
}

} // namespace ns::app
