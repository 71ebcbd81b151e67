// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/ownruleform.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/pages/guardrails/wordchips.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::RuleAction;

namespace {

constexpr RuleAction kActions[] = {RuleAction::Block, RuleAction::Review, RuleAction::Observe};
constexpr const char *kChannels[] = {"whatsapp", "email", "sms"};

} // namespace

OwnRuleForm::OwnRuleForm(PolicyEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_name(new QLineEdit(this)), m_nameField(new Field(tr("Name"), m_name, this)),
      m_words(new WordChips(QStringLiteral("guardrails.own.words"), tr("Add a word"), this)), m_wordsField(new Field(tr("If the text says any of these, in all forms"), m_words, this)),
      m_channels(new QWidget(this)), m_exceptOffers(new QCheckBox(tr("Except what is in Offers, valid that day"), this)), m_action(new SegmentedControl(tr("Then"), this)),
      m_remove(new QPushButton(tr("Remove this rule"), this))
{
    m_name->setObjectName(QStringLiteral("guardrails.own.name"));
    m_exceptOffers->setObjectName(QStringLiteral("guardrails.own.offers"));
    m_exceptOffers->setAccessibleName(m_exceptOffers->text());
    m_action->setObjectName(QStringLiteral("guardrails.own.action"));
    for (const RuleAction action : kActions)
        m_action->addSegment(QString::number(int(action)), GuardWords::action(action));
    m_remove->setObjectName(QStringLiteral("guardrails.own.remove"));
    m_remove->setAccessibleName(m_remove->text());
    setButtonIcon(*m_remove, QStringLiteral("trash-2"));
    setButtonKind(*m_remove, ButtonKind::Quiet);
    buildChannels();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kCard);
    column->addWidget(m_nameField);
    column->addWidget(m_wordsField);
    column->addWidget(new Field(tr("Channels, none chosen: all"), m_channels, this));
    column->addWidget(m_exceptOffers);
    column->addWidget(new Field(tr("Then"), m_action, this));
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, &OwnRuleForm::take);
    connect(m_words, &WordChips::wordsChanged, this, &OwnRuleForm::take);
    connect(m_exceptOffers, &QCheckBox::toggled, this, &OwnRuleForm::take);
    connect(m_action, &SegmentedControl::chosenChanged, this, &OwnRuleForm::take);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_editor.edit(this, [this](console::PolicyDraft &draft) { draft.removeOwnRule(m_at); });
        Q_EMIT removed();
    });
    connect(&m_editor, &PolicyEditor::edited, this, [this](QObject *by) {
        if (by != this)
            refresh();
    });
    connect(&m_editor, &PolicyEditor::readingChanged, this, &OwnRuleForm::refresh);
}

void OwnRuleForm::buildChannels()
{
    auto *row = new QHBoxLayout(m_channels);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::kCard);
    for (const char *channel : kChannels) {
        auto *box = new QCheckBox(Terms::channel(channel), m_channels);
        box->setObjectName(QStringLiteral("guardrails.own.channel.") + QString::fromLatin1(channel));
        box->setAccessibleName(box->text());
        row->addWidget(box);
        m_channelBoxes.emplace_back(QString::fromLatin1(channel), box);
        connect(box, &QCheckBox::toggled, this, &OwnRuleForm::take);
    }
    row->addStretch(1);
}

void OwnRuleForm::showRule(int at)
{
    m_at = at;
    refresh();
}

void OwnRuleForm::take()
{
    if (m_isFilling)
        return;
    console::OwnRule rule = m_editor.draft().ownRule(m_at);
    rule.name = m_name->text().trimmed();
    rule.words = m_words->words();
    for (const auto &[channel, box] : m_channelBoxes) { // those that stand in the document and have no box stay
        rule.channels.removeAll(channel);
        if (box->isChecked())
            rule.channels += channel;
    }
    rule.exceptOffers = m_exceptOffers->isChecked();
    rule.action = RuleAction(m_action->chosen().toInt());
    m_editor.edit(this, [&](console::PolicyDraft &draft) { draft.setOwnRule(m_at, rule); });
}

void OwnRuleForm::refresh()
{
    if (m_at < 0 || m_at >= m_editor.draft().ownRuleCount())
        return;
    m_isFilling = true;
    const console::OwnRule rule = m_editor.draft().ownRule(m_at);
    if (m_name->text().trimmed() != rule.name)
        m_name->setText(rule.name);
    m_words->setWords(rule.words);
    for (const auto &[channel, box] : m_channelBoxes)
        box->setChecked(rule.channels.contains(channel));
    m_exceptOffers->setChecked(rule.exceptOffers);
    m_action->setChosen(QString::number(int(rule.action)));
    const bool isOpen = !m_editor.isReadOnly() && !m_editor.isBroken();
    m_name->setReadOnly(!isOpen);
    m_words->setReadOnly(!isOpen);
    for (QWidget *part : {m_channels, static_cast<QWidget *>(m_exceptOffers), static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_remove)})
        part->setEnabled(isOpen);
    const auto errorAt = [&](const char *member) {
        const console::PolicyFault *fault = m_editor.faultAt("/own_rules/" + std::to_string(m_at) + "/" + member);
        return fault ? GuardWords::fault(*fault) : QString();
    };
    m_nameField->setError(errorAt("name").isEmpty() ? errorAt("id") : errorAt("name"));
    m_wordsField->setError(errorAt("words"));
    m_isFilling = false;
}

void OwnRuleForm::focusName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ns::ui
