// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/csvreader.h"

#include <QBuffer>
#include <QFile>
#include <cstring>
#include <set>

#include "core/base/untrusted.h"

namespace ns::connect {

namespace {

constexpr std::size_t kSampleBytes = 64 * 1024;
constexpr std::size_t kSampleRows = 40;
constexpr std::size_t kKeptBytesMax = 4096; // of a broken line, for the file of rejects
// Text after a broken quote is read again from the next line. Without a bound a hostile file of quotes would cost its square.
constexpr std::uint64_t kRereadBytesMax = 64 * 1024 * 1024;
constexpr std::array kSeparators = {',', ';', '\t', '|'};

/// Cells per row of the complete rows of a sample.
std::vector<std::size_t> countCells(std::string_view sample, char separator)
{
    std::vector<std::size_t> counts;
    std::size_t cells = 1;
    bool inQuotes = false, atCellStart = true;
    for (std::size_t i = 0; i < sample.size() && counts.size() < kSampleRows; ++i) {
        const char c = sample[i];
        if (inQuotes) {
            inQuotes = c != '"'; // a doubled quote leaves and enters at once
            atCellStart = c == '"';
        } else if (c == '"' && atCellStart) {
            inQuotes = true;
        } else if (c == separator) {
            ++cells;
            atCellStart = true;
        } else if (c == '\n' || c == '\r') {
            if (cells > 1 || !atCellStart)
                counts.push_back(cells);
            cells = 1;
            atCellStart = true;
        } else {
            atCellStart = false;
        }
    }
    if (counts.empty())
        counts.push_back(cells);
    return counts;
}

std::uint64_t countLines(std::string_view text)
{
    std::uint64_t lines = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isBareReturn = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        lines += text[i] == '\n' || isBareReturn ? 1U : 0U;
    }
    return lines;
}

/// Distinct, never empty: what is written twice must be told apart in mapping screens and attributes.
std::vector<std::string> nameColumns(std::vector<std::string> cells)
{
    std::set<std::string> taken;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool isBlank = cells[i].find_first_not_of(" \t") == std::string::npos;
        const std::string base = isBlank ? "column " + std::to_string(i + 1) : cells[i];
        cells[i] = base;
        for (int n = 2; !taken.insert(cells[i]).second; ++n)
            cells[i] = base + " (" + std::to_string(n) + ")";
    }
    return cells;
}

} // namespace

char sniffSeparator(std::string_view sample)
{
    char best = ',';
    double bestShare = 0;
    std::size_t bestCells = 1;
    for (const char separator : kSeparators) {
        const std::vector<std::size_t> counts = countCells(sample, separator);
        const std::size_t cells = counts.front();
        const double share = double(std::count(counts.begin(), counts.end(), cells)) / double(counts.size());
        if (cells < 2 || share < bestShare || (share == bestShare && cells <= bestCells))
            continue;
        best = separator;
        bestShare = share;
        bestCells = cells;
    }
    return best;
}

Result<CsvReader> CsvReader::openFile(const std::string &path, const CsvLimits &limits)
{
    auto file = std::make_unique<QFile>(QString::fromStdString(path));
    if (!file->exists())
        return fail(ErrorCode::NotFound, "no such file", path);
    if (!file->open(QIODevice::ReadOnly) || file->isSequential())
        return fail(ErrorCode::Storage, "cannot read: " + file->errorString().toStdString(), path);
    return open(std::move(file), limits).map_error([&](Error error) {
        error.where = path;
        return error;
    });
}

Result<CsvReader> CsvReader::openBytes(std::string bytes, const CsvLimits &limits)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(QByteArray::fromStdString(bytes));
    buffer->open(QIODevice::ReadOnly);
    return open(std::move(buffer), limits);
}

