// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit.h"

#include <charconv>
#include <cstring>

namespace ns::store {

ShortDigest shorten(const Digest &digest)
{
    ShortDigest out{};
    std::memcpy(out.data(), digest.data(), out.size());
    return out;
}

void AuditEntries::addEvent(std::int64_t seq, std::int64_t contact, Instant recordedAt, const ShortDigest &digest)
{
    start(AuditKind::Event);
    m_out.i64(seq);
    m_out.i64(contact);
    m_out.i64(toMillis(recordedAt));
    content(digest);
}

void AuditEntries::addStep(std::int64_t traceNo, std::int64_t contact, const Digest &stepHash, const ShortDigest &digest)
{
    start(AuditKind::Step);
    m_out.i64(traceNo);
    m_out.i64(contact);
    m_out.bytes(asBytes(stepHash));
    content(digest);
}

void AuditEntries::addOutboxNew(std::int64_t no, const domain::SendKey &key, domain::OutboxState to, Instant at, const ShortDigest &digest)
{
    start(AuditKind::OutboxNew);
    m_out.i64(no);
    m_out.bytes(key.str());
    m_out.u64(std::uint64_t(to));
    m_out.i64(toMillis(at));
    content(digest);
}

void AuditEntries::addOutboxMove(std::int64_t no, domain::OutboxState from, domain::OutboxState to, Instant at)
{
    start(AuditKind::OutboxMove);
    m_out.i64(no);
    m_out.u64(std::uint64_t(from));
    m_out.u64(std::uint64_t(to));
    m_out.i64(toMillis(at));
}

void AuditEntries::addOutboxText(std::int64_t no, Instant at, const ShortDigest &digest)
{
    start(AuditKind::OutboxText);
    m_out.i64(no);
    m_out.i64(toMillis(at));
    content(digest);
}

void AuditEntries::addReviewNew(const domain::ReviewId &id, Instant at, const ShortDigest &digest)
{
    start(AuditKind::ReviewNew);
    m_out.bytes(id.str());
    m_out.i64(toMillis(at));
    content(digest);
}

void AuditEntries::addReviewMove(const domain::ReviewId &id, domain::ReviewState from, domain::ReviewState to, Instant at,
                                 const ShortDigest &digest)
{
    start(AuditKind::ReviewMove);
    m_out.bytes(id.str());
    m_out.u64(std::uint64_t(from));
    m_out.u64(std::uint64_t(to));
    m_out.i64(toMillis(at));
    content(digest);
}

void AuditEntries::addNote(std::string_view kind, std::string_view what, Instant at)
{
    start(AuditKind::Note);
    m_out.bytes(kind);
    m_out.bytes(what);
    m_out.i64(toMillis(at));
}

namespace {

ShortDigest readShort(PackReader &in, bool &ok)
{
    ShortDigest digest{};
    const std::string bytes = in.bytes();
    ok = ok && bytes.size() == digest.size();
    if (ok)
        std::memcpy(digest.data(), bytes.data(), digest.size());
    return digest;
}

Digest readDigest(PackReader &in, bool &ok)
{
    Digest digest{};
    const std::string bytes = in.bytes();
    ok = ok && bytes.size() == digest.size();
    if (ok)
        std::memcpy(digest.data(), bytes.data(), digest.size());
    return digest;
}

bool readFields(PackReader &in, AuditEntry &entry)
{
    bool ok = true;
    switch (entry.kind) {
    case AuditKind::Event:
        entry.row = in.i64();
        entry.contact = in.i64();
        entry.at = fromMillis(in.i64());
        entry.content = readShort(in, ok);
        return ok;
    case AuditKind::Step:
        entry.row = in.i64();
        entry.contact = in.i64();
        entry.stepHash = readDigest(in, ok);
        entry.content = readShort(in, ok);
        return ok;
    case AuditKind::OutboxNew:
        entry.row = in.i64();
        entry.ref = in.bytes();
        entry.to = int(in.u64());
        entry.at = fromMillis(in.i64());
        entry.content = readShort(in, ok);
        return ok;
    case AuditKind::OutboxMove:
        entry.row = in.i64();
        entry.from = int(in.u64());
        entry.to = int(in.u64());
        entry.at = fromMillis(in.i64());
        return ok;
    case AuditKind::OutboxText:
        entry.row = in.i64();
        entry.at = fromMillis(in.i64());
        entry.content = readShort(in, ok);
        return ok;
    case AuditKind::ReviewNew:
        entry.ref = in.bytes();
        entry.at = fromMillis(in.i64());
        entry.content = readShort(in, ok);
        return ok;
    case AuditKind::ReviewMove:
        entry.ref = in.bytes();
        entry.from = int(in.u64());
        entry.to = int(in.u64());
        entry.at = fromMillis(in.i64());
        entry.content = readShort(in, ok);
        return ok;
    case AuditKind::Note:
        entry.ref = in.bytes();
        entry.what = in.bytes();
        entry.at = fromMillis(in.i64());
        return ok;
    }
    return false;
}

} // namespace

std::optional<std::vector<AuditEntry>> readEntries(std::string_view bytes)
{
    std::vector<AuditEntry> entries;
    PackReader in(bytes);
    while (in.ok() && !in.atEnd()) {
        AuditEntry entry;
        entry.kind = AuditKind(in.u64());
        if (!readFields(in, entry) || !in.ok())
            return std::nullopt;
        entries.push_back(std::move(entry));
    }
    return entries;
}

Digest nextHead(const Digest &before, std::string_view entries)
{
    return sha256Parts({asBytes(before), entries});
}

Digest foldHash(const std::optional<Digest> &before, const Digest &stepHash)
{
    return sha256Parts({asBytes(before.value_or(Digest{})), asBytes(stepHash)});
}

ShortDigest digestEvent(const EventFacts &facts)
{
    PackWriter out;
    out.bytes(facts.source);
    out.bytes(facts.id);
    out.i64(facts.type);
    out.i64(toMillis(facts.occurredAt));
    out.bytes(asBytes(facts.payload));
    return shorten(sha256(out.data()));
}

ShortDigest digestTrace(const TraceFacts &facts)
{
    PackWriter out;
    out.bytes(facts.id);
    out.i64(facts.part);
    out.i64(facts.event);
    out.bytes(facts.eventType);
    out.bytes(facts.outcome);
    out.i64(toMillis(facts.at));
    out.i64(facts.latencyMicros);
    out.bytes(asBytes(facts.spans));
    return shorten(sha256(out.data()));
}

ShortDigest digestMessage(const QString &subject, const QString &text)
{
    return shorten(sha256Parts({subject.toStdString(), text.toStdString()}));
}

ShortDigest digestReview(const domain::ReviewItem &item)
{
    PackWriter out;
    for (const std::string *part : {&item.id.str(), &item.kind, &item.reason, &item.label})
        out.bytes(*part);
    out.real(item.confidence);
    out.i64(toMillis(item.createdAt));
    out.i64(toMillis(item.dueAt));
    if (!item.team.empty()) // items from before there were teams keep their digest
        out.bytes(item.team);
    return shorten(sha256(out.data()));
}

ShortDigest digestAnswer(const domain::ReviewAnswer &answer)
{
    PackWriter out;
    out.u64(std::uint64_t(answer.kind));
    out.bytes(answer.label);
    out.bytes(answer.text.toStdString());
    out.i64(toMillis(answer.at));
    return shorten(sha256(out.data()));
}

std::string formatTail(const AuditTail &tail)
{
    return std::to_string(tail.batch) + " " + toHex(tail.head) + "\n";
}

std::optional<AuditTail> parseTail(std::string_view text)
{
    AuditTail tail;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), tail.batch);
    const std::string_view hex = text.substr(std::size_t(end - text.data()));
    const QByteArray bytes = QByteArray::fromHex(QByteArray::fromRawData(hex.data(), qsizetype(hex.size())));
    if (error != std::errc{} || tail.batch < 1 || bytes.size() != qsizetype(tail.head.size()))
        return std::nullopt;
    std::memcpy(tail.head.data(), bytes.constData(), tail.head.size());
    return tail;
}

} // namespace ns::store
