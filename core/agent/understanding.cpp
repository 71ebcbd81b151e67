// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent/understanding.h"

namespace ns::agent {

namespace {

/// In which language the model reads the text: a foreign one is nobody's, whatever the contact speaks otherwise.
domain::Language readingLanguage(const language::LanguageDecision &decision, domain::Language spoken)
{
    if (decision.reason == language::LanguageReason::Unsupported)
        return domain::Language::Unknown;
    if (decision.language != domain::Language::Unknown)
        return decision.language;
    return decision.heard != domain::Language::Unknown ? decision.heard : spoken;
}

} // namespace

Understanding understand(const QString &text, const language::LanguageQuestion &question, const classify::IntentModel *model, domain::Language spoken)
{
    Understanding understood{language::decideLanguage(text, question), language::recogniseOptOut(text)};
    if (model == nullptr)
        return understood;
    understood.intent = model->classify(text, readingLanguage(understood.language, spoken));
    if (understood.optOut.kind == language::OptOutKind::None && understood.intent->automatic && understood.intent->label == kOptOutIntent)
        understood.optOut.kind = language::OptOutKind::Unclear;
    return understood;
}

} // namespace ns::agent
