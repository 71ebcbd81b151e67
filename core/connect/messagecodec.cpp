// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/messagecodec.h"

#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"

namespace ns::connect {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMessageIdBytesMax = 256;

Json toJson(const ports::OutgoingMessage &message)
{
    return {{"to", message.to},
            {"channel", message.channel},
            {"text", message.text.toStdString()},
            {"subject", message.subject.toStdString()},
            {"reference", message.reference.str()}};
}

/// `replace`: dump() throws on text that is not UTF-8, and `to` came from outside once.
std::string dump(const Json &json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string encodeFileMessage(const ports::OutgoingMessage &message)
{
    Json json = toJson(message);
    json["contact"] = message.contact.str();
    json["created_at"] = formatInstant(message.createdAt);
    return dump(json, 2) + "\n";
}

std::string encodeHttpMessage(const ports::OutgoingMessage &message)
{
    return dump(toJson(message), -1);
}

Result<std::string> readMessageId(std::string_view body)
{
    if (body.find_first_not_of(" \t\r\n") == body.npos)
        return std::string{};
    const Result<Json> answer = parseUntrusted<Json>(body);
    if (!answer)
        return tl::make_unexpected(answer.error());
    if (!answer->is_object() || !answer->contains("id"))
        return std::string{};
    const Json &id = (*answer)["id"];
    std::string text;
    if (id.is_string())
        text = id.get<std::string>();
    else if (id.is_number_integer())
        text = id.dump();
    return text.size() <= kMessageIdBytesMax ? text : std::string{};
}

} // namespace ns::connect
