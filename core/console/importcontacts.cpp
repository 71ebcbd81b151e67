// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/importcontacts.h"

#include <future>
#include <unordered_map>
#include <unordered_set>

#include "core/console/rejectsfile.h"

namespace ns::console {

namespace {

using connect::CsvReader;
using connect::CsvRow;
using connect::ImportedRow;
using connect::ImportKind;
using connect::ImportMapping;
using ports::AppendOutcome;
using ports::AppendReceipt;

constexpr std::size_t kBatchRows = 512;
constexpr std::size_t kBatchBytes = 16 * 1024 * 1024;
constexpr std::size_t kRejectsListed = 1000;
constexpr auto kBusyWait = std::chrono::milliseconds{20};
constexpr int kBusyTries = 3000; // a minute: the writer drains its queue in far less, or is gone

/// A row that is read and mapped, waiting for its batch.
struct Waiting
{
    CsvRow row;
    ImportedRow mapped;
    bool isUpdate = false; // its identity came earlier in this file
};

/// An id may be written whole, "crm/7", for a contact that another source brought.
void tryOtherSource(ImportedRow &mapped)
{
    domain::Event &event = mapped.event;
    const std::size_t slash = event.contact.sourceId.find('/');
    if (slash == std::string::npos || slash == 0)
        return;
    event.key.source = event.contact.sourceId.substr(0, slash);
    event.contact.sourceId.erase(0, slash + 1);
    domain::sealPayload(event);
}

/// One import from open file to report. Lives for one call.
class Importer
{
public:
    Importer(const ImportRequest &request, ports::Journal &journal, Instant now, const ImportHooks &hooks)
        : m_request(request), m_journal(journal), m_now(now), m_hooks(hooks)
    {
    }
    [[nodiscard]] Result<ImportReport> run();

private:
    [[nodiscard]] Status open();
    [[nodiscard]] Status learnDateOrder();
    [[nodiscard]] Status readRows();
    [[nodiscard]] Status take(CsvRow row);
    [[nodiscard]] Status flush();
    [[nodiscard]] Status flushContacts();
    [[nodiscard]] Status flushOutcomes();
    [[nodiscard]] Status separateKnown(std::vector<Waiting> &rows, std::vector<Waiting> &known);
    [[nodiscard]] Status reject(const CsvRow &row, const std::string &reason);
    [[nodiscard]] Status auditConsent();
    [[nodiscard]] Result<std::vector<AppendReceipt>> store(const std::vector<domain::Event> &events);
    [[nodiscard]] Result<std::vector<AppendReceipt>> append(const std::vector<domain::Event> &events);
    void countLead(const AppendReceipt &receipt, const ImportedRow &mapped);
    [[nodiscard]] bool isStopRequested() const { return m_hooks.isStopRequested && m_hooks.isStopRequested(); }

