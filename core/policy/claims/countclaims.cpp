// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/claims/extract.h"
#include "core/policy/claims/units.h"

namespace ns::policy {

namespace {

constexpr std::size_t kRegisterDigits = 6;

bool readInstalments(ClaimReader &reader, const FoundNumber &number)
{
    const auto &text = reader.text;
    int next = number.last + 1;
    // "ten weekly payments", "24 interest-free installments"
    constexpr int kBetween = 4;
    int noun = next;
    while (noun < next + kBetween && text.sameSentence(next, noun) && reader.endOf(noun, "payments") < 0 && (reader.is(noun, "adjective") || reader.isOneOf(noun, {"-", "interest", "free"})))
        ++noun;
    if (reader.endOf(noun, "payments") >= 0 && text.sameSentence(next, noun))
        next = noun;
    if (!text.sameSentence(number.last, next) || number.values.empty() || number.values.front() > whole(120))
        return false;
    const bool times = text.word(next) == "x" || reader.isOneOf(next, {"vezes", "veces", "times"});
    const bool isPaid = reader.isOneOf(next, {"pago", "pagado", "pagada"}) && number.values.front() > whole(1); // "paquete de 10 pago por Pix"
    const int named = isPaid ? -1 : reader.endOf(next, "payments");
    const bool ofAmount = reader.isOneOf(next, {"de", "of"}) && text.at(next + 1) && (text.at(next + 1)->kind == TokenKind::Number || text.word(next + 1) == "$") && reader.isNear(number.first, -6, "payments") && !number.inWords;
    if (ofAmount) { // "en mensualidades son 6 de 7.500"
        reader.add(ClaimKind::Instalments, number.first, number.last, number.values);
        return true;
    }
    const bool paid = reader.isNear(number.first, -6, "pay") || reader.isNear(next, 6, "pay");
    const auto often = std::ranges::find_if(reader.claims, [](const Claim &claim) { return claim.unit.starts_with("times "); });
    if (named < 0 && times && !paid && often != reader.claims.end() && (!text.sameSentence(next, next + 1) || text.at(next + 1)->kind == TokenKind::Sign)) { // "1x na semana, 150; 2x, 240"
        reader.add(ClaimKind::Count, number.first, next, number.values, std::string(often->unit));
        return true;
    }
    if (named < 0 && !(times && (text.word(next) == "x" || paid)))
        return false;
    // a size ("3x4 m") is no plan
    if (text.word(next) == "x" && text.at(next + 1) && text.at(next + 1)->kind == TokenKind::Number && reader.isGlued(next + 1) && !paid)
        return false;
    Claim &claim = reader.add(ClaimKind::Instalments, number.first, named >= 0 ? named : next, number.values);
    claim.inWords = number.inWords;
    claim.isRange = reader.isNear(number.first, -3, "up.to");
    return true;
}

/// "2x por semana", "dos veces a la semana", "twice a week": how often. `next` stands behind the number, or behind "twice".
bool addFrequency(ClaimReader &reader, int first, int next, const std::vector<Amount> &times, bool inWords)
{
    if (!reader.text.sameSentence(first, next) || times.empty() || times.front() > whole(31))
        return false;
    const std::string period = periodFrom(reader, next);
    const bool isClass = reader.is(next - 1, "topic.class");
    if (period != "week" && (isClass || (period != "day" && period != "month" && period != "year")))
        return false;
    reader.add(ClaimKind::Count, first, next - 1, times, "times " + period).inWords = inWords;
    return true;
}

/// "4 x $3.500", "6 x 389 = 2.334", but not "6x de 389" or "3x4 m".
bool readFactor(ClaimReader &reader, const FoundNumber &number)
{
    const auto &text = reader.text;
    const int sign = number.last + 1;
    int next = sign + 1;
    constexpr Amount kTimesMax = whole(120);
    if (number.values.front() > kTimesMax || number.values.front() % kOne != 0) // "715.50 x 2" is an amount
        return false;
    if (!text.sameSentence(number.first, next) || !(reader.isOneOf(sign, {"\u00D7", "*"}) || (text.word(sign) == "x" && text.at(next)->spaceBefore)))
        return false;
    while (next < sign + 4 && text.at(next) && text.at(next)->kind != TokenKind::Number && (!currencyOf(text.word(next)).empty() || reader.isOneOf(next, {"r", "us", "s", "/", "u"})))
        ++next;
    if (!text.at(next) || text.at(next)->kind != TokenKind::Number || !text.sameSentence(sign, next))
        return false;
    reader.add(ClaimKind::Count, number.first, sign, number.values, std::string(kFactorUnit));
    return true;
}

bool hasFraction(std::string_view digits)
{
    return digits.find_first_of(".,") != std::string_view::npos;
}

bool isLabel(const ClaimReader &reader, const FoundNumber &number)
{
    const auto &text = reader.text;
    const int before = number.first - 1;
    const int next = number.last + 1;
    if (text.word(next) == "\u00B0" || text.word(next) == "\u00AA" || (reader.isGlued(next) && reader.isOneOf(next, {"st", "nd", "rd", "th", "er", "ro", "ra", "do", "da", "to", "ta", "o", "a"})))
        return true;
    const bool list = text.tokens[std::size_t(number.first)].lineStart && !number.inWords
        && ((reader.isOneOf(next, {".", ")", "-", ":"}) && reader.text.at(next + 1) && reader.text.at(next + 1)->spaceBefore) || (text.tokens[std::size_t(number.first)].span.end - text.tokens[std::size_t(number.first)].span.start) != int(text.word(number.first).size()));
    // a keycap's two other signs lie in the gap behind its digit
    const bool keycap = text.tokens[std::size_t(number.first)].lineStart && text.at(next) && text.at(next)->span.start - text.tokens[std::size_t(number.last)].span.end >= 3;
    const bool heart = text.word(before) == "<" && reader.isGlued(number.first); // "<3"
    const bool inBrackets = text.word(before) == "(" && text.word(next) == ")" && !number.inWords && !number.values.empty() && number.values.front() <= whole(9); // "(1) violin, (2) cello"
    if (list || keycap || heart || inBrackets)
        return true;
    if (!text.sameSentence(before, number.first))
        return false;
    const bool isSecond = !number.inWords && reader.isOneOf(before, {"and", "y", "e", "&", "to", "a", "-", "al", "ao"}) && text.at(before - 1) && text.at(before - 1)->kind == TokenKind::Number && reader.is(before - 2, "label") && (!text.sameSentence(number.last, next) || text.at(next)->kind == TokenKind::Sign || reader.is(next, "stop"));
    if (isSecond) // "chapters 7 and 8"
        return true;
    const int glue = reader.isOneOf(before, {"\u00B0", ".", ":", "#", "n"}) && reader.isGlued(before) ? before - 1 : before;
    return text.word(before) == "#" || reader.is(before, "label") || (glue >= 0 && reader.is(glue, "label") && text.sameSentence(glue, number.first));
}

bool isAddress(const ClaimReader &reader, const FoundNumber &number)
{
    return !number.inWords && (reader.isNear(number.first, -8, "street") || reader.isNear(number.last, 4, "street.behind"))
        && !timeUnitOf(reader.text.word(number.last + 1));
}

bool isYear(const ClaimReader &reader, const FoundNumber &number)
{
    return !number.inWords && number.first == number.last && reader.text.word(number.first).size() == 4 && number.values.size() == 1
        && number.values.front() >= whole(1900) && number.values.front() <= whole(2100);
}

/// "hora y media", "an hour and a half": what the half behind a unit adds.
Amount halfOf(const ClaimReader &reader, int unitToken, const TimeUnit &unit)
{
    const int glue = unitToken + 1;
    const int half = reader.isOneOf(glue + 1, {"a"}) ? glue + 2 : glue + 1;
    const bool isHalf = reader.isOneOf(glue, {"y", "e", "and"}) && reader.isOneOf(half, {"media", "medio", "meia", "meio", "half"}) && reader.text.sameSentence(unitToken, half);
    const bool isQuarter = reader.isOneOf(glue, {"y", "e", "and"}) && reader.isOneOf(half, {"cuarto", "quarto", "quarter"}) && unit.family == "minute" && unit.factor == 60 && reader.text.sameSentence(unitToken, half);
    return isHalf ? whole(unit.factor) / 2 : isQuarter ? whole(15) : 0;
}

/// The counted noun: the first content word behind the number, past "of" and adjectives that we know.
int nounBehind(const ClaimReader &reader, int last)
{
    const bool isLeast = reader.isOneOf(last + 1, {"o", "or", "ou"}) && reader.isOneOf(last + 2, {"mas", "more", "mais"}) && reader.is(last + 3, "counted.people"); // "3 o mas personas"
    if (isLeast)
        last += 2;
    const int clause = reader.text.tokens[std::size_t(last)].clause;
    for (int i = last + 1; i < reader.text.size() && i <= last + 4; ++i) {
        const Token &token = reader.text.tokens[std::size_t(i)];
        if (token.text == "-" && reader.isGlued(i) && reader.isGlued(i + 1))
            continue;
        if (token.clause != clause || token.kind != TokenKind::Word || token.text == "pago" || token.text == "pagado" || token.text == "max" || token.text == "maximo" || token.text == "x" || token.text == "total" || token.text == "totales")
            return -1;
        if (reader.is(i, "stop") && !reader.isOneOf(i, {"de", "of", "the", "los", "las", "dos", "das", "our", "nuestros", "nossos", "mas", "mais", "more", "solo", "otros", "outros"}))
            return -1;
        if (!reader.is(i, "stop") && !reader.is(i, "adjective"))
            return i;
    }
    return -1;
}

bool readDuration(ClaimReader &reader, const FoundNumber &number)
{
    const int end = std::max(number.last, rangeEndBehind(reader, number)); // "de 7 a 14 anos": both are years
    int at = end + 1;
    if (reader.isOneOf(at, {"-"}) && reader.isGlued(at))
        ++at;
    if (reader.isOneOf(at, {"or", "o", "ou"}) && reader.isOneOf(at + 1, {"more", "mas", "mais"})) // "4 or more weeks"
        at += 2;
    const int behind = at;
    while (reader.text.at(at) && !timeUnitOf(reader.text.word(at)) && reader.is(at, "adjective") && at < end + 3)
        ++at;
    // "60 classroom hours"
    if (at == behind && reader.language == text::NumberLanguage::English && reader.text.at(at) && !timeUnitOf(reader.text.word(at)) && !reader.is(at, "stop") && timeUnitOf(reader.text.word(at + 1)))
        ++at;
    const auto unit = reader.text.sameSentence(end, at) ? timeUnitOf(reader.text.word(at)) : std::nullopt;
    if (!unit || (reader.text.word(at) == "sem" && reader.language != text::NumberLanguage::Spanish))
        return false;
    if (reader.isNear(number.first, -2, "time.left") && unit->family != "minute" && unit->family != "second" && !number.values.empty() && number.values.front() <= whole(36)) { // "faltan dos semanas"
        const int days = int(number.values.front() / kOne) * unit->factor * (unit->family == "month" ? 30 : 1);
        reader.add(ClaimKind::Deadline, number.first, at, {Amount(days)}, reader.isNear(at, 8, "begins") ? "begins left" : "ends left").inWords = number.inWords;
        return true;
    }
    const bool isBack = unit->family == "day" && unit->factor == 1 && !number.values.empty() && number.values.front() <= whole(3) && reader.isOneOf(number.first - 1, {"los", "os", "nos", "the", "both", "ambos"}) && !reader.isOneOf(at + 1, {"siguientes", "seguintes", "previos", "antes", "before", "after", "habiles", "uteis"});
    if (isBack) // "los dos dias", which were named
        return reader.use(number.first, at), true;
    const bool years = unit->family == "month" && unit->factor == 12;
    const bool isSecond = !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Age && reader.claims.back().last == number.first - 2;
    const bool ofYears = (end > number.last || isSecond) && !number.values.empty() && number.values.front() >= whole(3) && !reader.isNear(number.first, -4, "topic.length"); // "de 7 a 14 anos"
    const bool age = years && (ofYears || reader.isNear(number.first, -6, "age") || reader.isNear(at, 3, "age"));
    std::vector<Amount> values = number.values;
    if (age) {
        reader.add(ClaimKind::Age, number.first, end > number.last ? number.last : at, values).inWords = number.inWords;
        return true;
    }
    if (unit->family == "second")
        return reader.use(number.first, end > number.last ? number.last : at), true;
    for (Amount &value : values)
        value = value < kAmountMax / 100 ? value * unit->factor + halfOf(reader, at, *unit) : value;
    reader.add(ClaimKind::Duration, number.first, end > number.last ? number.last : at, values, std::string(unit->family)).inWords = number.inWords;
    return true;
}

/// "9 de cada 10", "8 out of 10", "3 in 4".
bool readShare(ClaimReader &reader, const FoundNumber &number)
{
    const int glue = reader.endOf(number.last + 1, "share.glue");
    if (glue < 0 || !reader.text.sameSentence(number.last, glue + 1))
        return false;
    const Token &of = reader.text.tokens[std::size_t(glue + 1)];
    std::string denominator = of.text;
    if (const auto whole_ = readAmounts(of.text); of.kind == TokenKind::Number && (whole_.size() != 1 || whole_.front() > whole(1'000) || (!number.values.empty() && whole_.front() < number.values.front())))
        return false; // "6 de 7.500" are payments
    if (of.kind == TokenKind::Word) {
        const std::string_view word = of.text;
        const auto value = text::readNumberWords(std::span(&word, 1), reader.language);
        if (!value)
            return false;
        denominator = std::to_string(value->value);
    } else if (of.kind != TokenKind::Number) {
        return false;
    }
    reader.add(ClaimKind::Fraction, number.first, glue + 1, number.values, denominator);
    return true;
}

/// "En marzo abrimos dos cursos:", and as many lines below.
bool isListHead(const ClaimReader &reader, const FoundNumber &number)
{
    const auto &text = reader.text;
    int at = number.last + 1;
    while (text.sameSentence(number.last, at) && text.word(at) != ":")
        ++at;
    if (text.word(at) != ":" || !text.sameSentence(number.last, at) || number.values.front() > whole(12))
        return false;
    Amount lines = 0;
    for (int i = at + 1; i < text.size(); ++i) {
        const bool isItem = text.at(i)->lineStart && (text.at(i)->kind == TokenKind::Sign || (text.at(i)->kind == TokenKind::Number && reader.isOneOf(i + 1, {".", ")"})));
        lines += isItem ? kOne : 0;
    }
    return lines == number.values.front();
}

/// "el de web dura 24 semanas y el de datos, 16": weeks, too.
bool addSameLength(ClaimReader &reader, const FoundNumber &number)
{
    const int next = number.last + 1;
    const bool ends = !reader.text.sameSentence(number.last, next) || reader.isOneOf(next, {",", ";", ")", ".", "!"});
    if (!ends || number.inWords || reader.claims.empty() || !reader.isOneOf(number.first - 1, {",", "y", "e", "and"}))
        return false;
    const Claim &before = reader.claims.back();
    const auto unit = timeUnitOf(reader.text.word(before.last));
    if (before.kind != ClaimKind::Duration || !unit || !reader.text.sameSentence(before.last, number.first) || number.values.front() > kAmountMax / 10'000)
        return false;
    reader.add(ClaimKind::Duration, number.first, number.last, {number.values.front() * unit->factor}, std::string(unit->family));
    return true;
}

/// "alumnos", "estudiantes" and "students" are one; else the stem of the noun.
std::string countedUnit(const ClaimReader &reader, int first, int noun)
{
    for (int i = first; i <= noun; ++i)
        if (reader.endOf(i, "counted.people") >= noun)
            return "people";
    for (const char *name : {"topic.class", "topic.seat", "topic.teacher", "topic.book", "topic.mock", "topic.level", "topic.certificate"})
        for (int i = first; i <= noun; ++i)
            if (reader.endOf(i, name) >= noun)
                return name;
    if (const int day = weekdayOf(reader.text.word(noun), false); day >= 0)
        return "day " + std::to_string(day);
    return stemOf(reader.text.word(noun));
}

/// "18 seguem livres", "quedan 3 disponibles".
bool isOfSeats(const ClaimReader &reader, const FoundNumber &number, int noun)
{
    for (int i = number.last + 1; i <= number.last + 2 && reader.text.sameSentence(number.last, i); ++i)
        if (reader.is(i, "seat.left"))
            return noun < 0 || !reader.is(noun, "count.serious");
    return false;
}

} // namespace

/// The token of `name` among the few before `at`, or -1.
int labelWord(const ClaimReader &reader, int at, std::string_view name)
{
    for (int i = at - 1; i >= at - 4 && reader.text.sameSentence(i, at) && reader.text.tokens[std::size_t(i)].kind != TokenKind::Number; --i)
        if (reader.is(i, name) || reader.is(i, "label") || reader.text.at(i)->capital || reader.text.word(i) == "(")
            return reader.is(i, name) ? i : -1;
    return -1;
}

/// The word that names a registration ("RVOE de la SEP Jalisco: EST-0457"), or -1.
int registryWord(const ClaimReader &reader, int at)
{
    for (int i = at - 1; i >= at - 8 && reader.text.sameSentence(i, at); --i) {
        if (reader.is(i, "label.registry"))
            return i;
        if (reader.is(i, "label") || reader.text.tokens[std::size_t(i)].kind == TokenKind::Number)
            break;
    }
    return -1;
}

/// "tu aula del grupo B2 es la 7", "el protocolo es el 1200"; a registration's number is a claim.
bool isPlaceNumber(const ClaimReader &reader, const FoundNumber &number)
{
    return reader.isOneOf(number.first - 1, {"la", "el", "a", "o", "the", "number"}) && reader.isOneOf(number.first - 2, {"es", "e", "is", "sera"}) && (reader.isNear(number.first, -8, "label.place") || (reader.isNear(number.first, -8, "label.reference") && registryWord(reader, number.first) < 0));
}

bool readLabel(ClaimReader &reader, const FoundNumber &number)
{
    const auto &text = reader.text;
    const int next = number.last + 1;
    if (reader.isOneOf(next, {"+", "="}) || number.isScaled) // "Python: 890 + 817.50", "la Agustina 45 mil"
        return false;
    // six digits and more without a separator count nothing
    const bool isRegister = number.first == number.last && !number.inWords && text.word(number.first).size() >= kRegisterDigits && text.word(number.first).find_first_not_of("0123456789") == std::string_view::npos;
    const bool isLeast = reader.isOneOf(next, {"o", "or", "ou"}) && reader.isOneOf(next + 1, {"mas", "more", "mais"}); // "grupo de 3 o mas personas"
    const bool bare = isRegister || reader.is(next, "label.behind") || !text.sameSentence(number.last, next) || text.at(next)->kind != TokenKind::Word || reader.is(next, "stop") || reader.is(next, "conjunction");
    const bool sign = text.word(number.first - 1) == "-" && reader.isGlued(number.first) && reader.isGlued(number.first - 1) && text.at(number.first - 2) && (text.at(number.first - 2)->allCaps || (text.at(number.first - 2)->capital && text.at(number.first - 2)->text.size() == 1));
    const bool slash = text.word(number.first - 1) == "/" && reader.isGlued(number.first) && reader.isGlued(number.first - 1) && text.at(number.first - 2) && (text.at(number.first - 2)->text.size() > 1 || (text.at(number.first - 2)->capital && !reader.isOneOf(number.first - 2, {"s"}))); // "J/24", not "S/150"
    const Token *before = text.at(number.first - 1);
    const bool title = before && before->kind == TokenKind::Word && before->capital && !before->lineStart && text.sameSentence(number.first - 2, number.first) && before->text.size() > 2;
    const bool menu = !number.values.empty() && number.values.front() < whole(10) && reader.isNear(number.first, -9, "menu.word");
    // "COP 780,000": a currency's name makes no label of the amount behind it
    const bool currency = !currencyOf(text.word(number.first - 1)).empty() || text.word(next) == "$" || text.word(next) == "%" || reader.is(next, "percent");
    if (!number.inWords && reader.isOneOf(number.first - 1, {"/"}) && reader.isOneOf(number.first - 2, {"f"})) { // "f/2.8"
        reader.use(number.first, number.last);
        return true;
    }
    // "cuota 1 de 5"
    const bool isCap = reader.isOneOf(number.first - 1, {"at", "to"}) && reader.isOneOf(number.first - 2, {"capped", "limited", "kept"}); // "class size capped at 20"
    if (isLeast || isCap)
        return false;
    if (!currency && !number.inWords && bare && reader.is(number.first - 1, "label.ordinal") && !number.values.empty() && number.values.front() <= whole(120)) {
        const bool of = reader.isOneOf(next, {"de", "of", "/"}) && text.at(next + 1) && text.at(next + 1)->kind == TokenKind::Number;
        reader.use(number.first, number.last);
        const auto plan = of ? readAmounts(text.word(next + 1)) : std::vector<Amount>{};
        if (!plan.empty()) // a plan of so many payments
            reader.add(ClaimKind::Instalments, next + 1, next + 1, plan);
        return true;
    }
    if (!number.inWords && text.tokens[std::size_t(number.first)].lineStart && isLabel(reader, number) && !currency) {
        reader.use(number.first, number.last);
        return true;
    }
    const bool isNamedPlace = isPlaceNumber(reader, number);
    const bool named = bare && !number.inWords && (title || isNamedPlace || reader.is(next, "label.behind") || menu || reader.isNear(number.first, -3, "label") || reader.isNear(number.first, -5, "label.reference"));
    if (currency || !(sign || slash || named || text.word(number.first - 1) == "#" || (!reader.is(next, "unit.any") && isLabel(reader, number))))
        return false;
    if (named && !title && (hasFraction(text.word(number.first)) || reader.is(number.first - 1, "price.strong")))
        return false;
    if (const int rating = labelWord(reader, number.first, "label.rating"); rating >= 0 && !number.values.empty() && (reader.isNear(number.last, 8, "rating.giver") || reader.isNear(rating, -6, "rating.giver") || reader.is(rating, "rating.giver"))) { // "nota 5 no MEC"
        reader.add(ClaimKind::Count, number.first, number.last, number.values, "nota");
        return true;
    }
    const int place = isNamedPlace ? number.first : labelWord(reader, number.first, "label.place");
    const auto amounts = number.values.empty() ? readAmounts(text.word(number.first).substr(0, text.word(number.first).find('/'))) : number.values; // "resolucion 1482/2019"
    const int code = sign ? number.first - 2 : number.first; // "RVOE: EST-0457"
    const int registry = place >= 0 ? place : registryWord(reader, code);
    if ((registry >= 0 || title) && !amounts.empty() && !isNamedPlace)
        reader.add(ClaimKind::Address, number.first, number.last, amounts, registry >= 0 ? stemOf(text.word(registry)) : std::string());
    else
        reader.use(number.first, number.last);
    return true;
}

/// "twice a week", "media hora", "half an hour".
bool readWordy(ClaimReader &reader, int i)
{
    const bool english = reader.language == text::NumberLanguage::English;
    if (english && reader.isOneOf(i, {"once", "twice"}) && !reader.isUsed(i))
        return addFrequency(reader, i, i + 1, {whole(reader.isOneOf(i, {"once"}) ? 1 : 2)}, true);
    if (!reader.isOneOf(i, {"media", "medio", "meia", "meio", "half"}) || reader.isUsed(i) || !reader.isNear(i, -3, "topic.length"))
        return false;
    const int at = reader.isOneOf(i + 1, {"a", "an"}) ? i + 2 : i + 1;
    const auto unit = timeUnitOf(reader.text.word(at));
    if (!unit || unit->family == "second" || !reader.text.sameSentence(i, at))
        return false;
    reader.add(ClaimKind::Duration, i, at, {whole(unit->factor) / 2}, std::string(unit->family)).inWords = true;
    return true;
}

void readOnes(ClaimReader &reader)
{
    for (int i = 0; i + 1 < reader.text.size(); ++i) {
        if (readWordy(reader, i))
            continue;
        if (!reader.isOneOf(i, {"un", "una", "um", "uma", "a", "an", "one"}) || !reader.text.sameSentence(i, i + 1) || reader.isUsed(i) || reader.isUsed(i + 1) || reader.text.at(i)->negated)
            continue;
        const std::string_view next = reader.text.word(i + 1);
        const auto unit = timeUnitOf(next.ends_with("'s") ? next.substr(0, next.size() - 2) : next);
        const std::string_view currency = currencyOf(next);
        if (reader.isOneOf(i + 1, {"vez"}) && addFrequency(reader, i, i + 2, {whole(1)}, true))
            continue;
        if (unit && unit->family != "second" && reader.isNear(i, -3, "topic.length"))
            reader.add(ClaimKind::Duration, i, i + 1, {whole(unit->factor) + halfOf(reader, i + 1, *unit)}, std::string(unit->family)).inWords = true;
        else if (unit && unit->family != "second" && (reader.isNear(i + 1, 3, "notice") || reader.isNear(i + 1, 3, "ahead")))
            reader.add(ClaimKind::Duration, i, i + 1, {whole(unit->factor)}, std::string(unit->family)).inWords = true;
        else if (!currency.empty() && currency != "$" && (reader.isNear(i, -2, "price.strong") || reader.isOneOf(i - 1, {"por", "for"})))
            reader.add(ClaimKind::Money, i, i + 1, {whole(1)}, std::string(currency)).inWords = true;
    }
}

void readCount(ClaimReader &reader, const FoundNumber &number)
{
    if (reader.isUsed(number.first))
        return;
    if (number.values.empty()) { // a rating "4.8/5", a score, a version
        const std::string_view word = reader.text.word(number.first);
        const auto values = readAmounts(word.substr(0, word.find('/')));
        if (word.find('/') != std::string_view::npos && !values.empty())
            reader.add(ClaimKind::Count, number.first, number.last, {values.back()}, word == "24/7" ? "24/7" : "");
        return;
    }
    const bool often = reader.isOneOf(number.last + 1, {"x", "vez", "vezes", "veces", "time", "times"});
    if ((often && addFrequency(reader, number.first, number.last + 2, number.values, number.inWords)) || readFactor(reader, number) || readShare(reader, number) || readInstalments(reader, number))
        return;
    if (reader.isOneOf(number.first - 1, {"x"}) && reader.isGlued(number.first - 1))
        return;
    const bool multiplies = reader.isOneOf(number.first - 1, {"x", "\u00D7", "*", "por"}) && !reader.claims.empty() && reader.claims.back().last == number.first - 2 && number.values.front() <= whole(120)
        && (reader.claims.back().kind == ClaimKind::Money || (reader.claims.back().kind == ClaimKind::Count && reader.claims.back().unit.empty()));
    if (multiplies) { // "715.50 x 2"
        reader.add(ClaimKind::Count, number.first, number.last, number.values, std::string(kFactorUnit));
        return;
    }
    if (isAddress(reader, number)) {
        reader.add(ClaimKind::Address, number.first, number.last, number.values);
        return;
    }
    if (readDuration(reader, number))
        return;
    if (isYear(reader, number)) {
        reader.add(ClaimKind::Year, number.first, number.last, number.values);
        return;
    }
    if (reader.isNear(number.first, -4, "phone.ending") && !number.inWords) {
        reader.add(ClaimKind::Phone, number.first, number.last, {}, std::string(reader.text.word(number.first)));
        return;
    }
    if (reader.isOneOf(number.first - 1, {"otros", "otras", "outros", "outras", "other"}) && number.values.front() <= whole(10)) // "con otras dos personas"
        return;
    if (isListHead(reader, number))
        return;
    if (reader.isOneOf(number.last + 1, {"-"}) && reader.isOneOf(number.last + 2, {"and", "or", "to"}) && reader.isOneOf(number.last + 5, {"year", "yr"})) { // "16- and 17-year-olds"
        reader.add(ClaimKind::Age, number.first, number.last, number.values);
        return;
    }
    const int noun = nounBehind(reader, std::max(number.last, rangeEndBehind(reader, number)));
    const bool scarce = noun >= 0 && (reader.isNear(noun, 3, "scarce") || reader.isNear(number.first, -3, "scarce"));
    if (noun >= 0 && reader.is(noun, "topic.class")) { // "dos clases por semana", "duas aulas de ingles por semana"
        const int next = reader.isOneOf(noun + 1, {"de", "of"}) && reader.text.sameSentence(noun, noun + 3) ? noun + 3 : noun + 1;
        if (addFrequency(reader, number.first, next, number.values, number.inWords))
            return;
    }
    const bool single = number.values.front() == whole(1) && noun >= 0 && !scarce && !reader.is(noun, "topic.seat"); // "1 profesora" is one
    if (noun >= 0 && (single || reader.is(noun, "count.trivial") || (number.inWords && number.values.front() < whole(100) && !scarce && !reader.is(noun, "count.serious"))))
        return;
    if (noun < 0 && number.inWords)
        return;
    if (noun < 0 && addSameLength(reader, number))
        return;
    if (reader.isOneOf(number.first - 1, {"de"}) && reader.isOneOf(number.first - 2, {"menor", "menores", "mayor", "mayores", "maior", "maiores"}) && number.values.front() < whole(100)) { // "como es menor de 18 coordinamos .."
        reader.add(ClaimKind::Age, number.first, number.last, number.values).inWords = number.inWords;
        return;
    }
    const bool agedBefore = std::any_of(reader.claims.begin(), reader.claims.end(), [&](const Claim &c) { return c.kind == ClaimKind::Age && reader.text.sameSentence(c.first, number.first); });
    const bool age = noun < 0 && (reader.isNear(number.first, -4, "age") || agedBefore);
    std::string unit = noun >= 0 ? countedUnit(reader, number.last + 1, noun) : std::string();
    if (isOfSeats(reader, number, noun))
        unit = "topic.seat";
    Claim &claim = reader.add(age ? ClaimKind::Age : ClaimKind::Count, number.first, number.last, number.values, std::move(unit));
    claim.inWords = number.inWords;
    claim.isRange = reader.isNear(number.first, -3, "from");
}

} // namespace ns::policy
