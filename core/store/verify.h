// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "core/base/result.h"

namespace ns::store {

/// The first thing that verify found wrong.
struct BadRow
{
    std::string table, id, what;
};

struct Verification
{
    bool ok = false;
    std::optional<BadRow> firstBad = {};
    std::int64_t batches = 0, events = 0, steps = 0; // what was checked
};

/// Reads the whole database: SQLite's integrity_check, then the audit chain and every row that it vouches for. Altered, deleted, inserted,
/// reordered and cut rows are named. `auditHeadPath` (may be empty or absent) tells a chain whose end was cut. A file that cannot be read
/// as a database at all is a bad row of table "file", not an error; NotFound without a file.
[[nodiscard]] Result<Verification> verify(const std::string &dbPath, const std::string &auditHeadPath);

} // namespace ns::store