Result<CsvReader> CsvReader::open(std::unique_ptr<QIODevice> device, const CsvLimits &limits)
{
    if (std::uint64_t(device->size()) > limits.fileBytesMax)
        return fail(ErrorCode::TooLarge, std::to_string(device->size()) + " bytes, at most " + std::to_string(limits.fileBytesMax));
    auto decoder = CsvDecoder::open(std::move(device));
    if (!decoder)
        return tl::make_unexpected(decoder.error());
    CsvReader reader(std::move(*decoder), limits);
    if (const Status read = reader.readHeaders(); !read)
        return tl::make_unexpected(read.error());
    return reader;
}

bool CsvReader::hasMore()
{
    while (m_pos >= m_text.size() && !m_atEnd) {
        const auto more = m_decoder.readMore(m_text);
        if (!more)
            m_status = tl::make_unexpected(more.error());
        m_atEnd = !more || !*more;
    }
    return m_pos < m_text.size();
}

void CsvReader::skipSeparatorHint()
{
    // Excel's own hint, "sep=;" on a line of its own.
    if (m_text.size() < 6 || !m_text.starts_with("sep=") || (m_text[5] != '\r' && m_text[5] != '\n'))
        return;
    if (std::find(kSeparators.begin(), kSeparators.end(), m_text[4]) == kSeparators.end())
        return;
    m_separator = m_text[4];
    m_pos = m_text.starts_with(std::string("sep=") + m_separator + "\r\n") ? 7 : 6;
    m_line = 2;
}

Status CsvReader::readHeaders()
{
    if (!hasMore())
        return m_status ? fail(ErrorCode::InvalidInput, "the file is empty") : m_status;
    m_separator = sniffSeparator(std::string_view(m_text).substr(0, kSampleBytes));
    skipSeparatorHint();
    CsvRow header;
    End end = End::Row;
    do {
        if (!hasMore())
            return fail(ErrorCode::InvalidInput, "no header row");
        header = {};
        end = readRecord(header);
    } while (isBlank(header) && end != End::File);
    m_headers = header.cells; // findProblem compares with them
    if (header.cells.size() > m_limits.columnsMax)
        return fail(ErrorCode::TooLarge, "more than " + std::to_string(m_limits.columnsMax) + " columns");
    if (const std::string problem = findProblem(header, end); !problem.empty())
        return fail(ErrorCode::InvalidInput, "line " + std::to_string(header.line) + ": " + problem);
    if (isBlank(header))
        return fail(ErrorCode::InvalidInput, "no header row");
    m_headers = nameColumns(std::move(header.cells));
    return m_status;
}

CsvReader::End CsvReader::endOfCell()
{
    if (!hasMore())
        return End::File;
    const char c = m_text[m_pos++];
    if (c == m_separator)
        return End::Cell;
    if (c == '\r' && hasMore() && m_text[m_pos] == '\n')
        ++m_pos;
    ++m_line;
    return End::Row;
}

CsvReader::End CsvReader::readBare(std::string &cell)
{
    while (hasMore()) {
        const std::size_t start = m_pos;
        while (m_pos < m_text.size() && m_text[m_pos] != m_separator && m_text[m_pos] != '\n' && m_text[m_pos] != '\r')
            ++m_pos;
        cell.append(m_text, start, m_pos - start);
        if (cell.size() > m_limits.cellBytesMax || m_pos - m_rowStart > m_limits.rowBytesMax)
            return End::TooLong;
        if (m_pos < m_text.size())
            break;
    }
    return endOfCell();
}

CsvReader::End CsvReader::readQuoted(std::string &cell)
{
    ++m_pos;
    while (true) {
        if (!hasMore())
            return End::UnclosedQuote;
        const std::size_t quote = std::min(m_text.find('"', m_pos), m_text.size());
        cell.append(m_text, m_pos, quote - m_pos);
        m_pos = quote;
        if (cell.size() > m_limits.cellBytesMax || m_pos - m_rowStart > m_limits.rowBytesMax)
            return End::TooLong;
        if (quote == m_text.size())
            continue;
        ++m_pos;
        if (!hasMore() || m_text[m_pos] != '"')
            break;
        cell += '"';
        ++m_pos;
    }
    m_line += countLines(cell);
    while (hasMore() && m_text[m_pos] == ' ' && m_separator != ' ')
        ++m_pos;
    if (hasMore() && m_text[m_pos] != m_separator && m_text[m_pos] != '\n' && m_text[m_pos] != '\r')
        return End::BadQuote;
    return endOfCell();
}

