// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <vector>

#include "core/console/review.h"
#include "core/console/tonight.h"
#include "core/console/traces.h"
#include "ui/pages/tonight/nightperiod.h"
#include "ui/style/tone.h"

namespace ns::ui {

/// What one line of a list says. Texts are plain.
struct NightLine
{
    QString title;
    QString second;
    QString icon;
    Tone tone = Tone::Quiet;
    bool operator==(const NightLine &) const = default;
};

/// The lanes that count something, in the order in which they are drawn.
enum class NightLane { Asked, Held, Trouble };
inline constexpr std::array kNightLanes{NightLane::Asked, NightLane::Held, NightLane::Trouble};

/// The page's words: the Desk gives codes and figures, this says them. Pure functions, in the window's language.
class NightWords
{
    Q_DECLARE_TR_FUNCTIONS(ns::ui::NightWords)
public:
    static QString period(const console::NightQuery &period);
    /// Countries "BR,AR" by name, in their own spelling: "Brasil, Argentina".
    static QString countries(const std::string &codes);
    static NightLine mark(const console::NightMark &mark, Millis bucket);
    static NightLine need(const console::NeedsYou &need, Instant now);
    static QString lane(NightLane lane);
    static std::int64_t figure(NightLane lane, const console::NightBucket &sum);
    static QString slot(const NightSlot &slot); // "02:00 to 02:10", "18 Nov"
    /// "214 events, 31 new leads, 118 messages sent, 9 questions": only what happened; empty for nothing.
    static QString sum(const console::NightBucket &sum);
};

} // namespace ns::ui
