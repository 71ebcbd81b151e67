// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"

namespace ns::store {

/// The contact that an event belongs to, or that a new one is to be made.
struct Match
{
    std::optional<IdentityMatch> contact = {};
    ports::IdentityLink link = {"new", ""};
};

/// DESIGN 7. The id of the source decides; else a phone in any spelling, unless both sides state different roles (a guardian and a student
/// share a phone); else an e-mail, where it cannot contradict a phone; else the message that a delivery report names.
[[nodiscard]] Match matchContact(Rows &rows, const PreparedEvent &event);

/// "<source>/<source id>", or "<source>/#<16 hex of the event id's hash>" where the source gave no id.
[[nodiscard]] domain::ContactId newContactId(const PreparedEvent &event);

/// Finds or makes the contact, gives it the event's free keys, and logs a link that phone or e-mail made.
struct ResolvedContact
{
    IdentityMatch contact;
    ports::IdentityLink link;
    bool linksRecord = false; // another record of a source joined: to be logged once the event has its number
};
[[nodiscard]] ResolvedContact resolveContact(Rows &rows, const PreparedEvent &event, Instant now);

} // namespace ns::store
