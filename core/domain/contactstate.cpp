// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contactstate.h"

#include <array>

namespace ns::domain {

namespace {

// The first field of every packed row; a reader of a later form keeps reading the earlier ones.
constexpr std::uint64_t kStateFormat = 2;
constexpr std::uint64_t kFormatWithoutLanguages = 1;
constexpr std::uint64_t kProfileFormat = 1;

constexpr std::array<std::string_view, 6> kStages = {"new", "engaged", "booked", "won", "lost", "cold"};
constexpr std::array<std::string_view, 4> kRunStates = {"active", "waiting_for_review", "completed", "stopped"};

void packTime(PackWriter &out, Instant at)
{
    out.i64(toMillis(at));
}

void packTime(PackWriter &out, const std::optional<Instant> &at)
{
    out.flag(at.has_value());
    if (at)
        packTime(out, *at);
}

Instant readTime(PackReader &in)
{
    return fromMillis(in.i64());
}

std::optional<Instant> readOptionalTime(PackReader &in)
{
    return in.flag() ? std::optional(readTime(in)) : std::nullopt;
}

/// An enum whose last enumerator is `last`; a value beyond it makes the row unreadable.
template <typename Enum> Enum readEnum(PackReader &in, Enum last, bool &legal)
{
    const std::uint64_t value = in.u64();
    legal = legal && value <= std::uint64_t(last);
    return value <= std::uint64_t(last) ? Enum(value) : Enum{};
}

void packRun(PackWriter &out, const SequenceRun &run)
{
    out.id(run.id.str());
    out.bytes(run.sequence);
    out.id(run.version);
    out.i64(run.node);
    out.i64(run.visit);
    out.u64(std::uint64_t(run.state));
    packTime(out, run.startedAt);
    out.bytes(run.stopReason);
}

SequenceRun readRun(PackReader &in, bool &legal)
{
    SequenceRun run;
    run.id = RunId(in.id());
    run.sequence = in.bytes();
    run.version = in.id();
    run.node = int(in.i64());
    run.visit = int(in.i64());
    run.state = readEnum(in, RunState::Stopped, legal);
    run.startedAt = readTime(in);
    run.stopReason = in.bytes();
    return run;
}

void packDecision(PackWriter &out, const LeadDecision &decision)
{
    out.bytes(decision.label);
    out.bytes(decision.segment);
    out.real(decision.confidence);
    out.flag(decision.automatic);
    out.id(decision.model.str());
    out.u64(std::uint64_t(decision.source));
    packTime(out, decision.decidedAt);
}

LeadDecision readDecision(PackReader &in, bool &legal)
{
    LeadDecision decision;
    decision.label = in.bytes();
    decision.segment = in.bytes();
    decision.confidence = in.real();
    decision.automatic = in.flag();
    decision.model = ModelId(in.id());
    decision.source = readEnum(in, LabelSource::Outcome, legal);
    decision.decidedAt = readTime(in);
    return decision;
}

void packContactFacts(PackWriter &out, const ContactState &state)
{
    out.bytes(state.stage);
    out.flag(state.optedOutOfAll);
    out.u64(state.optedOutChannels.size());
    for (const std::string &channel : state.optedOutChannels)
        out.bytes(channel);
    packTime(out, state.lastInboundAt);
    out.bytes(state.lastInboundChannel);
    packTime(out, state.lastReactionAt);
    out.flag(state.lastSend.has_value());
    if (state.lastSend) {
        out.id(state.lastSend->key.str());
        out.id(state.lastSend->trace.str());
        out.id(state.lastSend->span);
        out.bytes(state.lastSend->channel);
        packTime(out, state.lastSend->at);
    }
    out.bytes(state.appointment.id);
    out.u64(std::uint64_t(state.appointment.state));
    packTime(out, state.appointment.startsAt);
    packTime(out, state.appointment.changedAt);
}

LastSend readLastSend(PackReader &in)
{
    LastSend send;
    send.key = SendKey(in.id());
    send.trace = TraceId(in.id());
    send.span = in.id();
    send.channel = in.bytes();
    send.at = readTime(in);
    return send;
}

void readContactFacts(PackReader &in, ContactState &state, bool &legal)
{
    state.stage = in.bytes();
    state.optedOutOfAll = in.flag();
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left)
        state.optedOutChannels.push_back(in.bytes());
    state.lastInboundAt = readOptionalTime(in);
    state.lastInboundChannel = in.bytes();
    state.lastReactionAt = readOptionalTime(in);
    if (in.flag())
        state.lastSend = readLastSend(in);
    state.appointment.id = in.bytes();
    state.appointment.state = readEnum(in, AppointmentState::Attended, legal);
    state.appointment.startsAt = readOptionalTime(in);
    state.appointment.changedAt = readTime(in);
}

void packWork(PackWriter &out, const ContactState &state)
{
    packDecision(out, state.decision);
    out.u64(state.runs.size());
    for (const SequenceRun &run : state.runs)
        packRun(out, run);
    out.u64(state.openReviews.size());
    for (const OpenReview &review : state.openReviews) {
        out.id(review.id.str());
        out.bytes(review.kind);
    }
    out.flag(state.history);
    out.flag(state.marketingPaused);
    out.bytes(state.mergedInto.str());
}

void readWork(PackReader &in, ContactState &state, bool &legal)
{
    state.decision = readDecision(in, legal);
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left)
        state.runs.push_back(readRun(in, legal));
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left) {
        OpenReview review{ReviewId(in.id()), {}};
        review.kind = in.bytes();
        state.openReviews.push_back(std::move(review));
    }
    state.history = in.flag();
    state.marketingPaused = in.flag();
    state.mergedInto = ContactId(in.bytes());
}

} // namespace

