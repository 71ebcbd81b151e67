// SPDX-License-Identifier: GPL-3.0-or-later
// The job that reads texts again, for messages from before a reading was kept or from before a better one.
#include <algorithm>
#include <atomic>
#include <memory>
#include <span>
#include <unordered_set>

#include "core/agent/textjudge.h"
#include "core/console/backtestworkers.h"
#include "core/ports/journalcall.h"

namespace ns::console {

namespace {

constexpr std::int64_t kLookRows = 32'768;
constexpr std::int64_t kStoreRows = 96; // one transaction: some milliseconds in which another process waits

/// Rows of the outbox that have no content, or one that this reader did not write.
Result<std::vector<std::int64_t>> findMissing(PastConnections &past, const policy::Guard &guard, const BacktestHooks &hooks)
{
    std::unordered_set<std::int64_t> stale;
    const Status listed = past.front()->visitContents([&](std::int64_t no, std::string_view packed) {
        const auto content = policy::unpackContent(packed);
        if (!content || content->version != guard.contentVersion())
            stale.insert(no);
    });
    const auto rows = past.front()->messageRows();
    if (!listed || !rows)
        return tl::make_unexpected(listed ? rows.error() : listed.error());
    std::vector<std::vector<std::int64_t>> parts{std::size_t(kBacktestWorkers)};
    const BacktestHooks onlyStop{.isStopRequested = hooks.isStopRequested};
    const Status looked = workInPieces(*rows, kLookRows, onlyStop, [&](int worker, store::RowSpan piece) {
        return past[std::size_t(worker)]->visit(piece, {}, [&](const store::PastMessage &message) {
            if (message.content == 0 || stale.contains(message.content))
                parts[std::size_t(worker)].push_back(message.no);
        });
    });
    if (!looked)
        return tl::make_unexpected(looked.error());
    for (std::size_t i = 1; i < parts.size(); ++i)
        parts.front().insert(parts.front().end(), parts[i].begin(), parts[i].end());
    std::ranges::sort(parts.front());
    return std::move(parts.front());
}

/// Reads the texts of some rows; those that are gone meanwhile are left out.
class TextReader
{
public:
    TextReader(store::PastMessages &past, const agent::Knowledge &knowledge) : m_past(past), m_knowledge(knowledge) {}

    [[nodiscard]] Result<std::vector<ports::TextContent>> read(std::span<const std::int64_t> rows)
    {
        std::vector<ports::TextContent> contents;
        for (const std::int64_t no : rows) {
            const auto text = m_past.text(no);
            if (!text)
                return tl::make_unexpected(text.error());
            if (!*text)
                continue;
            const auto contact = m_past.contact((*text)->contact);
            if (!contact)
                return tl::make_unexpected(contact.error());
            contents.push_back({(*text)->key, readText(**text, contact->value_or(domain::ContactState{}))});
        }
        return contents;
    }

private:
    /// As the agent's step would, with the contact as it is today.
    [[nodiscard]] std::string readText(const store::PastText &text, const domain::ContactState &contact) const
    {
        domain::OutboxItem item;
        item.text = text.text;
        item.subject = text.subject;
        item.kind = text.kind;
        item.channel = text.channel;
        item.language = text.language;
        const bool answers = text.kind == domain::MessageKind::Reply && text.lastInbound;
        return agent::judgeText({item, contact, text.createdAt, answers ? &*text.lastInbound : nullptr}, m_knowledge).content;
    }

    store::PastMessages &m_past;
    const agent::Knowledge &m_knowledge;
};

} // namespace

Result<ExtractionResult> extractMissing(const std::string &database, ports::Journal &journal, const agent::Knowledge &knowledge, const BacktestHooks &hooks)
{
    if (!knowledge.guard || !knowledge.zones)
        return fail(ErrorCode::Internal, "no guard is loaded");
    auto past = openPast(database);
    if (!past)
        return tl::make_unexpected(past.error());
    const auto missing = findMissing(*past, *knowledge.guard, hooks);
    if (!missing)
        return tl::make_unexpected(missing.error());
    std::atomic<std::int64_t> stored = 0;
    const Status done = workInPieces({0, std::int64_t(missing->size()) - 1}, kStoreRows, hooks, [&](int worker, store::RowSpan piece) -> Status {
        const std::span<const std::int64_t> rows(missing->data() + piece.first, std::size_t(piece.last - piece.first + 1));
        auto contents = TextReader(*(*past)[std::size_t(worker)], knowledge).read(rows);
        if (!contents)
            return tl::make_unexpected(contents.error());
        // Waits for the writer: each piece is durable before the next one is begun, so that a stopped job has lost nothing.
        const auto written = ports::callJournal<std::int64_t>([&](auto done) { return journal.storeContents(std::move(*contents), std::move(done)); });
        if (!written)
            return tl::make_unexpected(written.error());
        stored += *written;
        return {};
    });
    ExtractionResult result{.missing = std::int64_t(missing->size()), .stored = stored};
    if (!done && done.error().code != ErrorCode::Cancelled)
        return tl::make_unexpected(done.error());
    result.isCancelled = !done;
    return result;
}

} // namespace ns::console
