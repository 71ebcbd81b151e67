// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/ports/journalcall.h"
#include "app/knowledgeloader.h"
#include "core/console/answerpreview.h"
#include "core/console/readmodels.h"
#include "core/base/file.h"
#include "core/base/untrusted.h"

namespace ns::app {

namespace {

constexpr std::size_t kTextBytesMax = 16 * 1024; // longer than any channel takes

Result<domain::ReviewAnswer> answerWithText(const std::string &path)
{
    const auto text = readFile(path, kTextBytesMax);
    if (!text)
        return tl::make_unexpected(text.error());
    if (findInvalidUtf8(*text) != std::string::npos)
        return fail(ErrorCode::InvalidInput, "the file is not UTF-8", path);
    domain::ReviewAnswer answer;
    answer.kind = domain::AnswerKind::Text;
    answer.text = QString::fromStdString(*text).trimmed();
    if (answer.text.isEmpty())
        return fail(ErrorCode::InvalidInput, "the file holds no text", path);
    return answer;
}

/// Exactly one of the four forms.
Result<domain::ReviewAnswer> readAnswer(const CommandContext &context)
{
    const int given = int(context.has("label")) + int(context.has("approve")) + int(context.has("reject")) + int(context.has("text"));
    if (given != 1)
        return fail(ErrorCode::InvalidInput, "give one of --label L, --approve, --reject or --text FILE", "review answer");
    if (context.has("text"))
        return answerWithText(*context.value("text"));
    domain::ReviewAnswer answer;
    answer.kind = context.has("approve") ? domain::AnswerKind::Approve : context.has("reject") ? domain::AnswerKind::Reject : domain::AnswerKind::Label;
    answer.label = context.valueOr("label", "");
    if (answer.kind == domain::AnswerKind::Label && answer.label.empty())
        return fail(ErrorCode::InvalidInput, "an empty label", "--label");
    return answer;
}

/// What the guardrails will not let out: the agent would refuse it, so it is told here.
Result<std::optional<console::Effect>> findForbidden(const Workspace &workspace, const domain::ReviewItem &item, const domain::ReviewAnswer &answer)
{
    if (answer.kind != domain::AnswerKind::Text && answer.kind != domain::AnswerKind::Approve)
        return std::nullopt;
    auto models = console::ReadModels::open(workspace.database(), {});
    if (!models)
        return tl::make_unexpected(models.error());
    LoadedKnowledge loaded = loadKnowledge(workspace);
    if (!loaded.faults.empty())
        return std::nullopt; // the agent does not start on that either; when it does, it judges
    const console::ReadContext context{.now = answer.at, .knowledge = std::make_shared<const agent::Knowledge>(std::move(loaded.knowledge))};
    return (*models)->forbidden(item, answer, context);
}

CommandResult refused(const domain::ReviewItem &item, const console::Effect &forbidden)
{
    CommandResult result;
    result.exit = exitcode::AnswerNo;
    result.json = {{"id", item.id.str()}, {"state", domain::reviewStateName(item.state)},
                   {"refused", {{"rule", forbidden.reason}, {"words", forbidden.text.toStdString()}}}};
    return result;
}

Result<CommandResult> answerReview(const CommandContext &context)
{
    auto answer = readAnswer(context);
    if (!answer)
        return tl::make_unexpected(answer.error());
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    const domain::ReviewId id{context.argument(0)};
    const auto item = session->journal->loadReview(id);
    if (!item)
        return tl::make_unexpected(item.error());
    if (!*item)
        return fail(ErrorCode::NotFound, "there is no such item; nightshift-agent review list shows them", id.str());
    answer->at = context.now();
    const auto forbidden = findForbidden(session->workspace, **item, *answer);
    if (!forbidden)
        return tl::make_unexpected(forbidden.error());
    if (*forbidden)
        return refused(**item, **forbidden);
    const auto state = ports::callJournal<domain::ReviewState>(
        [&](auto done) { return session->journal->answerReview(id, *answer, std::move(done)); });
    if (!state && state.error().code == ErrorCode::Conflict)
        return fail(ErrorCode::InvalidInput, "the item is " + std::string(domain::reviewStateName((*item)->state)) + " and takes no answer", id.str());
    if (!state)
        return tl::make_unexpected(state.error());
    CommandResult result;
    result.json = {{"id", id.str()}, {"state", domain::reviewStateName(*state)}};
    return result;
}

} // namespace

Command makeReviewAnswerCommand()
{
    return {.name = "review answer", .arguments = "ID --label L|--approve|--reject|--text FILE", .summary = "Answers one item.",
            .options = {valueOption("label", "L", "The right label of this lead, the right intent of this message, or stop or go_on where somebody may want us to stop."), flagOption("approve", "The proposal is right: the label, the intent, the draft as it is."),
                        flagOption("reject", "None of the labels; the draft does not go out; the message needs no reply."), valueOption("text", "FILE", "This text goes out: instead of the draft, or as the reply.")},
            .argumentsMin = 1, .argumentsMax = 1, .run = answerReview};
}

} // namespace ns::app
