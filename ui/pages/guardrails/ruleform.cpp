// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/ruleform.h"

#include <QVBoxLayout>

#include "ui/pages/guardrails/guardlist.h"
#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/style/metrics.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tonelabel.h"

namespace ns::ui {

using console::RuleAction;

namespace {

constexpr RuleAction kActions[] = {RuleAction::AsFound, RuleAction::Block, RuleAction::Review, RuleAction::Observe};

QString idOf(RuleAction action)
{
    return QString::number(int(action));
}

} // namespace

RuleForm::RuleForm(PolicyEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_meaning(new ToneLabel(TextSize::Reading, TextWeight::Regular, Tone::Plain, this)), m_action(new SegmentedControl(tr("Then"), this)),
      m_actionField(new Field(tr("Then"), m_action, this)), m_actionMeaning(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this)), m_fixed(new QWidget(this)),
      m_whyFixed(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, m_fixed)), m_acted(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, this))
{
    m_action->setObjectName(QStringLiteral("guardrails.rule.action"));
    for (const RuleAction action : kActions)
        m_action->addSegment(idOf(action), GuardWords::action(action));
    auto *fixed = new QHBoxLayout(m_fixed);
    fixed->setContentsMargins(0, 0, 0, 0);
    fixed->setSpacing(Metrics::kGap8);
    auto *lock = new ToneIcon(m_fixed);
    lock->setIcon(QStringLiteral("lock"), Tone::Quiet);
    fixed->addWidget(lock, 0, Qt::AlignTop);
    fixed->addWidget(m_whyFixed, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kCard);
    for (QWidget *part : {static_cast<QWidget *>(m_meaning), static_cast<QWidget *>(m_actionField), static_cast<QWidget *>(m_actionMeaning), m_fixed, static_cast<QWidget *>(m_acted)})
        column->addWidget(part);
    column->addStretch(1);
    connect(m_action, &SegmentedControl::chosenChanged, this, &RuleForm::take);
    connect(&m_editor, &PolicyEditor::edited, this, &RuleForm::refresh);
    connect(&m_editor, &PolicyEditor::readingChanged, this, &RuleForm::refresh);
}

void RuleForm::showRule(const std::string &family)
{
    m_family = family;
    m_rules = m_editor.guardrails() ? rulesOfFamily(*m_editor.guardrails(), family) : std::vector<console::GuardRule>{};
    refresh();
}

void RuleForm::take(const QString &action)
{
    m_editor.edit(this, [&](console::PolicyDraft &draft) {
        for (const console::GuardRule &rule : m_rules)
            draft.setAction(rule.id, RuleAction(action.toInt()));
    });
    refresh();
}

void RuleForm::refresh()
{
    if (m_rules.empty())
        return;
    const console::GuardRule &rule = m_rules.front();
    const RuleAction action = m_editor.draft().actionOf(rule.id);
    m_meaning->setText(GuardWords::meaning(m_family));
    m_action->setChosen(idOf(action));
    m_action->setEnabled(!m_editor.isReadOnly() && !m_editor.isBroken());
    m_actionField->setVisible(!rule.isFixed);
    m_actionMeaning->setVisible(!rule.isFixed);
    m_actionMeaning->setText(GuardWords::actionMeaning(action, rule.effect));
    m_fixed->setVisible(rule.isFixed);
    m_whyFixed->setText(GuardWords::whyFixed(rule.id));
    const console::PolicyFault *fault = nullptr;
    for (const console::GuardRule &each : m_rules)
        fault = fault ? fault : m_editor.faultAt("/rules/" + each.id);
    m_actionField->setError(fault ? GuardWords::fault(*fault) : QString());
    for (const RuleAction each : kActions) { // a rule of the moment can only be observed or left
        const bool isOffered = std::ranges::all_of(m_rules, [each](const console::GuardRule &one) { return console::takesAction(one.isFixed, one.isOfMoment, each); });
        m_action->setSegmentShown(idOf(each), isOffered || each == action);
    }
}

void RuleForm::showCounts(const console::RuleCounts *counts)
{
    std::int64_t acted = 0;
    for (const console::GuardRule &rule : m_rules)
        acted += counts && counts->acted.contains(rule.id) ? counts->acted.at(rule.id) : 0;
    m_acted->setText(counts ? tr("Acted on %Ln messages of the last 30 days", nullptr, int(acted)) : QString());
    m_acted->setVisible(counts != nullptr);
}

void RuleForm::focusFirst()
{
    m_action->setFocus();
}

} // namespace ns::ui
