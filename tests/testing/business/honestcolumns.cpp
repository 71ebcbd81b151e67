// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "tests/testing/business/column.h"

namespace ns::testing {

namespace {

constexpr const char *kSourceWords[kSources] = {"Google", "Direct", "Facebook", "Event", "Instagram", "Partner", "Flyer", "Referral"};
constexpr const char *kCountries[] = {"Brasil", "México", "Perú", "Chile", "Colombia", "Argentina", "Uruguay", "Ecuador", "Bolivia", "Costa Rica", "España", "USA"};
constexpr const char *kOccupations[] = {"Student", "Employee", "Unemployed", "Self-employed", "Parent"};
constexpr const char *kDevices[] = {"mobile", "desktop", "tablet"};
constexpr std::int64_t kDay = 86'400;

/// A whole number around exp(mean), spread by `spread`.
std::int64_t drawCount(Random &random, double mean, double spread)
{
    return std::int64_t(std::exp(mean + spread * drawNormal(random)));
}

/// Zipf-like over `count` values: few common ones and a long tail.
std::uint64_t drawLongTail(Random &random, std::size_t count)
{
    return std::uint64_t(std::pow(double(count), random.uniform())) - 1;
}

Column makeSource(const ColumnSource &source)
{
    return source.make({"Lead Source", "Origen del lead", "Origem do lead"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &form) {
        return random.chance(0.02) ? form.empty : writeWord(kSourceWords[lead.source], form, random);
    });
}

/// Hundreds of campaigns that belong to their sources: many have a handful of leads, which may all have ended the same by chance.
Column makeCampaign(const ColumnSource &source)
{
    return source.make({"Campaign", "Campaña", "Campanha"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &) {
        return std::string(kSourceWords[lead.source]).substr(0, 2) + "-" + makeWord(drawLongTail(random, 300));
    });
}

Column makeCity(const ColumnSource &source)
{
    const std::size_t cities = source.recipe().messy ? 6000 : 120;
    return source.make({"City", "Ciudad", "Cidade"}, ColumnTruth::Clean, [cities](const Lead &, Random &random, const CellForm &form) {
        return random.chance(0.08) ? form.empty : writeWord(makeWord(drawLongTail(random, cities)), form, random);
    });
}

Column makeMinutes(const ColumnSource &source)
{
    const double spread = source.recipe().isDominated ? 0.05 : 0.35;
    return source.make({"Minutes on Site", "Minutos en el sitio", "Minutos no site"}, ColumnTruth::Clean, [spread](const Lead &lead, Random &random, const CellForm &form) {
        return writeNumber(std::exp(1.2 + 0.8 * lead.engagement + spread * drawNormal(random)), 1, form);
    });
}

Column makeVisits(const ColumnSource &source)
{
    return source.make({"Visits", "Visitas", "Visitas"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &form) {
        return random.chance(0.02) ? form.empty : std::to_string(drawCount(random, 0.9 + 0.5 * lead.engagement, 0.45));
    });
}

/// An amount that the lead itself has named in the form: known from the first moment, whatever its column is called.
Column makeBudget(const ColumnSource &source)
{
    return source.make({"Budget Amount", "Monto del presupuesto", "Valor do orçamento"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &form) {
        return random.chance(0.25) ? form.empty : writeMoney(std::exp(5.5 + 0.4 * lead.fit + 0.5 * drawNormal(random)), form);
    });
}

Column makeFirstSeen(const ColumnSource &source)
{
    return source.make({"First Visit", "Primera visita", "Primeira visita"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &form) {
        return writeDate(lead.createdSeconds - std::int64_t(random.uniform() * random.uniform() * 40 * double(kDay)) - 60, form);
    });
}

/// Later than the lead and yet known from the first moment: a day that the lead has wished for.
Column makeWishedStart(const ColumnSource &source)
{
    return source.make({"Wished Start", "Inicio deseado", "Início desejado"}, ColumnTruth::Arguable, [](const Lead &lead, Random &random, const CellForm &form) {
        return random.chance(0.35) ? form.empty : writeDate(lead.createdSeconds + random.between(3, 60) * kDay, form);
    });
}

std::vector<Column> makePeople(const ColumnSource &source)
{
    std::vector<Column> columns;
    columns.push_back(source.make({"Country", "País", "País"}, ColumnTruth::Clean, [](const Lead &, Random &random, const CellForm &form) {
        return writeWord(kCountries[drawLongTail(random, 12)], form, random);
    }));
    columns.push_back(source.make({"Course", "Curso", "Curso"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &form) {
        return writeWord(makeWord(100 + lead.course), form, random);
    }));
    columns.push_back(source.make({"Occupation", "Ocupación", "Ocupação"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &form) {
        return lead.answered ? writeWord(kOccupations[drawWeighted(random, {5, 3, 1, 1, 2 + lead.fit / 4})], form, random) : form.empty;
    }));
    columns.push_back(source.make({"Company Size", "Tamaño de la empresa", "Tamanho da empresa"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &form) {
        return random.chance(0.08) ? form.empty : std::to_string(1 + drawCount(random, 3 + 0.8 * lead.fit, 0.3));
    }));
    columns.push_back(source.make({"Birth Date", "Fecha de nacimiento", "Data de nascimento"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &form) {
        return random.chance(0.4) ? form.empty : writeDate(lead.createdSeconds - random.between(16 * 365, 60 * 365) * kDay, form);
    }));
    return columns;
}

std::vector<Column> makeBehaviour(const ColumnSource &source)
{
    std::vector<Column> columns;
    columns.push_back(source.make({"Pages per Visit", "Páginas por visita", "Páginas por visita"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &form) {
        return writeNumber(std::exp(0.8 + 0.15 * lead.engagement + 0.5 * drawNormal(random)), 2, form);
    }));
    columns.push_back(source.make({"Emails Opened", "Correos abiertos", "E-mails abertos"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &) {
        return std::to_string(std::clamp<std::int64_t>(drawCount(random, 0.2 + 0.6 * lead.engagement, 0.6), 0, 10));
    }));
    columns.push_back(source.make({"Device", "Dispositivo", "Dispositivo"}, ColumnTruth::Clean, [](const Lead &, Random &random, const CellForm &form) {
        return writeWord(kDevices[drawWeighted(random, {6, 3, 1})], form, random);
    }));
    columns.push_back(source.make({"Newsletter", "Boletín", "Boletim"}, ColumnTruth::Clean, [](const Lead &, Random &random, const CellForm &) {
        return std::string(random.chance(0.3) ? "Yes" : "No");
    }));
    columns.push_back(source.make({"Do Not Call", "No llamar", "Não ligar"}, ColumnTruth::Clean, [](const Lead &lead, Random &random, const CellForm &) {
        return std::string(random.chance(lead.engagement < -1 ? 0.08 : 0.02) ? "true" : "false");
    }));
    return columns;
}

std::vector<Column> makeInert(const ColumnSource &source)
{
    std::vector<Column> columns;
    columns.push_back(source.make({"Magazine", "Revista", "Revista"}, ColumnTruth::Inert, [](const Lead &, Random &, const CellForm &) { return std::string("No"); }));
    columns.push_back(source.make({"Message", "Mensaje", "Mensagem"}, ColumnTruth::Inert, [](const Lead &, Random &random, const CellForm &) { return makeRemark(random); }));
    return columns;
}

} // namespace

CellForm ColumnSource::formFor(std::string_view column) const
{
    if (!m_recipe.messy)
        return {};
    Random random = randomFor(std::string(column) + " form");
    static constexpr const char *kEmpty[] = {"", "Select", "N/A", "-"};
    return {.date = DateForm(random.between(0, 4)), .decimalComma = true, .sloppyCase = true, .empty = kEmpty[random.between(0, 3)]};
}

std::vector<Column> makeHonestColumns(const ColumnSource &source)
{
    std::vector<Column> columns{makeSource(source), makeCampaign(source), makeCity(source), makeMinutes(source), makeVisits(source), makeBudget(source)};
    if (source.recipe().isDominated)
        columns[3].truth = columns[4].truth = ColumnTruth::Arguable;
    if (source.recipe().timed) {
        columns.push_back(makeFirstSeen(source));
        columns.push_back(makeWishedStart(source));
    }
    for (const auto &more : {makePeople(source), makeBehaviour(source), makeInert(source)})
        columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

std::vector<Column> makeFillers(const ColumnSource &source, std::size_t count)
{
    static constexpr Wording kNames[] = {{"Number", "Número", "Número"}, {"Group", "Grupo", "Grupo"}, {"Flag", "Marca", "Marca"}};
    std::vector<Column> columns;
    for (std::size_t i = 0; i < count; ++i) {
        Column column{.names = kNames[i % 3], .truth = ColumnTruth::Clean};
        Random random = source.randomFor("filler" + std::to_string(i));
        const CellForm form = source.formFor("filler" + std::to_string(i));
        const std::int64_t groups = random.between(3, 40);
        const double empty = random.uniform() * 0.6;
        for (std::size_t row = 0; row < source.leads().size(); ++row) {
            if (random.chance(empty))
                column.cells.push_back(form.empty);
            else if (i % 3 == 0)
                column.cells.push_back(writeNumber(50 + 10 * drawNormal(random), 1, form));
            else
                column.cells.push_back(i % 3 == 1 ? "g" + std::to_string(random.between(1, groups)) : random.chance(0.2) ? "Yes" : "No");
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace ns::testing
