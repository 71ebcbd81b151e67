// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequence/sequencebook.h"

#include "core/base/hash.h"

namespace ns::sequence {

namespace {
Status checkDistinct(const std::vector<SequenceBook::DefinitionPtr> &sorted)
{
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (sorted[i]->id == sorted[j]->id)
                return fail(ErrorCode::AlreadyExists, "two sequences have the id " + sorted[i]->id);
            if (sorted[i]->trigger == sorted[j]->trigger)
                return fail(ErrorCode::AlreadyExists, "sequences " + sorted[j]->id + " and " + sorted[i]->id + " are both started by "
                                                          + triggerName(sorted[i]->trigger));
        }
    }
    return {};
}
} // namespace

Result<SequenceBook> SequenceBook::build(std::vector<Definition> current, std::vector<Definition> retained)
{
    SequenceBook book;
    for (Definition &definition : current)
        book.m_current.push_back(std::make_shared<const Definition>(std::move(definition)));
    std::sort(book.m_current.begin(), book.m_current.end(), [](const auto &a, const auto &b) { return a->id < b->id; });
    if (const Status distinct = checkDistinct(book.m_current); !distinct)
        return tl::make_unexpected(distinct.error());
    std::string parts;
    for (const DefinitionPtr &definition : book.m_current) {
        book.m_byIdAndVersion[definition->id][definition->version] = definition;
        parts += definition->id + '@' + definition->version + '\n';
    }
    book.m_version = toHex(sha256(parts)).substr(0, 16);
    for (Definition &definition : retained) {
        auto &versions = book.m_byIdAndVersion[definition.id];
        std::string version = definition.version;
        versions.try_emplace(std::move(version), std::make_shared<const Definition>(std::move(definition)));
    }
    return book;
}

SequenceBook::DefinitionPtr SequenceBook::startedBy(const Trigger &trigger) const
{
    for (const DefinitionPtr &definition : m_current) {
        if (definition->trigger == trigger)
            return definition;
    }
    return nullptr;
}

SequenceBook::DefinitionPtr SequenceBook::find(std::string_view id, std::string_view version) const
{
    const auto versions = m_byIdAndVersion.find(id);
    if (versions == m_byIdAndVersion.end())
        return nullptr;
    const auto found = versions->second.find(version);
    return found == versions->second.end() ? nullptr : found->second;
}

bool SequenceBook::isCold(std::string_view id) const
{
    const auto versions = m_byIdAndVersion.find(id);
    return versions != m_byIdAndVersion.end()
        && std::any_of(versions->second.begin(), versions->second.end(), [](const auto &entry) {
               return std::holds_alternative<domain::ColdReason>(entry.second->trigger);
           });
}

} // namespace ns::sequence
