// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <set>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/classify/intent/intenttrainer.h"

namespace ns::testing {

/// Rows of a tab-separated file with the columns utt (text), intent, lang (en where there is none) and id (the group).
[[nodiscard]] std::vector<classify::IntentExample> readTexts(const std::string &path);
/// The same messages without accents and with one letter in twenty swapped with the next.
[[nodiscard]] std::vector<classify::IntentExample> makeNoisy(std::vector<classify::IntentExample> examples, std::uint64_t seed);

/// Those of the intents that are named, and the rest.
struct Parted
{
    std::vector<classify::IntentExample> known;
    std::vector<classify::IntentExample> unknown;
};
[[nodiscard]] Parted partIntents(const std::vector<classify::IntentExample> &examples, const std::set<std::string> &unknown);
/// `count` intents, drawn by the seed.
[[nodiscard]] std::set<std::string> drawIntents(const std::vector<classify::IntentExample> &examples, std::size_t count, std::uint64_t seed);

/// Share of unknown requests under the confidence at which `coverage` of the known ones lie over it.
[[nodiscard]] double reviewedShare(const classify::IntentModel &model, const Parted &parted, double coverage);

} // namespace ns::testing
