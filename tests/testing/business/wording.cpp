// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testing/business/wording.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace ns::testing {

namespace {

std::string print(const char *format, auto... values)
{
    char text[64];
    const int length = std::snprintf(text, sizeof text, format, values...);
    return std::string(text, std::size_t(std::clamp(length, 0, int(sizeof text) - 1)));
}

struct Moment
{
    int year, month, day, hour, minute, second;
};

Moment momentOf(std::int64_t seconds)
{
    const std::chrono::sys_seconds at{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const auto inDay = int((at - day).count());
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())), inDay / 3600, inDay / 60 % 60, inDay % 60};
}

} // namespace

std::string writeNumber(double value, int decimals, const CellForm &form)
{
    std::string text = print("%.*f", decimals, value);
    if (form.decimalComma)
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string writeMoney(double value, const CellForm &form)
{
    std::string text = writeNumber(value, 2, form);
    if (!form.sloppyCase)
        return text;
    for (std::size_t at = text.size() - 3; at > 3; at -= 3)
        text.insert(at - 3, 1, form.decimalComma ? '.' : ',');
    return (form.decimalComma ? "R$ " : "$ ") + text;
}

std::string writeDate(std::int64_t seconds, const CellForm &form)
{
    const Moment at = momentOf(seconds);
    switch (form.date) {
    case DateForm::Iso: return print("%04d-%02d-%02d", at.year, at.month, at.day);
    case DateForm::IsoTime: return print("%04d-%02d-%02dT%02d:%02d:%02dZ", at.year, at.month, at.day, at.hour, at.minute, at.second);
    case DateForm::DayFirst: return print("%02d/%02d/%04d %02d:%02d", at.day, at.month, at.year, at.hour, at.minute);
    case DateForm::ShortDay: return print("%d-%d-%02d", at.day, at.month, at.year % 100);
    case DateForm::YearSlash: return print("%04d/%02d/%02d %02d:%02d", at.year, at.month, at.day, at.hour, at.minute);
    }
    return {};
}

std::string writeInstant(std::int64_t seconds)
{
    return writeDate(seconds, {.date = DateForm::IsoTime});
}

std::string writeWord(const std::string &word, const CellForm &form, Random &random)
{
    if (!form.sloppyCase)
        return word;
    std::string text = word;
    const std::int64_t way = random.between(0, 9);
    if (way == 0)
        std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    if (way == 1)
        text += ' ';
    return text;
}

std::string makeWord(std::uint64_t number)
{
    static constexpr const char *kSyllables[] = {"ba", "co", "di", "fe", "gu", "la", "me", "ni", "po", "ru", "sa", "to", "vi", "xa", "ze", "qui"};
    std::string word;
    for (std::uint64_t rest = number + 272; rest != 0; rest /= 16)
        word += kSyllables[rest % 16];
    word.front() = char(word.front() - 'a' + 'A');
    return word;
}

std::string makeRemark(Random &random)
{
    static constexpr const char *kParts[] = {"asked for prices", "wants mornings", "says \"maybe\"", "prefers online", "has two children", "came by bus",
                                             "quer saber mais", "pregunta por horarios", "speaks slowly", "likes the school", "writes late"};
    std::string text;
    for (std::int64_t i = random.between(3, 8); i > 0; --i)
        text += std::string(kParts[random.between(0, 10)]) + (random.chance(0.05) ? "\n" : ", ");
    return text + std::to_string(random.between(1, 1'000'000));
}

std::string quoteCell(const std::string &cell, char separator)
{
    const bool plain = cell.find_first_of("\"\r\n") == std::string::npos && cell.find(separator) == std::string::npos;
    if (plain && (cell.empty() || (cell.front() != ' ' && cell.back() != ' ')))
        return cell;
    std::string text = "\"";
    for (const char c : cell)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

} // namespace ns::testing
