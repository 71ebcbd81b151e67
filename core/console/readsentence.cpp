// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence as the agent would read it now: a part of intentsreader.h.
#include "core/console/intentsreader.h"
#include "core/language/languagedecision.h"
#include "core/language/optout.h"

namespace ns::console {

Result<SentenceReading> readSentence(const SentenceQuestion &question, const ReadContext &context)
{
    if (question.text.size() > kSentenceMax)
        return fail(ErrorCode::InvalidInput, "the sentence is too long", "text");
    (void)context;
    const language::LanguageDecision decided = language::decideLanguage(question.text, {.known = question.known});
    SentenceReading reading;
    reading.evidence.text = question.text;
    reading.evidence.language = {decided.language, decided.heard, decided.confidence, std::string(language::languageReasonName(decided.reason)), decided.isSwitch};
    return reading;
}

} // namespace ns::console
