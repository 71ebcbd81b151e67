// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/clock.h"

namespace ns {

using Digest = std::array<std::uint8_t, 32>; // SHA-256

[[nodiscard]] Digest sha256(std::string_view bytes);
/// SHA-256 over length-prefixed parts, so that ("ab","c") and ("a","bc") differ.
[[nodiscard]] Digest sha256Parts(std::initializer_list<std::string_view> parts);
[[nodiscard]] std::string toHex(std::string_view bytes);
[[nodiscard]] inline std::string_view asBytes(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}
[[nodiscard]] inline std::string toHex(const Digest &digest) { return toHex(asBytes(digest)); }
/// prefix + first `hexDigits` hex digits of sha256Parts(parts): how every id of ours is made, from keys and never from chance.
[[nodiscard]] std::string derivedId(std::string_view prefix, std::initializer_list<std::string_view> parts,
                                    std::size_t hexDigits = 20);
/// prefix + 12 hex digits of `at` (ms since 1970) + hash of the parts, `hexDigits` in all (after UUIDv7, RFC 9562): ids made together lie
/// together in an index, where ids that are all hash touch a page each.
[[nodiscard]] std::string timedId(std::string_view prefix, Instant at, std::initializer_list<std::string_view> parts,
                                  std::size_t hexDigits = 32);
/// The instant of a timedId with this prefix; 1970 for any other text.
[[nodiscard]] Instant timeOfId(std::string_view prefix, std::string_view id);
/// A cheap stable 64-bit hash (FNV-1a) for sharding; not for identity.
[[nodiscard]] std::uint64_t shardHash(std::string_view bytes);

} // namespace ns
