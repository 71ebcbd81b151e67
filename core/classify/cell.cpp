// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/cell.h"

#include <QByteArrayView>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>

#include "core/classify/table.h"
#include "core/text/fold.h"

namespace ns::classify {

namespace {

constexpr std::size_t kNumberBytesMax = 64;
constexpr double kMagnitudeMax = 1e30;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Removes a currency sign in front and a percent or currency sign behind.
std::string_view stripSigns(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> kBefore = {"US$", "R$", "S/.", "S/", "$", "€", "£", "EUR", "USD"};
    static constexpr std::array<std::string_view, 6> kAfter = {"%", "€", "EUR", "USD", "$", "£"};
    for (const std::string_view sign : kBefore) {
        if (text.starts_with(sign)) {
            text.remove_prefix(sign.size());
            break;
        }
    }
    for (const std::string_view sign : kAfter) {
        if (text.ends_with(sign)) {
            text.remove_suffix(sign.size());
            break;
        }
    }
    return trimCell(text);
}

/// The number in plain form, digits with '.' and 'e'; empty when it is none.
struct PlainNumber
{
    std::array<char, kNumberBytesMax + 2> text;
    std::size_t size = 0;
    std::uint64_t mantissa = 0;
    int digits = 0;
    int decimals = 0;
    bool exponent = false;
    bool negative = false;

    void add(char c) { text[size++] = c; }
};

bool isGroup(std::string_view rest)
{
    return rest.size() >= 3 && isDigit(rest[0]) && isDigit(rest[1]) && isDigit(rest[2])
           && (rest.size() == 3 || !isDigit(rest[3]));
}

/// Reads digits, groups and decimals; false when the text is no number.
bool readPlain(std::string_view text, DecimalMark mark, PlainNumber &plain)
{
    const char decimal = mark == DecimalMark::Dot ? '.' : ',';
    const char group = mark == DecimalMark::Dot ? ',' : '.';
    std::size_t i = 0;
    bool grouped = false;
    bool fraction = false;
    if (text[0] == '-' || text[0] == '+') {
        plain.negative = text[0] == '-';
        ++i;
    }
    if (plain.negative)
        plain.add('-');
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            plain.add(c);
            plain.mantissa = plain.digits < 18 ? plain.mantissa * 10 + std::uint64_t(c - '0') : plain.mantissa;
            ++plain.digits;
            plain.decimals += fraction ? 1 : 0;
        } else if (c == decimal && !fraction) {
            plain.add('.');
            fraction = true;
        } else if (c == group && !fraction && plain.digits > 0 && (grouped || plain.digits <= 3) && isGroup(text.substr(i + 1))) {
            grouped = true;
        } else if ((c == 'e' || c == 'E') && plain.digits > 0 && !grouped) {
            plain.exponent = true;
            break;
        } else {
            return false;
        }
    }
    if (!plain.exponent)
        return plain.digits > 0;
    for (; i < text.size(); ++i)
        plain.add(text[i]);
    return true;
}

/// Up to `digitsMax` digits from `pos`; -1 when there is none.
int readDigits(std::string_view text, std::size_t &pos, std::size_t digitsMax)
{
    const std::size_t start = pos;
    int value = 0;
    while (pos < text.size() && pos - start < digitsMax && isDigit(text[pos]))
        value = value * 10 + (text[pos++] - '0');
    return pos == start ? -1 : value;
}

bool skipChar(std::string_view text, std::size_t &pos, char c)
{
    if (pos >= text.size() || text[pos] != c)
        return false;
    ++pos;
    return true;
}

struct DateParts
{
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<DateParts> readDateParts(std::string_view text, std::size_t &pos, DateOrder order)
{
    std::array<int, 3> parts{};
    std::size_t firstDigits = 0;
    std::size_t lastDigits = 0;
    char separator = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            const char c = pos < text.size() ? text[pos] : '\0';
            if ((c != '-' && c != '/' && c != '.') || (i == 2 && c != separator))
                return std::nullopt;
            separator = c;
            ++pos;
        }
        const std::size_t start = pos;
        parts[i] = readDigits(text, pos, 4);
        if (parts[i] < 0)
            return std::nullopt;
        firstDigits = i == 0 ? pos - start : firstDigits;
        lastDigits = pos - start;
    }
    if (firstDigits == 4)
        return DateParts{parts[0], parts[1], parts[2]};
    if (firstDigits > 2 || (lastDigits != 4 && lastDigits != 2))
        return std::nullopt;
    const int year = lastDigits == 4 ? parts[2] : parts[2] + (parts[2] < 70 ? 2000 : 1900);
    return order == DateOrder::DayFirst ? DateParts{year, parts[1], parts[0]} : DateParts{year, parts[0], parts[1]};
}

/// Seconds of "+02:00", "-0300", "Z" or nothing at all; nullopt for anything else.
std::optional<int> readZone(std::string_view text, std::size_t &pos)
{
    if (pos == text.size() || (skipChar(text, pos, 'Z') && pos == text.size()))
        return 0;
    const int sign = text[pos] == '-' ? -1 : text[pos] == '+' ? 1 : 0;
    if (sign == 0)
        return std::nullopt;
    ++pos;
    const int hours = readDigits(text, pos, 2);
    (void)skipChar(text, pos, ':'); // both "+0200" and "+02:00" are written
    const int minutes = pos == text.size() ? 0 : readDigits(text, pos, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || pos != text.size())
        return std::nullopt;
    return sign * (hours * 3600 + minutes * 60);
}

