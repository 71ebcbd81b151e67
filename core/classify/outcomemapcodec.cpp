// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/base/untrusted.h"
#include "core/classify/outcomemap.h"

namespace ns::classify {

Result<OutcomeMap> OutcomeMap::parse(std::string_view text)
{
    const auto json = parseUntrusted<nlohmann::json>(text, {.bytesMax = 1024 * 1024});
    if (!json)
        return tl::make_unexpected(json.error());
    try {
        if (json->at("version").get<int>() != 1 || json->size() != 2)
            return fail(ErrorCode::InvalidInput, "it holds \"version\": 1 and \"outcomes\", and nothing else");
        return OutcomeMap(json->at("outcomes").get<std::map<std::string, std::string>>());
    } catch (const std::exception &e) {
        return fail(ErrorCode::InvalidInput, std::string("not a map of outcomes to labels: ") + e.what());
    }
}

} // namespace ns::classify
