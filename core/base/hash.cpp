// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include <QByteArrayView>
#include <QCryptographicHash>
#include <cstring>

namespace ns {

namespace {
Digest finish(const QCryptographicHash &hash)
{
    Digest digest{};
    const QByteArray result = hash.result();
    std::memcpy(digest.data(), result.constData(), digest.size());
    return digest;
}
} // namespace

Digest sha256(std::string_view bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return finish(hash);
}

Digest sha256Parts(std::initializer_list<std::string_view> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string_view part : parts) {
        const std::uint64_t length = part.size();
        std::array<char, 8> prefix{};
        for (std::size_t i = 0; i < prefix.size(); ++i)
            prefix[i] = char(length >> (8 * i));
        hash.addData(QByteArrayView(prefix.data(), qsizetype(prefix.size())));
        hash.addData(QByteArrayView(part.data(), qsizetype(part.size())));
    }
    return finish(hash);
}

std::string toHex(std::string_view bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        hex += kDigits[(static_cast<unsigned char>(byte) >> 4) & 0xF];
        hex += kDigits[static_cast<unsigned char>(byte) & 0xF];
    }
    return hex;
}

std::string derivedId(std::string_view prefix, std::initializer_list<std::string_view> parts, std::size_t hexDigits)
{
    return std::string(prefix) + toHex(sha256Parts(parts)).substr(0, hexDigits);
}

std::uint64_t shardHash(std::string_view bytes)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return hash;
}

} // namespace ns
