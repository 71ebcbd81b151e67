// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/outcomemap.h"

#include <algorithm>

#include "core/text/fold.h"

namespace ns::classify {

OutcomeMap::OutcomeMap(std::map<std::string, std::string> words)
{
    for (auto &[word, label] : words)
        m_words[text::foldName(word)] = std::move(label);
}

std::optional<std::string> OutcomeMap::labelFor(std::string_view said, const ClassList &classes) const
{
    const auto &labels = classes.labels;
    const std::string folded = text::foldName(said);
    const auto stated = m_words.find(folded);
    const std::string wanted = stated == m_words.end() ? std::string(said) : stated->second;
    if (std::ranges::find(labels, wanted) != labels.end())
        return wanted;
    if (stated != m_words.end())
        return std::nullopt; // the map speaks of a label that this model does not have
    const auto alike = std::ranges::find_if(labels, [&](const std::string &label) { return text::foldName(label) == folded; });
    if (alike != labels.end())
        return *alike;
    if (labels.size() != 2 || (folded != "won" && folded != "lost"))
        return std::nullopt;
    return labels[folded == "won" ? classes.positive : 1 - classes.positive];
}

} // namespace ns::classify
