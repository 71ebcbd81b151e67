// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/gramindex.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace ns::classify {

namespace {

constexpr float kRaritySteps = 64;
constexpr int kSpareBits = 3; // eight buckets an n-gram: seven of eight unknown ones find nothing
constexpr std::size_t kSomeMessages = 2'000;
constexpr std::size_t kManyMessages = 20'000;

std::size_t leastCount(std::size_t messages)
{
    return messages < kSomeMessages ? 1 : messages < kManyMessages ? 2 : 3;
}

int bitsFor(std::size_t grams)
{
    int bits = GramIndex::kBitsMin;
    while (bits < GramIndex::kBitsMax && (std::size_t(1) << (bits - kSpareBits)) < grams)
        ++bits;
    return bits;
}

/// The root of the smoothed inverse frequency: on MASSIVE better than the whole of it or none.
std::uint8_t codeRarity(std::size_t messages, std::size_t count)
{
    const double inverse = 1 + std::log((1 + double(messages)) / (1 + double(count)));
    return std::uint8_t(std::clamp(std::round(std::sqrt(inverse) * double(kRaritySteps)), 1.0, 255.0));
}

/// Every message's different hashes, all in one sorted list.
std::vector<std::uint32_t> gatherHashes(std::span<const std::span<const text::Gram>> messages)
{
    std::vector<std::uint32_t> hashes;
    std::vector<std::uint32_t> own;
    for (const auto grams : messages) {
        own.clear();
        for (const text::Gram &gram : grams)
            own.push_back(gram.hash);
        std::sort(own.begin(), own.end());
        hashes.insert(hashes.end(), own.begin(), std::unique(own.begin(), own.end()));
    }
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

/// Calls `visit(bucket, count)` for each bucket of sorted hashes.
template <typename Visit> void visitBuckets(const std::vector<std::uint32_t> &hashes, int bits, Visit visit)
{
    for (std::size_t i = 0; i < hashes.size();) {
        const std::uint32_t bucket = hashes[i] >> (32 - bits);
        const std::size_t begin = i;
        while (i < hashes.size() && hashes[i] >> (32 - bits) == bucket)
            ++i;
        visit(bucket, i - begin);
    }
}

double shareOf(double part, double rest)
{
    return part + rest > 0 ? part / (part + rest) : 0;
}

} // namespace

GramIndex GramIndex::learn(std::span<const std::span<const text::Gram>> messages)
{
    const std::vector<std::uint32_t> hashes = gatherHashes(messages);
    const std::size_t least = leastCount(messages.size());
    std::size_t kept = 0;
    visitBuckets(hashes, 32 - 1, [&](std::uint32_t, std::size_t count) { kept += count >= least ? 1 : 0; });
    GramIndex made;
    made.m_bits = bitsFor(kept);
    made.m_rarityMax = codeRarity(messages.size(), 0);
    visitBuckets(hashes, made.m_bits, [&](std::uint32_t bucket, std::size_t count) {
        if (count < least)
            return;
        made.m_buckets.push_back(bucket);
        made.m_rarities.push_back(codeRarity(messages.size(), count));
    });
    made.index();
    return made;
}

void GramIndex::index()
{
    m_marks.assign((std::size_t(1) << m_bits) / 64, 0);
    for (const std::uint32_t bucket : m_buckets)
        m_marks[bucket / 64] |= std::uint64_t(1) << (bucket % 64);
    m_counts.resize(m_marks.size());
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        m_counts[i] = before;
        before += std::uint32_t(std::popcount(m_marks[i]));
    }
}

void GramIndex::pack(PackWriter &out) const
{
    out.u64(std::uint64_t(m_bits));
    out.u64(m_rarityMax);
    out.u64(m_buckets.size());
    std::uint32_t before = 0;
    for (const std::uint32_t bucket : m_buckets) { // ascending, as differences
        out.u64(bucket - before);
        before = bucket;
    }
    out.bytes({reinterpret_cast<const char *>(m_rarities.data()), m_rarities.size()});
}

Result<GramIndex> GramIndex::unpack(PackReader &in)
{
    GramIndex read;
    const std::uint64_t bits = in.u64();
    const std::uint64_t rarityMax = in.u64();
    const std::size_t rows = in.count();
    if (!in.ok() || bits < std::uint64_t(kBitsMin) || bits > std::uint64_t(kBitsMax) || rarityMax > 255)
        return fail(ErrorCode::InvalidInput, "not the n-grams of an intent model: size of the index");
    read.m_bits = int(bits);
    read.m_rarityMax = std::uint8_t(rarityMax);
    read.m_buckets.reserve(rows);
    std::uint64_t bucket = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint64_t step = in.u64();
        bucket += std::min(step, std::uint64_t(1) << kBitsMax);
        if (!in.ok() || (step == 0 && row > 0) || bucket >= (std::uint64_t(1) << bits))
            return fail(ErrorCode::InvalidInput, "not the n-grams of an intent model: out of order");
        read.m_buckets.push_back(std::uint32_t(bucket));
    }
    const std::string rarities = in.bytes();
    if (!in.ok() || rarities.size() != rows)
        return fail(ErrorCode::InvalidInput, "not the n-grams of an intent model: their number");
    read.m_rarities.assign(rarities.begin(), rarities.end());
    read.index();
    return read;
}

std::optional<std::uint32_t> GramIndex::findRow(std::uint32_t hash) const
{
    const std::uint32_t bucket = hash >> (32 - m_bits);
    const std::uint64_t word = m_marks[bucket / 64];
    const std::uint64_t bit = std::uint64_t(1) << (bucket % 64);
    if ((word & bit) == 0)
        return std::nullopt;
    return m_counts[bucket / 64] + std::uint32_t(std::popcount(word & (bit - 1)));
}

float GramIndex::rarityOf(std::uint32_t row) const
{
    return float(m_rarities[row]) / kRaritySteps;
}

MatchedGrams GramIndex::match(std::span<const text::Gram> grams) const
{
    MatchedGrams matched;
    matched.known.reserve(grams.size());
    double known = 0, unknown = 0;
    int words = 0, unknownWords = 0, pairs = 0, unknownPairs = 0;
    for (const text::Gram &gram : grams) {
        const auto row = findRow(gram.hash);
        const float value = (row ? rarityOf(*row) : float(m_rarityMax) / kRaritySteps) * weightOf(gram.kind);
        (row ? known : unknown) += double(value * value);
        if (gram.kind == text::GramKind::Word)
            ++(row ? words : unknownWords);
        if (gram.kind == text::GramKind::Stems)
            ++(row ? pairs : unknownPairs);
        if (row)
            matched.known.push_back({*row, value});
    }
    matched.share = shareOf(known, unknown);
    matched.words = shareOf(words, unknownWords);
    matched.pairs = shareOf(pairs, unknownPairs);
    const auto isBefore = [](const KnownGram &a, const KnownGram &b) { return a.row < b.row || (a.row == b.row && a.value > b.value); };
    std::sort(matched.known.begin(), matched.known.end(), isBefore);
    const auto isSame = [](const KnownGram &a, const KnownGram &b) { return a.row == b.row; };
    matched.known.erase(std::unique(matched.known.begin(), matched.known.end(), isSame), matched.known.end());
    float squares = 0;
    for (const KnownGram &gram : matched.known)
        squares += gram.value * gram.value;
    const float scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
    for (KnownGram &gram : matched.known)
        gram.value *= scale;
    return matched;
}

} // namespace ns::classify
