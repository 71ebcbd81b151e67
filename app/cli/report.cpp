// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/knowledgeloader.h"
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

/// How often the model alone was right, counted only where the outcome is known and the model had not learned from that very lead.
class AccuracyCount
{
public:
    AccuracyCount(std::optional<Instant> from, std::optional<Instant> to, std::shared_ptr<const classify::LeadModel> active)
        : m_from(from), m_to(to), m_active(std::move(active))
    {
    }
    void add(const domain::ContactState &state)
    {
        const std::optional<bool> predicted = meansWon(state.decision.label);
        if (!predicted || !counts(state))
            return;
        ++m_labelled;
        m_right += *predicted == (state.stage == "won") ? 1 : 0;
    }
    [[nodiscard]] std::int64_t labelled() const { return m_labelled; }
    [[nodiscard]] std::int64_t right() const { return m_right; }

private:
    [[nodiscard]] bool counts(const domain::ContactState &state) const
    {
        const domain::LeadDecision &decision = state.decision;
        const bool inTime = (!m_from || decision.decidedAt >= *m_from) && (!m_to || decision.decidedAt < *m_to);
        const bool closed = state.stage == "won" || state.stage == "lost";
        return decision.automatic && decision.source == domain::LabelSource::Model && inTime && closed && !wasLearned(state);
    }
    /// History came before the model; of later leads the active model knows which rows it was trained on.
    [[nodiscard]] bool wasLearned(const domain::ContactState &state) const
    {
        const std::string id = state.id.str().substr(state.id.str().find('/') + 1); // the source's own id
        return state.history || (m_active && m_active->id() == state.decision.model && m_active->wasTrainedOn(id));
    }

    std::optional<Instant> m_from, m_to;
    std::shared_ptr<const classify::LeadModel> m_active;
    std::int64_t m_labelled = 0;
    std::int64_t m_right = 0;
};

Status measureAccuracy(store::Reader &reader, const CommandContext &context, AccuracyCount &accuracy)
{
    const auto counts = reader.counts();
    if (!counts)
        return tl::make_unexpected(counts.error());
    context.progress().begin("reading contacts", counts->contacts, "contacts");
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
                accuracy.add(**state);
        }
        seen += std::int64_t(page->size());
        context.progress().update(seen);
        more = int(page->size()) == kPage;
        if (more)
            before = page->back().key;
    }
    return {};
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
    const auto workspace = openWorkspace(context);
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const auto reader = store::Reader::open(workspace->database());
    if (!reader)
        return tl::make_unexpected(reader.error());
    const auto counts = (*reader)->reportCounts(*from, *to);
    if (!counts)
        return tl::make_unexpected(counts.error());
    AccuracyCount accuracy(*from, *to, loadKnowledge(*workspace).knowledge.leadModel);
    if (const Status measured = measureAccuracy(**reader, context, accuracy); !measured)
        return tl::make_unexpected(measured.error());
    CommandResult result;
    result.json = {{"events", counts->events},
                   {"leads", counts->leads},
                   {"decided", counts->decided},
                   {"review", counts->review},
                   {"coverage", ratio(counts->decided, counts->leads)},
                   {"accuracy_on_decided", ratio(accuracy.right(), accuracy.labelled())},
                   {"labelled", accuracy.labelled()},
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
