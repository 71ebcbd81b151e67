// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>
#include <string_view>

namespace ns::text {

/// Compatibility-decomposed, lower case, without accents, zero-width or bidi characters; white space runs become one space; trimmed.
/// "  José   ÑANDÚ " -> "jose nandu". For comparing and searching, never for showing.
[[nodiscard]] QString fold(const QString &text);
/// fold() of a column header or option name, with '_', '-' and space removed: "Time_Zone" == "time zone" == "TimeZone".
[[nodiscard]] std::string foldName(std::string_view utf8);
/// fold() with every character that is not a letter or digit turned into a space: "¡BAJA!" -> "baja".
[[nodiscard]] QString foldWords(const QString &text);
/// White space of either end removed, ASCII and Unicode.
[[nodiscard]] std::string trimmed(std::string_view utf8);

} // namespace ns::text
