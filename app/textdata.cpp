// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textdata.h"

#include <iterator>

#include "core/base/untrusted.h"

namespace ns::app {

namespace {

constexpr std::size_t kTextRowsMax = 1'000'000; // all of them are held in memory
constexpr std::size_t kTextPieceRows = 5'000;
constexpr qint64 kLineBytesMax = 256 * 1024;

std::optional<std::size_t> findFirst(const classify::Table &table, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        if (const auto column = table.findColumn(name))
            return column;
    }
    return std::nullopt;
}

Result<bool> holdsJsonLines(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "no such file", path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, "cannot read: " + file.errorString().toStdString(), path);
    QByteArray start = file.read(4096);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return start.trimmed().startsWith('{');
}

} // namespace

Result<TextDataReader> TextDataReader::open(const std::string &path)
{
    const auto lines = holdsJsonLines(path);
    if (!lines)
        return tl::make_unexpected(lines.error());
    if (!*lines)
        return openTable(path);
    auto file = std::make_unique<QFile>(QString::fromStdString(path));
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, "cannot read: " + file->errorString().toStdString(), path);
    return TextDataReader(std::move(file));
}

Result<TextDataReader> TextDataReader::openTable(const std::string &path)
{
    auto reader = LeadTableReader::open(path);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const auto head = reader->next(0);
    if (!head)
        return tl::make_unexpected(head.error());
    const auto text = findFirst(*head, {"text", "utt", "utterance"});
    if (!text)
        return fail(ErrorCode::InvalidInput, "no column of texts: one is called text, utt or utterance", path);
    const Columns columns{*text, findFirst(*head, {"lang", "language"}), findFirst(*head, {"intent"}), findFirst(*head, {"id", "family"})};
    return TextDataReader(TableSource{std::move(*reader), columns});
}

Result<std::vector<TextRow>> TextDataReader::next(std::size_t rowsMax)
{
    if (auto *table = std::get_if<TableSource>(&m_source))
        return nextOfTable(*table, rowsMax);
    return nextLines(*std::get<LineSource>(m_source), rowsMax);
}

Result<std::vector<TextRow>> TextDataReader::nextOfTable(TableSource &source, std::size_t rowsMax)
{
    const auto table = source.reader.next(rowsMax);
    if (!table)
        return tl::make_unexpected(table.error());
    std::vector<TextRow> rows(table->rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto cell = [&](std::optional<std::size_t> column) {
            return column ? std::string(classify::trimCell(table->cell(i, *column))) : std::string{};
        };
        rows[i].row = ++m_rows;
        rows[i].problem = classify::findRowError(*table, i);
        if (!rows[i].problem.empty())
            continue;
        rows[i].id = cell(source.columns.id);
        rows[i].text = QString::fromStdString(cell(source.columns.text));
        rows[i].language = domain::parseLanguage(cell(source.columns.language));
        rows[i].intent = cell(source.columns.intent);
    }
    return rows;
}

Result<std::vector<TextRow>> TextDataReader::nextLines(QFile &file, std::size_t rowsMax)
{
    std::vector<TextRow> rows;
    while (rows.size() < rowsMax && !file.atEnd()) {
        QByteArray line = file.readLine(kLineBytesMax);
        if (line.isEmpty())
            return fail(ErrorCode::Storage, "cannot read: " + file.errorString().toStdString(), file.fileName().toStdString());
        const bool isWhole = line.endsWith('\n') || file.atEnd();
        while (!isWhole && !line.endsWith('\n') && !file.atEnd())
            line = file.readLine(kLineBytesMax); // the rest of a line that is too long
        if (m_rows == 0 && line.startsWith("\xEF\xBB\xBF"))
            line.remove(0, 3);
        const QByteArray content = line.trimmed();
        if (content.isEmpty())
            continue;
        TextRow row = isWhole ? parseTextLine({content.data(), std::size_t(content.size())}) : TextRow{.problem = "a line of over 256 KB"};
        row.row = ++m_rows;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::uint64_t TextDataReader::bytesRead() const
{
    if (const auto *table = std::get_if<TableSource>(&m_source))
        return table->reader.bytesRead();
    return std::uint64_t(std::get<LineSource>(m_source)->pos());
}

std::uint64_t TextDataReader::bytesTotal() const
{
    if (const auto *table = std::get_if<TableSource>(&m_source))
        return table->reader.bytesTotal();
    return std::uint64_t(std::get<LineSource>(m_source)->size());
}

Result<std::vector<TextRow>> readTextData(const std::string &path, const std::function<bool(std::size_t rows)> &mayGoOn)
{
    auto reader = TextDataReader::open(path);
    if (!reader)
        return tl::make_unexpected(reader.error());
    std::vector<TextRow> rows;
    for (;;) {
        auto more = reader->next(kTextPieceRows);
        if (!more)
            return more;
        if (more->empty())
            return rows;
        std::ranges::move(*more, std::back_inserter(rows));
        if (rows.size() > kTextRowsMax)
            return fail(ErrorCode::TooLarge, "over " + std::to_string(kTextRowsMax) + " rows; use the latest ones", path);
        if (mayGoOn && !mayGoOn(rows.size()))
            return fail(ErrorCode::Cancelled, "stopped while reading", path);
    }
}

} // namespace ns::app
