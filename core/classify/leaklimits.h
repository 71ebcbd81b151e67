// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

// Every figure that parts a suspect column from a good one, in one place. Beside them: what real columns measure. Clean columns of X Education
// and of the web shop stay under the limits with room; their leaks lie over them.
namespace ns::classify::limits {

inline constexpr std::size_t kRowsOfOutcomeMin = 8; // fewer with (or without) an outcome: nothing is said about it
inline constexpr double kSureZ = 2;                 // standard errors

// AUC of one column alone: best clean column 0.76 (time on the website); Tags 0.91.
inline constexpr double kSeparationAsk = 0.90;
inline constexpr double kSeparationSure = 0.85; // its lower end
inline constexpr double kSeparationOut = 0.97;

// Part of the log-loss that one column explains, and its share of what all explain: time on the website 0.14; PageValues 0.34, 0.8 of all.
inline constexpr double kExplainedMin = 0.25;
inline constexpr double kDominanceAsk = 0.6;
inline constexpr std::size_t kDominanceRowsMin = 15; // of the rarer outcome

// Filled against empty, as an AUC: a form half filled in by those who do not buy reaches 0.64.
inline constexpr double kEmptinessAsk = 0.70;
inline constexpr double kEmptinessSure = 0.65;
inline constexpr double kEmptinessOut = 0.90;

// A value of one outcome has at most so many of the other rows that the base rate lets expect, when found and on later rows.
inline constexpr double kOneOutcomeRest = 0.12;
inline constexpr double kOneOutcomeRestLater = 0.25;
inline constexpr double kSurpriseMin = 14; // exp(-14): less than one in a million by chance
// So many of the outcome's rows must have such values: with two outcomes concerned, with one, for a flag, and to leave the column out at once.
inline constexpr double kTwoSidedMass = 0.04;
inline constexpr double kOneSidedMass = 0.30; // a partner and a referral scheme together 0.18
inline constexpr double kUsualOutcome = 0.7;  // an outcome of more rows than this is the usual one
inline constexpr double kFlagMass = 0.10;
inline constexpr double kMassOut = 0.60;

// Share of leads whose value changed after the event.
inline constexpr std::size_t kHistoryLeadsMin = 30;
inline constexpr double kChangesAsk = 0.05;
inline constexpr double kChangesOut = 0.50;

// A date column whose dates lie after the lead's own time, and how well the days between tell the outcome. A visit before the form or a birth
// date is never later; a day that the lead wishes for is, and tells nothing.
inline constexpr std::size_t kLaterRowsMin = 50;
inline constexpr double kLaterAsk = 0.95;
inline constexpr double kDelayOut = 0.70;
inline constexpr double kDelaySure = 0.65;

} // namespace ns::classify::limits
