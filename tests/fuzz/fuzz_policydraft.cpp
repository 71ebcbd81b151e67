// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "core/console/jsontext.h"
#include "core/console/policydraft.h"

/// Any text: finding places and faults never fails. What is JSON has no fault, and laid out it is the same document with the same layout; what its
/// tables show can be written back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace ns::console;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    (void)locateValues(text, {"", "/facts/prices/0/amount", "/hours/default/mon-fri"});
    const auto fault = findSyntaxFault(text);
    auto draft = PolicyDraft::parse(text);
    if (!draft)
        return 0;
    if (fault)
        __builtin_trap();
    const std::string laidOut = draft->text();
    if (findSyntaxFault(laidOut) || layOutJson(laidOut) != laidOut || PolicyDraft::parse(laidOut)->text() != laidOut)
        __builtin_trap();
    for (const PolicyTable table : {PolicyTable::Prices, PolicyTable::Offers, PolicyTable::Sentences, PolicyTable::Links, PolicyTable::Locations, PolicyTable::Advisors, PolicyTable::Hours, PolicyTable::Holidays}) {
        for (int row = 0; row < std::min(3, draft->rowCount(table)); ++row) {
            for (int column = 0; column < PolicyDraft::columnCount(table); ++column)
                draft->setCell(table, row, column, draft->cell(table, row, column));
        }
    }
    for (int at = 0; at < std::min(3, draft->ownRuleCount()); ++at)
        draft->setOwnRule(at, draft->ownRule(at));
    draft->setAction("price.grounded", draft->actionOf("price.grounded"));
    if (findSyntaxFault(draft->text()))
        __builtin_trap();
    return 0;
}
