// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/random.h"
#include "tests/testing/business/business.h"

namespace ns::testing {

inline constexpr std::size_t kSources = 8;
inline constexpr std::size_t kPureSource = 7; // "referral"; a source like the others unless the recipe makes it pure
inline constexpr std::size_t kCourses = 20;

/// What is true of one lead; cells are written from it.
struct Lead
{
    double time = 0;                   // 0 first, 1 last
    std::int64_t createdSeconds = 0;   // since 1970
    double engagement = 0;             // about N(0, 1)
    double fit = 0;                    // about N(0, 1)
    std::size_t source = 0;
    std::size_t course = 0;
    bool answered = false;             // the optional question of the form
    std::size_t outcome = 0;
    std::vector<double> chances = {};  // true chance of each outcome
};

/// Mean 0, deviation 1, within [-6, 6]; the same on every platform.
[[nodiscard]] double drawNormal(Random &random);
/// Index by weight.
[[nodiscard]] std::size_t drawWeighted(Random &random, const std::vector<double> &weights);

/// Leads in the order of the file.
[[nodiscard]] std::vector<Lead> drawPopulation(const Recipe &recipe);
/// Ranks the true chances of the last outcome against what happened; ties are half.
[[nodiscard]] double measureBestAuc(const std::vector<Lead> &leads);
[[nodiscard]] double measureBestAccuracy(const std::vector<Lead> &leads);

} // namespace ns::testing
