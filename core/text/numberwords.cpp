// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numberwords.h"

#include <algorithm>
#include <array>

namespace ns::text {

namespace {

struct Word
{
    std::string_view text;
    std::int64_t value;
};

constexpr std::array kSpanish{
    Word{"un", 1}, Word{"uno", 1}, Word{"una", 1}, Word{"dos", 2}, Word{"tres", 3}, Word{"cuatro", 4}, Word{"cinco", 5}, Word{"seis", 6}, Word{"siete", 7},
    Word{"ocho", 8}, Word{"nueve", 9}, Word{"diez", 10}, Word{"once", 11}, Word{"doce", 12}, Word{"trece", 13}, Word{"catorce", 14}, Word{"quince", 15},
    Word{"dieciseis", 16}, Word{"diecisiete", 17}, Word{"dieciocho", 18}, Word{"diecinueve", 19}, Word{"veinte", 20}, Word{"veintiun", 21},
    Word{"veintiuno", 21}, Word{"veintiuna", 21}, Word{"veintidos", 22}, Word{"veintitres", 23}, Word{"veinticuatro", 24}, Word{"veinticinco", 25},
    Word{"veintiseis", 26}, Word{"veintisiete", 27}, Word{"veintiocho", 28}, Word{"veintinueve", 29}, Word{"treinta", 30}, Word{"cuarenta", 40},
    Word{"cincuenta", 50}, Word{"sesenta", 60}, Word{"setenta", 70}, Word{"ochenta", 80}, Word{"noventa", 90}, Word{"cien", 100}, Word{"ciento", 100},
    Word{"doscientos", 200}, Word{"doscientas", 200}, Word{"trescientos", 300}, Word{"trescientas", 300}, Word{"cuatrocientos", 400},
    Word{"cuatrocientas", 400}, Word{"quinientos", 500}, Word{"quinientas", 500}, Word{"seiscientos", 600}, Word{"seiscientas", 600},
    Word{"setecientos", 700}, Word{"setecientas", 700}, Word{"ochocientos", 800}, Word{"ochocientas", 800}, Word{"novecientos", 900},
    Word{"novecientas", 900}, Word{"mil", 1'000}, Word{"millon", 1'000'000}, Word{"millones", 1'000'000}};

constexpr std::array kPortuguese{
    Word{"um", 1}, Word{"uma", 1}, Word{"dois", 2}, Word{"duas", 2}, Word{"tres", 3}, Word{"quatro", 4}, Word{"cinco", 5}, Word{"seis", 6}, Word{"sete", 7},
    Word{"oito", 8}, Word{"nove", 9}, Word{"dez", 10}, Word{"onze", 11}, Word{"doze", 12}, Word{"treze", 13}, Word{"catorze", 14}, Word{"quatorze", 14},
    Word{"quinze", 15}, Word{"dezesseis", 16}, Word{"dezessete", 17}, Word{"dezoito", 18}, Word{"dezenove", 19}, Word{"vinte", 20}, Word{"trinta", 30},
    Word{"quarenta", 40}, Word{"cinquenta", 50}, Word{"sessenta", 60}, Word{"setenta", 70}, Word{"oitenta", 80}, Word{"noventa", 90}, Word{"cem", 100},
    Word{"cento", 100}, Word{"duzentos", 200}, Word{"duzentas", 200}, Word{"trezentos", 300}, Word{"trezentas", 300}, Word{"quatrocentos", 400},
    Word{"quatrocentas", 400}, Word{"quinhentos", 500}, Word{"quinhentas", 500}, Word{"seiscentos", 600}, Word{"seiscentas", 600}, Word{"setecentos", 700},
    Word{"setecentas", 700}, Word{"oitocentos", 800}, Word{"oitocentas", 800}, Word{"novecentos", 900}, Word{"novecentas", 900}, Word{"mil", 1'000},
    Word{"milhao", 1'000'000}, Word{"milhoes", 1'000'000}};

constexpr std::array kEnglish{
    Word{"a", 1}, Word{"one", 1}, Word{"two", 2}, Word{"three", 3}, Word{"four", 4}, Word{"five", 5}, Word{"six", 6}, Word{"seven", 7}, Word{"eight", 8},
    Word{"nine", 9}, Word{"ten", 10}, Word{"eleven", 11}, Word{"twelve", 12}, Word{"thirteen", 13}, Word{"fourteen", 14}, Word{"fifteen", 15},
    Word{"sixteen", 16}, Word{"seventeen", 17}, Word{"eighteen", 18}, Word{"nineteen", 19}, Word{"twenty", 20}, Word{"thirty", 30}, Word{"forty", 40},
    Word{"fifty", 50}, Word{"sixty", 60}, Word{"seventy", 70}, Word{"eighty", 80}, Word{"ninety", 90}, Word{"hundred", 100}, Word{"thousand", 1'000},
    Word{"grand", 1'000}, Word{"million", 1'000'000}};

std::int64_t valueOf(std::string_view word, NumberLanguage language)
{
    const auto find = [&](const auto &table) {
        const auto found = std::find_if(table.begin(), table.end(), [&](const Word &entry) { return entry.text == word; });
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
