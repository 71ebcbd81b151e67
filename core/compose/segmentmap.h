// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/schema.h"
#include "core/domain/contact.h"

namespace ns::compose {

struct Segment
{
    std::string id;
    std::vector<std::string> labels = {};
    std::map<domain::Language, QString> names = {};
};

/// What a model's labels mean for what is written (segments.json). Immutable; any thread.
class SegmentMap
{
public:
    SegmentMap() = default;
    /// The segment of a label; a label without a row is a segment of its own name. No label ever means "write nothing".
    [[nodiscard]] const std::string &segmentFor(const std::string &label) const;
    /// The segment's name for people, or its id.
    [[nodiscard]] QString nameOf(const std::string &segment, domain::Language language) const;
    [[nodiscard]] const std::vector<Segment> &segments() const { return m_segments; }

private:
    friend class SegmentParser;
    std::vector<Segment> m_segments;
    std::map<std::string, std::string> m_byLabel;
};

/// Reads segments.json (resources/schema/segments.json). Immutable, any thread.
class SegmentParser
{
public:
    [[nodiscard]] static Result<SegmentParser> create();
    /// Every fault with its JSON pointer: an id or a label that occurs twice is one.
    [[nodiscard]] tl::expected<SegmentMap, std::vector<SchemaError>> parse(std::string_view json) const;

private:
    explicit SegmentParser(Schema schema) : m_schema(std::move(schema)) {}
    Schema m_schema;
};

} // namespace ns::compose
