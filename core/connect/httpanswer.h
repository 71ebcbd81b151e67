// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/ports/messagesender.h"

namespace ns::connect {

/// What one HTTP call brought back. `failure` is empty only when the whole answer arrived as its framing promised.
struct HttpAnswer
{
    std::string failure = {}; // "timeout", "answer.too_large", "network.<Qt's name of the error>"
    bool bodyTouched = false; // a byte of our body was handed to the network
    int status = 0;
    std::optional<QByteArray> retryAfter = {};
    QByteArray date = {};
    QByteArray body = {};
};

/// CLI.md, channel.http: 2xx with an empty or JSON body is Accepted; 429, and 503 with Retry-After, is NotSent; other 4xx Refused;
/// other 5xx, 3xx, and a call that failed or whose answer is cut or unreadable, Unknown. A call that failed before the first byte
/// of the body left is NotSent (refused, name not found, no connection within the time-out).
[[nodiscard]] ports::SendOutcome judgeSend(const HttpAnswer &answer);
/// The answer to GET lookup_url?reference=: 200 Accepted, 404 NotSent, anything else Unknown.
[[nodiscard]] ports::SendOutcome judgeLookUp(const HttpAnswer &answer);
/// Retry-After in seconds, or as a date against the answer's own Date; at most a day. Nothing when it is neither.
[[nodiscard]] std::optional<Millis> readRetryAfter(const QByteArray &value, const QByteArray &date);

} // namespace ns::connect
