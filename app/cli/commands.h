// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/cli/command.h"

namespace ns::app {

/// Every command of nightshift-agent, in the order of --help. The one table.
[[nodiscard]] std::vector<Command> allCommands();

// One file app/cli/<command>.cpp each.
[[nodiscard]] Command makeInitCommand();
[[nodiscard]] Command makeDoctorCommand();
[[nodiscard]] Command makeTrainLeadCommand();
[[nodiscard]] Command makeTrainIntentCommand();
[[nodiscard]] Command makeEvaluateCommand();
[[nodiscard]] Command makeClassifyCommand();
[[nodiscard]] Command makeModelsListCommand();
[[nodiscard]] Command makeModelsStatusCommand();
[[nodiscard]] Command makeModelsRetrainCommand();
[[nodiscard]] Command makeModelsCompareCommand();
[[nodiscard]] Command makeModelsPromoteCommand();
[[nodiscard]] Command makeModelsRollbackCommand();
[[nodiscard]] Command makeModelsResumeCommand();
[[nodiscard]] Command makeImportCommand();
[[nodiscard]] Command makeIngestCommand();
[[nodiscard]] Command makeRunCommand();
[[nodiscard]] Command makePauseCommand();
[[nodiscard]] Command makeResumeCommand();
[[nodiscard]] Command makeReviewListCommand();
[[nodiscard]] Command makeReviewAnswerCommand();
[[nodiscard]] Command makeDeadListCommand();
[[nodiscard]] Command makeDeadRetryCommand();
[[nodiscard]] Command makeTraceSearchCommand();
[[nodiscard]] Command makeTraceShowCommand();
[[nodiscard]] Command makeContactShowCommand();
[[nodiscard]] Command makeContactUnmergeCommand();
[[nodiscard]] Command makeReportCommand();
[[nodiscard]] Command makeBackupCommand();
[[nodiscard]] Command makeRestoreCommand();
[[nodiscard]] Command makeVerifyCommand();
[[nodiscard]] Command makeConnectionAddCommand();
[[nodiscard]] Command makeConnectionListCommand();
[[nodiscard]] Command makeConnectionTestCommand();
[[nodiscard]] Command makeConnectionRemoveCommand();
[[nodiscard]] Command makeGuardCheckCommand();
[[nodiscard]] Command makeGuardBacktestCommand();
[[nodiscard]] Command makePolicyShowCommand();
[[nodiscard]] Command makePolicyCheckCommand();
[[nodiscard]] Command makePolicySetCommand();
[[nodiscard]] Command makePolicyHistoryCommand();
[[nodiscard]] Command makePolicyDiffCommand();
[[nodiscard]] Command makePolicyRollbackCommand();
[[nodiscard]] Command makeServiceInstallCommand();
[[nodiscard]] Command makeServiceStatusCommand();
[[nodiscard]] Command makeServiceRemoveCommand();

} // namespace ns::app
