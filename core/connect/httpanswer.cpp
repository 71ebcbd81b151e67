// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/httpanswer.h"

#include <QDateTime>

#include "core/connect/messagecodec.h"

namespace ns::connect {

namespace {

using ports::SendOutcome;
using ports::SendState;

constexpr std::int64_t kRetryAfterSecondsMax = 24 * 3600;

std::string statusCode(const HttpAnswer &answer)
{
    return "http." + std::to_string(answer.status);
}

std::optional<Millis> retryAfterOf(const HttpAnswer &answer)
{
    return answer.retryAfter ? readRetryAfter(*answer.retryAfter, answer.date) : std::nullopt;
}

/// 2xx: accepted, unless the body promises something that cannot be read (a proxy's page, garbage).
SendOutcome acceptReadable(const HttpAnswer &answer)
{
    Result<std::string> id = readMessageId({answer.body.constData(), std::size_t(answer.body.size())});
    if (!id)
        return {.state = SendState::Unknown, .code = "answer.unreadable", .detail = statusCode(answer) + " with a body that is not JSON"};
    return {.state = SendState::Accepted, .messageId = *std::move(id), .code = statusCode(answer)};
}

/// "Sun, 06 Nov 1994 08:49:37 GMT"; Qt's RFC 2822 parser wants an offset instead of the name.
QDateTime parseHttpDate(QByteArray text)
{
    text = text.trimmed();
    if (text.endsWith("GMT"))
        text.replace(text.size() - 3, 3, "+0000");
    return QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
}

} // namespace

SendOutcome judgeSend(const HttpAnswer &answer)
{
    if (!answer.failure.empty())
        return {.state = answer.bodyTouched ? SendState::Unknown : SendState::NotSent, .code = answer.failure};
    if (answer.status >= 200 && answer.status < 300)
        return acceptReadable(answer);
    if (answer.status == 429 || (answer.status == 503 && answer.retryAfter))
        return {.state = SendState::NotSent, .code = statusCode(answer), .retryAfter = retryAfterOf(answer)};
    const bool refused = answer.status >= 400 && answer.status < 500;
    return {.state = refused ? SendState::Refused : SendState::Unknown, .code = statusCode(answer)};
}

SendOutcome judgeLookUp(const HttpAnswer &answer)
{
    if (!answer.failure.empty())
        return {.state = SendState::Unknown, .code = answer.failure};
    if (answer.status == 200)
        return acceptReadable(answer);
    return {.state = answer.status == 404 ? SendState::NotSent : SendState::Unknown,
            .code = statusCode(answer),
            .retryAfter = retryAfterOf(answer)};
}

std::optional<Millis> readRetryAfter(const QByteArray &value, const QByteArray &date)
{
    const QByteArray text = value.trimmed();
    const bool isNumber = !text.isEmpty() && text.size() <= 9 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    std::int64_t seconds = text.toLongLong();
    if (!isNumber) {
        const QDateTime until = parseHttpDate(text);
        const QDateTime now = parseHttpDate(date);
        if (!until.isValid() || !now.isValid())
            return std::nullopt;
        seconds = std::max<std::int64_t>(0, now.secsTo(until));
    }
    return std::chrono::seconds(std::min(seconds, kRetryAfterSecondsMax));
}

} // namespace ns::connect
