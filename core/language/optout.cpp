// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/optout.h"

#include <string_view>
#include <vector>

#include "core/text/fold.h"

namespace ns::language {

namespace {

constexpr std::size_t kWordsMax = 400;

struct OldWord
{
    std::string folded;
    std::size_t start;
    std::size_t end;
    bool opensClause; // punctuation stands before it
};
using OldWords = std::vector<OldWord>;

constexpr std::string_view kKeywords[] = {
    "baja", "alto", "parar", "cancelar", "salir", "detener", "stop", "sair", "descadastrar", "remover",
    "quit", "end", "revoke", "cancel", "unsubscribe", "optout",
};
/// OldWords of their own one letter away from a keyword: "pagar" is a customer who wants to pay.
constexpr std::string_view kNotTypos[] = {
    "pagar", "pasar", "para", "alta", "algo", "auto", "acto", "apto", "salto", "bajo", "bajas", "bajar", "caja", "bala", "paja", "faja",
    "shop", "step", "spot", "salio", "cair", "sai", "saiu", "saida", "said", "hair", "fair", "pair", "saia", "suit", "quiet", "quite", "quiz",
    "cancer", "evoke", "tirar", "mirar",
};
/// Keywords that are a request also as one clause of a longer message.
constexpr std::string_view kClauseKeywords[] = {"stop", "unsubscribe", "baja", "descadastrar", "parar", "sair"};
constexpr std::string_view kFillers[] = {"por", "favor", "porfa", "porfavor", "please", "pls", "plz", "gracias", "obrigado", "obrigada", "thanks",
                                         "thank", "you", "ya", "hola", "oi", "ola", "hi", "hello", "now", "ahora", "agora", "mesmo", "mismo"};

// OldWords of a phrase: "a|b" alternatives, "stem+" any ending, "*2" up to two words of any kind between.
// A "?" in front marks a phrase that other things share: a course, another time or another way of contact makes it unclear.
constexpr std::string_view kPhrases[] = {
    // Spanish
    "dejen|deje|deja|dejar|dejes|paren|pare|para de escrib+|mandar+|enviar+|contactar+|llamar+|molestar+|insistir|joder",
    "? no me|nos *1 mande|manden|mandes|escriba|escriban|escribas|envie|envien|envies|contacte|contacten|contactes|moleste|molesten|molestes",
    "no me|nos llame|llamen|llames mas|nunca",
    "no quiero|deseo mas mensaje+|correos|publicidad|info+|spam|llamadas|contacto",
    "? no quiero|deseo *2 recibir+|recibiendo",
    "saquenme|saqueme|sacame|sacarme|saquen|quitenme|quiteme|quitame|quitarme|borrenme|borreme|borrame|borrarme|eliminenme|eliminarme|eliminame"
    " *3 lista+|base|listado|grupo|registro+|sistema|contactos",
    "borren|borre|borra|borrar|eliminen|elimine|elimina|eliminar|quiten|quite|saquen|saque|saca mi|mis numero|datos|contacto|telefono|correo|info+",
    "? denme|deme|dame|darme|dennos|darnos de baja",
    "? quiero|solicito|pido *1 baja",
    "cancelar|cancelen|cancele|cancela|cancel *2 suscripcion+|subscription|newsletter|boletin",
    "cancelar|cancelen|cancele|cancela|cancelem|cancel *1 todos|todas|all|los|the|mis|my|os|as *1 mensaj+|mensag+|messages|texts|emails|correos",
    "dejenme|dejame|dejeme en paz",
    "no autorizo *3 contact+|mensaj+|numero|datos",
    // Portuguese
    "pare|parem|para|parar de *1 mandar+|enviar+|escrever+|ligar+|contatar|contactar|incomodar|perturbar|encher",
    "? nao|n me *1 mande|mandem|manda|envie|enviem|escreva|escrevam|contate|contatem|contacte|contactem|perturbe|perturbem|incomode|incomodem",
    "nao|n me liga|ligue|liguem|ligar mais",
    "? nao|n quero|desejo *2 receber+|recebendo",
    "nao|n quero|desejo mais mensag+|contato|emails|ligacoes|spam",
    "nao|n autorizo *3 contato|contact+|mensag+|numero|dados",
    "cancelar|cancele|cancelem|cancela *3 newsletter",
    "me exclua|exclui|excluam|excluir|retire|retirem|retira|tire|tirem|tira|tirar|remova|removam|remove|remover|apague|apaguem"
    " *3 cadastro|lista+|base|sistema|grupo|contatos",
    "retire|retirem|retira|tire|tirem|tira|apague|apaguem|apaga|exclua|excluam|exclui|remova|removam|remove|delete|deletem|deleta"
    "|bloqueia|bloqueie|bloqueiem *1 meu|meus numero|contato|telefone|dados|email|cadastro",
    "sair *1 lista|grupo|transmissao|newsletter",
    "sem mais mensag+|contato+|ligacoes|emails",
    "me deixe|deixem|deixa em paz",
    "deixe|deixem|deixa me em paz",
    "denunci+ *4 mand+|enviand+|mensag+|spam|continu+|escrib+|insist+",
    "? descadastr+",
    // English
    "stop *1 text+|messag+|contact+|call+|send+|writing|email+|bother+|spam+|harass+",
    "asked|told|said|begged *4 stop",
    "dont|not|never *1 contact|text|message|email|write|call|bother *2 again|anymore|more|ever",
    "dont|not|never contact|text|message|email|bother me|us|this",
    "cease *3 communicat+|contact+|messag+|texts",
    "? delete|remove|erase my *1 number|data|contact|info+|details|email|phone|name",
    "delete|remove|take me *3 list+|database|off|system",
    "take *2 number|name|me off",
    "opt me out",
    "? opt out",
    "? unsubscribe+",
    "no more messages|texts|emails|calls|spam",
    "leave me|us alone",
    "revoke *2 consent|permission",
};
/// What a look-alike stops instead of our messages.
constexpr std::string_view kOtherThings[] = {
    "curso+", "clase+", "materia+", "aula+", "course+", "class+", "lesson+", "cita+", "visita+", "factura+", "invoice+", "appointment+", "turno+",
    "exame+", "prova+", "matricula+", "boleto+", "cuota+", "mensualidad+", "mensalidade+", "trabajo+", "trabalho+", "job+", "gym+",
};
constexpr std::string_view kOurMessages[] = {"mensaj+", "mensag+", "messag+", "correo+", "email+", "info+", "publicidad", "spam", "nada", "text+"};
constexpr std::string_view kOtherTimes[] = {"ahora", "agora", "now", "hoy", "hoje", "today", "todavia", "ainda", "yet", "noche", "noite"};
constexpr std::string_view kOtherWays[] = {"prefiero", "prefiro", "prefer", "mejor", "melhor", "instead", "rather"};
/// OldWords that deserve a person's look when no phrase is clear.
constexpr std::string_view kSuspicious[] = {
    "stop", "unsubscribe+", "descadastr+", "parar", "paren", "parem", "de baja", "cancel|cancelar|cancelen|cancelo|cancela|cancele|cancelem",
    "no me llam+", "nao|n me lig+", "denunci+", "quit", "opt+ out", "leave me",
};

bool isPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c.category() == QChar::Other_Format || c == u'\'' || c == u'\u2019';
}

OldWords splitOldWords(const QString &text)
{
    OldWords words;
    bool opensClause = true;
    for (qsizetype pos = 0; pos < text.size() && words.size() < kWordsMax;) {
        if (!isPart(text[pos])) {
            opensClause = opensClause || !text[pos].isSpace();
            ++pos;
            continue;
        }
        const qsizetype start = pos;
        while (pos < text.size() && isPart(text[pos]))
            ++pos;
        // "don't" is one word; an emoji is none.
        QString folded = text::foldWords(text.mid(start, pos - start).remove(u'\'').remove(u'\u2019'));
        folded.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
        if (!folded.isEmpty()) {
            words.push_back({folded.toStdString(), std::size_t(start), std::size_t(pos), opensClause});
            opensClause = false;
        }
    }
    return words;
}

template <typename List> bool contains(const List &list, std::string_view word)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// One alternative list against one word.
bool matchesWord(std::string_view alternatives, std::string_view word)
{
    while (!alternatives.empty()) {
        const std::size_t bar = std::min(alternatives.find('|'), alternatives.size());
        const std::string_view one = alternatives.substr(0, bar);
        if (one.ends_with('+') ? word.starts_with(one.substr(0, one.size() - 1)) : word == one)
            return true;
        alternatives.remove_prefix(std::min(bar + 1, alternatives.size()));
    }
    return false;
}

template <typename List> bool mentions(const List &list, const OldWords &words)
{
    return std::any_of(words.begin(), words.end(), [&](const OldWord &word) {
        return std::any_of(std::begin(list), std::end(list), [&](std::string_view entry) { return matchesWord(entry, word.folded); });
    });
}

std::string_view takeTerm(std::string_view &phrase)
{
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    const std::string_view term = phrase.substr(0, space);
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
    return term;
}

/// Index behind the last word of `phrase` when it starts at `at`; 0 when it does not.
std::size_t matchPhrase(std::string_view phrase, const OldWords &words, std::size_t at)
{
    if (phrase.empty())
        return at;
    const std::string_view term = takeTerm(phrase);
    if (term.front() == '*') {
        const auto most = std::size_t(term[1] - '0');
        for (std::size_t skipped = 0; skipped <= most; ++skipped) {
            if (const std::size_t end = matchPhrase(phrase, words, at + skipped))
                return end;
        }
        return 0;
    }
    return at < words.size() && matchesWord(term, words[at].folded) ? matchPhrase(phrase, words, at + 1) : 0;
}

OptOut found(OptOutKind kind, const OldWords &words, std::size_t from, std::size_t to)
{
    OptOut result{kind, {}, words[from].start, words[to - 1].end};
    for (std::size_t i = from; i < to; ++i)
        result.phrase += (i == from ? "" : " ") + words[i].folded;
    return result;
}

template <typename List> OptOut firstMatch(const List &phrases, const OldWords &words, OptOutKind kind, bool shared)
{
    for (std::string_view phrase : phrases) {
        if (phrase.starts_with("? ") != shared)
            continue;
        phrase.remove_prefix(shared ? 2 : 0);
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (const std::size_t end = matchPhrase(phrase, words, at))
                return found(kind, words, at, end);
        }
    }
    return {};
}

