// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/untrusted.h"

#include <cstdint>
#include <cstring>

namespace ns {

namespace {

/// Length of the well-formed UTF-8 sequence at `pos`, 0 when there is none (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view text, std::size_t pos)
{
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto isTail = [&](std::size_t i) { return (at(i) & 0xC0U) == 0x80U; };
    const unsigned lead = at(pos), second = at(pos + 1);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return isTail(pos + 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool ok = isTail(pos + 1) && isTail(pos + 2) && !(lead == 0xE0 && second < 0xA0) && !(lead == 0xED && second > 0x9F);
        return ok ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool ok = isTail(pos + 1) && isTail(pos + 2) && isTail(pos + 3) && !(lead == 0xF0 && second < 0x90)
                        && !(lead == 0xF4 && second > 0x8F);
        return ok ? 4 : 0;
    }
    return 0;
}

} // namespace

std::size_t findInvalidUtf8(std::string_view text)
{
    for (std::size_t pos = 0; pos < text.size();) {
        if (std::uint64_t eight = 0; text.size() - pos >= sizeof eight) { // most text is ASCII: eight bytes a look
            std::memcpy(&eight, text.data() + pos, sizeof eight);
            if ((eight & 0x8080808080808080ULL) == 0) {
                pos += sizeof eight;
                continue;
            }
        }
        const std::size_t length = static_cast<unsigned char>(text[pos]) < 0x80 ? 1 : sequenceLength(text, pos);
        if (length == 0)
            return pos;
        pos += length;
    }
    return std::string_view::npos;
}

Status checkUntrusted(std::string_view text, const UntrustedLimits &limits)
{
    if (text.size() > limits.bytesMax)
        return fail(ErrorCode::TooLarge, std::to_string(text.size()) + " bytes, at most " + std::to_string(limits.bytesMax));
    if (const std::size_t bad = findInvalidUtf8(text); bad != std::string_view::npos)
        return fail(ErrorCode::InvalidInput, "not UTF-8 at byte " + std::to_string(bad));
    if (const std::size_t at = text.find('\0'); at != std::string_view::npos) // nlohmann takes it for the end of the text
        return fail(ErrorCode::InvalidInput, "a NUL byte at offset " + std::to_string(at));
    int depth = 0;
    bool inString = false;
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
        const char c = text[pos];
        if (inString) {
            if (c == '\\')
                ++pos;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > limits.depthMax)
                return fail(ErrorCode::TooLarge, "nested deeper than " + std::to_string(limits.depthMax));
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return {};
}

} // namespace ns
