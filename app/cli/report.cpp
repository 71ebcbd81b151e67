// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/knowledgeloader.h"
#include "core/console/workreport.h"

namespace ns::app {

namespace {

Json ratio(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? Json(std::round(double(part) / double(whole) * 1e4) / 1e4) : Json(nullptr);
}

Result<CommandResult> reportWork(const CommandContext &context)
{
    const auto from = context.instant("from");
    const auto to = context.instant("to");
    if (!from || !to)
        return tl::make_unexpected(!from ? from.error() : to.error());
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto reader = store::Reader::open(workspace->database());
    if (!reader)
        return tl::make_unexpected(reader.error());
    const console::ReportHooks hooks{
        .onStart = [&](std::int64_t contacts) { context.progress().begin("reading contacts", contacts, "contacts"); },
        .onProgress = [&](std::int64_t contacts) { context.progress().update(contacts); },
        .isStopRequested = [&] { return context.stop().isStopRequested(); }};
    const auto report = console::reportWork(**reader, *from, *to, loadKnowledge(*workspace).knowledge.leadModel, hooks);
    if (!report)
        return tl::make_unexpected(report.error());
    const store::ReportCounts *counts = &report->counts;
    const console::DecidedAccuracy &accuracy = report->accuracy;
    CommandResult result;
    result.json = {{"events", counts->events},
                   {"leads", counts->leads},
                   {"decided", counts->decided},
                   {"review", counts->review},
                   {"coverage", ratio(counts->decided, counts->leads)},
                   {"accuracy_on_decided", ratio(accuracy.right, accuracy.labelled)},
                   {"labelled", accuracy.labelled},
                   {"sent", counts->sent},
                   {"delivered", counts->delivered},
                   {"failed", counts->failed},
                   {"blocked", counts->blocked},
                   {"set_aside", counts->setAside},
                   {"in_doubt", counts->inDoubt},
                   {"median_latency_ms", counts->medianLatencyMs ? Json(std::round(*counts->medianLatencyMs * 1000) / 1000) : Json(nullptr)},
                   {"cost_micros", 0},            // no paid model can be configured in this version
                   {"saving_percent", nullptr}}; // of nothing
    result.exit = context.stop().isStopRequested() ? exitcode::Cancelled : exitcode::Done;
    return result;
}

} // namespace

Command makeReportCommand()
{
    return {.name = "report", .arguments = "[--from DATE] [--to DATE]", .summary = "What was done, in figures.",
            .options = {valueOption("from", "DATE", "From this date or instant on."), valueOption("to", "DATE", "Before this date or instant.")},
            .run = reportWork};
}

} // namespace ns::app
