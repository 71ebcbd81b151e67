// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QGridLayout>

#include "ui/style/accessible.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/elidedlabel.h"

namespace ns::ui {

namespace {

bool isLookChange(const QEvent *event)
{
    return event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange;
}

} // namespace

Card::Card(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_fact(new ElidedLabel(this)), m_head(new QHBoxLayout), m_body(new QVBoxLayout)
{
    describe(*this, QAccessible::Grouping, title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::kCard, Metrics::kGap12, Metrics::kCard, Metrics::kCard);
    column->setSpacing(Metrics::kGap12);
    column->addLayout(m_head);
    column->addLayout(m_body, 1);
    m_body->setSpacing(Metrics::kGap8);
    m_title->setText(title);
    m_title->setFont(lookOf(this).fonts.get(TextSize::Reading, TextWeight::Semibold));
    m_fact->setFont(lookOf(this).fonts.get(TextSize::Small));
    m_head->setSpacing(Metrics::kGap8);
    m_head->addWidget(m_title);
    m_head->addWidget(m_fact, 1);
    applyInk();
}

void Card::setFact(const QString &fact)
{
    m_fact->setText(fact);
}

void Card::addHeadWidget(QWidget *widget)
{
    m_head->addWidget(widget);
}

void Card::changeEvent(QEvent *event)
{
    if (isLookChange(event))
        applyInk();
    QWidget::changeEvent(event);
}

void Card::applyInk()
{
    setInk(*m_fact, lookOf(this).tokens.text2);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    drawBox(painter, rect(), Metrics::kRadiusCard, t.surface, t.line);
}

FactList::FactList(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(makeLabel(title, TextSize::Body, TextWeight::Semibold)), m_side(makeLabel({}, TextSize::Small)), m_grid(new QGridLayout)
{
    describe(*this, QAccessible::Grouping, title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_side);
    column->addLayout(head);
    column->addLayout(m_grid);
    m_title->setVisible(!title.isEmpty());
    m_grid->setHorizontalSpacing(Metrics::kGap12);
    m_grid->setVerticalSpacing(Metrics::kGap4);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setSide(const QString &side)
{
    m_side->setText(side);
    applyInk();
}

void FactList::setFacts(const std::vector<Fact> &facts)
{
    while (m_rows.size() < facts.size()) {
        QLabel *name = makeLabel({}, TextSize::Small);
        QLabel *value = makeLabel({}, TextSize::Body);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = int(m_rows.size());
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_rows.emplace_back(name, value);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < facts.size();
        const auto [name, value] = m_rows[i];
        name->setText(used ? facts[i].name : QString());
        value->setText(used ? facts[i].value : QString());
        value->setAccessibleName(used ? facts[i].name + QStringLiteral(": ") + facts[i].value : QString());
        value->setToolTip(used ? facts[i].detail : QString());
        name->setVisible(used);
        value->setVisible(used);
        name->setMinimumHeight(lookOf(this).metrics.factRow - 4);
    }
    applyInk();
}

void FactList::changeEvent(QEvent *event)
{
    if (isLookChange(event))
        applyInk();
    QWidget::changeEvent(event);
}

void FactList::applyInk()
{
    const Tokens &t = lookOf(this).tokens;
    setInk(*m_side, t.text3);
    for (const auto &row : m_rows)
        setInk(*row.first, t.text3);
}

} // namespace ns::ui
