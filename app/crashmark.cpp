// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crashmark.h"

#include <atomic>
#include <cstdlib>
#include <sstream>

#include "core/base/file.h"
#ifdef __unix__
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace ns::app {

#ifdef __unix__

namespace {

// A signal handler has no arguments of ours: these two are the only way to reach it.
std::atomic<const agent::InFlightBoard *> g_board{nullptr};
std::atomic<int> g_fd{-1};
constexpr int kSignals[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

/// Async-signal-safe: digits into a buffer on the stack, then write().
void writeNumber(int fd, std::int64_t number)
{
    char text[24];
    int pos = sizeof text;
    text[--pos] = '\n';
    for (; number > 0; number /= 10)
        text[--pos] = char('0' + number % 10);
    if (::write(fd, text + pos, sizeof text - std::size_t(pos)) < 0)
        return; // nothing more can be done while dying
}

void onCrash(int signal)
{
    const agent::InFlightBoard *board = g_board.load();
    const int fd = g_fd.load();
    for (std::size_t slot = 0; board && fd >= 0 && slot < agent::InFlightBoard::kSlots; ++slot) {
        if (const std::int64_t seq = board->at(slot); seq > 0)
            writeNumber(fd, seq);
    }
    ::raise(signal); // SA_RESETHAND: now with the default action, so that the crash looks like one from outside
}

} // namespace

CrashMark::CrashMark(std::string path, const agent::InFlightBoard &board)
{
    g_board.store(&board);
    g_fd.store(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    struct sigaction action = {};
    action.sa_handler = onCrash;
    action.sa_flags = SA_RESETHAND | SA_NODEFER;
    for (const int signal : kSignals)
        ::sigaction(signal, &action, nullptr);
}

CrashMark::~CrashMark()
{
    for (const int signal : kSignals)
        ::signal(signal, SIG_DFL);
    g_board.store(nullptr);
    if (const int fd = g_fd.exchange(-1); fd >= 0)
        ::close(fd);
}

#else

CrashMark::CrashMark(std::string /*path*/, const agent::InFlightBoard & /*board*/) {}
CrashMark::~CrashMark() = default;

#endif

std::vector<domain::EventSeq> CrashMark::read(const std::string &path)
{
    std::vector<domain::EventSeq> events;
    const auto text = readFile(path, 64 * 1024);
    std::istringstream lines(text ? *text : std::string{});
    for (std::int64_t seq = 0; lines >> seq;) {
        if (seq > 0)
            events.push_back(domain::EventSeq{seq});
    }
    return events;
}

} // namespace ns::app
