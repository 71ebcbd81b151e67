// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctor.h"

#include "app/cli/commands.h"
#include "app/cli/session.h"

namespace ns::app {

namespace {

Result<CommandResult> examine(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    CommandResult result;
    Json list = Json::array();
    for (const Check &check : checkWorkspace(*workspace, context.now())) {
        list.push_back({{"name", check.name}, {"ok", check.ok}, {"detail", check.detail}, {"remedy", check.remedy}});
        result.text += (check.ok ? "ok    " : "FAIL  ") + check.name + ": " + check.detail + (check.remedy.empty() ? "" : " -> " + check.remedy) + "\n";
        if (!check.ok)
            result.exit = exitcode::AnswerNo;
    }
    result.json = {{"checks", std::move(list)}};
    return result;
}

} // namespace

Command makeDoctorCommand()
{
    return {.name = "doctor", .arguments = "", .summary = "Looks whether everything is in order and says what to do; 1 when something is not.", .run = examine};
}

} // namespace ns::app
