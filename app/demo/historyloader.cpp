// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/historyloader.h"

#include "core/ports/journalcall.h"
#include "core/domain/reduce.h"
#include "core/trace/spantree.h"

namespace ns::demo {

namespace {

constexpr std::size_t kContactsAtOnce = 64; // their steps go to the writer together and share its commits
constexpr std::size_t kAnswersMax = 8192;

/// One contact's past as steps: the state grows event by event and ends as the story tells it.
class PastSteps
{
public:
    PastSteps(const AcademyContact &contact, std::vector<ports::AppendReceipt> receipts)
        : m_contact(contact), m_receipts(std::move(receipts))
    {
        m_state.id = contact.state.id;
        m_state.createdAt = contact.state.createdAt;
    }
    [[nodiscard]] ports::StepResult step(std::size_t index)
    {
        const domain::Event &event = m_contact.history[index];
        const bool last = index + 1 == m_contact.history.size();
        ports::StepResult step;
        step.contact = m_receipts[index].contact;
        step.eventSeq = m_receipts[index].seq;
        step.profileChanged = domain::reduce(m_state, event).profileChanged || index == 0 || last;
        if (const auto *inbound = std::get_if<domain::InboundMessage>(&event.data))
            step.messages.push_back({inbound->channel, inbound->text, inbound->messageId, event.occurredAt});
        if (last)
            addTheEnd(step);
        else
            step.state = m_state;
        step.state.version = index + 1;
        step.trace = tracePart(event);
        step.stepHash = sha256Parts({"history", event.key.source, event.key.id});
        return step;
    }

private:
    void addTheEnd(ports::StepResult &step)
    {
        step.state = m_contact.state;
        step.outbox = m_contact.outbox;
        for (const PendingTimer &timer : m_contact.timers)
            step.timers.push_back({timer.id, timer.due, timer.firesAs, timer.data});
    }
    static ports::TraceRecord tracePart(const domain::Event &event)
    {
        trace::SpanTree tree(trace::traceIdFor(event.key, event.occurredAt), "step", event.occurredAt, [] { return std::int64_t{0}; });
        const std::size_t root = tree.open("invoke_agent nightshift", std::nullopt);
        tree.set(root, "nightshift.event.type", std::string(domain::eventTypeName(event.type)));
        tree.set(root, "nightshift.outcome", std::string("history"));
        return {tree.traceId(), 0, std::string(domain::eventTypeName(event.type)), "history", event.occurredAt, 0, tree.pack()};
    }

    const AcademyContact &m_contact;
    std::vector<ports::AppendReceipt> m_receipts;
    domain::ContactState m_state;
};

/// Posts steps and counts their answers; the first error stays.
class StepPoster
{
public:
    explicit StepPoster(ports::Journal &journal) : m_journal(journal), m_answers(std::make_shared<Answers>(kAnswersMax)) {}

    Status post(ports::StepResult step)
    {
        ++m_waiting;
        return m_journal.commit(std::move(step), [answers = m_answers](Result<std::monostate> done) { answers->pushReply(std::move(done)); });
    }
    Status waitForAll()
    {
        Status status;
        while (m_waiting > 0) {
            for (const Result<std::monostate> &answer : m_answers->popBatch(512, std::chrono::milliseconds{100})) {
                --m_waiting;
                if (!answer && status)
                    status = tl::make_unexpected(answer.error());
            }
        }
        return status;
    }

private:
    using Answers = BoundedQueue<Result<std::monostate>>;
    ports::Journal &m_journal;
    std::shared_ptr<Answers> m_answers;
    std::size_t m_waiting = 0;
};

using Slice = std::span<const AcademyContact>;

Result<std::vector<PastSteps>> appendEvents(ports::Journal &journal, Slice slice, Instant now)
{
    std::vector<domain::Event> events;
    for (const AcademyContact &contact : slice)
        events.insert(events.end(), contact.history.begin(), contact.history.end());
    auto receipts = ports::callJournal<std::vector<ports::AppendReceipt>>(
        [&](auto done) { return journal.append(std::move(events), now, std::move(done)); });
    if (!receipts)
        return tl::make_unexpected(receipts.error());
    std::vector<PastSteps> steps;
    auto from = receipts->begin();
    for (const AcademyContact &contact : slice) {
        steps.emplace_back(contact, std::vector<ports::AppendReceipt>(from, from + std::ptrdiff_t(contact.history.size())));
        from += std::ptrdiff_t(contact.history.size());
    }
    return steps;
}

/// All contacts' first steps, then all their second ones: a step of one contact needs the one before it durable.
Status commitSteps(ports::Journal &journal, Slice slice, std::vector<PastSteps> &steps)
{
    StepPoster poster(journal);
    std::size_t longest = 0;
    for (const AcademyContact &contact : slice)
        longest = std::max(longest, contact.history.size());
    for (std::size_t round = 0; round < longest; ++round) {
        for (std::size_t i = 0; i < slice.size(); ++i) {
            if (round >= slice[i].history.size())
                continue;
            if (const Status posted = poster.post(steps[i].step(round)); !posted)
                return posted;
        }
        if (const Status done = poster.waitForAll(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<HistoryCounts> loadHistory(ports::Journal &journal, const std::vector<AcademyContact> &contacts, Instant now,
                                  const std::function<void(std::int64_t)> &progress)
{
    HistoryCounts counts;
    for (std::size_t from = 0; from < contacts.size(); from += kContactsAtOnce) {
        const Slice slice = Slice(contacts).subspan(from, std::min(kContactsAtOnce, contacts.size() - from));
        auto steps = appendEvents(journal, slice, now);
        if (!steps)
            return tl::make_unexpected(steps.error());
        if (const Status done = commitSteps(journal, slice, *steps); !done)
            return tl::make_unexpected(done.error());
        for (const AcademyContact &contact : slice) {
            ++counts.contacts;
            counts.events += std::int64_t(contact.history.size());
            counts.messages += std::ranges::count(contact.outbox, domain::OutboxState::Sent, &domain::OutboxItem::state)
                               + std::ranges::count(contact.history, domain::EventType::MessageInbound, &domain::Event::type);
        }
        progress(counts.contacts);
    }
    return counts;
}

} // namespace ns::demo
