// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <iterator>
#include <set>

#include "core/classify/intent/basemodel.h"
#include "core/classify/intent/families.h"
#include "core/text/fold.h"

namespace ns::classify {

namespace {

constexpr int kVariants = 3; // of a text with slots

struct ResourcePair
{
    std::string_view families;
    std::string_view slots;
};

Result<std::vector<IntentExample>> readAll(const std::array<ResourcePair, 3> &resources, int variants)
{
    std::vector<IntentExample> all;
    for (const ResourcePair &resource : resources) {
        const auto families = parseFamilies(resource.families);
        const auto slots = parseSlotValues(resource.slots);
        if (!families || !slots)
            return tl::make_unexpected(families ? slots.error() : families.error());
        auto examples = expandFamilies(*families, *slots, variants);
        if (!examples)
            return examples;
        std::ranges::move(*examples, std::back_inserter(all));
    }
    return all;
}

} // namespace

Result<std::vector<IntentExample>> baseIntentExamples()
{
    return readAll({{{resources::intentsEs(), resources::intentSlotsEs()},
                     {resources::intentsPt(), resources::intentSlotsPt()},
                     {resources::intentsEn(), resources::intentSlotsEn()}}}, kVariants);
}

Result<std::vector<IntentExample>> heldOutIntentExamples()
{
    const auto learned = baseIntentExamples();
    auto heldOut = readAll({{{resources::heldOutIntentsEs(), resources::intentSlotsEs()},
                             {resources::heldOutIntentsPt(), resources::intentSlotsPt()},
                             {resources::heldOutIntentsEn(), resources::intentSlotsEn()}}}, 1);
    if (!learned || !heldOut)
        return learned ? heldOut : learned;
    std::set<QString> known;
    for (const IntentExample &example : *learned)
        known.insert(text::foldWords(example.text));
    std::erase_if(*heldOut, [&](const IntentExample &example) { return known.contains(text::foldWords(example.text)); });
    return heldOut;
}

} // namespace ns::classify
