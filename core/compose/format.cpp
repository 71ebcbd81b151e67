// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/format.h"

#include <array>
#include <cstdio>

namespace ns::compose {

using domain::Language;

namespace {

using Names7 = std::array<const char16_t *, 7>;   // from Sunday
using Names12 = std::array<const char16_t *, 12>; // from January

constexpr Names7 kDaysEs = {u"domingo", u"lunes", u"martes", u"miércoles", u"jueves", u"viernes", u"sábado"};
constexpr Names7 kDaysPt = {u"domingo", u"segunda-feira", u"terça-feira", u"quarta-feira", u"quinta-feira", u"sexta-feira", u"sábado"};
constexpr Names7 kDaysEn = {u"Sunday", u"Monday", u"Tuesday", u"Wednesday", u"Thursday", u"Friday", u"Saturday"};
constexpr Names12 kMonthsEs = {u"enero", u"febrero", u"marzo", u"abril", u"mayo", u"junio",
                               u"julio", u"agosto", u"septiembre", u"octubre", u"noviembre", u"diciembre"};
constexpr Names12 kMonthsPt = {u"janeiro", u"fevereiro", u"março", u"abril", u"maio", u"junho",
                               u"julho", u"agosto", u"setembro", u"outubro", u"novembro", u"dezembro"};
constexpr Names12 kMonthsEn = {u"January", u"February", u"March", u"April", u"May", u"June",
                               u"July", u"August", u"September", u"October", u"November", u"December"};

/// CLDR 42 number symbols of the Spanish-speaking countries, and Brazil.
bool writesDecimalComma(std::string_view country)
{
    static constexpr std::array<std::string_view, 11> kCountries = {"AR", "BO", "BR", "CL", "CO", "CR", "EC", "ES", "PY", "UY", "VE"};
    return std::find(kCountries.begin(), kCountries.end(), country) != kCountries.end();
}

bool usesDecimalComma(const domain::Money &money, std::string_view country, Language language)
{
    switch (language) {
    case Language::English: return false;
    case Language::Portuguese: return true;
    case Language::Spanish:
    case Language::Unknown: break;
    }
    // The first two letters of an ISO 4217 code are its country's, except for those of no country (USD and EUR name none of ours).
    return writesDecimalComma(country.empty() ? std::string_view(money.currency).substr(0, 2) : country);
}

QString currencyPrefix(const std::string &currency)
{
    if (currency == "USD")
        return QStringLiteral("US$ ");
    if (currency == "PEN")
        return QStringLiteral("S/ ");
    if (currency == "BRL")
        return QStringLiteral("R$ ");
    return QString::fromStdString(currency) + u' ';
}

QString grouped(QString digits, QChar separator)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, separator);
    return digits;
}

struct LocalTime
{
    int year, month, day, weekday, hour, minute; // month and day from 1, weekday 0 = Sunday
};

LocalTime localTime(Instant at, int offsetMinutes)
{
    const auto local = at + std::chrono::minutes(offsetMinutes);
    const auto days = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(days);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - days).count();
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())), int(std::chrono::weekday(days).c_encoding()),
            int(minutes / 60), int(minutes % 60)};
}

QString text(const char16_t *name)
{
    return QString::fromUtf16(name);
}

} // namespace

QString formatMoney(const domain::Money &money, std::string_view country, Language language)
{
    const bool comma = usesDecimalComma(money, country, language);
    QString digits = QString::number(money.units < 0 ? -money.units : money.units).rightJustified(money.scale + 1, u'0');
    QString decimals = digits.right(money.scale);
    digits.chop(money.scale);
    while (decimals.size() > 2 && decimals.endsWith(u'0'))
        decimals.chop(1);
    if (decimals.count(u'0') == decimals.size())
        decimals.clear();
    else if (decimals.size() == 1)
        decimals += u'0';
    QString amount = grouped(digits, comma ? u'.' : u',');
    if (!decimals.isEmpty())
        amount += (comma ? u',' : u'.') + decimals;
    return (money.units < 0 ? QStringLiteral("-") : QString()) + currencyPrefix(money.currency) + amount;
}

QString formatDate(Instant at, int offsetMinutes, Language language)
{
    const LocalTime t = localTime(at, offsetMinutes);
    const auto day = std::size_t(t.weekday), month = std::size_t(t.month - 1);
    const QString number = QString::number(t.day);
    switch (language) {
    case Language::Portuguese:
        return text(kDaysPt[day]) + QStringLiteral(", ") + number + QStringLiteral(" de ") + text(kMonthsPt[month]);
    case Language::English:
        return text(kDaysEn[day]) + QStringLiteral(", ") + text(kMonthsEn[month]) + u' ' + number;
    case Language::Spanish:
    case Language::Unknown: break;
    }
    return text(kDaysEs[day]) + u' ' + number + QStringLiteral(" de ") + text(kMonthsEs[month]);
}

QString formatTime(Instant at, int offsetMinutes, Language language)
{
    const LocalTime t = localTime(at, offsetMinutes);
    const QString minute = QString::number(t.minute).rightJustified(2, u'0');
    if (language != Language::English)
        return QString::number(t.hour).rightJustified(2, u'0') + u':' + minute;
    const int hour = t.hour % 12 == 0 ? 12 : t.hour % 12;
    return QString::number(hour) + u':' + minute + (t.hour < 12 ? QStringLiteral(" AM") : QStringLiteral(" PM"));
}

std::string isoDate(Instant at, int offsetMinutes)
{
    const LocalTime t = localTime(at, offsetMinutes);
    std::array<char, 32> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", t.year, t.month, t.day);
    return std::string(buffer.data(), std::size_t(length));
}

} // namespace ns::compose
