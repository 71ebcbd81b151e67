// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace ns::policy {

// Files of resources/ that are built into the program (ns_embed).
[[nodiscard]] std::string_view policySchemaText(); // resources/schema/policy.json
[[nodiscard]] std::string_view factsSchemaText();  // resources/schema/facts.json
[[nodiscard]] std::string_view areaCodesText();    // resources/zones/areacodes.json
[[nodiscard]] std::string_view zoneAliasesText();  // resources/zones/aliases.json

} // namespace ns::policy
