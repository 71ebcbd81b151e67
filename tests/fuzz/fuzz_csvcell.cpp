// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/classify/cell.h"
#include "core/connect/csv/importdate.h"

namespace {

void readForImport(std::string_view cell)
{
    using namespace ns::connect;
    const auto order = dateOrderOf(cell);
    if (order && !parseCsvDate(cell, order))
        __builtin_trap(); // a cell that shows an order is a date in that order
    ns::ignoreError(parseCsvDate(cell, {}), "only a crash counts");
    ns::ignoreError(parseCsvDate(cell, ns::text::DateOrder::MonthFirst), "only a crash counts");
}

void readForLearning(std::string_view cell)
{
    using namespace ns::classify;
    for (const DecimalMark mark : {DecimalMark::Dot, DecimalMark::Comma}) {
        if (const auto number = parseNumber(cell, mark); number && !(std::abs(*number) <= 1e30))
            __builtin_trap();
    }
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        if (const auto days = parseDate(cell, order); days && !std::isfinite(*days))
            __builtin_trap();
    }
    (void)parseBoolean(cell);
    std::string scratch, again;
    const std::string once(normaliseCategory(cell, scratch));
    if (normaliseCategory(once, again) != once)
        __builtin_trap(); // a stored category must be found again
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view cell(reinterpret_cast<const char *>(data), size);
    readForImport(cell);
    readForLearning(cell);
    return 0;
}
