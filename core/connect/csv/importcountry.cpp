// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/csv/importcountry.h"

#include <QLocale>

#include "core/text/fold.h"

namespace ns::connect {

CountryNames::CountryNames()
{
    const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales) {
        const std::string code = QLocale::territoryToCode(locale.territory()).toStdString();
        if (code.size() != 2 || code[0] < 'A' || code[0] > 'Z') // "001" and other groups of countries
            continue;
        addName(code, code);
        addName(QLocale::territoryToString(locale.territory()).toStdString(), code);
        const QLocale::Language language = locale.language();
        if (language == QLocale::Spanish || language == QLocale::Portuguese || language == QLocale::English)
            addName(locale.nativeTerritoryName().toStdString(), code);
    }
    for (const char *name : {"USA", "EEUU", "EE.UU."})
        addName(name, "US");
}

void CountryNames::addName(std::string_view name, const std::string &code)
{
    std::string folded = text::foldName(name);
    if (!folded.empty()) // some locales have no name of their own for their country
        m_codes.emplace(std::move(folded), code);
}

std::string CountryNames::codeOf(std::string_view text) const
{
    const auto found = m_codes.find(text::foldName(text));
    return found == m_codes.end() ? std::string{} : found->second;
}

} // namespace ns::connect
