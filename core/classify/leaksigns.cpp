// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/leaksigns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/classify/leaklimits.h"
#include "core/classify/statistics.h"

namespace ns::classify {

namespace {

constexpr double kPriorRows = 5; // a bin's rates start from the base rate with this weight
constexpr std::size_t kValuesListed = 5;

/// Rows per bin and class.
class Counts
{
public:
    Counts(std::size_t bins, std::size_t classes) : m_classes(classes), m_cells(bins * classes), m_bins(bins), m_totals(classes) {}
    void add(int bin, int label)
    {
        ++m_cells[std::size_t(bin) * m_classes + std::size_t(label)];
        ++m_bins[std::size_t(bin)];
        ++m_totals[std::size_t(label)];
        ++m_rows;
    }
    [[nodiscard]] double cell(std::size_t bin, std::size_t label) const { return double(m_cells[bin * m_classes + label]); }
    [[nodiscard]] double bin(std::size_t bin) const { return double(m_bins[bin]); }
    [[nodiscard]] double total(std::size_t label) const { return double(m_totals[label]); }
    [[nodiscard]] double rows() const { return double(m_rows); }
    [[nodiscard]] double share(std::size_t label) const { return (total(label) + 0.5) / (rows() + 0.5 * double(m_classes)); }
    /// Rate of the class in the bin, drawn to the base rate where rows are few.
    [[nodiscard]] double rate(std::size_t bin, std::size_t label) const
    {
        return (cell(bin, label) + kPriorRows * share(label)) / (this->bin(bin) + kPriorRows);
    }

private:
    std::size_t m_classes;
    std::vector<std::size_t> m_cells;
    std::vector<std::size_t> m_bins;
    std::vector<std::size_t> m_totals;
    std::size_t m_rows = 0;
};

Counts countRows(std::span<const int> bins, std::size_t binCount, const Outcomes &outcomes, const std::vector<int> &positions)
{
    Counts counts(binCount, outcomes.labels.size());
    for (const int position : positions)
        counts.add(bins[std::size_t(position)], outcomes.classes[std::size_t(position)]);
    return counts;
}

std::vector<int> allPositions(const Outcomes &outcomes)
{
    std::vector<int> positions(outcomes.rows());
    std::iota(positions.begin(), positions.end(), 0);
    return positions;
}

/// AUC of each class against the rest from the rates in `scores` (rows x classes).
void measureAucs(Strength &strength, const std::vector<double> &scores, const std::vector<int> &truth, std::size_t classes)
{
    for (std::size_t label = 0; label < classes; ++label) {
        std::vector<RankedScore> ranked;
        std::size_t with = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const bool is = truth[i] == int(label);
            with += is ? 1 : 0;
            ranked.push_back({scores[i * classes + label], is});
        }
        const std::size_t fewer = std::min(with, truth.size() - with);
        if (fewer < limits::kRowsOfOutcomeMin)
            continue;
        const double auc = areaUnderCurve(ranked);
        if (auc <= strength.auc)
            continue;
        strength.auc = auc;
        strength.outcome = label;
        strength.fewer = fewer;
        // The error of an AUC is at most that of a share among the rarer side's rows.
        strength.isSure = auc - limits::kSureZ * std::sqrt(auc * (1 - auc) / double(fewer)) >= limits::kSeparationSure;
    }
}

/// Chernoff's bound on the chance of at most `seen` events where `expected` were due: -log of it.
double surprise(double seen, double expected)
{
    if (seen >= expected)
        return 0;
    return expected - seen + (seen > 0 ? seen * std::log(seen / expected) : 0);
}

/// Whether nearly all rows of the bin have the outcome, though by the base rate many would not.
bool isOneOutcome(const Counts &counts, std::size_t bin, std::size_t label)
{
    const double others = counts.bin(bin) - counts.cell(bin, label);
    const double expected = counts.bin(bin) * (1 - counts.share(label));
    return others <= limits::kOneOutcomeRest * expected && surprise(others, expected) >= limits::kSurpriseMin;
}

/// What the bins found on each fold's fit are worth on its check.
struct Kept
{
    double rows = 0;       // check rows in such bins
    double right = 0;      // that have the outcome
    double total = 0;      // check rows with the outcome
    double checked = 0;
    double expectedOthers = 0;
    std::vector<double> binRows; // per bin
};

Kept checkOneOutcome(std::span<const int> bins, std::size_t binCount, const Outcomes &outcomes, std::size_t label)
{
    Kept kept;
    kept.binRows.resize(binCount);
    for (const Fold &fold : outcomes.folds) {
        const Counts fit = countRows(bins, binCount, outcomes, fold.fit);
        const Counts check = countRows(bins, binCount, outcomes, fold.check);
        kept.total += check.total(label);
        kept.checked += check.rows();
        for (std::size_t bin = 0; bin < binCount; ++bin) {
            if (check.bin(bin) == 0 || !isOneOutcome(fit, bin, label))
                continue;
            kept.rows += check.bin(bin);
            kept.right += check.cell(bin, label);
            kept.binRows[bin] += check.bin(bin);
            kept.expectedOthers += check.bin(bin) * (1 - fit.share(label));
        }
    }
    return kept;
}

/// Evidence if the values go on to occur with that outcome only.
std::optional<LeakEvidence> judgeKept(const Kept &kept, const Outcomes &outcomes, std::size_t label, double massMin)
{
    if (kept.rows == 0 || kept.total == 0 || kept.right < massMin * kept.total)
        return std::nullopt;
    if (kept.rows - kept.right > limits::kOneOutcomeRestLater * kept.expectedOthers)
        return std::nullopt;
    LeakEvidence evidence;
    evidence.sign = LeakSign::OneOutcome;
    evidence.measured = kept.right / kept.rows;
    evidence.limit = massMin;
    evidence.outcome = outcomes.labels[label];
    evidence.within = kept.right / kept.total;
    evidence.elsewhere = kept.total / kept.checked;
    evidence.rows = std::size_t(kept.checked);
    return evidence;
}

std::vector<std::string> listValues(const Kept &kept, const ColumnBins &bins)
{
    std::vector<std::size_t> order(kept.binRows.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return kept.binRows[a] > kept.binRows[b]; });
    std::vector<std::string> values;
    for (const std::size_t bin : order) {
        if (kept.binRows[bin] > 0 && values.size() < kValuesListed)
            values.push_back(bins.names[bin]);
    }
    return values;
}

