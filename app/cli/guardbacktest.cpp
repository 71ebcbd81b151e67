// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/longwork.h"
#include "app/cli/session.h"
#include "app/knowledgeloader.h"
#include "app/policystore.h"
#include "core/base/file.h"
#include "core/console/backtest.h"

namespace ns::app {

namespace {

constexpr std::size_t kTrialBytesMax = 4 * 1024 * 1024;

console::BacktestHooks hooksOf(LongWork &work)
{
    return {[&work](std::int64_t done, std::int64_t total) { work.update(done, total); }, [&work] { return work.isStopRequested(); }};
}

/// Which documents are judged by: the draft that is named, beside the active one; or the active one alone.
Result<console::BacktestRequest> readBacktestRequest(const CommandContext &context, const PolicyStore &policies)
{
    console::BacktestRequest request;
    const auto from = context.instant("from"), to = context.instant("to");
    if (!from || !to)
        return tl::make_unexpected(from ? to.error() : from.error());
    if (*from && *to && **from >= **to)
        return fail(ErrorCode::InvalidInput, "must come after --from", "--to");
    request.from = *from;
    request.to = *to;
    auto active = policies.readActive();
    if (!active)
        return tl::make_unexpected(active.error());
    request.document = active->value_or("");
    if (const auto file = context.value("policy")) {
        auto draft = readFile(*file, kTrialBytesMax);
        if (!draft)
            return tl::make_unexpected(draft.error());
        if (draft->empty()) // would mean the built-in defaults
            return fail(ErrorCode::InvalidInput, "the file is empty", *file);
        // An active document that cannot be read (edited by hand) stops the agent, not the trial of a better one.
        if (policy::checkPolicy(request.document).empty() || request.document.empty())
            request.activeDocument = std::move(request.document);
        request.document = std::move(*draft);
    }
    return request;
}

Json countsJson(const console::BacktestCounts &counts)
{
    return {{"blocked", counts.blocked}, {"held", counts.held}, {"reviewed", counts.reviewed}, {"deferred", counts.deferred},
            {"newly_blocked", counts.newlyBlocked}, {"newly_reviewed", counts.newlyReviewed}, {"newly_allowed", counts.newlyAllowed},
            {"errors", counts.errors}, {"by_rule", counts.byRule}, {"waits_by_rule", counts.waitsByRule}, {"observed_by_rule", counts.observedByRule}};
}

Json exampleJson(const console::BacktestExample &example)
{
    return {{"send_key", example.sendKey}, {"contact", example.contactId}, {"name", example.contactName.toStdString()}, {"at", formatInstant(example.at)},
            {"outcome", console::fateName(example.fate)}, {"rule", example.rule}, {"span", {example.span.start, example.span.end}},
            {"new", example.isNew}, {"converted", example.converted}, {"text", example.text.toStdString()}};
}

Json resultJson(const console::BacktestResult &result)
{
    Json json = {{"messages", result.messages}};
    json.update(countsJson(result));
    json["converted_among_blocked"] = result.convertedAmongBlocked;
    json["converted_among_newly_blocked"] = result.convertedAmongNewlyBlocked;
    json["converted_among_newly_allowed"] = result.convertedAmongNewlyAllowed;
    json["unread"] = result.unread;
    json["unread_why"] = result.unreadWhy;
    json["without_context"] = result.withoutContext;
    json["cancelled"] = result.cancelled;
    json["distinct_texts"] = result.distinctTexts;
    json["elapsed_ms"] = double(result.elapsedMicros) / 1000.0;
    json["policy"] = result.policySha256.empty() ? Json(nullptr) : Json(result.policySha256);
    json["active"] = result.active ? countsJson(*result.active) : Json(nullptr);
    if (result.active)
        json["against_active"] = {{"newly_blocked", result.againstActiveBlocked}, {"newly_allowed", result.againstActiveAllowed}};
    json["days"] = Json::array();
    for (const console::DayCount &day : result.days)
        json["days"].push_back({{"day", formatInstant(day.day).substr(0, 10)}, {"messages", day.messages}, {"blocked", day.blocked}, {"reviewed", day.reviewed},
                                {"newly_stopped", day.newlyStopped}, {"converted_among_newly", day.convertedAmongNewly}});
    json["examples"] = Json::array();
    for (const console::BacktestExample &example : result.examples)
        json["examples"].push_back(exampleJson(example));
    return json;
}

std::string describeResult(const console::BacktestResult &result)
{
    const auto number = [](std::int64_t n) { return std::to_string(n); };
    std::string text = number(result.messages) + " messages in " + number(result.elapsedMicros / 1000) + " ms\n"
                       + "blocked            " + number(result.blocked) + " (" + number(result.newlyBlocked) + " newly, " + number(result.convertedAmongBlocked) + " of all blocked converted later)\n"
                       + "to a person        " + number(result.reviewed) + " (" + number(result.newlyReviewed) + " newly)\n"
                       + "would have waited  " + number(result.deferred) + "\n"
                       + "newly allowed      " + number(result.newlyAllowed) + "\n";
    if (result.unread > 0)
        text += "texts not read     " + number(result.unread) + ": guard backtest --extract reads them first\n";
    if (result.active)
        text += "the active policy  " + number(result.active->blocked) + " blocked, " + number(result.active->reviewed) + " to a person; this one blocks "
                + number(result.againstActiveBlocked) + " more and lets " + number(result.againstActiveAllowed) + " more through\n";
    for (const auto &[rule, messages] : result.byRule)
        text += "  " + rule + "  " + number(messages) + "\n";
    return text;
}

PolicyBacktest summaryOf(const console::BacktestResult &result, const console::BacktestRequest &request, Instant now)
{
    return {.sha256 = result.policySha256, .at = now, .from = request.from, .to = request.to, .messages = result.messages, .blocked = result.blocked,
            .reviewed = result.reviewed, .deferred = result.deferred, .newlyBlocked = result.newlyBlocked, .newlyAllowed = result.newlyAllowed,
            .convertedAmongBlocked = result.convertedAmongBlocked, .unread = result.unread};
}

/// The job; its own result when it was stopped or failed, nothing when it is done.
Result<std::optional<CommandResult>> readMissing(const CommandContext &context, const Workspace &workspace, const agent::Knowledge &knowledge, Json &extraction)
{
    const auto journal = openJournal(workspace);
    if (!journal)
        return tl::make_unexpected(journal.error());
    LongWork work(context, "reading texts", "texts");
    const auto read = console::extractMissing(workspace.database(), **journal, knowledge, hooksOf(work));
    if (!read)
        return tl::make_unexpected(read.error());
    extraction = {{"missing", read->missing}, {"read", read->stored}};
    if (!read->isCancelled)
        return std::optional<CommandResult>{};
    return std::optional(CommandResult{.json = {{"messages", nullptr}, {"extraction", extraction}}, .exit = exitcode::Cancelled,
                                       .text = "stopped after " + std::to_string(read->stored) + " of " + std::to_string(read->missing) + " texts\n"});
}

CommandResult refuseDraft(const std::vector<SchemaError> &errors)
{
    CommandResult result{.json = {{"messages", nullptr}, {"errors", Json::array()}}, .exit = exitcode::AnswerNo, .text = "not judged: the policy has errors\n"};
    for (const SchemaError &error : errors) {
        result.json["errors"].push_back({{"path", error.path}, {"message", error.message}});
        result.text += (error.path.empty() ? "/" : error.path) + ": " + error.message + "\n";
    }
    return result;
}

Result<CommandResult> backtestPolicy(const CommandContext &context)
{
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const PolicyStore policies(workspace->policyFile(), workspace->policyFolder());
    const auto request = readBacktestRequest(context, policies);
    if (!request)
        return tl::make_unexpected(request.error());
    if (const auto errors = policy::checkPolicy(request->document); !request->document.empty() && !errors.empty())
        return refuseDraft(errors);
    const agent::Knowledge knowledge = loadKnowledge(*workspace).knowledge;
    Json extraction;
    if (context.has("extract")) {
        auto stopped = readMissing(context, *workspace, knowledge, extraction);
        if (!stopped)
            return tl::make_unexpected(stopped.error());
        if (*stopped)
            return std::move(**stopped);
    }
    LongWork work(context, "judging", "messages");
    const auto judged = console::runBacktest(workspace->database(), *request, knowledge, hooksOf(work));
    if (!judged)
        return tl::make_unexpected(judged.error());
    CommandResult result{.json = resultJson(*judged), .text = describeResult(*judged)};
    if (!extraction.is_null())
        result.json["extraction"] = extraction;
    if (!judged->policySha256.empty()) {
        if (const Status kept = policies.keepBacktest(summaryOf(*judged, *request, context.now())); !kept)
            context.note("the result is not kept for `policy set`: " + describe(kept.error()));
    }
    return result;
}

} // namespace

Command makeGuardBacktestCommand()
{
    return {.name = "guard backtest", .arguments = "[--policy FILE] [--from DATE] [--to DATE] [--extract]",
            .summary = "Judges every past message by a policy: what it would have stopped, and who of those became a customer.",
            .options = {valueOption("policy", "FILE", "A draft, judged beside the active policy (default: the active one)."),
                        valueOption("from", "DATE", "Messages made from this date or instant on."), valueOption("to", "DATE", "Messages made before it."),
                        flagOption("extract", "First read the texts that nobody has read yet, or that an older version has read.")},
            .run = backtestPolicy};
}

} // namespace ns::app
