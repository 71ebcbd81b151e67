// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSaveFile>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/connect/csv/csvreader.h"

namespace ns::console {

/// The rows that an import refused, with line and reason in front, for a person to mend in a spreadsheet and import again: UTF-8 with byte
/// order mark, formula-safe, mode 0600. Appears whole under its name at finish(), or not at all. One thread.
class RejectsFile
{
public:
    /// An empty path: nothing is written. Storage when the folder cannot be written to.
    [[nodiscard]] static Result<RejectsFile> create(const std::string &path, const connect::CsvReader &source);
    [[nodiscard]] Status add(const connect::CsvRow &row, const std::string &reason);
    [[nodiscard]] Status finish();

private:
    [[nodiscard]] Status write(const std::vector<std::string> &cells);

    std::unique_ptr<QSaveFile> m_file;
    char m_separator = ',';
};

} // namespace ns::console
