// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace ns::bench {

/// One line of JSON on stdout, in the form of shared/bench: {"name","unit","runs","min","median","max"}.
void printFigure(const std::string &name, const std::vector<double> &runs, const char *unit);
/// The value at `percent` of 100; 0 without values.
[[nodiscard]] double percentile(std::vector<double> values, double percent);
/// A field of /proc/self/status in KiB ("VmRSS", "VmHWM"); 0 where there is none.
[[nodiscard]] double memoryKib(const char *field);
/// A positive number from the environment.
[[nodiscard]] std::int64_t fromEnvironment(const char *name, std::int64_t fallback);
/// How often this process has called fsync or fdatasync so far: counted in front of the C library, because `synchronous` is a setting of
/// the writer's own connection and cannot be read from another.
[[nodiscard]] std::int64_t diskSyncs();

} // namespace ns::bench
