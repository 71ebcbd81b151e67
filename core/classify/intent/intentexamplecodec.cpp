// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>
#include <nlohmann/json.hpp>

#include "core/base/random.h"
#include "core/base/untrusted.h"
#include "core/classify/intent/intentexamples.h"

namespace ns::classify {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLineBytesMax = 64 * 1024;
constexpr std::size_t kExamplesMax = 500'000;
constexpr std::size_t kTextsMax = 20;

std::string_view takeLine(std::string_view &rest)
{
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// Calls `read` with each line's object; what it throws becomes an error with the line's number.
Status readLines(std::string_view text, const std::function<void(const Json &)> &read)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::string_view line = takeLine(text);
        if (line.find_first_not_of(" \t") == std::string_view::npos)
            continue;
        const std::string where = "line " + std::to_string(number);
        const auto json = parseUntrusted<Json>(line, {.bytesMax = kLineBytesMax});
        if (!json)
            return fail(json.error().code, json.error().text, where);
        if (number > kExamplesMax)
            return fail(ErrorCode::TooLarge, "too many lines", where);
        try {
            read(*json);
        } catch (const std::exception &e) {
            return fail(ErrorCode::InvalidInput, e.what(), where);
        }
    }
    return {};
}

std::string readFilled(const Json &json, const char *name)
{
    auto text = json.at(name).get<std::string>();
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        throw std::invalid_argument(std::string("\"") + name + "\" is empty");
    return text;
}

PhraseFamily readFamily(const Json &json)
{
    PhraseFamily family{readFilled(json, "family"), readFilled(json, "intent"), domain::parseLanguage(readFilled(json, "lang")),
                        json.at("texts").get<std::vector<std::string>>()};
    if (family.language == domain::Language::Unknown)
        throw std::invalid_argument("\"lang\" is none of es, pt, en");
    if (family.texts.empty() || family.texts.size() > kTextsMax)
        throw std::invalid_argument("\"texts\" must hold 1 to 20 texts");
    return family;
}

IntentExample readExample(const Json &json)
{
    IntentExample example{QString::fromStdString(readFilled(json, "text")), domain::Language::Unknown, readFilled(json, "intent"), {}};
    if (json.contains("lang"))
        example.language = domain::parseLanguage(json.at("lang").get<std::string>());
    if (json.contains("group"))
        example.group = json.at("group").get<std::string>();
    return example;
}

/// The text with each slot filled.
Result<std::string> fill(std::string_view text, const SlotFillings &fillings, Random &chance)
{
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        filled += text.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = text.find('}', open);
        const std::string name(text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
        const auto slot = fillings.find(name);
        if (close == std::string_view::npos || slot == fillings.end() || slot->second.empty())
            return fail(ErrorCode::InvalidInput, "a slot without fillings: {" + name + "}");
        filled += slot->second[std::size_t(chance.between(0, std::int64_t(slot->second.size()) - 1))];
        text.remove_prefix(close + 1);
    }
    return filled;
}

} // namespace

Result<std::vector<PhraseFamily>> readFamilies(std::string_view jsonLines)
{
    std::vector<PhraseFamily> families;
    if (const Status read = readLines(jsonLines, [&](const Json &json) { families.push_back(readFamily(json)); }); !read)
        return tl::make_unexpected(read.error());
    return families;
}

Result<SlotFillings> readFillings(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text, {.bytesMax = 1024 * 1024});
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        return json->get<SlotFillings>();
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not slots with their fillings: ") + e.what());
    }
}

Result<std::vector<IntentExample>> expandFamilies(const std::vector<PhraseFamily> &families, const SlotFillings &fillings, int variants,
                                                  std::uint64_t seed)
{
    std::vector<IntentExample> examples;
    for (const PhraseFamily &family : families) {
        Random chance(seed, family.family);
        for (const std::string &text : family.texts) {
            const int count = text.find('{') == std::string::npos ? 1 : variants;
            for (int i = 0; i < count; ++i) {
                const auto filled = fill(text, fillings, chance);
                if (!filled)
                    return fail(filled.error().code, filled.error().text, family.family);
                examples.push_back({QString::fromStdString(*filled), family.language, family.intent, family.family});
            }
        }
    }
    return examples;
}

Result<std::vector<IntentExample>> readIntentExamples(std::string_view jsonLines)
{
    std::vector<IntentExample> examples;
    if (const Status read = readLines(jsonLines, [&](const Json &json) { examples.push_back(readExample(json)); }); !read)
        return tl::make_unexpected(read.error());
    return examples;
}

std::string encodeIntentExample(const IntentExample &example)
{
    Json json = {{"text", example.text.toStdString()}, {"lang", std::string(languageCode(example.language))}, {"intent", example.intent}};
    if (!example.group.empty())
        json["group"] = example.group;
    return json.dump() + '\n';
}

} // namespace ns::classify
