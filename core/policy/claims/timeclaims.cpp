// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "core/policy/claims/extract.h"
#include "core/policy/claims/units.h"

namespace ns::policy {

namespace {

constexpr int kNoNumber = -1;

int plainNumber(std::string_view text)
{
    int value = kNoNumber;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && text.size() <= 4 ? value : kNoNumber;
}

Amount dateValue(int year, int month, int day)
{
    if (year > 0 && year < 100)
        year += 2000;
    if (month < 1 || month > 12 || day < 1 || day > 31 || (year != 0 && (year < 1900 || year > 2200)))
        return 0;
    return Amount(year) * 10'000 + month * 100 + day;
}

std::vector<int> partsOf(std::string_view text, char separator)
{
    std::vector<int> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(separator, from), text.size());
        parts.push_back(plainNumber(text.substr(from, end - from)));
        from = end + 1;
    }
    return std::find(parts.begin(), parts.end(), kNoNumber) == parts.end() ? parts : std::vector<int>{};
}

/// Readings of two or three numbers as a date, the usual order of the language first.
std::vector<Amount> dateReadings(const std::vector<int> &parts, text::NumberLanguage language)
{
    if (parts.size() < 2 || parts.size() > 3)
        return {};
    std::vector<Amount> values;
    if (parts.size() == 3 && parts[0] >= 1900) {
        values = {dateValue(parts[0], parts[1], parts[2])};
    } else {
        const int year = parts.size() == 3 ? parts[2] : 0;
        values = {dateValue(year, parts[1], parts[0]), dateValue(year, parts[0], parts[1])};
        if (language == text::NumberLanguage::English)
            std::swap(values[0], values[1]);
    }
    std::erase(values, Amount(0));
    return values;
}

/// The weekday that stands right before or behind a date's tokens: "viernes, 4 de diciembre", "January 15 (Friday)"; -1: none.
int weekdayAround(const ClaimReader &reader, int first, int last)
{
    const auto dayAt = [&](int i, bool allowShort) { return reader.text.sameSentence(first, i) && reader.text.at(i)->kind == TokenKind::Word ? weekdayOf(reader.text.word(i), allowShort && !reader.isOneOf(i, {"ter", "su", "mo", "sa"})) : -1; };
    int before = first - 1;
    while (before > first - 4 && reader.isOneOf(before, {",", ".", "-", "(", "dia", "el", "the", "feira", "proximo", "proxima"}))
        --before;
    if (const int day = dayAt(before, before >= first - 2); day >= 0) {
        const bool twice = reader.isOneOf(last + 1, {"and", "y", "e", "&"}) && reader.isOneOf(before - 1, {"and", "y", "e", "&"}); // "Saturday and Sunday, February 6 and 7"
        return twice && dayAt(before - 2, true) >= 0 ? dayAt(before - 2, true) : day;
    }
    const bool closes = !reader.text.sameSentence(last, last + 3) || reader.isOneOf(last + 3, {")", ",", ";"});
    return reader.isOneOf(last + 1, {",", "("}) && closes ? dayAt(last + 2, false) : -1;
}

Claim &addDate(ClaimReader &reader, int first, int last, std::vector<Amount> values)
{
    // "Saturday the 6th and Sunday the 7th of March": the first day gets its month
    if (!reader.claims.empty() && reader.claims.back().kind == ClaimKind::Date && values.size() == 1 && reader.text.sameSentence(reader.claims.back().first, first) && first - reader.claims.back().last <= 4)
        if (Amount &before = reader.claims.back().values.front(); before < 100 && before < values.front() % 100)
            before += values.front() / 100 % 100 * 100;
    const int weekday = weekdayAround(reader, first, last);
    return reader.add(ClaimKind::Date, first, last, std::move(values), weekday < 0 ? std::string() : std::to_string(weekday));
}

