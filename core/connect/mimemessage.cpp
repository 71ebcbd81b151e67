// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/mimemessage.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include "core/connect/reference.h"

namespace ns::connect {

namespace {

constexpr qsizetype kWordBytesMax = 42; // 42 bytes are 56 in base64: with "=?UTF-8?B?" and "?=" 68, under the 75 of RFC 2047
constexpr qsizetype kPlainSubjectMax = 60;
constexpr qsizetype kBodyLineMax = 76;  // of quoted-printable, the soft break included

bool isPlainHeader(const QString &text)
{
    const bool printable = std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    return printable && text.size() <= kPlainSubjectMax && !text.contains(QStringLiteral("=?"));
}

/// Line ends and other control characters become spaces: a subject is one line, whatever was put into it.
QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.unicode() == 0x2028 || c.unicode() == 0x2029)
            c = u' ';
    }
    return text.trimmed();
}

/// Encoded words, each of whole characters (a surrogate pair is never split), folded one to a line.
QByteArray encodeHeaderText(const QString &raw)
{
    const QString text = withoutControls(raw);
    if (isPlainHeader(text))
        return text.toLatin1();
    QByteArray folded;
    QByteArray word;
    const auto flush = [&] {
        if (!word.isEmpty())
            folded += (folded.isEmpty() ? "" : "\r\n ") + QByteArray("=?UTF-8?B?") + word.toBase64() + "?=";
        word.clear();
    };
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QByteArray character = QStringView(text).mid(i, units).toUtf8();
        if (word.size() + character.size() > kWordBytesMax)
            flush();
        word += character;
        i += units;
    }
    flush();
    return folded;
}

/// RFC 2045 6.7. Spaces and tabs at a line's end are encoded, and a '.' or "From " in front too (mail programs alter those).
QByteArray encodeBodyLine(const QByteArray &line)
{
    QByteArray encoded;
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        const bool atEnd = i + 1 == line.size();
        const bool blank = byte == ' ' || byte == '\t';
        const bool delicate = i == 0 && (byte == '.' || byte == 'F');
        const bool literal = (byte > 0x20 && byte < 0x7f && byte != '=' && !delicate) || (blank && !atEnd);
        const QByteArray piece = literal ? QByteArray(1, char(byte)) : "=" + QByteArray(1, char(byte)).toHex().toUpper();
        if (column + piece.size() > kBodyLineMax - 1) {
            encoded += "=\r\n";
            column = 0;
        }
        encoded += piece;
        column += piece.size();
    }
    return encoded;
}

QByteArray encodeBody(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QByteArray body;
    for (const QByteArray &line : text.toUtf8().split('\n'))
        body += encodeBodyLine(line) + "\r\n";
    return body;
}

QByteArray mailDate(Instant at)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMillis(at), QTimeZone::utc());
    return QLocale::c().toString(utc, QStringLiteral("ddd, d MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

} // namespace

bool isMailAddress(std::string_view address)
{
    const std::size_t at = address.find('@');
    if (at == address.npos || at == 0 || at > 64 || address.size() > 254 || address.find('@', at + 1) != address.npos)
        return false;
    constexpr std::string_view kAtomMarks = "!#$%&'*+-/=?^_`{|}~.";
    const auto isAlnum = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    const auto isLocal = [&](char c) { return isAlnum(c) || kAtomMarks.find(c) != kAtomMarks.npos; };
    const auto isDomain = [&](char c) { return isAlnum(c) || c == '-' || c == '.'; };
    const std::string_view domain = address.substr(at + 1);
    return !domain.empty() && domain.front() != '.' && domain.back() != '.' && std::ranges::all_of(address.substr(0, at), isLocal)
        && std::ranges::all_of(domain, isDomain);
}

Result<std::string> renderMail(const ports::OutgoingMessage &message, std::string_view from)
{
    if (!isMailAddress(message.to))
        return fail(ErrorCode::InvalidInput, "not a mail address", "to");
    if (!isMailAddress(from))
        return fail(ErrorCode::InvalidInput, "not a mail address", "from");
    if (!isSafeReference(message.reference.str()))
        return fail(ErrorCode::InvalidInput, "a reference holds letters, digits, '-', '_' and '.' only", "reference");
    const QByteArray reference = QByteArray::fromStdString(message.reference.str());
    QByteArray mail;
    mail += "From: " + QByteArray(from.data(), qsizetype(from.size())) + "\r\n";
    mail += "To: " + QByteArray::fromStdString(message.to) + "\r\n";
    mail += "Subject: " + encodeHeaderText(message.subject) + "\r\n";
    mail += "Date: " + mailDate(message.createdAt) + "\r\n";
    mail += "Message-ID: <" + reference + "@nightshift.invalid>\r\n";
    mail += "X-Nightshift-Reference: " + reference + "\r\n";
    mail += "MIME-Version: 1.0\r\n";
    mail += "Content-Type: text/plain; charset=utf-8\r\n";
    mail += "Content-Transfer-Encoding: quoted-printable\r\n\r\n";
    return (mail + encodeBody(message.text)).toStdString();
}

} // namespace ns::connect
