// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/clock.h"
#include "core/base/schema.h"
#include "core/domain/outbox.h"
#include "core/domain/reduce.h"

namespace ns::sequence {

/// What starts a sequence: a new lead, or one reason of silence.
struct LeadCreatedTrigger { bool operator==(const LeadCreatedTrigger &) const = default; };
using Trigger = std::variant<LeadCreatedTrigger, domain::ColdReason>;
/// "lead.created", "cold:no_response", ..: for errors and lists.
[[nodiscard]] std::string triggerName(const Trigger &trigger);

/// What ends a run before its last node. An opt-out ends every run, listed or not.
enum class StopCause { Reply, Booking, OptOut, Closed };
[[nodiscard]] std::string_view stopCauseName(StopCause cause); // "reply", "booking", "opt_out", "closed"
[[nodiscard]] std::optional<StopCause> parseStopCause(std::string_view name);

/// One message of a sequence.
struct Node
{
    std::string id;
    Millis wait = Millis{0}; // after the previous node was acted on; for the first node after the start. 0 to 90 days
    std::string templateId = {};
    std::string channel = {}; // empty: chosen by what the contact has
    bool operator==(const Node &) const = default;
};

/// A versioned follow-up path, read from a file. Immutable once it is in a SequenceBook; any thread.
struct Definition
{
    std::string id;
    std::string version; // 16 hex digits of the SHA-256 of the canonical JSON
    Trigger trigger = {};
    bool needsSegment = false; // waits for a decision on the lead, by the model or by a person
    domain::MessageKind kind = domain::MessageKind::Marketing;
    std::vector<Node> nodes = {}; // 1 to 50
    std::vector<StopCause> stopOn = {};
    bool operator==(const Definition &) const = default;
};

[[nodiscard]] bool stopsOn(const Definition &definition, StopCause cause);
/// Index of the node with this id.
[[nodiscard]] std::optional<int> findNode(const Definition &definition, std::string_view nodeId);
/// "0m", "90m", "24h", "3d" to a wait; InvalidInput for anything else, or over 90 days.
[[nodiscard]] Result<Millis> parseWait(std::string_view text);

/// Reads sequence files (resources/schema/sequence.json). Holds the compiled schema; immutable, any thread.
class DefinitionParser
{
public:
    [[nodiscard]] static Result<DefinitionParser> create();
    /// Every fault of the file with its JSON pointer, or the definition.
    [[nodiscard]] tl::expected<Definition, std::vector<SchemaError>> parse(std::string_view json) const;

private:
    explicit DefinitionParser(Schema schema) : m_schema(std::move(schema)) {}
    Schema m_schema;
};

} // namespace ns::sequence