/// "18/12/2026", "18.12.2026", "2026-12-18" (tokens), "18/12".
bool readNumericDate(ClaimReader &reader, int i)
{
    const std::string_view text = reader.text.word(i);
    int last = i;
    std::vector<int> parts;
    if (text.find('/') != std::string_view::npos)
        parts = partsOf(text, '/');
    else if (std::count(text.begin(), text.end(), '.') == 2 && text.find('.') < 3 && text.rfind('.') < text.find('.') + 4) // "18.12.2026", but not "1.015.000"
        parts = partsOf(text, '.');
    else if (reader.text.word(i + 1) == "-" && reader.text.word(i + 3) == "-" && reader.isGlued(i + 1) && reader.isGlued(i + 2) && reader.isGlued(i + 4)) {
        parts = {plainNumber(text), plainNumber(reader.text.word(i + 2)), plainNumber(reader.text.word(i + 4))};
        last = i + 4;
        if (std::find(parts.begin(), parts.end(), kNoNumber) != parts.end())
            return false;
    }
    // "24/7" is no date, "1/2" and "3/4" are halves and quarters
    if (parts.size() == 2 && (text == "24/7" || (parts[0] < 4 && parts[1] < 5 && text.size() == 3)))
        return false;
    const auto values = dateReadings(parts, reader.language);
    if (values.empty())
        return false;
    addDate(reader, i, last, values);
    return true;
}

int yearBehind(const ClaimReader &reader, int at, int &last)
{
    const int glue = reader.isOneOf(at, {"de", "del", "of", ","}) ? at + 1 : at;
    const int year = reader.text.sameSentence(last, glue) && reader.text.at(glue)->kind == TokenKind::Number ? plainNumber(reader.text.word(glue)) : kNoNumber;
    if (year < 1900 || year > 2200)
        return 0;
    last = glue;
    return year;
}

/// "18 de diciembre de 2026", "4 dec", "del 7 al 9 de enero" (its end).
bool readDayMonth(ClaimReader &reader, int i)
{
    const int day = plainNumber(reader.text.word(i));
    if (day < 1 || day > 31)
        return false;
    int at = i + 1;
    while (reader.isOneOf(at, {"de", "of", "st", "nd", "rd", "th", "ro", "er", "\u00B0", "o"}) && at <= i + 2)
        ++at;
    const int month = reader.text.sameSentence(i, at) ? monthOf(reader.text.word(at)) : 0;
    // "7 mar" of "3 set" or "2 out" may be other words: short forms need the glue or no letter behind
    if (month == 0 || (reader.text.word(at).size() == 3 && at == i + 1 && reader.isOneOf(at, {"set", "out", "may", "mar", "mai"}) && reader.language == text::NumberLanguage::English))
        return false;
    int last = at;
    const int year = yearBehind(reader, at + 1, last);
    addDate(reader, i, last, {dateValue(year, month, day)});
    return true;
}

/// "En febrero cerramos del 1 al 28": both days are of the month that the sentence named before.
bool readMonthBefore(ClaimReader &reader, int i, int second)
{
    const int last = plainNumber(reader.text.word(second));
    if (!reader.isOneOf(i - 1, {"del", "from", "do", "dias"}) || last <= plainNumber(reader.text.word(i)) || last > 31 || !reader.text.sameSentence(i, second))
        return false;
    const int next = second + 1;
    if (reader.text.sameSentence(second, next) && reader.text.at(next)->kind != TokenKind::Sign && !reader.is(next, "stop") && !reader.is(next, "conjunction"))
        return false;
    for (int j = i - 1; j >= 0 && reader.text.sameSentence(j, i); --j)
        if (const int month = reader.text.word(j).size() > 3 ? monthOf(reader.text.word(j)) : 0; month != 0) {
            for (const int at : {i, second})
                addDate(reader, at, at, {dateValue(0, month, plainNumber(reader.text.word(at)))});
            return true;
        }
    return false;
}

/// "la semana del 4 o la del 11 de enero. Para la del 11 ..": a day that was named with its month.
bool readNamedDay(ClaimReader &reader, int i, int day)
{
    const bool isDay = reader.isOneOf(i - 1, {"dia"}) && !reader.isOneOf(i - 2, {"por", "bom", "buen"}); // "ate o dia 5 de cada mes"
    if (isDay && !timeUnitOf(reader.text.word(i + 1)) && reader.text.word(i + 1) != "%") {
        reader.add(ClaimKind::Date, i, i, {Amount(day)});
        return true;
    }
    const bool isBare = reader.isOneOf(i - 1, {"del", "do"}) && (!reader.text.sameSentence(i, i + 1) || reader.text.at(i + 1)->kind == TokenKind::Sign || reader.is(i + 1, "stop"));
    const auto known = std::ranges::find_if(reader.claims, [&](const Claim &claim) { return claim.kind == ClaimKind::Date && claim.values.size() == 1 && claim.values.front() % 100 == day && claim.values.front() > 100; });
    if (!isBare || known == reader.claims.end())
        return false;
    reader.add(ClaimKind::Date, i, i, {known->values.front()});
    return true;
}

