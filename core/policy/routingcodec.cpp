// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/policy/resources.h"
#include "core/policy/routing.h"

namespace ns::policy {

using Json = nlohmann::json;
using Errors = std::vector<SchemaError>;

/// Reads a document that fits the schema, and finds what the schema cannot see. Lives as long as the call.
class RoutingReader
{
public:
    Routing read(const Json &json)
    {
        readTeams(json.at("teams"));
        if (json.contains("routes"))
            readRoutes(json.at("routes"));
        m_routing.m_defaultTeam = json.at("default_team").get<std::string>();
        expectTeam(m_routing.m_defaultTeam, "/default_team");
        if (json.contains("not_interested")) {
            const auto intents = json.at("not_interested").get<std::vector<std::string>>();
            m_routing.m_notInterested = {intents.begin(), intents.end()};
        }
        return std::move(m_routing);
    }
    [[nodiscard]] Errors takeErrors() { return std::move(m_errors); }

private:
    void readTeams(const Json &teams)
    {
        for (const Json &item : teams) {
            Team team{item.at("id").get<std::string>(), QString::fromStdString(item.at("name").get<std::string>())};
            if (m_routing.hasTeam(team.id))
                m_errors.push_back({"/teams/" + std::to_string(m_routing.m_teams.size()) + "/id", "another team has this id"});
            m_routing.m_teams.push_back(std::move(team));
        }
    }
    void readRoutes(const Json &routes)
    {
        for (const Json &item : routes) {
            const std::string path = "/routes/" + std::to_string(m_routing.m_routes.size());
            Route route{.intent = item.value("intent", std::string()), .language = domain::parseLanguage(item.value("language", std::string())),
                        .segment = item.value("segment", std::string()), .location = item.value("location", std::string()),
                        .team = item.at("team").get<std::string>()};
            expectTeam(route.team, path + "/team");
            const auto same = std::ranges::find_if(m_routing.m_routes, [&](const Route &other) {
                return other.intent == route.intent && other.language == route.language && other.segment == route.segment && other.location == route.location;
            });
            if (same != m_routing.m_routes.end())
                m_errors.push_back({path, "never reached: route " + std::to_string(same - m_routing.m_routes.begin()) + " has the same conditions"});
            m_routing.m_routes.push_back(std::move(route));
        }
    }
    void expectTeam(const std::string &id, const std::string &path)
    {
        if (!m_routing.hasTeam(id))
            m_errors.push_back({path, "there is no team " + id});
    }

    Routing m_routing;
    Errors m_errors;
};

tl::expected<Routing, Errors> Routing::parse(std::string_view text)
{
    const auto schema = Schema::compile(resources::teamsSchema());
    if (!schema)
        return tl::make_unexpected(Errors{{"", schema.error().text}});
    if (Errors errors = schema->validate(text); !errors.empty())
        return tl::make_unexpected(std::move(errors));
    const auto json = parseUntrusted<Json>(text);
    if (!json)
        return tl::make_unexpected(Errors{{"", json.error().text}});
    RoutingReader reader;
    Routing routing = reader.read(*json);
    if (Errors errors = reader.takeErrors(); !errors.empty())
        return tl::make_unexpected(std::move(errors));
    return routing;
}

} // namespace ns::policy
