// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/steps.h"

namespace ns::store {

using domain::OutboxState;

namespace {

/// A change of an outbox row that passed the checks.
struct CheckedChange
{
    const ports::OutboxChange *change = nullptr;
    OutboxHead head;
};

/// Rows in these states have gone out or may have: they count for the caps of their address.
bool countsForCaps(OutboxState state)
{
    return state == OutboxState::Sending || state == OutboxState::Sent || state == OutboxState::InDoubt;
}

Result<std::vector<CheckedChange>> checkOutboxChanges(Rows &rows, const std::vector<ports::OutboxChange> &changes)
{
    std::vector<CheckedChange> checked;
    for (const ports::OutboxChange &change : changes) {
        if (change.from != change.to && !domain::canTransition(change.from, change.to))
            return fail(ErrorCode::Internal, "illegal outbox transition " + std::string(domain::outboxStateName(change.from)) + " -> "
                                                 + std::string(domain::outboxStateName(change.to)), change.key.str());
        std::optional<OutboxHead> head = rows.findOutbox(change.key);
        if (head && head->state == change.from)
            checked.push_back({&change, std::move(*head)});
        else if (!change.ifPossible)
            return fail(ErrorCode::Conflict, "the outbox item has moved on", change.key.str());
    }
    return checked;
}

Status checkReviewChanges(Rows &rows, const std::vector<ports::ReviewChange> &changes)
{
    for (const ports::ReviewChange &change : changes) {
        const auto head = rows.findReview(change.id);
        if (!head || (head->state != change.to && !domain::canTransition(head->state, change.to)))
            return fail(ErrorCode::Conflict, "the review item has moved on", change.id.str());
    }
    return {};
}

std::int64_t numberOfContent(Rows &rows, const std::string &packed)
{
    return packed.empty() ? 0 : rows.contentNumber(shorten(sha256(packed)), packed);
}

void applyOutboxChange(Rows &rows, CheckedChange &checked, Instant at)
{
    const ports::OutboxChange &change = *checked.change;
    OutboxHead &head = checked.head;
    if (!change.rule.empty())
        head.rule = change.rule;
    if (change.due)
        head.due = *change.due;
    if (change.messageId)
        head.messageId = *change.messageId;
    if (change.countTry)
        ++head.tries;
    if (change.text) {
        rows.writeMessageText(head.message, *change.text);
        rows.audit().addOutboxText(head.no, at, digestMessage({}, *change.text));
    }
    if (change.judged)
        rows.writeJudged(head.no, numberOfContent(rows, change.judged->content), change.judged->policyVersion);
    moveOutbox(rows, head, change.to, at);
}

void applyReviewChange(Rows &rows, const ports::ReviewChange &change, Instant at)
{
    const auto head = rows.findReview(change.id);
    if (!head)
        return;
    rows.writeReview(change);
    if (change.renewed) // what the chain vouches for is the item as it now reads
        rows.audit().addReviewNew(change.id, change.renewed->createdAt, digestReview(*change.renewed));
    if (head->state == change.to)
        return;
    rows.audit().addReviewMove(change.id, head->state, change.to, at, {});
    if (head->state == domain::ReviewState::Pending)
        rows.count(Tally::ReviewsPending, -1);
}

void addOutbox(Rows &rows, const NewOutbox &row, Instant at)
{
    const domain::OutboxItem &item = row.item;
    const auto no = rows.insertOutbox(row);
    if (!no)
        return; // the key is there: what was stored first is what will be sent
    rows.audit().addOutboxNew(*no, item.key, item.state, at, digestMessage(item.subject, item.text));
    rows.count(tallyOf(item.state), 1);
    rows.count(Tally::Messages, 1);
}

/// Rows that the step itself changes are left to it.
void releaseHeld(Rows &rows, domain::ContactNo contact, const std::vector<CheckedChange> &changes, Instant at)
{
    for (OutboxHead &head : rows.outboxOf(contact, OutboxState::Held)) {
        const auto isThis = [&](const CheckedChange &change) { return change.head.no == head.no; };
        if (std::none_of(changes.begin(), changes.end(), isThis))
            moveOutbox(rows, head, OutboxState::Queued, at);
    }
}

Status checkStep(Rows &rows, const PreparedStep &prepared, const std::optional<ContactHead> &contact)
{
    const domain::ContactState &state = *prepared.state;
    if (!contact)
        return fail(ErrorCode::NotFound, "no such contact", state.id.str());
    if (contact->version + 1 != state.version)
        return fail(ErrorCode::Conflict, "the contact has version " + std::to_string(contact->version), state.id.str(), Retry::Later);
    if (contact->id != state.id)
        return fail(ErrorCode::Internal, "the state belongs to another contact", state.id.str());
    return checkReviewChanges(rows, prepared.step.reviewChanges);
}

void applyStep(Rows &rows, PreparedStep &prepared, std::vector<CheckedChange> &changes, const ContactHead &contact)
{
    const ports::StepResult &step = prepared.step;
    const Instant at = prepared.trace.record.at;
    rows.noteInstant(at);
    const Digest hash = foldHash(contact.hash, step.stepHash);
    rows.writeContact(prepared, contact, hash);
    const std::int64_t traceNo = rows.insertTrace(prepared.trace, step.contact, step.eventSeq);
    const ports::TraceRecord &record = prepared.trace.record;
    rows.audit().addStep(traceNo, toInt(step.contact), step.stepHash,
                         digestTrace({prepared.trace.idBytes, record.eventType, record.outcome, record.part,
                                      step.eventSeq ? toInt(*step.eventSeq) : 0, record.at, record.latencyMicros, prepared.trace.spansDigest}));
    if (step.releaseHeld)
        releaseHeld(rows, step.contact, changes, at);
    for (CheckedChange &change : changes)
        applyOutboxChange(rows, change, at);
    for (std::size_t i = 0; i < step.outbox.size(); ++i) {
        const domain::OutboxItem &item = step.outbox[i];
        const std::int64_t content = item.content.empty() ? 0 : rows.contentNumber(prepared.contents[i], item.content);
        addOutbox(rows, {item, step.contact, traceNo, content}, at);
    }
    for (const ports::TimerChange &timer : step.timers)
        rows.setTimer(step.contact, timer);
    for (const domain::ReviewItem &review : step.reviews)
        addReview(rows, review, step.contact);
    for (const ports::ReviewChange &change : step.reviewChanges)
        applyReviewChange(rows, change, at);
    for (const ports::ThreadMessage &message : step.messages) {
        rows.insertInbound(step.contact, message, traceNo);
        rows.count(Tally::Messages, 1);
    }
}

} // namespace

Status commitStep(Rows &rows, PreparedStep &prepared)
{
    const ports::StepResult &step = prepared.step;
    const std::optional<ContactHead> contact = rows.contactHead(step.contact);
    if (const Status checked = checkStep(rows, prepared, contact); !checked)
        return checked;
    auto changes = checkOutboxChanges(rows, step.outboxChanges);
    if (!changes)
        return tl::make_unexpected(changes.error());
    if (step.eventSeq) { // the first write: it tells by itself whether it may happen
        if (!rows.deletePending(*step.eventSeq))
            return fail(ErrorCode::Conflict, "the event is handled already", std::to_string(toInt(*step.eventSeq)));
        rows.count(Tally::Pending, -1);
    }
    applyStep(rows, prepared, *changes, *contact);
    if (!step.outbox.empty())
        rows.recentStates().put(step.contact, prepared.state);
    return {};
}

std::int64_t writeTrace(Rows &rows, PreparedTrace &trace, domain::ContactNo contact, std::optional<domain::EventSeq> event,
                        const Digest &stepHash)
{
    const auto head = rows.contactHead(contact);
    if (head)
        rows.writeContactHash(contact, foldHash(head->hash, stepHash));
    const std::int64_t no = rows.insertTrace(trace, contact, event);
    const ports::TraceRecord &record = trace.record;
    rows.audit().addStep(no, toInt(contact), stepHash,
                         digestTrace({trace.idBytes, record.eventType, record.outcome, record.part, event ? toInt(*event) : 0, record.at,
                                      record.latencyMicros, trace.spansDigest}));
    return no;
}

std::int64_t storeContents(Rows &rows, const std::vector<ports::TextContent> &contents)
{
    std::int64_t stored = 0;
    for (const ports::TextContent &each : contents) {
        const auto head = each.content.empty() ? std::nullopt : rows.findOutbox(each.key);
        if (!head)
            continue;
        rows.writeJudged(head->no, numberOfContent(rows, each.content), {});
        ++stored;
    }
    return stored;
}

void moveOutbox(Rows &rows, OutboxHead &head, OutboxState to, Instant at)
{
    const OutboxState from = head.state;
    head.state = to;
    head.changedAt = at;
    if (!countsForCaps(to))
        head.countsAt.reset();
    rows.writeOutbox(head);
    if (from == to)
        return;
    rows.audit().addOutboxMove(head.no, from, to, at);
    rows.count(tallyOf(from), -1);
    rows.count(tallyOf(to), 1);
}

void addReview(Rows &rows, const domain::ReviewItem &item, domain::ContactNo contact)
{
    if (!rows.insertReview(item, contact))
        return;
    rows.audit().addReviewNew(item.id, item.createdAt, digestReview(item));
    if (item.state == domain::ReviewState::Pending)
        rows.count(Tally::ReviewsPending, 1);
}

} // namespace ns::store
