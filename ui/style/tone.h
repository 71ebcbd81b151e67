// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/tokens.h"

namespace ns::ui {

/// What a word or an icon says besides itself. Status tones never come without an icon and a word.
enum class Tone { Plain, Quiet, Faint, Accent, Good, Warn, Bad };

[[nodiscard]] QColor toneInk(const Tokens &tokens, Tone tone);
/// The weak ground that goes with it.
[[nodiscard]] QColor toneGround(const Tokens &tokens, Tone tone);

} // namespace ns::ui
