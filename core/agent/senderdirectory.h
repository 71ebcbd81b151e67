// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/messagesender.h"

namespace ns::agent {

/// Which connection serves a channel name: the highest priority wins, ties by id; "*" serves what no other connection serves.
/// Immutable; any thread.
class SenderDirectory
{
public:
    explicit SenderDirectory(std::vector<ports::SenderEntry> entries);
    /// Null when nothing serves the channel.
    [[nodiscard]] const ports::SenderEntry *senderFor(std::string_view channel) const;
    [[nodiscard]] const ports::SenderEntry *byId(std::string_view connectionId) const;
    [[nodiscard]] const std::vector<ports::SenderEntry> &entries() const { return m_entries; }
    /// Names served; "*" among them means every name.
    [[nodiscard]] std::vector<std::string> channels() const;

private:
    std::vector<ports::SenderEntry> m_entries; // by priority, then id
};

} // namespace ns::agent