bool isCanonicalStage(std::string_view stage)
{
    return std::find(kStages.begin(), kStages.end(), stage) != kStages.end();
}

std::string_view runStateName(RunState state)
{
    return kRunStates[std::size_t(state)];
}

bool canTransition(RunState from, RunState to)
{
    using S = RunState;
    switch (from) {
    case S::Active: return to == S::WaitingForReview || to == S::Stopped || to == S::Completed;
    case S::WaitingForReview: return to == S::Active || to == S::Stopped;
    case S::Completed:
    case S::Stopped: return false;
    }
    return false;
}

bool isOptedOut(const ContactState &state, std::string_view channel)
{
    return state.optedOutOfAll
           || std::find(state.optedOutChannels.begin(), state.optedOutChannels.end(), channel) != state.optedOutChannels.end();
}

std::string packState(const ContactState &state)
{
    PackWriter out;
    out.u64(kStateFormat);
    out.bytes(state.id.str());
    out.u64(state.version);
    packTime(out, state.createdAt);
    packContactFacts(out, state);
    packWork(out, state);
    out.u64(std::uint64_t(state.lastHeard));
    out.u64(std::uint64_t(state.statedLanguage));
    return out.take();
}

std::string packProfile(const Profile &profile)
{
    PackWriter out;
    out.u64(kProfileFormat);
    pack(out, profile);
    return out.take();
}

Result<ContactState> unpackState(std::string_view stateBytes, std::string_view profileBytes)
{
    PackReader in(stateBytes);
    const std::uint64_t format = in.u64();
    if (format != kStateFormat && format != kFormatWithoutLanguages)
        return fail(ErrorCode::InvalidInput, "contact state of an unknown format");
    ContactState state;
    bool legal = true;
    state.id = ContactId(in.bytes());
    state.version = in.u64();
    state.createdAt = readTime(in);
    readContactFacts(in, state, legal);
    readWork(in, state, legal);
    if (format == kStateFormat) {
        state.lastHeard = readEnum(in, Language::English, legal);
        state.statedLanguage = readEnum(in, Language::English, legal);
    }
    if (!legal || !in.ok() || !in.atEnd())
        return fail(ErrorCode::InvalidInput, "contact state is damaged");
    PackReader profile(profileBytes);
    if (profile.u64() != kProfileFormat)
        return fail(ErrorCode::InvalidInput, "contact profile of an unknown format");
    state.profile = unpackProfile(profile);
    if (!profile.ok() || !profile.atEnd())
        return fail(ErrorCode::InvalidInput, "contact profile is damaged");
    return state;
}

} // namespace ns::domain
