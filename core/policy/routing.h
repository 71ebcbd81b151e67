// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/schema.h"
#include "core/domain/contact.h"

namespace ns::policy {

struct Team
{
    std::string id;
    QString name;
};

/// Every stated condition must hold; an empty one is not stated.
struct Route
{
    std::string intent = {};
    domain::Language language = domain::Language::Unknown;
    std::string segment = {};
    std::string location = {};
    std::string team;
};

/// What is known of the contact and of its message when a team is looked for.
struct RouteQuestion
{
    std::string_view intent = {}; // empty: not sure, so no route that asks for one holds
    domain::Language language = domain::Language::Unknown;
    std::string_view segment = {};
    std::string_view location = {};
};

struct RouteChoice
{
    std::string_view team = {}; // empty: the business has no teams
    int route = -1;             // index of the route that held; -1: none, the default team
};

/// Who answers which inbound message, and which intents are no sign of interest (teams.json, resources/schema/teams.json). The business's own
/// data, not code. Immutable; any thread.
class Routing
{
public:
    /// No teams; complaint and opt_out are no interest.
    Routing();
    /// Every fault with its JSON pointer: broken schema, an id that occurs twice, a team that is not there, a route that can never be reached.
    [[nodiscard]] static tl::expected<Routing, std::vector<SchemaError>> parse(std::string_view json);

    /// Views into this object.
    [[nodiscard]] RouteChoice route(const RouteQuestion &question) const;
    [[nodiscard]] bool showsInterest(std::string_view intent) const { return !m_notInterested.contains(intent); }
    [[nodiscard]] bool hasTeam(std::string_view id) const;
    /// The team's name for people, or its id.
    [[nodiscard]] QString nameOf(std::string_view id) const;
    [[nodiscard]] const std::vector<Team> &teams() const { return m_teams; }
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }
    [[nodiscard]] const std::string &defaultTeam() const { return m_defaultTeam; }
    [[nodiscard]] const std::set<std::string, std::less<>> &notInterested() const { return m_notInterested; }

private:
    friend class RoutingReader;
    std::vector<Team> m_teams;
    std::vector<Route> m_routes;
    std::string m_defaultTeam;
    std::set<std::string, std::less<>> m_notInterested;
};

} // namespace ns::policy
