// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <future>
#include <memory>

#include "core/store/memoryjournal.h"
#include "core/store/sqlitejournal.h"
#include "tests/testing/testing.h"

namespace ns::store::testing {

/// 2026-11-24T15:00:00Z, a Tuesday: where the tests' business time starts.
[[nodiscard]] Instant startTime();

/// Waits for the callback of a write. `Call` gets the callback and returns the journal's Status.
template <typename T, typename Call> Result<T> wait(Call call)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto future = promise->get_future();
    if (const Status accepted = call([promise](Result<T> result) { promise->set_value(std::move(result)); }); !accepted)
        return tl::make_unexpected(accepted.error());
    return future.get();
}

/// A journal of either kind, with calls that wait for their answers.
class Harness
{
public:
    enum class Kind { Sqlite, Memory };
    explicit Harness(Kind kind, SqliteJournal::Options options = {});
    ~Harness();
    [[nodiscard]] ports::Journal &journal() { return *m_journal; }
    [[nodiscard]] std::string path() const;
    [[nodiscard]] std::string headPath() const;
    void reopen(); // SQLite only
    void closeJournal() { m_journal.reset(); }
    void waitForWords() const; // until what was written can be found by its words; SQLite only

    Result<std::vector<ports::AppendReceipt>> append(std::vector<domain::Event> events, Instant now = startTime());
    ports::AppendReceipt appendOne(domain::Event event, Instant now = startTime());
    Status commit(ports::StepResult step);
    Result<std::vector<ports::ClaimedItem>> claim(ports::ClaimJudge judge, Instant now = startTime(), int limit = 64);
    std::vector<ports::PendingEvent> pending(Instant now = startTime());

private:
    SqliteJournal::Options m_options;
    QTemporaryDir m_dir;
    std::unique_ptr<ports::Journal> m_journal;
};

struct Who
{
    std::string sourceId = {}, phone = {}, email = {}, name = {};
    domain::PersonRole role = domain::PersonRole::Unknown;
};
[[nodiscard]] domain::Event makeEvent(const std::string &id, const Who &who, domain::EventType type = domain::EventType::LeadCreated,
                                      const std::string &source = "crm");
/// The first (or next) step of a contact for this event, with a trace named after it.
[[nodiscard]] ports::StepResult makeStep(const ports::AppendReceipt &receipt, std::uint64_t version, const std::string &traceSeed);
[[nodiscard]] domain::OutboxItem makeItem(const ports::AppendReceipt &receipt, const std::string &key, Instant due = startTime());
[[nodiscard]] ports::ClaimJudge sendAll(const std::string &connection = "files");

/// A contact with one step and one queued item of this key.
ports::AppendReceipt seedItem(Harness &h, const std::string &key, Instant due = startTime(), const std::string &phone = {});
/// A later step that changes one outbox row.
[[nodiscard]] ports::StepResult settleStep(const ports::AppendReceipt &receipt, std::uint64_t version, ports::OutboxChange change);
/// Cancelled for a key that is not there.
[[nodiscard]] domain::OutboxState stateOf(Harness &h, const std::string &key);
[[nodiscard]] std::vector<std::string> keysOf(const std::vector<ports::ClaimedItem> &claimed);

} // namespace ns::store::testing
