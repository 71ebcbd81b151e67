// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/routing.h"

#include <algorithm>

namespace ns::policy {

namespace {

bool holds(const Route &route, const RouteQuestion &question)
{
    return (route.intent.empty() || route.intent == question.intent)
        && (route.language == domain::Language::Unknown || route.language == question.language)
        && (route.segment.empty() || route.segment == question.segment)
        && (route.location.empty() || route.location == question.location);
}

} // namespace

Routing::Routing() : m_notInterested({"complaint", "opt_out"}) {}

RouteChoice Routing::route(const RouteQuestion &question) const
{
    const auto found = std::ranges::find_if(m_routes, [&](const Route &route) { return holds(route, question); });
    return found == m_routes.end() ? RouteChoice{m_defaultTeam, -1} : RouteChoice{found->team, int(found - m_routes.begin())};
}

bool Routing::hasTeam(std::string_view id) const
{
    return std::ranges::find(m_teams, id, &Team::id) != m_teams.end();
}

QString Routing::nameOf(std::string_view id) const
{
    const auto found = std::ranges::find(m_teams, id, &Team::id);
    return found == m_teams.end() ? QString::fromUtf8(id.data(), qsizetype(id.size())) : found->name;
}

} // namespace ns::policy
