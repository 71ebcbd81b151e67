// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unmerge.h"

#include "core/store/intake.h"

namespace ns::store {

namespace {

using Pending = std::vector<ports::PendingEvent>;

/// "id:crm/7" from "id:crm/7" or "crm/7".
std::string fullKey(const std::string &sourceKey)
{
    return sourceKey.starts_with("id:") ? sourceKey : "id:" + sourceKey;
}

bool isOf(const domain::Event &event, const std::string &key)
{
    return !event.contact.sourceId.empty() && "id:" + event.key.source + "/" + event.contact.sourceId == key;
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
        if (!isOf(event, key))
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

/// The name that stays when the record goes; nothing when the present one did not come from it. Empty: nobody else has stated one.
std::optional<QString> ownNameOf(Rows &rows, const std::vector<domain::Event> &events, const IdentityLinkRow &link)
{
    bool isTheRecords = false;
    QString own;
    for (const domain::Event &event : events) {
        if (!event.contact.name || event.contact.name->isEmpty())
            continue;
        const bool parting = isOf(event, link.key);
        if (!parting && !event.contact.sourceId.empty()) {
            const auto owner = rows.findIdentities({"id:" + event.key.source + "/" + event.contact.sourceId});
            if (!owner.empty() && owner.front().contact != link.contact)
                continue; // a record that was taken out before
        }
        isTheRecords = parting;
        own = parting ? own : *event.contact.name;
    }
    return isTheRecords ? std::optional(own) : std::nullopt;
}

/// What waits to be handled and stays with the contact.
Pending pendingOfRest(Rows &rows, const IdentityLinkRow &link)
{
    Pending pending = rows.pendingOf(link.contact);
    std::erase_if(pending, [&](const ports::PendingEvent &each) { return isOf(each.event, link.key); });
    return pending;
}

void carryWithdrawals(domain::ContactPatch &patch, const domain::ConsentMap &consent)
{
    for (const auto &[channel, given] : consent) {
        if (!given)
            patch.consent[channel] = false;
    }
}

/// Copies every stop of the contact to what the parted one starts with, also one that is durable and not handled yet.
Result<domain::Unmerging> carryStops(Rows &rows, const IdentityLinkRow &link, domain::ContactPatch &patch)
{
    domain::Unmerging stops;
    if (const auto bytes = rows.contactBytes(link.contact); bytes && !bytes->first.empty()) {
        const auto state = domain::unpackState(bytes->first, bytes->second);
        if (!state)
            return fail(ErrorCode::Storage, "a contact's state cannot be read: " + state.error().text, std::to_string(toInt(link.contact)));
        stops.optedOut = state->optedOutChannels;
        if (state->optedOutOfAll)
            stops.optedOut.push_back("all");
        stops.marketingPaused = state->marketingPaused;
        carryWithdrawals(patch, state->profile.consent);
    }
    for (const ports::PendingEvent &pending : pendingOfRest(rows, link)) {
        if (pending.event.type == domain::EventType::MessageInbound)
            return fail(ErrorCode::Busy, "a message of this contact waits to be handled, and may be a stop: let the agent run first", link.key);
        if (const auto *request = std::get_if<domain::OptOutRequest>(&pending.event.data))
            stops.optedOut.push_back(request->channel);
        carryWithdrawals(patch, pending.event.contact.consent);
    }
    return stops;
}

/// `part` tells the two events of one parting.
domain::Event unmergedEvent(const IdentityLinkRow &link, const std::string &part, Instant now)
{
    domain::Event event;
    event.key = {std::string(kInternalSource), "unmerge:" + link.key + ":" + std::to_string(link.no) + part};
    event.type = domain::EventType::ContactUnmerged;
    event.occurredAt = now;
    return event;
}

domain::ContactNo makeParted(Rows &rows, const domain::ContactId &id, const domain::ContactPatch &patch, Instant now)
{
    const domain::ContactNo contact =
        rows.insertContact({id, patch.role.value_or(domain::PersonRole::Unknown), patch.name ? patch.name->toStdString() : std::string{}, {},
                            patch.email.value_or(std::string{}), patch.location.value_or(std::string{}), now});
    rows.count(Tally::Contacts, 1);
    return contact;
}

/// Identity, and what this record sent in and nobody has handled yet.
void moveRecord(Rows &rows, const IdentityLinkRow &link, domain::ContactNo contact, Instant now)
{
    rows.moveIdentity(link.key, contact);
    rows.undoLink(link.no, now);
    for (const ports::PendingEvent &pending : rows.pendingOf(link.contact)) {
        if (isOf(pending.event, link.key))
            rows.movePending(pending.seq, contact);
    }
    rows.audit().addNote("identity.unlink", link.key, now);
}

Status append(Rows &rows, domain::Event event, domain::ContactNo contact, Instant now)
{
    domain::sealPayload(event);
    const std::string id = event.key.id;
    if (appendInternal(rows, std::move(event), contact, now).outcome != ports::AppendOutcome::Accepted)
        return fail(ErrorCode::Conflict, "this link was taken back before", id);
    return {};
}

} // namespace

Result<domain::ContactId> unmergeRecord(Rows &rows, const std::string &sourceKey, Instant now)
{
    const auto link = rows.findActiveLink(fullKey(sourceKey));
    if (!link)
        return fail(ErrorCode::NotFound, "no link of this record to take back", sourceKey);
    const domain::ContactId id(link->key.substr(3));
    if (rows.findContact(id))
        return fail(ErrorCode::Conflict, "a contact of this id exists already", id.str());
    const std::vector<domain::Event> history = rows.eventsOf(link->contact);
    domain::Event parted = unmergedEvent(*link, "", now);
    parted.contact = rebuildPatch(history, link->key);
    auto stops = carryStops(rows, *link, parted.contact);
    if (!stops)
        return tl::make_unexpected(stops.error());
    parted.data = *std::move(stops);

    const domain::ContactNo contact = makeParted(rows, id, parted.contact, now);
    moveRecord(rows, *link, contact, now);
    if (const Status started = append(rows, std::move(parted), contact, now); !started)
        return tl::make_unexpected(started.error());
    if (auto ownName = ownNameOf(rows, history, *link)) {
        domain::Event rest = unmergedEvent(*link, ":rest", now);
        rest.data = domain::Unmerging{.ownName = std::move(ownName)};
        if (const Status restored = append(rows, std::move(rest), link->contact, now); !restored)
            return tl::make_unexpected(restored.error());
    }
    return id;
}

} // namespace ns::store