    const ImportRequest &m_request;
    ports::Journal &m_journal;
    Instant m_now;
    const ImportHooks &m_hooks;
    std::optional<CsvReader> m_reader;
    std::optional<ImportMapping> m_mapping;
    std::optional<RejectsFile> m_rejects;
    std::vector<Waiting> m_batch;
    std::unordered_set<std::string> m_batchIds;
    std::size_t m_batchBytes = 0;
    std::unordered_map<std::string, std::string> m_seen; // identity to the content of its last row; a file has at most some million rows
    ImportReport m_report;
};

Status Importer::open()
{
    auto reader = CsvReader::openFile(m_request.path);
    if (!reader)
        return tl::make_unexpected(reader.error());
    m_reader.emplace(std::move(*reader));
    connect::ImportOptions options = m_request.options;
    if (options.source.empty())
        options.source = connect::defaultSourceName(m_request.path);
    auto mapping = ImportMapping::make(m_reader->headers(), std::move(options), m_now);
    if (!mapping)
        return tl::make_unexpected(mapping.error());
    m_mapping.emplace(std::move(*mapping));
    m_report.source = m_mapping->source();
    m_report.columns = m_mapping->columns();
    auto rejects = RejectsFile::create(m_request.rejectsPath, *m_reader);
    if (!rejects)
        return tl::make_unexpected(rejects.error());
    m_rejects.emplace(std::move(*rejects));
    return learnDateOrder();
}

/// Reads ahead until a date shows the column's order; most files do in their first rows.
Status Importer::learnDateOrder()
{
    if (m_mapping->knowsDateOrder())
        return {};
    auto scout = CsvReader::openFile(m_request.path);
    if (!scout)
        return tl::make_unexpected(scout.error());
    while (!m_mapping->knowsDateOrder() && !isStopRequested()) {
        const auto row = scout->next();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            break;
        m_mapping->learnDateOrder(**row);
    }
    return {};
}

Status Importer::auditConsent()
{
    const connect::ImportOptions &options = m_mapping->options();
    if (options.consentChannels.empty() || m_request.dryRun)
        return {};
    std::string what = m_report.source + " channels";
    for (const std::string &channel : options.consentChannels)
        what += " " + channel;
    what += ", basis: " + options.consentBasis;
    const auto promise = std::make_shared<std::promise<Result<std::monostate>>>();
    const Status queued =
        m_journal.recordAudit("import.consent", what, m_now, [promise](Result<std::monostate> done) { promise->set_value(std::move(done)); });
    if (!queued)
        return queued;
    return promise->get_future().get().map([](std::monostate) {});
}

Result<std::vector<AppendReceipt>> Importer::append(const std::vector<domain::Event> &events)
{
    for (int tries = 0;; ++tries) {
        const auto promise = std::make_shared<std::promise<Result<std::vector<AppendReceipt>>>>();
        const Status queued =
            m_journal.append(events, m_now, [promise](Result<std::vector<AppendReceipt>> done) { promise->set_value(std::move(done)); });
        if (queued)
            return promise->get_future().get();
        if (queued.error().code != ErrorCode::Busy || tries >= kBusyTries || isStopRequested())
            return tl::make_unexpected(queued.error());
        (void)std::promise<void>().get_future().wait_for(kBusyWait); // never fulfilled: the time passes, and the writer catches up
    }
}

Result<std::vector<AppendReceipt>> Importer::store(const std::vector<domain::Event> &events)
{
    if (events.empty())
        return std::vector<AppendReceipt>{};
    auto receipts = m_request.dryRun ? m_journal.previewAppend(events) : append(events);
    if (receipts && receipts->size() != events.size())
        return fail(ErrorCode::Internal, "the journal answered to " + std::to_string(receipts->size()) + " of " + std::to_string(events.size()) + " events");
    return receipts;
}

Status Importer::reject(const CsvRow &row, const std::string &reason)
{
    ++m_report.rejected;
    if (m_report.rejects.size() < kRejectsListed)
        m_report.rejects.push_back({row.row, row.line, reason});
    return m_rejects->add(row, reason);
}

void Importer::countLead(const AppendReceipt &receipt, const ImportedRow &mapped)
{
    if (receipt.outcome == AppendOutcome::Duplicate) {
        ++m_report.unchanged;
    } else if (receipt.link.matchedBy == "new") {
        ++m_report.created;
        m_report.started += mapped.starts ? 1 : 0;
    } else {
        ++m_report.updated;
    }
}

Status Importer::flushContacts()
{
    std::vector<domain::Event> events;
    for (const Waiting &waiting : m_batch)
        events.push_back(waiting.isUpdate ? m_mapping->makeUpdate(waiting.mapped) : waiting.mapped.event);
    const auto receipts = store(events);
    if (!receipts)
        return tl::make_unexpected(receipts.error());
    // A lead that is known with other content: what the row says now goes in as an update of its own.
    std::vector<domain::Event> updates;
    for (std::size_t i = 0; i < m_batch.size(); ++i) {
        const AppendOutcome outcome = (*receipts)[i].outcome;
        if (m_batch[i].isUpdate)
            ++(outcome == AppendOutcome::Accepted ? m_report.updated : m_report.unchanged);
        else if (outcome == AppendOutcome::DuplicateDiffers)
            updates.push_back(m_mapping->makeUpdate(m_batch[i].mapped));
        else
            countLead((*receipts)[i], m_batch[i].mapped);
    }
    const auto updated = store(updates);
    if (!updated)
        return tl::make_unexpected(updated.error());
    for (const AppendReceipt &receipt : *updated)
        ++(receipt.outcome == AppendOutcome::Accepted ? m_report.updated : m_report.unchanged);
    return {};
}

/// Moves the rows whose contact is known from `rows` to `known`; the others stay.
Status Importer::separateKnown(std::vector<Waiting> &rows, std::vector<Waiting> &known)
{
    std::vector<domain::Event> events;
    for (const Waiting &waiting : rows)
        events.push_back(waiting.mapped.event);
    const auto preview = events.empty() ? std::vector<AppendReceipt>{} : m_journal.previewAppend(events);
    if (!preview)
        return tl::make_unexpected(preview.error());
    std::vector<Waiting> unknown;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isNew = (*preview)[i].outcome == AppendOutcome::Accepted && (*preview)[i].link.matchedBy == "new";
        (isNew ? unknown : known).push_back(std::move(rows[i]));
    }
    rows = std::move(unknown);
    return {};
}

Status Importer::flushOutcomes()
{
    std::vector<Waiting> known;
    Status status = separateKnown(m_batch, known);
    for (Waiting &waiting : m_batch)
        tryOtherSource(waiting.mapped);
    if (status)
        status = separateKnown(m_batch, known);
    for (const Waiting &waiting : m_batch) {
        if (status)
            status = reject(waiting.row, "unknown id");
    }
    if (!status)
        return status;
    std::vector<domain::Event> events;
    for (const Waiting &waiting : known)
        events.push_back(waiting.mapped.event);
    const auto receipts = store(events);
    if (!receipts)
        return tl::make_unexpected(receipts.error());
    for (const AppendReceipt &receipt : *receipts)
        ++(receipt.outcome == AppendOutcome::Accepted ? m_report.updated : m_report.unchanged);
    return {};
}

Status Importer::flush()
{
    if (m_batch.empty())
        return {};
    const Status flushed = m_mapping->options().kind == ImportKind::Contacts ? flushContacts() : flushOutcomes();
    m_batch.clear();
    m_batchIds.clear();
    m_batchBytes = 0;
    if (m_hooks.onProgress)
        m_hooks.onProgress({m_report.rows, m_reader->bytesRead(), m_reader->bytesTotal()});
    return flushed;
}

Status Importer::take(CsvRow row)
{
    ++m_report.rows;
    auto mapped = m_mapping->mapRow(row);
    if (!mapped)
        return reject(row, mapped.error().text);
    const std::string id = mapped->event.key.id;
    // Two rows of one identity in one batch: the first must be settled, or its update could land behind the second's.
    if (m_batchIds.contains(id)) {
        if (const Status flushed = flush(); !flushed)
            return flushed;
    }
    const auto [seen, isFirst] = m_seen.try_emplace(id, mapped->contentHash);
    if (!isFirst && seen->second == mapped->contentHash) {
        ++m_report.unchanged;
        return {};
    }
    seen->second = mapped->contentHash;
    m_batchIds.insert(id);
    m_batchBytes += mapped->event.payload.size() * 2;
    m_batch.push_back({std::move(row), std::move(*mapped), !isFirst});
    return m_batch.size() >= kBatchRows || m_batchBytes >= kBatchBytes ? flush() : Status{};
}

Status Importer::readRows()
{
    while (true) {
        if (m_report.rows % std::int64_t(kBatchRows) == 0 && isStopRequested()) {
            m_report.cancelled = true;
            return {};
        }
        auto row = m_reader->next();
        if (!row)
            return tl::make_unexpected(row.error());
        if (!*row)
            return flush();
        if (const Status taken = take(std::move(**row)); !taken)
            return taken;
    }
}

Result<ImportReport> Importer::run()
{
    Status status = open();
    if (status)
        status = auditConsent();
    if (status)
        status = readRows();
    if (status)
        status = m_rejects->finish();
    if (!status)
        return tl::make_unexpected(status.error());
    if (m_report.cancelled) // rows that were read and not stored do not count
        m_report.rows = m_report.created + m_report.updated + m_report.unchanged + m_report.rejected;
    return std::move(m_report);
}

} // namespace

Result<ImportReport> importContacts(const ImportRequest &request, ports::Journal &journal, Instant now, const ImportHooks &hooks)
{
    return Importer(request, journal, now, hooks).run();
}

} // namespace ns::console
