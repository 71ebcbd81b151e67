// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringDecoder>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"

class QIODevice;

namespace ns::connect {

enum class CsvEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };
[[nodiscard]] const char *encodingName(CsvEncoding encoding);

/// Turns a file of any of the encodings that spreadsheets write into UTF-8, piece by piece. The encoding is told by the byte order mark,
/// else by NULs at every other byte, else by whether the whole file is UTF-8; what is left is windows-1252. One thread.
class CsvDecoder
{
public:
    /// Takes an open, seekable device. A file that is mostly good UTF-8 stays UTF-8: its bad rows are refused one by one.
    [[nodiscard]] static Result<CsvDecoder> open(std::unique_ptr<QIODevice> device);
    CsvDecoder(CsvDecoder &&) noexcept;
    CsvDecoder &operator=(CsvDecoder &&) noexcept;
    ~CsvDecoder();

    [[nodiscard]] CsvEncoding encoding() const { return m_encoding; }
    [[nodiscard]] std::uint64_t bytesTotal() const { return m_bytesTotal; }
    [[nodiscard]] std::uint64_t bytesRead() const { return m_bytesRead; }
    /// Appends the next piece (at most about 1 MB) to `text`; false at the end. Bytes of a UTF-8 file pass unchecked.
    [[nodiscard]] Result<bool> readMore(std::string &text);

private:
    CsvDecoder(std::unique_ptr<QIODevice> device, CsvEncoding encoding);

    std::unique_ptr<QIODevice> m_device;
    CsvEncoding m_encoding;
    std::optional<QStringDecoder> m_utf16;
    std::uint64_t m_bytesTotal = 0;
    std::uint64_t m_bytesRead = 0;
};

} // namespace ns::connect
