// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectionconfig.h"

#include <nlohmann/json.hpp>
#include <set>

#include "core/base/untrusted.h"
#include "core/connect/mimemessage.h"
#include "core/connect/secret.h"

namespace ns::connect {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kFileBytesMax = 64 * 1024;
constexpr std::size_t kTextBytesMax = 2048; // of one field
constexpr std::int64_t kPriorityMax = 1000;
constexpr std::int64_t kTimeoutMsMin = 100;
constexpr std::int64_t kTimeoutMsMax = 120'000;

constexpr std::string_view kNotBuiltYet[] = {
    "channel.smtp",      "channel.twilio", "channel.whatsapp", "model.openai",   "model.anthropic",
    "crm.hubspot",       "crm.gohighlevel", "crm.supabase",    "crm.webhook",    "telemetry.otlp",
};

/// Reads the fields of one object, remembers the first error and which fields are known, so that a misspelt one is found.
class FieldReader
{
public:
    explicit FieldReader(const Json &object) : m_object(object) {}

    std::string text(const char *name)
    {
        return optionalText(name, std::nullopt);
    }
    std::string text(const char *name, std::string fallback)
    {
        return optionalText(name, std::move(fallback));
    }
    bool flag(const char *name, bool fallback)
    {
        const Json *value = find(name);
        if (!value)
            return fallback;
        if (!value->is_boolean())
            refuse(name, "true or false expected");
        return value->is_boolean() && value->get<bool>();
    }
    std::int64_t integer(const char *name, std::int64_t fallback, std::int64_t low, std::int64_t high)
    {
        const Json *value = find(name);
        if (!value)
            return fallback;
        // Unsigned values over 2^63 would wrap: they are no number for us.
        const bool readable = value->is_number_integer() && (!value->is_number_unsigned() || value->get<std::uint64_t>() <= INT64_MAX);
        const std::int64_t number = readable ? value->get<std::int64_t>() : low - 1;
        if (number < low || number > high)
            refuse(name, "a whole number from " + std::to_string(low) + " to " + std::to_string(high) + " expected");
        return number;
    }
    void check(const Status &status)
    {
        if (!status && !m_error)
            m_error = status.error();
    }
    void refuse(const std::string &name, const std::string &why)
    {
        check(fail(ErrorCode::InvalidInput, name + ": " + why));
    }
    /// The first error, a field that nobody asked for included.
    [[nodiscard]] Status finish()
    {
        for (const auto &item : m_object.items()) {
            if (!m_known.contains(item.key()))
                refuse(item.key(), "unknown field");
        }
        return m_error ? Status(tl::make_unexpected(*m_error)) : Status{};
    }

private:
    const Json *find(const char *name)
    {
        m_known.insert(name);
        const auto found = m_object.find(name);
        return found == m_object.end() ? nullptr : &*found;
    }
    std::string optionalText(const char *name, std::optional<std::string> fallback)
    {
        const Json *value = find(name);
        if (!value && fallback)
            return *std::move(fallback);
        if (!value) {
            refuse(name, "missing");
            return {};
        }
        const std::string content = value->is_string() ? value->get<std::string>() : std::string{};
        const bool hasControl = std::ranges::any_of(content, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
        if (content.empty() || content.size() > kTextBytesMax || hasControl)
            refuse(name, "a text of 1 to 2048 bytes without control characters expected");
        return content;
    }

    const Json &m_object;
    std::set<std::string> m_known;
    std::optional<Error> m_error;
};

bool isPlainName(std::string_view name, std::string_view extra)
{
    const auto allowed = [extra](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || extra.find(c) != extra.npos; };
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, allowed);
}

FileChannelConfig readFileChannel(FieldReader &fields)
{
    FileChannelConfig config;
    config.folder = fields.text("folder");
    config.from = fields.text("from", config.from);
    if (!isMailAddress(config.from))
        fields.refuse("from", "an e-mail address expected");
    return config;
}

HttpChannelConfig readHttpChannel(FieldReader &fields)
{
    HttpChannelConfig config;
    config.url = fields.text("url");
    fields.check(checkUrl(config.url, "url"));
    config.channel = fields.text("channel");
    if (!isPlainName(config.channel, "-_"))
        fields.refuse("channel", "a name of a-z, 0-9, - and _ expected");
    config.honoursKeys = fields.flag("honours_keys", config.honoursKeys);
    config.lookupUrl = fields.text("lookup_url", {});
    if (!config.lookupUrl.empty())
        fields.check(checkUrl(config.lookupUrl, "lookup_url"));
    config.timeout = Millis{fields.integer("timeout_ms", config.timeout.count(), kTimeoutMsMin, kTimeoutMsMax)};
    return config;
}

IngressConfig readIngress(FieldReader &fields)
{
    IngressConfig config{fields.text("secret")};
    if (const Status checked = checkSecretReference(config.secret); !checked)
        fields.refuse("secret", checked.error().text);
    return config;
}

} // namespace

Result<ConnectionConfig> parseConnection(std::string_view json)
{
    const Result<Json> document = parseUntrusted<Json>(json, {.bytesMax = kFileBytesMax});
    if (!document)
        return tl::make_unexpected(document.error());
    if (!document->is_object())
        return fail(ErrorCode::InvalidInput, "a connection file holds one JSON object");

    FieldReader fields(*document);
    ConnectionConfig config;
    config.id = fields.text("id");
    if (!isPlainName(config.id, "-"))
        fields.refuse("id", "1 to 64 of a-z, 0-9 and - expected");
    config.kind = fields.text("kind");
    if (std::ranges::find(kNotBuiltYet, config.kind) != std::end(kNotBuiltYet))
        return fail(ErrorCode::Unsupported, "connection kind not built yet", config.kind);
    config.priority = int(fields.integer("priority", 0, -kPriorityMax, kPriorityMax));
    if (config.kind == "channel.file")
        config.settings = readFileChannel(fields);
    else if (config.kind == "channel.http")
        config.settings = readHttpChannel(fields);
    else if (config.kind == "ingress.http")
        config.settings = readIngress(fields);
    else
        fields.refuse("kind", "unknown; known are channel.file, channel.http and ingress.http");
    if (const Status finished = fields.finish(); !finished)
        return tl::make_unexpected(finished.error());
    return config;
}

} // namespace ns::connect