/// "del 4 al 29 de enero": the first day shares the month of the second; "y termina el 29" that of the date before.
bool readSharedMonth(ClaimReader &reader, int i)
{
    const int day = plainNumber(reader.text.word(i));
    if (day < 1 || day > 31)
        return false;
    const int glue = reader.isOneOf(i + 1, {","}) ? i + 2 : i + 1;
    int second = reader.isOneOf(glue, {"al", "a", "-", "ate", "to", "y", "e", "and", "ao", "hasta", "o", "ou", "or"}) ? glue + 1 : -1;
    if (glue > i + 1 && second > 0 && weekdayOf(reader.text.word(second), false) < 0)
        second = -1;
    if (second > 0 && reader.text.sameSentence(i, second) && weekdayOf(reader.text.word(second), false) >= 0) // "lunes 4 al viernes 29 de enero", "segunda, 18, a sexta, 22 de janeiro"
        while (reader.isOneOf(++second, {",", "-", "feira", "dia"}) && second < i + 9) { }
    if (second > 0 && reader.text.sameSentence(i, second) && reader.text.word(second).find('/') != std::string_view::npos) // "23 e 24/01"
        if (const auto parts = partsOf(reader.text.word(second), '/'); parts.size() >= 2 && reader.language != text::NumberLanguage::English && parts[0] > day && parts[1] >= 1 && parts[1] <= 12) {
            addDate(reader, i, i, {dateValue(0, parts[1], day)});
            return true;
        }
    if (second > 0 && readMonthBefore(reader, i, second))
        return true;
    if (readNamedDay(reader, i, day))
        return true;
    const int month = second > 0 && plainNumber(reader.text.word(second)) > 0 ? monthOf(reader.text.word(reader.isOneOf(second + 1, {"de", "of"}) ? second + 2 : second + 1)) : 0;
    if (month != 0 && reader.text.sameSentence(i, second + 1)) {
        addDate(reader, i, i, {dateValue(0, month, day)});
        return true;
    }
    const bool article = reader.isOneOf(i - 1, {"el", "dia", "al", "the"}) && (!reader.text.sameSentence(i, i + 1) || (reader.text.at(i + 1)->kind == TokenKind::Sign && reader.text.word(i + 1) != "%" && !reader.isGlued(i + 2)));
    if (!article || reader.claims.empty() || reader.claims.back().kind != ClaimKind::Date || !reader.text.sameSentence(i, reader.claims.back().first))
        return false;
    const Amount known = reader.claims.back().values.front();
    if (day <= known % 100) // "ate 12/02/2027 ..; pagando ate o dia 5": another month's
        return false;
    reader.add(ClaimKind::Date, i, i, {known - known % 100 + day});
    return true;
}

/// "December 4th, 2026".
bool readMonthDay(ClaimReader &reader, int i)
{
    const int month = monthOf(reader.text.word(i));
    if (month == 0 || reader.text.at(i)->kind != TokenKind::Word || reader.language != text::NumberLanguage::English || !reader.text.sameSentence(i, i + 1))
        return false;
    const int number = reader.text.word(i + 1) == "." && reader.text.word(i).size() <= 4 ? i + 2 : i + 1; // "Jan. 15"
    const int day = reader.text.sameSentence(i, number) ? plainNumber(reader.text.word(number)) : kNoNumber;
    if (day < 1 || day > 31 || (reader.text.word(i) == "may" && !reader.text.at(i)->capital))
        return false;
    int last = number;
    if (reader.isGlued(last + 1) && reader.isOneOf(last + 1, {"st", "nd", "rd", "th"}))
        ++last;
    const int year = yearBehind(reader, last + 1, last);
    addDate(reader, i, last, {dateValue(year, month, day)});
    const int end = last + 2; // "June 7-11", "June 7 to 11."
    const bool hyphen = reader.isOneOf(last + 1, {"-"}) && reader.isGlued(last + 1);
    const bool closes = reader.isOneOf(last + 1, {"to", "through", "thru", "and", "&"}) && (!reader.text.sameSentence(i, end + 1) || reader.text.at(end + 1)->kind == TokenKind::Sign || reader.is(end + 1, "stop"));
    if (year == 0 && (hyphen || closes) && reader.text.sameSentence(i, end) && reader.text.at(end)->kind == TokenKind::Number)
        if (const int until = plainNumber(reader.text.word(end)); until > day && until <= 31 && !timeUnitOf(reader.text.word(end + 1)))
            reader.add(ClaimKind::Date, end, end, {dateValue(0, month, until)});
    return true;
}

