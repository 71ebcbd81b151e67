// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>

#include "core/base/clock.h"

namespace ns::ui {

/// How figures and times are worded, once for all pages; digits, separators and dates follow QLocale. Pure functions.
class Formats
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::Formats)
public:
    static QString count(std::int64_t n); // 1,143
    static QString share(double part, int decimals = 0);                  // "31 %", from 0.31
    static QString shareOf(std::int64_t part, std::int64_t whole);        // "93 %"; a dash of nothing
    /// "0.3 ms", "412 ms", "1.21 s", "4 min 20 s", "3 h": three figures at most.
    static QString duration(std::int64_t microseconds);
    /// "now", "42 min", "3 h", "6 days": the age of something, for a narrow column.
    static QString age(Millis age);
    /// "in 42 min".
    static QString until(Millis wait);
    /// "10:42" today, "18 Nov" this year, "18 Nov 2025" else; local time of this computer.
    static QString when(Instant at, Instant now);
    /// "18 Nov, 10:42:07" with seconds: for tool tips and traces.
    static QString exact(Instant at);
    /// "10:42".
    static QString clock(Instant at);
    static QString money(std::int64_t micros, const QString &currency); // "US$ 0.31"
};

} // namespace ns::ui
