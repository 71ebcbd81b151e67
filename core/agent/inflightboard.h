// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <atomic>
#include <cstdint>

#include "core/domain/ids.h"

namespace ns::agent {

/// Which events are being worked on at this very moment, in a form that a crash handler may read: plain atomics, no lock, no memory.
/// Lanes write, one slot a lane at a time; any thread and any signal handler reads.
class InFlightBoard
{
public:
    static constexpr std::size_t kSlots = 64;
    /// Marks the event for the life of the object.
    class Mark
    {
    public:
        Mark(InFlightBoard &board, domain::ContactNo lane, domain::EventSeq seq)
            : m_slot(board.m_slots[std::size_t(domain::toInt(lane)) % kSlots])
        {
            m_slot.store(domain::toInt(seq), std::memory_order_release);
        }
        ~Mark() { m_slot.store(0, std::memory_order_release); }
        Mark(const Mark &) = delete;
        Mark &operator=(const Mark &) = delete;

    private:
        std::atomic<std::int64_t> &m_slot;
    };
    /// Sequence number in a slot, 0 for none.
    [[nodiscard]] std::int64_t at(std::size_t slot) const { return m_slots[slot].load(std::memory_order_acquire); }

private:
    std::array<std::atomic<std::int64_t>, kSlots> m_slots{};
};

} // namespace ns::agent
