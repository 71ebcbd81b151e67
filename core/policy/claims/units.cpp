// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims/units.h"

#include <algorithm>

namespace ns::policy {

namespace {

struct TimeWord
{
    std::string_view word;
    TimeUnit unit;
};

constexpr std::array kTimeWords{
    TimeWord{"segundo", {"second", 1}}, TimeWord{"segundos", {"second", 1}}, TimeWord{"second", {"second", 1}}, TimeWord{"seconds", {"second", 1}},
    TimeWord{"min", {"minute", 1}}, TimeWord{"mins", {"minute", 1}}, TimeWord{"minuto", {"minute", 1}}, TimeWord{"minutos", {"minute", 1}},
    TimeWord{"minute", {"minute", 1}}, TimeWord{"minutes", {"minute", 1}}, TimeWord{"h", {"minute", 60}}, TimeWord{"hs", {"minute", 60}}, TimeWord{"hr", {"minute", 60}},
    TimeWord{"hrs", {"minute", 60}}, TimeWord{"hora", {"minute", 60}}, TimeWord{"horas", {"minute", 60}}, TimeWord{"hour", {"minute", 60}},
    TimeWord{"hours", {"minute", 60}}, TimeWord{"dia", {"day", 1}}, TimeWord{"dias", {"day", 1}}, TimeWord{"day", {"day", 1}}, TimeWord{"days", {"day", 1}},
    TimeWord{"semana", {"day", 7}}, TimeWord{"semanas", {"day", 7}}, TimeWord{"week", {"day", 7}}, TimeWord{"weeks", {"day", 7}}, TimeWord{"sem", {"day", 7}},
    TimeWord{"horita", {"minute", 60}}, TimeWord{"horitas", {"minute", 60}}, TimeWord{"horinha", {"minute", 60}}, TimeWord{"horinhas", {"minute", 60}}, TimeWord{"minutitos", {"minute", 1}}, TimeWord{"minutinhos", {"minute", 1}},
    TimeWord{"diitas", {"day", 1}}, TimeWord{"diinhas", {"day", 1}}, TimeWord{"semanitas", {"day", 7}}, TimeWord{"mesecitos", {"month", 1}}, TimeWord{"mesesitos", {"month", 1}}, TimeWord{"quincena", {"day", 15}}, TimeWord{"quincenas", {"day", 15}}, TimeWord{"quinzena", {"day", 15}}, TimeWord{"mes", {"month", 1}}, TimeWord{"meses", {"month", 1}},
    TimeWord{"month", {"month", 1}}, TimeWord{"months", {"month", 1}}, TimeWord{"bimestre", {"month", 2}}, TimeWord{"bimestres", {"month", 2}},
    TimeWord{"trimestre", {"month", 3}}, TimeWord{"trimestres", {"month", 3}}, TimeWord{"quarter", {"month", 3}}, TimeWord{"quarters", {"month", 3}},
    TimeWord{"semestre", {"month", 6}}, TimeWord{"semestres", {"month", 6}}, TimeWord{"semester", {"month", 6}}, TimeWord{"semesters", {"month", 6}},
    TimeWord{"ano", {"month", 12}}, TimeWord{"aninhos", {"month", 12}}, TimeWord{"anitos", {"month", 12}}, TimeWord{"anos", {"month", 12}}, TimeWord{"year", {"month", 12}}, TimeWord{"years", {"month", 12}}, TimeWord{"yrs", {"month", 12}}};

struct Pair
{
    std::string_view word, meaning;
};

constexpr std::array kCurrencies{
    Pair{"$", "$"}, Pair{"usd", "USD"}, Pair{"dolar", "USD"}, Pair{"dolares", "USD"}, Pair{"dollar", "USD"}, Pair{"dollars", "USD"}, Pair{"buck", "USD"}, Pair{"bucks", "USD"},
    Pair{"brl", "BRL"}, Pair{"real", "BRL"}, Pair{"reais", "BRL"}, Pair{"reales", "BRL"}, Pair{"conto", "BRL"}, Pair{"contos", "BRL"}, Pair{"pila", "BRL"}, Pair{"pilas", "BRL"}, Pair{"pen", "PEN"}, Pair{"sol", "PEN"},
    Pair{"soles", "PEN"}, Pair{"lucas", "peso"}, Pair{"luca", "peso"}, Pair{"mxn", "MXN"}, Pair{"cop", "COP"}, Pair{"clp", "CLP"}, Pair{"ars", "ARS"}, Pair{"uyu", "UYU"}, Pair{"dop", "DOP"},
    Pair{"peso", "peso"}, Pair{"pesos", "peso"}, Pair{"pesitos", "peso"}, Pair{"solcitos", "PEN"}, Pair{"solecitos", "PEN"}, Pair{"reaizinhos", "BRL"}, Pair{"dolarcitos", "USD"}, Pair{"dolaritos", "USD"}, Pair{"lukas", "peso"}, Pair{"luka", "peso"}, Pair{"varos", "MXN"}, Pair{"mangos", "ARS"}, Pair{"\u20AC", "EUR"}, Pair{"eur", "EUR"},
    Pair{"euro", "EUR"}, Pair{"euros", "EUR"}, Pair{"\u00A3", "GBP"}, Pair{"gbp", "GBP"}, Pair{"pounds", "GBP"}, Pair{"libras", "GBP"}, Pair{"cad", "CAD"}, Pair{"bob", "BOB"},
    Pair{"bolivianos", "BOB"}, Pair{"bs", "BOB"}, Pair{"\u20A1", "CRC"}, Pair{"\u20B2", "PYG"}, Pair{"gs", "PYG"}, Pair{"pyg", "PYG"}, Pair{"guaranies", "PYG"}, Pair{"crc", "CRC"}, Pair{"colones", "CRC"}, Pair{"gtq", "GTQ"}, Pair{"quetzales", "GTQ"},
    Pair{"hnl", "HNL"}, Pair{"lempiras", "HNL"}, Pair{"nio", "NIO"}, Pair{"cordobas", "NIO"}, Pair{"ves", "VES"}, Pair{"bolivares", "VES"}, Pair{"balboas", "PAB"}};

constexpr std::array<std::string_view, 16> kDollarSigned{"USD", "MXN", "COP", "CLP", "ARS", "UYU", "DOP", "CAD", "AUD", "NZD", "BMD", "BSD", "BZD", "TTD", "HKD", "SGD"};
constexpr std::array<std::string_view, 6> kPesos{"MXN", "COP", "CLP", "ARS", "UYU", "DOP"};

constexpr std::array kPeriods{
    Pair{"hora", "hour"}, Pair{"horas", "hour"}, Pair{"hour", "hour"}, Pair{"hr", "hour"}, Pair{"hourly", "hour"}, Pair{"h", "hour"}, Pair{"dia", "day"}, Pair{"day", "day"},
    Pair{"daily", "day"}, Pair{"diario", "day"}, Pair{"diarios", "day"}, Pair{"semana", "week"}, Pair{"semanal", "week"}, Pair{"semanales", "week"}, Pair{"semanais", "week"},
    Pair{"week", "week"}, Pair{"weekly", "week"}, Pair{"wk", "week"}, Pair{"quincena", "fortnight"}, Pair{"quincenal", "fortnight"}, Pair{"quincenales", "fortnight"},
    Pair{"quinzena", "fortnight"}, Pair{"quinzenal", "fortnight"}, Pair{"mes", "month"}, Pair{"mensual", "month"}, Pair{"mensuales", "month"}, Pair{"mensalmente", "month"},
    Pair{"mensualmente", "month"}, Pair{"mensal", "month"}, Pair{"mensais", "month"}, Pair{"month", "month"}, Pair{"monthly", "month"}, Pair{"mo", "month"},
    Pair{"bimestre", "bimester"}, Pair{"bimestral", "bimester"}, Pair{"trimestre", "quarter"}, Pair{"trimestral", "quarter"}, Pair{"trimestrales", "quarter"}, Pair{"trimestrais", "quarter"},
    Pair{"quarter", "quarter"}, Pair{"quarterly", "quarter"}, Pair{"semestre", "semester"}, Pair{"semestral", "semester"}, Pair{"semestrales", "semester"}, Pair{"semestrais", "semester"},
    Pair{"semester", "semester"}, Pair{"ano", "year"}, Pair{"anual", "year"}, Pair{"anuales", "year"}, Pair{"anuais", "year"}, Pair{"anualmente", "year"}, Pair{"year", "year"},
    Pair{"yearly", "year"}, Pair{"annual", "year"}, Pair{"annually", "year"}, Pair{"yr", "year"}, Pair{"annum", "year"}, Pair{"clase", "session"}, Pair{"clases", "session"},
    Pair{"aula", "session"}, Pair{"aulas", "session"}, Pair{"sesion", "session"}, Pair{"sesiones", "session"}, Pair{"sessao", "session"}, Pair{"sessoes", "session"},
    Pair{"session", "session"}, Pair{"sessions", "session"}, Pair{"class", "session"}, Pair{"classes", "session"}, Pair{"lesson", "session"}, Pair{"lessons", "session"},
    Pair{"consulta", "session"}, Pair{"visita", "session"}, Pair{"visit", "session"}, Pair{"curso", "whole"}, Pair{"course", "whole"}, Pair{"programa", "whole"},
    Pair{"program", "whole"}, Pair{"programme", "whole"}, Pair{"paquete", "whole"}, Pair{"pacote", "whole"}, Pair{"package", "whole"}, Pair{"pack", "whole"}, Pair{"taller", "whole"}, Pair{"season", "whole"}, Pair{"temporada", "whole"},
    Pair{"bootcamp", "whole"}, Pair{"diplomado", "whole"}, Pair{"carrera", "whole"}, Pair{"nivel", "level"}, Pair{"level", "level"}, Pair{"modulo", "level"}, Pair{"module", "level"},
    Pair{"ciclo", "level"}, Pair{"libro", "book"}, Pair{"livro", "book"}, Pair{"book", "book"}, Pair{"examen", "exam"}, Pair{"exame", "exam"}, Pair{"exam", "exam"}, Pair{"prova", "exam"}, Pair{"test", "exam"}, Pair{"simulado", "exam"}, Pair{"simulacro", "exam"},
    Pair{"persona", "person"}, Pair{"pessoa", "person"}, Pair{"person", "person"}, Pair{"alumno", "person"}, Pair{"aluno", "person"}, Pair{"estudiante", "person"},
    Pair{"student", "person"}, Pair{"cuota", "payment"}, Pair{"parcela", "payment"}, Pair{"payment", "payment"}, Pair{"installment", "payment"}};

constexpr std::array<std::array<std::string_view, 9>, 12> kMonths{{
    {"enero", "ene", "janeiro", "jan", "january"}, {"febrero", "feb", "fevereiro", "fev", "february"}, {"marzo", "mar", "marco", "march"},
    {"abril", "abr", "april", "apr"}, {"mayo", "maio", "mai", "may"}, {"junio", "jun", "junho", "june"}, {"julio", "jul", "julho", "july"},
    {"agosto", "ago", "august", "aug"}, {"septiembre", "setiembre", "sep", "sept", "setembro", "set", "september"}, {"octubre", "oct", "outubro", "out", "october"},
    {"noviembre", "nov", "novembro", "november"}, {"diciembre", "dic", "dezembro", "dez", "december", "dec"}}};

constexpr std::array<std::array<std::string_view, 5>, 7> kWeekdays{{{"lunes", "segunda", "monday", "mondays", "segundas"}, {"martes", "terca", "tuesday", "tuesdays", "tercas"}, {"miercoles", "quarta", "wednesday", "wednesdays", "quartas"},
                                                                   {"jueves", "quinta", "thursday", "thursdays", "quintas"}, {"viernes", "sexta", "friday", "fridays", "sextas"}, {"sabado", "sabados", "saturday", "saturdays"},
                                                                   {"domingo", "domingos", "sunday", "sundays"}}};
constexpr std::array<std::array<std::string_view, 5>, 7> kShortWeekdays{{{"lun", "seg", "mon", "mo", "mondays"}, {"mar", "ter", "tue", "tues", "tuesdays"}, {"mie", "qua", "wed", "weds", "wednesdays"},
                                                                        {"jue", "qui", "thu", "thur", "thurs"}, {"vie", "sex", "fri", "fr", "fridays"}, {"sab", "sat", "sa", "saturdays", "sabado"},
                                                                        {"dom", "sun", "su", "sundays", "domingo"}}};

template <std::size_t N> std::string_view find(const std::array<Pair, N> &table, std::string_view word)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Pair &pair) { return pair.word == word; });
    return found == table.end() ? std::string_view{} : found->meaning;
}

} // namespace

