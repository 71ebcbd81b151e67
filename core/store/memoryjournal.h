// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <mutex>

#include "core/store/queuedjournal.h"

namespace ns::store {

class MemoryRows;

/// The same journal without a disk, for tests: same rules, same writer thread, nothing durable.
class MemoryJournal final : public QueuedJournal
{
public:
    explicit MemoryJournal(Writer::Limits limits = {});
    ~MemoryJournal() override;

protected:
    [[nodiscard]] Status withRows(const std::function<void(Rows &)> &work) override;

private:
    std::shared_ptr<std::mutex> m_mutex;
    std::shared_ptr<MemoryRows> m_rows;
};

} // namespace ns::store
