// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/policy/claims/lexicon.h"
#include "core/text/numberwords.h"

namespace ns::policy {

/// Sets Token::unasserted on words that nobody states: those of a sentence that disowns them, before or behind ("seria desonesto prometer a
/// vaga", "que la aprueben depende del consulado"), up to a "but"; and the first words behind an "if" ("si apruebas el examen, ..."), up to the
/// business's own offer ("si estudias con nosotros apruebas" is a promise). The words are the lexicon's concepts disown, suppose,
/// suppose.never, own.offer, adversative.
void markUnasserted(TokenText &text, const MarkedText &marks, const Lexicon &lexicon, text::NumberLanguage language);

} // namespace ns::policy
