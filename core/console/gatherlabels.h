// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/classify/leadmodel.h"
#include "core/classify/outcomemap.h"
#include "core/classify/plausibility.h"
#include "core/console/learning.h"
#include "core/ports/journal.h"

namespace ns::console {

using LeadModelPtr = std::shared_ptr<const classify::LeadModel>;

/// How a caller follows and stops long work. Called on the working thread, about once per page.
struct LearningHooks
{
    std::function<void(std::int64_t labels)> onProgress = {};
    std::function<bool()> isStopRequested = {};
};

/// A batch that a person has looked at and wants learned from all the same.
struct AcceptedBatch
{
    std::string id;
    std::string reason;
    Instant at = {};
};

/// The labels that a workspace has gathered, one a lead (the latest that says something), in order of contact ids. `labels`, `candidates` and
/// `keep` go together row for row; `said` is a label of the champion's classes, or the word itself where there is no champion.
struct GatheredLabels
{
    std::vector<ports::LeadLabel> labels;
    std::vector<classify::CandidateLabel> candidates;
    std::vector<classify::Suspicion> suspicions;
    std::vector<AcceptedBatch> accepted; // by id, whether or not such a batch is there now
    std::vector<bool> keep;              // plausible, or accepted by a person
    LabelCounts counts;
};

/// Every label that the query asks for, page by page (its limit is ours). Cancelled when asked to stop.
[[nodiscard]] Status readLabels(ports::Journal &journal, ports::LabelQuery query, const LearningHooks &hooks, const std::function<void(ports::LeadLabel &&)> &take);

/// Reads every label with its lead as it was, and asks the plausibility gate. Cancelled when asked to stop.
[[nodiscard]] Result<GatheredLabels> gatherLabels(ports::Journal &journal, const LeadModelPtr &champion, const classify::OutcomeMap &outcomes,
                                                  const LearningHooks &hooks = {});

/// The batches as the page shows them.
[[nodiscard]] std::vector<SuspectBatch> describeBatches(const GatheredLabels &gathered);

[[nodiscard]] Result<std::vector<AcceptedBatch>> loadAcceptedBatches(ports::Journal &journal);
/// Adds one; the reason goes into the audit chain. InvalidInput without a reason. `done` as with Journal::storeSetting.
[[nodiscard]] Status acceptBatch(ports::Journal &journal, const AcceptedBatch &batch, ports::Journal::Done<std::monostate> done);

} // namespace ns::console
