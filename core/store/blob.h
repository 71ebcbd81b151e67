// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <optional>
#include <string>
#include <string_view>

namespace ns::store {

/// Thorough is for what is large and written once: a tenth smaller, three times the work.
enum class Effort { Quick, Thorough };

/// Bytes as they are stored: one tag byte, then plain bytes or a zstd frame over our dictionary (resources/store), whichever is shorter.
/// Any thread. About 5 us for 2 KB.
[[nodiscard]] QByteArray compressBlob(std::string_view bytes, Effort effort = Effort::Quick);
/// Nothing when they cannot be read.
[[nodiscard]] std::optional<std::string> expandBlob(std::string_view stored);
[[nodiscard]] inline std::optional<std::string> expandBlob(const QByteArray &stored)
{
    return expandBlob(std::string_view(stored.constData(), std::size_t(stored.size())));
}

/// The same for bytes that mostly repeat `basis`, which must be at hand again to expand them: a tenth of the size.
[[nodiscard]] QByteArray compressBlobAfter(std::string_view basis, std::string_view bytes);
[[nodiscard]] std::optional<std::string> expandBlobAfter(std::string_view basis, std::string_view stored);

} // namespace ns::store
