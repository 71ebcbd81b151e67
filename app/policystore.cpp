// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policystore.h"

#include <QFileInfo>
#include <QLockFile>
#include <algorithm>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/policy/policy.h"
#include "core/text/fold.h"

namespace ns::app {

namespace {

constexpr std::size_t kDocumentBytesMax = 4 * 1024 * 1024;
constexpr std::size_t kHistoryBytesMax = 16 * 1024 * 1024;
constexpr std::size_t kReasonBytesMax = 2'000;
constexpr std::size_t kBacktestsKept = 200;
constexpr int kPolicyLockWaitMs = 5'000;

std::string hashOf(const std::string &document)
{
    return toHex(sha256(document));
}

bool isThere(const std::string &path)
{
    return QFileInfo::exists(QString::fromStdString(path));
}

Status checkChange(const std::string &document, const PolicyChange &change)
{
    if (text::trimmed(change.reason).empty())
        return fail(ErrorCode::InvalidInput, "say why the policy changes", "reason");
    if (change.reason.size() > kReasonBytesMax)
        return fail(ErrorCode::TooLarge, "a reason has at most " + std::to_string(kReasonBytesMax) + " bytes", "reason");
    const auto errors = policy::checkPolicy(document);
    if (!errors.empty())
        return fail(ErrorCode::InvalidInput, errors.front().message, errors.front().path);
    return {};
}

} // namespace

std::string_view policyActionName(PolicyAction action)
{
    switch (action) {
    case PolicyAction::Found: return "found";
    case PolicyAction::Set: return "set";
    case PolicyAction::RolledBack: return "rolled_back";
    }
    return "set";
}

std::string PolicyStore::documentFile(int number) const
{
    return m_folder + "/" + std::to_string(number) + ".json";
}

std::string PolicyStore::historyFile() const
{
    return m_folder + "/history.json";
}

std::string PolicyStore::backtestsFile() const
{
    return m_folder + "/backtests.json";
}

Result<std::optional<std::string>> PolicyStore::readActive() const
{
    auto text = readFile(m_file, kDocumentBytesMax);
    if (text)
        return std::optional(std::move(*text));
    if (text.error().code == ErrorCode::NotFound)
        return std::optional<std::string>{};
    return tl::make_unexpected(text.error());
}

Result<std::vector<PolicyVersion>> PolicyStore::readRecorded() const
{
    if (!isThere(historyFile()))
        return std::vector<PolicyVersion>{};
    const auto text = readFile(historyFile(), kHistoryBytesMax);
    if (!text)
        return tl::make_unexpected(text.error());
    auto history = decodePolicyHistory(*text);
    if (!history)
        return fail(ErrorCode::Storage, history.error().text, historyFile());
    return history;
}

Result<std::vector<PolicyVersion>> PolicyStore::readHistory() const
{
    auto history = readRecorded();
    const auto active = readActive();
    if (!history || !active)
        return history ? tl::make_unexpected(active.error()) : history;
    if (*active && std::ranges::find(*history, hashOf(**active), &PolicyVersion::sha256) == history->end())
        history->push_back({.number = int(history->size()) + 1, .action = PolicyAction::Found, .sha256 = hashOf(**active)});
    return history;
}

Result<std::optional<PolicyVersion>> PolicyStore::activeVersion() const
{
    const auto active = readActive();
    const auto history = readHistory();
    if (!active || !history)
        return tl::make_unexpected(active ? history.error() : active.error());
    if (!*active)
        return std::optional<PolicyVersion>{};
    // The newest with this document: a crash between history and policy.json leaves the version before the last one active.
    const auto found = std::ranges::find(history->rbegin(), history->rend(), hashOf(**active), &PolicyVersion::sha256);
    return found == history->rend() ? std::nullopt : std::optional(*found);
}

Result<std::string> PolicyStore::readDocument(int number) const
{
    const auto history = readHistory();
    if (!history)
        return tl::make_unexpected(history.error());
    const auto version = std::ranges::find(*history, number, &PolicyVersion::number);
    if (version == history->end())
        return fail(ErrorCode::NotFound, "there is no such version of the policy", std::to_string(number));
    auto document = readFile(isThere(documentFile(number)) ? documentFile(number) : m_file, kDocumentBytesMax);
    if (document && hashOf(*document) != version->sha256)
        return fail(ErrorCode::Storage, "is not the document that was stored as version " + std::to_string(number), documentFile(number));
    return document;
}

/// The document first: a history never names one that is not there.
Status PolicyStore::keep(std::vector<PolicyVersion> &history, const PolicyVersion &version, const std::string &document) const
{
    if (const Status written = writeFileDurably(documentFile(version.number), document); !written)
        return written;
    history.push_back(version);
    return writeFileDurably(historyFile(), encodePolicyHistory(history));
}

Result<PolicyVersion> PolicyStore::activate(const std::string &document, const PolicyChange &change, const Activation &how, const Record &record) const
{
    if (const Status checked = checkChange(document, change); !checked)
        return tl::make_unexpected(checked.error());
    if (const Status made = makePrivateFolder(m_folder); !made)
        return tl::make_unexpected(made.error());
    QLockFile lock(QString::fromStdString(m_folder + "/history.lock"));
    if (!lock.tryLock(kPolicyLockWaitMs))
        return fail(ErrorCode::Busy, "another process is changing the policy", m_folder, Retry::Later);
    const auto before = readActive();
    const auto known = readHistory();
    auto history = readRecorded();
    if (!before || !known || !history)
        return tl::make_unexpected(!before ? before.error() : !known ? known.error() : history.error());
    if (*before && **before == document)
        return fail(ErrorCode::Conflict, "this is the active policy already", m_file);
    if (known->size() > history->size()) { // edited by hand since: kept, so that a rollback can return to it
        PolicyVersion found = known->back();
        found.at = change.at;
        if (const Status kept = keep(*history, found, **before); !kept)
            return tl::make_unexpected(kept.error());
    }
    const int number = int(history->size()) + 1;
    const PolicyVersion version{number, how.action, change.at, change.by, change.reason, hashOf(document), how.rolledBackTo};
    const std::string what = "version " + std::to_string(number) + ", sha256 " + version.sha256 + ", by " + change.by + ": " + change.reason;
    if (const Status recorded = record("policy." + std::string(policyActionName(how.action)), what); !recorded)
        return tl::make_unexpected(recorded.error());
    if (const Status kept = keep(*history, version, document); !kept)
        return tl::make_unexpected(kept.error());
    if (const Status written = writeFileDurably(m_file, document); !written)
        return tl::make_unexpected(written.error());
    return version;
}

Result<PolicyVersion> PolicyStore::set(const std::string &document, const PolicyChange &change, const Record &record) const
{
    return activate(document, change, {}, record);
}

Result<PolicyVersion> PolicyStore::rollBack(int number, const PolicyChange &change, const Record &record) const
{
    const auto document = readDocument(number);
    if (!document)
        return tl::make_unexpected(document.error());
    return activate(*document, change, {PolicyAction::RolledBack, number}, record);
}

Result<std::vector<PolicyBacktest>> PolicyStore::readBacktests() const
{
    if (!isThere(backtestsFile()))
        return std::vector<PolicyBacktest>{};
    const auto text = readFile(backtestsFile(), kHistoryBytesMax);
    if (!text)
        return tl::make_unexpected(text.error());
    auto backtests = decodeBacktests(*text);
    if (!backtests)
        return fail(ErrorCode::Storage, backtests.error().text, backtestsFile());
    return backtests;
}

Status PolicyStore::keepBacktest(const PolicyBacktest &backtest) const
{
    if (const Status made = makePrivateFolder(m_folder); !made)
        return made;
    QLockFile lock(QString::fromStdString(m_folder + "/history.lock"));
    if (!lock.tryLock(kPolicyLockWaitMs))
        return fail(ErrorCode::Busy, "another process is changing the policy", m_folder, Retry::Later);
    auto backtests = readBacktests();
    if (!backtests)
        return tl::make_unexpected(backtests.error());
    std::erase_if(*backtests, [&](const PolicyBacktest &known) { return known.sha256 == backtest.sha256 && known.from == backtest.from && known.to == backtest.to; });
    backtests->push_back(backtest);
    if (backtests->size() > kBacktestsKept)
        backtests->erase(backtests->begin(), backtests->end() - std::ptrdiff_t(kBacktestsKept));
    return writeFileDurably(backtestsFile(), encodeBacktests(*backtests));
}

Result<std::optional<PolicyBacktest>> PolicyStore::backtestOf(const std::string &document) const
{
    const auto backtests = readBacktests();
    if (!backtests)
        return tl::make_unexpected(backtests.error());
    return findBacktest(*backtests, hashOf(document));
}

std::optional<PolicyBacktest> findBacktest(const std::vector<PolicyBacktest> &backtests, std::string_view sha256)
{
    const auto found = std::ranges::find(backtests.rbegin(), backtests.rend(), sha256, &PolicyBacktest::sha256);
    return found == backtests.rend() ? std::nullopt : std::optional(*found);
}

} // namespace ns::app
