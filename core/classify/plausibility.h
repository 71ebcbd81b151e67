// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/contact.h"

namespace ns::classify {

/// One label that the workspace would learn from, with where lead and label came from.
struct CandidateLabel
{
    std::string contact;
    std::string leadSource;  // of the event that brought the lead
    Instant leadAt = {};
    std::string labelOrigin; // source of the outcome, or "review" for answers of people
    Instant labelAt = {};
    std::string label;
    domain::Attributes attributes = {};
    std::string championLabel = {}; // empty: no champion said anything
    double championConfidence = 0;
};

enum class SuspicionKind {
    NearDuplicates,      // a burst of leads of one source that are nearly one and the same
    LabelShareJump,      // a burst of labels of one origin whose mix is not that of all others
    ContradictsChampion, // an origin that says the opposite of what the champion was sure of
};
[[nodiscard]] std::string_view suspicionName(SuspicionKind kind); // "near_duplicates", ..

/// A batch that looks false, with the figures that say so. `id` stays the same while the batch grows.
struct Suspicion
{
    SuspicionKind kind = SuspicionKind::NearDuplicates;
    std::string id;
    std::string origin;
    std::string label = {};             // the most frequent one of the batch
    std::vector<std::size_t> rows = {}; // into the candidates, in order of time
    Instant from = {}, to = {};
    double measured = 0; // share of near duplicates, of the label, of contradictions
    double usual = 0;    // the same share elsewhere (contradictions: what chance alone allows)
    double chance = 0;   // probability of this by chance
};

/// Limits of the gate. Named in one place; the defaults are what the tests are written for.
struct PlausibilityRules
{
    std::size_t duplicatesMin = 20;
    Millis leadGap{10 * 60 * 1000};   // longer silence ends a burst of leads
    double duplicateShare = 0.6;      // of a burst
    double alikeCells = 0.8;          // share of equal cells that makes a near duplicate
    double usualDuplicateShare = 0.2; // where this is passed, leads are just alike
    std::size_t labelsMin = 30;
    Millis labelGap{60 * 60 * 1000};
    double shareJump = 0.3;
    std::size_t contradictionsMin = 20;
    double confidentFrom = 0.9; // champion's confidence that a contradiction must meet
    std::size_t restMin = 50;   // other rows that "usual" needs
    double chanceMax = 1e-6;
};

/// Batches that should not be learned from, worst kind first: what a flood of made-up leads or a hostile answerer looks like. Pure.
[[nodiscard]] std::vector<Suspicion> findSuspicions(std::span<const CandidateLabel> candidates, const PlausibilityRules &rules = {});

/// Which candidates stay: those in no batch, or only in batches that a person has accepted (by id).
[[nodiscard]] std::vector<bool> keepPlausible(std::size_t candidates, std::span<const Suspicion> suspicions, const std::set<std::string> &accepted);

} // namespace ns::classify
