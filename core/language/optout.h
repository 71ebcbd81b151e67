// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <cstddef>
#include <string>

namespace ns::language {

enum class OptOutKind {
    None,
    Clear,   // honoured at once
    Unclear, // sounds like one: marketing pauses until a person has read it
};

struct OptOut
{
    OptOutKind kind = OptOutKind::None;
    std::string phrase = {}; // the folded words that matched
    std::size_t start = 0;   // [start, end) of them in the text, in UTF-16 units
    std::size_t end = 0;
    bool operator==(const OptOut &) const = default;
};

/// Whether an inbound text asks us to stop writing, in es, pt or en: a keyword as the whole message (RELIABILITY 4; one typo allowed from
/// four letters on) or a clear request inside it. Look-alikes ("cancelar mi clase del martes") are never Clear. Pure; reads the
/// first 400 words.
[[nodiscard]] OptOut recogniseOptOut(const QString &text);

} // namespace ns::language
