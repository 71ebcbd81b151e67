// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>

namespace ns::console {

/// One place of the window that shows one answer at a time (a table, a details pane). Asking again makes older questions of this consumer
/// worthless: their answers never arrive, and those not begun are not run. A member of whoever shows the answer; when it goes, no answer comes
/// after it. Used on the desk's thread; tickets go to reader threads.
class Consumer
{
public:
    /// One question of a consumer. A value for any thread.
    class Ticket
    {
    public:
        /// False when a newer question was asked, or nobody is there to be told.
        [[nodiscard]] bool isLatest() const { return m_latest->load(std::memory_order_acquire) == m_number; }

    private:
        friend class Consumer;
        Ticket(std::shared_ptr<std::atomic<std::uint64_t>> latest, std::uint64_t number) : m_latest(std::move(latest)), m_number(number) {}
        std::shared_ptr<std::atomic<std::uint64_t>> m_latest;
        std::uint64_t m_number;
    };

    Consumer() : m_latest(std::make_shared<std::atomic<std::uint64_t>>(0)) {}
    ~Consumer() { cancel(); }
    Consumer(const Consumer &) = delete;
    Consumer &operator=(const Consumer &) = delete;

    /// The next question; all earlier tickets are worthless from now on.
    [[nodiscard]] Ticket take() { return {m_latest, m_latest->fetch_add(1, std::memory_order_acq_rel) + 1}; }
    /// Wants no answer any more.
    void cancel() { m_latest->fetch_add(1, std::memory_order_acq_rel); }

private:
    std::shared_ptr<std::atomic<std::uint64_t>> m_latest;
};

} // namespace ns::console
