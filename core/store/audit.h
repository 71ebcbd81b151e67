// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/hash.h"
#include "core/base/packed.h"
#include "core/domain/ids.h"
#include "core/domain/outbox.h"
#include "core/domain/review.h"

namespace ns::store {

/// Sixteen bytes of a SHA-256: enough against a second preimage, half the room of the whole.
using ShortDigest = std::array<char, 16>;
[[nodiscard]] ShortDigest shorten(const Digest &digest);

enum class AuditKind { Event = 1, Step, OutboxNew, OutboxMove, OutboxText, ReviewNew, ReviewMove, Note };

/// One thing that the chain vouches for. Which fields are used depends on the kind (see AuditEntries).
struct AuditEntry
{
    AuditKind kind = AuditKind::Note;
    std::int64_t row = 0;     // event seq, trace no or outbox no
    std::int64_t contact = 0;
    int from = 0, to = 0;     // states
    Instant at = {};
    std::string ref, what;    // send key, review id; kind and text of a note
    ShortDigest content = {}; // of the row's canonical bytes
    Digest stepHash = {};
};

/// The entries of one group, packed in the order in which they happened. Writer thread.
class AuditEntries
{
public:
    void addEvent(std::int64_t seq, std::int64_t contact, Instant recordedAt, const ShortDigest &content);
    void addStep(std::int64_t traceNo, std::int64_t contact, const Digest &stepHash, const ShortDigest &content);
    void addOutboxNew(std::int64_t no, const domain::SendKey &key, domain::OutboxState to, Instant at, const ShortDigest &content);
    void addOutboxMove(std::int64_t no, domain::OutboxState from, domain::OutboxState to, Instant at);
    void addOutboxText(std::int64_t no, Instant at, const ShortDigest &content);
    void addReviewNew(const domain::ReviewId &id, Instant at, const ShortDigest &content);
    void addReviewMove(const domain::ReviewId &id, domain::ReviewState from, domain::ReviewState to, Instant at, const ShortDigest &content);
    void addNote(std::string_view kind, std::string_view what, Instant at);

    [[nodiscard]] bool isEmpty() const { return m_out.data().empty(); }
    [[nodiscard]] const std::string &bytes() const { return m_out.data(); }
    void clear() { m_out = PackWriter{}; }

private:
    void start(AuditKind kind) { m_out.u64(std::uint64_t(kind)); }
    void content(const ShortDigest &digest) { m_out.bytes({digest.data(), digest.size()}); }
    PackWriter m_out;
};

/// Reads packed entries back; nothing when the bytes are not what AuditEntries wrote.
[[nodiscard]] std::optional<std::vector<AuditEntry>> readEntries(std::string_view bytes);

/// Where the chain stands: the last batch and its head.
struct AuditTail
{
    std::int64_t batch = 0;
    Digest head = {};
};

/// head(n) = SHA-256(head(n-1) and the entries of batch n).
[[nodiscard]] Digest nextHead(const Digest &before, std::string_view entries);
/// The contact's running hash: SHA-256(old hash and step hash); no old hash counts as zeros.
[[nodiscard]] Digest foldHash(const std::optional<Digest> &before, const Digest &stepHash);

// Canonical digests of rows. The same functions write and verify.
struct EventFacts
{
    std::string_view source, id;
    int type = 0;
    Instant occurredAt = {};
    Digest payload = {}; // SHA-256 of the payload: an erased payload keeps it
};
[[nodiscard]] ShortDigest digestEvent(const EventFacts &facts);
struct TraceFacts
{
    std::string_view id, eventType, outcome;
    int part = 0;
    std::int64_t event = 0; // 0: none
    Instant at = {};
    std::int64_t latencyMicros = 0;
    Digest spans = {};
};
[[nodiscard]] ShortDigest digestTrace(const TraceFacts &facts);
[[nodiscard]] ShortDigest digestMessage(const QString &subject, const QString &text);
[[nodiscard]] ShortDigest digestReview(const domain::ReviewItem &item);
[[nodiscard]] ShortDigest digestAnswer(const domain::ReviewAnswer &answer);

/// "batch headhex", the form in which the head is kept outside the database.
[[nodiscard]] std::string formatTail(const AuditTail &tail);
[[nodiscard]] std::optional<AuditTail> parseTail(std::string_view text);

} // namespace ns::store