CsvReader::End CsvReader::readCell(std::string &cell)
{
    m_cellWasQuoted = hasMore() && m_text[m_pos] == '"';
    return m_cellWasQuoted ? readQuoted(cell) : readBare(cell);
}

CsvReader::End CsvReader::readRecord(CsvRow &row)
{
    m_text.erase(0, m_pos > kSampleBytes ? m_pos : 0);
    m_pos = m_pos > kSampleBytes ? 0 : m_pos;
    m_rowStart = m_pos;
    row.line = m_line;
    End end = End::Cell;
    while (end == End::Cell) {
        std::string cell;
        end = readCell(cell);
        // Far more cells than columns are not worth their memory: the row is refused anyhow.
        if (row.cells.size() <= m_limits.columnsMax)
            row.cells.push_back(std::move(cell));
    }
    return end;
}

bool CsvReader::isBlank(const CsvRow &row) const
{
    return row.cells.size() == 1 && row.cells.front().empty() && !m_cellWasQuoted;
}

std::string CsvReader::findProblem(const CsvRow &row, End end) const
{
    if (end == End::UnclosedQuote)
        return "a quote is not closed";
    if (end == End::BadQuote)
        return "text after a closing quote";
    if (end == End::TooLong)
        return "a cell or row is too long";
    if (row.cells.size() != m_headers.size())
        return std::to_string(row.cells.size()) + " cells, the header has " + std::to_string(m_headers.size());
    for (const std::string &cell : row.cells) {
        if (cell.find('\0') != std::string::npos)
            return "holds a NUL character";
        if (m_decoder.encoding() == CsvEncoding::Utf8 && findInvalidUtf8(cell) != std::string_view::npos)
            return "not UTF-8";
    }
    return {};
}

/// The row's first line is lost; reading goes on behind it, since the damage is most likely in that line alone.
void CsvReader::skipBrokenLine(CsvRow &row)
{
    const std::size_t reached = m_pos;
    m_pos = std::min(m_text.find_first_of("\r\n", m_rowStart), m_text.size());
    row.cells = {m_text.substr(m_rowStart, std::min(m_pos - m_rowStart, kKeptBytesMax))};
    m_rereadBytes += reached > m_pos ? reached - m_pos : 0;
    m_line = row.line;
    while (hasMore() && m_text[m_pos] != '\n' && m_text[m_pos] != '\r') {
        m_pos = std::min(m_text.find_first_of("\r\n", m_pos), m_text.size());
        if (m_pos == m_text.size()) { // nothing of an endless line is kept
            m_text.clear();
            m_pos = 0;
        }
    }
    if (hasMore())
        (void)endOfCell();
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    while (m_status && hasMore()) {
        CsvRow row;
        const End end = readRecord(row);
        if (isBlank(row))
            continue;
        while (row.cells.size() > m_headers.size() && row.cells.back().empty())
            row.cells.pop_back(); // separators at the end of a line, as spreadsheets leave them
        row.row = ++m_rows;
        row.problem = findProblem(row, end);
        if (end == End::UnclosedQuote || end == End::BadQuote || end == End::TooLong)
            skipBrokenLine(row);
        if (m_rereadBytes > kRereadBytesMax + m_decoder.bytesRead())
            return fail(ErrorCode::InvalidInput, "quotes are broken throughout, last at line " + std::to_string(row.line));
        return row;
    }
    if (!m_status)
        return tl::make_unexpected(m_status.error());
    return std::nullopt;
}

} // namespace ns::connect