/// "manana sabado 12 a las 10:00", "Friday the 15th": a day of this month or the next.
bool readWeekdayDay(ClaimReader &reader, int i)
{
    const int day = plainNumber(reader.text.word(i));
    int before = i - 1;
    while (before > i - 6 && reader.isOneOf(before, {"the", "dia", ",", "-", "feira"})) // "segunda-feira, dia 22"
        --before;
    const int weekday = reader.text.sameSentence(before, i) ? weekdayOf(reader.text.word(before), false) : -1;
    const bool isHour = reader.is(i + 1, "time.morning") || reader.is(i + 1, "time.evening"); // "Monday to Saturday, 8 in the morning"
    if (isHour || day < 1 || day > 31 || weekday < 0 || reader.text.word(before).ends_with("dos") || reader.text.word(before).ends_with("gos"))
        return false;
    int last = i;
    if (reader.isGlued(i + 1) && reader.isOneOf(i + 1, {"st", "nd", "rd", "th"}))
        last = i + 1;
    const int next = last + 1;
    const bool ends = !reader.text.sameSentence(i, next) || reader.text.at(next)->kind == TokenKind::Sign;
    const bool atHour = reader.isOneOf(next, {"a", "as", "at"}) && (reader.isOneOf(next + 1, {"la", "las", "as"}) || reader.isOneOf(next, {"as", "at"}));
    // "hasta el miercoles 23 estamos", "sabado 12 dura": nothing that is counted
    const Token *behind = reader.text.at(next);
    const bool isNamedDay = before == i - 1 && behind && behind->kind == TokenKind::Word && !reader.is(next, "count.serious") && !reader.is(next, "counted.people") && reader.endOf(next, "payments") < 0 && !reader.is(next, "time.hint") && !reader.is(next, "time.evening") && !reader.is(next, "time.morning")
        && !reader.isOneOf(next, {"a", "as", "to", "o", "ou", "or", "p", "x", "al", "ate", "until"}) && (reader.isOneOf(before - 1, {"el", "este", "esta", "neste", "nesta", "proximo", "manana", "na", "no", "this", "on"}) || reader.is(next, "topic.length"));
    if (!(last > i || (ends && !reader.isOneOf(next, {"-", "/"})) || atHour || reader.isOneOf(next, {"con", "com", "with", "en", "em", "in", "de", "y", "e"}) || isNamedDay) || timeUnitOf(reader.text.word(next)))
        return false;
    // "sabados de 9 a 13" and "sabado 9 - 13" are hours
    if (reader.text.at(next + 1) && reader.text.at(next + 1)->kind == TokenKind::Number && !atHour && reader.text.sameSentence(i, next + 1) && !ends)
        return false;
    const bool goesOn = !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Date && reader.claims.back().values.front() > 100 && reader.text.sameSentence(reader.claims.back().first, i) && day > reader.claims.back().values.front() % 100;
    Amount month = goesOn ? reader.claims.back().values.front() / 100 * 100 : 0; // "parte el lunes 11 de enero y termina el viernes 22"
    for (int j = i - 1; month == 0 && j > 0 && reader.text.sameSentence(j, i); --j) // "comecam em fevereiro: enfermagem na segunda-feira, dia 15"
        if (reader.isOneOf(j - 1, {"en", "em", "in"}) && reader.text.word(j).size() > 3 && !reader.isUsed(j))
            month = monthOf(reader.text.word(j)) * 100;
    reader.add(ClaimKind::Date, i, last, {month + day}, std::to_string(weekday));
    return true;
}

