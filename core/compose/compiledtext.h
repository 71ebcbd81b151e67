// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace ns::compose {

/// What a slot takes its value from. The list is closed: a template with any other name is refused when it is read.
enum class SlotKind {
    ContactFirstName, ContactName, StudentName, Attribute,
    BusinessName, Price, PricePer, Offer, Link, LocationName, LocationAddress, AdvisorName,
    AppointmentDate, AppointmentTime,
};

/// {{name}} or {{name|approved text where there is no value}}.
struct Slot
{
    SlotKind kind = SlotKind::ContactName;
    std::string argument = {}; // the id of price, offer and link; the name of an attribute
    std::string name = {};     // as written, for errors
    std::optional<QString> fallback = {};
};

struct Piece
{
    QString literal = {};        // stands before the slot
    std::optional<Slot> slot = {};
};

/// A template text taken apart once, when it is read. A value.
struct CompiledText
{
    std::vector<Piece> pieces;
    int literalLength = 0; // UTF-16 units outside slots
};

/// InvalidInput names the fault and the place: an unknown slot, an undeclared attribute, a brace that opens or closes nothing.
[[nodiscard]] Result<CompiledText> compileText(const QString &text, const std::vector<std::string> &declaredAttributes);

} // namespace ns::compose
