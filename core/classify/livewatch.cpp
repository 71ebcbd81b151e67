// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/livewatch.h"

#include <algorithm>
#include <cmath>

#include "core/base/packed.h"
#include "core/classify/statistics.h"

namespace ns::classify {

namespace {

constexpr std::uint64_t kStateFormat = 1;

std::size_t countRight(std::span<const DecidedOutcome> window)
{
    return std::size_t(std::ranges::count(window, true, &DecidedOutcome::right));
}

/// The lowest confidence over `above` from which on the window's bound reaches the target; nothing when none does.
std::optional<double> findThreshold(std::vector<DecidedOutcome> window, double above, double target)
{
    std::ranges::sort(window, std::greater{}, &DecidedOutcome::confidence);
    std::optional<double> found;
    std::size_t right = 0;
    for (std::size_t i = 0; i < window.size() && window[i].confidence > above; ++i) {
        right += window[i].right ? 1 : 0;
        const bool lastOfTies = i + 1 == window.size() || window[i + 1].confidence < window[i].confidence;
        if (lastOfTies && lowerBound95(right, i + 1) >= target)
            found = window[i].confidence;
    }
    return found;
}

} // namespace

std::string_view cautionName(Caution caution)
{
    switch (caution) {
    case Caution::None: return "none";
    case Caution::Raised: return "raised";
    case Caution::HandedOver: return "handed_over";
    }
    return "handed_over";
}

WatchReference watchReferenceOf(const LeadModel &model)
{
    const ModelCard &card = model.card();
    WatchReference reference{model.id(), card.target, card.threshold, 0, 0, {}};
    reference.certifiedRows = std::size_t(std::llround(card.metrics.coverage * double(card.metrics.rows)));
    reference.certifiedRight = std::size_t(std::llround(card.metrics.accuracyAtThreshold.value_or(0) * double(reference.certifiedRows)));
    for (const auto &[truth, predictions] : card.metrics.confusion) {
        for (const auto &[label, rows] : predictions)
            reference.classMix[label] += double(rows) / double(std::max<std::size_t>(1, card.metrics.rows));
    }
    return reference;
}

double WatchState::effective(double modelThreshold) const
{
    switch (caution) {
    case Caution::None: return modelThreshold;
    case Caution::Raised: return std::max(modelThreshold, threshold);
    case Caution::HandedOver: return kNeverThreshold;
    }
    return kNeverThreshold;
}

std::string packWatchState(const WatchState &state)
{
    PackWriter out;
    out.u64(kStateFormat);
    out.bytes(state.model.str());
    out.u64(std::uint64_t(state.caution));
    out.real(state.threshold);
    out.i64(toMillis(state.since));
    out.i64(toMillis(state.countsFrom));
    return out.take();
}

Result<WatchState> unpackWatchState(std::string_view bytes)
{
    PackReader in(bytes);
    const bool known = in.u64() == kStateFormat;
    WatchState state;
    state.model = domain::ModelId(in.bytes());
    const std::uint64_t caution = in.u64();
    state.caution = Caution(caution);
    state.threshold = in.real();
    state.since = fromMillis(in.i64());
    state.countsFrom = fromMillis(in.i64());
    if (!known || !in.ok() || !in.atEnd() || caution > std::uint64_t(Caution::HandedOver))
        return fail(ErrorCode::InvalidInput, "not the state of a live watch");
    return state;
}

std::vector<DecidedOutcome> watchWindow(std::vector<DecidedOutcome> outcomes, const WatchState &state, const WatchReference &reference,
                                        const WatchRules &rules)
{
    // Of a model that was handed over the outcomes go on coming in: its own threshold says which of them it would have decided.
    const double deciding = state.caution == Caution::Raised ? state.effective(reference.threshold) : reference.threshold;
    std::erase_if(outcomes, [&](const DecidedOutcome &o) { return o.at < state.countsFrom || o.confidence < deciding; });
    std::ranges::sort(outcomes, {}, [](const DecidedOutcome &o) { return std::tie(o.at, o.contact); });
    if (outcomes.size() > rules.windowMax)
        outcomes.erase(outcomes.begin(), outcomes.end() - std::ptrdiff_t(rules.windowMax));
    return outcomes;
}

WatchFigures measureWatch(std::span<const DecidedOutcome> window, const WatchState &state, const WatchReference &reference)
{
    WatchFigures figures;
    figures.outcomes = window.size();
    figures.right = countRight(window);
    figures.lower95 = lowerBound95(figures.right, figures.outcomes);
    figures.upper95 = upperBound95(figures.right, figures.outcomes);
    const bool alone = state.caution == Caution::Raised;
    figures.kept95 = alone ? figures.lower95
                           : lowerBound95(figures.right + reference.certifiedRight, figures.outcomes + reference.certifiedRows);
    std::vector<ConfidenceOutcome> outcomes;
    for (const DecidedOutcome &outcome : window)
        outcomes.push_back({outcome.confidence, outcome.right});
    figures.ece = calibrationError(outcomes);
    return figures;
}

WatchState judgeWatch(const WatchState &before, const std::vector<DecidedOutcome> &outcomes, const WatchReference &reference, Instant now,
                      const WatchRules &rules)
{
    WatchState state = before;
    if (state.model != reference.model)
        state = {.model = reference.model, .since = now};
    if (state.caution == Caution::HandedOver)
        return state;
    const std::vector<DecidedOutcome> window = watchWindow(outcomes, state, reference, rules);
    const WatchFigures figures = measureWatch(window, state, reference);
    if (figures.outcomes < rules.outcomesMin || (figures.kept95 >= reference.target && figures.upper95 >= reference.target))
        return state;
    const auto higher = figures.upper95 < reference.target
        ? std::nullopt : findThreshold(window, state.effective(reference.threshold), reference.target);
    state.caution = higher ? Caution::Raised : Caution::HandedOver;
    state.threshold = higher.value_or(0);
    state.since = now;
    return state;
}

double populationStability(const std::map<std::string, double> &shares, const std::map<std::string, std::size_t> &seen)
{
    std::map<std::string, std::pair<double, double>> both; // expected share, rows seen
    for (const auto &[label, share] : shares)
        both[label].first = share;
    double rows = 0;
    for (const auto &[label, count] : seen) {
        both[label].second = double(count);
        rows += double(count);
    }
    if (rows == 0)
        return 0;
    const double classes = double(both.size());
    double index = 0;
    for (const auto &[label, pair] : both) {
        const double expected = (pair.first * rows + 0.5) / (rows + 0.5 * classes);
        const double actual = (pair.second + 0.5) / (rows + 0.5 * classes);
        index += (actual - expected) * std::log(actual / expected);
    }
    return index;
}

} // namespace ns::classify
