// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace ns {

/// A string id that cannot be mixed up with another kind of id. Empty means none.
template <typename Tag> class StrongId
{
public:
    StrongId() = default;
    explicit StrongId(std::string value) : m_value(std::move(value)) {}
    [[nodiscard]] const std::string &str() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.empty(); }
    auto operator<=>(const StrongId &) const = default;
    bool operator==(const StrongId &) const = default;

private:
    std::string m_value;
};

} // namespace ns

template <typename Tag> struct std::hash<ns::StrongId<Tag>>
{
    std::size_t operator()(const ns::StrongId<Tag> &id) const noexcept { return std::hash<std::string>{}(id.str()); }
};
