// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testing/business/recipes.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/random.h"

namespace ns::testing {

namespace {

/// What any business draws by chance.
Recipe drawCommon(std::string name, std::uint64_t seed)
{
    Random random(seed, name);
    Recipe recipe{.name = name + " #" + std::to_string(seed), .seed = random.next()};
    recipe.rows = std::size_t(std::exp(std::log(800.0) + random.uniform() * std::log(8.0))); // 800 to 6,400
    recipe.positiveShare = 0.2 + 0.3 * random.uniform();
    recipe.naming = Naming(random.between(0, 3));
    recipe.messy = random.chance(0.3);
    recipe.shuffled = random.chance(0.4);
    recipe.columnsMin = std::size_t(random.between(18, 37));
    recipe.recorded = random.chance(0.3);
    return recipe;
}

} // namespace

std::string_view businessKindName(BusinessKind kind)
{
    static constexpr std::string_view kNames[] = {"plain", "strong honest", "dominated", "three classes", "rare class", "noise", "messy", "drifting", "tiny", "large"};
    return kNames[std::size_t(kind)];
}

const std::vector<BusinessKind> &allBusinessKinds()
{
    static const std::vector<BusinessKind> kinds{BusinessKind::Plain, BusinessKind::StrongHonest, BusinessKind::Dominated, BusinessKind::ThreeClasses,
                                                 BusinessKind::RareClass, BusinessKind::Noise, BusinessKind::Messy, BusinessKind::Drifting,
                                                 BusinessKind::Tiny, BusinessKind::Large};
    return kinds;
}

Recipe makeRecipe(BusinessKind kind, std::uint64_t seed)
{
    Recipe recipe = drawCommon(std::string(businessKindName(kind)), seed);
    Random random(seed, "kind");
    recipe.timed = kind == BusinessKind::Drifting || random.chance(0.8);
    switch (kind) {
    case BusinessKind::Plain: break;
    case BusinessKind::StrongHonest: recipe.signal = Signal::Strong; recipe.hasPureSource = true; break;
    case BusinessKind::Dominated: recipe.isDominated = true; break;
    case BusinessKind::ThreeClasses: recipe.classes = 3; break;
    case BusinessKind::RareClass: recipe.positiveShare = 0.02 + 0.03 * random.uniform(); recipe.rows = std::size_t(random.between(3000, 9000)); break;
    case BusinessKind::Noise: recipe.signal = Signal::None; break;
    case BusinessKind::Messy: recipe.messy = true; break;
    case BusinessKind::Drifting: recipe.drifting = true; recipe.shuffled = false; break;
    case BusinessKind::Tiny: recipe.rows = std::size_t(random.between(200, 400)); break;
    case BusinessKind::Large: recipe.rows = 50'000; recipe.columnsMin = 31; break;
    }
    return recipe;
}

Recipe makeLeakRecipe(LeakPlant leak, std::uint64_t seed)
{
    Recipe recipe = drawCommon(std::string(leakKindName(leak.kind)) + " " + std::string(strengthName(leak.strength)), seed);
    recipe.leaks = {leak};
    if (leak.kind == LeakKind::Carrier)
        recipe.signal = Signal::Weak; // else it would not carry most of it
    else if (leak.kind != LeakKind::Band && seed % 4 == 3)
        recipe.classes = 3;
    recipe.recorded = recipe.recorded || leak.kind == LeakKind::LateActivity;
    return recipe;
}

Recipe makeMixedRecipe(std::uint64_t seed)
{
    Recipe recipe = drawCommon("mixed", seed);
    Random random(seed, "leaks");
    std::vector<LeakKind> kinds = allLeakKinds();
    // Beside others a carrier carries nothing.
    kinds.erase(std::find(kinds.begin(), kinds.end(), LeakKind::Carrier));
    for (std::int64_t left = random.between(2, 5); left > 0; --left) {
        const auto chosen = kinds.begin() + random.between(0, std::int64_t(kinds.size()) - 1);
        recipe.leaks.push_back({*chosen, random.chance(0.5) ? Strength::Blunt : Strength::Strong});
        recipe.recorded = recipe.recorded || *chosen == LeakKind::LateActivity;
        kinds.erase(chosen);
    }
    return recipe;
}

} // namespace ns::testing
