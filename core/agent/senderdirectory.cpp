// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/senderdirectory.h"

#include <algorithm>
#include <set>

namespace ns::agent {

SenderDirectory::SenderDirectory(std::vector<ports::SenderEntry> entries) : m_entries(std::move(entries))
{
    std::ranges::sort(m_entries, [](const ports::SenderEntry &a, const ports::SenderEntry &b) {
        return a.priority != b.priority ? a.priority > b.priority : a.connectionId < b.connectionId;
    });
}

const ports::SenderEntry *SenderDirectory::senderFor(std::string_view channel) const
{
    const auto serves = [&](std::string_view name) {
        return std::ranges::find_if(m_entries, [&](const ports::SenderEntry &entry) {
            return std::ranges::find(entry.channels, name) != entry.channels.end();
        });
    };
    auto found = serves(channel);
    if (found == m_entries.end())
        found = serves("*");
    return found == m_entries.end() ? nullptr : &*found;
}

const ports::SenderEntry *SenderDirectory::byId(std::string_view connectionId) const
{
    const auto found = std::ranges::find(m_entries, connectionId, &ports::SenderEntry::connectionId);
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<std::string> SenderDirectory::channels() const
{
    std::set<std::string> names;
    for (const ports::SenderEntry &entry : m_entries)
        names.insert(entry.channels.begin(), entry.channels.end());
    return {names.begin(), names.end()};
}

} // namespace ns::agent
