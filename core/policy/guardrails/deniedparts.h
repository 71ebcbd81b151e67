// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/policy/guardrails/factbook.h"

namespace ns::policy {

/// Adds the parts of a sentence of the business between semicolons, each with what it denies, says to be paid apart or holds in person only.
void addDeniedParts(const ReadText &read, const std::string &ref, text::NumberLanguage language, const Lexicon &lexicon, std::vector<SentencePart> &parts);

} // namespace ns::policy
