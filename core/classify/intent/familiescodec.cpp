// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/classify/intent/families.h"

namespace ns::classify {

namespace {

using Json = nlohmann::json;

PhraseFamily readFamily(const Json &json)
{
    PhraseFamily family;
    family.id = json.at("family").get<std::string>();
    family.intent = json.at("intent").get<std::string>();
    family.language = domain::parseLanguage(json.at("lang").get<std::string>());
    family.texts = json.at("texts").get<std::vector<std::string>>();
    if (family.id.empty() || family.intent.empty() || family.language == domain::Language::Unknown || family.texts.empty())
        throw std::invalid_argument("family, intent, lang (es, pt, en) and texts must say something");
    return family;
}

} // namespace

Result<std::vector<PhraseFamily>> parseFamilies(std::string_view jsonLines)
{
    std::vector<PhraseFamily> families;
    std::size_t number = 1;
    for (std::size_t at = 0; at < jsonLines.size(); ++number) {
        const std::size_t end = std::min(jsonLines.find('\n', at), jsonLines.size());
        const std::string_view line = jsonLines.substr(at, end - at);
        at = end + 1;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        const std::string where = "line " + std::to_string(number);
        const auto json = parseUntrusted<Json>(line);
        if (!json)
            return fail(ErrorCode::InvalidInput, json.error().text, where);
        try {
            families.push_back(readFamily(*json));
        } catch (const std::exception &e) {
            return fail(ErrorCode::InvalidInput, std::string("not a phrase family: ") + e.what(), where);
        }
    }
    return families;
}

Result<SlotValues> parseSlotValues(std::string_view text)
{
    const auto json = parseUntrusted<Json>(text);
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        auto slots = json->get<SlotValues>();
        for (const auto &[name, values] : slots) {
            if (values.empty())
                throw std::invalid_argument("{" + name + "} has no values");
        }
        return slots;
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not the values of slots: ") + e.what());
    }
}

} // namespace ns::classify
