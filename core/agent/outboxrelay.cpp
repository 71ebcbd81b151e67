// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/outboxrelay.h"

#include <QMetaObject>
#include <QPointer>
#include <QTimer>
#include <utility>

#include "core/base/log.h"

namespace ns::agent {

namespace {

constexpr Millis kTextKeeps{600'000}; // a text that waited longer is asked whether its dates still hold

ports::OutgoingMessage outgoing(const domain::OutboxItem &item)
{
    return {item.key, item.contact, item.channel, item.address, item.subject, item.text, item.createdAt};
}

} // namespace

OutboxRelay::OutboxRelay(Parts parts, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)), m_inFlightBy(m_parts.senders->entries().size())
{
}

void OutboxRelay::kick(std::uint64_t number, bool claim)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, claim] {
            m_kick = number;
            m_claimAgain = m_claimAgain || claim;
            claimMore();
        },
        Qt::QueuedConnection);
}

std::map<std::string, int> OutboxRelay::freeSlots() const
{
    std::map<std::string, int> free;
    const std::span<const ports::SenderEntry> entries = m_parts.senders->entries();
    for (std::size_t i = 0; i < entries.size(); ++i)
        free[entries[i].connectionId] = entries[i].sender->traits().inFlightMax - m_inFlightBy[i].load();
    return free;
}

std::optional<ports::PreparedClaim> OutboxRelay::prepareClaim()
{
    if (m_claiming.exchange(true))
        return std::nullopt;
    if (m_stopped) { // looked at after the exchange: who has stopped us and then sees no claim will never see one
        m_claiming = false;
        return std::nullopt;
    }
    const Instant now = m_parts.clock.now();
    auto judge = std::make_shared<JudgeForClaim>(
        JudgeForClaim::Parts{m_parts.knowledge, m_parts.senders, m_parts.settings, now, freeSlots()});
    return ports::PreparedClaim{
        {now, m_parts.settings.claimMax, m_parts.knowledge->policyVersion, now - kTextKeeps}, [judge](const ports::ClaimCandidate &candidate) { return judge->judge(candidate); },
        [this, now, judge](Result<std::vector<ports::ClaimedItem>> claimed) {
            QMetaObject::invokeMethod(
                this,
                [this, now, lackedSlots = judge->lackedSlots(), claimed = std::move(claimed)]() mutable {
                    onClaimed(now, lackedSlots, std::move(claimed));
                },
                Qt::QueuedConnection);
        }};
}

bool OutboxRelay::postClaim()
{
    std::optional<ports::PreparedClaim> claim = prepareClaim();
    if (!claim)
        return false;
    const Status posted = m_parts.journal.claim(claim->request, std::move(claim->judge), std::move(claim->done));
    if (!posted)
        dropClaim();
    return posted.has_value();
}

void OutboxRelay::claimMore()
{
    if (m_claimAgain && postClaim())
        m_claimAgain = false;
    else
        answerIfDrained();
}

void OutboxRelay::onClaimed(Instant startedAt, bool lackedSlots, Result<std::vector<ports::ClaimedItem>> claimed)
{
    if (!claimed) {
        m_claiming = false;
        if (claimed.error().code == ErrorCode::LeaseLost)
            m_stopped = true;
        else
            qCWarning(lcAgent) << "claim failed:" << describe(claimed.error()).c_str();
        answerIfDrained();
        return;
    }
    m_claimedAt = startedAt;
    m_lackedSlots = lackedSlots;
    m_claimAgain = m_claimAgain || int(claimed->size()) >= m_parts.settings.claimMax; // more may be due than one claim takes
    for (ports::ClaimedItem &item : *claimed) {
        using Kind = ports::ClaimVerdict::Kind;
        if (item.verdict.kind == Kind::Send)
            send(std::move(item.item));
        else if (item.verdict.kind == Kind::Hold || item.verdict.kind == Kind::Block)
            m_parts.figures.blocked.fetch_add(1);
        else if (item.verdict.kind == Kind::Error)
            m_parts.rulesFailed({{item.verdict.rule, item.verdict.detail}});
    }
    m_claiming = false; // only now are the slots counted that these calls take
    claimMore();
}

