// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/random.h"

namespace ns::testing {

using Wording = std::array<std::string_view, 3>; // en, es, pt

enum class DateForm { Iso, IsoTime, DayFirst, ShortDay, YearSlash };

/// How one column of a file writes its cells.
struct CellForm
{
    DateForm date = DateForm::Iso;
    bool decimalComma = false;
    bool sloppyCase = false;        // "google", "Google", "GOOGLE "
    std::string empty = {};         // what stands for "nothing": "", "Select", "N/A", "-"
};

[[nodiscard]] std::string writeNumber(double value, int decimals, const CellForm &form);
/// With thousands groups and a currency sign where the form is sloppy.
[[nodiscard]] std::string writeMoney(double value, const CellForm &form);
[[nodiscard]] std::string writeDate(std::int64_t seconds, const CellForm &form);
[[nodiscard]] std::string writeInstant(std::int64_t seconds);
[[nodiscard]] std::string writeWord(const std::string &word, const CellForm &form, Random &random);

/// A made-up word that is the same for the same number ("Tolaru", "Besimo"), for cities and campaigns.
[[nodiscard]] std::string makeWord(std::uint64_t number);
/// A sentence with commas, quotes and now and then a line end.
[[nodiscard]] std::string makeRemark(Random &random);
/// One CSV cell, quoted where it must be.
[[nodiscard]] std::string quoteCell(const std::string &cell, char separator);

} // namespace ns::testing
