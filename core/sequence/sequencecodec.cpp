// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/hash.h"
#include "core/sequence/definition.h"

namespace ns::resources {
std::string_view sequenceSchema();
}

namespace ns::sequence {

using Json = nlohmann::json;
using Errors = std::vector<SchemaError>;

namespace {

Trigger readTrigger(const Json &trigger)
{
    if (!trigger.contains("cold"))
        return LeadCreatedTrigger{};
    const auto name = trigger.at("cold").get<std::string>();
    for (const auto reason : {domain::ColdReason::Interested, domain::ColdReason::Cancelled}) {
        if (domain::coldReasonName(reason) == name)
            return reason;
    }
    return domain::ColdReason::NoResponse; // the schema allows these three
}

std::vector<Node> readNodes(const Json &list, Errors &errors)
{
    std::vector<Node> nodes;
    std::set<std::string> ids;
    for (const Json &item : list) {
        const std::string path = "/nodes/" + std::to_string(nodes.size());
        Node node{.id = item.at("id").get<std::string>(), .templateId = item.at("template").get<std::string>(),
                  .channel = item.value("channel", std::string())};
        if (!ids.insert(node.id).second)
            errors.push_back({path + "/id", "another node has this id"});
        if (const auto wait = parseWait(item.at("wait").get<std::string>()))
            node.wait = *wait;
        else
            errors.push_back({path + "/wait", wait.error().text});
        nodes.push_back(std::move(node));
    }
    return nodes;
}

Definition readDefinition(const Json &json, Errors &errors)
{
    Definition definition{.id = json.at("id").get<std::string>(), .version = toHex(sha256(json.dump())).substr(0, 16),
                          .trigger = readTrigger(json.at("trigger")), .needsSegment = json.at("needs_segment").get<bool>()};
    definition.kind = domain::parseMessageKind(json.at("kind").get<std::string>()).value_or(domain::MessageKind::Marketing);
    definition.nodes = readNodes(json.at("nodes"), errors);
    for (const Json &name : json.at("stop_on")) {
        if (const auto cause = parseStopCause(name.get<std::string>()))
            definition.stopOn.push_back(*cause);
    }
    return definition;
}

} // namespace

Result<DefinitionParser> DefinitionParser::create()
{
    auto schema = Schema::compile(resources::sequenceSchema());
    if (!schema)
        return tl::make_unexpected(schema.error());
    return DefinitionParser(std::move(*schema));
}

tl::expected<Definition, Errors> DefinitionParser::parse(std::string_view text) const
{
    if (Errors errors = m_schema.validate(text); !errors.empty())
        return tl::make_unexpected(std::move(errors));
    const auto json = parseUntrusted<Json>(text);
    if (!json)
        return tl::make_unexpected(Errors{{"", json.error().text}});
    Errors errors;
    Definition definition = readDefinition(*json, errors);
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return definition;
}

} // namespace ns::sequence
