// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/policy/claims/extract.h"
#include "core/policy/claims/units.h"

namespace ns::policy {

namespace {

struct Marked
{
    std::string currency; // empty: none found
    int first = 0, last = 0;
};

/// "us$", "r$", "mx$": the letters glued to the sign.
std::string_view currencyOfLetters(std::string_view letters)
{
    struct Pair { std::string_view letters, currency; };
    constexpr std::array kPairs{Pair{"us", "USD"}, Pair{"u", "USD"}, Pair{"usd", "USD"}, Pair{"r", "BRL"}, Pair{"brl", "BRL"}, Pair{"mx", "MXN"}, Pair{"mex", "MXN"}, Pair{"mxn", "MXN"},
                                Pair{"co", "COP"}, Pair{"col", "COP"}, Pair{"cop", "COP"}, Pair{"cl", "CLP"}, Pair{"clp", "CLP"}, Pair{"ar", "ARS"}, Pair{"ars", "ARS"},
                                Pair{"rd", "DOP"}, Pair{"uy", "UYU"}, Pair{"ca", "CAD"}, Pair{"cad", "CAD"}, Pair{"bz", "BZD"}, Pair{"bzd", "BZD"}, Pair{"c", "NIO"}};
    for (const Pair &pair : kPairs)
        if (pair.letters == letters)
            return pair.currency;
    return {};
}

/// What stands before the number: "$", "US$", "U$S", "S/", "S/.", "EUR", "USD".
Marked currencyBefore(const ClaimReader &reader, int first)
{
    const auto &text = reader.text;
    const auto word = [&](int i) { return text.word(i); };
    if (word(first - 1) == "s" && word(first - 2) == "$" && word(first - 3) == "u")
        return {"USD", first - 3, 0};
    if (word(first - 1) == "$") {
        const std::string_view letters = reader.isGlued(first - 1) ? currencyOfLetters(word(first - 2)) : std::string_view{};
        if (!letters.empty())
            return {std::string(letters), first - 2, 0};
        return {"$", first - 1, 0};
    }
    const int slash = word(first - 1) == "." ? first - 2 : first - 1;
    if (word(slash) == "/" && word(slash - 1) == "s" && reader.isGlued(slash))
        return {"PEN", slash - 1, 0};
    const std::string_view before = currencyOf(word(first - 1));
    const bool dotted = word(first - 1) == "." && (word(first - 2) == "bs" || word(first - 2) == "gs"); // "Bs. 680"
    if (dotted)
        return {std::string(currencyOf(word(first - 2))), first - 2, 0};
    const bool code = text.at(first - 1) && (text.at(first - 1)->kind == TokenKind::Sign || word(first - 1).size() == 3 || word(first - 1) == "bs" || word(first - 1) == "gs") && before != "BRL" && word(first - 1) != "sol";
    if (code && !before.empty() && text.sameSentence(first - 1, first) && word(first - 1) != "peso")
        return {std::string(before), first - 1, 0};
    return word(first - 1) == "brl" ? Marked{"BRL", first - 1, 0} : Marked{};
}

/// "pesos mexicanos", "dolares canadienses".
std::string_view currencyOfNation(std::string_view nation)
{
    struct Pair { std::string_view nation, currency; };
    constexpr std::array kPairs{Pair{"mexicanos", "MXN"}, Pair{"mexicano", "MXN"}, Pair{"colombianos", "COP"}, Pair{"chilenos", "CLP"}, Pair{"argentinos", "ARS"}, Pair{"uruguayos", "UYU"},
                                Pair{"dominicanos", "DOP"}, Pair{"canadienses", "CAD"}, Pair{"americanos", "USD"}, Pair{"estadounidenses", "USD"}, Pair{"peruanos", "PEN"}};
    for (const Pair &pair : kPairs)
        if (pair.nation == nation)
            return pair.currency;
    return {};
}

/// What stands behind it: "USD", "dolares", "pesos mexicanos", "de pesos", a sign, "US$".
Marked currencyBehind(const ClaimReader &reader, int last)
{
    const auto &text = reader.text;
    int at = last + 1;
    if (reader.isOneOf(at, {"de"}) && !currencyOf(text.word(at + 1)).empty() && text.at(at + 1)->kind == TokenKind::Word)
        ++at;
    if (!text.sameSentence(last, at))
        return {};
    if (text.word(at + 1) == "$" && reader.isGlued(at + 1) && !currencyOfLetters(text.word(at)).empty() && !reader.isGlued(at + 2))
        return {std::string(currencyOfLetters(text.word(at))), 0, at + 1};
    const std::string_view currency = currencyOf(text.word(at));
    if (currency.empty())
        return {};
    // "3 $100 vouchers": a sign that is glued to the next number belongs to that one
    if (currency == "$" && text.at(at + 1) && text.at(at + 1)->kind == TokenKind::Number && reader.isGlued(at + 1))
        return {};
    const std::string_view nation = currencyOfNation(text.word(at + 1));
    return nation.empty() ? Marked{std::string(currency), 0, at} : Marked{std::string(nation), 0, at + 1};
}

/// Words that may stand between an amount and its period.
bool isPeriodGlue(const ClaimReader &reader, int token)
{
    return reader.isOneOf(token, {"al", "por", "ao", "a", "per", "/", "each", "every", "cada", "the", "la", "el", "o", "for", "whole", "todo", "toda", "entire", "full", "por", "em", "en", "an",
                                  "os", "as", "los", "las", "completo", "completa", "entero", "un", "una", "um", "uma", "in", "pelo", "pela", "no", "na", "de", "solo", "pago", "pagos", "payment"});
}

bool hasPriceWord(const ClaimReader &reader, int token)
{
    return reader.isNear(token, -14, "price.strong") || reader.isNear(token, 8, "price.strong");
}

/// "la cuota es 120" and "el curso cuesta 99 y el libro es 20", but not "el grupo es de 12".
bool speaksOfPrice(const ClaimReader &reader, int token)
{
    const bool priced = !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Money && reader.text.sameSentence(reader.claims.back().first, token);
    return priced || hasPriceWord(reader, token);
}

/// An end of "de 7 a 14", where no word says that it costs.
bool isRangeEnd(const ClaimReader &reader, const FoundNumber &number)
{
    const auto isTo = [&](int i) { return reader.isOneOf(i, {"a", "ate", "to", "-", "hasta", "al", "ao"}); };
    const auto isNumber = [&](int i) { return reader.text.at(i) && reader.text.at(i)->kind == TokenKind::Number && reader.text.sameSentence(i, number.first); };
    return ((isTo(number.first - 1) && isNumber(number.first - 2)) || (isTo(number.last + 1) && isNumber(number.last + 2))) && !hasPriceWord(reader, number.first);
}

/// "600 + 1,250 = 1,850", but not "15 h + 18 h".
bool isAddend(const ClaimReader &reader, const FoundNumber &number)
{
    const auto isSign = [&](int i) { return reader.isOneOf(i, {"+", "="}) && reader.text.sameSentence(number.first, i); };
    const int next = number.last + 1;
    if (reader.isOneOf(number.first - 1, {"x", "\u00D7", "*"})) // "52.500 x 4 = 210.000"
        return false;
    const bool counted = reader.is(next, "unit.any") || timeUnitOf(reader.text.word(next)) || reader.is(next, "count.serious");
    const bool behindMoney = isSign(number.first - 1) && !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Money;
    const bool beforeNumber = isSign(next) && reader.text.at(next + 1) && (reader.text.at(next + 1)->kind == TokenKind::Number || !currencyOf(reader.text.word(next + 1)).empty()) && !timeUnitOf(reader.text.word(next + 2)) && !reader.is(next + 2, "unit.any");
    return !counted && (behindMoney || beforeNumber);
}

/// Number as money because of the words around it: "cuesta 120", "120 al mes", "sale en 299".
bool isPriced(const ClaimReader &reader, const FoundNumber &number)
{
    const int next = number.last + 1;
    const bool ends = !reader.text.sameSentence(number.last, next) || (reader.text.at(next)->kind == TokenKind::Sign && reader.text.word(next) != "-" && reader.text.word(next) != "/")
        || reader.is(next, "stop") || reader.is(next, "conjunction");
    const bool period = !periodFrom(reader, next).empty() && !reader.is(next, "unit.direct");
    const bool isLeast = reader.isOneOf(next, {"or", "o", "ou"}) && reader.isOneOf(next + 1, {"more", "mas", "mais"}) && timeUnitOf(reader.text.word(next + 2)); // "the fee 14 or more days before"
    if (isLeast || (number.inWords && number.values.front() < whole(10)))
        return false;
    // "ten monthly payments" are a plan, "the minimum age is 16" is an age
    const bool isPlan = reader.endOf(next, "payments") >= 0 || (reader.is(next, "adjective") && reader.endOf(next + 1, "payments") >= 0);
    if (isPlan || (number.values.front() < whole(100) && reader.isNear(number.first, -4, "topic.age")))
        return false;
    if (isAddend(reader, number))
        return true;
    // "6 mensualidades de 145 mas 60 de matricula"
    const bool more = reader.isOneOf(number.first - 1, {"mas", "mais", "plus"}) && reader.isOneOf(next, {"de", "of", "for", "da", "do", "por"}) && !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Money && reader.text.sameSentence(reader.claims.back().first, number.first);
    if (more && !number.inWords)
        return true;
    const bool ofPlan = reader.isOneOf(number.first - 1, {"de", "of"}) && !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Instalments && reader.claims.back().last == number.first - 2;
    if (ofPlan && !timeUnitOf(reader.text.word(next)) && (ends || period || number.values.front() >= whole(10)))
        return true;
    const bool loose = number.inWords || (number.values.front() < whole(10) && number.values.front() % kOne == 0); // "(there are 4 of them)", "quince de teoria"
    if (loose && !reader.isNear(number.first, -4, "price.strong") && !period)
        return false;
    if (reader.isNear(number.first, -4, "street"))
        return false;
    // "... 459 y la matricula, 89": what follows an amount in one sentence
    const bool listed = ends && !number.inWords && reader.isOneOf(number.first - 1, {",", ":"}) && !reader.claims.empty() && reader.claims.back().kind == ClaimKind::Money
        && reader.text.sameSentence(reader.claims.back().first, number.first);
    if (listed)
        return true;
    if (number.isScaled && (ends || period) && (period || hasPriceWord(reader, number.first)))
        return true;
    const bool yearLike = !number.inWords && reader.text.word(number.first).size() == 4 && number.values.front() >= whole(1900) && number.values.front() <= whole(2100);
    if (yearLike && !period && !reader.isNear(number.first, -3, "price.strong"))
        return false;
    const bool said = reader.isNear(number.first, -3, "price.verb") || (reader.isNear(number.first, -3, "price.weak") && speaksOfPrice(reader, number.first));
    return (ends && said && !isRangeEnd(reader, number) && !reader.isNear(number.first, -3, "time.at")) || (period && (reader.isNear(number.first, -6, "price.verb") || reader.isNear(number.first, -6, "price.weak")));
}

/// "US$ 540 por los tres meses": for them all.
bool isForLength(const ClaimReader &reader, int at)
{
    if (!reader.isOneOf(at, {"por", "pelos", "pelas", "for"}))
        return false;
    int number = at + 1;
    while (number <= at + 3 && reader.isOneOf(number, {"los", "las", "os", "as", "the", "all", "todos", "todas"}))
        ++number;
    const std::string_view word = reader.text.word(number);
    const auto digits = readAmounts(word);
    const auto words = text::readNumberWords(std::span(&word, 1), reader.language);
    if (reader.isOneOf(at + 1, {"both", "ambas", "ambos"}) && timeUnitOf(reader.text.word(at + 2)))
        return true; // "for both weeks"
    const bool several = (!digits.empty() && digits.front() >= whole(2)) || (words && words->value >= 2);
    const auto unit = timeUnitOf(reader.text.word(number + 1));
    return number > at + 1 && several && unit && unit->family == "month" && reader.text.sameSentence(at, number + 1);
}

/// A token of the amount before the last, or before that one.
bool isOfLastMoney(const ClaimReader &reader, int token)
{
    const auto money = std::find_if(std::next(reader.claims.rbegin()), reader.claims.rend(), [](const Claim &claim) { return claim.kind == ClaimKind::Money; });
    return money != reader.claims.rend() && token <= money->last;
}

/// "15.600 en total mas la matricula de 1.200": the total is the amount before it.
bool isBehindMoney(const ClaimReader &reader, int token)
{
    return std::ranges::any_of(reader.claims, [&](const Claim &claim) { return claim.kind == ClaimKind::Money && claim.last == token - 1; });
}

/// "una vez por nivel" is by the level.
std::string oncePer(const ClaimReader &reader, int token)
{
    const int per = reader.endOf(token, "period.once") + 1;
    const std::string_view period = reader.isOneOf(per, {"por", "per", "each", "every", "a"}) ? periodOf(reader.text.word(per + 1)) : std::string_view{};
    return period.empty() ? "once" : std::string(period);
}

std::string periodBefore(const ClaimReader &reader, int first)
{
    for (int i = first - 1; i >= first - 6 && reader.text.sameSentence(i, first); --i)
        if (reader.endOf(i, "period.once") >= 0)
            return oncePer(reader, i);
    const bool ofPlan = reader.isOneOf(first - 1, {"de", "of"}) && (reader.isOneOf(first - 2, {"x", "vezes", "veces"}) || reader.is(first - 2, "payments")); // "10x de 640"
    for (int i = first - 1; !ofPlan && i >= 0 && first - i <= 14 && reader.text.sameSentence(i, first) && !isOfLastMoney(reader, i); --i)
        if (const int end = reader.endOf(i, "period.whole"); end >= 0 && end < first && !isBehindMoney(reader, i))
            return "whole";
    const int clause = reader.text.tokens[std::size_t(first)].clause;
    for (int i = first - 1; i >= 0 && first - i <= 12 && reader.text.sameSentence(i, first) && reader.text.tokens[std::size_t(i)].kind != TokenKind::Number; --i) {
        if (reader.is(i, "period.noun") && !reader.isOneOf(i, {"mensualidades", "mensalidades", "cuotas", "parcelas"}) && reader.text.tokens[std::size_t(i)].clause == clause && first - i <= (reader.is(i, "period.noun.quarter") ? 8 : 6))
            return std::string(reader.is(i, "period.noun.month") ? "month" : reader.is(i, "period.noun.quarter") ? "quarter" : reader.is(i, "period.noun.year") ? "year" : "semester");
    }
    return {};
}

/// "... reais e noventa centavos": adds the cents and gives the last token.
int readCents(ClaimReader &reader, int last, Claim &claim)
{
    const int at = last + 2;
    if (!reader.isOneOf(last + 1, {"e", "con", "y", "and", "com"}) || !reader.text.sameSentence(last, at))
        return last;
    std::vector<std::string_view> words;
    for (int i = at; i < at + 4 && reader.text.sameSentence(last, i); ++i)
        words.push_back(reader.text.word(i));
    const auto inWords = text::readNumberWords(words, reader.language);
    const auto digits = readAmounts(words.front());
    const Amount cents = inWords ? whole(inWords->value) : digits.size() == 1 ? digits.front() : 0;
    const int unit = at + (inWords ? int(inWords->words) : 1);
    if (cents <= 0 || cents >= whole(100) || !reader.isOneOf(unit, {"centavos", "cents", "centimos", "cent", "centavo"}))
        return last;
    for (Amount &value : claim.values)
        value += cents / 100;
    reader.use(last + 1, unit);
    claim.last = unit;
    return unit;
}

} // namespace

std::string periodFrom(const ClaimReader &reader, int token)
{
    constexpr int kGlueMax = 5;
    for (int i = token, glue = 0; glue <= kGlueMax && (token == i || reader.text.sameSentence(token, i)) && reader.text.at(i); ++i, ++glue) {
        if (reader.endOf(i, "period.once") >= 0)
            return oncePer(reader, i);
        std::string_view period = periodOf(reader.text.word(i));
        if ((period == "hour" || period == "day") && reader.isOneOf(token, {"for"}))
            period = {};
        const bool isOf = reader.isOneOf(token, {"for"}) && reader.isOneOf(i + 1, {"that", "of", "starting", "beginning"}); // "for the week that starts on Monday"
        if (isOf)
            period = {};
        const bool glued = i > token || reader.is(i, "period.adjective");
        if (!period.empty() && glued && reader.text.at(i)->kind == TokenKind::Word)
            return std::string(period);
        if (!isPeriodGlue(reader, i))
            return {};
    }
    return {};
}

bool readPercent(ClaimReader &reader, const FoundNumber &number)
{
    const int next = number.last + 1;
    int last = -1;
    if (reader.text.word(next) == "%")
        last = next;
    else if (reader.endOf(next, "percent") >= 0)
        last = reader.endOf(next, "percent");
    if (last < 0 || number.values.empty())
        return false;
    // "10.5 %" has no thousands
    Claim &claim = reader.add(ClaimKind::Percent, number.first, last, {number.values.back()});
    claim.inWords = number.inWords;
    return true;
}

bool readMoney(ClaimReader &reader, const FoundNumber &number)
{
    const Marked before = currencyBefore(reader, number.first);
    Marked behind = currencyBehind(reader, number.last);
    if (const int second = rangeEndBehind(reader, number); before.currency.empty() && behind.currency.empty() && second >= 0) { // "de 100 a 150 soles"
        const Marked shared = currencyBehind(reader, second);
        behind = {shared.currency, 0, number.last};
    }
    const bool isMarked = !before.currency.empty() || !behind.currency.empty();
    if (number.values.empty() && (!isMarked || reader.text.word(number.first).find_first_not_of("0123456789., '") != std::string_view::npos))
        return false;
    if (!isMarked && !isPriced(reader, number))
        return false;
    // "$120 USD": the code says more than the sign
    const bool useBehind = !behind.currency.empty() && (before.currency.empty() || before.currency == "$");
    const int first = before.currency.empty() ? number.first : before.first;
    const int last = behind.currency.empty() ? number.last : behind.last;
    // what nobody can read is no approved amount
    const std::vector<Amount> values = number.values.empty() ? std::vector<Amount>{kAmountMax} : number.values;
    Claim &claim = reader.add(ClaimKind::Money, first, last, values, useBehind ? behind.currency : before.currency);
    claim.inWords = number.inWords;
    if (reader.isOneOf(last, {"lucas", "luca", "lukas", "luka"})) // a thousand pesos
        for (Amount &value : claim.values)
            value = value < kAmountMax / 1'000 ? value * 1'000 : value;
    const int cents = readCents(reader, last, claim);
    claim.period = periodFrom(reader, cents + 1);
    if (claim.period.empty() && reader.text.word(cents + 1) == "," && reader.endOf(cents + 2, "period.once") >= 0)
        claim.period = "once";
    if (claim.period.empty() && isForLength(reader, cents + 1))
        claim.period = "whole";
    if (claim.period.empty() && !reader.isOneOf(last + 1, {"+", "="}) && !reader.isOneOf(first - 1, {"+"}))
        claim.period = periodBefore(reader, first);
    if (claim.period.empty() && reader.isNear(cents, 7, "period.allyear"))
        claim.period = "year";
    claim.isRange = reader.isNear(first, -2, "from") || reader.is(last + 1, "onwards");
    return true;
}

} // namespace ns::policy
