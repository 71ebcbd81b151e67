// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <atomic>
#include <functional>
#include <map>
#include <memory>

#include "core/agent/claimjudge.h"
#include "core/agent/dispatcher.h"
#include "core/agent/work.h"

namespace ns::agent {

/// Claims due items and makes the calls. Between the claim's commit and the call nothing happens but a look at the lease. Lives on the
/// I/O thread; kick(), commitAndClaim() and lookUp() may be called from any thread. Owned by Agent.
class OutboxRelay : public QObject, public ClaimSource
{
    Q_OBJECT
public:
    struct Parts
    {
        ports::Journal &journal;
        const Clock &clock;
        Inbox &inbox;
        KnowledgePtr knowledge;
        std::shared_ptr<const SenderDirectory> senders;
        AgentSettings settings;
        RunFigures &figures;
        std::function<bool()> mayCall; // the lease is surely ours
        std::function<void(std::vector<ports::RuleFailure>)> rulesFailed;
    };
    explicit OutboxRelay(Parts parts, QObject *parent = nullptr);
    /// Claims, if asked to, until nothing more is due; answers RelayDrained with this number when no call is in flight. Any thread.
    void kick(std::uint64_t number, bool claim);
    [[nodiscard]] std::optional<ports::PreparedClaim> prepareClaim() override;
    void dropClaim() override { m_claiming = false; }
    /// Asks the other side about an item in doubt; the answer goes to the inbox as a Delivery.
    void lookUp(Delivery delivery);
    /// What an earlier agent left in Sending: repeated with its key, asked about, or handed to a person. Call before the first kick.
    Status recover(std::int64_t fence);
    /// No more claims. Calls in flight go on and are reported.
    void stop() { m_stopped = true; }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    /// A claim is with the writer; its answer comes back here, so the relay must not go before.
    [[nodiscard]] bool isClaiming() const { return m_claiming.load(); }

private:
    void claimMore();
    [[nodiscard]] bool postClaim();
    void onClaimed(Instant startedAt, bool lackedSlots, Result<std::vector<ports::ClaimedItem>> claimed);
    void send(domain::OutboxItem item);
    void ask(const Delivery &delivery);
    void report(domain::OutboxItem item, ports::SendOutcome outcome, int lookUps);
    void answerIfDrained();
    [[nodiscard]] std::map<std::string, int> freeSlots() const;
    [[nodiscard]] ports::SenderTraits traitsOf(const domain::OutboxItem &item) const;

    Parts m_parts;
    std::vector<std::atomic<int>> m_inFlightBy; // as the senders' entries; grows only while m_claiming
    int m_inFlight = 0;
    std::atomic<bool> m_claiming = false; // whoever sets it may post the claim; onClaimed() clears it
    Instant m_claimedAt = {}; // `now` of the last claim that succeeded
    bool m_claimAgain = false;
    bool m_lackedSlots = false; // the last claim left items for want of them: a call that ends makes room
    std::atomic<bool> m_stopped = false;
    std::uint64_t m_kick = 0;
    std::uint64_t m_answered = 0;
};

} // namespace ns::agent
