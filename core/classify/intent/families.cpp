// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/families.h"

#include "core/base/hash.h"

namespace ns::classify {

namespace {

/// The text with its slots filled; `choice` picks their values.
Result<std::string> fillSlots(const std::string &text, const SlotValues &slots, std::string_view choice)
{
    std::string filled;
    std::size_t at = 0;
    for (int slot = 0;; ++slot) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == std::string::npos ? open : text.find('}', open);
        if (close == std::string::npos)
            return filled + text.substr(at);
        const std::string name = text.substr(open + 1, close - open - 1);
        const auto values = slots.find(name);
        if (values == slots.end())
            return fail(ErrorCode::NotFound, "no values for the slot {" + name + "}", text);
        filled += text.substr(at, open - at);
        filled += values->second[std::size_t(shardHash(std::string(choice) + '/' + std::to_string(slot)) % values->second.size())];
        at = close + 1;
    }
}

} // namespace

Result<std::vector<IntentExample>> expandFamilies(const std::vector<PhraseFamily> &families, const SlotValues &slots, int variants)
{
    std::vector<IntentExample> examples;
    for (const PhraseFamily &family : families) {
        for (const std::string &text : family.texts) {
            const int copies = text.find('{') == std::string::npos ? 1 : variants;
            for (int copy = 0; copy < copies; ++copy) {
                const auto filled = fillSlots(text, slots, family.id + '/' + text + '/' + std::to_string(copy));
                if (!filled)
                    return tl::make_unexpected(filled.error());
                examples.push_back({QString::fromStdString(*filled), family.language, family.intent, family.id});
            }
        }
    }
    return examples;
}

} // namespace ns::classify
