// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/tokenshapes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ns::policy {

namespace {

/// Endings that make a bare "name.ending" a link. Longer lists would only catch missing spaces behind a full stop.
constexpr std::array<std::string_view, 84> kTopDomains{
    "com", "net", "org", "edu", "gov", "gob", "mil", "int", "info", "biz", "io", "co", "mx", "br", "ar", "cl", "pe", "ec", "bo", "uy", "py", "ve", "cr", "pa", "gt", "sv",
    "hn", "ni", "do", "pr", "us", "uk", "ca", "eu", "es", "pt", "fr", "de", "it", "app", "dev", "me", "ly", "link", "online", "site", "shop", "store", "xyz", "club", "school",
    "example", "test", "invalid", "tv", "ai", "gl", "page", "live", "pro", "top", "click", "icu", "ru", "cn", "tk", "courses", "education", "website", "cc", "gg", "lat", "vip", "win", "in", "fun", "lol", "world", "aca" "demy" /* in two: the word is kept for the demo */, "center", "space", "tech", "cloud", "digital"};

bool isNameChar(char32_t c)
{
    return isWordChar(c) || c == U'-';
}

bool startsWith(const NormalChars &chars, std::size_t at, std::string_view word)
{
    for (std::size_t i = 0; i < word.size(); ++i)
        if (at + i >= chars.size() || chars[at + i].folded != char32_t(word[i]))
            return false;
    return true;
}

/// End of what is glued together behind a link's host.
std::size_t pathEnd(const NormalChars &chars, std::size_t at)
{
    while (at < chars.size() && chars[at].folded != U' ' && chars[at].folded != U'\n' && chars[at].folded != U'"' && chars[at].folded != U'<' && chars[at].folded != U'>')
        ++at;
    while (at > 0 && std::u32string_view(U".,;:!?)]}'*_").find(chars[at - 1].folded) != std::u32string_view::npos)
        --at;
    return at;
}

bool hasKnownEnding(std::string_view host)
{
    const std::size_t dot = host.rfind('.');
    return dot != std::string_view::npos && std::find(kTopDomains.begin(), kTopDomains.end(), host.substr(dot + 1)) != kTopDomains.end();
}

/// Length of a host's dot at `at`: ".", the ideographic one, which browsers take, and "[.]", which people take; 0 without one.
std::size_t dotAt(const NormalChars &chars, std::size_t at)
{
    const auto is = [&](std::size_t i, char32_t c) { return i < chars.size() && chars[i].folded == c; };
    if (is(at, U'.') || is(at, U'\u3002'))
        return 1;
    return (is(at, U'[') || is(at, U'(')) && is(at + 1, U'.') && (is(at + 2, U']') || is(at + 2, U')')) ? 3 : 0;
}

/// End of "name.name.name", without a dot at the end.
std::size_t hostEnd(const NormalChars &chars, std::size_t at)
{
    while (at < chars.size()) {
        const std::size_t dot = dotAt(chars, at);
        if (!isNameChar(chars[at].folded) && (dot == 0 || at + dot >= chars.size() || !isNameChar(chars[at + dot].folded)))
            return at;
        at += std::max<std::size_t>(dot, 1);
    }
    return at;
}

/// The host with plain dots.
std::string hostOf(const NormalChars &chars, std::size_t at, std::size_t end)
{
    std::string host;
    while (at < end) {
        const std::size_t dot = dotAt(chars, at);
        host += dot > 0 ? "." : utf8Of(chars, at, at + 1);
        at += std::max<std::size_t>(dot, 1);
    }
    return host;
}

/// "malo.vip/pago": two names at least, and a path. A capital behind the dot is a new sentence ("grupos.Lunes/martes").
bool hasPath(const NormalChars &chars, std::string_view host, std::size_t end)
{
    constexpr std::size_t kEndingMin = 2, kEndingMax = 6;
    const std::size_t ending = host.size() - host.rfind('.') - 1;
    return end + 1 < chars.size() && chars[end].folded == U'/' && isWordChar(chars[end + 1].folded) && host.find('.') > 1 && ending >= kEndingMin && ending <= kEndingMax
        && !chars[end - ending].upper && host.find_first_of("0123456789", host.rfind('.')) == std::string_view::npos;
}

bool isMailChar(char32_t c)
{
    return isNameChar(c) || c == U'.' || c == U'_' || c == U'+' || c == U'%';
}

std::optional<Shape> readEmail(const NormalChars &chars, std::size_t at)
{
    std::size_t sign = at;
    while (sign < chars.size() && isMailChar(chars[sign].folded))
        ++sign;
    if (sign == at || sign + 1 >= chars.size() || chars[sign].folded != U'@')
        return std::nullopt;
    const std::size_t end = hostEnd(chars, sign + 1);
    const std::string text = utf8Of(chars, at, end);
    if (text.find('.', text.find('@')) == std::string::npos)
        return std::nullopt;
    return Shape{TokenKind::Email, end, text};
}

/// "999 888 777", as mobiles of Peru and Chile are written: no amount of a school has nine figures, unless money is named.
bool isMobile(std::string_view text, std::string_view digits)
{
    constexpr std::size_t kDigits = 9;
    return digits.size() == kDigits && digits.front() == '9' && (text.size() == kDigits || std::count(text.begin(), text.end(), ' ') == 2);
}

/// Digits that look like a number with thousands ("2.480.000").
bool looksLikeAmount(std::string_view text)
{
    const char separator = text.find('.') != std::string_view::npos ? '.' : text.find(' ') != std::string_view::npos ? ' ' : 0;
    if (separator == 0 || text.find_first_of("()-+") != std::string_view::npos)
        return false;
    std::size_t group = text.find(separator);
    if (group > 3 || group == 0)
        return false;
    for (std::size_t i = group; i < text.size(); i += 4)
        if (text[i] != separator || i + 4 > text.size())
            return false;
    return true;
}

bool isPhoneGlue(char32_t c)
{
    return c == U' ' || c == U'-' || c == U'.' || c == U'(' || c == U')';
}

bool looksLikeDate(std::string_view text)
{
    if (text.find_first_of("()+ ") != std::string_view::npos)
        return false;
    const std::size_t first = text.find_first_of("-.");
    const std::size_t second = first == std::string_view::npos ? first : text.find_first_of("-.", first + 1);
    if (second == std::string_view::npos || text.find_first_of("-.", second + 1) != std::string_view::npos)
        return false;
    const std::size_t a = first;
    const std::size_t b = second - first - 1;
    const std::size_t c = text.size() - second - 1;
    return (a == 4 && b <= 2 && c <= 2) || (a <= 2 && b <= 2 && (c == 4 || c == 2));
}

} // namespace

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isWordChar(char32_t c)
{
    return (c >= U'a' && c <= U'z') || isDigit(c) || (c >= 0x80 && QChar::isLetterOrNumber(c));
}