/// One insertion, deletion, substitution or swap of neighbours apart (and not equal).
bool isOneTypo(std::string_view a, std::string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b)
        return false;
    std::size_t head = 0;
    while (head < a.size() && a[head] == b[head])
        ++head;
    if (a.size() < b.size())
        return a.substr(head) == b.substr(head + 1);
    if (a.substr(head + 1) == b.substr(head + 1))
        return true;
    return head + 1 < a.size() && a[head] == b[head + 1] && a[head + 1] == b[head] && a.substr(head + 2) == b.substr(head + 2);
}

bool isKeyword(std::string_view word)
{
    if (contains(kKeywords, word))
        return true;
    return word.size() >= 4 && !contains(kNotTypos, word)
           && std::any_of(std::begin(kKeywords), std::end(kKeywords),
                          [&](std::string_view keyword) { return keyword.size() >= 4 && isOneTypo(word, keyword); });
}

/// The message is a keyword (perhaps repeated) and politeness, nothing else.
OptOut matchWholeMessage(const OldWords &words)
{
    std::size_t keywordAt = words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (contains(kFillers, words[i].folded))
            continue;
        if (!isKeyword(words[i].folded))
            return {};
        keywordAt = std::min(keywordAt, i);
    }
    return keywordAt == words.size() ? OptOut{} : found(OptOutKind::Clear, words, keywordAt, keywordAt + 1);
}

