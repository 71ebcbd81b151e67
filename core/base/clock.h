// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace ns {

using Millis = std::chrono::milliseconds;
/// A point of business time: UTC, millisecond resolution. The only time type that core stores or compares.
using Instant = std::chrono::sys_time<Millis>;

[[nodiscard]] inline std::int64_t toMillis(Instant at) { return at.time_since_epoch().count(); }
[[nodiscard]] inline Instant fromMillis(std::int64_t ms) { return Instant{Millis{ms}}; }

/// "2026-11-24T15:00:00.000Z".
[[nodiscard]] std::string formatInstant(Instant at);
/// RFC 3339 with Z or a numeric offset, seconds and fraction optional. InvalidInput otherwise, or before 1970 / after 2200.
[[nodiscard]] Result<Instant> parseInstant(std::string_view text);

/// Business time. Read from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// Business time of a running program: real by default; started at an instant and running at a speed; or standing still
/// until told to jump ("--speed max"). Any thread reads, the agent's dispatcher alone calls advanceTo.
class BusinessClock : public Clock
{
public:
    struct Setup
    {
        std::optional<Instant> start = {}; // none: the system's time
        double speed = 1.0;                // ignored when jumping
        bool jumping = false;              // stands still; advanceTo moves it
    };
    BusinessClock() : BusinessClock(Setup{}) {}
    explicit BusinessClock(Setup setup);
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] bool isJumping() const { return m_setup.jumping; }
    /// True when the clock is neither offset nor scaled nor jumping.
    [[nodiscard]] bool isReal() const { return !m_setup.start && !m_setup.jumping && m_setup.speed == 1.0; }
    /// Moves a jumping clock forward to `at` (never back).
    void advanceTo(Instant at);
    /// Real milliseconds until business time reaches `at`; 0 when it has, or when the clock jumps.
    [[nodiscard]] Millis realDelayUntil(Instant at) const;

private:
    Setup m_setup;
    Instant m_start;
    std::chrono::steady_clock::time_point m_realStart;
    std::atomic<std::int64_t> m_jumpedMs;
};

/// Real monotonic microseconds, for span durations, leases and rates. Never part of a decision.
[[nodiscard]] std::int64_t monotonicMicros();

} // namespace ns
