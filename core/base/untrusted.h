// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace ns {

/// What a document from outside may cost us. Depth: 200 KB of nested brackets parse fine in nlohmann and then overflow the
/// stack in dump(), so 64 is the most that anything may nest.
struct UntrustedLimits
{
    std::size_t bytesMax = 256 * 1024;
    int depthMax = 64;
};

/// Size, depth and UTF-8 of a JSON text, before any value is built. Linear, no recursion, no allocation.
[[nodiscard]] Status checkUntrusted(std::string_view text, const UntrustedLimits &limits = {});

/// The one door for JSON from outside. Json is nlohmann::json; a template so that this header does not include it
/// (only *codec.cpp files and app/cli may). Duplicate keys: the last one wins, as everywhere.
template <typename Json>
[[nodiscard]] Result<Json> parseUntrusted(std::string_view text, const UntrustedLimits &limits = {})
{
    if (const Status checked = checkUntrusted(text, limits); !checked)
        return tl::make_unexpected(checked.error());
    Json value = Json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
    if (value.is_discarded())
        return fail(ErrorCode::InvalidInput, "not valid JSON");
    return value;
}

/// Offset of the first byte that is not well-formed UTF-8, or npos. Overlong forms and surrogates are not well-formed.
[[nodiscard]] std::size_t findInvalidUtf8(std::string_view text);

} // namespace ns
