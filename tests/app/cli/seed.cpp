// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/seed.h"

#include "core/ports/journalcall.h"
#include "core/trace/spantree.h"

namespace ns::testing {

namespace {

template <typename T> T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("seed, %s: %s", what, describe(result.error()).c_str());
    return std::move(*result);
}

domain::OutboxItem makeItem(const SeededLead &lead, const domain::SendKey &key, Instant now)
{
    domain::OutboxItem item;
    item.key = key;
    item.contact = lead.contact;
    item.run = domain::RunId{"run-" + lead.contact.str()};
    item.sequence = "welcome";
    item.node = key.str();
    item.channel = "whatsapp";
    item.address = "+51999888777";
    item.text = QStringLiteral("Hola, gracias por escribirnos.");
    item.language = domain::Language::Spanish;
    item.trace = lead.trace;
    item.createdAt = now;
    item.due = now;
    return item;
}

domain::ReviewItem makeReview(const SeededLead &lead, Instant now)
{
    domain::ReviewItem item;
    item.id = lead.review;
    item.contact = lead.contact;
    item.kind = "classification";
    item.reason = "low_confidence";
    item.label = "won";
    item.confidence = 0.75;
    item.threshold = 0.875;
    item.trace = lead.trace;
    item.createdAt = now;
    item.dueAt = now + std::chrono::hours{24};
    return item;
}

std::string packStep(const SeededLead &lead, Instant now)
{
    std::int64_t ticks = 0;
    trace::SpanTree tree(lead.trace, "step", now, [&ticks] { return ticks += 10; });
    const std::size_t root = tree.open("invoke_agent nightshift", std::nullopt);
    tree.set(root, "nightshift.event.type", std::string("lead.created"));
    const std::size_t classify = tree.open("classify", root);
    tree.set(classify, "nightshift.confidence", 0.75);
    tree.set(classify, "nightshift.bytes.features", std::string("\x01\xff", 2));
    tree.link(classify, {std::string(32, 'a'), std::string(16, 'b')});
    return tree.pack();
}

ports::StepResult makeStep(const ports::PendingEvent &pending, SeededLead &lead, Instant now)
{
    ports::StepResult step;
    step.contact = pending.contact;
    step.state.id = lead.contact;
    step.state.version = 1;
    step.state.createdAt = now;
    domain::applyPatch(step.state.profile, pending.event.contact);
    step.state.decision = {.label = "won", .segment = "hot", .confidence = 0.75, .model = domain::ModelId{"lead-0123456789ab"},
                           .source = domain::LabelSource::Model, .decidedAt = now};
    step.profileChanged = true;
    step.eventSeq = pending.seq;
    step.trace = {.id = lead.trace, .eventType = "lead.created", .outcome = "review", .at = now, .latencyMicros = 1500, .packedSpans = packStep(lead, now)};
    step.outbox = {makeItem(lead, lead.queued, now), makeItem(lead, lead.dead, now)};
    step.reviews = {makeReview(lead, now)};
    return step;
}

/// Claims the message and gives it up, as the relay does with a refused one.
void setAside(ports::Journal &journal, const domain::SendKey &key, const ports::StepResult &step, Instant now)
{
    const auto judge = [&](const ports::ClaimCandidate &candidate) {
        const bool wanted = candidate.item.key == key;
        return ports::ClaimVerdict{.kind = wanted ? ports::ClaimVerdict::Kind::Send : ports::ClaimVerdict::Kind::Skip, .connection = "out", .address = "+51999888777"};
    };
    const auto claimed = must(ports::callJournal<std::vector<ports::ClaimedItem>>([&](auto done) { return journal.claim({.now = now}, judge, std::move(done)); }), "claim");
    if (claimed.size() != 1)
        qFatal("seed: %d items claimed", int(claimed.size()));
    ports::StepResult settle;
    settle.contact = step.contact;
    settle.state = step.state;
    settle.state.version = 2;
    settle.trace = {.id = step.trace.id, .part = -1, .eventType = "lead.created", .outcome = "send.set_aside", .at = now, .packedSpans = trace::packSpans({})};
    settle.outboxChanges = {{.key = key, .from = domain::OutboxState::Sending, .to = domain::OutboxState::SetAside, .rule = "http.404"}};
    must(ports::callJournal<std::monostate>([&](auto done) { return journal.commit(settle, std::move(done)); }), "settle");
}

} // namespace

SeededLead seedLead(ports::Journal &journal, const std::string &id, Instant now)
{
    const std::string line = "{\"id\":\"evt-" + id + "\",\"type\":\"lead.created\",\"source\":\"crm\",\"contact\":{\"id\":\"" + id +
                             "\",\"name\":\"Rosa Quispe\",\"email\":\"" + id + "@example.org\",\"language\":\"es\",\"time_zone\":\"America/Lima\","
                             "\"consent\":{\"whatsapp\":true}}}";
    std::vector<domain::Event> events{must(domain::parseEventLine(line, now), "event")};
    const auto receipts = must(ports::callJournal<std::vector<ports::AppendReceipt>>([&](auto done) { return journal.append(std::move(events), now, std::move(done)); }), "append");
    const auto pending = must(journal.loadPending({}, 100, now), "pending");
    must(journal.acquireLease("seed", Millis{60'000}, {}), "lease");
    SeededLead lead{.contact = receipts.front().contactId, .trace = trace::traceIdFor({"crm", "evt-" + id}, pending.back().event.occurredAt), .review = domain::ReviewId{"rv-" + id},
                    .queued = domain::SendKey{"ns-queued-" + id}, .dead = domain::SendKey{"ns-dead-" + id}};
    const ports::StepResult step = makeStep(pending.back(), lead, now);
    must(ports::callJournal<std::monostate>([&](auto done) { return journal.commit(step, std::move(done)); }), "step");
    setAside(journal, lead.dead, step, now);
    journal.releaseLease();
    return lead;
}

} // namespace ns::testing