/// Adds twelve hours behind "pm", "de la tarde", "da noite"; moves `last` over those words.
int shiftToAfternoon(const ClaimReader &reader, int hour, int &last, bool &isMarked)
{
    int at = last + 1;
    int shift = 0;
    isMarked = false;
    const auto word = [&](int i) { return reader.text.word(i); };
    if ((word(at) == "pm" || word(at) == "am") && reader.text.sameSentence(last, at)) {
        isMarked = true;
        shift = word(at) == "pm" ? 12 : 0;
        last = at;
    } else if ((word(at) == "p" || word(at) == "a") && word(at + 1) == "." && word(at + 2) == "m") {
        isMarked = true;
        shift = word(at) == "p" ? 12 : 0;
        last = word(at + 3) == "." && reader.isGlued(at + 3) ? at + 3 : at + 2;
    } else if (const int end = reader.endOf(at, "time.evening"); end >= 0) {
        isMarked = true;
        shift = 12;
        last = end;
    } else if (const int noon = reader.endOf(at, "time.midday"); noon >= 0 && hour >= 11 && hour <= 13) {
        isMarked = true;
        last = noon;
        return hour;
    } else if (const int morning = reader.endOf(at, "time.morning"); morning >= 0) {
        isMarked = true;
        last = morning;
    }
    if (!isMarked)
        return hour;
    return hour == 12 ? (shift == 12 ? 12 : 0) : hour < 12 ? hour + shift : hour;
}

bool hasAfternoonMark(const ClaimReader &reader, int i)
{
    for (int j = i + 1; j <= i + 5 && reader.text.sameSentence(i, j); ++j)
        if (reader.isOneOf(j, {"pm", "p"}) || reader.is(j, "time.evening"))
            return true;
    return false;
}

/// A time without "am" or "pm" before noon may mean the evening when nothing else says so.
void addTime(ClaimReader &reader, int first, int last, int hour, int minute, bool isOpen = true)
{
    // "8:30 to 2:30": the end of a day's hours
    const bool ends = reader.is(first - 1, "time.to") && !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Time && first - reader.claims.back().last <= 2;
    const bool falls = ends && hour < 12 && reader.claims.back().values.front() > hour * 60 + minute && reader.claims.back().values.front() < 720;
    Claim &claim = reader.add(ClaimKind::Time, first, last, {Amount((falls ? hour + 12 : hour) * 60 + minute)});
    if (falls)
        return;
    if (hour < 12 && (isOpen || hasAfternoonMark(reader, first)))
        claim.values.push_back(Amount((hour + 12) * 60 + minute));
}

/// The sentence names am, pm or hours.
bool hasMark(const ClaimReader &reader, int i)
{
    for (int j = 0; j < reader.text.size(); ++j)
        if (reader.text.sameSentence(i, j) && (reader.isOneOf(j, {"am", "pm"}) || reader.is(j, "time.hint")))
            return true;
    return false;
}

