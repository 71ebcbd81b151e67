// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/prepared.h"

#include "core/store/blob.h"

namespace ns::store {

namespace {

void addPhoneKeys(PreparedEvent &prepared)
{
    domain::identifyPatchPhone(prepared.event.contact);
    if (!prepared.event.contact.phoneIdentity)
        return;
    const domain::PhoneIdentity &identity = *prepared.event.contact.phoneIdentity;
    prepared.phone = identity.canonical;
    if (!identity.reachable && !identity.valid)
        return; // "unknown" or "-" is no identity: two of them are not one person
    prepared.phoneKeys.push_back("phone:" + identity.canonical);
    for (const std::string &variant : identity.variants) {
        if (variant != identity.canonical)
            prepared.phoneKeys.push_back("phone:" + variant);
    }
}

} // namespace

PreparedEvent prepareEvent(domain::Event event)
{
    if (event.payload.empty())
        domain::sealPayload(event);
    PreparedEvent prepared;
    prepared.event = std::move(event);
    const domain::Event &e = prepared.event;
    prepared.digest = sha256(e.payload);
    prepared.canonical = digestEvent({e.key.source, e.key.id, int(e.type), e.occurredAt, prepared.digest});
    prepared.stored = compressBlob(e.payload, Effort::Thorough);
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

namespace {

/// A lead's first profile is its event's contact in other words: as a difference to that payload it takes 100 bytes instead of 1,000.
void prepareProfile(PreparedStep &prepared, const ports::StepResult &step)
{
    const std::string packed = domain::packProfile(step.state.profile);
    prepared.profileAfterEvent = step.eventSeq && step.eventPayload.size() >= packed.size() / 2;
    prepared.profileBytes = prepared.profileAfterEvent ? compressBlobAfter(step.eventPayload, packed) : compressBlob(packed);
}

} // namespace

PreparedStep prepareStep(ports::StepResult step)
{
    PreparedStep prepared;
    prepared.stateBytes = QByteArray::fromStdString(domain::packState(step.state));
    if (step.profileChanged || step.state.version <= 1)
        prepareProfile(prepared, step);
    prepared.state = std::make_shared<const domain::ContactState>(std::move(step.state));
    prepared.trace = prepareTrace(std::move(step.trace));
    for (const domain::OutboxItem &item : step.outbox)
        prepared.contents.push_back(item.content.empty() ? ShortDigest{} : shorten(sha256(item.content)));
    prepared.step = std::move(step);
    return prepared;
}

} // namespace ns::store
