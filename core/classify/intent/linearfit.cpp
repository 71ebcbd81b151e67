// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/linearfit.h"

#include <algorithm>
#include <linear.h>
#include <memory>

namespace ns::classify {

namespace {

constexpr float kUnlikely = -10; // log-odds

struct FreeModel
{
    void operator()(::model *trained) const { ::free_and_destroy_model(&trained); }
};

void printNothing(const char * /*text*/) {}

/// The rows as liblinear wants them: indices from 1, a constant column for the bias, -1 at each end.
struct Nodes
{
    explicit Nodes(const SparseRows &rows)
    {
        nodes.reserve(rows.cells.size() + 2 * rows.rows());
        std::vector<std::size_t> starts;
        for (std::size_t i = 0; i < rows.rows(); ++i) {
            starts.push_back(nodes.size());
            for (std::size_t cell = rows.starts[i]; cell < rows.starts[i + 1]; ++cell)
                nodes.push_back({int(rows.cells[cell].row) + 1, double(rows.cells[cell].value)});
            nodes.push_back({int(rows.columns) + 1, 1});
            nodes.push_back({-1, 0});
        }
        for (const std::size_t start : starts)
            pointers.push_back(nodes.data() + start);
    }
    std::vector<::feature_node> nodes;
    std::vector<::feature_node *> pointers;
};

} // namespace

void SparseRows::add(const std::vector<KnownGram> &cellsOfRow)
{
    cells.insert(cells.end(), cellsOfRow.begin(), cellsOfRow.end());
    starts.push_back(cells.size());
}

Result<LinearFit> fitLinear(const SparseRows &rows, const std::vector<int> &classes, std::size_t classCount, const LinearOptions &options,
                            const std::function<Status()> &onClass)
{
    ::set_print_string_function(printNothing);
    Nodes nodes(rows);
    std::vector<double> sides(rows.rows());
    const ::problem problem{int(rows.rows()), int(rows.columns) + 1, sides.data(), nodes.pointers.data(), 1};
    ::parameter parameter{};
    parameter.solver_type = L2R_LR;
    parameter.eps = options.tolerance;
    parameter.C = options.cost;
    LinearFit fit{std::vector<float>(rows.columns * classCount), std::vector<float>(classCount, kUnlikely)};
    for (std::size_t i = 0; i < classCount; ++i) {
        std::transform(classes.begin(), classes.end(), sides.begin(), [&](int label) { return label == int(i) ? 1.0 : -1.0; });
        const auto own = std::count(sides.begin(), sides.end(), 1.0);
        if (own > 0 && own < std::ptrdiff_t(rows.rows())) {
            const std::unique_ptr<::model, FreeModel> trained(::train(&problem, &parameter)); // +1 is the first class: liblinear sees to it
            for (std::size_t column = 0; column < rows.columns; ++column)
                fit.weights[column * classCount + i] = float(trained->w[column]);
            fit.biases[i] = float(trained->w[rows.columns]);
        }
        if (const Status going = onClass(); !going)
            return tl::make_unexpected(going.error());
    }
    return fit;
}

} // namespace ns::classify
