// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/policy/claims/lexicon.h"
#include "core/text/numberwords.h"

namespace ns::policy {

/// Sets Token::negated. A negator reaches to the end of its clause; one that is a subject ("nadie", "ninguem", "no one") or stands before a
/// word of giving ("no hay", "nao prometemos") also what its clause said before; "sin", "sem", "without" three words. "sin duda", "no solo"
/// and the like negate nothing. The words are the lexicon's concepts neg, neg.subject, neg.short, neg.giving, neg.never.
/// Portuguese "no" is an article and negates nothing.
void markNegation(TokenText &text, const MarkedText &marks, const Lexicon &lexicon, text::NumberLanguage language);

/// Takes Token::asked from what stands before the last comma of a sentence that only then asks: "garantizamos la visa, te anoto?". One that opens
/// like a question (concept question.open) asks from its start; what the last clause must open with is question.tag.
void markQuestions(TokenText &text, const MarkedText &marks, const Lexicon &lexicon);

} // namespace ns::policy
