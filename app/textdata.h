// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QString>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/leadtable.h"
#include "core/domain/contact.h"

namespace ns::app {

/// One data row of a file of texts.
struct TextRow
{
    std::size_t row = 0; // from 1
    std::string id = {}; // column `id`, else `family`; empty when there is neither
    QString text = {};
    domain::Language language = domain::Language::Unknown; // as stated
    std::string intent = {};  // empty: not labelled
    std::string problem = {}; // why the row could not be read; empty when it could
};

/// Reads texts as `train intent` takes them (CLI.md): JSON lines {text, lang, intent}, or a table (TSV, CSV) with columns `text`, `utt` or
/// `utterance`, `lang`, `intent`; others are ignored. Rows that cannot be read stay in, with why. One thread.
class TextDataReader
{
public:
    /// InvalidInput for a table without a column of texts. A file whose first character is "{" holds JSON lines.
    [[nodiscard]] static Result<TextDataReader> open(const std::string &path);
    /// The next at most `rowsMax` rows; none at the end.
    [[nodiscard]] Result<std::vector<TextRow>> next(std::size_t rowsMax);
    [[nodiscard]] std::uint64_t bytesRead() const;
    [[nodiscard]] std::uint64_t bytesTotal() const;

private:
    struct Columns
    {
        std::size_t text = 0;
        std::optional<std::size_t> language, intent, id;
    };
    struct TableSource
    {
        LeadTableReader reader;
        Columns columns;
    };
    using LineSource = std::unique_ptr<QFile>;

    explicit TextDataReader(std::variant<TableSource, LineSource> source) : m_source(std::move(source)) {}
    [[nodiscard]] static Result<TextDataReader> openTable(const std::string &path);
    [[nodiscard]] Result<std::vector<TextRow>> nextOfTable(TableSource &source, std::size_t rowsMax);
    [[nodiscard]] Result<std::vector<TextRow>> nextLines(QFile &file, std::size_t rowsMax);

    std::variant<TableSource, LineSource> m_source;
    std::size_t m_rows = 0;
};

/// The whole file. TooLarge over a million rows; Cancelled when `mayGoOn`, asked every 5,000 rows, says no.
[[nodiscard]] Result<std::vector<TextRow>> readTextData(const std::string &path, const std::function<bool(std::size_t rows)> &mayGoOn = {});

/// One JSON line; what is wrong with it is in `problem`.
[[nodiscard]] TextRow parseTextLine(std::string_view line);
/// {"text":..,"lang":..,"intent":..} and a line end.
[[nodiscard]] std::string encodeTextLine(const QString &text, domain::Language language, const std::string &intent);

} // namespace ns::app