std::optional<TimeUnit> timeUnitOf(std::string_view word)
{
    const auto found = std::find_if(kTimeWords.begin(), kTimeWords.end(), [&](const TimeWord &entry) { return entry.word == word; });
    return found == kTimeWords.end() ? std::nullopt : std::optional(found->unit);
}

std::string_view currencyOf(std::string_view word)
{
    return find(kCurrencies, word);
}

bool mayMean(std::string_view written, std::string_view currency)
{
    if (written == "$")
        return std::find(kDollarSigned.begin(), kDollarSigned.end(), currency) != kDollarSigned.end();
    if (written == "peso")
        return std::find(kPesos.begin(), kPesos.end(), currency) != kPesos.end();
    return written.empty() || written == currency;
}

std::string_view periodOf(std::string_view word)
{
    return find(kPeriods, word);
}

int monthOf(std::string_view word)
{
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (!word.empty() && std::find(kMonths[i].begin(), kMonths[i].end(), word) != kMonths[i].end())
            return int(i) + 1;
    return 0;
}

int weekdayOf(std::string_view word, bool allowShort)
{
    for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
        if (!word.empty() && std::find(kWeekdays[i].begin(), kWeekdays[i].end(), word) != kWeekdays[i].end())
            return int(i);
        if (allowShort && !word.empty() && std::find(kShortWeekdays[i].begin(), kShortWeekdays[i].end(), word) != kShortWeekdays[i].end())
            return int(i);
    }
    return -1;
}

} // namespace ns::policy
