// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/sealed.h"

#include "core/base/hash.h"

namespace ns::classify {

std::string sealModel(std::string body)
{
    body += asBytes(sha256(body));
    return body;
}

Result<std::string_view> unsealModel(std::string_view bytes)
{
    if (bytes.size() <= sizeof(Digest))
        return fail(ErrorCode::InvalidInput, "too short");
    const std::string_view body = bytes.substr(0, bytes.size() - sizeof(Digest));
    if (asBytes(sha256(body)) != bytes.substr(body.size()))
        return fail(ErrorCode::InvalidInput, "its digest does not fit its content");
    return body;
}

std::string modelIdOf(std::string_view task, std::string_view bytes)
{
    constexpr std::size_t kIdDigits = 12;
    return std::string(task) + '-' + toHex(sha256(bytes)).substr(0, kIdDigits);
}

} // namespace ns::classify
