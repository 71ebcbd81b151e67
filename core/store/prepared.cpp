// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/prepared.h"

#include <QtEndian>
#include <zlib.h>

#include "core/domain/phone.h"

namespace ns::store {

namespace {

constexpr std::size_t kCompressFrom = 200; // below it, zlib's own bytes eat the gain
constexpr char kPlain = 0;
constexpr char kZlib = 1;

void addPhoneKeys(PreparedEvent &prepared)
{
    const domain::ContactPatch &patch = prepared.event.contact;
    if (!patch.phone || patch.phone->empty())
        return;
    const domain::PhoneIdentity identity = domain::identifyPhone(*patch.phone, patch.country.value_or(std::string{}));
    prepared.phone = identity.canonical;
    if (!identity.reachable && !identity.valid)
        return; // "unknown" or "-" is no identity: two of them are not one person
    prepared.phoneKeys.push_back("phone:" + identity.canonical);
    for (const std::string &variant : identity.variants) {
        if (variant != identity.canonical)
            prepared.phoneKeys.push_back("phone:" + variant);
    }
}

/// What qCompress writes, after our tag; empty when it would not be shorter. A small window and small tables: qCompress clears 256 KB of
/// them for each blob, which took 11 % of the whole pipeline's time.
QByteArray deflateSmall(std::string_view bytes)
{
    constexpr int kHeader = 1 + 4; // tag, then the plain size as qUncompress wants it
    constexpr int kSmallWindowBits = 12, kWindowBits = 15, kMemoryLevel = 5;
    z_stream stream{};
    const int windowBits = bytes.size() <= (1U << kSmallWindowBits) ? kSmallWindowBits : kWindowBits;
    if (deflateInit2(&stream, 1, Z_DEFLATED, windowBits, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(qsizetype(bytes.size()), Qt::Uninitialized);
    packed[0] = kZlib;
    qToBigEndian(quint32(bytes.size()), packed.data() + 1);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib's own interface; it does not write there
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data() + kHeader);
    stream.avail_out = uInt(packed.size() - kHeader);
    const bool fits = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(kHeader + qsizetype(stream.total_out));
    deflateEnd(&stream);
    return fits ? packed : QByteArray();
}

} // namespace

QByteArray compressBlob(std::string_view bytes)
{
    if (bytes.size() >= kCompressFrom) {
        QByteArray packed = deflateSmall(bytes);
        if (!packed.isEmpty())
            return packed;
    }
    QByteArray plain;
    plain.reserve(qsizetype(bytes.size()) + 1);
    plain.append(kPlain);
    plain.append(bytes.data(), qsizetype(bytes.size()));
    return plain;
}

std::optional<std::string> expandBlob(const QByteArray &stored)
{
    if (stored.isEmpty() || (stored[0] != kPlain && stored[0] != kZlib))
        return std::nullopt;
    const auto *body = reinterpret_cast<const uchar *>(stored.constData()) + 1;
    if (stored[0] == kPlain)
        return std::string(reinterpret_cast<const char *>(body), std::size_t(stored.size() - 1));
    const QByteArray plain = qUncompress(body, stored.size() - 1);
    if (plain.isEmpty())
        return std::nullopt;
    return plain.toStdString();
}

PreparedEvent prepareEvent(domain::Event event)
{
    if (event.payload.empty())
        domain::sealPayload(event);
    PreparedEvent prepared;
    prepared.event = std::move(event);
    const domain::Event &e = prepared.event;
    prepared.digest = sha256(e.payload);
    prepared.canonical = digestEvent({e.key.source, e.key.id, int(e.type), e.occurredAt, prepared.digest});
    prepared.stored = compressBlob(e.payload);
    if (!e.contact.sourceId.empty())
        prepared.idKey = "id:" + e.key.source + "/" + e.contact.sourceId;
    addPhoneKeys(prepared);
    const std::string email = e.contact.email ? domain::canonicalEmail(*e.contact.email) : std::string{};
    if (domain::isEmailAddress(email)) {
        prepared.email = email;
        prepared.emailKey = "email:" + email;
    }
    if (const auto *report = std::get_if<domain::DeliveryReport>(&e.data)) {
        prepared.reference = report->reference;
        prepared.messageId = report->messageId;
    }
    return prepared;
}

std::string traceIdBytes(const domain::TraceId &id)
{
    const QByteArray text = QByteArray::fromStdString(id.str());
    const QByteArray bytes = QByteArray::fromHex(text);
    return bytes.size() == 16 && bytes.toHex() == text ? bytes.toStdString() : id.str();
}

domain::TraceId traceIdFromBytes(std::string_view bytes)
{
    return domain::TraceId(bytes.size() == 16 ? toHex(bytes) : std::string(bytes));
}

PreparedTrace prepareTrace(ports::TraceRecord record)
{
    PreparedTrace prepared;
    prepared.idBytes = traceIdBytes(record.id);
    prepared.spansDigest = sha256(record.packedSpans);
    prepared.stored = compressBlob(record.packedSpans);
    prepared.record = std::move(record);
    return prepared;
}

PreparedStep prepareStep(ports::StepResult step)
{
    PreparedStep prepared;
    prepared.stateBytes = QByteArray::fromStdString(domain::packState(step.state));
    if (step.profileChanged || step.state.version <= 1)
        prepared.profileBytes = compressBlob(domain::packProfile(step.state.profile));
    prepared.trace = prepareTrace(std::move(step.trace));
    prepared.step = std::move(step);
    return prepared;
}

} // namespace ns::store
