// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/compiledtext.h"

#include <array>

namespace ns::compose {

namespace {

struct PlainSlot
{
    std::string_view name;
    SlotKind kind;
};
constexpr std::array<PlainSlot, 9> kPlainSlots = {{
    {"contact.first_name", SlotKind::ContactFirstName},
    {"contact.name", SlotKind::ContactName},
    {"student_name", SlotKind::StudentName},
    {"business.name", SlotKind::BusinessName},
    {"location.name", SlotKind::LocationName},
    {"location.address", SlotKind::LocationAddress},
    {"advisor.name", SlotKind::AdvisorName},
    {"appointment.date", SlotKind::AppointmentDate},
    {"appointment.time", SlotKind::AppointmentTime},
}};
struct ArgumentSlot
{
    std::string_view prefix;
    SlotKind kind;
};
constexpr std::array<ArgumentSlot, 4> kArgumentSlots = {{
    {"price.", SlotKind::Price},
    {"offer.", SlotKind::Offer},
    {"link.", SlotKind::Link},
    {"attribute.", SlotKind::Attribute},
}};

/// The slot that a name means; nothing when it means none.
std::optional<Slot> slotNamed(const std::string &name)
{
    for (const PlainSlot &plain : kPlainSlots) {
        if (plain.name == name)
            return Slot{.kind = plain.kind, .name = name};
    }
    for (const auto &[prefix, kind] : kArgumentSlots) {
        if (!name.starts_with(prefix) || name.size() == prefix.size())
            continue;
        Slot slot{.kind = kind, .argument = name.substr(prefix.size()), .name = name};
        if (kind == SlotKind::Price && slot.argument.ends_with(".per")) {
            slot.kind = SlotKind::PricePer;
            slot.argument.resize(slot.argument.size() - 4);
        }
        return slot.argument.empty() ? std::nullopt : std::optional(slot);
    }
    return std::nullopt;
}

tl::unexpected<Error> faultAt(qsizetype position, const std::string &what)
{
    return fail(ErrorCode::InvalidInput, what + " at character " + std::to_string(position + 1));
}

/// `inside` is what stands between the double braces.
Result<Slot> readSlot(const QString &inside, qsizetype position, const std::vector<std::string> &declared)
{
    const qsizetype bar = inside.indexOf(u'|');
    const std::string name = inside.left(bar).trimmed().toStdString();
    auto slot = slotNamed(name);
    if (!slot)
        return faultAt(position, "unknown slot {{" + name + "}}");
    if (slot->kind == SlotKind::Attribute && std::find(declared.begin(), declared.end(), slot->argument) == declared.end())
        return faultAt(position, "attribute " + slot->argument + " is not declared");
    if (bar >= 0)
        slot->fallback = inside.mid(bar + 1).trimmed();
    return *slot;
}

/// Index of the first single or double brace from `from` on, or the text's end.
qsizetype findBrace(const QString &text, qsizetype from)
{
    while (from < text.size() && text.at(from) != u'{' && text.at(from) != u'}')
        ++from;
    return from;
}

} // namespace

Result<CompiledText> compileText(const QString &text, const std::vector<std::string> &declaredAttributes)
{
    CompiledText compiled;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = findBrace(text, at);
        Piece piece{.literal = text.mid(at, open - at)};
        compiled.literalLength += int(piece.literal.size());
        at = open;
        if (open < text.size()) {
            if (!QStringView(text).mid(open).startsWith(u"{{"))
                return faultAt(open, "a brace that opens no slot");
            const qsizetype close = findBrace(text, open + 2);
            if (!QStringView(text).mid(close).startsWith(u"}}"))
                return faultAt(open, "a slot that is not closed");
            auto slot = readSlot(text.mid(open + 2, close - open - 2), open, declaredAttributes);
            if (!slot)
                return tl::make_unexpected(slot.error());
            piece.slot = std::move(*slot);
            at = close + 2;
        }
        compiled.pieces.push_back(std::move(piece));
    }
    return compiled;
}

} // namespace ns::compose
