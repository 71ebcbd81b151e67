// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/vocabulary.h"

#include <bit>

#include "core/classify/eightbytes.h"

namespace ns::classify {

namespace {

constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio

std::uint32_t hashOf(std::string_view text)
{
    using namespace eight;
    std::uint64_t hash = text.size();
    const auto mix = [&hash](Word word) {
        hash = (hash ^ word) * kFactor;
        hash ^= hash >> 32;
    };
    for (std::size_t i = 0; i + sizeof(Word) < text.size(); i += sizeof(Word))
        mix(load(text.data() + i));
    if (!text.empty())
        mix(text.size() < sizeof(Word) ? loadShort(text) : load(text.data() + text.size() - sizeof(Word)));
    return std::uint32_t(hash);
}

} // namespace

Vocabulary::Vocabulary(const std::vector<std::string> &values) : m_entries(std::bit_ceil(values.size() * 2 + 1))
{
    for (std::uint32_t i = 0; i < values.size(); ++i) {
        if (find(values[i], values))
            continue;
        const std::uint32_t hash = hashOf(values[i]);
        std::size_t at = hash & (m_entries.size() - 1);
        while (m_entries[at].number != 0)
            at = (at + 1) & (m_entries.size() - 1);
        m_entries[at] = {hash, i + 1};
    }
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view text, const std::vector<std::string> &values) const
{
    if (m_entries.empty())
        return std::nullopt;
    const std::uint32_t hash = hashOf(text);
    for (std::size_t at = hash & (m_entries.size() - 1); m_entries[at].number != 0; at = (at + 1) & (m_entries.size() - 1)) {
        if (m_entries[at].hash == hash && values[m_entries[at].number - 1] == text)
            return m_entries[at].number - 1;
    }
    return std::nullopt;
}

} // namespace ns::classify
