// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/compose/segmentmap.h"

namespace ns::resources {
std::string_view segmentsSchema();
}

namespace ns::compose {

using Json = nlohmann::json;
using Errors = std::vector<SchemaError>;

namespace {

Segment readSegment(const Json &item)
{
    Segment segment{.id = item.at("id").get<std::string>(), .labels = item.at("labels").get<std::vector<std::string>>()};
    if (item.contains("names")) {
        for (const auto &[language, name] : item.at("names").items())
            segment.names[domain::parseLanguage(language)] = QString::fromStdString(name.get<std::string>());
    }
    return segment;
}

} // namespace

Result<SegmentParser> SegmentParser::create()
{
    auto schema = Schema::compile(resources::segmentsSchema());
    if (!schema)
        return tl::make_unexpected(schema.error());
    return SegmentParser(std::move(*schema));
}

tl::expected<SegmentMap, Errors> SegmentParser::parse(std::string_view text) const
{
    if (Errors errors = m_schema.validate(text); !errors.empty())
        return tl::make_unexpected(std::move(errors));
    const auto json = parseUntrusted<Json>(text);
    if (!json)
        return tl::make_unexpected(Errors{{"", json.error().text}});
    SegmentMap map;
    Errors errors;
    for (const Json &item : json->at("segments")) {
        const std::string path = "/segments/" + std::to_string(map.m_segments.size());
        Segment segment = readSegment(item);
        if (std::any_of(map.m_segments.begin(), map.m_segments.end(), [&](const Segment &s) { return s.id == segment.id; }))
            errors.push_back({path + "/id", "another segment has this id"});
        for (std::size_t i = 0; i < segment.labels.size(); ++i) {
            if (!map.m_byLabel.try_emplace(segment.labels[i], segment.id).second)
                errors.push_back({path + "/labels/" + std::to_string(i), "another segment has this label"});
        }
        map.m_segments.push_back(std::move(segment));
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return map;
}

} // namespace ns::compose
