// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace ns::app {

enum class PolicyAction {
    Found,    // in policy.json without having been set: made by `init`, or edited by hand
    Set,
    RolledBack
};
[[nodiscard]] std::string_view policyActionName(PolicyAction action); // "found", "set", "rolled_back"

/// One version of the guardrail policy: who, when and why. Its document lies beside it and never changes.
struct PolicyVersion
{
    int number = 0; // from 1
    PolicyAction action = PolicyAction::Set;
    Instant at = {};     // business time
    std::string by = {}; // account that did it
    std::string reason = {};
    std::string sha256 = {}; // hex, of the document's bytes
    int rolledBackTo = 0;    // RolledBack: whose document it is again
    bool operator==(const PolicyVersion &) const = default;
};

/// What a finished backtest said of one document: the counts of core/console/backtest.
struct PolicyBacktest
{
    std::string sha256 = {}; // hex, of the document's bytes
    Instant at = {};         // business time
    std::optional<Instant> from = {}, to = {};
    std::int64_t messages = 0, blocked = 0, reviewed = 0, deferred = 0, newlyBlocked = 0, newlyAllowed = 0, convertedAmongBlocked = 0, unread = 0;
    bool operator==(const PolicyBacktest &) const = default;
};

/// What a change is said to be.
struct PolicyChange
{
    std::string reason = {}; // must not be blank
    std::string by = {};
    Instant at = {};
};

/// The versioned guardrail policy of a workspace: policy.json is the active document, which the agent reads; policy/N.json are all versions and
/// policy/history.json tells of them. Append-only: a rollback is a new version with an old document. A value; any process may change it, one at
/// a time (a lock file). A document that is not valid is never stored.
class PolicyStore
{
public:
    /// Called with the audit line ("policy.set", "version 3, sha256 .., reason") before the change takes effect; its failure stops the change.
    using Record = std::function<Status(const std::string &kind, const std::string &what)>;

    PolicyStore(std::string policyFile, std::string folder) : m_file(std::move(policyFile)), m_folder(std::move(folder)) {}

    /// The active document's bytes; nothing when the workspace has none (the built-in defaults hold).
    [[nodiscard]] Result<std::optional<std::string>> readActive() const;
    /// All versions, oldest first. An active document that nobody has set comes last as Found, with the number that it would get.
    [[nodiscard]] Result<std::vector<PolicyVersion>> readHistory() const;
    /// The version whose document is active; nothing without a policy.
    [[nodiscard]] Result<std::optional<PolicyVersion>> activeVersion() const;
    /// A version's document. NotFound.
    [[nodiscard]] Result<std::string> readDocument(int number) const;

    /// Makes a document the active one. InvalidInput when it is not valid or nobody says why, Conflict when it is the active one already.
    [[nodiscard]] Result<PolicyVersion> set(const std::string &document, const PolicyChange &change, const Record &record) const;
    /// The document of an earlier version again, as a new version. NotFound.
    [[nodiscard]] Result<PolicyVersion> rollBack(int number, const PolicyChange &change, const Record &record) const;

    /// What finished backtests said, oldest first: of each document and period the last one, and of all of them the latest 200.
    [[nodiscard]] Result<std::vector<PolicyBacktest>> readBacktests() const;
    [[nodiscard]] Status keepBacktest(const PolicyBacktest &backtest) const;
    /// The last one of this very document; nothing when there is none.
    [[nodiscard]] Result<std::optional<PolicyBacktest>> backtestOf(const std::string &document) const;

private:
    struct Activation
    {
        PolicyAction action = PolicyAction::Set;
        int rolledBackTo = 0;
    };
    [[nodiscard]] Result<PolicyVersion> activate(const std::string &document, const PolicyChange &change, const Activation &how, const Record &record) const;
    [[nodiscard]] Status keep(std::vector<PolicyVersion> &history, const PolicyVersion &version, const std::string &document) const;
    [[nodiscard]] Result<std::vector<PolicyVersion>> readRecorded() const;
    [[nodiscard]] std::string documentFile(int number) const;
    [[nodiscard]] std::string historyFile() const;
    [[nodiscard]] std::string backtestsFile() const;

    std::string m_file;
    std::string m_folder;
};

[[nodiscard]] std::string encodePolicyHistory(const std::vector<PolicyVersion> &history);
[[nodiscard]] Result<std::vector<PolicyVersion>> decodePolicyHistory(std::string_view json);
[[nodiscard]] std::string encodeBacktests(const std::vector<PolicyBacktest> &backtests);
[[nodiscard]] Result<std::vector<PolicyBacktest>> decodeBacktests(std::string_view json);
/// The last of them that judged a document with this hash.
[[nodiscard]] std::optional<PolicyBacktest> findBacktest(const std::vector<PolicyBacktest> &backtests, std::string_view sha256);

} // namespace ns::app
