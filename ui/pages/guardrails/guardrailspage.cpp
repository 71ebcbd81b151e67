// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/guardrailspage.h"

#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/pages/guardrails/backteststrip.h"
#include "ui/pages/guardrails/benchpanel.h"
#include "ui/pages/guardrails/guardlist.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/lawpanel.h"
#include "ui/pages/guardrails/limitsform.h"
#include "ui/pages/guardrails/ownruleform.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/pages/guardrails/ruleform.h"
#include "ui/pages/guardrails/sourcepanel.h"
#include "ui/pages/guardrails/tableform.h"
#include "ui/pages/guardrails/versionspanel.h"
#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tonelabel.h"

namespace ns::ui {

using console::Guardrails;
using console::SnapshotPtr;

namespace {

constexpr int kSourceFrom = 1150; // width of the page from which the source stands beside the form by itself
constexpr const char *kFirstRule = "price.grounded";

} // namespace

GuardrailsPage::GuardrailsPage(console::Desk &desk, ActionRegistry &actions, Access access)
    : Page({.id = QStringLiteral("guardrails"), .title = tr("Guardrails"), .icon = QStringLiteral("shield-check")}, actions), m_desk(desk), m_isReadOnly(access == Access::ReadOnly),
      m_editor(new PolicyEditor(this))
{
    m_editor->setReadOnly(m_isReadOnly);
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepMs);
    buildActions();
    buildLayout();
    connectModel();
    connectForms();
    tellHead();
    updateActions();
}

GuardrailsPage::~GuardrailsPage() = default;

QStringList GuardrailsPage::hintedActions() const
{
    return {QStringLiteral("guardrails.next"), QStringLiteral("guardrails.previous"), QStringLiteral("guardrails.show.try"), QStringLiteral("guardrails.source"), QStringLiteral("guardrails.backtest"), QStringLiteral("guardrails.publish")};
}

void GuardrailsPage::enter()
{
    fetch();
    fetchCounts();
    if (m_editor->guardrails())
        m_view->setFocus();
}

void GuardrailsPage::leave()
{
    for (Question *question : {&m_guardrailsAsked, &m_countsAsked, &m_sentencesAsked, &m_benchAsked, &m_differencesAsked})
        drop(*question);
    if (m_keep.isActive())
        keepDraft();
}

// ---- what is in force ----

void GuardrailsPage::fetch()
{
    begin(m_guardrailsAsked);
    m_desk.fetchGuardrails(m_guardrailsAsked.consumer, [this](const auto &answer) {
        take(answer);
        end(m_guardrailsAsked);
    });
}

void GuardrailsPage::take(const Result<SnapshotPtr<Guardrails>> &answer)
{
    if (!answer) {
        const QString words = GuardWords::failure(answer.error());
        if (m_editor->guardrails()) // the draft stays, with what is wrong above it
            return tellTrouble(tr("The policy could not be read again"), words);
        m_state->show(StateView::Kind::Failed, tr("The policy could not be read"), words);
        m_state->setAction(tr("Read again"), [this] { fetch(); });
        m_stack->setCurrentWidget(m_state);
        return;
    }
    tellTrouble({}, {});
    const bool isFirst = !m_editor->guardrails();
    if (isFirst)
        m_kept = (*answer)->keptDraft;
    m_editor->setPublished(*answer);
    m_defaults->setVisible(!(*answer)->hasPolicy);
    m_law->setGuardrails(*answer);
    m_versions->setGuardrails(*answer);
    m_left->show();
    if (isFirst && m_chosen.empty()) {
        const bool hasPrices = std::ranges::any_of((*answer)->rules, [](const console::GuardRule &rule) { return rule.id == kFirstRule; });
        m_chosen = hasPrices ? kFirstRule : guardpart::kFacts;
    }
    showList();
    showEntry();
    if (isFirst && isVisible())
        m_view->setFocus();
}

void GuardrailsPage::fetchCounts()
{
    begin(m_countsAsked);
    m_desk.fetchRuleCounts(m_countsAsked.consumer, [this](const Result<SnapshotPtr<console::RuleCounts>> &answer) {
        if (answer) {
            m_counts = *answer;
            if (m_editor->guardrails())
                showList();
            m_rule->showCounts(m_counts.get());
        }
        tellLamp(); // without counts nobody knows, and the lamp says so
        end(m_countsAsked);
    });
}

