// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intentexamples.h"

#include <QDir>
#include <algorithm>
#include <iterator>

#include "core/base/file.h"
#include "core/language/languagedecision.h"

namespace ns::app {

namespace {

constexpr std::size_t kOwnFileBytesMax = 64 * 1024 * 1024;
constexpr qsizetype kExampleUnitsMax = 2'000;
constexpr std::size_t kIntentNameMax = 60;

bool isIntentName(const std::string &name)
{
    const auto isAllowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !name.empty() && name.size() <= kIntentNameMax && std::ranges::all_of(name, isAllowed);
}

} // namespace

IntentExamples toExamples(const std::vector<TextRow> &rows)
{
    IntentExamples result;
    for (const TextRow &row : rows) {
        if (!row.problem.empty() || row.intent.empty() || row.text.trimmed().isEmpty())
            ++result.skippedRows;
        else
            result.examples.push_back({row.text, row.language, row.intent, row.id});
    }
    return result;
}

Result<IntentExamples> readExamples(const std::string &path, const std::function<bool(std::size_t rows)> &mayGoOn)
{
    const auto rows = readTextData(path, mayGoOn);
    if (!rows)
        return tl::make_unexpected(rows.error());
    IntentExamples result = toExamples(*rows);
    if (result.examples.empty())
        return fail(ErrorCode::InvalidInput, "no row has a text and an intent", path);
    return result;
}

void tellLanguages(std::vector<classify::IntentExample> &examples)
{
    for (classify::IntentExample &example : examples) {
        if (example.language == domain::Language::Unknown)
            example.language = language::decideLanguage(example.text, {}).language;
    }
}

Result<IntentExamples> readOwnExamples(const Workspace &workspace)
{
    IntentExamples all;
    const QDir folder(QString::fromStdString(workspace.intentsFolder()));
    for (const QString &name : folder.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name)) {
        const auto rows = readTextData(folder.filePath(name).toStdString());
        if (!rows)
            return tl::make_unexpected(rows.error());
        IntentExamples some = toExamples(*rows);
        std::ranges::move(some.examples, std::back_inserter(all.examples));
        all.skippedRows += some.skippedRows;
    }
    return all;
}

Status addOwnExample(const Workspace &workspace, const QString &text, domain::Language language, const std::string &intent)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kExampleUnitsMax)
        return fail(ErrorCode::InvalidInput, "an example has 1 to " + std::to_string(kExampleUnitsMax) + " characters", "text");
    if (!isIntentName(intent))
        return fail(ErrorCode::InvalidInput, "the name of an intent has 1 to 60 letters, digits, _ or -", "intent");
    if (const Status made = makePrivateFolder(workspace.intentsFolder()); !made)
        return made;
    const std::string path = workspace.intentsFolder() + "/own.jsonl";
    auto before = readFile(path, kOwnFileBytesMax);
    if (!before && before.error().code != ErrorCode::NotFound)
        return tl::make_unexpected(before.error());
    std::string content = before ? std::move(*before) : std::string{};
    if (!content.empty() && content.back() != '\n')
        content += '\n';
    return writeFileDurably(path, content + encodeTextLine(trimmed, language, intent));
}

} // namespace ns::app
