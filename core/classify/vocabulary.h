// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ns::classify {

/// Finds a column's categories by their text. Open addressing over 8 bytes an entry: std::unordered_map's nodes and divisions cost as much as all
/// else of a category's cell. The texts stay where they are and are passed in. Immutable; any thread.
class Vocabulary
{
public:
    Vocabulary() = default;
    explicit Vocabulary(const std::vector<std::string> &values);
    /// Index of the first equal one of the values that this was made for.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text, const std::vector<std::string> &values) const;

private:
    struct Entry
    {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; // index + 1; 0: free
    };
    std::vector<Entry> m_entries; // a power of two, at most half full
};

} // namespace ns::classify
