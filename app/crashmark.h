// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/agent/inflightboard.h"
#include "core/base/result.h"

namespace ns::app {

/// When the program dies of its own fault (SIGSEGV, SIGABRT, ..), the events that were in work are written to a file first, so that the
/// next start counts a try for them and sets aside what crashes it three times. A kill from outside leaves no mark: its events are innocent.
/// One for the life of the program, in main's thread; the board outlives it.
class CrashMark
{
public:
    CrashMark(std::string path, const agent::InFlightBoard &board);
    ~CrashMark();
    CrashMark(const CrashMark &) = delete;
    CrashMark &operator=(const CrashMark &) = delete;
    /// What an earlier crash left; the file is emptied by the next CrashMark.
    [[nodiscard]] static std::vector<domain::EventSeq> read(const std::string &path);
};

} // namespace ns::app
