// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/base/result.h"
#include "core/ports/messagesender.h"

namespace ns::connect {

/// True for one plain ASCII address (RFC 5321 without quoted local parts): nothing in it can end a header.
[[nodiscard]] bool isMailAddress(std::string_view address);

/// One message as RFC 5322 / MIME text: CRLF lines of at most 78 bytes, subject as RFC 2047 words where it is not plain ASCII,
/// body UTF-8 in quoted-printable. Message-ID and X-Nightshift-Reference carry the reference.
/// InvalidInput when `to` or `from` is not a mail address, or the reference does not fit an id.
[[nodiscard]] Result<std::string> renderMail(const ports::OutgoingMessage &message, std::string_view from);

} // namespace ns::connect
