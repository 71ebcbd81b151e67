// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/packed.h"

#include <bit>

#include "core/base/hash.h"

namespace ns {

namespace {

int hexValue(char digit)
{
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

} // namespace

void PackWriter::u64(std::uint64_t value)
{
    while (value >= 0x80) {
        m_data += char(value | 0x80);
        value >>= 7;
    }
    m_data += char(value);
}

void PackWriter::i64(std::int64_t value)
{
    u64((std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63));
}

void PackWriter::real(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8)
        m_data += char(bits >> shift);
}

void PackWriter::fixed32(std::uint32_t value)
{
    for (int shift = 0; shift < 32; shift += 8)
        m_data += char(value >> shift);
}

void PackWriter::bytes(std::string_view value)
{
    u64(value.size());
    m_data += value;
}

void PackWriter::id(std::string_view value)
{
    const auto last = value.find_last_not_of("0123456789abcdef");
    const std::size_t digits = (value.size() - (last == std::string_view::npos ? 0 : last + 1)) / 2 * 2;
    bytes(value.substr(0, value.size() - digits));
    u64(digits / 2);
    for (std::size_t i = value.size() - digits; i < value.size(); i += 2)
        m_data += char(hexValue(value[i]) << 4 | hexValue(value[i + 1]));
}

std::uint64_t PackReader::u64()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; m_ok && shift < 64; shift += 7) {
        if (m_pos >= m_data.size())
            break;
        const auto byte = static_cast<unsigned char>(m_data[m_pos++]);
        value |= std::uint64_t(byte & 0x7F) << shift;
        if ((byte & 0x80) == 0)
            return value;
    }
    m_ok = false;
    return 0;
}

std::int64_t PackReader::i64()
{
    const std::uint64_t raw = u64();
    return std::int64_t(raw >> 1) ^ -std::int64_t(raw & 1);
}

double PackReader::real()
{
    if (!m_ok || m_data.size() - m_pos < 8) {
        m_ok = false;
        return 0;
    }
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 8; ++i)
        bits |= std::uint64_t(static_cast<unsigned char>(m_data[m_pos + i])) << (8 * i);
    m_pos += 8;
    return std::bit_cast<double>(bits);
}

std::uint32_t PackReader::fixed32()
{
    if (!m_ok || m_data.size() - m_pos < 4) {
        m_ok = false;
        return 0;
    }
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i)
        value |= std::uint32_t(static_cast<unsigned char>(m_data[m_pos + i])) << (8 * i);
    m_pos += 4;
    return value;
}

std::string PackReader::bytes()
{
    const std::uint64_t length = u64();
    if (!m_ok || length > m_data.size() - m_pos) {
        m_ok = false;
        return {};
    }
    std::string value{m_data.substr(m_pos, std::size_t(length))};
    m_pos += std::size_t(length);
    return value;
}

std::string PackReader::id()
{
    std::string value = bytes();
    return value + toHex(bytes());
}

std::size_t PackReader::count()
{
    const std::uint64_t items = u64();
    if (items > m_data.size() - m_pos)
        m_ok = false;
    return m_ok ? std::size_t(items) : 0;
}

} // namespace ns
