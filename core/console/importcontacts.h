// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/connect/csv/importmapping.h"
#include "core/ports/journal.h"

namespace ns::console {

struct ImportRequest
{
    std::string path;
    connect::ImportOptions options = {}; // an empty source: the file's base name
    bool dryRun = false;                 // counts, and stores nothing
    std::string rejectsPath = {};        // empty: no file of rejects
};

struct ImportReject
{
    std::uint64_t row = 0;  // data rows from 1
    std::uint64_t line = 0; // lines from 1, the header's
    std::string reason;
};

struct ImportReport
{
    std::string source; // "import:NAME"
    std::vector<connect::ColumnUse> columns;
    std::int64_t rows = 0; // = created + updated + unchanged + rejected, unless cancelled
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::int64_t started = 0; // of the created: may start sequences
    bool cancelled = false;
    std::vector<ImportReject> rejects; // the first thousand
};

struct ImportProgress
{
    std::int64_t rows = 0;
    std::uint64_t bytes = 0;
    std::uint64_t bytesTotal = 0;
};

/// How a caller follows and stops a long import. Both are called on the importing thread, about once per 512 rows.
struct ImportHooks
{
    std::function<void(const ImportProgress &)> onProgress = {};
    std::function<bool()> isStopRequested = {};
};

/// Imports a CSV file of contacts or outcomes (CLI.md, Import): every row becomes a durable event before it is counted. Blocks; call it on
/// no event loop. A row refused for its content is a reject; an error means that file or database failed, and what was counted until then
/// is durable: importing the same file again goes on where this one stopped. Unsupported: a dry run or outcomes on a journal without preview.
[[nodiscard]] Result<ImportReport> importContacts(const ImportRequest &request, ports::Journal &journal, Instant now, const ImportHooks &hooks = {});

} // namespace ns::console
