// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/templateset.h"

#include "core/base/hash.h"

namespace ns::compose {

namespace {

using CellKey = std::pair<std::string_view, domain::Language>;

CellKey keyOf(const Cell &cell)
{
    return {cell.segment, cell.language};
}

const Cell *findExact(const Template &source, CellKey key)
{
    const auto found = std::lower_bound(source.cells.begin(), source.cells.end(), key, [](const Cell &cell, const CellKey &k) { return keyOf(cell) < k; });
    return found != source.cells.end() && keyOf(*found) == key ? &*found : nullptr;
}

template <typename Item> bool holds(const std::vector<Item> &items, const std::string &id)
{
    return std::any_of(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
}

bool isKnown(const Slot &slot, const domain::Facts &facts)
{
    if (slot.kind == SlotKind::Price || slot.kind == SlotKind::PricePer)
        return holds(facts.prices, slot.argument);
    if (slot.kind == SlotKind::Offer)
        return holds(facts.offers, slot.argument);
    return slot.kind != SlotKind::Link || holds(facts.links, slot.argument);
}

void collectUnknown(const CompiledText &text, const std::string &path, const domain::Facts &facts, std::vector<SchemaError> &errors)
{
    for (const Piece &piece : text.pieces) {
        if (piece.slot && !isKnown(*piece.slot, facts))
            errors.push_back({path, "no such fact: " + piece.slot->name});
    }
}

} // namespace

const Cell *findCell(const Template &source, std::string_view segment, domain::Language language)
{
    const Cell *const own = segment.empty() ? nullptr : findExact(source, {segment, language});
    return own ? own : findExact(source, {"*", language});
}

std::vector<SchemaError> findUnknownFacts(const Template &source, const domain::Facts &facts)
{
    std::vector<SchemaError> errors;
    for (const Cell &cell : source.cells) {
        const std::string path = "/texts/" + std::to_string(cell.row);
        if (cell.subject)
            collectUnknown(*cell.subject, path + "/subject", facts, errors);
        collectUnknown(cell.text, path + "/text", facts, errors);
    }
    return errors;
}

Result<TemplateSet> TemplateSet::build(std::vector<Template> templates)
{
    TemplateSet set;
    for (Template &source : templates) {
        std::string id = source.id;
        if (!set.m_templates.try_emplace(id, std::move(source)).second)
            return fail(ErrorCode::AlreadyExists, "two templates have the id " + id);
    }
    std::string parts;
    for (const auto &[id, source] : set.m_templates)
        parts += source.reference() + '\n';
    set.m_version = toHex(sha256(parts)).substr(0, 16);
    return set;
}

const Template *TemplateSet::find(std::string_view id) const
{
    const auto found = m_templates.find(id);
    return found == m_templates.end() ? nullptr : &found->second;
}

const Template *TemplateSet::findReference(std::string_view reference) const
{
    const std::size_t sign = reference.find('@');
    const Template *found = sign == std::string_view::npos ? nullptr : find(reference.substr(0, sign));
    return found != nullptr && found->version == reference.substr(sign + 1) ? found : nullptr;
}

} // namespace ns::compose