/// A flag (filled, or away from the commonest value) whose "yes" comes with one outcome only: amounts, closing dates.
std::optional<LeakEvidence> findFlagOfOneOutcome(std::span<const int> flag, const Outcomes &outcomes, std::size_t label)
{
    Kept kept = checkOneOutcome(flag, 2, outcomes, label);
    return kept.binRows[1] == 0 ? std::nullopt : judgeKept(kept, outcomes, label, limits::kFlagMass);
}

/// Values that stand for one outcome. On one side alone a great part of it must have them (a partner whose leads all buy is no leak), and it must
/// not be the usual outcome (low interest is no leak either); on two sides the column reads like a record of how it ended.
std::vector<LeakEvidence> findStatusWords(const ColumnBins &bins, const Outcomes &outcomes)
{
    std::vector<LeakEvidence> sides;
    bool large = false;
    for (std::size_t label = 0; label < outcomes.labels.size(); ++label) {
        const Kept kept = checkOneOutcome(bins.rows, bins.count(), outcomes, label);
        auto evidence = judgeKept(kept, outcomes, label, limits::kTwoSidedMass);
        if (!evidence)
            continue;
        evidence->values = listValues(kept, bins);
        large = large || (evidence->within >= limits::kOneSidedMass && evidence->elsewhere <= limits::kUsualOutcome && !bins.isOrdered);
        sides.push_back(std::move(*evidence));
    }
    if (sides.size() < 2 && !large)
        sides.clear();
    return sides;
}

} // namespace

double measureBaseLoss(const Outcomes &outcomes)
{
    const std::vector<int> one(outcomes.rows());
    double loss = 0;
    double rows = 0;
    for (const Fold &fold : outcomes.folds) {
        const Counts fit = countRows(one, 1, outcomes, fold.fit);
        std::vector<double> logs; // one per class, not one per row
        for (std::size_t label = 0; label < outcomes.labels.size(); ++label)
            logs.push_back(std::log(fit.share(label)));
        for (const int position : fold.check)
            loss -= logs[std::size_t(outcomes.classes[std::size_t(position)])];
        rows += double(fold.check.size());
    }
    return rows == 0 ? 0 : loss / rows;
}

Strength measureStrength(const ColumnBins &bins, const Outcomes &outcomes)
{
    const std::size_t classes = outcomes.labels.size();
    std::vector<double> scores;
    std::vector<int> truth;
    double loss = 0;
    for (const Fold &fold : outcomes.folds) {
        const Counts fit = countRows(bins.rows, bins.count(), outcomes, fold.fit);
        for (const int position : fold.check) {
            const auto bin = std::size_t(bins.rows[std::size_t(position)]);
            const int label = outcomes.classes[std::size_t(position)];
            for (std::size_t other = 0; other < classes; ++other)
                scores.push_back(fit.rate(bin, other));
            truth.push_back(label);
            loss -= std::log(fit.rate(bin, std::size_t(label)));
        }
    }
    Strength strength;
    strength.rows = truth.size();
    const double base = measureBaseLoss(outcomes);
    if (truth.empty() || base <= 0)
        return strength;
    strength.explained = 1 - loss / double(truth.size()) / base;
    measureAucs(strength, scores, truth, classes);
    return strength;
}

