// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/schema.h"
#include "core/compose/compiledtext.h"
#include "core/domain/contact.h"
#include "core/domain/facts.h"
#include "core/domain/outbox.h"

namespace ns::compose {

inline constexpr int kTextMax = 1024;   // UTF-16 units: WhatsApp's template body, and our own limit for every channel but
inline constexpr int kSmsTextMax = 480; // SMS: three concatenated parts
inline constexpr int kSubjectMax = 150;

/// One text: what is written to one segment in one language. Segment "*" stands for all segments without a row of their own.
struct Cell
{
    std::string segment;
    domain::Language language = domain::Language::Unknown;
    std::optional<CompiledText> subject = {};
    CompiledText text = {};
    int row = 0; // index in the file's texts
};

/// One approved template in all its cells. Immutable in a TemplateSet; any thread.
struct Template
{
    std::string id;
    std::string version; // 16 hex digits of the SHA-256 of the canonical JSON
    domain::MessageKind kind = domain::MessageKind::Marketing;
    std::string whatsAppTemplate = {};        // approved by WhatsApp under this name; empty: not
    std::vector<std::string> attributes = {}; // that its texts may use
    std::vector<Cell> cells = {};             // sorted by segment, language

    [[nodiscard]] std::string reference() const { return id + "@" + version; }
};

/// The segment's own row in that language, else the "*" row in that language, else nothing: never another language.
/// An empty segment has "*" rows alone.
[[nodiscard]] const Cell *findCell(const Template &source, std::string_view segment, domain::Language language);

/// Slots whose price, offer or link the facts do not hold, with the JSON pointer of the text: each would block its message.
[[nodiscard]] std::vector<SchemaError> findUnknownFacts(const Template &source, const domain::Facts &facts);

/// Reads template files (resources/schema/templates.json). Holds the compiled schema; immutable, any thread.
class TemplateParser
{
public:
    [[nodiscard]] static Result<TemplateParser> create();
    /// Every fault with its JSON pointer ("/texts/2/text: unknown slot .."), or the template.
    [[nodiscard]] tl::expected<Template, std::vector<SchemaError>> parse(std::string_view json) const;

private:
    explicit TemplateParser(Schema schema) : m_schema(std::move(schema)) {}
    Schema m_schema;
};

/// All templates of a workspace. Immutable, shared as a snapshot; any thread.
class TemplateSet
{
public:
    TemplateSet() = default;
    /// AlreadyExists when two share an id.
    [[nodiscard]] static Result<TemplateSet> build(std::vector<Template> templates);
    /// Nothing when there is none of that id. Lives as long as the set.
    [[nodiscard]] const Template *find(std::string_view id) const;
    /// The template that a message of this reference ("id@version") was made from, in just that version.
    [[nodiscard]] const Template *findReference(std::string_view reference) const;
    [[nodiscard]] const std::map<std::string, Template, std::less<>> &all() const { return m_templates; }
    /// Hash over ids and versions.
    [[nodiscard]] const std::string &version() const { return m_version; }

private:
    std::map<std::string, Template, std::less<>> m_templates;
    std::string m_version;
};

} // namespace ns::compose
