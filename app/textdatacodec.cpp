// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "app/textdata.h"
#include "core/base/untrusted.h"

namespace ns::app {

namespace {

using Json = nlohmann::json;

/// The first of these members that is there; a number is taken as its digits.
Result<std::string> readMember(const Json &json, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const auto member = json.find(name);
        if (member == json.end() || member->is_null())
            continue;
        if (member->is_string())
            return member->get<std::string>();
        if (member->is_number())
            return member->dump();
        return fail(ErrorCode::InvalidInput, std::string(name) + " is no text");
    }
    return std::string{};
}

} // namespace

TextRow parseTextLine(std::string_view line)
{
    TextRow row;
    const auto json = parseUntrusted<Json>(line);
    if (!json || !json->is_object()) {
        row.problem = json ? "not a JSON object" : json.error().text;
        return row;
    }
    const auto text = readMember(*json, {"text", "utt", "utterance"});
    const auto language = readMember(*json, {"lang", "language"});
    const auto intent = readMember(*json, {"intent"});
    const auto id = readMember(*json, {"id", "family"});
    for (const auto *member : {&text, &language, &intent, &id}) {
        if (!*member) {
            row.problem = member->error().text;
            return row;
        }
    }
    if (!json->contains("text") && !json->contains("utt") && !json->contains("utterance"))
        row.problem = "no text";
    row.id = *id;
    row.text = QString::fromStdString(*text);
    row.language = domain::parseLanguage(*language);
    row.intent = QString::fromStdString(*intent).trimmed().toStdString();
    return row;
}

std::string encodeTextLine(const QString &text, domain::Language language, const std::string &intent)
{
    const Json json = {{"text", text.toStdString()}, {"lang", domain::languageCode(language)}, {"intent", intent}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace ns::app