std::optional<LeakEvidence> findSeparation(const Strength &strength, const Outcomes &outcomes)
{
    if (!strength.isSure || strength.auc < limits::kSeparationAsk)
        return std::nullopt;
    LeakEvidence evidence;
    evidence.sign = LeakSign::Separation;
    evidence.measured = strength.auc;
    evidence.limit = limits::kSeparationAsk;
    evidence.outcome = outcomes.labels[strength.outcome];
    evidence.within = strength.explained;
    evidence.rows = strength.rows;
    return evidence;
}

std::optional<LeakEvidence> findEmptiness(const ColumnBins &bins, const Outcomes &outcomes)
{
    const std::vector<int> filled = binFilled(bins);
    const Counts counts = countRows(filled, 2, outcomes, allPositions(outcomes));
    std::optional<LeakEvidence> strongest;
    for (std::size_t label = 0; label < outcomes.labels.size(); ++label) {
        const double with = counts.total(label);
        const double without = counts.rows() - with;
        if (std::min(with, without) < double(limits::kRowsOfOutcomeMin))
            continue;
        const double inside = counts.cell(1, label) / with;
        const double outside = (counts.bin(1) - counts.cell(1, label)) / without;
        const double auc = 0.5 + std::abs(inside - outside) / 2;
        const double error = std::sqrt(inside * (1 - inside) / with + outside * (1 - outside) / without) / 2;
        if (auc < limits::kEmptinessAsk || auc - limits::kSureZ * error < limits::kEmptinessSure || (strongest && strongest->measured >= auc))
            continue;
        strongest = LeakEvidence{.sign = LeakSign::Emptiness, .measured = auc, .limit = limits::kEmptinessAsk, .outcome = outcomes.labels[label],
                                 .within = inside, .elsewhere = outside, .rows = outcomes.rows()};
    }
    return strongest;
}

std::vector<LeakEvidence> findOneOutcomeValues(const ColumnBins &bins, std::span<const int> away, const Outcomes &outcomes)
{
    std::vector<LeakEvidence> found;
    if (bins.hasWords)
        found = findStatusWords(bins, outcomes);
    const std::vector<int> filled = binFilled(bins);
    for (std::size_t label = 0; label < outcomes.labels.size() && found.empty(); ++label) {
        auto evidence = findFlagOfOneOutcome(filled, outcomes, label);
        if (!evidence && !away.empty())
            evidence = findFlagOfOneOutcome(away, outcomes, label);
        if (evidence)
            found.push_back(std::move(*evidence));
    }
    return found;
}

std::vector<LeakEvidence> findLaterDates(const DelayBins &delays, const Outcomes &outcomes)
{
    if (delays.compared < limits::kLaterRowsMin || double(delays.later) < limits::kLaterAsk * double(delays.compared))
        return {};
    std::vector<LeakEvidence> found{{.sign = LeakSign::LaterDate, .measured = double(delays.later) / double(delays.compared), .limit = limits::kLaterAsk,
                                     .within = double(delays.compared) / double(outcomes.rows()), .rows = delays.compared}};
    const Strength strength = measureStrength(delays.bins, outcomes);
    const double error = std::sqrt(strength.auc * (1 - strength.auc) / double(std::max<std::size_t>(strength.fewer, 1)));
    if (strength.auc >= limits::kDelayOut && strength.auc - limits::kSureZ * error >= limits::kDelaySure) {
        found.push_back({.sign = LeakSign::LaterDelay, .measured = strength.auc, .limit = limits::kDelayOut, .outcome = outcomes.labels[strength.outcome],
                         .within = strength.explained, .rows = strength.rows});
    }
    return found;
}

std::optional<LeakEvidence> findChangesAfter(const ColumnHistory &history)
{
    if (history.leads < limits::kHistoryLeadsMin)
        return std::nullopt;
    const double low = lowerBound95(history.changed, history.leads);
    if (low < limits::kChangesAsk)
        return std::nullopt;
    LeakEvidence evidence;
    evidence.sign = LeakSign::ChangesAfter;
    evidence.measured = double(history.changed) / double(history.leads);
    evidence.limit = limits::kChangesAsk;
    evidence.rows = history.leads;
    return evidence;
}

} // namespace ns::classify
