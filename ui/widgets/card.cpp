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
    column->setContentsMargins(1, Metrics::kGap12, 1, Metrics::kCard); // inside the outline
    m_head->setContentsMargins(Metrics::kCard - 1, 0, Metrics::kCard - 1, 0);
    m_body->setContentsMargins(Metrics::kCard - 1, 0, Metrics::kCard - 1, 0);
    column->setSpacing(Metrics::kGap12);
    column->addLayout(m_head);
    column->addLayout(m_body, 1);
    m_body->setSpacing(Metrics::kGap8);
    m_title->setText(title);
    m_title->setLook(TextSize::Reading, TextWeight::Semibold);
    m_fact->setLook(TextSize::Small, TextWeight::Regular, Tone::Quiet);
    m_head->setSpacing(Metrics::kGap8);
    m_head->addWidget(m_title);
    m_head->addWidget(m_fact, 1);
}

void Card::setFlush()
{
    m_body->setContentsMargins(0, 0, 0, 0);
    layout()->setContentsMargins(1, Metrics::kGap12, 1, Metrics::kGap8);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::setFact(const QString &fact)
{
    m_fact->setText(fact);
}

void Card::addHeadWidget(QWidget *widget)
{
    m_head->addWidget(widget);
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
    m_side->hide();
    m_grid->setHorizontalSpacing(Metrics::kGap12);
    m_grid->setVerticalSpacing(Metrics::kGap4);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setSide(const QString &side)
{
    m_side->setText(side);
    m_side->setVisible(!side.isEmpty());
    applyInk();
}

void FactList::setFacts(const std::vector<Fact> &facts)
{
    m_facts = facts;
    while (m_rows.size() < facts.size()) {
        QLabel *name = makeLabel({}, TextSize::Small);
        QLabel *value = makeLabel({}, TextSize::Body);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setFocusPolicy(Qt::NoFocus); // Qt gives it one by click
        value->setMinimumWidth(1); // never wider than the pane, however long a word is
        const int row = 2 * int(m_rows.size());
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_rows.push_back({name, value});
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < facts.size();
        const auto [name, value, isBelow] = m_rows[i];
        name->setText(used ? facts[i].name : QString());
        value->setText(used ? facts[i].value : QString());
        value->setAccessibleName(used ? facts[i].name + QStringLiteral(": ") + facts[i].value : QString());
        value->setToolTip(used ? facts[i].detail : QString());
        name->setVisible(used);
        value->setVisible(used);
        name->setMinimumHeight(lookOf(this).metrics.factRow - 4);
    }
    fit();
    applyInk();
}

void FactList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FactList::fit()
{
    int names = 0;
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        names = std::max(names, m_rows[i].name->sizeHint().width());
    const int room = width() - names - Metrics::kGap12;
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        QLabel *label = m_rows[i].value;
        const QString &value = m_facts[i].value;
        const int wanted = value.contains(u' ') ? 0 : label->fontMetrics().horizontalAdvance(value);
        place(i, room > 0 && wanted > room);
        const bool isTooLong = room > 0 && wanted > width();
        label->setText(isTooLong ? label->fontMetrics().elidedText(value, Qt::ElideMiddle, width()) : value);
        if (isTooLong && m_facts[i].detail.isEmpty())
            label->setToolTip(value);
    }
}

void FactList::place(std::size_t row, bool below)
{
    if (std::exchange(m_rows[row].isBelow, below) == below)
        return;
    m_grid->removeWidget(m_rows[row].value);
    if (below)
        m_grid->addWidget(m_rows[row].value, 2 * int(row) + 1, 0, 1, 2);
    else
        m_grid->addWidget(m_rows[row].value, 2 * int(row), 1);
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
        setInk(*row.name, t.text3);
}

} // namespace ns::ui
