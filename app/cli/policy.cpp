// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accountname.h"
#include "app/cli/commands.h"
#include "app/cli/modelwords.h"
#include "app/cli/session.h"
#include "app/policystore.h"
#include "core/base/file.h"
#include "core/base/untrusted.h"
#include "core/policy/guardrails/explain.h"
#include "core/policy/policy.h"
#include "core/policy/policydiff.h"

namespace ns::app {

namespace {

constexpr std::size_t kFileBytesMax = 4 * 1024 * 1024;

PolicyStore storeOf(const Workspace &workspace)
{
    return {workspace.policyFile(), workspace.policyFolder()};
}

Json numberOrNull(const std::optional<PolicyVersion> &version)
{
    return version ? Json(version->number) : Json(nullptr);
}

Json errorsJson(const std::vector<SchemaError> &errors)
{
    Json list = Json::array();
    for (const SchemaError &error : errors)
        list.push_back({{"path", error.path}, {"message", error.message}});
    return list;
}

std::string describeErrors(const std::vector<SchemaError> &errors)
{
    std::string text;
    for (const SchemaError &error : errors)
        text += (error.path.empty() ? "/" : error.path) + ": " + error.message + "\n";
    return text;
}

Json versionJson(const PolicyVersion &version)
{
    Json json = {{"version", version.number}, {"action", policyActionName(version.action)},
                 {"at", version.action == PolicyAction::Found ? Json(nullptr) : Json(formatInstant(version.at))},
                 {"by", version.by}, {"reason", version.reason}, {"sha256", version.sha256}};
    if (version.rolledBackTo > 0)
        json["rolled_back_to"] = version.rolledBackTo;
    return json;
}

Json backtestJson(const std::optional<PolicyBacktest> &backtest)
{
    if (!backtest)
        return nullptr;
    return {{"at", formatInstant(backtest->at)},
            {"from", backtest->from ? Json(formatInstant(*backtest->from)) : Json(nullptr)},
            {"to", backtest->to ? Json(formatInstant(*backtest->to)) : Json(nullptr)},
            {"messages", backtest->messages},
            {"blocked", backtest->blocked},
            {"reviewed", backtest->reviewed},
            {"deferred", backtest->deferred},
            {"newly_blocked", backtest->newlyBlocked},
            {"newly_allowed", backtest->newlyAllowed},
            {"converted_among_blocked", backtest->convertedAmongBlocked},
            {"unread", backtest->unread}};
}

std::string describeBacktest(const std::optional<PolicyBacktest> &backtest)
{
    if (!backtest)
        return "not tried on past messages (guard backtest)";
    return "tried " + formatInstant(backtest->at) + " on " + std::to_string(backtest->messages) + " messages: " + std::to_string(backtest->blocked) + " blocked ("
           + std::to_string(backtest->newlyBlocked) + " newly, " + std::to_string(backtest->convertedAmongBlocked) + " of all blocked converted later), "
           + std::to_string(backtest->reviewed) + " to a person, " + std::to_string(backtest->newlyAllowed) + " newly allowed"
           + (backtest->unread > 0 ? ", " + std::to_string(backtest->unread) + " texts not read" : "");
}

Result<CommandResult> showPolicy(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const PolicyStore policies = storeOf(*workspace);
    const auto document = policies.readActive();
    const auto version = policies.activeVersion();
    if (!document || !version)
        return tl::make_unexpected(document ? version.error() : document.error());
    CommandResult result;
    result.json = {{"version", numberOrNull(*version)}, {"errors", Json::array()}, {"policy", nullptr}};
    if (!*document) {
        result.text = "no policy: the built-in defaults hold\n";
        return result;
    }
    const auto errors = policy::checkPolicy(**document);
    result.json["errors"] = errorsJson(errors);
    if (auto json = parseUntrusted<Json>(**document, {.bytesMax = kFileBytesMax}))
        result.json["policy"] = std::move(*json);
    result.exit = errors.empty() ? exitcode::Done : exitcode::AnswerNo;
    result.text = "version " + std::to_string((*version)->number) + "\n" + **document + describeErrors(errors);
    return result;
}

/// "duration "50 minutos" (50 minute)", "denied "garantizan notas"".
std::string describePart(const policy::UnderstoodPart &part, const QString &sentence)
{
    const std::u32string points = sentence.toStdU32String();
    const std::string words = QString::fromStdU32String(points.substr(std::size_t(part.span.start), std::size_t(part.span.end - part.span.start))).toStdString();
    std::string value = part.value;
    for (const std::string &more : {part.unit, part.period})
        value += more.empty() ? "" : ' ' + more;
    return part.kind + " \"" + words + '"' + (value == words ? "" : " (" + value + ')');
}

Json partJson(const policy::UnderstoodPart &part)
{
    return {{"kind", part.kind}, {"value", part.value}, {"unit", part.unit}, {"period", part.period}, {"span", {part.span.start, part.span.end}}, {"negated", part.negated}};
}

/// What the guardrails take from each of the business's own sentences.
Status tellUnderstood(const policy::Policy &policy, CommandResult &result)
{
    const auto lexicon = policy::Lexicon::builtIn();
    if (!lexicon)
        return tl::make_unexpected(lexicon.error());
    result.json["understood"] = Json::array();
    for (const policy::UnderstoodSentence &sentence : policy::explainSentences(policy.facts, policy.language, **lexicon)) {
        Json parts = Json::array();
        std::string line;
        for (const policy::UnderstoodPart &part : sentence.parts) {
            parts.push_back(partJson(part));
            line += (line.empty() ? "" : "; ") + describePart(part, sentence.text);
        }
        result.json["understood"].push_back({{"path", sentence.path}, {"text", sentence.text.toStdString()}, {"parts", std::move(parts)}});
        result.text += sentence.path + ": " + (line.empty() ? "nothing understood: only its words count" : line) + '\n';
    }
    return {};
}

Result<CommandResult> checkPolicyFile(const CommandContext &context)
{
    const auto document = readFile(context.argument(0), kFileBytesMax);
    if (!document)
        return tl::make_unexpected(document.error());
    const auto errors = policy::checkPolicy(*document);
    CommandResult result;
    result.json = {{"version", nullptr}, {"errors", errorsJson(errors)}};
    result.exit = errors.empty() ? exitcode::Done : exitcode::AnswerNo;
    result.text = errors.empty() ? "no errors\n" : describeErrors(errors);
    if (const auto policy = policy::parsePolicy(*document)) {
        if (const Status told = tellUnderstood(*policy, result); !told)
            return tl::make_unexpected(told.error());
    }
    return result;
}

/// With what a backtest of this very document said, if there was one.
CommandResult describeActivation(const PolicyStore &policies, const PolicyVersion &version)
{
    const auto backtests = policies.readBacktests();
    const auto backtest = backtests ? findBacktest(*backtests, version.sha256) : std::nullopt;
    CommandResult result;
    result.json = versionJson(version);
    result.json["errors"] = Json::array();
    result.json["backtest"] = backtestJson(backtest);
    result.text = "version " + std::to_string(version.number) + " is active\n" + describeBacktest(backtest) + "\n";
    return result;
}

/// Who changes the policy, why and when, and where it is recorded.
struct Hand
{
    PolicyChange change;
    PolicyStore::Record record;
};

Hand makeHand(const CommandContext &context, const Workspace &workspace, std::string reason)
{
    return {{std::move(reason), accountName(), context.now()},
                [&context, &workspace](const std::string &kind, const std::string &what) { return noteInAudit(workspace, kind, what, context.now()); }};
}

Result<CommandResult> setPolicy(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    const auto reason = requireOption(context, "reason");
    if (!workspace || !reason)
        return tl::make_unexpected(workspace ? reason.error() : workspace.error());
    const auto document = readFile(context.argument(0), kFileBytesMax);
    if (!document)
        return tl::make_unexpected(document.error());
    if (const auto errors = policy::checkPolicy(*document); !errors.empty()) {
        CommandResult refused;
        refused.json = {{"version", nullptr}, {"errors", errorsJson(errors)}};
        refused.exit = exitcode::AnswerNo;
        refused.text = "not set: the policy has errors\n" + describeErrors(errors);
        return refused;
    }
    const Hand hand = makeHand(context, *workspace, *reason);
    const PolicyStore policies = storeOf(*workspace);
    const auto version = policies.set(*document, hand.change, hand.record);
    if (!version)
        return tl::make_unexpected(version.error());
    return describeActivation(policies, *version);
}

Result<CommandResult> showHistory(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const PolicyStore policies = storeOf(*workspace);
    const auto history = policies.readHistory();
    const auto active = policies.activeVersion();
    const auto backtests = policies.readBacktests();
    if (!history || !active || !backtests)
        return tl::make_unexpected(!history ? history.error() : !active ? active.error() : backtests.error());
    CommandResult result;
    result.json = {{"version", numberOrNull(*active)}, {"errors", Json::array()}, {"versions", Json::array()}};
    for (const PolicyVersion &version : *history) {
        const auto backtest = findBacktest(*backtests, version.sha256);
        Json line = versionJson(version);
        line["backtest"] = backtestJson(backtest);
        result.json["versions"].push_back(std::move(line));
        result.text += std::to_string(version.number) + "  " + std::string(policyActionName(version.action)) + "  "
                       + (version.action == PolicyAction::Found ? "" : formatInstant(version.at) + "  " + version.by) + "  " + version.reason
                       + (*active && (*active)->number == version.number ? "  (active)" : "") + "\n" + (backtest ? "   " + describeBacktest(backtest) + "\n" : "");
    }
    return result;
}

Result<int> readNumber(const CommandContext &context, std::size_t argument)
{
    bool isNumber = false;
    const int number = QString::fromStdString(context.argument(argument)).toInt(&isNumber);
    if (!isNumber || number < 1)
        return fail(ErrorCode::InvalidInput, "a version is a number from 1 on", context.argument(argument));
    return number;
}

Result<CommandResult> diffVersions(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    const auto from = readNumber(context, 0), to = readNumber(context, 1);
    if (!workspace || !from || !to)
        return tl::make_unexpected(!workspace ? workspace.error() : !from ? from.error() : to.error());
    const PolicyStore policies = storeOf(*workspace);
    const auto before = policies.readDocument(*from), after = policies.readDocument(*to);
    if (!before || !after)
        return tl::make_unexpected(before ? after.error() : before.error());
    const auto differences = policy::diffPolicies(*before, *after);
    if (!differences)
        return tl::make_unexpected(differences.error());
    CommandResult result;
    result.json = {{"version", *to}, {"errors", Json::array()}, {"from", *from}, {"to", *to}, {"changes", Json::array()}};
    for (const policy::PolicyDifference &change : *differences) {
        result.json["changes"].push_back({{"path", change.path}, {"kind", policy::differenceKindName(change.kind)},
                                          {"before", change.before.empty() ? Json(nullptr) : Json::parse(change.before, nullptr, false)},
                                          {"after", change.after.empty() ? Json(nullptr) : Json::parse(change.after, nullptr, false)}});
        result.text += std::string(policy::differenceKindName(change.kind)) + "  " + change.path
                       + (change.before.empty() ? "" : "\n  - " + change.before) + (change.after.empty() ? "" : "\n  + " + change.after) + "\n";
    }
    if (differences->empty())
        result.text = "no differences\n";
    return result;
}

Result<CommandResult> rollBackPolicy(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    const auto number = readNumber(context, 0);
    if (!workspace || !number)
        return tl::make_unexpected(workspace ? number.error() : workspace.error());
    const Hand hand = makeHand(context, *workspace, context.valueOr("reason", "rolled back to version " + std::to_string(*number)));
    const PolicyStore policies = storeOf(*workspace);
    const auto version = policies.rollBack(*number, hand.change, hand.record);
    if (!version)
        return tl::make_unexpected(version.error());
    return describeActivation(policies, *version);
}

} // namespace

Command makePolicyShowCommand()
{
    return {.name = "policy show", .arguments = "", .summary = "Shows the guardrail policy in force.", .run = showPolicy};
}

Command makePolicyCheckCommand()
{
    return {.name = "policy check", .arguments = "FILE", .summary = "Says what is wrong with a policy, place by place, and what is understood of the business's own sentences.",
            .argumentsMin = 1, .argumentsMax = 1, .run = checkPolicyFile};
}

Command makePolicySetCommand()
{
    return {.name = "policy set", .arguments = "FILE --reason TEXT", .summary = "Makes a policy the one in force, as a new version.",
            .options = {valueOption("reason", "TEXT", "Why; kept with the version and in the audit.")},
            .argumentsMin = 1, .argumentsMax = 1, .run = setPolicy};
}

Command makePolicyHistoryCommand()
{
    return {.name = "policy history", .arguments = "", .summary = "Every version: who, when and why.", .run = showHistory};
}

Command makePolicyDiffCommand()
{
    return {.name = "policy diff", .arguments = "A B", .summary = "What changed from version A to version B.",
            .argumentsMin = 2, .argumentsMax = 2, .run = diffVersions};
}

Command makePolicyRollbackCommand()
{
    return {.name = "policy rollback", .arguments = "N [--reason TEXT]", .summary = "Puts version N in force again, as a new version.",
            .options = {valueOption("reason", "TEXT", "Why; kept with the version and in the audit.")},
            .argumentsMin = 1, .argumentsMax = 1, .run = rollBackPolicy};
}

} // namespace ns::app
