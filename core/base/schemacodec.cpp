// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/schema.h"

#include <nlohmann/json.hpp>
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#if !defined(__clang__) // GCC 12 misjudges std::string::replace once it is inlined: optimised builds only
#pragma GCC diagnostic ignored "-Wstringop-overflow"
#pragma GCC diagnostic ignored "-Wstringop-overread"
#pragma GCC diagnostic ignored "-Wrestrict"
#endif
#endif
#define VALIJSON_USE_EXCEPTIONS 1 // without it valijson ends the program on a broken schema
#if defined(__GNUC__) && !defined(__clang__) // sanitized builds: the same about std::regex, which valijson uses
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace ns {

using Json = nlohmann::json;

struct Schema::Impl
{
    valijson::Schema schema;
};

Schema::Schema(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Schema::Schema(Schema &&) noexcept = default;
Schema &Schema::operator=(Schema &&) noexcept = default;
Schema::~Schema() = default;

Result<Schema> Schema::compile(std::string_view schemaText)
{
    const auto parsed = parseUntrusted<Json>(schemaText, {.bytesMax = 1024 * 1024});
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    auto impl = std::make_unique<Impl>();
    try {
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(*parsed), impl->schema);
    } catch (const std::exception &e) { // valijson reports by exception; none may cross our functions
        return fail(ErrorCode::InvalidInput, std::string("schema does not compile: ") + e.what());
    }
    return Schema(std::move(impl));
}

namespace {

/// valijson names a place as ["<root>","[nodes]","[0]"]; operators know JSON pointers.
std::string pointerFrom(const std::vector<std::string> &context)
{
    std::string path;
    for (std::size_t i = 1; i < context.size(); ++i) {
        const std::string &step = context[i];
        path += '/' + (step.size() > 2 && step.front() == '[' ? step.substr(1, step.size() - 2) : step);
    }
    return path;
}

/// valijson tells of an unknown field at its parent and names it in the text; a person looks for it at its own place.
SchemaError toSchemaError(const valijson::ValidationResults::Error &error)
{
    constexpr std::string_view kUnknown = "Object contains a property that could not be validated";
    SchemaError found{pointerFrom(error.context), error.description};
    const std::size_t open = found.message.find(": '"), close = found.message.rfind('\'');
    if (!found.message.starts_with(kUnknown) || open == std::string::npos || close <= open + 3)
        return found;
    found.path += '/' + found.message.substr(open + 3, close - open - 3);
    found.message = "there is no field of this name";
    return found;
}

} // namespace

std::vector<SchemaError> Schema::validate(std::string_view document, const UntrustedLimits &limits) const
{
    const auto parsed = parseUntrusted<Json>(document, limits);
    if (!parsed)
        return {{"", parsed.error().text}};
    std::vector<SchemaError> errors;
    try {
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(m_impl->schema, valijson::adapters::NlohmannJsonAdapter(*parsed), &results))
            return {};
        valijson::ValidationResults::Error error;
        while (results.popError(error))
            errors.push_back(toSchemaError(error));
    } catch (const std::exception &e) {
        errors.push_back({"", e.what()});
    }
    if (errors.empty())
        errors.push_back({"", "does not fit its schema"});
    return errors;
}

} // namespace ns
