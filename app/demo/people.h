// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

#include "core/base/random.h"
#include "core/domain/contact.h"

namespace ns::demo {

/// A made-up person: name, numbers and addresses are drawn from lists and patterns, never from anybody real.
struct Person
{
    QString name;
    std::string phone;    // E.164, one of its own for every index below kPeopleMax
    std::string email;    // at example.org (RFC 2606)
    std::string country;  // alpha-2
    std::string timeZone; // IANA
    std::string location; // id of one of the two schools; empty: online
    domain::Language language = domain::Language::Spanish;
};

inline constexpr int kPeopleMax = 99'000; // the fictional number blocks hold 100,000 each

/// The person of this index. The country decides name, number, zone and (nearly always) language. Pure but for the random source.
/// No country of ours has a block for films as North America's 555-01 is; the numbers lie in blocks of repeated digits.
[[nodiscard]] Person makePerson(Random &random, int index);
/// A first name for a child.
[[nodiscard]] QString makeFirstName(Random &random, const std::string &country);

} // namespace ns::demo
