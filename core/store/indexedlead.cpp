// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/indexedlead.h"

#include <algorithm>

#include "core/base/packed.h"
#include "core/domain/reduce.h"
#include "core/text/fold.h"

namespace ns::store {

using domain::AppointmentState;
using domain::OutboxState;

namespace {

constexpr qsizetype kNameKeyMax = 48; // enough to sort by, and an index of it stays small
constexpr const char *kOwnerAttribute = "owner";

std::string nameKeyOf(const QString &name)
{
    return text::fold(name).left(kNameKeyMax).toStdString();
}

bool isClosed(const std::string &stage)
{
    return stage == "won" || stage == "lost";
}

unsigned stateBits(const domain::ContactState &state)
{
    unsigned bits = 0;
    const auto set = [&bits](bool holds, unsigned bit) { bits |= holds ? bit : 0; };
    set(state.optedOutOfAll || !state.optedOutChannels.empty(), leadbit::OptedOut);
    set(!state.openReviews.empty(), leadbit::WithPerson);
    set(state.history, leadbit::History);
    set(state.marketingPaused, leadbit::MarketingPaused);
    set(state.lastSend.has_value(), leadbit::Contacted);
    set(state.lastInboundAt.has_value(), leadbit::Replied);
    set(state.appointment.state != AppointmentState::None, leadbit::Booked);
    set(state.appointment.state == AppointmentState::Attended, leadbit::Attended);
    const domain::LeadDecision &decision = state.decision;
    const bool byModel = decision.source == domain::LabelSource::Model;
    set(byModel && !decision.automatic && !isClosed(state.stage), leadbit::Unsure);
    set(byModel && decision.automatic, leadbit::DecidedAlone);
    return bits | unsigned(decision.source) << leadbit::SourceShift;
}

unsigned messageBits(const std::vector<OpenMessage> &open)
{
    unsigned bits = 0;
    for (const OpenMessage &message : open) {
        switch (message.state) {
        case OutboxState::Held: bits |= leadbit::Held; break;
        case OutboxState::InDoubt: bits |= leadbit::InDoubt; break;
        case OutboxState::SetAside: bits |= leadbit::SetAside; break;
        case OutboxState::InReview: bits |= leadbit::WithPerson; break;
        case OutboxState::Queued:
        case OutboxState::Sending:
        case OutboxState::Sent:
        case OutboxState::Blocked:
        case OutboxState::Cancelled: break;
        }
    }
    return bits;
}

std::optional<NextKind> stuckKind(OutboxState state)
{
    switch (state) {
    case OutboxState::Held: return NextKind::Held;
    case OutboxState::InDoubt: return NextKind::InDoubt;
    case OutboxState::SetAside: return NextKind::SetAside;
    case OutboxState::Queued:
    case OutboxState::Sending:
    case OutboxState::InReview:
    case OutboxState::Sent:
    case OutboxState::Blocked:
    case OutboxState::Cancelled: return std::nullopt;
    }
    return std::nullopt;
}

void showMessage(IndexedLead &lead, NextKind kind, const OpenMessage &message)
{
    lead.shown.next = kind;
    lead.shown.nextSequence = message.sequence;
    lead.shown.nextNode = message.node;
    lead.shown.nextChannel = message.channel;
    lead.shown.nextRule = message.rule;
}

/// A person's turn comes first, then what is stuck, then what is due soonest.
void showNext(IndexedLead &lead, const std::vector<OpenMessage> &open, const std::vector<OpenTimer> &timers)
{
    const auto queued = std::ranges::find_if(open, [](const OpenMessage &m) { return m.state == OutboxState::Queued || m.state == OutboxState::Sending; });
    const auto timer = std::ranges::min_element(timers, {}, &OpenTimer::due);
    if (queued != open.end()) {
        lead.nextAt = toMillis(queued->due);
        showMessage(lead, NextKind::Message, *queued);
    }
    if (timer != timers.end() && toMillis(timer->due) < lead.nextAt) {
        lead.nextAt = toMillis(timer->due);
        lead.shown.next = timer->isCold ? NextKind::FollowUp : NextKind::SequenceNode;
        lead.shown.nextSequence = timer->sequence;
        lead.shown.nextNode = timer->node;
        lead.shown.nextChannel.clear();
        lead.shown.nextRule.clear();
    }
    for (const OpenMessage &message : open) {
        if (const auto kind = stuckKind(message.state)) {
            showMessage(lead, *kind, message);
            break;
        }
    }
    if ((lead.flags & leadbit::WithPerson) != 0)
        lead.shown.next = NextKind::WaitsForPerson;
}

} // namespace

IndexedLead indexLead(const domain::ContactState &state, const std::vector<OpenMessage> &open, const std::vector<OpenTimer> &timers)
{
    IndexedLead lead;
    lead.createdAt = toMillis(state.createdAt);
    lead.stage = state.stage;
    lead.flags = stateBits(state) | messageBits(open);
    if (std::ranges::any_of(timers, &OpenTimer::isCold))
        lead.flags |= leadbit::GoingCold;
    if (const auto silent = domain::silentSince(state))
        lead.lastAt = toMillis(*silent);
    if (state.decision.source != domain::LabelSource::None)
        lead.sure = std::llround(state.decision.confidence * 1e6);
    lead.nameKey = nameKeyOf(state.profile.name);
    lead.shown.country = state.profile.country;
    lead.shown.label = state.decision.label;
    lead.shown.language = std::string(domain::languageCode(state.profile.language));
    if (const auto owner = state.profile.attributes.find(kOwnerAttribute); owner != state.profile.attributes.end())
        lead.shown.owner = owner->second;
    const bool inboundIsLater = state.lastInboundAt && (!state.lastSend || *state.lastInboundAt >= state.lastSend->at);
    lead.shown.channel = inboundIsLater ? state.lastInboundChannel : state.lastSend ? state.lastSend->channel : std::string{};
    showNext(lead, open, timers);
    return lead;
}

IndexedLead indexNewcomer(const QString &name, Instant createdAt)
{
    IndexedLead lead;
    lead.createdAt = toMillis(createdAt);
    lead.nameKey = nameKeyOf(name);
    return lead;
}

std::string packShown(const LeadShown &shown)
{
    PackWriter out;
    for (const std::string *text : {&shown.country, &shown.owner, &shown.label, &shown.language, &shown.channel, &shown.nextSequence, &shown.nextNode,
                                    &shown.nextChannel, &shown.nextRule})
        out.bytes(*text);
    out.u64(std::uint64_t(shown.next));
    return out.take();
}

LeadShown unpackShown(std::string_view bytes)
{
    PackReader in(bytes);
    LeadShown shown;
    for (std::string *text : {&shown.country, &shown.owner, &shown.label, &shown.language, &shown.channel, &shown.nextSequence, &shown.nextNode,
                              &shown.nextChannel, &shown.nextRule})
        *text = in.bytes();
    shown.next = NextKind(std::min<std::uint64_t>(in.u64(), std::uint64_t(NextKind::SetAside)));
    return in.ok() ? shown : LeadShown{};
}

domain::LabelSource labelSourceOf(unsigned flags)
{
    return domain::LabelSource((flags >> leadbit::SourceShift) & 3U);
}

} // namespace ns::store
