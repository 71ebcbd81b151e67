// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numberwords.h"

#include <algorithm>
#include <array>

namespace ns::text {

namespace {

struct Numeral
{
    std::string_view text;
    std::int64_t value;
};

constexpr std::array kSpanish{
    Numeral{"un", 1}, Numeral{"uno", 1}, Numeral{"una", 1}, Numeral{"dos", 2}, Numeral{"tres", 3}, Numeral{"cuatro", 4}, Numeral{"cinco", 5}, Numeral{"seis", 6}, Numeral{"siete", 7},
    Numeral{"ocho", 8}, Numeral{"nueve", 9}, Numeral{"diez", 10}, Numeral{"once", 11}, Numeral{"doce", 12}, Numeral{"trece", 13}, Numeral{"catorce", 14}, Numeral{"quince", 15},
    Numeral{"dieciseis", 16}, Numeral{"diecisiete", 17}, Numeral{"dieciocho", 18}, Numeral{"diecinueve", 19}, Numeral{"veinte", 20}, Numeral{"veintiun", 21},
    Numeral{"veintiuno", 21}, Numeral{"veintiuna", 21}, Numeral{"veintidos", 22}, Numeral{"veintitres", 23}, Numeral{"veinticuatro", 24}, Numeral{"veinticinco", 25},
    Numeral{"veintiseis", 26}, Numeral{"veintisiete", 27}, Numeral{"veintiocho", 28}, Numeral{"veintinueve", 29}, Numeral{"treinta", 30}, Numeral{"cuarenta", 40},
    Numeral{"cincuenta", 50}, Numeral{"sesenta", 60}, Numeral{"setenta", 70}, Numeral{"ochenta", 80}, Numeral{"noventa", 90}, Numeral{"cien", 100}, Numeral{"ciento", 100},
    Numeral{"doscientos", 200}, Numeral{"doscientas", 200}, Numeral{"trescientos", 300}, Numeral{"trescientas", 300}, Numeral{"cuatrocientos", 400},
    Numeral{"cuatrocientas", 400}, Numeral{"quinientos", 500}, Numeral{"quinientas", 500}, Numeral{"seiscientos", 600}, Numeral{"seiscientas", 600},
    Numeral{"setecientos", 700}, Numeral{"setecientas", 700}, Numeral{"ochocientos", 800}, Numeral{"ochocientas", 800}, Numeral{"novecientos", 900},
    Numeral{"novecientas", 900}, Numeral{"mil", 1'000}, Numeral{"millon", 1'000'000}, Numeral{"millones", 1'000'000}};

constexpr std::array kPortuguese{
    Numeral{"um", 1}, Numeral{"uma", 1}, Numeral{"dois", 2}, Numeral{"duas", 2}, Numeral{"tres", 3}, Numeral{"quatro", 4}, Numeral{"cinco", 5}, Numeral{"seis", 6}, Numeral{"sete", 7},
    Numeral{"oito", 8}, Numeral{"nove", 9}, Numeral{"dez", 10}, Numeral{"onze", 11}, Numeral{"doze", 12}, Numeral{"treze", 13}, Numeral{"catorze", 14}, Numeral{"quatorze", 14},
    Numeral{"quinze", 15}, Numeral{"dezesseis", 16}, Numeral{"dezessete", 17}, Numeral{"dezoito", 18}, Numeral{"dezenove", 19}, Numeral{"vinte", 20}, Numeral{"trinta", 30},
    Numeral{"quarenta", 40}, Numeral{"cinquenta", 50}, Numeral{"sessenta", 60}, Numeral{"setenta", 70}, Numeral{"oitenta", 80}, Numeral{"noventa", 90}, Numeral{"cem", 100},
    Numeral{"cento", 100}, Numeral{"duzentos", 200}, Numeral{"duzentas", 200}, Numeral{"trezentos", 300}, Numeral{"trezentas", 300}, Numeral{"quatrocentos", 400},
    Numeral{"quatrocentas", 400}, Numeral{"quinhentos", 500}, Numeral{"quinhentas", 500}, Numeral{"seiscentos", 600}, Numeral{"seiscentas", 600}, Numeral{"setecentos", 700},
    Numeral{"setecentas", 700}, Numeral{"oitocentos", 800}, Numeral{"oitocentas", 800}, Numeral{"novecentos", 900}, Numeral{"novecentas", 900}, Numeral{"mil", 1'000},
    Numeral{"milhao", 1'000'000}, Numeral{"milhoes", 1'000'000}};

constexpr std::array kEnglish{
    Numeral{"a", 1}, Numeral{"one", 1}, Numeral{"two", 2}, Numeral{"three", 3}, Numeral{"four", 4}, Numeral{"five", 5}, Numeral{"six", 6}, Numeral{"seven", 7}, Numeral{"eight", 8},
    Numeral{"nine", 9}, Numeral{"ten", 10}, Numeral{"eleven", 11}, Numeral{"twelve", 12}, Numeral{"thirteen", 13}, Numeral{"fourteen", 14}, Numeral{"fifteen", 15},
    Numeral{"sixteen", 16}, Numeral{"seventeen", 17}, Numeral{"eighteen", 18}, Numeral{"nineteen", 19}, Numeral{"twenty", 20}, Numeral{"thirty", 30}, Numeral{"forty", 40},
    Numeral{"fifty", 50}, Numeral{"sixty", 60}, Numeral{"seventy", 70}, Numeral{"eighty", 80}, Numeral{"ninety", 90}, Numeral{"hundred", 100}, Numeral{"thousand", 1'000},
    Numeral{"grand", 1'000}, Numeral{"million", 1'000'000}};

std::int64_t valueOf(std::string_view word, NumberLanguage language)
{
    const auto find = [&](const auto &table) {
        const auto found = std::find_if(table.begin(), table.end(), [&](const Numeral &entry) { return entry.text == word; });
        return found == table.end() ? std::int64_t(0) : found->value;
    };
    switch (language) {
    case NumberLanguage::Spanish: return find(kSpanish);
    case NumberLanguage::Portuguese: return find(kPortuguese);
    case NumberLanguage::English: return find(kEnglish);
    }
    return 0;
}

bool isJoint(std::string_view word, NumberLanguage language)
{
    switch (language) {
    case NumberLanguage::Spanish: return word == "y";
    case NumberLanguage::Portuguese: return word == "e";
    case NumberLanguage::English: return word == "and" || word == "-";
    }
    return false;
}

bool isArticle(std::string_view word)
{
    return word == "un" || word == "una" || word == "um" || word == "uma" || word == "a" || word == "one" || word == "uno";
}

/// Adds words up: a smaller word behind a larger one adds, a scale word multiplies what stands before it.
class Sum
{
public:
    /// False when this word cannot go on here ("cinco seis").
    bool take(std::int64_t value)
    {
        if (value >= 1'000)
            return takeScale(value);
        if (value == 100 && m_group > 0 && m_group < 100 && m_group % 10 != 0) { // "five hundred", "eleven hundred"
            m_group *= 100;
            m_last = 100;
            return true;
        }
        if (m_group > 0 && !fits(value))
            return false;
        m_group += value;
        m_last = value;
        return true;
    }
    [[nodiscard]] std::int64_t total() const { return m_total + m_group; }

private:
    [[nodiscard]] bool fits(std::int64_t value) const
    {
        if (value < 10)
            return m_last >= 20 && m_last % 10 == 0;
        return value < 100 && m_last >= 100;
    }
    bool takeScale(std::int64_t scale)
    {
        if (m_scale != 0 && scale >= m_scale)
            return false;
        m_total += std::max<std::int64_t>(m_group, 1) * scale;
        m_group = 0;
        m_last = 1'000;
        m_scale = scale;
        return true;
    }

    std::int64_t m_total = 0, m_group = 0, m_last = 0, m_scale = 0;
};

} // namespace

std::optional<NumberWords> readNumberWords(std::span<const std::string_view> words, NumberLanguage language)
{
    Sum sum;
    NumberWords best;
    bool joint = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && !joint && isJoint(words[i], language)) {
            joint = true;
            continue;
        }
        const std::int64_t value = valueOf(words[i], language);
        if (value == 0 || !sum.take(value))
            break;
        joint = false;
        best = {sum.total(), i + 1};
    }
    if (best.words == 0 || (best.words == 1 && isArticle(words.front())))
        return std::nullopt;
    return best;
}

} // namespace ns::text
