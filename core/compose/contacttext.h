// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace ns::compose {

/// A text that a contact (or a CRM's field) gave, made safe to stand inside a message of ours: without control, format (bidi,
/// zero-width) and private characters, without braces and links, white space simplified, at most 60 code points. Any thread.
[[nodiscard]] QString safeContactText(const QString &text);

/// A person's name for a message; empty when it holds a digit, because people's names do not.
[[nodiscard]] QString safeName(const QString &name);

/// The first word of a name that can stand after a greeting: "ROSA quispe" -> "Rosa", "Sra. Ana" -> "Ana", "José-Luis Paz" ->
/// "José-Luis". Empty when that word holds a digit, a link or anything else that is no letter, or is a single letter.
[[nodiscard]] QString firstName(const QString &name);

} // namespace ns::compose
