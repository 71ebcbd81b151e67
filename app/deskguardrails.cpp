// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deskguardrails.h"

#include <QFile>

#include "app/accountname.h"
#include "app/knowledgeloader.h"
#include "app/modelchange.h"
#include "core/base/file.h"
#include "core/console/backtest.h"
#include "core/console/guardrailsreader.h"
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
            .explain = [this](const console::SentencesQuestion &question) { return explain(question); },
            .bench = [this](const console::BenchQuestion &question) { return bench(question); },
            .backtest = [this](const std::string &document, const console::BacktestWork &work) { return backtest(document, work); },
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

Result<std::shared_ptr<const policy::Guard>> DeskGuardrails::guard()
{
    Result<std::shared_ptr<const policy::Guard>> made{nullptr};
    auto kept = m_guard.get(0, [&]() -> std::shared_ptr<const policy::Guard> {
        auto zones = policy::ZoneBook::load();
        auto fresh = zones ? policy::Guard::make(std::move(*zones)) : tl::make_unexpected(zones.error());
        if (!fresh) {
            made = tl::make_unexpected(fresh.error());
            return nullptr;
        }
        return std::make_shared<const policy::Guard>(std::move(*fresh));
    });
    return kept ? Result<std::shared_ptr<const policy::Guard>>(std::move(kept)) : made;
}

Result<console::SentenceMeanings> DeskGuardrails::explain(const console::SentencesQuestion &question)
{
    const auto judge = guard();
    if (!judge)
        return tl::make_unexpected(judge.error());
    return console::explainSentences(**judge, question);
}

Result<console::GuardBench> DeskGuardrails::bench(const console::BenchQuestion &question)
{
    const auto judge = guard();
    const auto before = published();
    if (!judge || !before)
        return tl::make_unexpected(judge ? before.error() : judge.error());
    const std::chrono::local_days today(std::chrono::floor<std::chrono::days>(m_clock.now()).time_since_epoch());
    return console::benchMessage(**judge, question, *before, today);
}

Result<console::Guardrails> DeskGuardrails::read()
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
    const auto judge = guard();
    auto laws = policy::LawPacks::builtIn();
    if (!judge || !laws)
        return tl::make_unexpected(judge ? laws.error() : judge.error());
    guardrails.rules = console::listGuardRules((*judge)->lexicon());
    if (const auto own = readFile(m_workspace.lawFile(), kDraftBytesMax)) { // what is wrong with it, the window's status says
        if (const auto packs = policy::LawPacks::parse(*own))
            laws->replaceBy(*packs);
    }
    guardrails.laws = console::listLaws(*laws);
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

/// Texts that nobody has read yet are read first: a workspace from before the guardrails has many. What was read stays when somebody stops it.
Result<console::SnapshotPtr<console::BacktestResult>> DeskGuardrails::backtest(const std::string &document, const console::BacktestWork &work) const
{
    const auto active = store().readActive();
    if (!active)
        return tl::make_unexpected(active.error());
    const auto hooksFor = [&work](console::BacktestPhase phase) {
        return console::BacktestHooks{[&work, phase](std::int64_t done, std::int64_t total) { work.onProgress(phase, done, total); }, work.isStopRequested};
    };
    const agent::Knowledge knowledge = loadKnowledge(m_workspace).knowledge;
    const auto read = console::extractMissing(m_workspace.database(), m_journal, knowledge, hooksFor(console::BacktestPhase::Extracting));
    if (!read)
        return tl::make_unexpected(read.error());
    if (read->isCancelled)
        return fail(ErrorCode::Cancelled, "stopped while reading texts");
    console::BacktestRequest request{.document = document};
    if (*active && policy::checkPolicy(**active).empty())
        request.activeDocument = **active;
    auto judged = console::runBacktest(m_workspace.database(), request, knowledge, hooksFor(console::BacktestPhase::Judging));
    if (!judged)
        return tl::make_unexpected(judged.error());
    const PolicyBacktest summary{.sha256 = judged->policySha256, .at = m_clock.now(), .messages = judged->messages, .blocked = judged->blocked, .reviewed = judged->reviewed,
                                 .deferred = judged->deferred, .newlyBlocked = judged->newlyBlocked, .newlyAllowed = judged->newlyAllowed,
                                 .convertedAmongBlocked = judged->convertedAmongBlocked, .unread = judged->unread};
    if (const Status kept = store().keepBacktest(summary); !kept)
        return tl::make_unexpected(kept.error());
    return std::make_shared<const console::BacktestResult>(std::move(*judged));
}

Result<int> DeskGuardrails::publish(const console::PolicyPublication &publication) const
{
    const auto backtested = store().backtestOf(publication.document);
    if (!backtested)
        return tl::make_unexpected(backtested.error());
    if (!*backtested && std::size_t(publication.reason.simplified().size()) < console::kPolicyReasonMin)
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
