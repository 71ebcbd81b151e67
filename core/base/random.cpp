// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include "core/base/hash.h"

namespace ns {

Random::Random(std::uint64_t seed, std::string_view stream) : m_state(seed ^ shardHash(stream)) {}

std::uint64_t Random::next()
{
    // Steele, Lea, Flood: "Fast splittable pseudorandom number generators" (2014), the SplitMix64 mixer.
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

double Random::uniform()
{
    return double(next() >> 11) * 0x1.0p-53;
}

std::int64_t Random::between(std::int64_t low, std::int64_t high)
{
    const auto range = std::uint64_t(high - low) + 1;
    return range == 0 ? std::int64_t(next()) : low + std::int64_t(next() % range);
}

} // namespace ns
