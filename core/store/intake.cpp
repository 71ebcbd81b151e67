// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/intake.h"

#include "core/store/identity.h"

namespace ns::store {

namespace {

/// The same content, bit by bit, or but for spelling (white space, order of fields) and what depends on the arrival (a line without a
/// time of its own, a row imported again).
bool saysTheSame(Rows &rows, const EventHead &head, const PreparedEvent &event)
{
    if (head.digest == event.digest)
        return true;
    const auto first = rows.readEvent(head.seq);
    return first && domain::contentDigest(*first) == domain::contentDigest(event.event);
}

ports::AppendReceipt duplicateOf(Rows &rows, const EventHead &head, const PreparedEvent &event)
{
    ports::AppendReceipt receipt;
    receipt.seq = head.seq;
    receipt.contact = head.contact;
    receipt.outcome = saysTheSame(rows, head, event) ? ports::AppendOutcome::Duplicate : ports::AppendOutcome::DuplicateDiffers;
    if (const auto contact = rows.contactHead(head.contact)) {
        receipt.contactId = contact->id;
        receipt.newContact = contact->version == 0;
    }
    return receipt;
}

ports::AppendReceipt noteDuplicate(Rows &rows, const EventHead &head, const PreparedEvent &event, Instant now)
{
    ports::AppendReceipt receipt = duplicateOf(rows, head, event);
    if (receipt.outcome == ports::AppendOutcome::DuplicateDiffers)
        rows.markDiffers(head.seq, now);
    return receipt;
}

ports::AppendReceipt insertFor(Rows &rows, const PreparedEvent &event, const IdentityMatch &contact, ports::IdentityLink link, Instant now)
{
    ports::AppendReceipt receipt;
    receipt.contact = contact.contact;
    receipt.contactId = contact.contactId;
    receipt.newContact = contact.version == 0;
    receipt.link = std::move(link);
    receipt.seq = rows.insertEvent(event, contact.contact, receipt.link, now);
    rows.audit().addEvent(toInt(receipt.seq), toInt(contact.contact), now, event.canonical);
    rows.count(Tally::Events, 1);
    rows.count(Tally::Pending, 1);
    return receipt;
}

/// "id:crm/7" from "id:crm/7" or "crm/7".
std::string fullKey(const std::string &sourceKey)
{
    return sourceKey.starts_with("id:") ? sourceKey : "id:" + sourceKey;
}

template <typename T> void takeStated(std::optional<T> &into, const std::optional<T> &stated)
{
    if (stated)
        into = stated;
}

/// What the record itself has said so far: its own events only, the later one wins.
domain::ContactPatch rebuildPatch(const std::vector<domain::Event> &events, const std::string &key)
{
    domain::ContactPatch patch;
    for (const domain::Event &event : events) {
        const domain::ContactPatch &from = event.contact;
        if (from.sourceId.empty() || "id:" + event.key.source + "/" + from.sourceId != key)
            continue;
        patch.sourceId = from.sourceId;
        takeStated(patch.name, from.name);
        takeStated(patch.phone, from.phone);
        takeStated(patch.email, from.email);
        takeStated(patch.language, from.language);
        takeStated(patch.country, from.country);
        takeStated(patch.timeZone, from.timeZone);
        takeStated(patch.location, from.location);
        takeStated(patch.stage, from.stage);
        takeStated(patch.role, from.role);
        for (const auto &[channel, consent] : from.consent)
            patch.consent[channel] = consent;
        for (const auto &[name, text] : from.attributes)
            patch.attributes[name] = text;
    }
    return patch;
}

domain::Event unmergedEvent(const IdentityLinkRow &link, domain::ContactPatch patch, Instant now)
{
    domain::Event event;
    event.key = {std::string(kInternalSource), "unmerge:" + link.key + ":" + std::to_string(link.no)};
    event.type = domain::EventType::ContactUnmerged;
    event.occurredAt = now;
    event.contact = std::move(patch);
    domain::sealPayload(event);
    return event;
}

} // namespace

ports::AppendReceipt appendEvent(Rows &rows, const PreparedEvent &event, Instant now)
{
    rows.noteInstant(now);
    if (const auto head = rows.findEvent(event.event.key))
        return noteDuplicate(rows, *head, event, now);
    const ResolvedContact resolved = resolveContact(rows, event, now);
    ports::AppendReceipt receipt = insertFor(rows, event, resolved.contact, resolved.link, now);
    if (resolved.linksRecord) {
        rows.insertLink({0, receipt.contact, event.idKey, receipt.link.matchedBy, receipt.link.matched, receipt.seq, now, {}});
        rows.audit().addNote("identity.link", event.idKey + " -> " + receipt.contactId.str() + " by " + receipt.link.matched, now);
    }
    return receipt;
}

ports::AppendReceipt previewEvent(Rows &rows, const PreparedEvent &event)
{
    if (const auto head = rows.findEvent(event.event.key))
        return duplicateOf(rows, *head, event);
    const Match match = matchContact(rows, event);
    ports::AppendReceipt receipt;
    receipt.link = match.link;
    receipt.newContact = !match.contact || match.contact->version == 0;
    if (match.contact) {
        receipt.contact = match.contact->contact;
        receipt.contactId = match.contact->contactId;
    } else {
        receipt.contactId = newContactId(event);
    }
    return receipt;
}

ports::AppendReceipt appendInternal(Rows &rows, domain::Event event, domain::ContactNo contact, Instant now)
{
    rows.noteInstant(now);
    const PreparedEvent prepared = prepareEvent(std::move(event));
    if (const auto head = rows.findEvent(prepared.event.key))
        return noteDuplicate(rows, *head, prepared, now);
    const IdentityMatch match = rows.findContactForMatch(contact).value_or(IdentityMatch{});
    return insertFor(rows, prepared, match, {"id", match.contactId.str()}, now);
}

Result<domain::ContactId> unmergeRecord(Rows &rows, const std::string &sourceKey, Instant now)
{
    const std::string key = fullKey(sourceKey);
    const auto link = rows.findActiveLink(key);
    if (!link)
        return fail(ErrorCode::NotFound, "no link of this record to take back", sourceKey);
    const domain::ContactId id(key.substr(3));
    if (rows.findContact(id))
        return fail(ErrorCode::Conflict, "a contact of this id exists already", id.str());
    const std::vector<domain::Event> history = rows.eventsOf(link->contact);
    domain::ContactPatch patch = rebuildPatch(history, key);
    const domain::ContactNo contact =
        rows.insertContact({id, patch.role.value_or(domain::PersonRole::Unknown), patch.name ? patch.name->toStdString() : std::string{}, {},
                            patch.email.value_or(std::string{}), patch.location.value_or(std::string{}), now});
    rows.count(Tally::Contacts, 1);
    rows.moveIdentity(key, contact);
    rows.undoLink(link->no, now);
    // What this record sent in and nobody has handled yet goes with it.
    for (const ports::PendingEvent &pending : rows.pendingOf(link->contact)) {
        if (!pending.event.contact.sourceId.empty() && "id:" + pending.event.key.source + "/" + pending.event.contact.sourceId == key)
            rows.movePending(pending.seq, contact);
    }
    rows.audit().addNote("identity.unlink", key, now);
    const ports::AppendReceipt started = appendInternal(rows, unmergedEvent(*link, std::move(patch), now), contact, now);
    if (started.outcome != ports::AppendOutcome::Accepted)
        return fail(ErrorCode::Conflict, "this link was taken back before", sourceKey);
    return id;
}

Status checkExternal(const std::vector<domain::Event> &events)
{
    for (const domain::Event &event : events) {
        if (event.key.source == kInternalSource || domain::isInternal(event.type))
            return fail(ErrorCode::InvalidInput, "internal_type", event.key.id);
        if (event.key.source.empty() || event.key.id.empty())
            return fail(ErrorCode::InvalidInput, "an event needs a source and an id", event.key.id);
    }
    return {};
}

} // namespace ns::store
