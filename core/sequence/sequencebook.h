// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/sequence/definition.h"

namespace ns::sequence {

/// All sequences of a workspace: the current ones, and the old versions that runs still follow to their end.
/// Immutable, shared as a snapshot; any thread.
class SequenceBook
{
public:
    using DefinitionPtr = std::shared_ptr<const Definition>;
    SequenceBook() = default;
    /// AlreadyExists when two current definitions share an id or a trigger: which one starts must not be a matter of order.
    /// A retained version that equals a current one is taken once.
    [[nodiscard]] static Result<SequenceBook> build(std::vector<Definition> current, std::vector<Definition> retained = {});

    /// The current definition that this trigger starts, or nothing.
    [[nodiscard]] DefinitionPtr startedBy(const Trigger &trigger) const;
    /// One version, current or retained, or nothing.
    [[nodiscard]] DefinitionPtr find(std::string_view id, std::string_view version) const;
    /// True when any known version of this sequence is started by silence.
    [[nodiscard]] bool isCold(std::string_view id) const;
    /// The current definitions, by id.
    [[nodiscard]] const std::vector<DefinitionPtr> &current() const { return m_current; }
    /// Hash over ids and versions of the current definitions: equal books plan equally.
    [[nodiscard]] const std::string &version() const { return m_version; }

private:
    std::vector<DefinitionPtr> m_current;
    std::map<std::string, std::map<std::string, DefinitionPtr, std::less<>>, std::less<>> m_byIdAndVersion;
    std::string m_version;
};

} // namespace ns::sequence
