// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/cli/trace.h"

namespace ns::app {

namespace {

Json optOutJson(const domain::ContactState &state)
{
    return state.optedOutOfAll ? Json(true) : state.optedOutChannels.empty() ? Json(false) : Json(state.optedOutChannels);
}

Json threadJson(const std::vector<console::ThreadMessage> &rows)
{
    Json thread = Json::array();
    for (const console::ThreadMessage &row : rows) {
        Json line{{"at", formatInstant(row.at)}, {"direction", row.isInbound ? "in" : "out"}, {"channel", row.channel},
                  {"text", row.text.toStdString()}, {"state", row.state ? domain::outboxStateName(*row.state) : std::string_view("received")}, {"trace", row.trace.str()}};
        if (row.language != domain::Language::Unknown)
            line["language"] = domain::languageCode(row.language);
        if (!row.intent.empty()) {
            line["intent"] = row.intent;
            line["confidence"] = row.intentConfidence;
            line["model"] = row.intentModel.str();
        }
        if (!row.subject.isEmpty())
            line["subject"] = row.subject.toStdString();
        if (!row.key.isEmpty())
            line["reference"] = row.key.str();
        if (!row.rule.empty())
            line["rule"] = row.rule;
        thread.push_back(std::move(line));
    }
    return thread;
}

Json linksJson(const std::vector<console::IdentityLine> &rows)
{
    Json links = Json::array();
    for (const console::IdentityLine &row : rows) {
        Json link{{"source_key", row.key}, {"matched_by", row.matchedBy}, {"matched", row.matched}, {"since", formatInstant(row.since)}};
        if (row.undoneAt)
            link["undone_at"] = formatInstant(*row.undoneAt);
        links.push_back(std::move(link));
    }
    return links;
}

Json decisionJson(const domain::LeadDecision &decision)
{
    if (decision.source == domain::LabelSource::None)
        return nullptr;
    return {{"label", decision.label}, {"confidence", decision.confidence}, {"automatic", decision.automatic}, {"model", decision.model.str()},
            {"decided_at", formatInstant(decision.decidedAt)}};
}

/// What CLI.md promises first, then what else a person asks about a contact. A contact whose first event is still unhandled has an empty state.
Json contactJson(const domain::ContactState &state)
{
    const domain::Profile &profile = state.profile;
    return {{"contact", state.id.str()},
            {"opted_out", optOutJson(state)},
            {"language", domain::languageCode(profile.language)},
            {"time_zone", profile.timeZone},
            {"segment", state.decision.segment},
            {"stage", state.stage},
            {"team", profile.team},
            {"name", profile.name.toStdString()},
            {"phone", profile.phone},
            {"email", profile.email},
            {"country", profile.country},
            {"location", profile.location},
            {"role", domain::roleName(profile.role)},
            {"consent", Json(profile.consent)},
            {"attributes", Json(profile.attributes)},
            {"decision", decisionJson(state.decision)},
            {"created_at", formatInstant(state.createdAt)}};
}

Result<CommandResult> showContact(const CommandContext &context)
{
    const auto models = openModels(context);
    if (!models)
        return tl::make_unexpected(models.error());
    const auto no = (*models)->findContact(context.argument(0));
    if (!no)
        return fail(no.error().code == ErrorCode::Conflict ? ErrorCode::InvalidInput : no.error().code, no.error().text, context.argument(0));
    const auto lead = (*models)->lead(*no, {});
    if (!lead)
        return tl::make_unexpected(lead.error());
    Json traces = Json::array();
    for (const console::TraceRow &row : lead->traces)
        traces.push_back(traceJson(row));
    CommandResult result;
    result.json = contactJson(lead->state);
    result.json["thread"] = threadJson(lead->thread);
    result.json["traces"] = std::move(traces);
    result.json["links"] = linksJson(lead->identity);
    return result;
}

} // namespace

Command makeContactShowCommand()
{
    return {.name = "contact show", .arguments = "ID", .summary = "Shows all that is known of a contact, with its thread and traces.",
            .argumentsMin = 1, .argumentsMax = 1, .run = showContact};
}

} // namespace ns::app
