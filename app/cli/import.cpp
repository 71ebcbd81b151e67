// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/longwork.h"
#include "app/cli/session.h"
#include "core/console/importcontacts.h"

namespace ns::app {

namespace {

/// "LEFT=RIGHT" pairs of a repeated option.
Result<std::vector<std::pair<std::string, std::string>>> readPairs(const CommandContext &context, const char *option)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const std::string &text : context.values(option)) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            return fail(ErrorCode::InvalidInput, "takes NAME=VALUE: " + text, std::string("--") + option);
        pairs.emplace_back(text.substr(0, equals), text.substr(equals + 1));
    }
    return pairs;
}

std::vector<std::string> splitList(const std::string &text)
{
    std::vector<std::string> names;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        if (comma > from)
            names.push_back(text.substr(from, comma - from));
        from = comma + 1;
    }
    return names;
}

template <typename Value> Result<Value> readChoice(const CommandContext &context, const char *option, const std::string &fallback,
                                                   const std::vector<std::pair<std::string, Value>> &choices)
{
    const std::string given = context.valueOr(option, fallback);
    std::string known;
    for (const auto &[name, value] : choices) {
        if (name == given)
            return value;
        known += (known.empty() ? "" : ", ") + name;
    }
    return fail(ErrorCode::InvalidInput, "not one of " + known + ": " + given, std::string("--") + option);
}

Result<console::ImportRequest> readRequest(const CommandContext &context)
{
    const auto map = readPairs(context, "map");
    const auto stages = readPairs(context, "map-stage");
    const auto kind = readChoice<connect::ImportKind>(
        context, "kind", "contacts", {{"contacts", connect::ImportKind::Contacts}, {"outcomes", connect::ImportKind::Outcomes}});
    const auto start = readChoice<connect::ImportStart>(
        context, "start", "recent",
        {{"all", connect::ImportStart::All}, {"recent", connect::ImportStart::Recent}, {"none", connect::ImportStart::None}});
    for (const Error *error : {map ? nullptr : &map.error(), stages ? nullptr : &stages.error(), kind ? nullptr : &kind.error(),
                               start ? nullptr : &start.error()}) {
        if (error)
            return tl::make_unexpected(*error);
    }
    console::ImportRequest request;
    request.path = context.argument(0);
    request.options.kind = *kind;
    request.options.source = context.valueOr("source", "");
    request.options.map = *map;
    request.options.mapStage = *stages;
    request.options.consentChannels = splitList(context.valueOr("consent", ""));
    request.options.consentBasis = context.valueOr("basis", "");
    request.options.start = *start;
    request.dryRun = context.has("dry-run");
    request.rejectsPath = context.valueOr("rejects", "");
    return request;
}

Json reportJson(const console::ImportReport &report)
{
    Json columns = Json::array();
    for (const connect::ColumnUse &use : report.columns)
        columns.push_back({{"header", use.header}, {"field", use.field.empty() ? "attribute" : use.field}});
    Json rejects = Json::array();
    for (const console::ImportReject &reject : report.rejects)
        rejects.push_back({{"row", reject.row}, {"line", reject.line}, {"reason", reject.reason}});
    return {{"rows", report.rows},           {"created", report.created},   {"updated", report.updated},
            {"unchanged", report.unchanged}, {"rejected", report.rejected}, {"started", report.started},
            {"source", report.source},       {"columns", columns},          {"rejects", rejects}};
}

Result<CommandResult> importFile(const CommandContext &context)
{
    const auto request = readRequest(context);
    if (!request)
        return tl::make_unexpected(request.error());
    auto session = openSession(context);
    if (!session)
        return tl::make_unexpected(session.error());
    LongWork work(context, "importing", "rows");
    const auto report = console::importContacts(*request, *session->journal, context.now(),
                                                {[&](const console::ImportProgress &progress) { work.update(progress.rows); },
                                                 [&] { return work.isStopRequested(); }});
    if (!report)
        return tl::make_unexpected(report.error());
    CommandResult result;
    result.json = reportJson(*report);
    result.exit = report->cancelled ? exitcode::Cancelled : report->rejected > 0 ? exitcode::AnswerNo : exitcode::Done;
    return result;
}

} // namespace

Command makeImportCommand()
{
    return {.name = "import",
            .arguments = "FILE.csv [--kind contacts|outcomes] [--source NAME] [--map FIELD=COLUMN].. [--map-stage FROM=TO].. "
                         "[--consent CHANNELS --basis TEXT] [--start all|recent|none] [--dry-run] [--rejects FILE]",
            .summary = "Imports contacts or outcomes from a CSV file; sends nothing by itself.",
            .options = {valueOption("kind", "KIND", "contacts (default) or outcomes."),
                        valueOption("source", "NAME", "Name of the source (default: the file's base name)."),
                        valueOption("map", "FIELD=COLUMN", "Which column is a field; may be repeated."),
                        valueOption("map-stage", "FROM=TO", "What the file's stage means here; may be repeated."),
                        valueOption("consent", "CHANNELS", "Channels, with commas, that everybody in the file has consented to."),
                        valueOption("basis", "TEXT", "On what that consent rests; it is audited."),
                        valueOption("start", "WHICH", "New contacts that may start sequences: all, recent (default), none."),
                        flagOption("dry-run", "Count, and store nothing."),
                        valueOption("rejects", "FILE", "Where refused rows go, with their reasons.")},
            .argumentsMin = 1,
            .argumentsMax = 1,
            .run = importFile};
}

} // namespace ns::app
