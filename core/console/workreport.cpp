// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/workreport.h"

#include "core/domain/outcomelabel.h"

namespace ns::console {

namespace {

constexpr int kPage = 1000;

bool isClosed(const std::string &stage)
{
    return stage == "won" || stage == "lost";
}

/// How often the model alone was right, counted only where the outcome is known and the model had not learned from that very lead.
class AccuracyCount
{
public:
    AccuracyCount(std::optional<Instant> from, std::optional<Instant> to, const std::shared_ptr<const classify::LeadModel> &active)
        : m_from(from), m_to(to), m_active(active)
    {
    }
    void add(const domain::ContactState &state, DecidedAccuracy &accuracy) const
    {
        const std::optional<bool> predicted = domain::meansWon(state.decision.label);
        if (!predicted || !counts(state))
            return;
        ++accuracy.labelled;
        accuracy.right += *predicted == (state.stage == "won") ? 1 : 0;
    }

private:
    [[nodiscard]] bool counts(const domain::ContactState &state) const
    {
        const domain::LeadDecision &decision = state.decision;
        const bool inTime = (!m_from || decision.decidedAt >= *m_from) && (!m_to || decision.decidedAt < *m_to);
        return decision.automatic && decision.source == domain::LabelSource::Model && inTime && isClosed(state.stage) && !wasLearned(state);
    }
    /// History came before the model; of later leads the active model knows which rows it was trained on.
    [[nodiscard]] bool wasLearned(const domain::ContactState &state) const
    {
        const std::string id = state.id.str().substr(state.id.str().find('/') + 1); // the source's own id
        return state.history || (m_active && m_active->id() == state.decision.model && m_active->wasTrainedOn(id));
    }

    std::optional<Instant> m_from, m_to;
    const std::shared_ptr<const classify::LeadModel> &m_active;
};

} // namespace

Result<WorkReport> reportWork(store::Reader &reader, std::optional<Instant> from, std::optional<Instant> to,
                              const std::shared_ptr<const classify::LeadModel> &active, const ReportHooks &hooks)
{
    const auto counts = reader.reportCounts(from, to);
    const auto stored = reader.counts();
    if (!counts || !stored)
        return tl::make_unexpected(!counts ? counts.error() : stored.error());
    WorkReport report{.counts = *counts};
    if (active)
        report.accuracy.target = active->card().target;
    if (hooks.onStart)
        hooks.onStart(stored->contacts);
    const AccuracyCount accuracy(from, to, active);
    std::int64_t seen = 0;
    std::optional<store::PageKey> before;
    for (bool more = true; more;) {
        if (hooks.isStopRequested && hooks.isStopRequested()) {
            report.isComplete = false;
            return report;
        }
        const auto page = reader.contacts(kPage, before);
        if (!page)
            return tl::make_unexpected(page.error());
        for (const store::ContactRow &row : *page) {
            const auto state = isClosed(row.stage) ? reader.contact(row.no) : Result<std::optional<domain::ContactState>>();
            if (!state)
                return tl::make_unexpected(state.error());
            if (*state)
                accuracy.add(**state, report.accuracy);
        }
        seen += std::int64_t(page->size());
        if (hooks.onProgress)
            hooks.onProgress(seen);
        more = int(page->size()) == kPage;
        if (more)
            before = page->back().key;
    }
    return report;
}

} // namespace ns::console
