// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/leadpane.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

#include "ui/pages/pipeline/classificationpanel.h"
#include "ui/pages/pipeline/leadpanefacts.h"
#include "ui/pages/pipeline/threadview.h"
#include "ui/style/accessible.h"
#include "ui/style/buttons.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

/// Icon and a short fact in one line.
class LeadPane::SignLine : public QWidget
{
public:
    explicit SignLine(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }
    void setSign(const Sign &sign)
    {
        m_sign = sign;
        setToolTip(sign.text);
        describe(*this, QAccessible::StaticText, sign.text);
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {120, 22}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look &look = lookOf(this);
        const QColor ink = toneInk(look.tokens, m_sign.tone);
        look.icons->draw(painter, QRect(0, 0, Metrics::kIcon, height()), m_sign.icon, ink);
        drawLine(painter, rect().adjusted(24, 0, 0, 0), m_sign.text, {.font = look.fonts.get(TextSize::Body, TextWeight::Medium), .color = ink});
    }

private:
    Sign m_sign;
};

LeadPane::LeadPane(std::function<Instant()> now, QWidget *parent)
    : QWidget(parent), m_now(std::move(now)), m_stack(new QStackedLayout(this)), m_state(new StateView(this)), m_scroll(new QScrollArea(this)),
      m_name(makeLabel({}, TextSize::Title, TextWeight::Semibold)), m_sub(makeLabel({}, TextSize::Body)), m_signs(new QVBoxLayout), m_next(new SignLine(this)),
      m_trace(new QPushButton(tr("Trace"), this)), m_review(new QPushButton(tr("Review"), this)), m_details(new QWidget), m_classification(new ClassificationPanel),
      m_facts(new FactList(tr("Contact"))), m_plan(new FactList(tr("Planned"))), m_own(new FactList(tr("From the source"))), m_thread(new ThreadView(m_now))
{
    setObjectName(QStringLiteral("pipeline.lead"));
    describe(*this, QAccessible::Grouping, tr("Lead"));
    m_state->setObjectName(QStringLiteral("pipeline.lead.state"));
    m_state->setIcon(QStringLiteral("user"));
    buildLayout();
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_scroll);
    clear();
}

QWidget *LeadPane::buildButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::kGap8);
    for (QPushButton *button : {m_trace, m_review}) {
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    row->addStretch();
    m_trace->setObjectName(QStringLiteral("pipeline.lead.trace"));
    m_review->setObjectName(QStringLiteral("pipeline.lead.review"));
    setButtonIcon(*m_trace, QStringLiteral("route"));
    setButtonIcon(*m_review, QStringLiteral("list-checks"));
    connect(m_trace, &QPushButton::clicked, this, &LeadPane::traceRequested);
    connect(m_review, &QPushButton::clicked, this, &LeadPane::reviewRequested);
    return buttons;
}

void LeadPane::buildLayout()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(Metrics::kPage, Metrics::kCard, Metrics::kCard, Metrics::kPage);
    column->setSpacing(Metrics::kGap8);
    m_name->setWordWrap(true);
    m_sub->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_name);
    column->addWidget(m_sub);
    m_signs->setSpacing(0);
    column->addLayout(m_signs);
    m_signs->addWidget(m_next);
    column->addWidget(buildButtons());
    column->addWidget(m_details);
    column->addStretch();
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, Metrics::kGap8, 0, 0);
    details->setSpacing(Metrics::kPage);
    for (QWidget *part : {static_cast<QWidget *>(m_classification), static_cast<QWidget *>(m_plan), static_cast<QWidget *>(m_thread), static_cast<QWidget *>(m_facts),
                          static_cast<QWidget *>(m_own)})
        details->addWidget(part);
    m_scroll->setObjectName(QStringLiteral("pipeline.lead.scroll"));
    m_scroll->setAccessibleName(tr("Lead"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(body);
    m_scroll->viewport()->setAutoFillBackground(false); // the pane's ground
    body->setAutoFillBackground(false);
}

void LeadPane::setKeys(const QString &trace, const QString &review, const QString &why)
{
    setButtonCap(*m_trace, trace);
    setButtonCap(*m_review, review);
    m_classification->setKey(why);
}

void LeadPane::clear()
{
    m_shown.reset();
    m_state->show(StateView::Kind::Empty, tr("No lead chosen"), tr("Choose one to see its facts, its thread and what comes next."));
    m_stack->setCurrentIndex(0);
}

void LeadPane::setRow(const console::LeadRow &row)
{
    if (m_shown == row.no)
        return;
    m_shown = row.no;
    showHead(row);
    m_details->hide(); // those of another lead
    m_trace->setEnabled(false);
    m_review->setEnabled(false);
    m_scroll->verticalScrollBar()->setValue(0);
    m_stack->setCurrentIndex(1);
}

void LeadPane::showHead(const console::LeadRow &row)
{
    m_name->setText(LeadWords::name(row));
    const QString place = LeadWords::place(row);
    m_sub->setText(Terms::stage(row.stage) + (place.isEmpty() ? QString() : QStringLiteral(" · ") + place));
    m_next->setSign(LeadWords::nextStep(row, m_now()));
    std::vector<Sign> signs = LeadWords::signs(row);
    std::erase_if(signs, [&](const Sign &sign) { return sign.icon == LeadWords::nextStep(row, m_now()).icon; }); // the next step says it already
    showSigns(signs);
    applyInk();
}

void LeadPane::showSigns(const std::vector<Sign> &signs)
{
    while (m_lines.size() < signs.size()) {
        m_lines.push_back(new SignLine(this));
        m_signs->addWidget(m_lines.back());
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (i < signs.size())
            m_lines[i]->setSign(signs[i]);
        m_lines[i]->setVisible(i < signs.size());
    }
}

void LeadPane::setLead(const console::SnapshotPtr<console::LeadDetails> &lead)
{
    if (m_shown != lead->row.no)
        m_scroll->verticalScrollBar()->setValue(0);
    m_shown = lead->row.no;
    showHead(lead->row);
    m_classification->setLead(*lead);
    const auto fill = [](FactList &list, const std::vector<FactList::Fact> &facts) {
        list.setFacts(facts);
        list.setVisible(!facts.empty());
    };
    fill(*m_facts, LeadFacts::contact(*lead, m_now()));
    fill(*m_plan, LeadFacts::plan(*lead, m_now()));
    fill(*m_own, LeadFacts::attributes(*lead));
    m_thread->setLead(lead);
    m_trace->setEnabled(!lead->traces.empty());
    m_review->setEnabled(!lead->reviews.empty());
    m_details->show();
    m_stack->setCurrentIndex(1);
}

void LeadPane::setFailure(const Error &error)
{
    m_shown.reset();
    m_state->show(StateView::Kind::Failed, Terms::failure(error));
    m_stack->setCurrentIndex(0);
}

void LeadPane::focusContent()
{
    m_scroll->setFocus();
}

void LeadPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyInk();
    QWidget::changeEvent(event);
}

void LeadPane::applyInk()
{
    setInk(*m_sub, lookOf(this).tokens.text2);
}

} // namespace ns::ui
