// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/policy/claims/extract.h"
#include "core/policy/claims/units.h"

namespace ns::policy {

namespace {

/// "los lunes y miercoles", "Tuesdays and Thursdays", "de lunes a viernes", "aos sabados": days that return every week. `last` moves to the end.
unsigned weekdaysFrom(const ClaimReader &reader, int first, int &last)
{
    const auto dayAt = [&](int i) { return reader.text.sameSentence(first, i) && reader.text.at(i)->kind == TokenKind::Word ? weekdayOf(reader.text.word(i), false) : -1; };
    const auto isPlural = [&](int i) { return reader.text.word(i).ends_with("days") || reader.text.word(i).ends_with("dos") || reader.text.word(i).ends_with("gos") || reader.isOneOf(i, {"segundas", "tercas", "quartas", "quintas", "sextas"}); };
    int day = dayAt(first);
    bool returns = isPlural(first) || reader.isOneOf(first - 1, {"los", "as", "aos", "nas"});
    unsigned days = 1U << day;
    for (last = first; day >= 0;) {
        int next = reader.isOneOf(last + 1, {"-"}) && reader.isOneOf(last + 2, {"feira", "feiras"}) ? last + 3 : last + 1;
        const bool range = reader.isOneOf(next, {"a", "al", "to", "ate", "through", "-"});
        if (!range && !reader.isOneOf(next, {",", "y", "e", "and", "&", "/"}))
            break;
        ++next;
        while (reader.isOneOf(next, {"y", "e", "and", "los", "as", "aos", "nas", "la", "el"}))
            ++next;
        const int other = dayAt(next);
        if (other < 0)
            break;
        for (int each = day; range && each != other; each = (each + 1) % 7)
            days |= 1U << each;
        days |= 1U << other;
        returns = true; // several
        day = other;
        last = next;
    }
    return returns ? days : 0;
}

} // namespace

void readWeekdays(ClaimReader &reader)
{
    for (int i = 0; i < reader.text.size(); ++i) {
        if (reader.isUsed(i) || reader.text.at(i)->kind != TokenKind::Word || weekdayOf(reader.text.word(i), false) < 0)
            continue;
        int last = i;
        const unsigned days = weekdaysFrom(reader, i, last);
        bool isFree = days != 0;
        for (int j = i; j <= last; ++j)
            isFree = isFree && !reader.isUsed(j);
        const bool dated = std::ranges::any_of(reader.claims, [&](const Claim &claim) { return claim.kind == ClaimKind::Date && claim.first == last + 1; }); // "lunes 4", but not "lunes 18:00"
        if (isFree && !dated)
            reader.add(ClaimKind::Count, i, last, {whole(days)}, std::string(kWeekdaysUnit)).inWords = true;
        i = last;
    }
}

} // namespace ns::policy
