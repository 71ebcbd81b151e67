// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/csvdecoder.h"

#include <QIODevice>

#include "core/base/untrusted.h"

namespace ns::connect {

namespace {

constexpr qint64 kPieceBytes = 256 * 1024;

// What windows-1252 has at 0x80..0x9F (WHATWG's table; the five holes stay control characters). Not left to QStringDecoder:
// it knows the name only where Qt was built with ICU.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

void appendWindows1252(std::string_view bytes, std::string &text)
{
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
            continue;
        }
        const char16_t code = byte < 0xA0 ? kWindows1252[byte - 0x80U] : char16_t(byte);
        if (code >= 0x800) {
            text += char(0xE0 | (code >> 12));
            text += char(0x80 | ((code >> 6) & 0x3F));
        } else {
            text += char(0xC0 | (code >> 6));
        }
        text += char(0x80 | (code & 0x3F));
    }
}

/// Counts of what one pass over the bytes shows of UTF-8.
struct Utf8Evidence
{
    std::uint64_t good = 0; // bytes of well-formed multi-byte sequences
    std::uint64_t bad = 0;
};

/// Returns the number of bytes at the end of `bytes` that may be the start of a sequence that goes on in the next piece.
std::size_t weigh(std::string_view bytes, Utf8Evidence &evidence)
{
    while (!bytes.empty()) {
        const std::size_t bad = findInvalidUtf8(bytes);
        const std::string_view fine = bytes.substr(0, bad);
        evidence.good += std::uint64_t(std::count_if(fine.begin(), fine.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
        if (bad == std::string_view::npos)
            return 0;
        if (bytes.size() - bad < 4 && static_cast<unsigned char>(bytes[bad]) >= 0xC2)
            return bytes.size() - bad;
        ++evidence.bad;
        bytes.remove_prefix(bad + 1);
    }
    return 0;
}

/// UTF-16 without a mark shows itself by its NULs: Latin text has one in every pair, always on the same side.
std::optional<CsvEncoding> sniffUtf16(std::string_view head)
{
    const std::size_t pairs = head.size() / 2;
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
        even += head[i] == '\0' ? 1U : 0U;
        odd += head[i + 1] == '\0' ? 1U : 0U;
    }
    if (pairs >= 2 && odd * 10 >= pairs * 4 && even * 10 < pairs)
        return CsvEncoding::Utf16Le;
    if (pairs >= 2 && even * 10 >= pairs * 4 && odd * 10 < pairs)
        return CsvEncoding::Utf16Be;
    return std::nullopt;
}

/// Reads the whole device once: a single accent may stand in the last row.
CsvEncoding sniffByContent(QIODevice &device)
{
    Utf8Evidence evidence;
    std::string piece;
    bool first = true;
    while (true) {
        const std::size_t kept = piece.size();
        piece.resize(kept + kPieceBytes);
        const qint64 got = device.read(piece.data() + kept, kPieceBytes);
        piece.resize(kept + std::size_t(std::max<qint64>(got, 0)));
        if (got <= 0)
            break;
        if (first) {
            if (const auto utf16 = sniffUtf16(piece))
                return *utf16;
            first = false;
        }
        piece.erase(0, piece.size() - weigh(piece, evidence));
    }
    evidence.bad += piece.size(); // a sequence that the end cut off
    return evidence.bad == 0 || evidence.good > 20 * evidence.bad ? CsvEncoding::Utf8 : CsvEncoding::Windows1252;
}

struct Mark
{
    std::string_view bytes;
    CsvEncoding encoding;
};
constexpr std::array kMarks = {Mark{"\xEF\xBB\xBF", CsvEncoding::Utf8}, Mark{"\xFF\xFE", CsvEncoding::Utf16Le},
                               Mark{"\xFE\xFF", CsvEncoding::Utf16Be}};

} // namespace

const char *encodingName(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8: return "utf-8";
    case CsvEncoding::Utf16Le: return "utf-16le";
    case CsvEncoding::Utf16Be: return "utf-16be";
    case CsvEncoding::Windows1252: return "windows-1252";
    }
    return "";
}

CsvDecoder::CsvDecoder(std::unique_ptr<QIODevice> device, CsvEncoding encoding) : m_device(std::move(device)), m_encoding(encoding)
{
    m_bytesTotal = std::uint64_t(m_device->size());
    m_bytesRead = std::uint64_t(m_device->pos());
    if (encoding == CsvEncoding::Utf16Le)
        m_utf16.emplace(QStringDecoder::Utf16LE);
    else if (encoding == CsvEncoding::Utf16Be)
        m_utf16.emplace(QStringDecoder::Utf16BE);
}

CsvDecoder::CsvDecoder(CsvDecoder &&) noexcept = default;
CsvDecoder &CsvDecoder::operator=(CsvDecoder &&) noexcept = default;
CsvDecoder::~CsvDecoder() = default;

Result<CsvDecoder> CsvDecoder::open(std::unique_ptr<QIODevice> device)
{
    const QByteArray head = device->peek(4);
    const std::string_view start(head.constData(), std::size_t(head.size()));
    for (const Mark &mark : kMarks) {
        if (start.starts_with(mark.bytes)) {
            device->skip(qint64(mark.bytes.size()));
            return CsvDecoder(std::move(device), mark.encoding);
        }
    }
    const CsvEncoding encoding = sniffByContent(*device);
    if (!device->seek(0))
        return fail(ErrorCode::Storage, "cannot read the file twice");
    return CsvDecoder(std::move(device), encoding);
}

Result<bool> CsvDecoder::readMore(std::string &text)
{
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    const qint64 got = m_device->read(piece.data(), kPieceBytes);
    if (got < 0)
        return fail(ErrorCode::Storage, "cannot read: " + m_device->errorString().toStdString(), {}, Retry::Later);
    if (got == 0)
        return false;
    m_bytesRead += std::uint64_t(got);
    const std::string_view bytes(piece.constData(), std::size_t(got));
    if (m_utf16) {
        const QString decoded = (*m_utf16)(QByteArrayView(piece.constData(), qsizetype(got)));
        text += decoded.toStdString();
    } else if (m_encoding == CsvEncoding::Windows1252) {
        appendWindows1252(bytes, text);
    } else {
        text += bytes;
    }
    return true;
}

} // namespace ns::connect