/// "de 8 a 20", "9 a 13", "7 - 9" in a sentence about hours or weekdays; also its second half.
bool isSpan(const ClaimReader &reader, int i)
{
    const auto isHour = [&](int j) { return reader.text.sameSentence(i, j) && reader.text.at(j)->kind == TokenKind::Number && plainNumber(reader.text.word(j).substr(0, reader.text.word(j).find(':'))) >= 0 && plainNumber(reader.text.word(j).substr(0, reader.text.word(j).find(':'))) <= 24; };
    const auto isTo = [&](int j) { return reader.isOneOf(j, {"a", "as", "to", "-", "ate", "hasta", "y", "until"}); };
    const int behind = reader.isOneOf(i + 2, {"las", "as", "la"}) ? i + 3 : i + 2;
    const int before = reader.isOneOf(i - 1, {"las", "as", "la"}) ? i - 2 : i - 1;
    const bool dotted = reader.isOneOf(i + 3, {"a", "p"}) && reader.isOneOf(i + 4, {"."}) && reader.isOneOf(i + 5, {"m"});
    const bool marksEnd = isTo(i + 1) && isHour(i + 2) && (dotted || reader.isOneOf(i + 3, {"am", "pm"}) || reader.is(i + 3, "time.evening") || reader.is(i + 3, "time.morning"));
    const bool beside = isTo(i + 1) && reader.isGlued(i + 1) && isHour(i + 2) && reader.isGlued(i + 2) && hasMark(reader, i);
    if (marksEnd || beside)
        return true;
    const bool toClock = reader.is(i - 1, "time.from") && isTo(i + 1) && isHour(i + 2) && reader.text.word(i + 2).find(':') != std::string_view::npos; // "de 8 a 12:30"
    if (toClock)
        return true;
    const bool toNoon = isTo(i + 1) && (reader.is(i + 2, "time.noon") || reader.is(i + 2, "time.midnight"));
    if (toNoon)
        return true;
    const int second = isTo(i + 1) && isHour(behind) ? behind : i;
    if (const auto unit = timeUnitOf(reader.text.word(second + 1)); unit && unit->family == "month" && reader.text.sameSentence(second, second + 1)) // "atendemos de 6 a 12 anos"
        return false;
    const bool pair = (isTo(i + 1) && isHour(behind) && (reader.is(i - 1, "time.from") || reader.is(i - 1, "topic.hours") || reader.isOneOf(i - 1, {"("}) || weekdayOf(reader.text.word(i - 1), true) >= 0)) || (isTo(before) && isHour(before - 1) && reader.isUsed(before - 1));
    if (!pair)
        return false;
    for (int j = 0; j < reader.text.size(); ++j)
        if (reader.text.sameSentence(i, j) && (reader.is(j, "topic.hours") || weekdayOf(reader.text.word(j), j == i - 1) >= 0 || reader.is(j, "time.hint") || reader.is(j, "time.evening")))
            return true;
    return false;
}

/// "de 8 a 5", "run from 9 to 3": hours that fall are of a day, the second in the afternoon.
bool readFallingHours(ClaimReader &reader, int i)
{
    const int first = plainNumber(reader.text.word(i));
    const int second = reader.isOneOf(i + 2, {"las", "as", "la"}) ? i + 3 : i + 2;
    const int last = reader.text.sameSentence(i, second) && reader.text.at(second)->kind == TokenKind::Number ? plainNumber(reader.text.word(second)) : kNoNumber;
    const int before = reader.isOneOf(i - 1, {",", "("}) ? i - 2 : i - 1;
    const bool dated = reader.isOneOf(i - 1, {","}) && !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Date && reader.claims.back().last == i - 2; // "February 20 and 21, 9 to 4"
    const bool opens = dated || reader.is(i - 1, "time.from") || reader.isOneOf(i - 1, {"("}) || (reader.text.sameSentence(before, i) && weekdayOf(reader.text.word(before), true) >= 0);
    if (!opens || !reader.isOneOf(i + 1, {"a", "as", "to", "ate", "hasta", "-"}) || first < 1 || first > 12 || last < 1 || last >= first || first - last < 2)
        return false;
    const int next = second + 1;
    const bool counts = reader.text.sameSentence(second, next) && (timeUnitOf(reader.text.word(next)) || reader.is(next, "count.serious") || reader.is(next, "percent") || reader.text.word(next) == "%" || !currencyOf(reader.text.word(next)).empty() || reader.isOneOf(next, {"am", "pm", "h", "hs"}));
    if (counts)
        return false;
    addTime(reader, i, i, first, 0);
    reader.add(ClaimKind::Time, second, second, {Amount((last + 12) * 60)});
    return true;
}

/// The sentence counts the hours of the day to 24: "de 7:00 a 19:00".
bool isDayClock(const ClaimReader &reader, int i)
{
    for (int j = 0; j < reader.text.size(); ++j) {
        const std::string_view word = reader.text.word(j);
        const std::size_t colon = word.find(':');
        if (colon != std::string_view::npos && reader.text.sameSentence(i, j) && (plainNumber(word.substr(0, colon)) > 12 || word.front() == '0'))
            return true;
    }
    return false;
}

/// "martes y jueves 20 hs"
bool weekdayBefore(const ClaimReader &reader, int i)
{
    return reader.text.sameSentence(i - 1, i) && weekdayOf(reader.text.word(i - 1), false) >= 0;
}

