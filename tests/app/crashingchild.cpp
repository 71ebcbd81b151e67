// SPDX-License-Identifier: GPL-3.0-or-later
// Marks events as being worked on and then dies, the way that its argument names. crashingchild FILE abort|segv|kill|end|idle SEQ..
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <list>

#include "app/crashmark.h"

int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    ns::agent::InFlightBoard board;
    const ns::app::CrashMark mark(argv[1], board);
    std::list<ns::agent::InFlightBoard::Mark> marks;
    for (int i = 3; i < argc; ++i)
        marks.emplace_back(board, ns::domain::ContactNo{i}, ns::domain::EventSeq{std::atoll(argv[i])});
    const auto dies = [&](const char *how) { return std::strcmp(argv[2], how) == 0; };
    if (dies("idle")) {
        marks.clear(); // every step has ended: the crash is not theirs
        std::abort();
    }
    if (dies("abort"))
        std::abort();
    if (dies("segv"))
        ::raise(SIGSEGV);
    if (dies("kill"))
        ::raise(SIGKILL);
    return 0;
}
