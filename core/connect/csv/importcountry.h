// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace ns::connect {

/// Finds a country's alpha-2 code by code or by its name in English or in its own Spanish, Portuguese or English ("Mexico", "México",
/// "Brasil", "Perú"), case and accents folded. Filled once, then only read.
class CountryNames
{
public:
    CountryNames();
    /// Upper-case alpha-2, empty when the text names no country that is known.
    [[nodiscard]] std::string codeOf(std::string_view text) const;

private:
    void addName(std::string_view name, const std::string &code);

    std::map<std::string, std::string, std::less<>> m_codes; // folded name or code
};

} // namespace ns::connect