/// "(7h as 12h)", "13/12, 18h": an hour by what stands beside it.
bool isHourBeside(const ClaimReader &reader, int i)
{
    const bool ranged = reader.isOneOf(i + 2, {"as", "a", "ate", "-"}) && reader.text.at(i + 3) && reader.text.at(i + 3)->kind == TokenKind::Number && reader.isOneOf(i + 4, {"h", "hs"}) && reader.isGlued(i + 4);
    const bool dated = !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Date && i - reader.claims.back().last <= 2 && reader.text.sameSentence(reader.claims.back().last, i);
    const bool second = reader.isOneOf(i - 1, {"as", "a", "ate", "-"}) && !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Time && i - reader.claims.back().last == 2;
    return ranged || dated || second || weekdayBefore(reader, i);
}

/// "19:00", "7 pm", "19h30", "a las 7", "às 19h".
bool readTimeOfDay(ClaimReader &reader, int i)
{
    const std::string_view text = reader.text.word(i);
    const std::size_t colon = text.find(':');
    const int hourRead = plainNumber(text.substr(0, colon));
    int minute = colon == std::string_view::npos ? 0 : plainNumber(text.substr(colon + 1).substr(0, 2));
    if (hourRead < 0 || hourRead > 24 || minute < 0 || minute > 59 || (colon != std::string_view::npos && text.size() - colon > 6))
        return false;
    if (colon == std::string_view::npos && reader.isOneOf(i - 1, {"la"}) && reader.isNear(i, -8, "label.place") && reader.isOneOf(i - 2, {"es", "sera"}))
        return false; // "tu aula es la 7"
    int last = i;
    bool sure = colon != std::string_view::npos;
    if (!sure && reader.isOneOf(i + 1, {"h"}) && reader.isGlued(i + 1) && reader.isGlued(i + 2) && plainNumber(reader.text.word(i + 2)) >= 0 && plainNumber(reader.text.word(i + 2)) < 60) {
        minute = plainNumber(reader.text.word(i + 2));
        last = i + 2;
        sure = true;
        const bool ofWeek = reader.isOneOf(last + 1, {"por", "de", "a", "per"}) && reader.isOneOf(last + 2, {"semana", "aula", "clase", "week"});
        const bool weekly = ofWeek || reader.isOneOf(last + 1, {"semanais", "semanales", "cada", "each"});
        const bool lasts = weekly || (reader.isOneOf(i - 1, {"de", "por", "of"}) ? reader.isNear(i, -3, "topic.class") : reader.isNear(i, -3, "topic.length"));
        if (lasts && hourRead <= 4) { // "aula de 1h30"
            reader.add(ClaimKind::Duration, i, last, {whole(hourRead * 60 + minute)}, "minute");
            return true;
        }
    }
    const bool isHalf = !sure && (reader.is(i - 1, "time.at") || reader.is(i - 1, "time.from")) && reader.isOneOf(i + 1, {"y", "e"}) && reader.isOneOf(i + 2, {"media", "meia", "cuarto"}); // "desde las 9 y media"
    if (isHalf) {
        sure = true;
        minute = reader.isOneOf(i + 2, {"cuarto"}) ? 15 : 30;
        last = i + 2;
    }
    bool marked = false;
    const int hour = shiftToAfternoon(reader, hourRead, last, marked);
    if (!sure && !marked && readFallingHours(reader, i))
        return true;
    if (!sure && !marked) {
        // "las 10 mensualidades" counts, "a las 10" does not
        const bool counted = (reader.endOf(i + 1, "payments") >= 0 || reader.is(i + 1, "count.serious")) && reader.text.sameSentence(i, i + 1) && !reader.isOneOf(i - 2, {"a", "desde", "hasta", "de", "ate", "para", "sobre", "entre"});
        if (counted)
            return false;
        const bool article = reader.isOneOf(i - 1, {"as"}) && !reader.text.at(i - 1)->accented && reader.language == text::NumberLanguage::Portuguese;
        const bool at = (!article && reader.is(i - 1, "time.at") && !reader.isOneOf(i - 2, {"capped", "limited", "maxed", "topado", "topada", "limitado", "limitada"})) || (reader.is(i - 1, "time.to") && !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Time && i - reader.claims.back().last <= 2)
            || (reader.is(i - 1, "time.from") && (reader.isOneOf(i + 1, {"a", "as", "to", "h", "hs", "-"}) && plainNumber(reader.text.word(i + 2)) >= 0 && reader.isNear(i, 4, "time.hint")));
        const bool unit = reader.isOneOf(i + 1, {"h", "hs", "hrs", "horas", "hrs."});
        if (at && !unit && hourRead > 12 && reader.language == text::NumberLanguage::English && !isDayClock(reader, i)) // "at 19 you're fine"
            return false;
        if (isSpan(reader, i)) {
            addTime(reader, i, last, hour, minute);
            return true;
        }
        if (unit && reader.isOneOf(i - 1, {"de", "que", "than"}) && reader.isOneOf(i - 2, {"menos", "mais", "mas", "less", "more", "antes"})) // "com menos de 12h"
            return false;
        const bool clock = unit && hourRead <= 24 && (reader.isGlued(i + 1) || weekdayBefore(reader, i)) && (reader.isNear(i, -3, "time.context") || isHourBeside(reader, i));
        if (!(at || clock) || (timeUnitOf(reader.text.word(i + 1)) && !unit) || reader.is(i + 1, "percent") || reader.text.word(i + 1) == "%")
            return false;
        if (unit)
            last = i + 1;
    } else if (reader.isOneOf(last + 1, {"h", "hs", "hrs", "horas"})) {
        ++last;
    }
    if (marked)
        reader.add(ClaimKind::Time, i, last, {Amount(hour * 60 + minute)});
    else
        addTime(reader, i, last, hour, minute, !sure || isHalf || (colon != std::string_view::npos && text.front() != '0' && !isDayClock(reader, i)));
    return true;
}

