// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace ns::text {

/// The Latin letter (lower case) that a letter of another script is drawn like, by ICU's confusables (UTS 39), or 0.
/// U+03C1 (rho) -> 'p', U+0430 (Cyrillic a) -> 'a'.
[[nodiscard]] char32_t latinLookAlike(char32_t letter);
/// A letter of a script other than Latin (and not of those that all scripts share).
[[nodiscard]] bool isForeignLetter(char32_t letter);

} // namespace ns::text
