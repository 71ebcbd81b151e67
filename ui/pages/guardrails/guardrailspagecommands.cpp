// SPDX-License-Identifier: GPL-3.0-or-later
// What the Guardrails page connects and commands.
#include <QListView>
#include <QPushButton>

#include "ui/pages/guardrails/backteststrip.h"
#include "ui/pages/guardrails/benchpanel.h"
#include "ui/pages/guardrails/guardlist.h"
#include "ui/pages/guardrails/guardrailspage.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/ownruleform.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/pages/guardrails/publishbar.h"
#include "ui/pages/guardrails/tableform.h"
#include "ui/pages/guardrails/versionspanel.h"

namespace ns::ui {

using console::SnapshotPtr;

void GuardrailsPage::connectModel()
{
    connect(&m_desk.feed(), &console::ChangeFeed::changed, this, [this](console::Topics topics) {
        if (topics.testFlag(console::Topic::Backtest) && m_backtestAsked.isOpen)
            m_strip->showProgress(m_desk.backtest());
        if (!isVisible())
            return;
        if (topics.testFlag(console::Topic::Configuration))
            fetch();
        if (topics.testFlag(console::Topic::Outbox))
            fetchCounts();
    });
    connect(m_editor, &PolicyEditor::readingWanted, this, &GuardrailsPage::fetchReading);
    connect(m_editor, &PolicyEditor::edited, this, [this] {
        m_strip->setOld(m_editor->text() != m_backtested);
        updateActions();
    });
    connect(m_editor, &PolicyEditor::readingChanged, this, [this] {
        showList();
        tellHead();
        updateActions();
        if (m_chosen == guardpart::kBench)
            m_bench->askAgain();
        m_keep.start();
        if (std::exchange(m_wantsBacktest, false))
            backtest();
    });
    connect(&m_keep, &QTimer::timeout, this, &GuardrailsPage::keepDraft);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const GuardEntry *entry = m_list->rowAt(index.row());
        if (!entry || m_isFilling || entry->kind == GuardEntry::Kind::Heading)
            return;
        if (entry->id == "part.new")
            return newRule();
        m_chosen = entry->id;
        showEntry();
    });
}

void GuardrailsPage::connectForms()
{
    connect(m_facts, &TableForm::meaningsWanted, this, &GuardrailsPage::fetchSentences);
    connect(m_bench, &BenchPanel::asked, this, &GuardrailsPage::fetchBench);
    connect(m_versions, &VersionsPanel::compareWanted, this, &GuardrailsPage::fetchDifferences);
    connect(m_versions, &VersionsPanel::rollBackWanted, this, &GuardrailsPage::rollBack);
    connect(m_own, &OwnRuleForm::removed, this, [this] {
        showList();
        choose(m_editor->draft().ownRuleCount() > 0 ? "own.0" : guardpart::kFacts);
        m_view->setFocus();
    });
    connect(m_publish, &PublishBar::publishRequested, this, &GuardrailsPage::publish);
    connect(m_publish, &PublishBar::closed, this, [this] { m_view->setFocus(); });
    connect(m_strip, &BacktestStrip::stopRequested, this, [this] { m_desk.cancelBacktest(); });
    connect(m_strip, &BacktestStrip::contactActivated, this, [this](const QString &id) { Q_EMIT openRequested({ObjectKind::Contact, id}); });
}

void GuardrailsPage::newRule()
{
    if (m_isReadOnly || m_editor->isBroken() || !m_editor->guardrails())
        return;
    const int at = m_editor->edit(this, [](console::PolicyDraft &draft) { return draft.addOwnRule({}); });
    showList();
    choose("own." + std::to_string(at));
    m_own->focusName();
}

void GuardrailsPage::discard()
{
    m_publish->hide();
    m_editor->discard();
    showList();
    if (m_list->rowOf(m_chosen) < 0)
        m_chosen = guardpart::kFacts;
    choose(m_chosen);
}

// ---- backtest ----

bool GuardrailsPage::isBacktested() const
{
    return m_strip->result() && m_editor->isRead() && m_editor->text() == m_backtested;
}

void GuardrailsPage::backtest()
{
    if (m_isReadOnly || !m_editor->guardrails() || m_backtestAsked.isOpen || (m_editor->reading() && !m_editor->reading()->faults.empty()))
        return;
    begin(m_backtestAsked);
    const std::string document = m_editor->text();
    m_strip->showProgress({.phase = console::BacktestPhase::Judging});
    m_desk.startBacktest(document, {this, [this, document](const Result<SnapshotPtr<console::BacktestResult>> &result) {
        if (result)
            m_backtested = document;
        takeBacktest(result);
        end(m_backtestAsked);
        updateActions();
    }});
    updateActions();
}

