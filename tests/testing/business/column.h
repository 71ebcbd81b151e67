// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "tests/testing/business/business.h"
#include "tests/testing/business/population.h"
#include "tests/testing/business/wording.h"

namespace ns::testing {

/// What is true of a column; see Business.
enum class ColumnTruth { Clean, Arguable, Inert, Leaked };

/// One column before it has its place and name in the file. A value.
struct Column
{
    Wording names = {};
    ColumnTruth truth = ColumnTruth::Clean;
    std::vector<std::string> cells = {};
    std::vector<std::string> before = {}; // cells when the leads came in; empty: the same
    std::optional<LeakPlant> leak = {};
};

/// The leads of one business and how its cells are written. Lives as long as its columns are made; one thread.
class ColumnSource
{
public:
    ColumnSource(const Recipe &recipe, const std::vector<Lead> &leads) : m_recipe(recipe), m_leads(leads) {}

    [[nodiscard]] const Recipe &recipe() const { return m_recipe; }
    [[nodiscard]] const std::vector<Lead> &leads() const { return m_leads; }
    [[nodiscard]] std::size_t lastOutcome() const { return m_recipe.classes - 1; }
    /// Chance of its own for each column: one column more changes no other.
    [[nodiscard]] Random randomFor(std::string_view column) const { return Random(m_recipe.seed * 0x9E3779B97F4A7C15ULL, column); }
    /// The same for all cells of a column, drawn by its name.
    [[nodiscard]] CellForm formFor(std::string_view column) const;
    /// A column by a function of (lead, its chance, its form).
    template<typename Write>
    [[nodiscard]] Column make(Wording names, ColumnTruth truth, Write write) const
    {
        Column column{.names = names, .truth = truth};
        Random random = randomFor(names[0]);
        const CellForm form = formFor(names[0]);
        column.cells.reserve(m_leads.size());
        for (const Lead &lead : m_leads)
            column.cells.push_back(write(lead, random, form));
        return column;
    }

private:
    const Recipe &m_recipe;
    const std::vector<Lead> &m_leads;
};

/// Everything that the business knew when its leads came in.
[[nodiscard]] std::vector<Column> makeHonestColumns(const ColumnSource &source);
/// Columns that mean nothing; as many as asked for.
[[nodiscard]] std::vector<Column> makeFillers(const ColumnSource &source, std::size_t count);
[[nodiscard]] Column makeLeak(const ColumnSource &source, LeakPlant leak);

} // namespace ns::testing
