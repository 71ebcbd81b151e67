// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/agent/textjudge.h"
#include "core/trace/span.h"
#include "tests/core/agent/stepcontact.h"

namespace ns::testing {

/// The welcome says this, in Spanish and English; slots as in a template.
void setWelcome(agent::Knowledge &knowledge, const QString &text);
/// The fixture's school under another policy: `more` are further members of the document, with a comma in front.
void setPolicy(agent::Knowledge &knowledge, const std::string &version, const std::string &price, const std::string &more = {});

/// The attributes of a step's span "guardrail content", the n-th of them; empty when there is none.
[[nodiscard]] std::map<std::string, std::string> guardSpan(const ports::StepResult &step, std::size_t n = 0);

} // namespace ns::testing
