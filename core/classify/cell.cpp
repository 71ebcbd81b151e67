// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/cell.h"

#include <QByteArrayView>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "core/classify/eightbytes.h"
#include "core/classify/table.h"
#include "core/text/fold.h"

namespace ns::classify {

namespace {

constexpr std::size_t kNumberBytesMax = 64;
constexpr double kMagnitudeMax = 1e30;
constexpr double kMillisPerDay = 86'400'000;

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

// A mantissa below 2^53 over an exact power of ten is correctly rounded by one division.
constexpr int kExactDigits = 15;
double divide(std::uint64_t mantissa, int decimals)
{
    static constexpr std::array<double, kExactDigits + 1> kPowers = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    return double(mantissa) / kPowers[std::size_t(decimals)];
}

/// Nearly every number: perhaps a minus, few digits, perhaps a decimal mark between two of them. Nothing for any other text.
std::optional<double> readShort(std::string_view text, DecimalMark mark)
{
    const char decimal = mark == DecimalMark::Dot ? '.' : ',';
    const bool negative = text.front() == '-';
    const std::size_t first = negative ? 1 : 0;
    if (text.size() > first + kExactDigits + 1)
        return std::nullopt;
    std::uint64_t mantissa = 0;
    std::size_t point = text.size();
    for (std::size_t i = first; i < text.size(); ++i) {
        if (isDigit(text[i]))
            mantissa = mantissa * 10 + std::uint64_t(text[i] - '0');
        else if (text[i] == decimal && point == text.size() && i > first && i + 1 < text.size())
            point = i;
        else
            return std::nullopt;
    }
    const bool hasPoint = point < text.size();
    const std::size_t digits = text.size() - first - (hasPoint ? 1 : 0);
    if (digits == 0 || digits > kExactDigits)
        return std::nullopt;
    const double value = divide(mantissa, hasPoint ? int(text.size() - point - 1) : 0);
    return negative ? -value : value;
}

/// What a look at every byte tells of a trimmed text.
struct Bytes
{
    bool ascii = true;
    bool capitals = false;
    bool blanks = false; // something that counts as space but is no single blank; a text of few bytes may be said to have some that has none
};
Bytes lookAt(std::string_view text)
{
    using namespace eight;
    Word all = 0, capitals = 0, blanks = 0;
    const auto look = [&](Word word) {
        const Word single = isZero(word ^ (' ' * kEach));
        all |= word;
        capitals |= isCapital(word);
        blanks |= (~isFrom(word, ' ') & kHigh) | (single & (single << 8));
        return single;
    };
    if (text.size() < sizeof(Word)) {
        if (!text.empty())
            look(loadShort(text));
    } else {
        look(load(text.data() + text.size() - sizeof(Word)));
        Word before = 0;
        for (std::size_t i = 0; i + sizeof(Word) <= text.size(); i += sizeof(Word)) {
            const Word single = look(load(text.data() + i));
            blanks |= single & (before >> 56); // a blank on either side of the words' border
            before = single;
        }
    }
    return {(all & kHigh) == 0, capitals != 0, blanks != 0};
}

char toSmall(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

} // namespace

std::optional<double> parseNumber(std::string_view text, DecimalMark mark)
{
    text = trimCell(text);
    if (text.empty() || text.size() > kNumberBytesMax)
        return std::nullopt;
    if (const auto plain = readShort(text, mark))
        return plain;
    const char first = text.front();
    if (!isDigit(first) || !(isDigit(text.back())))
        text = stripSigns(text);
    PlainNumber plain;
    if (text.empty() || !readPlain(text, mark, plain))
        return std::nullopt;
    if (!plain.exponent && plain.digits <= kExactDigits) {
        const double value = divide(plain.mantissa, plain.decimals);
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
    const auto at = text::readDate(trimCell(text), order);
    return at ? std::optional(double(toMillis(*at)) / kMillisPerDay) : std::nullopt;
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
    if (!bytes.ascii) {
        scratch = text::fold(QString::fromUtf8(text.data(), qsizetype(text.size()))).toStdString();
        return scratch;
    }
    if (!bytes.capitals && !bytes.blanks)
        return text;
    scratch.resize(text.size());
    if (!bytes.blanks) {
        std::transform(text.begin(), text.end(), scratch.begin(), toSmall);
        return scratch;
    }
    std::size_t size = 0;
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (space && (size == 0 || scratch[size - 1] == ' '))
            continue;
        scratch[size++] = space ? ' ' : toSmall(c);
    }
    scratch.resize(size);
    return scratch;
}

} // namespace ns::classify
