// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/gatherlabels.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/agent/decided.h"
#include "core/base/packed.h"

namespace ns::console {

namespace {

constexpr int kPage = 1'000;
constexpr std::size_t kExamples = 5;
constexpr std::string_view kAcceptedSetting = "learning.accepted";
constexpr std::size_t kReasonMax = 500;

/// A model's classes say which words are labels; without one a word is its own label, but for those that only a map can mean something by.
std::optional<std::string> labelOf(const std::string &said, const LeadModelPtr &champion, const classify::OutcomeMap &outcomes)
{
    if (champion)
        return outcomes.labelFor(said, champion->card().classes);
    const std::set<std::string, std::less<>> steps{"booked", "attended", "no_show"};
    return steps.contains(said) ? std::nullopt : std::optional(said);
}

classify::CandidateLabel candidateOf(const ports::LeadLabel &label, const LeadModelPtr &champion)
{
    classify::CandidateLabel candidate{.contact = label.contact.str(), .leadSource = label.leadSource, .leadAt = label.leadAt, .labelOrigin = label.origin,
                                       .labelAt = label.key.at, .label = label.said, .attributes = label.attributes};
    if (champion && label.saying && label.saying->model == champion->id() && !agent::wasLearned(*champion, label.contact)) {
        candidate.championLabel = label.saying->label;
        candidate.championConfidence = label.saying->confidence;
    }
    return candidate;
}

void countLabels(GatheredLabels &gathered, const LeadModelPtr &champion)
{
    for (std::size_t i = 0; i < gathered.labels.size(); ++i) {
        const ports::LeadLabel &label = gathered.labels[i];
        (label.source == ports::TruthSource::Person ? gathered.counts.fromPeople : gathered.counts.fromOutcomes) += 1;
        gathered.counts.trainedOn += champion && agent::wasLearned(*champion, label.contact) ? 1 : 0;
        gathered.counts.usable += gathered.keep[i] ? 1 : 0;
        ++gathered.counts.perLabel[label.said];
    }
}

SuspectBatch::Kind kindOf(classify::SuspicionKind kind)
{
    switch (kind) {
    case classify::SuspicionKind::NearDuplicates: return SuspectBatch::Kind::NearDuplicates;
    case classify::SuspicionKind::LabelShareJump: return SuspectBatch::Kind::LabelShareJump;
    case classify::SuspicionKind::ContradictsChampion: return SuspectBatch::Kind::ContradictsChampion;
    }
    return SuspectBatch::Kind::ContradictsChampion;
}

} // namespace

Status readLabels(ports::Journal &journal, ports::LabelQuery query, const LearningHooks &hooks, const std::function<void(ports::LeadLabel &&)> &take)
{
    query.limit = kPage;
    std::int64_t seen = 0;
    for (bool more = true; more;) {
        if (hooks.isStopRequested && hooks.isStopRequested())
            return fail(ErrorCode::Cancelled, "stopped while reading labels");
        auto page = journal.loadLabels(query);
        if (!page)
            return tl::make_unexpected(page.error());
        seen += std::int64_t(page->labels.size());
        for (ports::LeadLabel &label : page->labels)
            take(std::move(label));
        if (hooks.onProgress)
            hooks.onProgress(seen);
        more = page->next.has_value();
        query.after = page->next;
    }
    return {};
}

Result<GatheredLabels> gatherLabels(ports::Journal &journal, const LeadModelPtr &champion, const classify::OutcomeMap &outcomes, const LearningHooks &hooks)
{
    std::map<std::string, ports::LeadLabel> byContact; // pages come in order of time: a later truth replaces an earlier one
    const Status read = readLabels(journal, {.withLead = true}, hooks, [&](ports::LeadLabel &&label) {
        auto meant = labelOf(label.said, champion, outcomes);
        if (!meant)
            return;
        label.said = std::move(*meant);
        byContact.insert_or_assign(label.contact.str(), std::move(label));
    });
    if (!read)
        return tl::make_unexpected(read.error());
    auto accepted = loadAcceptedBatches(journal);
    if (!accepted)
        return tl::make_unexpected(accepted.error());
    GatheredLabels gathered;
    gathered.accepted = std::move(*accepted);
    for (auto &[contact, label] : byContact) {
        gathered.candidates.push_back(candidateOf(label, champion));
        gathered.labels.push_back(std::move(label));
    }
    std::set<std::string> ids;
    for (const AcceptedBatch &batch : gathered.accepted)
        ids.insert(batch.id);
    gathered.suspicions = classify::findSuspicions(gathered.candidates);
    gathered.keep = classify::keepPlausible(gathered.candidates.size(), gathered.suspicions, ids);
    countLabels(gathered, champion);
    return gathered;
}

std::vector<SuspectBatch> describeBatches(const GatheredLabels &gathered)
{
    std::vector<SuspectBatch> batches;
    for (const classify::Suspicion &suspicion : gathered.suspicions) {
        SuspectBatch batch{.kind = kindOf(suspicion.kind), .id = suspicion.id, .origin = suspicion.origin, .rows = std::int64_t(suspicion.rows.size()),
                           .from = suspicion.from, .to = suspicion.to, .label = suspicion.label, .measured = suspicion.measured, .limit = suspicion.usual};
        for (std::size_t i = 0; i < std::min(kExamples, suspicion.rows.size()); ++i)
            batch.examples.push_back(gathered.candidates[suspicion.rows[i]].contact);
        const auto accepted = std::ranges::find(gathered.accepted, suspicion.id, &AcceptedBatch::id);
        if (accepted != gathered.accepted.end()) {
            batch.isAccepted = true;
            batch.reason = accepted->reason;
        }
        batches.push_back(std::move(batch));
    }
    return batches;
}

Result<std::vector<AcceptedBatch>> loadAcceptedBatches(ports::Journal &journal)
{
    const auto stored = journal.loadSetting(std::string(kAcceptedSetting));
    if (!stored)
        return tl::make_unexpected(stored.error());
    std::vector<AcceptedBatch> batches;
    if (!*stored)
        return batches;
    PackReader in(**stored);
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        AcceptedBatch batch;
        batch.id = in.bytes();
        batch.reason = in.bytes();
        batch.at = fromMillis(in.i64());
        batches.push_back(std::move(batch));
    }
    if (!in.ok() || !in.atEnd())
        return fail(ErrorCode::Storage, "the list of accepted batches cannot be read", std::string(kAcceptedSetting));
    return batches;
}

Status acceptBatch(ports::Journal &journal, const AcceptedBatch &batch, ports::Journal::Done<std::monostate> done)
{
    if (batch.reason.empty() || batch.reason.size() > kReasonMax)
        return fail(ErrorCode::InvalidInput, "a reason of at most " + std::to_string(kReasonMax) + " bytes is needed", batch.id);
    auto batches = loadAcceptedBatches(journal);
    if (!batches)
        return tl::make_unexpected(batches.error());
    std::erase_if(*batches, [&](const AcceptedBatch &known) { return known.id == batch.id; });
    batches->push_back(batch);
    PackWriter out;
    out.u64(batches->size());
    for (const AcceptedBatch &known : *batches) {
        out.bytes(known.id);
        out.bytes(known.reason);
        out.i64(toMillis(known.at));
    }
    return journal.storeSetting(std::string(kAcceptedSetting), out.take(), batch.id + ": " + batch.reason, batch.at, std::move(done));
}

} // namespace ns::console
