// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/ports/messagesender.h"

namespace ns::connect {

/// {to, channel, text, subject, reference, contact, created_at}, indented, for channel.file.
[[nodiscard]] std::string encodeFileMessage(const ports::OutgoingMessage &message);
/// {to, channel, text, subject, reference}, for channel.http.
[[nodiscard]] std::string encodeHttpMessage(const ports::OutgoingMessage &message);
/// The provider's id ("id", a text or whole number, at most 256 bytes) in a JSON answer; empty when it has none.
/// InvalidInput when the body is neither empty nor JSON.
[[nodiscard]] Result<std::string> readMessageId(std::string_view body);

} // namespace ns::connect
