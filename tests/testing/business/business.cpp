// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testing/business/business.h"

#include <algorithm>

#include "tests/testing/business/column.h"

namespace ns::testing {

namespace {

constexpr std::size_t kRecordedLeadsMax = 1500;
constexpr double kCorrectedShare = 0.02; // of honest cells that somebody mends later

/// A column with its name in the file.
struct Placed
{
    std::string name;
    Column column;
};

std::vector<std::string> drawOutcomeWords(const Recipe &recipe)
{
    static constexpr const char *kPairs[][2] = {{"0", "1"}, {"No", "Yes"}, {"FALSE", "TRUE"}, {"lost", "won"}, {"Perdido", "Convertido"}};
    Random random(recipe.seed, "outcome words");
    if (recipe.classes == 3)
        return random.chance(0.5) ? std::vector<std::string>{"lost", "later", "won"} : std::vector<std::string>{"frio", "morno", "quente"};
    const auto &pair = kPairs[random.between(0, 4)];
    return {pair[0], pair[1]};
}

/// Name of id, creation date and label by the business's language.
constexpr Wording kIdName = {"Lead Id", "Id del lead", "Id do lead"};
constexpr Wording kCreatedName = {"Created", "Creado", "Criado em"};
constexpr Wording kLabelName = {"Converted", "Resultado", "Convertido"};

std::string makeId(const Recipe &recipe, std::size_t row)
{
    Random random(recipe.seed + row, "id");
    std::string id = "L";
    for (int i = 0; i < 10; ++i)
        id += char('a' + random.between(0, 25));
    return id + std::to_string(row);
}

Column makeIdColumn(const Recipe &recipe, std::size_t rows)
{
    Column column{.names = kIdName, .truth = ColumnTruth::Inert};
    for (std::size_t row = 0; row < rows; ++row)
        column.cells.push_back(makeId(recipe, row));
    return column;
}

std::vector<Column> makeColumns(const ColumnSource &source, const std::vector<std::string> &outcomes)
{
    const Recipe &recipe = source.recipe();
    std::vector<Column> columns{makeIdColumn(recipe, source.leads().size())};
    columns.push_back(source.make(kLabelName, ColumnTruth::Inert, [&](const Lead &lead, Random &, const CellForm &) { return outcomes[lead.outcome]; }));
    if (recipe.timed) {
        columns.push_back(source.make(kCreatedName, ColumnTruth::Inert, [](const Lead &lead, Random &, const CellForm &form) { return writeDate(lead.createdSeconds, form); }));
    }
    for (Column &honest : makeHonestColumns(source))
        columns.push_back(std::move(honest));
    for (const LeakPlant &leak : recipe.leaks)
        columns.push_back(makeLeak(source, leak));
    if (columns.size() < recipe.columnsMin) {
        for (Column &filler : makeFillers(source, recipe.columnsMin - columns.size()))
            columns.push_back(std::move(filler));
    }
    return columns;
}

/// Any order of columns, then names: in the business's language (a second "Group" is "Group 2"), or c1, c2, ..
std::vector<Placed> placeColumns(const Recipe &recipe, std::vector<Column> columns)
{
    Random random(recipe.seed, "places");
    for (std::size_t i = columns.size(); i > 1; --i)
        std::swap(columns[i - 1], columns[std::size_t(random.between(0, std::int64_t(i) - 1))]);
    std::vector<Placed> placed;
    for (Column &column : columns) {
        std::string name = recipe.naming == Naming::Meaningless ? "c" + std::to_string(placed.size() + 1) : std::string(column.names[std::size_t(recipe.naming)]);
        const std::string base = name;
        for (int again = 2; std::any_of(placed.begin(), placed.end(), [&](const Placed &other) { return other.name == name; }); ++again)
            name = base + " " + std::to_string(again);
        placed.push_back({std::move(name), std::move(column)});
    }
    return placed;
}

std::string writeCsv(const std::vector<Placed> &columns, std::size_t rows, char separator)
{
    std::string csv;
    const auto addRow = [&](const auto &cellOf) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            csv += (i == 0 ? std::string() : std::string(1, separator)) + quoteCell(cellOf(columns[i]), separator);
        csv += '\n';
    };
    addRow([](const Placed &column) { return column.name; });
    for (std::size_t row = 0; row < rows; ++row)
        addRow([row](const Placed &column) { return column.column.cells[row]; });
    return csv;
}

const Placed *findColumn(const std::vector<Placed> &columns, const Wording &names)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Placed &one) { return one.column.names == names; });
    return found == columns.end() ? nullptr : &*found;
}

void noteTruth(const std::vector<Placed> &columns, Business &business)
{
    for (const Placed &one : columns) {
        switch (one.column.truth) {
        case ColumnTruth::Clean: business.clean.push_back(one.name); break;
        case ColumnTruth::Arguable: business.arguable.push_back(one.name); break;
        case ColumnTruth::Inert: business.inert.push_back(one.name); break;
        case ColumnTruth::Leaked: business.leaked.push_back(one.name); break;
        }
        if (one.column.leak)
            business.leaks.push_back({one.name, one.column.leak->kind, one.column.leak->strength});
    }
}

/// First values when the lead comes in, then what is written 1 to 30 days later.
void recordLead(const std::vector<Placed> &columns, const Lead &lead, std::size_t row, Business &business, Random &random)
{
    const std::string id = findColumn(columns, kIdName)->column.cells[row];
    const std::string created = writeInstant(lead.createdSeconds);
    for (const Placed &one : columns) {
        const Column &column = one.column;
        const bool isFixed = column.names == kIdName || column.names == kLabelName || column.names == kCreatedName;
        if (isFixed)
            continue;
        const std::string later = writeInstant(lead.createdSeconds + random.between(86'400, 30 * 86'400));
        const bool corrected = column.before.empty() && random.chance(kCorrectedShare);
        const std::string &first = corrected ? column.cells[(row * 7 + 1) % column.cells.size()] : column.before.empty() ? column.cells[row] : column.before[row];
        business.history.push_back({id, one.name, created, first});
        if (first != column.cells[row])
            business.history.push_back({id, one.name, later, column.cells[row]});
    }
}

void recordHistory(const Recipe &recipe, const std::vector<Placed> &columns, const std::vector<Lead> &leads, Business &business)
{
    Random random(recipe.seed, "history");
    for (std::size_t row = 0; row < std::min(leads.size(), kRecordedLeadsMax); ++row)
        recordLead(columns, leads[row], row, business, random);
}

} // namespace

Business makeBusiness(const Recipe &recipe)
{
    Recipe used = recipe;
    used.rows = std::max<std::size_t>(20, recipe.rows);
    used.classes = recipe.classes >= 3 ? 3 : 2;
    const std::vector<Lead> leads = drawPopulation(used);
    Business business{.name = used.name, .separator = used.messy ? ';' : ',', .outcomes = drawOutcomeWords(used), .rows = leads.size()};
    const std::vector<Placed> columns = placeColumns(used, makeColumns(ColumnSource(used, leads), business.outcomes));
    business.positive = business.outcomes.back();
    business.csv = writeCsv(columns, leads.size(), business.separator);
    business.label = findColumn(columns, kLabelName)->name;
    business.idColumn = findColumn(columns, kIdName)->name;
    if (used.timed)
        business.timeColumn = findColumn(columns, kCreatedName)->name;
    noteTruth(columns, business);
    business.bestAuc = used.classes == 2 ? measureBestAuc(leads) : 0.5;
    business.bestAccuracy = measureBestAccuracy(leads);
    if (used.recorded)
        recordHistory(used, columns, leads, business);
    return business;
}

} // namespace ns::testing
