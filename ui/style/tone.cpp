// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tone.h"

namespace ns::ui {

QColor toneInk(const Tokens &t, Tone tone)
{
    switch (tone) {
    case Tone::Plain: return t.text;
    case Tone::Quiet: return t.text2;
    case Tone::Faint: return t.text3;
    case Tone::Accent: return t.accent;
    case Tone::Good: return t.good;
    case Tone::Warn: return t.warn;
    case Tone::Bad: return t.bad;
    }
    return t.text;
}

QColor toneGround(const Tokens &t, Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Quiet:
    case Tone::Faint: return t.sunken;
    case Tone::Accent: return t.accentWeak;
    case Tone::Good: return t.goodWeak;
    case Tone::Warn: return t.warnWeak;
    case Tone::Bad: return t.badWeak;
    }
    return t.sunken;
}

} // namespace ns::ui
