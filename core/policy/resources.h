// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

// Files of resources/ that are built into the program (ns_embed defines them).
namespace ns::resources {
std::string_view policySchema(); // resources/schema/policy.json
std::string_view factsSchema();  // resources/schema/facts.json
std::string_view teamsSchema();  // resources/schema/teams.json
std::string_view lawSchema();    // resources/schema/law.json
std::string_view lawPacks();     // resources/law/packs.json
std::string_view areaCodes();    // resources/zones/areacodes.json
std::string_view zoneAliases();  // resources/zones/aliases.json
} // namespace ns::resources

namespace ns::policy {

[[nodiscard]] inline std::string_view policySchemaText() { return resources::policySchema(); }
[[nodiscard]] inline std::string_view factsSchemaText() { return resources::factsSchema(); }

} // namespace ns::policy
