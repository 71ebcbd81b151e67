// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/claims/extract.h"

namespace ns::policy {

namespace {

/// "https://user@www.x.example:8080/a?b" -> "www.x.example".
std::string hostOf(std::string_view link)
{
    if (const std::size_t scheme = link.find("://"); scheme != std::string_view::npos)
        link.remove_prefix(scheme + 3);
    link = link.substr(0, link.find_first_of("/?#\\"));
    if (const std::size_t at = link.rfind('@'); at != std::string_view::npos)
        link.remove_prefix(at + 1);
    return std::string(link.substr(0, link.find(':')));
}

void readAddresses(ClaimReader &reader)
{
    for (int i = 0; i < reader.text.size(); ++i) {
        const Token &token = reader.text.tokens[std::size_t(i)];
        if (token.kind == TokenKind::Link)
            reader.add(ClaimKind::Link, i, i, {}, hostOf(token.text));
        else if (token.kind == TokenKind::Email)
            reader.add(ClaimKind::Email, i, i, {}, token.text);
        else if (token.kind == TokenKind::Phone && reader.isNear(i, -5, "label.reference") && !reader.isNear(i, -4, "phone.word"))
            reader.use(i, i);
        else if (token.kind == TokenKind::Phone)
            reader.add(ClaimKind::Phone, i, i, {}, token.text);
    }
}

/// Capitalised words from `at` on: a name, joined with spaces. `last` moves to its end.
std::string nameFrom(const ClaimReader &reader, int at, int &last)
{
    std::string name;
    for (int i = at; i < reader.text.size() && i < at + 4; ++i) {
        const Token &token = reader.text.tokens[std::size_t(i)];
        const bool particle = !name.empty() && reader.isOneOf(i, {"de", "da", "del", "dos", "la"}) && reader.text.at(i + 1) && reader.text.at(i + 1)->capital;
        if (token.kind != TokenKind::Word || !(token.capital || particle) || !reader.text.sameSentence(at, i) || (i > at && token.clause != reader.text.tokens[std::size_t(at)].clause))
            break;
        name += (name.empty() ? "" : " ") + token.text;
        last = i;
    }
    return name;
}

bool isNameAt(const ClaimReader &reader, int at)
{
    const Token *token = reader.text.at(at);
    return token && token->kind == TokenKind::Word && token->capital && !token->allCaps && !reader.is(at, "stop") && !reader.is(at, "role") && !token->lineStart;
}

/// "Dona Celia, ...": spoken to, not of.
bool isVocative(const ClaimReader &reader, int title, int name)
{
    int end = name;
    while (isNameAt(reader, end))
        ++end;
    const bool isEarly = title <= 2 && reader.text.tokens[std::size_t(title)].sentence == 0; // "Yes Mr. Tillett, .."
    const bool opens = isEarly || title == 0 || !reader.text.sameSentence(title - 1, title) || reader.text.word(title - 1) == "," || reader.isNear(title, -6, "greeting");
    return opens && (!reader.text.sameSentence(name, end) || reader.text.at(end)->kind == TokenKind::Sign);
}

/// "Uai, professora Neide, que bom": one name in the first sentence, before anything is said.
bool isAddressed(const ClaimReader &reader, int role, int name)
{
    return reader.text.tokens[std::size_t(role)].sentence == 0 && role <= 4 && isNameAt(reader, name) && !isNameAt(reader, name + 1) && reader.isOneOf(name + 1, {",", "!"});
}

/// "su profesora de piano sera Claudia Reis", "Sheila Grady, our office manager": two names near a role; else `otherwise`.
int nameNear(const ClaimReader &reader, int role, int end, int otherwise)
{
    for (int at = end + 1; at <= end + 6 && reader.text.sameSentence(role, at); ++at)
        if (isNameAt(reader, at) && isNameAt(reader, at + 1) && reader.text.sameSentence(at, at + 1))
            return at;
    for (int at = role - 1; at > 0 && at >= role - 5 && reader.text.sameSentence(role, at); --at)
        if (reader.text.word(at) == "," && isNameAt(reader, at - 1) && isNameAt(reader, at - 2))
            return at - 2;
    return otherwise;
}

/// "la profesora Livia Prado", "soy Ivan", "tutors: Priya Nair (math), Cole Whitaker". In a list every name counts.
void readPeople(ClaimReader &reader)
{
    for (int i = 0; i < reader.text.size(); ++i) {
        const int end = std::max(reader.endOf(i, "role"), reader.endOf(i, "self"));
        if (end < 0)
            continue;
        int at = end + 1;
        while (reader.isOneOf(at, {"a", "o", "el", "la", "is", "es", "e", "sera", ",", ":", "."}) && at <= end + 2)
            ++at;
        if (reader.is(i, "title") && reader.isOneOf(i - 1, {"for", "para", "pra"})) // "reminder for Mr. Keller"
            continue;
        if ((reader.is(i, "title") || (reader.is(i, "role") && isAddressed(reader, i, at))) && isVocative(reader, i, at))
            continue;
        if (reader.is(i, "role") && reader.text.word(end + 1) != ":" && !isNameAt(reader, at))
            at = nameNear(reader, i, end, at);
        const bool list = reader.text.word(end + 1) == ":";
        for (int tries = 0; tries < 60 && reader.text.sameSentence(i, at); ++tries) {
            int last = at;
            const std::string name = reader.is(at, "stop") || reader.is(at, "role") || reader.is(at, "org.word") ? std::string() : nameFrom(reader, at, last);
            if (!name.empty() && !reader.isUsed(at))
                reader.add(ClaimKind::Person, at, last, {}, name);
            if (!list)
                break;
            at = last + 1;
        }
        i = std::max(i, std::min(at - 1, end));
    }
}

/// "manana Claudia te va a llamar", "te atiende Claudia Reis": who does something for the contact. The first word of a sentence is no name.
void readSubjects(ClaimReader &reader)
{
    for (int i = 1; i < reader.text.size(); ++i) {
        if (!isNameAt(reader, i) || !reader.text.sameSentence(i - 1, i) || isNameAt(reader, i - 1) || reader.isUsed(i))
            continue;
        int last = i;
        const std::string name = nameFrom(reader, i, last);
        const bool acts = reader.is(last + 1, "person.subject") && reader.text.sameSentence(i, last + 1) && reader.isNear(last + 1, 3, "person.verb");
        const bool acted = reader.is(i - 1, "person.verb") && reader.is(i - 2, "person.object") && reader.text.sameSentence(i - 2, i);
        if (!name.empty() && (acts || acted))
            reader.add(ClaimKind::Person, i, last, {}, name).guessed = true;
        i = last;
    }
}

/// "use code SAVE20", "el codigo es VIP25": a word that reads like a code, right behind or past a colon or "is".
void readCode(ClaimReader &reader, int first, int last)
{
    int at = last + 1;
    while (reader.isOneOf(at, {":", "es", "is", "e", "-", "\"", "'"}) && at <= last + 3)
        ++at;
    const Token *token = reader.text.at(at);
    // "el codigo es MAT-0204" names a course
    const bool isSure = last > first || at == last + 1;
    if (token != nullptr && reader.text.sameSentence(first, at) && (token->kind == TokenKind::Code || (token->kind == TokenKind::Word && token->allCaps && isSure)) && !(reader.isOneOf(at + 1, {"-"}) && reader.isGlued(at + 1)))
        reader.add(ClaimKind::Promotion, first, at, {}, "code " + token->text);
}

/// ".. es gratis y los libros tambien": the gift of another thing, without the word.
void addAlso(ClaimReader &reader, int gift)
{
    constexpr int kReach = 6;
    if (!reader.is(gift + 1, "conjunction") && reader.text.word(gift + 1) != ",")
        return;
    for (int i = gift + 2; i <= gift + kReach && reader.text.sameSentence(gift, i) && reader.text.at(i)->kind == TokenKind::Word; ++i)
        if (reader.is(i, "also") && (!reader.text.sameSentence(i, i + 1) || reader.text.at(i + 1)->kind == TokenKind::Sign)) {
            if (i > gift + 2)
                reader.add(ClaimKind::Free, gift + 2, i, {}, std::string(kAlsoUnit)).negated = false;
            return;
        }
}

/// "no cobramos matricula" gives; its "no" denies nothing.
void addGift(ClaimReader &reader, int first, int last)
{
    Claim &gift = reader.add(ClaimKind::Free, first, last);
    if (reader.is(first, "neg") || reader.is(first, "neg.short"))
        gift.negated = false;
    addAlso(reader, last);
}

/// Gifts, promotions and half prices by the lexicon.
void readGifts(ClaimReader &reader)
{
    for (int i = 0; i < reader.text.size(); ++i) {
        if (reader.isUsed(i))
            continue;
        if (const int none = reader.endOf(i, "free.not"); none >= 0 && reader.endOf(i, "interest.free") < 0) {
            i = none;
            continue;
        }
        if (const int half = reader.endOf(i, "half.price"); half >= 0)
            reader.add(ClaimKind::Percent, i, half, {whole(50)}).inWords = true;
        else if (const int quarter = reader.endOf(i, "quarter.price"); quarter >= 0)
            reader.add(ClaimKind::Percent, i, quarter, {whole(25)}).inWords = true;
        else if (const int part = reader.endOf(i, "third.price"); part >= 0)
            reader.add(ClaimKind::Percent, i, part, {whole(100) / 3}).inWords = true;
        else if (const int seat = reader.endOf(i, "last.seat"); seat >= 0)
            reader.add(ClaimKind::Count, i, seat, {whole(1)}, "topic.seat").inWords = true;
        else if (const int third = reader.endOf(i, "share.statistic"); third >= 0)
            reader.add(ClaimKind::Fraction, i, third, {}, "share");
        else if (const int gift = reader.endOf(i, "free"); gift >= 0)
            addGift(reader, i, gift);
        else if (const int promo = reader.endOf(i, "promotion"); promo >= 0)
            reader.add(ClaimKind::Promotion, i, promo, {}, "two_for_one");
        else if (const int interest = reader.endOf(i, "interest.free"); interest >= 0)
            reader.add(ClaimKind::Promotion, i, interest, {}, "no_interest").negated = false;
        else if (const int code = reader.endOf(i, "promo.code"); code >= 0)
            readCode(reader, i, code);
    }
}

} // namespace

void readEntities(ClaimReader &reader)
{
    readAddresses(reader);
    readGifts(reader);
    readPeople(reader);
    readSubjects(reader);
}

} // namespace ns::policy
