// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace ns {

/// Keeps cores from going to sleep for a moment. One event alone waits a dozen times for another thread or the disk, some 100 us each, and a core
/// that has gone to sleep meanwhile (a virtual one: been given back) takes as long again to come back. So while something is under way, threads
/// of idle priority hold the cores, and give them up at once to whoever has work. Only for a burst after a rest: who is busy all the time needs
/// no help, and pays for none. On Linux only; where idle priority is refused nothing is held. Any thread.
class KeepAwake
{
public:
    explicit KeepAwake(int cores);
    ~KeepAwake();
    KeepAwake(const KeepAwake &) = delete;
    KeepAwake &operator=(const KeepAwake &) = delete;
    /// Something is under way: the cores are held for the next kHeldMicros, but not longer than kBurstMicros without a rest.
    void touch();

    static constexpr std::int64_t kHeldMicros = 1'500;
    static constexpr std::int64_t kBurstMicros = 6'000;
    static constexpr std::int64_t kRestMicros = 10'000; // without a touch

private:
    void run();
    [[nodiscard]] bool isHeld() const;
    std::atomic<std::int64_t> m_touched{0}, m_burst{0}; // monotonic microseconds: the last touch, the first after a rest
    std::atomic<std::int64_t> m_until{0};
    std::atomic<int> m_resting{0};        // threads that wait to be called
    std::atomic<bool> m_ends{false};
    std::mutex m_mutex;
    std::condition_variable m_call;
    std::vector<std::thread> m_threads;
};

} // namespace ns
