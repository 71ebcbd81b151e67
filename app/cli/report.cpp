// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/text/fold.h"

namespace ns::app {

namespace {

constexpr int kPage = 1000;

/// Labels that mean "became a customer", and those that mean the opposite (CLI.md, metrics). Other labels say nothing about an outcome.
std::optional<bool> meansWon(const std::string &label)
{
    static constexpr std::array yes{"1", "true", "yes", "si", "sim", "won"};
    static constexpr std::array no{"0", "false", "no", "nao", "lost"};
    const std::string folded = text::foldName(label);
    if (std::find(yes.begin(), yes.end(), folded) != yes.end())
        return true;
    return std::find(no.begin(), no.end(), folded) != no.end() ? std::optional<bool>(false) : std::nullopt;
}

/// How often the model alone was right, counted only where the outcome is known.
struct Accuracy
{
    std::int64_t labelled = 0;
    std::int64_t right = 0;
};

/// Contacts that came as history were there before the model and may be its training rows: they don't count.
void judge(const domain::ContactState &state, std::optional<Instant> from, std::optional<Instant> to, Accuracy &accuracy)
{
    const domain::LeadDecision &decision = state.decision;
    const bool inTime = (!from || decision.decidedAt >= *from) && (!to || decision.decidedAt < *to);
    const bool closed = state.stage == "won" || state.stage == "lost";
    if (!decision.automatic || decision.source != domain::LabelSource::Model || state.history || !inTime || !closed)
        return;
    const std::optional<bool> predicted = meansWon(decision.label);
    if (!predicted)
        return;
    ++accuracy.labelled;
    accuracy.right += *predicted == (state.stage == "won") ? 1 : 0;
}

Result<Accuracy> measureAccuracy(store::Reader &reader, const CommandContext &context, std::optional<Instant> from, std::optional<Instant> to)
{
    const auto counts = reader.counts();
    if (!counts)
        return tl::make_unexpected(counts.error());
    context.progress().begin("reading contacts", counts->contacts, "contacts");
    Accuracy accuracy;
    std::int64_t seen = 0;
    std::optional<store::PageKey> before;
    for (bool more = true; more && !context.stop().isStopRequested();) {
        const auto page = reader.contacts(kPage, before);
        if (!page)
            return tl::make_unexpected(page.error());
        for (const store::ContactRow &row : *page) {
            if (row.stage != "won" && row.stage != "lost")
                continue;
            const auto state = reader.contact(row.no);
            if (!state)
                return tl::make_unexpected(state.error());
            if (*state)
                judge(**state, from, to, accuracy);
        }
        seen += std::int64_t(page->size());
        context.progress().update(seen);
        more = int(page->size()) == kPage;
        if (more)
            before = page->back().key;
    }
    return accuracy;
}

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
    const auto reader = openReader(context);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const auto counts = (*reader)->reportCounts(*from, *to);
    const auto accuracy = measureAccuracy(**reader, context, *from, *to);
    if (!counts || !accuracy)
        return tl::make_unexpected(!counts ? counts.error() : accuracy.error());
    CommandResult result;
    result.json = {{"events", counts->events},
                   {"leads", counts->leads},
                   {"decided", counts->decided},
                   {"review", counts->review},
                   {"coverage", ratio(counts->decided, counts->leads)},
                   {"accuracy_on_decided", ratio(accuracy->right, accuracy->labelled)},
                   {"labelled", accuracy->labelled},
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
