// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "app/cli/command.h"

namespace ns::app {

/// Progress and stop of one long piece of a command: the line begins with the first step that is reported and ends with this object. Main thread.
class LongWork
{
public:
    LongWork(const CommandContext &context, std::string what, std::string unit) : m_context(context), m_what(std::move(what)), m_unit(std::move(unit)) {}
    ~LongWork() { m_context.progress().end(); }
    LongWork(const LongWork &) = delete;
    LongWork &operator=(const LongWork &) = delete;

    /// `total` 0: how much there is, is not known. The first call's total holds.
    void update(std::int64_t done, std::int64_t total = 0)
    {
        if (!m_begun)
            m_context.progress().begin(m_what, total, m_unit);
        m_begun = true;
        m_context.progress().update(done);
    }
    [[nodiscard]] bool isStopRequested() const { return m_context.stop().isStopRequested(); }

private:
    const CommandContext &m_context;
    std::string m_what;
    std::string m_unit;
    bool m_begun = false;
};

} // namespace ns::app
