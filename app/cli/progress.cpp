// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <array>
#include <cstdio>
#include <ostream>

namespace ns::app {

namespace {

constexpr std::int64_t kRefreshMicros = 100'000;

} // namespace

std::string formatDuration(std::int64_t seconds)
{
    std::array<char, 40> buffer{};
    const auto whole = [](std::int64_t value) { return static_cast<long long>(value); };
    if (seconds >= 3600)
        std::snprintf(buffer.data(), buffer.size(), "%lld h %02lld min", whole(seconds / 3600), whole(seconds / 60 % 60));
    else if (seconds >= 60)
        std::snprintf(buffer.data(), buffer.size(), "%lld min %02lld s", whole(seconds / 60), whole(seconds % 60));
    else
        std::snprintf(buffer.data(), buffer.size(), "%lld s", whole(seconds));
    return buffer.data();
}

Progress::Progress(std::ostream &err, Setup setup) : m_err(err), m_setup(std::move(setup)) {}

void Progress::begin(std::string what, std::int64_t total, std::string unit)
{
    end();
    m_what = std::move(what);
    m_unit = std::move(unit);
    m_total = total;
    m_startMicros = m_setup.nowMicros();
    m_lastMicros = m_startMicros;
}

void Progress::update(std::int64_t done)
{
    if (!m_setup.enabled)
        return;
    const std::int64_t nowMicros = m_setup.nowMicros();
    if (nowMicros - m_lastMicros >= kRefreshMicros)
        print(nowMicros, done);
}

void Progress::print(std::int64_t nowMicros, std::int64_t done)
{
    m_lastMicros = nowMicros;
    const double seconds = double(nowMicros - m_startMicros) / 1e6;
    const double perSecond = seconds > 0 ? double(done) / seconds : 0;
    std::array<char, 80> buffer{};
    std::string line = m_what + ": " + std::to_string(done);
    if (m_total > 0) {
        std::snprintf(buffer.data(), buffer.size(), " of %lld (%d %%)", static_cast<long long>(m_total),
                      int(double(done) * 100 / double(m_total)));
        line += buffer.data();
    }
    std::snprintf(buffer.data(), buffer.size(), " %s, %.0f/s", m_unit.c_str(), perSecond);
    line += buffer.data();
    if (m_total > done && perSecond > 0)
        line += ", " + formatDuration(std::int64_t(double(m_total - done) / perSecond) + 1) + " left";
    m_err << "\r\033[K" << line << std::flush;
    m_shown = true;
}

void Progress::wipe()
{
    if (m_shown)
        m_err << "\r\033[K" << std::flush;
    m_shown = false;
}

void Progress::end()
{
    wipe();
    m_what.clear();
}

void Progress::note(const std::string &line)
{
    if (!m_setup.notes)
        return;
    wipe();
    m_err << line << std::endl;
}

} // namespace ns::app
