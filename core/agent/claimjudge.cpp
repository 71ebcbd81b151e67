// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/claimjudge.h"

#include "core/base/hash.h"
#include "core/policy/messagecontext.h"
#include "core/trace/spantree.h"

namespace ns::agent {

using Kind = ports::ClaimVerdict::Kind;

namespace {

Kind kindFor(policy::ClaimOutcome::Kind kind)
{
    switch (kind) {
    case policy::ClaimOutcome::Kind::Pass: return Kind::Send;
    case policy::ClaimOutcome::Kind::Defer: return Kind::Defer;
    case policy::ClaimOutcome::Kind::Hold: return Kind::Hold;
    case policy::ClaimOutcome::Kind::Block: return Kind::Block;
    case policy::ClaimOutcome::Kind::Cancel: return Kind::Cancel;
    case policy::ClaimOutcome::Kind::Review: return Kind::Review;
    case policy::ClaimOutcome::Kind::Error: return Kind::Error;
    }
    return Kind::Error;
}

Kind kindFor(TextVerdict verdict)
{
    switch (verdict) {
    case TextVerdict::Pass: return Kind::Send;
    case TextVerdict::Block: return Kind::Block;
    case TextVerdict::Review: return Kind::Review;
    case TextVerdict::Error: return Kind::Error;
    }
    return Kind::Error;
}

std::string_view kindName(Kind kind)
{
    switch (kind) {
    case Kind::Send: return "pass";
    case Kind::Skip: return "skip";
    case Kind::Defer: return "defer";
    case Kind::Hold: return "hold";
    case Kind::Block: return "block";
    case Kind::Cancel: return "cancel";
    case Kind::Review: return "review";
    case Kind::Error: return "error";
    }
    return "error";
}

domain::ReviewItem reviewFor(const domain::OutboxItem &item, const ports::ClaimVerdict &verdict, const JudgeForClaim::Parts &parts)
{
    domain::ReviewItem review;
    review.id = domain::ReviewId{derivedId("rv-", {item.key.str(), verdict.rule, std::to_string(toMillis(parts.now))})};
    review.contact = item.contact;
    review.contactNo = item.contactNo;
    review.kind = "send";
    review.reason = verdict.rule;
    review.text = item.text;
    review.sendKey = item.key;
    review.trace = item.trace;
    review.createdAt = parts.now;
    review.dueAt = parts.now + parts.settings.reviewDue;
    return review;
}

/// WhatsApp has approved the template that the text was made from. Asked only where the policy keeps to WhatsApp's window.
bool isApprovedTemplate(const domain::OutboxItem &item, const Knowledge &knowledge)
{
    if (!knowledge.policy.whatsAppWindow)
        return false;
    const compose::Template *source = knowledge.composer.templates().findReference(item.templateId);
    return source != nullptr && !source->whatsAppTemplate.empty();
}

} // namespace

ports::ClaimVerdict JudgeForClaim::judge(const ports::ClaimCandidate &candidate)
{
    const policy::ClaimFacts facts{.item = candidate.item,
                                   .contact = candidate.contact,
                                   .sentLast24h = candidate.sentToAddressLast24h,
                                   .sentLast7d = candidate.sentToAddressLast7d,
                                   .sentTimes7d = candidate.sentTimes7d,
                                   .runIsLive = candidate.runIsLive,
                                   .hasTemplate = isApprovedTemplate(candidate.item, *m_parts.knowledge),
                                   .now = m_parts.now};
    const policy::ClaimOutcome outcome = policy::checkClaim(facts, m_parts.knowledge->policy, *m_parts.knowledge->zones, *m_parts.knowledge->laws);
    ports::ClaimVerdict verdict;
    verdict.kind = kindFor(outcome.kind);
    verdict.rule = std::string(outcome.rule);
    verdict.detail = outcome.detail;
    for (const std::string_view rule : outcome.observed)
        verdict.detail += (verdict.detail.empty() ? "observed " : "; observed ") + std::string(rule);
    verdict.until = outcome.until;
    m_judgement = {};
    if (verdict.kind == Kind::Send)
        judgeContent(verdict, candidate);
    if (verdict.kind == Kind::Send)
        verdict = chooseConnection(candidate);
    if (verdict.kind != Kind::Skip)
        verdict.context = policy::packContext(policy::contextOf(facts, *m_parts.knowledge->zones, *m_parts.knowledge->laws));
    if (verdict.kind == Kind::Review)
        verdict.review = reviewFor(candidate.item, verdict, m_parts);
    const bool isObserved = verdict.kind == Kind::Send && !outcome.observed.empty();
    if (isObserved || (verdict.kind != Kind::Send && verdict.kind != Kind::Skip))
        trace(verdict, candidate, outcome.observed);
    return verdict;
}

/// By other rules than it was drafted under, all of it; by the same ones, only what time has made wrong: what a person has looked at since
/// need not be looked at again.
void JudgeForClaim::judgeContent(ports::ClaimVerdict &verdict, const ports::ClaimCandidate &candidate)
{
    const domain::OutboxItem &item = candidate.item;
    const TextToJudge text{item, candidate.contact, m_parts.now, nullptr};
    const bool sameRules = item.policyVersion == m_parts.knowledge->policyVersion;
    if (!sameRules)
        m_judgement = judgeAgain(text, *m_parts.knowledge);
    else if (!item.content.empty())
        m_judgement = judgeDated(text, *m_parts.knowledge).value_or(TextJudgement{});
    if (m_judgement.verdict == TextVerdict::Pass || (sameRules && m_judgement.verdict == TextVerdict::Review))
        return;
    verdict.kind = kindFor(m_judgement.verdict);
    verdict.rule = m_judgement.rule;
    verdict.detail = m_judgement.detail;
}

ports::ClaimVerdict JudgeForClaim::chooseConnection(const ports::ClaimCandidate &candidate)
{
    const ports::SenderEntry *entry = m_parts.senders->senderFor(candidate.item.channel);
    ports::ClaimVerdict verdict;
    if (!entry) {
        verdict.kind = Kind::Hold;
        verdict.rule = "connection.missing";
        return verdict;
    }
    int &free = m_parts.freeSlots[entry->connectionId];
    verdict.kind = free > 0 ? Kind::Send : Kind::Skip;
    m_lackedSlots = m_lackedSlots || free <= 0;
    free -= free > 0 ? 1 : 0;
    verdict.connection = entry->connectionId;
    verdict.address = domain::addressFor(candidate.contact.profile, candidate.item.channel);
    return verdict;
}

void JudgeForClaim::trace(ports::ClaimVerdict &verdict, const ports::ClaimCandidate &candidate, const std::vector<std::string_view> &observed) const
{
    const domain::OutboxItem &item = candidate.item;
    const std::string at = std::to_string(toMillis(m_parts.now));
    trace::SpanTree tree(item.trace, item.key.str() + "!" + at, m_parts.now, monotonicMicros);
    const std::string rule = verdict.rule.empty() ? std::string(observed.front()) : verdict.rule;
    const std::size_t root = tree.openUnder("guardrail " + rule, item.span);
    tree.set(root, "nightshift.rule", rule);
    tree.set(root, "nightshift.verdict", std::string(kindName(verdict.kind)));
    tree.set(root, "nightshift.send_key", item.key.str());
    tree.set(root, "nightshift.policy.version", m_parts.knowledge->policyVersion);
    if (!verdict.detail.empty())
        tree.set(root, "nightshift.detail", verdict.detail);
    if (verdict.until)
        tree.set(root, "nightshift.until", formatInstant(*verdict.until));
    for (std::size_t i = 0; i < observed.size(); ++i)
        tree.set(root, "nightshift.observed." + std::to_string(i + 1), std::string(observed[i]));
    setFindings(tree, root, m_judgement);
    verdict.trace = ports::TraceRecord{item.trace, -1, "guardrail", std::string(kindName(verdict.kind)), m_parts.now, 0, tree.pack()};
    verdict.stepHash = sha256Parts({"claim", item.key.str(), verdict.rule, kindName(verdict.kind), at,
                                    verdict.until ? std::to_string(toMillis(*verdict.until)) : ""});
}

} // namespace ns::agent
