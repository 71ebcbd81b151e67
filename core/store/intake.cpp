// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/intake.h"

#include "core/store/identity.h"

namespace ns::store {

namespace {

/// The same content, bit by bit or but for what depends on the arrival: a line without a time of its own, a row imported again.
bool saysTheSame(Rows &rows, const EventHead &head, const PreparedEvent &event)
{
    if (head.digest == event.digest)
        return true;
    if (!event.event.timeAssumed && !std::holds_alternative<domain::ImportMarks>(event.event.data))
        return false;
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
