// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/compose/templateset.h"

namespace ns::resources {
std::string_view templatesSchema();
}

namespace ns::compose {

using Json = nlohmann::json;
using Errors = std::vector<SchemaError>;

namespace {

constexpr UntrustedLimits kLimits{.bytesMax = 4 * 1024 * 1024};

CompiledText readText(const Json &value, const std::string &path, int lengthMax, const Template &source, Errors &errors)
{
    auto compiled = compileText(QString::fromStdString(value.get<std::string>()), source.attributes);
    if (!compiled) {
        errors.push_back({path, compiled.error().text});
        return {};
    }
    if (compiled->literalLength > lengthMax)
        errors.push_back({path, "longer than " + std::to_string(lengthMax) + " characters"});
    return std::move(*compiled);
}

Cell readCell(const Json &item, int row, const Template &source, Errors &errors)
{
    const std::string path = "/texts/" + std::to_string(row);
    Cell cell{.segment = item.at("segment").get<std::string>(), .language = domain::parseLanguage(item.at("language").get<std::string>()), .row = row};
    if (item.contains("subject"))
        cell.subject = readText(item.at("subject"), path + "/subject", kSubjectMax, source, errors);
    cell.text = readText(item.at("text"), path + "/text", kTextMax, source, errors);
    return cell;
}

void readCells(const Json &texts, Template &source, Errors &errors)
{
    for (const Json &item : texts)
        source.cells.push_back(readCell(item, int(source.cells.size()), source, errors));
    const auto key = [](const Cell &cell) { return std::pair(std::string_view(cell.segment), cell.language); };
    std::stable_sort(source.cells.begin(), source.cells.end(), [&](const Cell &a, const Cell &b) { return key(a) < key(b); });
    for (std::size_t i = 1; i < source.cells.size(); ++i) {
        if (key(source.cells[i]) == key(source.cells[i - 1]))
            errors.push_back({"/texts/" + std::to_string(source.cells[i].row), "another text has this segment and language"});
    }
}

} // namespace

Result<TemplateParser> TemplateParser::create()
{
    auto schema = Schema::compile(resources::templatesSchema());
    if (!schema)
        return tl::make_unexpected(schema.error());
    return TemplateParser(std::move(*schema));
}

tl::expected<Template, Errors> TemplateParser::parse(std::string_view text) const
{
    if (Errors errors = m_schema.validate(text, kLimits); !errors.empty())
        return tl::make_unexpected(std::move(errors));
    const auto json = parseUntrusted<Json>(text, kLimits);
    if (!json)
        return tl::make_unexpected(Errors{{"", json.error().text}});
    Template source{.id = json->at("id").get<std::string>(), .version = toHex(sha256(json->dump())).substr(0, 16)};
    source.kind = domain::parseMessageKind(json->at("kind").get<std::string>()).value_or(domain::MessageKind::Marketing);
    source.whatsAppTemplate = json->value("whatsapp_template", std::string());
    if (json->contains("attributes"))
        source.attributes = json->at("attributes").get<std::vector<std::string>>();
    Errors errors;
    readCells(json->at("texts"), source, errors);
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return source;
}

} // namespace ns::compose