/// Seconds since midnight UTC of " 14:05[:10[.5]][zone]"; may be negative or over a day because of the zone.
std::optional<double> readTime(std::string_view text, std::size_t &pos)
{
    if (!skipChar(text, pos, 'T') && !skipChar(text, pos, ' '))
        return std::nullopt;
    const int hour = readDigits(text, pos, 2);
    if (hour < 0 || hour > 23 || !skipChar(text, pos, ':'))
        return std::nullopt;
    const int minute = readDigits(text, pos, 2);
    if (minute < 0 || minute > 59)
        return std::nullopt;
    double seconds = hour * 3600 + minute * 60;
    if (skipChar(text, pos, ':')) {
        const int second = readDigits(text, pos, 2);
        if (second < 0 || second > 60)
            return std::nullopt;
        seconds += second;
        if (skipChar(text, pos, '.')) {
            const std::size_t start = pos;
            const int fraction = readDigits(text, pos, 9);
            if (fraction < 0)
                return std::nullopt;
            seconds += fraction / std::pow(10.0, double(pos - start));
        }
    }
    const auto zone = readZone(text, pos);
    return zone ? std::optional(seconds - *zone) : std::nullopt;
}

/// What a look at every byte tells of a trimmed text.
struct Bytes
{
    bool ascii = true;
    bool folded = true;  // no capital, nothing that counts as space but single blanks
};
Bytes lookAt(std::string_view text)
{
    unsigned char all = 0;
    bool folded = true;
    char before = 'x';
    for (const char c : text) {
        all |= static_cast<unsigned char>(c);
        folded = folded && static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c - 'A') >= 26 && !(c == ' ' && before == ' ');
        before = c;
    }
    return {all < 0x80, folded && all < 0x80};
}

} // namespace

std::optional<double> parseNumber(std::string_view text, DecimalMark mark)
{
    text = trimCell(text);
    if (text.empty() || text.size() > kNumberBytesMax)
        return std::nullopt;
    const char first = text.front();
    if (!isDigit(first) || !(isDigit(text.back())))
        text = stripSigns(text);
    PlainNumber plain;
    if (text.empty() || !readPlain(text, mark, plain))
        return std::nullopt;
    // A mantissa below 2^53 over an exact power of ten is correctly rounded by one division.
    static constexpr std::array<double, 16> kPowers = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    if (!plain.exponent && plain.digits <= 15) {
        const double value = double(plain.mantissa) / kPowers[std::size_t(plain.decimals)];
        return plain.negative ? -value : value;
    }
    bool ok = false;
    const double value = QByteArrayView(plain.text.data(), qsizetype(plain.size)).toDouble(&ok);
    if (!ok || !(std::abs(value) <= kMagnitudeMax))
        return std::nullopt;
    return value;
}

std::optional<double> parseDate(std::string_view text, DateOrder order)
{
    text = trimCell(text);
    std::size_t pos = 0;
    const auto parts = readDateParts(text, pos, order);
    if (!parts)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{parts->year}, std::chrono::month{unsigned(parts->month)},
                                           std::chrono::day{unsigned(parts->day)}};
    if (!date.ok() || parts->year < 1900 || parts->year > 2200)
        return std::nullopt;
    const double days = double(std::chrono::sys_days{date}.time_since_epoch().count());
    if (pos == text.size())
        return days;
    const auto seconds = readTime(text, pos);
    return seconds ? std::optional(days + *seconds / 86400.0) : std::nullopt;
}

std::optional<bool> parseBoolean(std::string_view text)
{
    std::string scratch;
    const std::string_view word = normaliseCategory(text, scratch);
    if (word.empty() || word.size() > 10) // "verdadeiro"
        return std::nullopt;
    for (const std::string_view yes : {"1", "true", "yes", "y", "si", "sim", "s", "verdadero", "verdadeiro"}) {
        if (word == yes)
            return true;
    }
    for (const std::string_view no : {"0", "false", "no", "n", "nao", "falso"}) {
        if (word == no)
            return false;
    }
    return std::nullopt;
}

std::string_view normaliseCategory(std::string_view text, std::string &scratch)
{
    text = trimCell(text);
    const Bytes bytes = lookAt(text);
    if (bytes.folded)
        return text;
    if (!bytes.ascii) {
        scratch = text::fold(QString::fromUtf8(text.data(), qsizetype(text.size()))).toStdString();
        return scratch;
    }
    scratch.resize(text.size());
    std::size_t size = 0;
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (space && (size == 0 || scratch[size - 1] == ' '))
            continue;
        scratch[size++] = space ? ' ' : (c >= 'A' && c <= 'Z') ? char(c - 'A' + 'a') : c;
    }
    scratch.resize(size);
    return scratch;
}

} // namespace ns::classify