void GuardrailsPage::takeBacktest(const Result<SnapshotPtr<console::BacktestResult>> &result)
{
    if (!result || !*result)
        return m_strip->showFailure(GuardWords::failure(result ? Error{ErrorCode::Internal, "no answer"} : result.error()));
    m_strip->showResult(*result, m_desk.now());
    m_strip->setOld(m_editor->text() != m_backtested);
}

// ---- publishing ----

QString GuardrailsPage::whyNotPublish() const
{
    if (m_isReadOnly)
        return tr("This window only looks on");
    if (!m_editor->guardrails() || m_isCommanding)
        return tr("One moment");
    if (m_editor->reading() && !m_editor->reading()->faults.empty())
        return tr("Something in the draft is wrong");
    if (m_editor->isRead() && m_editor->changes() == 0 && m_editor->guardrails()->hasPolicy)
        return tr("The draft is what is in force");
    return {};
}

void GuardrailsPage::updateActions()
{
    const bool isChanged = m_editor->changes() > 0 || m_editor->isBroken() || !m_editor->isRead();
    const bool isWrong = m_editor->reading() && !m_editor->reading()->faults.empty();
    const QString looksOn = m_isReadOnly ? tr("This window only looks on") : QString();
    actions().setReason(QStringLiteral("guardrails.publish"), whyNotPublish());
    actions().setReason(QStringLiteral("guardrails.discard"), m_isReadOnly ? looksOn : isChanged ? QString() : tr("Nothing has changed"));
    actions().setReason(QStringLiteral("guardrails.new"), m_isReadOnly ? looksOn : m_editor->isBroken() ? tr("The source is no JSON") : QString());
    actions().setReason(QStringLiteral("guardrails.backtest"), m_isReadOnly ? looksOn : m_backtestAsked.isOpen ? tr("A backtest is running") : isWrong ? tr("Something in the draft is wrong") : QString());
    actions().setReason(QStringLiteral("guardrails.fault"), isWrong ? QString() : tr("Nothing is wrong"));
    const std::pair<const char *, QPushButton *> buttons[] = {{"publish", m_publishButton}, {"discard", m_discardButton}, {"backtest", m_backtestButton}};
    for (const auto &[id, button] : buttons) {
        const QAction *action = actions().find(QStringLiteral("guardrails.") + QString::fromLatin1(id));
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->isEnabled() ? QString() : action->toolTip());
    }
}

void GuardrailsPage::askPublish()
{
    if (!whyNotPublish().isEmpty())
        return;
    m_publish->ask(isBacktested(), m_editor->changes());
}

void GuardrailsPage::publish(const QString &reason)
{
    m_isCommanding = true;
    updateActions();
    begin(m_publishAsked);
    const std::string document = m_editor->text();
    m_desk.publishPolicy({document, reason}, {this, [this](const Result<int> &version) {
        m_isCommanding = false;
        end(m_publishAsked);
        if (!version) {
            m_publish->showError(GuardWords::failure(version.error()));
            return updateActions();
        }
        m_publish->hide();
        m_keep.stop();
        m_kept.clear();
        fetch();
        updateActions();
        m_view->setFocus();
    }});
}

void GuardrailsPage::rollBack(int version, const QString &reason)
{
    begin(m_publishAsked);
    m_desk.rollBackPolicy(version, reason, {this, [this](const Result<int> &now) {
        end(m_publishAsked);
        if (!now)
            return m_versions->showFailure(GuardWords::failure(now.error()));
        m_versions->rolledBack();
        fetch();
    }});
}

/// What somebody writes is there again when the window opens the next time.
void GuardrailsPage::keepDraft()
{
    m_keep.stop();
    if (m_isReadOnly || !m_editor->guardrails() || m_isCommanding)
        return;
    const std::string draft = m_editor->changes() > 0 || m_editor->isBroken() ? m_editor->text() : std::string();
    if (draft == m_kept)
        return;
    m_kept = draft;
    m_desk.keepPolicyDraft(draft, {this, [this](const Result<std::monostate> &kept) {
        if (!kept)
            tellTrouble(tr("The draft is not kept"), GuardWords::failure(kept.error()));
    }});
}

} // namespace ns::ui
