// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/classify/sampleleads.h"

#include <cmath>

#include "core/base/clock.h"
#include "core/base/random.h"

namespace ns::classify::testing {

namespace {

const std::vector<std::string> kSources = {"Web", "Referral", "Fair", "Phone", ""};
const std::vector<double> kSourceScores = {-0.6, 1.4, 0.2, -0.2, -1.2};

std::string drawLabel(const LeadsRecipe &recipe, double score, Random &random)
{
    const double noisy = 1 / (1 + std::exp(-(recipe.strength * score + recipe.offset)));
    if (recipe.labels.size() == 2)
        return recipe.labels[random.chance(noisy) ? 1 : 0];
    const double jitter = noisy + (random.uniform() - 0.5) * 0.3;
    return recipe.labels[jitter < 0.33 ? 0 : jitter < 0.67 ? 1 : 2];
}

} // namespace

Table makeLeads(const LeadsRecipe &recipe)
{
    Random random(recipe.seed, "leads");
    Table table;
    table.columns = {"id", "created", "visits", "source", "city", "agreed", "spent", "remark", "blank", "outcome"};
    const Instant start = parseInstant("2025-01-01T00:00:00Z").value();
    for (std::size_t i = 0; i < recipe.rows; ++i) {
        const std::int64_t visits = random.between(0, 20);
        const auto source = std::size_t(random.between(0, 4));
        const bool agreed = random.chance(0.5);
        const double score = (double(visits) - 10) / 5 + kSourceScores[source] + (agreed ? 0.8 : -0.8);
        const std::int64_t cents = random.between(0, 99'999);
        const std::string decimals = std::to_string(cents % 100);
        table.rows.push_back({"L-" + std::to_string(10'000 + i), formatInstant(start + std::chrono::hours(i)).substr(0, 10),
                              std::to_string(visits), kSources[source], "city " + std::to_string(random.between(0, 2'000)),
                              agreed ? "Sim" : "Não", std::to_string(cents / 100) + "," + (decimals.size() == 1 ? "0" : "") + decimals,
                              "a long remark that nobody reads, number " + std::to_string(random.next()), "",
                              drawLabel(recipe, score, random)});
    }
    return table;
}

void setColumn(Table &table, const std::string &column, const std::string &value)
{
    const std::size_t index = table.findColumn(column).value();
    for (auto &row : table.rows)
        row[index] = value;
}

} // namespace ns::classify::testing
