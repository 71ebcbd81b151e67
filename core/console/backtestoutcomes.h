// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/backtestfates.h"

namespace ns::console {

/// When the contacts of some messages last became customers. A value.
class Conversions
{
public:
    /// Only contacts in `contacts` are looked at.
    [[nodiscard]] static Result<Conversions> read(PastConnections &past, const std::vector<domain::ContactNo> &contacts,
                                                  const ConversionTest &isConversion, const BacktestHooks &hooks);
    /// After the message was made.
    [[nodiscard]] bool follow(const ScannedMessage &message) const;

private:
    [[nodiscard]] Status addRecorded(PastConnections &past, const std::vector<domain::ContactNo> &contacts, const BacktestHooks &hooks);
    std::unordered_map<std::int64_t, Instant> m_lastAt; // by contact
};

/// The texts of the messages that are most worth opening: newly blocked, newly allowed, newly sent to review, then the other blocked ones; who
/// converted first, then the newest.
[[nodiscard]] Result<std::vector<BacktestExample>> readExamples(store::PastMessages &past, const std::vector<JudgedMessage> &notable, const JudgedTexts &texts,
                                                                const Conversions &conversions, const RuleNumbers &rules);

} // namespace ns::console
