// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>

namespace ns::app {

/// One line on a terminal that says how far long work is: share, rate, remaining time. Silent when stderr is no terminal. Main thread.
class Progress
{
public:
    struct Setup
    {
        bool enabled = false;                     // a terminal and neither --quiet
        bool notes = true;                        // false with --quiet
        std::function<std::int64_t()> nowMicros;  // real monotonic time
    };
    Progress(std::ostream &err, Setup setup);
    /// Starts a piece of work; `total` 0: not known. `unit` in the plural ("rows").
    void begin(std::string what, std::int64_t total, std::string unit);
    /// `done` so far. Cheap: prints at most ten times a second.
    void update(std::int64_t done);
    /// Wipes the line.
    void end();
    /// A line of its own.
    void note(const std::string &line);

private:
    void print(std::int64_t nowMicros, std::int64_t done);
    void wipe();

    std::ostream &m_err;
    Setup m_setup;
    std::string m_what;
    std::string m_unit;
    std::int64_t m_total = 0;
    std::int64_t m_startMicros = 0;
    std::int64_t m_lastMicros = 0;
    bool m_shown = false;
};

/// "1 h 02 min", "3 min 05 s", "12 s".
[[nodiscard]] std::string formatDuration(std::int64_t seconds);

} // namespace ns::app
