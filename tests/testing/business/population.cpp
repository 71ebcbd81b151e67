// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testing/business/population.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ns::testing {

namespace {

constexpr std::int64_t kStartSeconds = 1'717'200'000; // 2024-06-01 UTC
constexpr double kSpanSeconds = 480.0 * 86'400;

// Shares of the sources at the begin and, when drifting, at the end; what each is worth.
constexpr double kSourceShares[kSources] = {0.30, 0.20, 0.14, 0.11, 0.08, 0.06, 0.05, 0.06};
constexpr double kLateShares[kSources] = {0.14, 0.12, 0.26, 0.20, 0.10, 0.06, 0.06, 0.06};
constexpr double kSourceWorth[kSources] = {-0.7, 0.3, -1.1, 0.9, 0.1, 1.4, -0.4, 1.2};
constexpr double kLateWorth[kSources] = {-0.2, 0.5, -0.3, 0.2, -0.6, 1.2, -0.4, 1.2};

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

/// Spread of the log-odds for a signal; see the figures at Signal.
double spreadOf(Signal signal)
{
    switch (signal) {
    case Signal::None: return 0;
    case Signal::Weak: return 0.6;
    case Signal::Good: return 2.4;
    case Signal::Strong: return 3.6;
    }
    return 0;
}

double courseWorth(std::size_t course)
{
    return (double(course * 7 % kCourses) - 9.5) / 5.8; // about deviation 1
}

std::vector<double> sourceShares(const Recipe &recipe, double time)
{
    std::vector<double> shares(kSources);
    for (std::size_t i = 0; i < kSources; ++i)
        shares[i] = recipe.drifting ? kSourceShares[i] * (1 - time) + kLateShares[i] * time : kSourceShares[i];
    return shares;
}

Lead drawLead(const Recipe &recipe, double time, Random &random)
{
    Lead lead;
    lead.time = time;
    lead.createdSeconds = kStartSeconds + std::int64_t(time * kSpanSeconds);
    lead.engagement = drawNormal(random);
    lead.fit = drawNormal(random);
    lead.source = drawWeighted(random, sourceShares(recipe, time));
    lead.course = std::size_t(random.between(0, kCourses - 1));
    lead.answered = random.chance(sigmoid(1.0 + 0.6 * lead.engagement));
    return lead;
}

/// Log-odds before the cut between outcomes.
double scoreLead(const Recipe &recipe, const Lead &lead)
{
    const double spread = spreadOf(recipe.signal);
    if (spread == 0)
        return 0;
    if (recipe.isDominated)
        return spread * (0.97 * lead.engagement + 0.15 * lead.fit + 0.1 * kSourceWorth[lead.source]);
    const double early = recipe.drifting ? 1 - lead.time : 1;
    const double source = early * kSourceWorth[lead.source] + (1 - early) * kLateWorth[lead.source];
    double score = spread * (0.55 * lead.engagement + 0.50 * lead.fit + 0.45 * source + 0.35 * courseWorth(lead.course) + (lead.answered ? 0.2 : -0.2));
    if (recipe.drifting)
        score += 1.2 * (lead.time - 0.5);
    return score;
}

/// Shares of the outcomes but the last, from the first on.
std::vector<double> lowerShares(const Recipe &recipe)
{
    const double rest = 1 - recipe.positiveShare;
    return recipe.classes == 3 ? std::vector<double>{rest * 0.55, rest} : std::vector<double>{rest};
}

/// An ordered logit: the cuts lie where they give exactly the wanted shares.
void drawOutcomes(const Recipe &recipe, std::vector<Lead> &leads, Random &random)
{
    std::vector<double> scores, noisy;
    for (const Lead &lead : leads) {
        const double u = std::clamp(random.uniform(), 1e-12, 1 - 1e-12);
        scores.push_back(scoreLead(recipe, lead));
        noisy.push_back(scores.back() + std::log(u / (1 - u)));
    }
    std::vector<double> sorted = noisy;
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> cuts;
    for (const double share : lowerShares(recipe))
        cuts.push_back(sorted[std::min(sorted.size() - 1, std::size_t(share * double(sorted.size())))]);
    for (std::size_t i = 0; i < leads.size(); ++i) {
        double below = 0;
        for (const double cut : cuts) {
            leads[i].outcome += noisy[i] >= cut ? 1 : 0;
            const double under = sigmoid(cut - scores[i]);
            leads[i].chances.push_back(under - below);
            below = under;
        }
        leads[i].chances.push_back(1 - below);
    }
}

/// The pure source knows no middle: 93 % win.
void purifySource(std::vector<Lead> &leads, std::size_t classes, Random &random)
{
    for (Lead &lead : leads) {
        if (lead.source != kPureSource)
            continue;
        lead.outcome = random.chance(0.93) ? classes - 1 : 0;
        lead.chances.assign(classes, 0);
        lead.chances.front() = 0.07;
        lead.chances.back() = 0.93;
    }
}

void shuffle(std::vector<Lead> &leads, Random &random)
{
    for (std::size_t i = leads.size(); i > 1; --i)
        std::swap(leads[i - 1], leads[std::size_t(random.between(0, std::int64_t(i) - 1))]);
}

} // namespace

double drawNormal(Random &random)
{
    double sum = -6;
    for (int i = 0; i < 12; ++i)
        sum += random.uniform();
    return sum;
}

std::size_t drawWeighted(Random &random, const std::vector<double> &weights)
{
    double left = random.uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        left -= weights[i];
        if (left < 0)
            return i;
    }
    return weights.size() - 1;
}

std::vector<Lead> drawPopulation(const Recipe &recipe)
{
    Random random(recipe.seed, "leads");
    std::vector<Lead> leads;
    leads.reserve(recipe.rows);
    for (std::size_t i = 0; i < recipe.rows; ++i)
        leads.push_back(drawLead(recipe, (double(i) + random.uniform()) / double(recipe.rows), random));
    drawOutcomes(recipe, leads, random);
    if (recipe.hasPureSource)
        purifySource(leads, recipe.classes, random);
    if (recipe.shuffled)
        shuffle(leads, random);
    return leads;
}

double measureBestAuc(const std::vector<Lead> &leads)
{
    if (leads.empty())
        return 0.5;
    std::vector<std::pair<double, bool>> ranked;
    const std::size_t last = leads.front().chances.size() - 1;
    for (const Lead &lead : leads)
        ranked.emplace_back(lead.chances[last], lead.outcome == last);
    std::sort(ranked.begin(), ranked.end());
    double wins = 0, lower = 0, positives = 0;
    for (std::size_t begin = 0, end = 0; begin < ranked.size(); begin = end) {
        double up = 0, down = 0;
        for (; end < ranked.size() && ranked[end].first == ranked[begin].first; ++end)
            (ranked[end].second ? up : down) += 1;
        wins += up * (lower + down / 2);
        lower += down;
        positives += up;
    }
    return positives == 0 || lower == 0 ? 0.5 : wins / (positives * lower);
}

double measureBestAccuracy(const std::vector<Lead> &leads)
{
    double sum = 0;
    for (const Lead &lead : leads)
        sum += *std::max_element(lead.chances.begin(), lead.chances.end());
    return leads.empty() ? 0 : sum / double(leads.size());
}

} // namespace ns::testing
