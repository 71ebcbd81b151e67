// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deskguardrails.h"

#include <QFile>

#include "app/accountname.h"
#include "app/modelchange.h"
#include "core/base/file.h"
#include "core/console/policyreading.h"

namespace ns::app {

namespace {

constexpr std::size_t kDraftBytesMax = 4 * 1024 * 1024;

console::PolicyChangeKind kindOf(PolicyAction action)
{
    switch (action) {
    case PolicyAction::Found: return console::PolicyChangeKind::Found;
    case PolicyAction::Set: return console::PolicyChangeKind::Set;
    case PolicyAction::RolledBack: return console::PolicyChangeKind::RolledBack;
    }
    return console::PolicyChangeKind::Set;
}

console::PolicyVersionLine lineOf(const PolicyVersion &version, const std::optional<PolicyVersion> &active)
{
    console::PolicyVersionLine line{.number = version.number,
                                    .kind = kindOf(version.action),
                                    .at = {},
                                    .by = QString::fromStdString(version.by),
                                    .reason = QString::fromStdString(version.reason),
                                    .rolledBackTo = version.rolledBackTo,
                                    .isActive = active && active->number == version.number};
    if (version.action != PolicyAction::Found)
        line.at = version.at;
    return line;
}

} // namespace

console::GuardParts DeskGuardrails::parts()
{
    return {.read = [this] { return read(); },
            .readDocument = [this](const std::string &document) { return readDocument(document); },
            .compare = [this](int from, int to) { return compare(from, to); },
            .publish = [this](const console::PolicyPublication &publication) { return publish(publication); },
            .rollBack = [this](int version, const QString &reason) { return rollBack(version, reason); },
            .keepDraft = [this](const std::string &document) { return keepDraft(document); }};
}

Result<std::string> DeskGuardrails::published() const
{
    const auto active = store().readActive();
    if (!active)
        return tl::make_unexpected(active.error());
    return active->value_or(console::defaultPolicyDocument());
}

Result<console::Guardrails> DeskGuardrails::read() const
{
    const auto document = store().readActive();
    const auto history = store().readHistory();
    const auto active = store().activeVersion();
    if (!document || !history || !active)
        return tl::make_unexpected(!document ? document.error() : !history ? history.error() : active.error());
    console::Guardrails guardrails;
    guardrails.hasPolicy = document->has_value();
    guardrails.document = document->value_or(console::defaultPolicyDocument());
    guardrails.keptDraft = readFile(draftFile(), kDraftBytesMax).value_or(std::string());
    for (auto version = history->rbegin(); version != history->rend(); ++version)
        guardrails.versions.push_back(lineOf(*version, *active));
    guardrails.readAt = m_clock.now();
    return guardrails;
}

Result<console::PolicyReading> DeskGuardrails::readDocument(const std::string &document) const
{
    const auto before = published();
    if (!before)
        return tl::make_unexpected(before.error());
    return console::readPolicyDocument(document, *before);
}

Result<console::PolicyDifferences> DeskGuardrails::compare(int from, int to) const
{
    const auto before = store().readDocument(from), after = store().readDocument(to);
    if (!before || !after)
        return tl::make_unexpected(before ? after.error() : before.error());
    return console::comparePolicies(*before, *after);
}

PolicyChange DeskGuardrails::changeFor(const QString &reason) const
{
    return {reason.simplified().toStdString(), accountName(), m_clock.now()};
}

PolicyStore::Record DeskGuardrails::recordInAudit() const
{
    return [this](const std::string &kind, const std::string &what) { return recordAudit(m_journal, kind, what, m_clock.now()); };
}

Result<int> DeskGuardrails::publish(const console::PolicyPublication &publication) const
{
    if (std::size_t(publication.reason.simplified().size()) < console::kPolicyReasonMin)
        return fail(ErrorCode::Conflict, "backtest", "reason");
    const auto version = store().set(publication.document, changeFor(publication.reason), recordInAudit());
    if (!version)
        return tl::make_unexpected(version.error());
    ignoreError(keepDraft({}), "the draft is what holds now; an old file is offered once more");
    return version->number;
}

Result<int> DeskGuardrails::rollBack(int number, const QString &reason) const
{
    const auto version = store().rollBack(number, changeFor(reason), recordInAudit());
    if (!version)
        return tl::make_unexpected(version.error());
    return version->number;
}

Result<std::monostate> DeskGuardrails::keepDraft(const std::string &document) const
{
    if (document.empty()) {
        QFile::remove(QString::fromStdString(draftFile()));
        return std::monostate{};
    }
    if (const Status made = makePrivateFolder(m_workspace.policyFolder()); !made)
        return tl::make_unexpected(made.error());
    if (const Status written = writeFileDurably(draftFile(), document); !written)
        return tl::make_unexpected(written.error());
    return std::monostate{};
}

} // namespace ns::app
