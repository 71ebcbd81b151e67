// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace ns::app {

std::vector<Command> allCommands()
{
    return {
        makeInitCommand(),
        makeDoctorCommand(),
        makeTrainLeadCommand(),
        makeTrainIntentCommand(),
        makeEvaluateCommand(),
        makeClassifyCommand(),
        makeModelsListCommand(),
        makeModelsStatusCommand(),
        makeModelsRetrainCommand(),
        makeModelsCompareCommand(),
        makeModelsPromoteCommand(),
        makeModelsRollbackCommand(),
        makeModelsResumeCommand(),
        makeImportCommand(),
        makeIngestCommand(),
        makeRunCommand(),
        makePauseCommand(),
        makeResumeCommand(),
        makeReviewListCommand(),
        makeReviewAnswerCommand(),
        makeDeadListCommand(),
        makeDeadRetryCommand(),
        makeTraceSearchCommand(),
        makeTraceShowCommand(),
        makeContactShowCommand(),
        makeContactUnmergeCommand(),
        makeReportCommand(),
        makeBackupCommand(),
        makeRestoreCommand(),
        makeVerifyCommand(),
        makeConnectionAddCommand(),
        makeConnectionListCommand(),
        makeConnectionTestCommand(),
        makeConnectionRemoveCommand(),
        makeGuardCheckCommand(),
        makeGuardBacktestCommand(),
        makePolicyShowCommand(),
        makePolicyCheckCommand(),
        makePolicySetCommand(),
        makePolicyHistoryCommand(),
        makePolicyDiffCommand(),
        makePolicyRollbackCommand(),
        makeServiceInstallCommand(),
        makeServiceStatusCommand(),
        makeServiceRemoveCommand(),
    };
}

} // namespace ns::app
