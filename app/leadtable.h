// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>

#include "core/base/result.h"
#include "core/classify/table.h"
#include "core/connect/csv/csvreader.h"

namespace ns::app {

/// Reads a CSV file as tables of the classifier, piece by piece. Rows that the reader could not read stay in, with why. One thread.
class LeadTableReader
{
public:
    [[nodiscard]] static Result<LeadTableReader> open(const std::string &path);
    /// The next at most `rowsMax` rows; a table without rows at the end.
    [[nodiscard]] Result<classify::Table> next(std::size_t rowsMax);
    [[nodiscard]] std::uint64_t bytesRead() const { return m_reader.bytesRead(); }
    [[nodiscard]] std::uint64_t bytesTotal() const { return m_reader.bytesTotal(); }

private:
    explicit LeadTableReader(connect::CsvReader reader) : m_reader(std::move(reader)) {}
    connect::CsvReader m_reader;
};

/// The whole file, for training and evaluating. TooLarge over two million rows; Cancelled when `mayGoOn`, asked every 5,000 rows with how many
/// have been read, says no.
[[nodiscard]] Result<classify::Table> readLeadTable(const std::string &path, const std::function<bool(std::size_t rows)> &mayGoOn = {});

} // namespace ns::app
