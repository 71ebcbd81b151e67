// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/connect/csv/csvdecoder.h"

namespace ns::connect {

/// The most that a CSV file may cost us. Sizes in bytes: of the file as it lies on disk, of cells and rows as UTF-8.
struct CsvLimits
{
    std::uint64_t fileBytesMax = 2ULL * 1024 * 1024 * 1024;
    std::size_t columnsMax = 2000;
    std::size_t cellBytesMax = 1024 * 1024;
    std::size_t rowBytesMax = 8 * 1024 * 1024;
};

/// One data row. A row with a `problem` could not be read as the header promises; its cells are what was found (for a file of rejects).
struct CsvRow
{
    std::uint64_t row = 0;  // data rows count from 1, blank lines are none
    std::uint64_t line = 0; // physical line where it starts, the header's being 1
    std::vector<std::string> cells;
    std::string problem = {};
};

/// Streaming RFC 4180 reader with the liberties that real files take: any of , ; tab | between cells, any line end, new lines inside
/// quotes, stray quotes inside bare cells. Sniffs encoding and separator. A broken row is reported and the rest is read. One thread.
class CsvReader
{
public:
    /// NotFound, Storage, TooLarge, or InvalidInput when there is no header row.
    [[nodiscard]] static Result<CsvReader> openFile(const std::string &path, const CsvLimits &limits = {});
    [[nodiscard]] static Result<CsvReader> openBytes(std::string bytes, const CsvLimits &limits = {});

    /// Column names as written; an empty one is "column N", a repeated one gets " (2)".
    [[nodiscard]] const std::vector<std::string> &headers() const { return m_headers; }
    [[nodiscard]] char separator() const { return m_separator; }
    [[nodiscard]] CsvEncoding encoding() const { return m_decoder.encoding(); }
    /// Next data row, with as many cells as there are headers unless it has a problem; nothing at the end.
    /// An error ends the reading: the disk failed, or quotes are broken throughout.
    [[nodiscard]] Result<std::optional<CsvRow>> next();
    [[nodiscard]] std::uint64_t bytesRead() const { return m_decoder.bytesRead(); }
    [[nodiscard]] std::uint64_t bytesTotal() const { return m_decoder.bytesTotal(); }

private:
    enum class End { Cell, Row, File, UnclosedQuote, BadQuote, TooLong };

    CsvReader(CsvDecoder decoder, const CsvLimits &limits) : m_decoder(std::move(decoder)), m_limits(limits) {}
    [[nodiscard]] static Result<CsvReader> open(std::unique_ptr<QIODevice> device, const CsvLimits &limits);
    [[nodiscard]] Status readHeaders();
    void skipSeparatorHint();
    /// True when there is a byte at `m_pos`; reads more where needed.
    [[nodiscard]] bool hasMore();
    End readCell(std::string &cell);
    End readBare(std::string &cell);
    End readQuoted(std::string &cell);
    End endOfCell();
    End readRecord(CsvRow &row);
    [[nodiscard]] std::string findProblem(const CsvRow &row, End end) const;
    void skipBrokenLine(CsvRow &row);
    [[nodiscard]] bool isBlank(const CsvRow &row) const;

    CsvDecoder m_decoder;
    CsvLimits m_limits;
    Status m_status; // a failed disk
    std::vector<std::string> m_headers;
    char m_separator = ',';
    std::string m_text; // UTF-8, from the start of the current row on
    std::size_t m_pos = 0;
    std::size_t m_rowStart = 0;
    std::uint64_t m_line = 1;
    std::uint64_t m_rows = 0;
    std::uint64_t m_rereadBytes = 0;
    bool m_atEnd = false;
    bool m_cellWasQuoted = false;
};

/// The separator that cuts the first rows of `sample` most evenly.
[[nodiscard]] char sniffSeparator(std::string_view sample);

} // namespace ns::connect
