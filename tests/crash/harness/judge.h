// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/crash/harness/ledgerfile.h"

namespace ns::crash {

/// Everything that the judge may look at: who was acknowledged, what really went out, and which leads a person was given.
struct Evidence
{
    std::map<std::string, std::string> acknowledged; // lead id -> recipient
    std::set<std::string> withAPerson;               // lead ids with an open item in `review list` (send.in_doubt) or `dead list`
    const LedgerFile &ledger;
};

struct Verdict
{
    int acknowledged = 0;
    int delivered = 0;                // acknowledged leads with a message
    int withAPerson = 0;
    int withAPersonButSent = 0;       // of those, really sent
    std::vector<std::string> lost;    // acknowledged, no message, nobody told
    std::vector<std::string> doubled; // recipients or references with more than one message
    [[nodiscard]] bool isClean() const { return lost.empty() && doubled.empty(); }
    [[nodiscard]] QByteArray describe() const;
};

/// Pure: the program under test has no say in it but the two lists that it shows to people.
[[nodiscard]] Verdict judge(const Evidence &evidence);

} // namespace ns::crash
