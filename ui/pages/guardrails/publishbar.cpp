// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/publishbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include "core/console/guardrails.h"
#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/field.h"

namespace ns::ui {

PublishBar::PublishBar(QWidget *parent)
    : QWidget(parent), m_reason(new QLineEdit(this)), m_field(new Field(tr("Why it changes"), m_reason, this)), m_publish(new QPushButton(tr("Publish now"), this)), m_cancel(new QPushButton(tr("Not yet"), this))
{
    m_reason->setObjectName(QStringLiteral("guardrails.publish.reason"));
    m_publish->setObjectName(QStringLiteral("guardrails.publish.now"));
    m_publish->setAccessibleName(m_publish->text());
    m_cancel->setObjectName(QStringLiteral("guardrails.publish.cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    setButtonKind(*m_cancel, ButtonKind::Quiet);
    m_field->addBeside(m_cancel);
    m_field->addBeside(m_publish);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::kCard, Metrics::kGap12, Metrics::kCard, Metrics::kGap12);
    row->addWidget(m_field, 1);
    const auto publish = [this] {
        if (m_publish->isEnabled())
            Q_EMIT publishRequested(reason());
    };
    connect(m_publish, &QPushButton::clicked, this, publish);
    connect(m_reason, &QLineEdit::returnPressed, this, publish);
    connect(m_reason, &QLineEdit::textChanged, this, &PublishBar::tell);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

QString PublishBar::reason() const
{
    return m_reason->text().simplified();
}

void PublishBar::ask(bool isBacktested, int changes)
{
    m_isBacktested = isBacktested;
    m_field->setHint(isBacktested ? tr("This very draft was backtested. %Ln changes, a short note will do", nullptr, changes)
                                  : tr("This draft was not backtested: say in at least %Ln letters why it goes without", nullptr, int(console::kPolicyReasonMin)));
    tell();
    show();
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

void PublishBar::tell()
{
    m_field->setError({});
    m_publish->setEnabled(reason().size() >= (m_isBacktested ? 1 : int(console::kPolicyReasonMin)));
}

void PublishBar::showError(const QString &error)
{
    m_field->setError(error);
}

void PublishBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return m_cancel->click();
    QWidget::keyPressEvent(event);
}

void PublishBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), Metrics::kRadiusCard, lookOf(this).tokens.accentWeak);
}

} // namespace ns::ui
