// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/classify/leadmodel.h"

namespace ns::classify {

/// A lead that the model decided by itself, and what really came of it.
struct DecidedOutcome
{
    Instant at = {};     // when the truth became known
    std::string contact; // breaks ties, so that the order never depends on arrival
    double confidence = 0;
    bool right = false;
    bool operator==(const DecidedOutcome &) const = default;
};

/// What the model proved when it was certified. `certified*` are its decided rows on the certifying fold.
struct WatchReference
{
    domain::ModelId model;
    double target = 0.93;
    double threshold = kNeverThreshold;
    std::size_t certifiedRows = 0, certifiedRight = 0;
    std::map<std::string, double> classMix = {}; // shares of predicted labels there
};
[[nodiscard]] WatchReference watchReferenceOf(const LeadModel &model);

struct WatchRules
{
    std::size_t windowMax = 500;  // newest outcomes that count
    std::size_t outcomesMin = 20; // fewer are no reason to act: one early mistake must not stop a business
};

enum class Caution {
    None,       // the model's own threshold decides
    Raised,     // only from a higher threshold on
    HandedOver, // everything goes to people
};
[[nodiscard]] std::string_view cautionName(Caution caution); // "none", "raised", "handed_over"

/// How careful the agent is, and since when. Durable; a tripped one stays until a person or a new model ends it. A value.
struct WatchState
{
    domain::ModelId model = {};
    Caution caution = Caution::None;
    double threshold = 0;    // Raised: what decides instead of the model's own
    Instant since = {};      // of the caution
    Instant countsFrom = {}; // outcomes before do not count: a person has looked at them
    bool operator==(const WatchState &) const = default;

    /// The threshold that decides, given the model's own.
    [[nodiscard]] double effective(double modelThreshold) const;
};
[[nodiscard]] std::string packWatchState(const WatchState &state);
[[nodiscard]] Result<WatchState> unpackWatchState(std::string_view bytes);

/// Rolling figures over the outcomes that count; exact one-sided 95 % bounds (Clopper-Pearson).
struct WatchFigures
{
    std::size_t outcomes = 0, right = 0;
    double lower95 = 0, upper95 = 1;
    /// The bound that is kept: while the model's own threshold decides, together with the certifying rows, which prove it as long as few
    /// outcomes are known; behind a raised one, of the outcomes alone.
    double kept95 = 0;
    double ece = 0;
};
/// Sorts `outcomes` into a window: those since countsFrom that the effective threshold lets decide, newest windowMax.
[[nodiscard]] std::vector<DecidedOutcome> watchWindow(std::vector<DecidedOutcome> outcomes, const WatchState &state, const WatchReference &reference,
                                                      const WatchRules &rules);
[[nodiscard]] WatchFigures measureWatch(std::span<const DecidedOutcome> window, const WatchState &state, const WatchReference &reference);

/// What the agent does next. Another model starts anew. With enough outcomes: the upper bound under the target hands over (the model is surely
/// worse than promised); the kept bound under it raises the threshold to the lowest one at which the window's own bound holds, or hands over
/// when there is none. Never takes a caution back.
[[nodiscard]] WatchState judgeWatch(const WatchState &before, const std::vector<DecidedOutcome> &outcomes, const WatchReference &reference, Instant now,
                                    const WatchRules &rules = {});

/// Population stability index of a class mix against shares, by counts with half a row added to each (an empty class must not be infinite).
/// Under 0.1: alike; over 0.25: another population.
[[nodiscard]] double populationStability(const std::map<std::string, double> &shares, const std::map<std::string, std::size_t> &seen);

} // namespace ns::classify
