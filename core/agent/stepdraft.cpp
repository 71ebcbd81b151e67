// SPDX-License-Identifier: GPL-3.0-or-later
// The drafting half of StepRun: channel, text, row.
#include "core/agent/steprun.h"

namespace ns::agent {

namespace {

constexpr auto kLastChannelCounts = std::chrono::hours(24 * 30); // CLI.md, "A contact's channel"
constexpr std::array<std::string_view, 3> kChannelOrder{"whatsapp", "sms", "email"};

} // namespace

std::string StepRun::chooseChannel(const std::string &nodeChannel) const
{
    const domain::ContactState &state = m_out.state;
    const auto &served = m_in.knowledge.channels;
    const auto isServed = [&](std::string_view channel) {
        return std::ranges::any_of(served, [&](const std::string &name) { return name == "*" || name == channel; });
    };
    const bool wroteLately = state.lastInboundAt && m_in.now - *state.lastInboundAt <= kLastChannelCounts;
    if (wroteLately && !state.lastInboundChannel.empty() && isServed(state.lastInboundChannel)
        && !domain::addressFor(state.profile, state.lastInboundChannel).empty())
        return state.lastInboundChannel;
    if (!nodeChannel.empty() && isServed(nodeChannel) && !domain::addressFor(state.profile, nodeChannel).empty())
        return nodeChannel;
    for (const std::string_view channel : kChannelOrder) {
        if (isServed(channel) && !domain::addressFor(state.profile, channel).empty()
            && domain::consentFor(state.profile, channel).value_or(true))
            return std::string(channel);
    }
    return nodeChannel; // nothing reaches this contact: the claim holds the message and names the rule
}

domain::Language StepRun::writtenLanguage() const
{
    const domain::Language own = m_out.state.profile.language;
    return own == domain::Language::Unknown ? m_in.knowledge.policy.language : own;
}

compose::LocalOffsets StepRun::localOffsets() const
{
    const policy::ZoneCandidates candidates = policy::candidateZones(m_out.state.profile, *m_in.knowledge.zones);
    const auto agreedOffset = [&](Instant at) -> std::optional<int> {
        std::optional<int> offset;
        for (const policy::ZoneTable *zone : candidates.zones) {
            const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(zone->segmentAt(at).offset).count());
            if (offset && *offset != minutes)
                return std::nullopt; // we do not know the contact's local time, so no text may state one
            offset = minutes;
        }
        return offset;
    };
    compose::LocalOffsets offsets{agreedOffset(m_in.now)};
    if (m_out.state.appointment.startsAt)
        offsets.appointmentMinutes = agreedOffset(*m_out.state.appointment.startsAt);
    return offsets;
}

void StepRun::draftNode(const sequence::ActNode &act)
{
    const sequence::Node &node = act.definition->nodes[std::size_t(act.node)];
    const std::size_t span = m_tree.open("compose " + node.templateId, m_root);
    const std::string channel = chooseChannel(node.channel);
    const auto draft = m_in.knowledge.composer.compose({.templateId = node.templateId,
                                                        .segment = m_out.state.decision.segment,
                                                        .language = writtenLanguage(),
                                                        .channel = channel,
                                                        .state = m_out.state,
                                                        .facts = m_in.knowledge.policy.facts,
                                                        .now = m_in.now,
                                                        .offsets = localOffsets()});
    m_tree.set(span, "nightshift.template", node.templateId);
    m_tree.set(span, "nightshift.segment", m_out.state.decision.segment);
    m_tree.set(span, "nightshift.language", std::string(domain::languageCode(writtenLanguage())));
    if (draft) {
        domain::OutboxItem item = nodeMessage(act, span);
        item.subject = draft->subject;
        item.text = draft->text;
        item.templateId = draft->templateId;
        queueDraft(std::move(item), span);
    } else {
        m_tree.set(span, "error.type", draft.error().text);
        domain::ReviewItem evidence;
        evidence.sendKey = domain::makeSendKey(act.run, node.id, act.visit);
        evidence.text = QString::fromStdString(describe(draft.error()));
        openReview("no_template", draft.error().code == ErrorCode::NotFound ? "no_template" : "template.variable", evidence);
    }
    m_tree.close(span);
}

domain::OutboxItem StepRun::nodeMessage(const sequence::ActNode &act, std::size_t span) const
{
    const sequence::Node &node = act.definition->nodes[std::size_t(act.node)];
    domain::OutboxItem item = newMessage(act.definition->kind, domain::makeSendKey(act.run, node.id, act.visit), chooseChannel(node.channel), span);
    item.run = act.run;
    item.sequence = act.definition->id;
    item.node = node.id;
    item.visit = act.visit;
    return item;
}

} // namespace ns::agent
