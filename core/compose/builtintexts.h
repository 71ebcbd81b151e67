// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/compose/composer.h"

namespace ns::compose {

/// Id of the built-in confirmation of an opt-out.
inline constexpr std::string_view kBuiltInOptOut = "builtin.optout";

/// The few texts that the program brings with it, in every language that it speaks: for what must be said even where the business has written
/// nothing (resources/optout). Compiled anew by each call: keep it.
[[nodiscard]] Result<Composer> loadBuiltInTexts();

} // namespace ns::compose
