// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/claims.h"

#include "core/store/steps.h"

namespace ns::store {

using domain::OutboxState;
using Kind = ports::ClaimVerdict::Kind;

namespace {

constexpr int kPage = 64;          // due items read at once
constexpr int kScannedMax = 1024;  // candidates judged per claim: full connections must not make one claim scan the whole queue
constexpr Millis kDay{86'400'000};

/// One claim under way.
struct Claim
{
    Rows &rows;
    const ports::ClaimRequest &request;
    Instant now;
    std::int64_t fence;
    std::vector<std::string> pausedConnections = {};
    std::vector<ports::ClaimedItem> claimed = {};
};

bool isRunLive(const domain::OutboxItem &item, const domain::ContactState &contact)
{
    if (item.run.isEmpty())
        return true; // a reply or confirmation belongs to no run
    return std::any_of(contact.runs.begin(), contact.runs.end(), [&](const domain::SequenceRun &run) {
        return run.id == item.run && run.state == domain::RunState::Active;
    });
}

/// Nothing: the contact has no step yet, or its state cannot be read.
StatePtr stateOf(Claim &claim, const DueItem &due)
{
    if (StatePtr recent = claim.rows.recentStates().find(due.head.contact, due.contactVersion))
        return recent;
    const auto bytes = claim.rows.contactBytes(due.head.contact);
    if (!bytes)
        return nullptr;
    auto state = domain::unpackState(bytes->first, bytes->second);
    return state ? std::make_shared<const domain::ContactState>(std::move(*state)) : nullptr;
}

ports::ClaimCandidate makeCandidate(Claim &claim, const DueItem &due, const domain::ContactState &contact)
{
    ports::ClaimCandidate candidate{.item = due.item, .contact = contact};
    const std::string &current = domain::addressFor(contact.profile, due.item.channel);
    const std::string &address = current.empty() ? due.item.address : current;
    if (!address.empty())
        candidate.sentTimes7d = claim.rows.countedTimes(address, claim.now - 7 * kDay);
    candidate.sentToAddressLast7d = int(candidate.sentTimes7d.size());
    candidate.sentToAddressLast24h = int(std::count_if(candidate.sentTimes7d.begin(), candidate.sentTimes7d.end(),
                                                       [&](Instant at) { return at > claim.now - kDay; }));
    candidate.runIsLive = isRunLive(due.item, contact);
    return candidate;
}

void markSending(Claim &claim, OutboxHead &head, const ports::ClaimVerdict &verdict)
{
    head.fence = claim.fence;
    head.connection = verdict.connection;
    if (!verdict.address.empty())
        head.address = verdict.address;
    ++head.tries;
    head.firstTriedAt = head.firstTriedAt.value_or(claim.now);
    if (head.kind == domain::MessageKind::Marketing)
        head.countsAt = claim.now;
    moveOutbox(claim.rows, head, OutboxState::Sending, claim.now);
}

/// False: nothing happened (the item stays as it is).
bool applyVerdict(Claim &claim, OutboxHead &head, const ports::ClaimVerdict &verdict)
{
    const auto moveTo = [&](OutboxState to) {
        moveOutbox(claim.rows, head, to, claim.now);
        return true;
    };
    const auto holdUnjudged = [&] {
        claim.rows.writeJudged(head.no, 0, std::string(domain::kUnjudged));
        return moveTo(OutboxState::Held);
    };
    if (verdict.kind != Kind::Send && verdict.kind != Kind::Skip)
        head.rule = verdict.rule;
    head.context = verdict.context;
    switch (verdict.kind) {
    case Kind::Skip: return false;
    case Kind::Send: markSending(claim, head, verdict); return true;
    case Kind::Defer:
        // Without a later instant the same item would come back for ever: a rule that gives none could not run.
        if (!verdict.until || *verdict.until <= claim.now)
            return holdUnjudged();
        head.due = *verdict.until;
        return moveTo(OutboxState::Queued);
    case Kind::Hold: return moveTo(OutboxState::Held);
    case Kind::Error: return holdUnjudged();
    case Kind::Block: return moveTo(OutboxState::Blocked);
    case Kind::Cancel: return moveTo(OutboxState::Cancelled);
    case Kind::Review:
        if (verdict.review)
            addReview(claim.rows, *verdict.review, head.contact);
        return moveTo(OutboxState::InReview);
    }
    return false;
}

void judgeItem(Claim &claim, DueItem &due, const ports::ClaimJudge &judge)
{
    const StatePtr contact = stateOf(claim, due);
    const bool mayHaveChanged = due.item.policyVersion != claim.request.policyVersion || due.item.createdAt < claim.request.judgedSince;
    if (due.content != 0 && mayHaveChanged)
        due.item.content = claim.rows.contentBytes(due.content);
    ports::ClaimVerdict verdict;
    if (contact) {
        verdict = judge(makeCandidate(claim, due, *contact));
    } else {
        verdict.kind = Kind::Error;
        verdict.rule = "store.contact_unreadable";
    }
    const bool paused = verdict.kind == Kind::Send
        && std::find(claim.pausedConnections.begin(), claim.pausedConnections.end(), verdict.connection) != claim.pausedConnections.end();
    if (paused || !applyVerdict(claim, due.head, verdict))
        return;
    if (verdict.trace) {
        PreparedTrace trace = prepareTrace(*verdict.trace);
        writeTrace(claim.rows, trace, due.head.contact, std::nullopt, verdict.stepHash);
    }
    due.head.putInto(due.item);
    claim.claimed.push_back({std::move(due.item), std::move(verdict)});
}

/// False when everything is paused.
bool readPauses(Claim &claim)
{
    for (const std::string &scope : claim.rows.pausedScopes()) {
        if (scope == "all")
            return false;
        if (scope.starts_with("connection:"))
            claim.pausedConnections.push_back(scope.substr(11));
    }
    return true;
}

} // namespace

std::vector<ports::ClaimedItem> claimDue(Rows &rows, const ports::ClaimRequest &request, const ports::ClaimJudge &judge, std::int64_t fence)
{
    Claim claim{rows, request, request.now, fence};
    if (!readPauses(claim))
        return {};
    DueCursor cursor;
    for (int scanned = 0; scanned < kScannedMax && int(claim.claimed.size()) < request.limit;) {
        const int wanted = std::min(kPage, request.limit - int(claim.claimed.size()));
        std::vector<DueItem> page = rows.dueOutbox(request.now, cursor, wanted);
        for (DueItem &due : page) {
            cursor = {due.head.due, due.item.key.str()};
            judgeItem(claim, due, judge);
        }
        scanned += int(page.size());
        if (int(page.size()) < wanted || rows.hasFailed())
            break;
    }
    if (!claim.claimed.empty()) // a claim that finds nothing writes nothing, and so does not wait for the disk
        rows.noteInstant(request.now);
    return std::move(claim.claimed);
}

Result<PauseScope> parseScope(const std::string &text)
{
    if (text == "all")
        return PauseScope{};
    const auto colon = text.find(':');
    const std::string kind = text.substr(0, colon);
    const std::string name = colon == std::string::npos ? std::string{} : text.substr(colon + 1);
    if (!name.empty() && kind == "channel")
        return PauseScope{ScopeKind::Channel, name};
    if (!name.empty() && kind == "connection")
        return PauseScope{ScopeKind::Connection, name};
    if (!name.empty() && kind == "sequence")
        return PauseScope{ScopeKind::Sequence, name};
    return fail(ErrorCode::InvalidInput, "a scope is all, channel:NAME, connection:ID or sequence:ID", text);
}

} // namespace ns::store
