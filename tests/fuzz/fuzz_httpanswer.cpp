// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string_view>

#include "core/connect/httpanswer.h"

using ns::ports::SendOutcome;
using ns::ports::SendState;

namespace {

constexpr int kStatuses[] = {200, 202, 204, 301, 400, 404, 409, 429, 500, 503};

void check(const SendOutcome &outcome)
{
    if (outcome.messageId.size() > 256 || (outcome.state != SendState::Accepted && !outcome.messageId.empty()))
        __builtin_trap();
    if (outcome.retryAfter && (*outcome.retryAfter < ns::Millis{0} || *outcome.retryAfter > std::chrono::hours(24)))
        __builtin_trap();
}

} // namespace

/// First byte: the status. Then three parts, each ended by a NUL byte: Retry-After, Date, body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    QByteArray rest(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const auto takePart = [&rest] {
        const qsizetype end = rest.indexOf('\0');
        const QByteArray part = rest.left(end); // all of it for -1
        rest = end < 0 ? QByteArray() : rest.mid(end + 1);
        return part;
    };
    ns::connect::HttpAnswer answer{.bodyTouched = true, .status = kStatuses[data[0] % std::size(kStatuses)]};
    answer.retryAfter = takePart();
    answer.date = takePart();
    answer.body = rest;
    check(ns::connect::judgeSend(answer));
    check(ns::connect::judgeLookUp(answer));
    return 0;
}
