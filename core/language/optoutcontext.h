// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "core/language/optout.h"
#include "core/language/optoutclauses.h"

namespace ns::language {

inline constexpr WordClasses kGlue = word::kLink | word::kMe | word::kYou | word::kFiller | word::kNow | word::kArticle; // may stand between two parts of a request

/// "no quiero que me saquen", "don't remove me": the request is denied. Politeness ends the reach of a "no": "no gracias borren".
[[nodiscard]] bool isNegated(const Clauses &clauses, std::size_t from);
/// The thing that follows directly is not ours: "(remove) the second course". A preposition other than "from" ends the look:
/// "dejen de llamarme por el curso" is about our calls.
[[nodiscard]] bool isOtherThing(const Clauses &clauses, std::size_t to, std::size_t reach);
/// "no me escriban a esta hora", "stop calling before nine": only then.
[[nodiscard]] bool isForATime(const Clauses &clauses, std::size_t from, std::size_t to);
/// "prefiero whatsapp", "escribanme por correo", "mejor por mail", "text me": another way is wished, somewhere else in the message.
[[nodiscard]] bool wishesOtherWay(const Clauses &clauses, std::size_t from, std::size_t to);
/// "from the chess club", "del club": what is left is named, and it is none of our words.
[[nodiscard]] bool leadsElsewhere(const Clauses &clauses, std::size_t to);
[[nodiscard]] OptOutKind unlessElsewhere(const Clauses &clauses, std::size_t from, std::size_t to);
[[nodiscard]] bool isQuestionAt(const Clauses &clauses, std::size_t at);
/// "you never text me", "why don't you call me": about what we did not do.
[[nodiscard]] bool isReproach(const Clauses &clauses, std::size_t from);
/// Something certain is not to be sent: "no me mande la ubicacion", "não me manda o link".
[[nodiscard]] bool namesAThing(const Clauses &clauses, std::size_t to);

} // namespace ns::language
