// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/spandetails.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include "ui/pages/traces/spanwords.h"
#include "ui/style/accessible.h"
#include "ui/style/buttons.h"
#include "ui/widgets/elidedlabel.h"

namespace ns::ui {

SpanDetails::SpanDetails(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_facts(new FactList({})), m_text(new QPlainTextEdit(this)), m_copy(new QPushButton(tr("Copy"), this))
{
    describe(*this, QAccessible::Grouping, tr("Details of the span"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("traces.span.facts"));
    scroll->setAccessibleName(tr("Facts of the span"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget;
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(0, 0, Metrics::kGap8, 0);
    inner->addWidget(m_facts);
    inner->addStretch();
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    m_text->setObjectName(QStringLiteral("traces.span.text"));
    m_text->setAccessibleName(tr("As stored"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(60);
    m_copy->setObjectName(QStringLiteral("traces.span.copy"));
    m_copy->setAccessibleName(m_copy->text());
    setButtonKind(*m_copy, ButtonKind::Quiet);
    setButtonIcon(*m_copy, QStringLiteral("copy"));
    connect(m_copy, &QPushButton::clicked, this, &SpanDetails::copy);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(Metrics::kPage);
    parts->addWidget(scroll, 2);
    parts->addWidget(m_text, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::kPage, Metrics::kGap8, Metrics::kPage, Metrics::kGap12);
    column->setSpacing(Metrics::kGap4);
    column->addLayout(head);
    column->addLayout(parts, 1);
    applyLook();
}

void SpanDetails::setKey(const QString &copyKey)
{
    setButtonCap(*m_copy, copyKey);
}

void SpanDetails::setSpan(const console::SpanRow &span, const console::TraceDetails &trace)
{
    m_title->setText(SpanWords::name(span, trace));
    m_facts->setFacts(SpanWords::facts(span, trace));
    if (const QString text = SpanWords::rawText(span, trace); text != m_text->toPlainText()) // an equal one keeps its selection
        m_text->setPlainText(text);
    m_copy->setEnabled(true);
}

void SpanDetails::clear()
{
    m_title->clear();
    m_facts->setFacts({});
    m_text->clear();
    m_copy->setEnabled(false);
}

QString SpanDetails::text() const
{
    return m_text->toPlainText();
}

void SpanDetails::copy()
{
    QGuiApplication::clipboard()->setText(text());
}

void SpanDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyLook();
    QWidget::changeEvent(event);
}

void SpanDetails::applyLook()
{
    const Look &look = lookOf(this);
    m_title->setFont(look.fonts.get(TextSize::Body, TextWeight::Semibold));
    m_text->setFont(look.fonts.mono());
}

void SpanDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    painter.fillRect(rect(), t.bg);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
}

} // namespace ns::ui
