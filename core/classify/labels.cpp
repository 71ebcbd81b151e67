// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/labels.h"

#include <algorithm>
#include <set>

#include "core/text/fold.h"

namespace ns::classify {

namespace {

constexpr std::size_t kRowsMin = 50;
constexpr std::size_t kClassesMax = 50;

bool isConversionWord(const std::string &label)
{
    static const std::set<std::string, std::less<>> kWords = {"1", "true", "yes", "si", "sim", "won"};
    return kWords.contains(text::fold(QString::fromStdString(label)).toStdString());
}

} // namespace

Result<ClassList> listClasses(const LabelCounts &counts, const std::optional<std::string> &positive)
{
    ClassList classes;
    for (const auto &[label, count] : counts)
        classes.labels.push_back(label);
    auto chosen = classes.labels.end();
    if (positive) {
        chosen = std::find(classes.labels.begin(), classes.labels.end(), trimCell(*positive));
        if (chosen == classes.labels.end())
            return fail(ErrorCode::InvalidInput, "no row has the label \"" + *positive + "\"", "--positive");
    } else {
        chosen = std::find_if(classes.labels.begin(), classes.labels.end(), isConversionWord);
        if (chosen == classes.labels.end()) {
            chosen = std::min_element(classes.labels.begin(), classes.labels.end(), [&](const auto &a, const auto &b) {
                return counts.at(a) < counts.at(b);
            });
        }
    }
    if (classes.labels.size() == 2 && chosen == classes.labels.begin()) {
        std::swap(classes.labels[0], classes.labels[1]);
        chosen = classes.labels.begin() + 1;
    }
    classes.positive = std::size_t(chosen - classes.labels.begin());
    return classes;
}

std::vector<std::size_t> listLabelledRows(const Table &table, std::size_t labelColumn)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (findRowError(table, row).empty() && !trimCell(table.cell(row, labelColumn)).empty())
            rows.push_back(row);
    }
    return rows;
}

LabelCounts countLabels(const Table &table, const std::vector<std::size_t> &rows, std::size_t labelColumn)
{
    LabelCounts counts;
    for (const std::size_t row : rows)
        ++counts[std::string(trimCell(table.cell(row, labelColumn)))];
    return counts;
}

Status checkLabels(const LabelCounts &counts, std::size_t rows, const std::string &label)
{
    if (rows < kRowsMin)
        return fail(ErrorCode::InvalidInput, "only " + std::to_string(rows) + " labelled rows; at least 50 are needed", label);
    if (counts.size() < 2)
        return fail(ErrorCode::InvalidInput, "every row has the label \"" + counts.begin()->first + "\"; there is nothing to tell apart", label);
    if (counts.size() > kClassesMax)
        return fail(ErrorCode::InvalidInput, std::to_string(counts.size()) + " different labels; at most 50, is this the right column?", label);
    return {};
}

std::vector<int> numberClasses(const Table &table, const std::vector<std::size_t> &rows, std::size_t labelColumn, const ClassList &classes)
{
    std::vector<int> numbers;
    for (const std::size_t row : rows) {
        const auto found = std::find(classes.labels.begin(), classes.labels.end(), trimCell(table.cell(row, labelColumn)));
        numbers.push_back(int(found - classes.labels.begin()));
    }
    return numbers;
}

} // namespace ns::classify