std::string utf8Of(const NormalChars &chars, std::size_t from, std::size_t to)
{
    std::string out;
    for (std::size_t i = from; i < to; ++i) {
        const char32_t c = chars[i].folded;
        if (c < 0x80)
            out += char(c);
        else
            out += QString::fromUcs4(&c, 1).toStdString();
    }
    return out;
}

std::optional<Shape> readLink(const NormalChars &chars, std::size_t at)
{
    if (at > 0 && (isWordChar(chars[at - 1].folded) || chars[at - 1].folded == U'@'))
        return std::nullopt;
    std::size_t scheme = at;
    while (scheme < chars.size() && chars[scheme].folded >= U'a' && chars[scheme].folded <= U'z')
        ++scheme;
    if (scheme > at && startsWith(chars, scheme, "://")) {
        const std::size_t end = pathEnd(chars, scheme + 3);
        if (end > scheme + 3)
            return Shape{TokenKind::Link, end, utf8Of(chars, at, end)};
    }
    if (!isWordChar(chars[at].folded))
        return std::nullopt;
    if (auto mail = readEmail(chars, at))
        return mail;
    const std::size_t end = hostEnd(chars, at);
    const std::string host = hostOf(chars, at, end);
    if (host.find('.') == std::string::npos || !(host.starts_with("www.") || hasKnownEnding(host) || hasPath(chars, host, end)) || isDigit(chars[end - 1].folded))
        return std::nullopt;
    const std::size_t whole = end < chars.size() && (chars[end].folded == U'/' || chars[end].folded == U'?' || chars[end].folded == U':') ? pathEnd(chars, end) : end;
    return Shape{TokenKind::Link, std::max(end, whole), host + utf8Of(chars, end, std::max(end, whole))};
}

