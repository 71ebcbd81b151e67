// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/property/handdriver.h"

#include <future>

#include "core/agent/claimjudge.h"
#include "core/agent/lanejob.h"

namespace ns::testing {

namespace {

using namespace std::chrono_literals;

template <typename T, typename Start> T waitFor(Start start)
{
    auto promise = std::make_shared<std::promise<Result<T>>>();
    std::future<Result<T>> answer = promise->get_future();
    const Status posted = start([promise](Result<T> result) { promise->set_value(std::move(result)); });
    if (!posted)
        qFatal("refused: %s", describe(posted.error()).c_str());
    Result<T> result = answer.get();
    if (!result)
        qFatal("failed: %s", describe(result.error()).c_str());
    return std::move(*result);
}

ports::ClaimVerdict sendAnyway(const ports::ClaimCandidate &candidate)
{
    ports::ClaimVerdict verdict;
    verdict.kind = ports::ClaimVerdict::Kind::Send;
    verdict.connection = "counting";
    verdict.address = candidate.item.address;
    return verdict;
}

} // namespace

HandDriver::HandDriver(ports::Journal &journal, Options options)
    : m_journal(journal), m_options(options), m_random(options.seed, "interleavings"), m_now(at("2026-11-24T16:00:00Z")),
      m_knowledge(std::make_shared<const agent::Knowledge>(makeKnowledge({.alwaysOpen = options.seed % 2 == 0}))),
      m_senders(std::make_shared<const agent::SenderDirectory>(
          std::vector<ports::SenderEntry>{{"counting", {"*"}, 0, std::make_shared<CountingSender>()}})),
      m_inbox(64)
{
}

void HandDriver::play()
{
    for (int contact = 0; contact < m_options.contacts; ++contact)
        append(leadCreated(contact, formatInstant(m_now)));
    for (int move = 0; move < m_options.moves; ++move)
        makeMove();
    finish();
}

void HandDriver::makeMove()
{
    const std::int64_t dice = m_random.between(0, 99);
    if (dice < 30)
        stepOne();
    else if (dice < 50)
        claim();
    else if (dice < 65)
        deliverOne();
    else if (dice < 75)
        bringEvent();
    else if (dice < 83)
        changePause();
    else if (dice < 88)
        fireTimers();
    else if (dice < 93)
        answerOne();
    else
        advance(m_random.chance(0.3) ? Millis{m_random.between(1, 3) * 24 * 3'600'000} : Millis{m_random.between(1, 40'000)});
}

domain::Event HandDriver::makeEvent(int contact)
{
    const std::string n = std::to_string(++m_events);
    const auto line = [&](const std::string &type, const std::string &of, const std::string &data) {
        return eventLine(R"({"id":"x-)" + n + R"(","type":")" + type + R"(","source":"test","contact":{"id":"c-)" + std::to_string(contact) + '"' + of
                             + R"(},"data":)" + data + "}",
                         formatInstant(m_now));
    };
    const auto inbound = [&](const std::string &text) {
        return line("message.inbound", "", R"({"channel":"whatsapp","text":")" + text + R"(","message_id":"m-)" + n + R"("})");
    };
    switch (m_random.between(0, 5)) {
    case 0: return line("optout.received", "", R"({"channel":"all"})");
    case 1: return inbound("BAJA");
    case 2: return inbound("Hola, me interesa");
    case 3: return line("contact.updated", R"(,"consent":{"whatsapp":false})", "{}");
    case 4: return line("contact.updated", R"(,"consent":{"whatsapp":true})", "{}");
    default: return line("appointment.booked", "", R"({"appointment_id":"a-)" + n + R"(","starts_at":"2026-12-24T16:00:00Z"})");
    }
}

void HandDriver::bringEvent()
{
    append(makeEvent(int(m_random.between(0, m_options.contacts - 1))));
}

void HandDriver::append(domain::Event event)
{
    const auto receipts = waitFor<std::vector<ports::AppendReceipt>>(
        [&](auto done) { return m_journal.append({std::move(event)}, m_now, std::move(done)); });
    m_known.insert(receipts.front().contact);
}

void HandDriver::changePause()
{
    static constexpr std::string_view kScopes[] = {"all", "channel:whatsapp", "connection:counting", "sequence:welcome"};
    const std::string scope(kScopes[m_random.between(0, 3)]);
    const bool paused = m_random.chance(0.4);
    const auto lifted = paused || m_random.chance(0.5) ? std::optional(scope) : std::nullopt;
    waitFor<std::int64_t>([&](auto done) { return m_journal.setPaused(lifted, paused, m_now, std::move(done)); });
}

void HandDriver::runJob(domain::ContactNo contact, agent::Work work)
{
    const agent::LaneJob job{m_journal, m_inbox, m_board, m_knowledge, m_settings, m_now, contact,
                             std::make_shared<const agent::Work>(std::move(work)), nullptr};
    job.run();
    for (agent::Message &message : m_inbox.popBatch(1, 10s)) {
        if (const auto *failed = std::get_if<agent::message::StepFailed>(&message))
            qFatal("step failed: %s", describe(failed->error).c_str());
        return;
    }
    qFatal("no answer of a step");
}

bool HandDriver::stepOne()
{
    auto pending = m_journal.loadPending({}, 256, m_now);
    if (!pending || pending->empty())
        return false;
    std::vector<domain::ContactNo> contacts; // each contact's first event may be next
    for (const ports::PendingEvent &event : *pending) {
        if (std::ranges::find(contacts, event.contact) == contacts.end())
            contacts.push_back(event.contact);
    }
    const domain::ContactNo chosen = contacts[std::size_t(m_random.between(0, std::int64_t(contacts.size()) - 1))];
    auto event = std::move(*std::ranges::find(*pending, chosen, &ports::PendingEvent::contact));
    event.newContact = false; // the driver reads every state anew
    runJob(chosen, std::move(event));
    return true;
}

bool HandDriver::claim()
{
    auto judge = std::make_shared<agent::JudgeForClaim>(
        agent::JudgeForClaim::Parts{m_knowledge, m_senders, m_settings, m_now, {{"counting", 2}}});
    ports::ClaimJudge ask = [judge](const ports::ClaimCandidate &candidate) { return judge->judge(candidate); };
    const auto claimed = waitFor<std::vector<ports::ClaimedItem>>([&](auto done) {
        return m_journal.claim({m_now, int(m_random.between(1, 4))}, m_options.blindJudge ? sendAnyway : ask, std::move(done));
    });
    for (const ports::ClaimedItem &item : claimed) {
        if (item.verdict.kind == ports::ClaimVerdict::Kind::Send)
            m_claimed.push_back(item.item);
    }
    return !claimed.empty();
}

void HandDriver::deliverOne()
{
    if (m_claimed.empty())
        return;
    const auto chosen = m_claimed.begin() + m_random.between(0, std::int64_t(m_claimed.size()) - 1);
    const domain::OutboxItem item = *chosen;
    m_claimed.erase(chosen);
    ports::SendOutcome outcome{ports::SendState::Accepted, "p-" + item.key.str(), "ok", {}, {}};
    if (m_random.chance(0.25)) // so that an item is claimed again after what happened meanwhile
        outcome = {ports::SendState::NotSent, {}, "http.503", {}, Millis{m_random.between(1, 20'000)}};
    else
        ++m_accepted[item.key.str()];
    runJob(item.contactNo, agent::Delivery{item, outcome, {.honoursKeys = true, .canLookUp = true, .inFlightMax = 2}, 0});
}

bool HandDriver::fireTimers()
{
    return !waitFor<std::vector<ports::PendingEvent>>([&](auto done) { return m_journal.fireTimers(m_now, 16, std::move(done)); }).empty();
}

std::vector<domain::ReviewItem> HandDriver::openReviews() const
{
    std::vector<domain::ReviewItem> open;
    for (const domain::ContactNo contact : m_known) {
        const auto state = m_journal.loadContact(contact);
        for (const domain::OpenReview &review : state && *state ? (*state)->openReviews : std::vector<domain::OpenReview>{}) {
            const auto item = m_journal.loadReview(review.id);
            if (item && *item && domain::canTransition((*item)->state, domain::ReviewState::Answered))
                open.push_back(**item);
        }
    }
    return open;
}

void HandDriver::answerOne()
{
    const std::vector<domain::ReviewItem> open = openReviews();
    if (open.empty())
        return;
    const domain::ReviewItem &item = open[std::size_t(m_random.between(0, std::int64_t(open.size()) - 1))];
    domain::ReviewAnswer answer{domain::AnswerKind::Approve, {}, {}, m_now}; // of a classification without a label: it fails and stays open
    if (item.kind == "classification" && m_random.chance(0.6))
        answer = {domain::AnswerKind::Label, "adult", {}, m_now};
    waitFor<domain::ReviewState>([&](auto done) { return m_journal.answerReview(item.id, answer, std::move(done)); });
}

void HandDriver::advance(Millis by)
{
    m_now += by;
}

bool HandDriver::workOnce()
{
    const bool stepped = stepOne();
    const bool fired = fireTimers();
    const bool claimed = claim();
    const bool delivered = !m_claimed.empty();
    deliverOne();
    return stepped || fired || claimed || delivered;
}

void HandDriver::finish()
{
    waitFor<std::int64_t>([&](auto done) { return m_journal.setPaused(std::nullopt, false, m_now, std::move(done)); });
    const Instant last = m_now + 240h;
    while (m_now <= last) {
        for (int turn = 0; workOnce(); ++turn) {
            if (turn > 10'000)
                qFatal("the work has no end");
        }
        const auto due = m_journal.nextDue(m_now);
        std::optional<Instant> next;
        for (const auto &instant : {due->timer, due->outbox, due->event}) {
            if (instant && *instant > m_now && (!next || *instant < *next))
                next = instant;
        }
        if (!next)
            return;
        m_now = *next;
    }
}

} // namespace ns::testing
