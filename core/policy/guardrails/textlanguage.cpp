// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/policy/guardrails/contentreader.h"

namespace ns::policy {

namespace {

using Words = std::array<std::string_view, 96>;

// Words that one of the three languages uses all the time and the others hardly ever. Folded.
constexpr Words kSpanish{"el", "los", "las", "una", "unas", "con", "y", "del", "lo", "le", "les", "pero", "muy", "hay", "usted", "puedes", "puede", "tienes", "tiene", "nuestro", "nuestra", "hola", "cuesta", "clase", "clases", "dura",
                         "precio", "ya", "eres", "sus", "tus", "estas", "hasta", "desde", "donde", "quieres", "quiere", "gracias", "buenos", "buenas", "dias", "manana", "hoy", "matricula", "estudiar", "escribir", "sobre", "esta", "son", "sin", "al",
                         "mensualidad", "ti", "te", "en", "aqui", "inscripcion", "nino", "hija", "hijo", "cupo", "miercoles", "jueves", "viernes", "cuando", "nosotros", "ustedes"};
constexpr Words kPortuguese{"o", "os", "um", "uma", "com", "nao", "em", "do", "da", "dos", "na", "ao", "voce", "seu", "sua", "mais", "muito", "tem", "sao", "oi", "obrigado", "obrigada", "nosso", "nossa", "quando", "aula", "aulas", "preco",
                            "custa", "ate", "pelo", "pela", "gente", "bom", "boa", "dia", "amanha", "hoje", "inscricao", "mensalidade", "sem", "pode", "quer", "fica", "escola", "isso", "esse", "essa", "agora", "turma", "vaga", "filho", "filha", "sabado",
                            "quinta", "segunda", "terca", "quarta", "sexta", "sim", "duvida", "parcelas", "tambem", "conosco", "ja", "as"};
constexpr Words kEnglish{"the", "and", "is", "are", "you", "your", "with", "for", "of", "to", "we", "our", "this", "that", "it", "at", "on", "can", "will", "have", "hi", "hello", "thanks", "month", "class", "classes", "be", "or", "if", "from", "by",
                         "what", "when", "would", "like", "week", "please", "about", "us", "how", "there", "they", "get", "just", "been", "was", "has", "i", "my", "not", "don't", "we're", "you're", "it's", "i'm", "we'll", "let", "know", "up", "in",
                         "me", "day", "course", "per", "one", "hour", "lesson", "private", "price", "each", "sessions", "session", "free", "are", "starts"};

bool isIn(const Words &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

TextLanguage languageOf(const TokenText &text)
{
    struct Score { std::string_view language; int points; };
    std::array<Score, 3> scores{Score{"es", 0}, Score{"pt", 0}, Score{"en", 0}};
    for (const Token &token : text.tokens) {
        if (token.kind != TokenKind::Word)
            continue;
        scores[0].points += isIn(kSpanish, token.text) && !(token.text == "y" && token.allCaps) ? 1 : 0;
        scores[1].points += isIn(kPortuguese, token.text) || (token.text == "e" && token.accented) ? 1 : 0;
        scores[2].points += isIn(kEnglish, token.text) ? 1 : 0;
    }
    for (const auto &c : text.normal.chars) {
        scores[0].points += c.raw == 0xF1 || c.raw == 0xBF || c.raw == 0xA1 ? 1 : 0;
        scores[1].points += c.raw == 0xE3 || c.raw == 0xF5 || c.raw == 0xE7 ? 1 : 0;
    }
    std::stable_sort(scores.begin(), scores.end(), [](const Score &a, const Score &b) { return a.points > b.points; });
    if (scores[0].points == 0)
        return {};
    return {scores[0].language, scores[0].points - scores[1].points};
}

} // namespace ns::policy
