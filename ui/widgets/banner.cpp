// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/style/accessible.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/elidedlabel.h"

namespace ns::ui {

Banner::Banner(QWidget *parent)
    : QWidget(parent), m_fact(makeLabel({}, TextSize::Body, TextWeight::Semibold)), m_meaning(makeLabel({}, TextSize::Body)), m_row(new QHBoxLayout(this))
{
    setMinimumHeight(Metrics::kBanner);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_row->setContentsMargins(40, Metrics::kGap8, Metrics::kGap12, Metrics::kGap8);
    m_row->setSpacing(Metrics::kGap8);
    m_meaning->setWordWrap(true);
    m_row->addWidget(m_fact);
    m_row->addWidget(m_meaning, 1);
}

void Banner::setMessage(Tone tone, const QString &icon, const QString &fact, const QString &meaning)
{
    m_tone = tone;
    m_icon = icon;
    m_fact->setText(fact);
    m_meaning->setText(meaning);
    describe(*this, tone == Tone::Plain ? QAccessible::Grouping : QAccessible::AlertMessage, fact + u' ' + meaning);
    applyInk();
    update();
}

QPushButton *Banner::addButton(const QString &text, std::function<void()> run)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(text);
    button->setObjectName(objectName() + QStringLiteral(".action%1").arg(m_row->count() - 1));
    m_row->addWidget(button);
    Q_ASSERT(m_row->count() <= 2 + kActionsMax);
    connect(button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
    return button;
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyInk();
    QWidget::changeEvent(event);
}

void Banner::applyInk()
{
    const Tokens &t = lookOf(this).tokens;
    setInk(*m_meaning, m_tone == Tone::Plain ? t.text2 : t.text);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const bool plain = m_tone == Tone::Plain;
    drawBox(painter, rect(), Metrics::kRadiusCard, toneGround(look.tokens, m_tone));
    look.icons->draw(painter, QRect(Metrics::kCard, 0, Metrics::kIcon, height()), m_icon, plain ? look.tokens.accent : toneInk(look.tokens, m_tone));
}

} // namespace ns::ui
