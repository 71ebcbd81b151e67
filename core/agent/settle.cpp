// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/settle.h"

#include "core/agent/planeffects.h"
#include "core/base/random.h"
#include "core/sequence/planner.h"
#include "core/trace/spantree.h"

namespace ns::agent {

namespace {

enum class Fate { Sent, TryAgain, LookUp, SetAside, InDoubt };

struct Decision
{
    Fate fate = Fate::InDoubt;
    std::string rule = {};
    std::optional<Instant> at = {};
};

Decision decideUnknown(const SettleInput &in)
{
    const Delivery &delivery = in.delivery;
    const auto again = nextTryAt(delivery.item, std::nullopt, in.settings, in.now);
    if (delivery.traits.honoursKeys && again)
        return {Fate::TryAgain, "send.repeat_with_key", again};
    if (!delivery.traits.honoursKeys && delivery.traits.canLookUp && delivery.lookUps < in.settings.sendTriesMax) {
        // The first question is asked at once, so that a run until idle ends with its answer; further ones back off.
        domain::OutboxItem asked = delivery.item;
        asked.tries = delivery.lookUps;
        const auto later = delivery.lookUps == 0 ? std::optional(in.now) : nextTryAt(asked, std::nullopt, in.settings, in.now);
        return {Fate::LookUp, "send.look_up", later.value_or(in.now)};
    }
    return {Fate::InDoubt, "send.in_doubt", std::nullopt};
}

Decision decide(const SettleInput &in)
{
    const Delivery &delivery = in.delivery;
    switch (delivery.outcome.state) {
    case ports::SendState::Accepted: return {Fate::Sent};
    case ports::SendState::Refused: return {Fate::SetAside, "send.refused"};
    case ports::SendState::NotSent: {
        const auto again = nextTryAt(delivery.item, delivery.outcome.retryAfter, in.settings, in.now);
        return again ? Decision{Fate::TryAgain, "send.retry", again} : Decision{Fate::SetAside, "send.gave_up"};
    }
    case ports::SendState::Unknown: return decideUnknown(in);
    }
    return {};
}

domain::OutboxState stateFor(Fate fate)
{
    switch (fate) {
    case Fate::Sent: return domain::OutboxState::Sent;
    case Fate::TryAgain: return domain::OutboxState::Queued;
    case Fate::SetAside: return domain::OutboxState::SetAside;
    case Fate::LookUp:
    case Fate::InDoubt: return domain::OutboxState::InDoubt;
    }
    return domain::OutboxState::InDoubt;
}

domain::ReviewItem doubtItem(const domain::OutboxItem &item, const SettleInput &in)
{
    domain::ReviewItem review;
    review.id = domain::ReviewId{derivedId("rv-", {item.key.str(), "in_doubt", std::to_string(item.tries)})};
    review.contact = item.contact;
    review.contactNo = item.contactNo;
    review.kind = "send";
    review.reason = "send.in_doubt";
    review.text = item.text;
    review.sendKey = item.key;
    review.trace = item.trace;
    review.createdAt = in.now;
    review.dueAt = in.now + in.settings.reviewDue;
    return review;
}

/// The delivery's own part of the drafting step's trace.
class DeliveryTrace
{
public:
    DeliveryTrace(const SettleInput &in, const Decision &decision)
        : m_tree(in.delivery.item.trace, in.delivery.item.key.str() + "#" + std::to_string(in.delivery.item.tries), in.now,
                 monotonicMicros)
    {
        const domain::OutboxItem &item = in.delivery.item;
        m_root = m_tree.openUnder("send " + item.channel, item.span);
        m_tree.set(m_root, "messaging.operation.type", std::string("send"));
        m_tree.set(m_root, "messaging.destination.name", item.channel);
        m_tree.set(m_root, "messaging.message.id", in.delivery.outcome.messageId);
        m_tree.set(m_root, "nightshift.send_key", item.key.str());
        m_tree.set(m_root, "nightshift.connection", item.connection);
        m_tree.set(m_root, "nightshift.try", std::int64_t{item.tries});
        m_tree.set(m_root, "nightshift.outcome", std::string(domain::outboxStateName(stateFor(decision.fate))));
        if (!decision.rule.empty())
            m_tree.set(m_root, "nightshift.rule", decision.rule);
        if (decision.fate != Fate::Sent)
            m_tree.set(m_root, "error.type", in.delivery.outcome.code);
    }
    [[nodiscard]] std::string spanId() const { return m_tree.idOf(m_root); }
    [[nodiscard]] std::string pack() { return m_tree.pack(); }

private:
    trace::SpanTree m_tree;
    std::size_t m_root = 0;
};

Digest hashOf(const SettleInput &in, const Decision &decision)
{
    const domain::OutboxItem &item = in.delivery.item;
    return sha256Parts({"delivery", item.key.str(), domain::outboxStateName(stateFor(decision.fate)), decision.rule,
                        std::to_string(toMillis(in.now)), std::to_string(item.tries)});
}

void applySent(ports::StepResult &step, const SettleInput &in, const std::string &spanId)
{
    const domain::OutboxItem &item = in.delivery.item;
    step.state.lastSend = domain::LastSend{item.key, item.trace, spanId, item.channel, in.now};
    applyRunEffects(step, sequence::Planner::planAfterSend({step.state, item.run, item.node, in.now, in.knowledge.sequences}));
}

void applyRefused(ports::StepResult &step, const SettleInput &in)
{
    const domain::OutboxItem &item = in.delivery.item;
    applyRunEffects(step, sequence::Planner::planAfterRefusal({step.state, item.run, item.node, in.now, in.knowledge.sequences}));
}

} // namespace

std::optional<Instant> nextTryAt(const domain::OutboxItem &item, std::optional<Millis> retryAfter, const AgentSettings &settings,
                                 Instant now)
{
    const Instant first = item.firstTriedAt.value_or(now);
    if (item.tries >= settings.sendTriesMax)
        return std::nullopt;
    Random jitter(settings.seed, item.key.str() + "#" + std::to_string(item.tries));
    const auto ceiling = std::min<std::int64_t>(settings.backoffMax.count(), settings.backoffBase.count() << std::min(item.tries, 20));
    const Millis wait = retryAfter.value_or(Millis{jitter.between(0, std::max<std::int64_t>(ceiling, 1))});
    const Instant at = now + wait;
    return at - first > settings.sendHorizon ? std::nullopt : std::optional(at);
}

Settlement settle(const SettleInput &in)
{
    const Decision decision = decide(in);
    Settlement settlement;
    if (decision.fate == Fate::LookUp) {
        settlement.lookUpAt = decision.at;
        return settlement;
    }
    const domain::OutboxItem &item = in.delivery.item;
    DeliveryTrace trace(in, decision);
    ports::StepResult &step = settlement.step;
    step.contact = item.contactNo;
    step.state = in.state;
    step.state.version = in.state.version + 1;
    ports::OutboxChange change{.key = item.key, .from = domain::OutboxState::Sending, .to = stateFor(decision.fate),
                               .rule = decision.rule, .due = decision.at};
    if (decision.fate == Fate::Sent) {
        change.messageId = in.delivery.outcome.messageId;
        applySent(step, in, trace.spanId());
    }
    if (decision.fate == Fate::SetAside)
        applyRefused(step, in);
    if (decision.fate == Fate::InDoubt) {
        step.reviews.push_back(doubtItem(item, in));
        step.state.openReviews.push_back({step.reviews.back().id, step.reviews.back().kind});
    }
    step.outboxChanges.push_back(std::move(change));
    step.trace = {item.trace, -1, "delivery", std::string(domain::outboxStateName(stateFor(decision.fate))), in.now, 0, trace.pack()};
    step.stepHash = hashOf(in, decision);
    return settlement;
}

} // namespace ns::agent
