// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baretext.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <limits>

namespace ns::bench {

using classify::ColumnKind;

BareTextReader::BareTextReader(const classify::FeatureSchema &schema, const classify::Table &table) : m_features(schema.featureCount())
{
    std::string scratch;
    for (std::size_t i = 0; i < schema.columns().size(); ++i) {
        const classify::ColumnSchema &known = schema.columns()[i];
        if (known.kind == ColumnKind::Ignored)
            continue;
        const auto first = std::find(schema.featureColumns().begin(), schema.featureColumns().end(), std::uint32_t(i));
        Column column{known.kind, *table.findColumn(known.name), std::size_t(first - schema.featureColumns().begin()), known.ownFeature,
                      known.values.size() > known.ownFeature};
        for (const auto &row : table.rows) {
            const std::string &cell = row[column.source];
            if (known.kind == ColumnKind::Boolean) {
                if (const auto yes = classify::parseBoolean(cell))
                    column.codes[cell] = *yes ? 1 : 0;
                continue;
            }
            const auto found = std::find(known.values.begin(), known.values.end(), classify::normaliseCategory(cell, scratch));
            if (known.kind == ColumnKind::Categorical && found != known.values.end() && !column.codes.contains(cell))
                column.codes[cell] = int(found - known.values.begin());
        }
        m_columns.push_back(std::move(column));
    }
}

void BareTextReader::readDate(std::string_view cell, float *out)
{
    using namespace std::chrono;
    if (cell.size() != 10)
        return;
    int y = 0;
    unsigned m = 0, d = 0;
    std::from_chars(cell.data(), cell.data() + 4, y);
    std::from_chars(cell.data() + 5, cell.data() + 7, m);
    std::from_chars(cell.data() + 8, cell.data() + 10, d);
    const sys_days days{year{y} / month{m} / day{d}};
    out[0] = float(days.time_since_epoch().count());
    out[1] = float(m);
    out[2] = float(weekday{days}.iso_encoding());
    out[3] = 0;
}

void BareTextReader::readCategory(const Column &column, std::string_view cell, float *out)
{
    if (cell.empty()) {
        out[column.own + 1] = 1;
        return;
    }
    const auto found = column.codes.find(cell);
    if (found == column.codes.end()) {
        out[column.own] = 1;
        return;
    }
    out[std::min(std::size_t(found->second), column.own)] = 1;
    if (column.hasRank)
        out[column.own + 2] = float(found->second);
}

void BareTextReader::read(std::span<const std::vector<std::string>> rows, std::span<float> out) const
{
    std::fill(out.begin(), out.end(), std::numeric_limits<float>::quiet_NaN());
    float *features = out.data();
    for (const auto &row : rows) {
        for (const Column &column : m_columns) {
            const std::string_view cell = row[column.source];
            float *const own = features + column.feature;
            if (column.kind == ColumnKind::Numeric) {
                double number = 0;
                if (std::from_chars(cell.data(), cell.data() + cell.size(), number).ec == std::errc())
                    *own = float(number);
            } else if (column.kind == ColumnKind::Date) {
                readDate(cell, own);
            } else if (column.kind == ColumnKind::Categorical) {
                readCategory(column, cell, own);
            } else if (const auto found = column.codes.find(cell); found != column.codes.end()) {
                *own = float(found->second);
            }
        }
        features += m_features;
    }
}

} // namespace ns::bench
