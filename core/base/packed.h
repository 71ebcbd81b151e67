// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace ns {

/// Compact, deterministic binary form for state and spans: LEB128 integers, length-prefixed bytes, IEEE doubles, little endian.
class PackWriter
{
public:
    void u64(std::uint64_t value);
    void i64(std::int64_t value); // zig-zag
    void real(double value);
    void fixed32(std::uint32_t value); // four bytes: for hashes
    void flag(bool value) { u64(value ? 1 : 0); }
    void bytes(std::string_view value);
    /// An id of ours ("run-39125f1e7153f726ec0c"): the same text again, its hex digits in half the bytes.
    void id(std::string_view value);
    [[nodiscard]] const std::string &data() const { return m_data; }
    [[nodiscard]] std::string take() { return std::move(m_data); }

private:
    std::string m_data;
};

/// Reads what PackWriter wrote. After the first bad read every further read gives zero or empty and ok() stays false; it never reads past the end.
class PackReader
{
public:
    explicit PackReader(std::string_view data) : m_data(data) {}
    std::uint64_t u64();
    std::int64_t i64();
    double real();
    std::uint32_t fixed32();
    bool flag() { return u64() != 0; }
    std::string bytes();
    std::string id();
    /// A count of items that follow, each at least one byte: a count that cannot be true is an error.
    std::size_t count();
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_pos == m_data.size(); }

private:
    std::string_view m_data;
    std::size_t m_pos = 0;
    bool m_ok = true;
};

} // namespace ns
