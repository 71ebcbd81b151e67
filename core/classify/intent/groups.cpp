// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/intent/groups.h"

#include <QString>
#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/hash.h"

namespace ns::classify {

std::string skeletonOf(const text::WordList &list)
{
    QString skeleton;
    for (const text::Word &word : list.words) {
        if (word.kind != text::WordKind::Letters)
            continue;
        skeleton += QString::fromUcs4(list.folded.data() + word.first, word.last - word.first);
        skeleton += u' ';
    }
    return skeleton.toStdString();
}

std::vector<int> dealGroups(std::span<const GroupedRow> rows, int parts, std::uint64_t seed, std::string_view stream)
{
    std::map<std::string_view, std::string_view> intents; // of each group: the first by name, should it have several
    for (const GroupedRow &row : rows) {
        const auto [at, isNew] = intents.try_emplace(row.group, row.intent);
        if (!isNew)
            at->second = std::min(at->second, row.intent);
    }
    struct Card
    {
        std::string_view intent;
        std::uint64_t draw;
        std::string_view group;
    };
    std::vector<Card> cards;
    const std::string salt = std::to_string(seed) + '/' + std::string(stream) + '/';
    for (const auto &[group, intent] : intents)
        cards.push_back({intent, shardHash(salt + std::string(group)) * 0x9E3779B97F4A7C15ULL, group});
    std::sort(cards.begin(), cards.end(), [](const Card &a, const Card &b) { return std::tie(a.intent, a.draw, a.group) < std::tie(b.intent, b.draw, b.group); });
    std::map<std::string_view, int> dealt;
    for (std::size_t i = 0; i < cards.size(); ++i)
        dealt[cards[i].group] = int(i % std::size_t(parts));
    std::vector<int> result;
    for (const GroupedRow &row : rows)
        result.push_back(dealt[row.group]);
    return result;
}

} // namespace ns::classify
