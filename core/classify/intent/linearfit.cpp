// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/linearfit.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <linear.h>
#include <memory>

#include "core/base/random.h"

namespace ns::classify {

namespace {

constexpr float kUnlikely = -2;
constexpr std::uint64_t kFirstShare = 8;   // one in so many of the other classes' rows starts
constexpr double kNear = 1.1;              // rows with a smaller margin stay; the loss ends at 1
constexpr double kFirstTolerance = 1;      // it only has to find out which rows matter
constexpr int kRoundsMax = 3;
constexpr std::size_t kNewcomersShare = 200; // fewer than one in so many rows that were wrongly left out: done
constexpr std::size_t kJudgedMin = 10;

struct FreeModel
{
    void operator()(::model *trained) const { ::free_and_destroy_model(&trained); }
};
using Trained = std::unique_ptr<::model, FreeModel>;

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

double dot(const ::feature_node *row, const std::vector<double> &weights)
{
    double sum = 0;
    for (; row->index != -1; ++row)
        sum += row->value * weights[std::size_t(row->index) - 1];
    return sum;
}

/// One class against all others.
class OneClass
{
public:
    OneClass(Nodes &nodes, std::size_t columns, const std::vector<int> &classes, const LinearOptions &options)
        : m_nodes(nodes), m_columns(columns), m_classes(classes), m_options(options), m_weights(columns + 1), m_isIn(classes.size())
    {
    }
    /// Weights of the columns and of the bias; empty when the class has no rows, or all.
    std::vector<double> fit(int label);

private:
    [[nodiscard]] double sideOf(std::size_t row) const { return m_classes[row] == m_label ? 1.0 : -1.0; }
    void start();
    void train(double tolerance);
    std::size_t takeNearRows();

    Nodes &m_nodes;
    std::size_t m_columns;
    const std::vector<int> &m_classes;
    const LinearOptions &m_options;
    int m_label = 0;
    std::vector<double> m_weights;
    std::vector<char> m_isIn; // rows that take part
};

void OneClass::start()
{
    Random chance(m_options.seed, "rows");
    const bool isWhole = m_classes.size() <= m_options.wholeRowsMax;
    for (std::size_t row = 0; row < m_isIn.size(); ++row)
        m_isIn[row] = chance.next() % kFirstShare == 0 || isWhole || m_classes[row] == m_label ? 1 : 0;
    std::fill(m_weights.begin(), m_weights.end(), 0.0);
}

void OneClass::train(double tolerance)
{
    std::vector<double> sides;
    std::vector<::feature_node *> rows;
    for (std::size_t row = 0; row < m_isIn.size(); ++row) {
        if (m_isIn[row] == 0)
            continue;
        sides.push_back(sideOf(row));
        rows.push_back(m_nodes.pointers[row]);
    }
    const ::problem problem{int(rows.size()), int(m_columns) + 1, sides.data(), rows.data(), 1};
    ::parameter parameter{};
    parameter.solver_type = L2R_L2LOSS_SVC_DUAL;
    parameter.eps = tolerance;
    parameter.C = m_options.cost;
    ::srand(unsigned(m_options.seed)); // the order in which it visits the rows
    const Trained trained(::train(&problem, &parameter)); // +1 is its first class: liblinear sees to it
    std::copy_n(trained->w, m_weights.size(), m_weights.begin());
}

/// Which rows have a say now; how many of them had none before.
std::size_t OneClass::takeNearRows()
{
    std::size_t newcomers = 0;
    for (std::size_t row = 0; row < m_isIn.size(); ++row) {
        const double margin = sideOf(row) * dot(m_nodes.pointers[row], m_weights);
        newcomers += m_isIn[row] == 0 && margin < 1 ? 1 : 0;
        m_isIn[row] = m_classes[row] == m_label || margin < kNear ? 1 : 0;
    }
    return newcomers;
}

std::vector<double> OneClass::fit(int label)
{
    m_label = label;
    const auto own = std::size_t(std::count(m_classes.begin(), m_classes.end(), label));
    if (own == 0 || own == m_classes.size())
        return {};
    start();
    const bool isWhole = m_classes.size() <= m_options.wholeRowsMax;
    train(isWhole ? m_options.tolerance : kFirstTolerance);
    for (int round = 1; round < kRoundsMax && !isWhole; ++round) {
        if (takeNearRows() * kNewcomersShare < m_classes.size())
            break;
        train(m_options.tolerance);
    }
    return m_weights;
}

/// Mean and spread of each part.
struct Standard
{
    Evidence mean = {};
    Evidence spread = {};
};

Standard standardise(const std::vector<JudgedEvidence> &judged)
{
    Standard standard;
    for (std::size_t part = 0; part < kEvidenceParts; ++part) {
        double sum = 0, squares = 0;
        for (const JudgedEvidence &one : judged) {
            sum += one.evidence[part];
            squares += one.evidence[part] * one.evidence[part];
        }
        const auto count = double(judged.size());
        standard.mean[part] = sum / count;
        standard.spread[part] = std::sqrt(std::max(squares / count - standard.mean[part] * standard.mean[part], 0.0)) + 1e-6;
    }
    return standard;
}

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
    OneClass one(nodes, rows.columns, classes, options);
    LinearFit fit{std::vector<float>(rows.columns * classCount), std::vector<float>(classCount, kUnlikely)};
    for (std::size_t i = 0; i < classCount; ++i) {
        const std::vector<double> weights = one.fit(int(i));
        for (std::size_t column = 0; column + 1 < weights.size(); ++column)
            fit.weights[column * classCount + i] = float(weights[column]);
        if (!weights.empty())
            fit.biases[i] = float(weights.back());
        if (const Status going = onClass(); !going)
            return tl::make_unexpected(going.error());
    }
    return fit;
}

EvidenceScale fitEvidence(const std::vector<JudgedEvidence> &judged)
{
    const auto right = std::size_t(std::count_if(judged.begin(), judged.end(), [](const auto &one) { return one.right; }));
    if (std::min(right, judged.size() - right) < kJudgedMin)
        return {};
    const Standard standard = standardise(judged);
    std::vector<::feature_node> nodes;
    nodes.reserve(judged.size() * (kEvidenceParts + 2));
    std::vector<::feature_node *> rows;
    std::vector<double> sides;
    for (const JudgedEvidence &one : judged) {
        rows.push_back(nodes.data() + nodes.size());
        for (std::size_t part = 0; part < kEvidenceParts; ++part)
            nodes.push_back({int(part) + 1, (one.evidence[part] - standard.mean[part]) / standard.spread[part]});
        nodes.push_back({int(kEvidenceParts) + 1, 1});
        nodes.push_back({-1, 0});
        sides.push_back(one.right ? 1 : -1);
    }
    ::set_print_string_function(printNothing);
    const ::problem problem{int(rows.size()), int(kEvidenceParts) + 1, sides.data(), rows.data(), 1};
    ::parameter parameter{};
    parameter.solver_type = L2R_LR;
    parameter.eps = 1e-4;
    parameter.C = 0.1;
    const Trained trained(::train(&problem, &parameter));
    EvidenceScale scale;
    scale.bias = trained->w[kEvidenceParts];
    for (std::size_t part = 0; part < kEvidenceParts; ++part) {
        scale.weights[part] = trained->w[part] / standard.spread[part];
        scale.bias -= scale.weights[part] * standard.mean[part];
    }
    return scale;
}

} // namespace ns::classify
