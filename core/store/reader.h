// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ports/journal.h"

namespace ns::store {

class ReaderPool;

/// The place after which a page goes on: order value and primary key of its last row.
struct PageKey
{
    std::int64_t order = 0;
    std::int64_t no = 0;
};

struct TraceQuery
{
    std::string text = {}; // words of the contact or of its messages, a contact, trace or event id
    std::string eventType = {}, outcome = {};
    std::optional<domain::ContactNo> contact = {};
    std::optional<Instant> from = {}, to = {}; // [from, to)
    int limit = 50;
    std::optional<PageKey> before = {}; // goes on after this row, newest first
    bool everyPart = false; // also deliveries and verdicts; an outcome always looks at them
};

struct TraceRow
{
    PageKey key;
    domain::TraceId id;
    int part = 0;
    domain::ContactId contact;
    std::string eventType, outcome;
    Instant at = {};
    std::int64_t latencyMicros = 0;
};

/// Set-aside work, an outbox item or an event.
struct DeadRow
{
    std::string id; // SendKey, or "source/id" of the event
    domain::ContactId contact;
    std::string channel; // empty for an event
    std::string reason;
    int tries = 0;
    Instant since = {};
};

struct ThreadRow
{
    Instant at = {};
    bool isInbound = false;
    std::string channel;
    QString subject, text;
    std::string state; // outbox state, "received" for inbound
    domain::TraceId trace;
    domain::SendKey key = {}; // outbound
    std::string rule = {};
    domain::Language language = domain::Language::Unknown;
    std::string intent = {}; // inbound
    double confidence = 0;
    domain::ModelId model = {};
};

struct ContactRow
{
    PageKey key;
    domain::ContactNo no = {};
    domain::ContactId id;
    QString name;
    std::string phone, email, stage, segment, location, team;
    bool optedOut = false;
    Instant createdAt = {};
};

struct ReportCounts
{
    std::int64_t events = 0, leads = 0, decided = 0, review = 0;
    std::int64_t sent = 0, delivered = 0, failed = 0, blocked = 0, setAside = 0, inDoubt = 0;
    std::optional<double> medianLatencyMs = {}; // over handled events; nothing when there was none
};

struct StoredCounts
{
    std::int64_t events = 0, contacts = 0, messages = 0;
};

struct LinkRow
{
    std::string key, matchedBy, matched;
    Instant since = {};
    std::optional<Instant> undoneAt = {};
};

struct PauseRow
{
    std::string scope;
    Instant since = {};
};

/// Read-only questions of the command line and the console. Any thread; each call is short read transactions on a connection of its own, so
/// that the write-ahead log can start anew between them. Lists are keyset pages whose order an index serves.
class Reader
{
public:
    /// NotFound without a file, Unsupported for another schema, Storage for no database. Works on a read-only medium.
    [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const std::string &dbPath, int busyTimeoutMs = 5000);
    ~Reader();

    [[nodiscard]] Result<std::vector<TraceRow>> searchTraces(const TraceQuery &query);
    /// All parts of one trace with their spans, the step first; empty when the id is unknown. Its first or last digits (8 or more) will do
    /// where they are unique; Conflict where they are not. The last ones tell traces of one moment apart: the first twelve are the time.
    [[nodiscard]] Result<std::vector<ports::TraceRecord>> traceParts(const domain::TraceId &id);
    /// The event that the step of this trace handled, as it was stored; nothing for an unknown id or an erased payload.
    [[nodiscard]] Result<std::optional<domain::Event>> traceEvent(const domain::TraceId &id);
    [[nodiscard]] Result<std::vector<DeadRow>> setAside(int limit);
    /// Our id, "source/id" or a source's own id. NotFound; Conflict when several sources have such an id.
    [[nodiscard]] Result<domain::ContactNo> findContact(const std::string &id);
    [[nodiscard]] Result<std::optional<domain::ContactState>> contact(domain::ContactNo no);
    [[nodiscard]] Result<std::vector<ThreadRow>> contactThread(domain::ContactNo no, int limit); // oldest first, the newest `limit`
    [[nodiscard]] Result<std::vector<TraceRow>> contactTraces(domain::ContactNo no, int limit);  // newest first
    [[nodiscard]] Result<std::vector<LinkRow>> contactLinks(domain::ContactNo no);
    [[nodiscard]] Result<std::vector<ContactRow>> contacts(int limit, std::optional<PageKey> before); // newest first
    [[nodiscard]] Result<std::vector<ContactRow>> searchContacts(const std::string &text, int limit); // newest first
    [[nodiscard]] Result<ReportCounts> reportCounts(std::optional<Instant> from, std::optional<Instant> to); // [from, to), business time
    [[nodiscard]] Result<StoredCounts> counts();
    [[nodiscard]] Result<std::vector<PauseRow>> pausedScopes();

private:
    explicit Reader(std::unique_ptr<ReaderPool> pool);
    std::unique_ptr<ReaderPool> m_pool;
};

} // namespace ns::store