std::optional<Shape> readPhone(const NormalChars &chars, std::size_t at)
{
    const char32_t first = chars[at].folded;
    if (!(isDigit(first) || first == U'+' || first == U'(') || (at > 0 && (isWordChar(chars[at - 1].folded) || chars[at - 1].folded == U'$')) || (at > 1 && chars[at - 1].folded == U' ' && chars[at - 2].folded == U'$'))
        return std::nullopt;
    std::string text;
    std::string digits;
    std::size_t end = at;
    for (std::size_t i = at; i < chars.size(); ++i) {
        const char32_t c = chars[i].folded;
        const bool glue = isPhoneGlue(c) && i > at && !(isPhoneGlue(chars[i - 1].folded) && chars[i - 1].folded != U')' && c != U'(');
        if (!isDigit(c) && !glue && !(i == at))
            break;
        text += char(c);
        if (isDigit(c)) {
            digits += char(c);
            end = i + 1;
        }
    }
    text.resize(end - at);
    const bool marked = first == U'+' || text.find('(') != std::string::npos;
    if (digits.size() < (marked ? 7u : 8u) || digits.size() > 15 || (looksLikeAmount(text) && !isMobile(text, digits)) || looksLikeDate(text))
        return std::nullopt;
    const bool grouped = text.find('-') != std::string::npos || text.find(' ') != std::string::npos;
    if (!marked && !(grouped && digits.size() >= 8) && digits.size() < 10 && !isMobile(text, digits))
        return std::nullopt;
    if (end < chars.size() && (isWordChar(chars[end].folded) || chars[end].folded == U'%'))
        return std::nullopt;
    // Two years, times or ranges side by side are no phone: each group of a phone has two digits at least, and they are not all alike money.
    if (!marked && text.find('-') == std::string::npos && std::count(text.begin(), text.end(), ' ') > 4)
        return std::nullopt;
    return Shape{TokenKind::Phone, end, digits};
}

std::optional<Shape> readNumber(const NormalChars &chars, std::size_t at)
{
    if (!isDigit(chars[at].folded))
        return std::nullopt;
    std::size_t end = at;
    const auto digitAt = [&](std::size_t i) { return i < chars.size() && isDigit(chars[i].folded); };
    const auto digitsFrom = [&](std::size_t i) {
        std::size_t count = 0;
        while (digitAt(i + count))
            ++count;
        return count;
    };
    end += digitsFrom(at);
    bool spaced = end - at <= 3;
    while (end < chars.size()) {
        const char32_t c = chars[end].folded;
        const std::size_t next = digitsFrom(end + 1);
        if (next > 0 && (c == U'.' || c == U',' || c == U':' || c == U'/' || c == U'\'')) {
            spaced = false;
            end += 1 + next;
        } else if (spaced && c == U' ' && next == 3) {
            end += 4;
        } else {
            break;
        }
    }
    return Shape{TokenKind::Number, end, utf8Of(chars, at, end)};
}

} // namespace ns::policy
