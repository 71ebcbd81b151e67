// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/limitsform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/style/metrics.h"
#include "ui/widgets/field.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {
constexpr int kFigureWidth = 120;
constexpr const char *kConsent = "/consent/marketing";
constexpr const char *kLanguage = "/language";
constexpr const char *kWindow = "/whatsapp/window";
}

LimitsForm::LimitsForm(PolicyEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_consent(new QComboBox(this)), m_language(new QComboBox(this)), m_window(new QCheckBox(tr("Free text on WhatsApp only within 24 hours of the contact's last message"), this))
{
    m_consent->setObjectName(QStringLiteral("guardrails.caps.consent"));
    m_consent->addItem(tr("Only with the contact's consent"), QStringLiteral("required"));
    m_consent->addItem(tr("Unless the contact has said no"), QStringLiteral("not_required"));
    m_language->setObjectName(QStringLiteral("guardrails.caps.language"));
    m_language->addItem(tr("Not stated"), QString());
    for (const char *code : {"es", "pt_BR", "en"})
        m_language->addItem(Terms::language(std::string(code)), QString::fromLatin1(code));
    for (QComboBox *box : {m_consent, m_language})
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_window->setObjectName(QStringLiteral("guardrails.caps.window"));
    m_window->setAccessibleName(m_window->text());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kCard);
    addFigure("/caps/marketing_per_day", "day", tr("Marketing messages to one address in 24 hours"), tr("Over all sequences and contacts"));
    addFigure("/caps/marketing_per_week", "week", tr("Marketing messages to one address in 7 days"), tr("Over all sequences and contacts"));
    addFigure("/min_gap_minutes", "gap", tr("Minutes between our last message and the next marketing one"), tr("Empty: no rest beyond the limits"));
    column->addWidget(new Field(tr("Marketing"), m_consent, this));
    column->addWidget(new Field(tr("Language for contacts whose own is not known"), m_language, this));
    column->addWidget(m_window);
    column->addStretch(1);
    const auto take = [this](const char *pointer, const QString &text, console::ValueKind kind) {
        m_editor.edit(this, [&](console::PolicyDraft &draft) { draft.setValue(pointer, text, kind); });
    };
    connect(m_consent, &QComboBox::activated, this, [this, take] { take(kConsent, m_consent->currentData().toString(), console::ValueKind::Text); });
    connect(m_language, &QComboBox::activated, this, [this, take] { take(kLanguage, m_language->currentData().toString(), console::ValueKind::Text); });
    connect(m_window, &QCheckBox::clicked, this, [take](bool isOn) { take(kWindow, isOn ? QStringLiteral("true") : QStringLiteral("false"), console::ValueKind::Flag); });
    connect(&m_editor, &PolicyEditor::edited, this, &LimitsForm::refresh);
    connect(&m_editor, &PolicyEditor::readingChanged, this, [this] { refresh(nullptr); });
    refresh(nullptr);
}

void LimitsForm::addFigure(const char *pointer, const char *id, const QString &name, const QString &hint)
{
    auto *input = new QLineEdit(this);
    input->setObjectName(QStringLiteral("guardrails.caps.") + QString::fromLatin1(id));
    input->setMaximumWidth(kFigureWidth);
    input->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *field = new Field(name, input, this);
    field->setHint(hint);
    static_cast<QVBoxLayout *>(layout())->addWidget(field);
    m_figures.push_back({pointer, input, field});
    connect(input, &QLineEdit::textEdited, this, [this, pointer](const QString &text) {
        m_editor.edit(this, [&](console::PolicyDraft &draft) { draft.setValue(pointer, text, console::ValueKind::Integer); });
    });
}

void LimitsForm::refresh(QObject *by)
{
    const console::PolicyDraft &draft = m_editor.draft();
    const bool isOpen = !m_editor.isReadOnly() && !m_editor.isBroken();
    for (const Figure &figure : m_figures) {
        if (by != this && !figure.input->hasFocus())
            figure.input->setText(draft.value(figure.pointer));
        figure.input->setReadOnly(!isOpen);
        const console::PolicyFault *fault = m_editor.faultAt(figure.pointer);
        figure.field->setError(fault ? GuardWords::fault(*fault) : QString());
    }
    m_consent->setCurrentIndex(std::max(0, m_consent->findData(draft.value(kConsent))));
    m_language->setCurrentIndex(std::max(0, m_language->findData(draft.value(kLanguage))));
    m_window->setChecked(draft.value(kWindow) == QLatin1String("true"));
    for (QWidget *part : {static_cast<QWidget *>(m_consent), static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_window)})
        part->setEnabled(isOpen);
}

void LimitsForm::focusFirst()
{
    m_figures.front().input->setFocus();
}

} // namespace ns::ui