void OutboxRelay::send(domain::OutboxItem item)
{
    const ports::SenderEntry *entry = m_parts.senders->byId(item.connection);
    if (!entry || !m_parts.mayCall()) {
        report(std::move(item), {ports::SendState::NotSent, {}, entry ? "lease" : "no_connection", {}, {}}, 0);
        return;
    }
    const std::size_t connection = std::size_t(entry - m_parts.senders->entries().data());
    ++m_inFlight;
    ++m_inFlightBy[connection];
    const QPointer<OutboxRelay> self(this);
    entry->sender->send(outgoing(item), [self, item, connection](ports::SendOutcome outcome) mutable {
        if (!self)
            return; // the process ends; the item stays Sending and the next start recovers it
        --self->m_inFlight;
        --self->m_inFlightBy[connection];
        // A slot is free: for what the last claim left for want of one, or for one under way that counted the slots before.
        self->m_claimAgain = self->m_claimAgain || self->m_claiming || std::exchange(self->m_lackedSlots, false);
        self->report(std::move(item), std::move(outcome), 0);
        self->claimMore();
    });
}

void OutboxRelay::lookUp(Delivery delivery)
{
    QMetaObject::invokeMethod(
        this,
        [this, delivery = std::move(delivery)] {
            // The real wait lets a call that timed out come to its end on the other side before it is asked about.
            QTimer::singleShot(int(m_parts.settings.lookUpDelayReal.count()), this, [this, delivery] { ask(delivery); });
        },
        Qt::QueuedConnection);
}

void OutboxRelay::ask(const Delivery &delivery)
{
    const ports::SenderEntry *entry = m_parts.senders->byId(delivery.item.connection);
    if (!entry) {
        report(delivery.item, {ports::SendState::Unknown, {}, "no_connection", {}, {}}, delivery.lookUps);
        return;
    }
    ++m_inFlight;
    const QPointer<OutboxRelay> self(this);
    entry->sender->reconcile(outgoing(delivery.item), [self, delivery](ports::SendOutcome outcome) {
        if (!self)
            return;
        --self->m_inFlight;
        self->report(delivery.item, std::move(outcome), delivery.lookUps);
        self->answerIfDrained();
    });
}

void OutboxRelay::report(domain::OutboxItem item, ports::SendOutcome outcome, int lookUps)
{
    const ports::SenderTraits traits = traitsOf(item);
    m_parts.inbox.pushReply(message::Delivered{Delivery{std::move(item), std::move(outcome), traits, lookUps}});
}

ports::SenderTraits OutboxRelay::traitsOf(const domain::OutboxItem &item) const
{
    const ports::SenderEntry *entry = m_parts.senders->byId(item.connection);
    return entry ? entry->sender->traits() : ports::SenderTraits{};
}

Status OutboxRelay::recover(std::int64_t fence)
{
    constexpr int kSendingMax = 100000; // bounded by the slots of all connections; far more would itself be a fault
    auto left = m_parts.journal.loadOutbox(domain::OutboxState::Sending, kSendingMax);
    if (!left)
        return tl::make_unexpected(left.error());
    for (domain::OutboxItem &item : *left) {
        if (item.fence < fence)
            report(std::move(item), {ports::SendState::Unknown, {}, "interrupted", {}, {}}, 0);
    }
    return {};
}

void OutboxRelay::answerIfDrained()
{
    const bool idle = !m_claiming && m_inFlight == 0 && (!m_claimAgain || m_stopped);
    if (!idle || m_answered == m_kick)
        return;
    m_answered = m_kick;
    m_parts.inbox.pushReply(message::RelayDrained{m_kick, m_claimedAt});
}

} // namespace ns::agent
