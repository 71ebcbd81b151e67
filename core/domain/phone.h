// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace ns::domain {

/// One phone number as an identity. Brazil's ninth digit, Mexico's +52 1 and Argentina's +54 9 split people in two
/// (chatwoot #14048, #13986, #14174): every spelling of one subscriber has the same canonical form. Landlines stay as they are.
struct PhoneIdentity
{
    bool valid = false;       // libphonenumber calls it a possible number of a known region
    bool reachable = false;   // ITU length rules hold: 8 to 15 digits; numbering data ages, so invalid is a flag and not a refusal
    std::string canonical;    // E.164 of the form that is dialled today; the trimmed input when no number can be read
    std::vector<std::string> variants; // E.164 of every spelling of the same subscriber, canonical included, sorted
    std::string region;       // ISO 3166-1 alpha-2, empty when unknown
    bool mobile = false;      // or "fixed line or mobile"
};

/// `country` (alpha-2) is the region for numbers without a plus; empty: only international numbers can be read. Any thread. About 20 us.
[[nodiscard]] PhoneIdentity identifyPhone(std::string_view text, std::string_view country);

} // namespace ns::domain
