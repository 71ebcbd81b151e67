// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/policy/guardrails/contentreader.h"

namespace ns::policy {

namespace {

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(std::array<std::string_view, N> words)
{
    std::sort(words.begin(), words.end());
    return words;
}

// Words that one of the three languages uses all the time and the others hardly ever. Folded.
constexpr auto kSpanish = sorted(std::to_array<std::string_view>({"el", "los", "las", "una", "unas", "con", "y", "del", "lo", "le", "les", "pero", "muy", "hay", "usted", "puedes", "puede", "tienes", "tiene", "nuestro", "nuestra", "hola", "cuesta", "clase", "clases", "dura",
    "precio", "ya", "eres", "sus", "tus", "estas", "hasta", "desde", "donde", "quieres", "quiere", "gracias", "buenos", "buenas", "dias", "manana", "hoy", "matricula", "estudiar", "escribir", "sobre", "esta", "son", "sin", "al",
    "mensualidad", "ti", "te", "en", "aqui", "inscripcion", "nino", "hija", "hijo", "cupo", "miercoles", "jueves", "viernes", "cuando", "nosotros", "ustedes", "su", "muchas", "bueno", "buena", "es", "empieza", "noche", "tarde", "horario", "cual", "claro", "listo",
    "tengo", "quisiera", "entonces", "tambien", "ahora", "aun", "escuela", "nos", "vemos", "seria", "fue", "si", "sabado", "martes", "lunes", "mensaje"}));
constexpr auto kPortuguese = sorted(std::to_array<std::string_view>({"o", "os", "um", "uma", "com", "nao", "em", "do", "da", "dos", "na", "ao", "voce", "seu", "sua", "mais", "muito", "tem", "sao", "oi", "obrigado", "obrigada", "nosso", "nossa", "quando", "aula", "aulas", "preco",
    "custa", "ate", "pelo", "pela", "gente", "bom", "boa", "dia", "amanha", "hoje", "inscricao", "mensalidade", "sem", "pode", "quer", "fica", "escola", "isso", "esse", "essa", "agora", "turma", "vaga", "filho", "filha", "sabado",
    "quinta", "segunda", "terca", "quarta", "sexta", "sim", "duvida", "parcelas", "tambem", "conosco", "ja", "as", "noite", "tudo", "bem", "voces", "estou", "ainda", "entao", "tarde", "horario", "claro", "nos", "e", "fala", "combinado", "mensagem", "seria", "vou", "foi", "das"}));
constexpr auto kEnglish = sorted(std::to_array<std::string_view>({"the", "and", "is", "are", "you", "your", "with", "for", "of", "to", "we", "our", "this", "that", "it", "at", "on", "can", "will", "have", "hi", "hello", "thanks", "month", "class", "classes", "be", "or", "if", "from", "by",
    "what", "when", "would", "like", "week", "please", "about", "us", "how", "there", "they", "get", "just", "been", "was", "has", "i", "my", "not", "don't", "we're", "you're", "it's", "i'm", "we'll", "let", "know", "up", "in",
    "day", "course", "per", "one", "hour", "lesson", "private", "price", "each", "sessions", "session", "free", "starts", "sure", "problem", "good", "morning", "thank", "see", "tomorrow", "soon", "an", "so", "do", "does", "want", "here", "were", "as", "but", "sounds",
    "great", "sorry", "start", "begins", "today", "tonight", "evening", "you'll", "i'll", "that's", "any", "which", "time", "next", "a", "me", "there's", "gets", "no", "off", "still", "than", "then", "them", "their", "he", "she", "his", "her"}));
// Words that Spanish and Portuguese share: they tell both from English.
constexpr auto kIberian = sorted(std::to_array<std::string_view>({"de", "no", "que", "para", "por", "se", "a", "la", "como", "este", "curso", "pronto", "esta", "tu", "mensual", "semana", "hora", "horas", "semanas", "me", "mi"}));

template <std::size_t N>
bool isIn(const std::array<std::string_view, N> &words, std::string_view word)
{
    return std::binary_search(words.begin(), words.end(), word);
}

/// The sign that closes a quotation that `sign` opens, or nothing.
std::string_view closingQuote(std::string_view sign)
{
    return sign == "\"" || sign == "\u201D" ? sign : sign == "\u201C" ? "\u201D" : sign == "\u00AB" ? "\u00BB" : std::string_view();
}

struct Score { std::string_view language; int points; };
using Scores = std::array<Score, 3>;

void addWord(Scores &scores, const Token &token)
{
    const bool stressed = token.text == "dia" && token.accented; // "día"
    const bool portuguese = token.text == "e" ? token.accented : isIn(kPortuguese, token.text) && !stressed;
    const int shared = isIn(kIberian, token.text) ? 1 : 0;
    scores[0].points += std::max(shared, stressed || (isIn(kSpanish, token.text) && !(token.text == "y" && token.allCaps)) ? 1 : 0);
    scores[1].points += std::max(shared, portuguese ? 1 : 0);
    scores[2].points += isIn(kEnglish, token.text) ? 1 : 0;
}

void addLetter(Scores &scores, char32_t raw)
{
    scores[0].points += raw == 0xF1 || raw == 0xBF || raw == 0xA1 ? 1 : 0;
    scores[1].points += raw == 0xE3 || raw == 0xF5 || raw == 0xE7 ? 1 : 0;
}

/// Last token of the quotation that opens at `i`, or `i`. One that is never closed quotes nothing: "24\" x 36\"", a slip of the finger.
int quotationEnd(const TokenText &text, int i)
{
    const std::string_view closing = closingQuote(text.word(i));
    for (int j = i + 1; !closing.empty() && j < text.size(); ++j)
        if (text.word(j) == closing)
            return j;
    return i;
}

bool isPlain(const Scores &scores)
{
    return std::all_of(scores.begin(), scores.end(), [](const Score &score) { return score.points == 0; });
}

/// Points of what stands outside of quotation marks: an example or a title may be in any language.
Scores scoresOf(const TokenText &text, bool quotations)
{
    Scores scores{Score{"es", 0}, Score{"pt", 0}, Score{"en", 0}};
    std::size_t letter = 0;
    const auto &chars = text.normal.chars;
    const auto addLetters = [&](int end, bool counted) {
        for (; letter < chars.size() && chars[letter].origin < end; ++letter)
            if (counted)
                addLetter(scores, chars[letter].raw);
    };
    for (int i = 0; i < text.size(); ++i) {
        const int end = quotations ? i : quotationEnd(text, i);
        addLetters(text.at(i)->span.start, true);
        addLetters(text.at(end)->span.end, end == i);
        if (end == i && text.at(i)->kind == TokenKind::Word)
            addWord(scores, *text.at(i));
        i = end;
    }
    addLetters(text.normal.codePoints, true);
    return scores;
}

} // namespace

TextLanguage languageOf(const TokenText &text, std::string_view wanted)
{
    Scores scores = scoresOf(text, false);
    if (isPlain(scores)) // all of it is quoted
        scores = scoresOf(text, true);
    const auto own = std::find_if(scores.begin(), scores.end(), [&](const Score &score) { return score.language == wanted; });
    const int ownPoints = own == scores.end() ? -1 : own->points;
    std::stable_sort(scores.begin(), scores.end(), [](const Score &a, const Score &b) { return a.points > b.points; });
    if (scores[0].points == 0)
        return {};
    return {scores[0].language, scores[0].points - (ownPoints < 0 ? scores[1].points : ownPoints)};
}

} // namespace ns::policy
