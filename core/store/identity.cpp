// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identity.h"

namespace ns::store {

namespace {

using Matches = std::vector<IdentityMatch>;

const IdentityMatch *findKey(const Matches &matches, const std::string &key)
{
    const auto found = std::find_if(matches.begin(), matches.end(), [&](const IdentityMatch &match) { return match.key == key; });
    return key.empty() || found == matches.end() ? nullptr : &*found;
}

const IdentityMatch *findPhone(const Matches &matches, const PreparedEvent &event)
{
    for (const std::string &key : event.phoneKeys) {
        if (const IdentityMatch *match = findKey(matches, key))
            return match;
    }
    return nullptr;
}

bool rolesDiffer(const PreparedEvent &event, const IdentityMatch &match)
{
    const auto isPerson = [](domain::PersonRole role) { return role == domain::PersonRole::Guardian || role == domain::PersonRole::Student; };
    const domain::PersonRole stated = event.event.contact.role.value_or(domain::PersonRole::Unknown);
    return isPerson(stated) && isPerson(match.role) && stated != match.role;
}

/// The contact of the message that a delivery report is about.
std::optional<IdentityMatch> findByMessage(Rows &rows, const PreparedEvent &event)
{
    std::optional<OutboxHead> head;
    if (!event.reference.empty())
        head = rows.findOutbox(domain::SendKey(event.reference));
    if (!head && !event.messageId.empty()) {
        if (const auto key = rows.findByMessageId(event.messageId))
            head = rows.findOutbox(*key);
    }
    return head ? rows.findContactForMatch(head->contact) : std::nullopt;
}

std::vector<std::string> keysOf(const PreparedEvent &event)
{
    std::vector<std::string> keys;
    if (!event.idKey.empty())
        keys.push_back(event.idKey);
    keys.insert(keys.end(), event.phoneKeys.begin(), event.phoneKeys.end());
    if (!event.emailKey.empty())
        keys.push_back(event.emailKey);
    return keys;
}

Match matchKnown(Rows &rows, const PreparedEvent &event, const Matches &known)
{
    if (const IdentityMatch *match = findKey(known, event.idKey))
        return {*match, {"id", event.idKey}};
    if (const IdentityMatch *match = findPhone(known, event)) {
        if (rolesDiffer(event, *match))
            return {};
        return {*match, {"phone", match->key}};
    }
    const IdentityMatch *match = findKey(known, event.emailKey);
    if (match != nullptr && (event.phoneKeys.empty() || !match->hasPhone))
        return {*match, {"email", match->key}};
    if (!event.reference.empty() || !event.messageId.empty()) {
        if (auto byMessage = findByMessage(rows, event))
            return {std::move(byMessage), {"message", event.reference.empty() ? event.messageId : event.reference}};
    }
    return {};
}

IdentityMatch makeContact(Rows &rows, const PreparedEvent &event, Instant now)
{
    const domain::ContactPatch &patch = event.event.contact;
    const domain::ContactId id = newContactId(event);
    IdentityMatch made;
    made.contactId = id;
    made.role = patch.role.value_or(domain::PersonRole::Unknown);
    made.hasPhone = !event.phoneKeys.empty();
    if (const auto existing = rows.findContact(id)) {
        // Only when a source's own id looks like one of our hashes: the same id is the same contact.
        return rows.findContactForMatch(*existing).value_or(made);
    }
    made.contact = rows.insertContact({id, made.role, patch.name ? patch.name->toStdString() : std::string{}, event.phone, event.email,
                                       patch.location.value_or(std::string{}), now});
    rows.count(Tally::Contacts, 1);
    return made;
}

void addFreeKeys(Rows &rows, const PreparedEvent &event, const Matches &known, domain::ContactNo contact, Instant now)
{
    // One row a phone is enough: every spelling has the same canonical form, and a look-up tries them all.
    std::vector<std::string> wanted;
    if (!event.idKey.empty())
        wanted.push_back(event.idKey);
    if (!event.phoneKeys.empty() && findPhone(known, event) == nullptr)
        wanted.push_back(event.phoneKeys.front());
    if (!event.emailKey.empty())
        wanted.push_back(event.emailKey);
    std::erase_if(wanted, [&](const std::string &key) { return findKey(known, key) != nullptr; });
    if (!wanted.empty())
        rows.insertIdentities(wanted, contact, now);
}

} // namespace

domain::ContactId newContactId(const PreparedEvent &event)
{
    const domain::EventKey &key = event.event.key;
    if (!event.event.contact.sourceId.empty())
        return domain::ContactId(key.source + "/" + event.event.contact.sourceId);
    return domain::ContactId(key.source + "/" + derivedId("#", {key.id}, 16));
}

Match matchContact(Rows &rows, const PreparedEvent &event)
{
    const std::vector<std::string> keys = keysOf(event);
    return matchKnown(rows, event, keys.empty() ? Matches{} : rows.findIdentities(keys));
}

ResolvedContact resolveContact(Rows &rows, const PreparedEvent &event, Instant now)
{
    const std::vector<std::string> keys = keysOf(event);
    const Matches known = keys.empty() ? Matches{} : rows.findIdentities(keys);
    Match match = matchKnown(rows, event, known);
    ResolvedContact resolved;
    resolved.link = match.link;
    if (match.contact) {
        resolved.contact = std::move(*match.contact);
        const bool firstPhone = !resolved.contact.hasPhone && !event.phoneKeys.empty();
        const domain::PersonRole role = event.event.contact.role.value_or(domain::PersonRole::Unknown);
        const bool newRole = role != domain::PersonRole::Unknown && role != resolved.contact.role;
        if (firstPhone || newRole)
            rows.setContactHints(resolved.contact.contact, firstPhone ? event.phone : std::string{}, role);
        resolved.linksRecord = !event.idKey.empty() && (match.link.matchedBy == "phone" || match.link.matchedBy == "email");
    } else {
        resolved.contact = makeContact(rows, event, now);
    }
    addFreeKeys(rows, event, known, resolved.contact.contact, now);
    return resolved;
}

} // namespace ns::store
