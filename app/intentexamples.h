// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "app/textdata.h"
#include "app/workspace.h"
#include "core/classify/intent/intenttrainer.h"

namespace ns::app {

/// Rows of a file as examples to learn from or to be measured on.
struct IntentExamples
{
    std::vector<classify::IntentExample> examples;
    std::size_t skippedRows = 0; // unreadable, or without text or intent
};

/// Labelled, readable rows. Rows of one `id` or `family` are a group.
[[nodiscard]] IntentExamples toExamples(const std::vector<TextRow> &rows);
/// The same from a file.
[[nodiscard]] Result<IntentExamples> readExamples(const std::string &path, const std::function<bool(std::size_t rows)> &mayGoOn = {});
/// Fills in the language of what does not state one.
void tellLanguages(std::vector<classify::IntentExample> &examples);

/// The business's own examples: every intents/*.jsonl of the workspace, in order of names.
[[nodiscard]] Result<IntentExamples> readOwnExamples(const Workspace &workspace);
/// Appends one to intents/own.jsonl, durable when it returns. InvalidInput for an empty text or an intent that is no name: letters, digits,
/// _ and -, at most 60.
[[nodiscard]] Status addOwnExample(const Workspace &workspace, const QString &text, domain::Language language, const std::string &intent);

} // namespace ns::app