OptOut matchClause(const OldWords &words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool alone = words[i].opensClause && (i + 1 == words.size() || words[i + 1].opensClause);
        if (alone && contains(kClauseKeywords, words[i].folded))
            return found(OptOutKind::Clear, words, i, i + 1);
    }
    return {};
}

} // namespace

OptOut recogniseOptOut(const QString &text)
{
    const OldWords words = splitOldWords(text);
    if (words.empty())
        return {};
    if (OptOut whole = matchWholeMessage(words); whole.kind != OptOutKind::None)
        return whole;
    const bool otherWay = mentions(kOtherWays, words);
    if (OptOut clear = firstMatch(kPhrases, words, otherWay ? OptOutKind::Unclear : OptOutKind::Clear, false); clear.kind != OptOutKind::None)
        return clear;
    if (OptOut clause = matchClause(words); clause.kind != OptOutKind::None)
        return clause;
    const bool otherThing = !mentions(kOurMessages, words) && (mentions(kOtherThings, words) || mentions(kOtherTimes, words));
    if (OptOut shared = firstMatch(kPhrases, words, otherWay || otherThing ? OptOutKind::Unclear : OptOutKind::Clear, true);
        shared.kind != OptOutKind::None)
        return shared;
    return firstMatch(kSuspicious, words, OptOutKind::Unclear, false);
}

} // namespace ns::language
