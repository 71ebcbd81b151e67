// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/step.h"

#include "core/agent/steprun.h"
#include "core/agent/planeffects.h"
#include "core/base/hash.h"
#include "core/policy/reviewgate.h"
#include "core/sequence/planner.h"

namespace ns::agent {

using domain::EventType;

namespace {

constexpr std::string_view kOutcomePipeline = "outcome"; // what really became of a lead, as `import --kind outcomes` states it

} // namespace

const domain::OpenReview *findOpenReview(const domain::ContactState &state, std::string_view kind)
{
    const auto found = std::ranges::find(state.openReviews.rbegin(), state.openReviews.rend(), kind, &domain::OpenReview::kind);
    return found == state.openReviews.rend() ? nullptr : &*found;
}

Result<ports::StepResult> runStep(const StepInput &input)
{
    return StepRun(input).run();
}

StepRun::StepRun(const StepInput &input)
    : m_in(input), m_event(input.pending.event),
      m_tree(trace::traceIdFor(m_event.key, m_event.occurredAt), "step", input.now, monotonicMicros)
{
    if (input.state) {
        m_before = *input.state;
    } else {
        m_before.id = input.pending.contactId;
        m_before.createdAt = m_event.occurredAt;
    }
    m_out.contact = input.pending.contact;
    m_out.state = m_before;
    m_out.state.version = m_before.version + 1;
    m_out.eventSeq = input.pending.seq;
    m_out.epoch = input.pending.epoch;
}

Result<ports::StepResult> StepRun::run()
{
    traceIntake();
    applyEvent();
    applyAnswer();
    classifyLead();
    noteInbound();
    askAboutPause();
    if (const Status planned = planNext(); !planned)
        return tl::make_unexpected(planned.error());
    expireReviews();
    confirmOptOut();
    finish();
    return std::move(m_out);
}

void StepRun::note(std::string_view what)
{
    m_canonical.bytes(what);
}

void StepRun::traceIntake()
{
    const ports::PendingEvent &pending = m_in.pending;
    m_root = m_tree.open("invoke_agent nightshift", std::nullopt);
    m_tree.set(m_root, "gen_ai.operation.name", std::string("invoke_agent"));
    m_tree.set(m_root, "gen_ai.agent.name", std::string("nightshift"));
    m_tree.set(m_root, "gen_ai.conversation.id", pending.contactId.str());
    m_tree.set(m_root, "nightshift.event.type", std::string(domain::eventTypeName(m_event.type)));
    m_tree.set(m_root, "nightshift.event.source", m_event.key.source);
    m_tree.set(m_root, "nightshift.event.id", m_event.key.id);
    m_tree.set(m_root, "nightshift.policy.version", m_in.knowledge.policyVersion);
    if (!pending.link.matchedBy.empty() && pending.link.matchedBy != "new" && pending.link.matchedBy != "id")
        m_tree.set(m_root, "nightshift.contact.matched_by", pending.link.matchedBy);
    if (pending.firstContentDiffers)
        m_tree.set(m_root, "nightshift.event.duplicate_differs", true);
    if (m_before.lastSend && !m_before.lastSend->trace.isEmpty()) // what the contact did next, linked to what we had sent
        m_tree.link(m_root, {m_before.lastSend->trace.str(), m_before.lastSend->span});
    note(m_event.key.source);
    note(m_event.key.id);
    note(std::to_string(toMillis(m_in.now)));
}

void StepRun::applyEvent()
{
    const auto *inbound = std::get_if<domain::InboundMessage>(&m_event.data);
    const domain::InboundSense sense = inbound ? understandInbound(*inbound) : domain::InboundSense{};
    m_reduction = domain::reduce(m_out.state, m_event, sense);
    if (inbound)
        takeUnderstanding(*inbound);
    if (const auto *marks = std::get_if<domain::ImportMarks>(&m_event.data); marks && !m_in.state)
        m_out.state.history = !marks->startsSequences;
    m_out.profileChanged = m_reduction.profileChanged || !m_in.state;
    m_out.releaseHeld = m_in.state && (m_reduction.profileChanged || m_reduction.optedOut || m_reduction.replied);
    if (m_reduction.optedOut)
        m_outcome = "opted_out";
}

std::string StepRun::segmentOf(const std::string &label) const
{
    return label.empty() ? std::string{} : m_in.knowledge.segments.segmentFor(label);
}

void StepRun::decide(std::string label, double confidence, domain::LabelSource source, domain::ModelId model, bool automatic)
{
    domain::LeadDecision &decision = m_out.state.decision;
    decision = {std::move(label), {}, confidence, automatic, std::move(model), source, m_in.now};
    if (automatic || source == domain::LabelSource::Person || source == domain::LabelSource::Outcome)
        decision.segment = segmentOf(decision.label);
    note(decision.label);
    note(std::to_string(std::llround(confidence * 1e6)));
    note(automatic ? "automatic" : "not_automatic");
}

void StepRun::classifyLead()
{
    const bool asks = m_event.type == EventType::LeadCreated || (m_event.type == EventType::ContactUpdated && m_reduction.attributesChanged);
    if (const auto *change = std::get_if<domain::StageChange>(&m_event.data); change && change->pipeline == kOutcomePipeline) {
        decide(change->to, 1.0, domain::LabelSource::Outcome, m_out.state.decision.model, false);
        return;
    }
    const domain::LabelSource known = m_out.state.decision.source;
    if (!asks || known == domain::LabelSource::Person || known == domain::LabelSource::Outcome)
        return;
    const domain::ReviewItem evidence = askModel();
    const std::size_t gate = m_tree.open("review_gate", m_root);
    const auto &model = m_in.knowledge.leadModel;
    const policy::GateVerdict verdict = policy::ReviewGate::judge(
        {evidence.confidence, evidence.threshold, model != nullptr, model && model->card().gate.passed, model ? model->card().threshold : 2});
    m_tree.set(gate, "nightshift.verdict", std::string(verdict.act ? "act" : "review"));
    if (!verdict.act)
        m_tree.set(gate, "nightshift.reason", std::string(verdict.reason));
    m_tree.close(gate);
    note(verdict.act ? "act" : verdict.reason);
    const bool wanted = !verdict.act && !m_out.state.history && !m_out.state.optedOutOfAll && !hasOpenReview("classification");
    if (wanted)
        openReview("classification", std::string(verdict.reason), evidence);
}

domain::ReviewItem StepRun::askModel()
{
    const std::size_t span = m_tree.open("classify lead", m_root);
    const auto &model = m_in.knowledge.leadModel;
    domain::ReviewItem evidence;
    if (model) {
        m_tree.set(span, "gen_ai.request.model", model->id().str());
        const classify::WatchState &watch = m_in.knowledge.watch;
        evidence.threshold = watch.effective(model->card().threshold);
        if (watch.caution != classify::Caution::None)
            m_tree.set(span, "nightshift.caution", std::string(classify::cautionName(watch.caution)));
        const auto result = model->classify(m_out.state.profile.attributes);
        if (result) {
            evidence.label = result->label;
            evidence.confidence = result->confidence;
            decide(result->label, result->confidence, domain::LabelSource::Model, model->id(),
                   result->automatic && result->confidence >= evidence.threshold);
            m_tree.set(span, "nightshift.label", result->label);
            m_tree.set(span, "nightshift.confidence", result->confidence);
            m_tree.set(span, "nightshift.threshold", evidence.threshold);
            m_tree.set(span, "nightshift.bytes.features",
                       std::string(reinterpret_cast<const char *>(result->features.data()), result->features.size() * sizeof(float)));
        } else {
            m_tree.set(span, "error.type", describe(result.error())); // confidence 0: a person decides
        }
    }
    m_tree.close(span);
    return evidence;
}

bool StepRun::hasOpenReview(std::string_view kind) const
{
    return findOpenReview(m_out.state, kind) != nullptr;
}

void StepRun::openReview(std::string kind, std::string reason, const domain::ReviewItem &evidence, domain::ReviewId id)
{
    domain::ReviewItem item = evidence;
    item.id = !id.isEmpty() ? std::move(id)
                            : domain::ReviewId{derivedId("rv-", {m_event.key.source, m_event.key.id, kind, evidence.sendKey.str(),
                                                                 std::to_string(m_reviewCount++)})};
    item.contact = m_out.state.id;
    item.contactNo = m_out.contact;
    item.kind = std::move(kind);
    item.reason = std::move(reason);
    item.trace = m_tree.traceId();
    item.createdAt = m_in.now;
    item.dueAt = m_in.now + m_in.settings.reviewDue;
    note(item.kind);
    note(item.reason);
    m_out.state.openReviews.push_back({item.id, item.kind});
    m_out.reviews.push_back(std::move(item));
    m_outcome = "review";
}

bool StepRun::hasDecision() const
{
    return !m_out.state.decision.segment.empty();
}

Status StepRun::planNext()
{
    const std::size_t span = m_tree.open("plan", m_root);
    const sequence::ActionPlan plan = sequence::Planner::plan(
        {m_event, m_reduction, m_before, m_out.state, m_in.now, m_in.knowledge.sequences, hasDecision()});
    if (const Status applied = applyRunEffects(m_out, plan); !applied)
        return applied;
    m_tree.set(span, "nightshift.outcome", plan.outcome);
    note(plan.outcome);
    if (m_outcome.empty())
        m_outcome = plan.outcome;
    for (const sequence::Action &action : plan.actions) {
        if (const auto *act = std::get_if<sequence::ActNode>(&action))
            draftNode(*act);
        else if (const auto *stop = std::get_if<sequence::StopRun>(&action))
            cancelMessages(*stop);
    }
    m_tree.close(span);
    return {};
}

const domain::SequenceRun *StepRun::findRun(const domain::RunId &id) const
{
    for (const auto *runs : {&m_out.state.runs, &m_before.runs}) {
        const auto found = std::ranges::find(*runs, id, &domain::SequenceRun::id);
        if (found != runs->end())
            return &*found;
    }
    return nullptr;
}

void StepRun::cancelMessages(const sequence::StopRun &stop)
{
    const domain::SequenceRun *run = findRun(stop.run);
    const auto definition = run ? m_in.knowledge.sequences.find(run->sequence, run->version) : nullptr;
    if (!definition)
        return; // its messages are stopped at the claim, which re-reads the run
    note("stop:" + stop.reason);
    for (std::size_t i = 0; i < definition->nodes.size() && int(i) <= run->node; ++i) {
        const domain::SendKey key = domain::makeSendKey(run->id, definition->nodes[i].id, run->visit);
        const domain::ReviewId asked = contentReviewId(key);
        const bool isAsked = std::erase_if(m_out.state.openReviews, [&](const domain::OpenReview &open) { return open.id == asked; }) > 0;
        if (isAsked)
            m_out.reviewChanges.push_back({asked, domain::ReviewState::Expired, std::nullopt, "its run stopped: " + stop.reason});
        m_out.outboxChanges.push_back({.key = key,
                                       .from = isAsked ? domain::OutboxState::InReview : domain::OutboxState::Queued,
                                       .to = domain::OutboxState::Cancelled,
                                       .rule = "run." + stop.reason,
                                       .ifPossible = true});
    }
}

void StepRun::expireReviews()
{
    // Evidence that a message of ours waits on is stale once the contact has spoken or opted out.
    if (!m_reduction.optedOut && !m_reduction.replied)
        return;
    auto &open = m_out.state.openReviews;
    std::erase_if(open, [&](const domain::OpenReview &item) {
        const bool stale = (m_reduction.optedOut && item.kind != "send") || item.kind == "no_template";
        if (stale)
            m_out.reviewChanges.push_back(
                {item.id, domain::ReviewState::Expired, std::nullopt, m_reduction.optedOut ? "opted out" : "contact replied"});
        return stale;
    });
}

void StepRun::finish()
{
    if (m_outcome.empty())
        m_outcome = "recorded";
    m_tree.set(m_root, "nightshift.outcome", m_outcome);
    m_out.trace = {m_tree.traceId(), 0, std::string(domain::eventTypeName(m_event.type)), m_outcome, m_in.now, 0, m_tree.pack()};
    note(m_outcome);
    m_out.stepHash = sha256(m_canonical.data());
}

} // namespace ns::agent
