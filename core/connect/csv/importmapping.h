// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/base/hash.h"
#include "core/connect/csv/csvreader.h"
#include "core/connect/csv/importdate.h"
#include "core/domain/event.h"

namespace ns::connect {

class CountryNames;

enum class ImportKind { Contacts, Outcomes };
/// Which new contacts may start sequences: all; those created at most 7 days ago (others are history); none.
enum class ImportStart { All, Recent, None };

/// The options of the import command, as typed.
struct ImportOptions
{
    ImportKind kind = ImportKind::Contacts;
    std::string source;                                          // NAME of import:NAME
    std::vector<std::pair<std::string, std::string>> map = {};    // FIELD to COLUMN; an empty COLUMN leaves the field unmapped
    std::vector<std::pair<std::string, std::string>> mapStage = {}; // FROM to a canonical stage
    std::vector<std::string> consentChannels = {};               // consent stated for the whole file; a cell that says no wins
    std::string consentBasis = {};
    ImportStart start = ImportStart::Recent;
};

/// The columns that a file of rejects has in front of the file's own. They are left out when it is imported again.
inline constexpr std::string_view kRejectLineColumn = "reject_line";
inline constexpr std::string_view kRejectReasonColumn = "reject_reason";

/// What a column of the file is taken for.
struct ColumnUse
{
    std::string header;
    std::string field; // "phone", "consent.whatsapp", "ignored"; empty: an attribute under its header
};

/// One row as an event, not yet sealed against what the journal knows.
struct ImportedRow
{
    domain::Event event;      // sealed; key.id is the row's identity
    std::string contentHash;  // 12 hex digits of its contentDigest
    bool starts = false;      // a sequence may start when the contact is new
};

/// The rules that turn rows into events: which column is which field, how stages, dates, consent and countries are read. Immutable but for
/// the date order, which is learned before the first row is mapped. One thread.
class ImportMapping
{
public:
    /// InvalidInput for an unknown field, stage or a missing basis; NotFound for a column that the file does not have.
    [[nodiscard]] static Result<ImportMapping> make(const std::vector<std::string> &headers, ImportOptions options, Instant now);
    ImportMapping(ImportMapping &&) noexcept;
    ImportMapping &operator=(ImportMapping &&) noexcept;
    ~ImportMapping();

    [[nodiscard]] const std::vector<ColumnUse> &columns() const { return m_columns; }
    [[nodiscard]] const std::string &source() const { return m_source; } // "import:NAME"
    [[nodiscard]] const ImportOptions &options() const { return m_options; }
    /// True once the order of day and month is known, or when no column holds dates.
    [[nodiscard]] bool knowsDateOrder() const { return m_dateOrder || !m_fields.contains(m_dateField); }
    /// Looks at a row's date; the first one that has a single reading decides for the column.
    void learnDateOrder(const CsvRow &row);
    /// The row's event: lead.created, or for outcomes the event that the outcome stands for. InvalidInput with the reason of a rejected row.
    [[nodiscard]] Result<ImportedRow> mapRow(const CsvRow &row) const;
    /// The same record as a change of a contact that exists: contact.updated, its id derived from the row's content.
    [[nodiscard]] domain::Event makeUpdate(const ImportedRow &row) const;

private:
    ImportMapping(ImportOptions options, Instant now);
    [[nodiscard]] Status mapColumns(const std::vector<std::string> &headers);
    [[nodiscard]] Status mapExplicitly(const std::vector<std::string> &headers);
    [[nodiscard]] Status checkOptions() const;
    [[nodiscard]] bool isField(const std::string &field) const;
    [[nodiscard]] std::string cellOf(const CsvRow &row, const std::string &field) const;
    [[nodiscard]] Result<std::optional<Instant>> readTime(const CsvRow &row) const;
    [[nodiscard]] Result<domain::ContactPatch> readPatch(const CsvRow &row) const;
    [[nodiscard]] Status readStage(const CsvRow &row, domain::ContactPatch &patch) const;
    [[nodiscard]] Status readConsent(const CsvRow &row, domain::ContactPatch &patch) const;
    void readWords(const CsvRow &row, domain::ContactPatch &patch) const;
    void readAttributes(const CsvRow &row, domain::ContactPatch &patch) const;
    [[nodiscard]] std::string identityOf(const CsvRow &row, const domain::ContactPatch &patch) const;
    [[nodiscard]] Result<ImportedRow> mapContact(const CsvRow &row) const;
    [[nodiscard]] Result<ImportedRow> mapOutcome(const CsvRow &row) const;
    [[nodiscard]] domain::ImportMarks marksFor(const std::optional<Instant> &createdAt) const;

    ImportOptions m_options;
    Instant m_now;
    std::string m_source;
    std::string m_dateField; // "created_at" or "occurred_at"
    std::optional<text::DateOrder> m_dateOrder = {};
    std::vector<ColumnUse> m_columns;
    std::map<std::string, std::size_t> m_fields; // field to column
    std::map<std::string, std::string> m_stages; // folded name in the file to canonical stage
    std::unique_ptr<CountryNames> m_countries;
};

/// "import:" + NAME's default: the file's base name ("/a/leads.2026.csv" -> "leads.2026").
[[nodiscard]] std::string defaultSourceName(const std::string &path);

} // namespace ns::connect
