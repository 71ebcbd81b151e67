// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace ns {

/// Seeded chance (SplitMix64): the same seed and stream give the same numbers on every platform. Not for secrets. One owner, one thread.
class Random
{
public:
    explicit Random(std::uint64_t seed, std::string_view stream = {});
    [[nodiscard]] std::uint64_t next();
    /// Uniform in [0, 1).
    [[nodiscard]] double uniform();
    /// Uniform integer in [low, high]; low <= high.
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high);
    [[nodiscard]] bool chance(double probability) { return uniform() < probability; }

private:
    std::uint64_t m_state;
};

} // namespace ns
