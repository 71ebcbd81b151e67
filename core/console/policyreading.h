// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/schema.h"
#include "core/console/guardrails.h"

namespace ns::console {

/// The places that checkPolicy() refused, as a person finds them: a missing or unknown member is named in the path, and each has its line. In order of
/// the text; at most kPolicyFaultsMax.
[[nodiscard]] std::vector<PolicyFault> placeFaults(const std::vector<SchemaError> &errors, std::string_view document);
/// What a document comes to beside the published one. A document that is no JSON has one fault, where it stops being so. Any thread, no I/O.
[[nodiscard]] PolicyReading readPolicyDocument(const std::string &document, const std::string &published);
/// InvalidInput when either is no JSON object.
[[nodiscard]] Result<PolicyDifferences> comparePolicies(const std::string &before, const std::string &after);
/// What holds where a workspace has no policy, as a document that can be edited.
[[nodiscard]] std::string defaultPolicyDocument();

} // namespace ns::console
