// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace ns::connect {

/// channel.file: the sandbox. A relative folder is meant relative to the workspace.
struct FileChannelConfig
{
    std::string folder;
    std::string from = "nightshift@localhost"; // From of the .eml files
};

/// channel.http: one POST per message. The URLs are checked by checkUrl.
struct HttpChannelConfig
{
    std::string url;
    std::string channel;
    bool honoursKeys = false;
    std::string lookupUrl = {}; // empty: the other side cannot be asked
    Millis timeout{10'000};     // of one call, connecting included
};

/// ingress.http: the listener's bearer token, as a reference (see resolveSecret).
struct IngressConfig
{
    std::string secret;
};

using ConnectionSettings = std::variant<FileChannelConfig, HttpChannelConfig, IngressConfig>;

/// One connection file, checked and typed. Never holds a secret, only references to secrets.
struct ConnectionConfig
{
    std::string id; // [a-z0-9-]{1,64}
    std::string kind;
    int priority = 0; // the highest that serves a channel is used, ties by id
    ConnectionSettings settings;
};

/// One connection file of CLI.md. InvalidInput names the field ("timeout_ms: ..") for a missing, unknown or wrong one;
/// Unsupported for a kind that is known but not built yet.
[[nodiscard]] Result<ConnectionConfig> parseConnection(std::string_view json);

/// http only to this machine, https elsewhere; no user name, password or fragment in it. `field` is named by the error.
[[nodiscard]] Status checkUrl(std::string_view url, std::string_view field);
/// True for localhost, 127.0.0.0/8 and ::1 by name: nothing is resolved.
[[nodiscard]] bool isLoopbackUrl(std::string_view url);

} // namespace ns::connect
