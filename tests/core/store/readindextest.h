// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "core/store/deskreader.h"
#include "core/store/readindex.h"
#include "tests/core/store/journalharness.h"

namespace ns::store::testing {

inline constexpr Millis kMinute{60'000};
inline constexpr Millis kHour{3'600'000};

/// A test class of the console's read index: a journal, the index beside it, and a reader over both. Its init() and cleanup() are slots of the
/// class that derives from it.
class ReadIndexTest : public QObject
{
protected:
    void start();
    void end();
    [[nodiscard]] std::string indexPath() const { return m_harness->path() + ".console"; }
    void openIndex();
    static void catchUpAll(ReadIndex &index);
    /// A contact's first step, without runs, its profile but a name.
    [[nodiscard]] static ports::StepResult stepOf(const ports::AppendReceipt &receipt, const std::string &seed);

    std::unique_ptr<Harness> m_harness;
    std::unique_ptr<ReadIndex> m_index;
    std::unique_ptr<DeskReader> m_reader;
};

} // namespace ns::store::testing
