// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<std::int64_t> syncCount{0};

} // namespace

// The dynamic linker finds these before the C library's, for SQLite too.
extern "C" int fdatasync(int descriptor)
{
    syncCount.fetch_add(1);
    return int(::syscall(SYS_fdatasync, descriptor));
}

extern "C" int fsync(int descriptor)
{
    syncCount.fetch_add(1);
    return int(::syscall(SYS_fsync, descriptor));
}

namespace ns::bench {

void printFigure(const std::string &name, const std::vector<double> &runs, const char *unit)
{
    std::vector<double> sorted = runs;
    std::sort(sorted.begin(), sorted.end());
    if (sorted.empty())
        return;
    std::printf("{\"name\":\"%s\",\"unit\":\"%s\",\"runs\":%zu,\"min\":%.3f,\"median\":%.3f,\"max\":%.3f}\n", name.c_str(), unit, sorted.size(),
                sorted.front(), sorted[sorted.size() / 2], sorted.back());
    std::fflush(stdout);
}

double percentile(std::vector<double> values, double percent)
{
    if (values.empty())
        return 0;
    const std::size_t index = std::min(values.size() - 1, std::size_t(percent / 100 * double(values.size())));
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(index), values.end());
    return values[index];
}

double memoryKib(const char *field)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind(std::string(field) + ":", 0) == 0)
            return std::atof(line.c_str() + std::char_traits<char>::length(field) + 1);
    }
    return 0;
}

std::int64_t fromEnvironment(const char *name, std::int64_t fallback)
{
    const char *text = std::getenv(name);
    const std::int64_t value = text == nullptr ? 0 : std::atoll(text);
    return value > 0 ? value : fallback;
}

std::int64_t diskSyncs()
{
    return syncCount.load();
}

} // namespace ns::bench