void GuardrailsPage::fetchReading(const std::string &document)
{
    begin(m_readingAsked);
    m_desk.fetchPolicyReading(m_readingAsked.consumer, document, [this](const Result<SnapshotPtr<console::PolicyReading>> &answer) {
        if (answer)
            m_editor->takeReading(*answer);
        else
            tellTrouble(tr("The draft could not be read"), GuardWords::failure(answer.error()));
        end(m_readingAsked);
    });
}

void GuardrailsPage::fetchSentences(const std::vector<QString> &sentences)
{
    begin(m_sentencesAsked);
    m_desk.fetchSentences(m_sentencesAsked.consumer, {sentences, domain::parseLanguage(m_editor->draft().value("/language").toStdString())},
                          [this, sentences](const Result<SnapshotPtr<console::SentenceMeanings>> &answer) {
                              if (answer)
                                  m_facts->takeMeanings(sentences, **answer);
                              end(m_sentencesAsked);
                          });
}

void GuardrailsPage::fetchBench()
{
    console::BenchQuestion question = m_bench->question();
    question.draft = m_editor->text();
    begin(m_benchAsked);
    m_desk.fetchGuardBench(m_benchAsked.consumer, std::move(question), [this](const Result<SnapshotPtr<console::GuardBench>> &answer) {
        if (answer)
            m_bench->show(**answer, m_editor->changes() > 0);
        else
            m_bench->showFailure(GuardWords::failure(answer.error()));
        end(m_benchAsked);
    });
}

void GuardrailsPage::fetchDifferences(int from, int to)
{
    begin(m_differencesAsked);
    m_desk.fetchPolicyDifferences(m_differencesAsked.consumer, from, to, [this](const Result<SnapshotPtr<console::PolicyDifferences>> &answer) {
        if (answer)
            m_versions->showDifferences(*answer);
        else
            m_versions->showFailure(GuardWords::failure(answer.error()));
        end(m_differencesAsked);
    });
}

// ---- list and forms ----

void GuardrailsPage::showList()
{
    m_isFilling = true;
    m_list->show(*m_editor, m_counts.get());
    if (const int row = m_list->rowOf(m_chosen); row >= 0)
        m_view->setCurrentIndex(m_list->index(row, 0));
    m_isFilling = false;
}

void GuardrailsPage::choose(const std::string &id)
{
    m_chosen = id;
    if (!m_editor->guardrails())
        return;
    m_isFilling = true;
    m_view->setCurrentIndex(m_list->index(m_list->rowOf(id), 0));
    m_isFilling = false;
    showEntry();
}

void GuardrailsPage::showEntry()
{
    const std::map<std::string, QWidget *> parts{{guardpart::kFacts, m_facts}, {guardpart::kHours, m_hours}, {guardpart::kCaps, m_limits},
                                                 {guardpart::kLaw, m_law},     {guardpart::kBench, m_bench}, {guardpart::kVersions, m_versions}};
    QWidget *form = m_rule;
    if (const auto part = parts.find(m_chosen); part != parts.end()) {
        form = part->second;
    } else if (m_chosen.starts_with("own.")) {
        form = m_own;
        m_own->showRule(std::stoi(m_chosen.substr(4)));
    } else {
        m_rule->showRule(m_chosen);
        m_rule->showCounts(m_counts.get());
    }
    m_stack->setCurrentWidget(m_holders.at(form));
    placeSource();
    tellHead();
}

void GuardrailsPage::step(int by)
{
    for (int row = m_view->currentIndex().row() + by; row >= 0 && row < m_list->rowCount(); row += by) {
        if (m_list->rowAt(row)->kind != GuardEntry::Kind::Heading) {
            m_view->setCurrentIndex(m_list->index(row, 0));
            m_view->setFocus();
            return;
        }
    }
}

void GuardrailsPage::showSource(bool isShown)
{
    m_wantsSource = isShown;
    placeSource();
    if (isShown)
        m_source->focusText();
}

