// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <unordered_map>

#include "tests/testing/forwardingjournal.h"

namespace ns::bench {

/// When one contact's event reached its durable stations; monotonic microseconds, 0: not yet.
struct StationTimes
{
    std::int64_t accepted = 0; // before append
    std::int64_t stored = 0;   // the event is durable
    std::int64_t decided = 0;  // the step is
    std::int64_t claimed = 0;  // the claim is
    std::int64_t settled = 0;  // that it was sent is
};

/// The journal between agent and store with a stop watch in each commit. Times are written on the writer thread alone and read after
/// close(); the counters from any thread.
class TimedJournal final : public testing::ForwardingJournal
{
public:
    TimedJournal(ports::Journal &inner, bool keepsTimes) : ForwardingJournal(inner), m_keepsTimes(keepsTimes) {}
    [[nodiscard]] std::int64_t decided() const { return m_decided.load(); }
    [[nodiscard]] std::int64_t drafted() const { return m_drafted.load(); }
    [[nodiscard]] std::int64_t settled() const { return m_settled.load(); }
    [[nodiscard]] std::int64_t reviews() const { return m_reviews.load(); }
    [[nodiscard]] std::int64_t notSent() const { return m_notSent.load(); } // claims with another verdict than Send
    [[nodiscard]] std::int64_t failures() const { return m_failures.load(); }
    [[nodiscard]] std::int64_t firstDecidedMicros() const { return m_firstDecided.load(); }
    [[nodiscard]] std::int64_t lastDurableMicros() const { return m_lastDurable.load(); }
    [[nodiscard]] const std::unordered_map<domain::ContactNo, StationTimes> &times() const { return m_times; }

    Status append(std::vector<domain::Event> events, Instant now, Done<std::vector<ports::AppendReceipt>> done, Written written) override;

private:
    [[nodiscard]] Done<std::monostate> watchStep(const ports::StepResult &step, Done<std::monostate> done) override;
    [[nodiscard]] Done<std::vector<ports::ClaimedItem>> watchClaim(Done<std::vector<ports::ClaimedItem>> done) override;
    void noteStep(domain::ContactNo contact, bool isDecision, bool isSent, std::int64_t at);

    const bool m_keepsTimes;
    std::atomic<std::int64_t> m_decided{0}, m_drafted{0}, m_settled{0}, m_reviews{0}, m_notSent{0}, m_failures{0};
    std::atomic<std::int64_t> m_firstDecided{0}, m_lastDurable{0};
    std::unordered_map<domain::ContactNo, StationTimes> m_times; // writer thread
};

} // namespace ns::bench
