// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "app/demo/schoolday.h"
#include "core/agent/knowledge.h"
#include "core/base/result.h"
#include "core/compose/templateset.h"
#include "core/domain/facts.h"
#include "core/sequence/sequencebook.h"

namespace ns::demo {

struct AcademyFile
{
    std::string_view path; // inside the workspace: "policy.json", "templates/welcome.hello.json"
    std::string_view text;
};
/// The school's own files (resources/academy), as a customer would write them.
[[nodiscard]] const std::vector<AcademyFile> &academyFiles();

/// The same, read through the doors that a customer's files pass.
struct AcademyRules
{
    domain::Facts facts;
    sequence::SequenceBook book;
    compose::TemplateSet templates;
    SchoolDay::Holidays holidays;
    agent::Knowledge knowledge; // policy, guard, zones and laws: what its messages are judged by
};
/// InvalidInput names the file and the place: a fault of ours that a test finds first.
[[nodiscard]] Result<AcademyRules> loadAcademyRules();

} // namespace ns::demo
