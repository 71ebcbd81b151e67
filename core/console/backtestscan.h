// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <limits>
#include <map>
#include <unordered_map>

#include "core/console/backtestworkers.h"
#include "core/policy/contextjudge.h"

namespace ns::console {

/// Numbers for rule ids, so that a message's verdict is a few bytes. A value; 0 is no rule.
class RuleNumbers
{
public:
    [[nodiscard]] std::uint16_t numberOf(std::string_view rule);
    [[nodiscard]] const std::string &nameOf(std::uint16_t number) const { return m_names[number]; }
    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    /// The numbers here of another's rules, by its numbers.
    [[nodiscard]] std::vector<std::uint16_t> adopt(const RuleNumbers &other);

private:
    std::vector<std::string> m_names{std::string()};
    std::unordered_map<std::string, std::uint16_t> m_numbers;
};

/// What the moment of sending says.
struct MomentMark
{
    Fate fate = Fate::Allow;
    bool isHeld = false;  // Block: until something is known, not for good
    bool isError = false; // Review: the rule could not run
    std::uint16_t rule = 0;
};

/// All that a verdict on a text depends on, but for the date.
struct TextKey
{
    std::int64_t content = 0; // row of table content
    std::int64_t channel = 0; // a word; 0 while no policy has rules of its own, which alone look at it
    domain::Language language = domain::Language::Unknown;
    bool operator==(const TextKey &) const = default;
};
struct TextKeyHash
{
    [[nodiscard]] std::size_t operator()(const TextKey &key) const
    {
        return std::size_t(key.content) * 0x9E3779B97F4A7C15ULL + std::size_t(key.channel) * 31 + std::size_t(key.language);
    }
};

/// One message in the middle of a backtest.
struct ScannedMessage
{
    static constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();
    std::int64_t no = 0;
    domain::ContactNo contact = {};
    Instant createdAt = {};
    std::int32_t text = -1; // index of its TextKey; -1: no content is stored
    /// Local date at its claim, in days since 1970, where all zones that the contact may be in agree; that of its making in UTC where no claim was.
    std::int32_t day = kNoDay;
    std::int32_t rule = 0;  // word of the rule that held, blocked or deferred it
    domain::OutboxState state = domain::OutboxState::Queued;
    MomentMark draft = {}, active = {};
};

struct Scan
{
    std::vector<ScannedMessage> messages; // in order of rows within a piece, pieces as they came
    std::vector<TextKey> texts;
    std::int64_t cancelled = 0;
    std::int64_t withoutContext = 0;
    std::map<std::uint16_t, std::int64_t> observedDraft, observedActive; // messages by rule of the moment that would stop or delay them if it decided: the first of each
};

/// Reads all messages of the period and judges the moment of each by both policies (`active` may be null), one database connection for each worker.
[[nodiscard]] Result<Scan> scanMessages(PastConnections &past, const store::CreatedWithin &period, const policy::Policy &draft,
                                        const policy::Policy *active, const policy::LawPacks &laws, RuleNumbers &rules, const BacktestHooks &hooks);

} // namespace ns::console