/// "hoy", "manana", "esta noche", with words of ending or beginning in the sentence.
void readDeadlines(ClaimReader &reader)
{
    for (int i = 0; i < reader.text.size(); ++i) {
        const int today = reader.endOf(i, "day.today");
        const int tomorrow = reader.endOf(i, "day.tomorrow");
        const int week = reader.endOf(i, "day.soon");
        const int last = std::max({today, tomorrow, week});
        if (last < 0 || reader.isUsed(i))
            continue;
        if (tomorrow >= 0 && reader.isOneOf(i, {"manana"}) && reader.isOneOf(i - 1, {"la", "esta"})) // "el grupo de la mañana"
            continue;
        if (reader.isOneOf(last + 1, {"ainda", "todavia", "aun", "still"})) // "hoje ainda restam 3"
            continue;
        const bool ends = reader.is(i, "deadline") || reader.isNear(i, -7, "deadline") || reader.isNear(last, 7, "deadline");
        const bool begins = reader.isNear(i, -4, "begins") || reader.isNear(last, 3, "begins");
        if (!ends && !begins)
            continue;
        Claim &claim = reader.add(ClaimKind::Deadline, i, last, {Amount(week >= 0 ? 99 : tomorrow >= 0 ? 1 : 0)}, ends ? "ends" : "begins");
        i = claim.last;
    }
}

} // namespace

void readTimes(ClaimReader &reader)
{
    for (int i = 0; i < reader.text.size(); ++i) {
        if (reader.isUsed(i))
            continue;
        const TokenKind kind = reader.text.tokens[std::size_t(i)].kind;
        if (kind == TokenKind::Number) {
            if (!readNumericDate(reader, i) && !readDayMonth(reader, i) && !readSharedMonth(reader, i) && !readWeekdayDay(reader, i))
                (void)readTimeOfDay(reader, i);
        } else if (kind == TokenKind::Word && monthOf(reader.text.word(i)) != 0) {
            (void)readMonthDay(reader, i);
        }
        if (reader.is(i, "time.midnight") || reader.is(i, "time.noon"))
            reader.add(ClaimKind::Time, i, std::max(reader.endOf(i, "time.midnight"), reader.endOf(i, "time.noon")), {Amount(reader.is(i, "time.noon") ? 720 : 0)});
    }
    readDeadlines(reader);
    readWeekdays(reader);
}

} // namespace ns::policy