/// Beside rules and settings where there is room, unless somebody has said otherwise; what has no source of its own stands alone.
void GuardrailsPage::placeSource()
{
    const bool isAlone = m_chosen == guardpart::kVersions || m_chosen == guardpart::kLaw || m_chosen == guardpart::kBench;
    const bool isTable = m_chosen == guardpart::kFacts || m_chosen == guardpart::kHours;
    const bool hasRoom = width() >= kSourceFrom + (isTable ? 500 : 0);
    m_source->setVisible(m_editor->guardrails() && !(isAlone && !m_wantsSource.value_or(false)) && m_wantsSource.value_or(hasRoom));
}

void GuardrailsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeSource();
}

void GuardrailsPage::tellHead()
{
    const GuardEntry *entry = m_list->rowAt(m_list->rowOf(m_chosen));
    m_title->setText(entry ? entry->name : QString());
    if (!m_editor->guardrails())
        return;
    const auto &versions = m_editor->guardrails()->versions;
    const auto active = std::ranges::find_if(versions, &console::PolicyVersionLine::isActive);
    const bool isBroken = m_editor->reading() && !m_editor->reading()->faults.empty();
    const int changes = m_editor->changes();
    const QString inForce = active == versions.end() ? tr("Built-in defaults") : tr("Version %1, in force").arg(active->number);
    m_draftWords->setText(isBroken ? tr("%Ln places are wrong", nullptr, int(m_editor->reading()->faults.size() + m_editor->reading()->faultsLeftOut))
                          : changes > 0 ? tr("Draft, %Ln changes", nullptr, changes) : inForce);
    m_draftWords->setLook(TextSize::Small, TextWeight::Medium, isBroken ? Tone::Bad : changes > 0 ? Tone::Accent : Tone::Quiet);
    m_draftIcon->setIcon(isBroken ? QStringLiteral("circle-x") : changes > 0 ? QStringLiteral("pencil") : QStringLiteral("shield-check"), isBroken ? Tone::Bad : changes > 0 ? Tone::Accent : Tone::Quiet);
    Q_EMIT noteChanged(inForce);
}

void GuardrailsPage::tellLamp()
{
    if (!m_counts) {
        m_lampIcon->setIcon(QStringLiteral("circle-help"), Tone::Quiet);
        m_lamp->setText(tr("Nobody knows how often rules acted"));
        return;
    }
    const std::int64_t failed = std::max(m_counts->couldNotRun, m_desk.status().guardErrors);
    m_lampIcon->setIcon(failed > 0 ? QStringLiteral("shield-alert") : QStringLiteral("shield-check"), failed > 0 ? Tone::Warn : Tone::Good);
    m_lamp->setTone(failed > 0 ? Tone::Warn : Tone::Quiet);
    m_lamp->setText(failed > 0 ? tr("A rule could not run %Ln times, the messages are held", nullptr, int(failed)) : tr("Every rule could run"));
    Q_EMIT countChanged(failed > 0 ? failed : -1, failed > 0);
}

void GuardrailsPage::tellTrouble(const QString &fact, const QString &meaning)
{
    m_trouble->setMessage(Tone::Warn, QStringLiteral("triangle-alert"), fact, meaning);
    m_trouble->setVisible(!fact.isEmpty());
}

bool GuardrailsPage::showView(const QString &view)
{
    const std::map<QString, const char *> parts{{QStringLiteral("facts"), guardpart::kFacts}, {QStringLiteral("hours"), guardpart::kHours}, {QStringLiteral("caps"), guardpart::kCaps},
                                                {QStringLiteral("law"), guardpart::kLaw},     {QStringLiteral("bench"), guardpart::kBench}, {QStringLiteral("versions"), guardpart::kVersions},
                                                {QStringLiteral("rule"), kFirstRule},         {QStringLiteral("own"), "own.0"}};
    if (const auto part = parts.find(view); part != parts.end()) {
        choose(part->second);
        if (view == QLatin1String("bench"))
            m_bench->showExample();
        return true;
    }
    if (view == QLatin1String("source"))
        showSource(true);
    else if (view == QLatin1String("backtest"))
        m_editor->guardrails() ? backtest() : void(m_wantsBacktest = true);
    else
        return false;
    return true;
}

} // namespace ns::ui
