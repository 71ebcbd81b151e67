// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/itemview.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>

#include "ui/pages/review/conversation.h"
#include "ui/pages/review/questionstrip.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using News = ReviewQueue::News;

ItemView::ItemView(QWidget *parent)
    : QWidget(parent), m_item(new QWidget(this)), m_state(new StateView(this)), m_stack(new QStackedLayout(this)), m_name(new ElidedLabel(this)), m_facts(new ElidedLabel(this)),
      m_place(new ElidedLabel(this)), m_tools(new QHBoxLayout), m_notice(new Banner(this)), m_noticeButton(nullptr), m_news(new Banner(this)),
      m_question(new QuestionStrip(this)), m_conversation(new Conversation(this)), m_answers(new AnswerList(this))
{
    m_state->setObjectName(QStringLiteral("review.state"));
    m_notice->setObjectName(QStringLiteral("review.notice"));
    m_noticeButton = m_notice->addButton({}, [this] {
        const std::function<void()> run = m_noticeRun; // it may show another notice
        run();
    });
    m_noticeButton->setFocusPolicy(Qt::TabFocus);
    m_noticeButton->setAccessibleName(tr("Notice"));
    buildItem();
    m_stack->addWidget(m_item);
    m_stack->addWidget(m_state);
    m_name->setLook(TextSize::Title, TextWeight::Semibold);
    m_facts->setLook(TextSize::Small, TextWeight::Regular, Tone::Quiet);
    m_place->setLook(TextSize::Small, TextWeight::Regular, Tone::Quiet);
}

QWidget *ItemView::buildHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(Metrics::kItemHeader);
    auto *words = new QVBoxLayout(head);
    words->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    words->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::kGap12);
    row->addWidget(m_name, 1);
    row->addWidget(m_place);
    m_tools->setSpacing(Metrics::kGap8);
    row->addLayout(m_tools);
    words->addStretch(1);
    words->addLayout(row);
    words->addWidget(m_facts);
    words->addStretch(1);
    return head;
}

void ItemView::buildItem()
{
    auto *column = new QVBoxLayout(m_item);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *strips = new QVBoxLayout;
    strips->setContentsMargins(Metrics::kPage, Metrics::kCard, Metrics::kPage, Metrics::kGap8);
    strips->setSpacing(Metrics::kGap8);
    for (QWidget *strip : {static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_news), static_cast<QWidget *>(m_question)})
        strips->addWidget(strip);
    column->addLayout(strips);
    column->addWidget(m_conversation, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(Metrics::kPage - 10, Metrics::kGap8, Metrics::kPage - 10, Metrics::kGap12); // rows have a padding of their own
    foot->addWidget(m_answers);
    column->addLayout(foot);
    m_notice->hide();
    m_news->hide();
}

void ItemView::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void ItemView::setPlace(const QString &place)
{
    m_place->setText(place);
}

QString ItemView::subtitle(const console::ReviewDetails &details, Instant now) const
{
    const domain::ReviewItem &item = details.item;
    QStringList facts;
    if (details.draft)
        facts += tr("%1 by %2", "message kind, channel").arg(details.draft->kind == domain::MessageKind::Reply ? tr("Reply") : tr("Message"), Terms::channel(details.draft->channel));
    else if (!details.contact.lastInboundChannel.empty())
        facts += tr("Wrote by %1").arg(Terms::channel(details.contact.lastInboundChannel));
    if (!details.contact.stage.empty())
        facts += tr("stage “%1”").arg(Terms::stage(details.contact.stage));
    if (!details.team.empty())
        facts += tr("for %1", "a team").arg(ReviewWords::text(details.team));
    facts += tr("waits since %1").arg(Formats::when(item.createdAt, now));
    if (item.dueAt > item.createdAt)
        facts += item.dueAt > now ? tr("due %1").arg(Formats::until(item.dueAt - now)) : tr("overdue by %1").arg(Formats::age(now - item.dueAt));
    QString line = facts.join(QStringLiteral(" · "));
    line.front() = line.front().toUpper();
    return line;
}

void ItemView::show(const ReviewQueue &queue, Instant now, const QString &whyNot, bool isAnother)
{
    const ReviewQueue::Details &details = queue.details();
    if (!details)
        return;
    m_stack->setCurrentWidget(m_item);
    m_name->setText(Terms::contact(details->contact.profile.name, details->item.contact));
    m_facts->setText(subtitle(*details, now));
    m_question->setItem(details->item);
    showNews(queue.news(), now);
    m_conversation->setDetails(*details, now, isAnother);
    QString reason = whyNot;
    if (reason.isEmpty() && !queue.mayAnswer())
        reason = tr("This item is closed");
    m_answers->setDetails(*details, now, reason);
}

void ItemView::showNews(const News &news, Instant now)
{
    m_news->setVisible(news.kind != News::Kind::None);
    switch (news.kind) {
    case News::Kind::None: return;
    case News::Kind::Reply:
        return m_news->setMessage(Tone::Warn, QStringLiteral("message-circle"), tr("A message came in %1").arg(ReviewWords::at(news.at, now)),
                                  tr("It stands below; the answers follow from it"));
    case News::Kind::ReEvaluated:
        return m_news->setMessage(Tone::Warn, QStringLiteral("refresh-cw"), tr("The agent has looked again"), tr("The score below is the new one"));
    case News::Kind::Answered:
        return m_news->setMessage(Tone::Plain, QStringLiteral("users"), tr("Answered elsewhere"), tr("%1. Nothing is left to do here").arg(news.answer));
    case News::Kind::Expired:
        return m_news->setMessage(Tone::Plain, QStringLiteral("hourglass"), tr("No longer asked"), tr("Something happened meanwhile that settles it"));
    case News::Kind::Gone:
        return m_news->setMessage(Tone::Plain, QStringLiteral("info"), tr("This item is gone"), {});
    }
}

void ItemView::showState(int kind, const QString &fact, const QString &line)
{
    m_state->show(StateView::Kind(kind), fact, line);
    m_stack->setCurrentWidget(m_state);
}

void ItemView::showNotice(Notice notice)
{
    m_notice->setMessage(notice.tone, notice.icon, notice.fact, notice.meaning);
    m_noticeButton->setText(notice.button);
    m_noticeButton->setAccessibleName(notice.button);
    setButtonCap(*m_noticeButton, notice.key);
    m_noticeButton->updateGeometry();
    m_noticeRun = std::move(notice.run);
    m_notice->show();
}

void ItemView::hideNotice()
{
    m_notice->hide();
}

bool ItemView::hasNotice() const
{
    return !m_notice->isHidden();
}

void ItemView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    painter.fillRect(rect(), t.surface);
    if (m_stack->currentWidget() != m_item)
        return;
    painter.fillRect(QRect(0, Metrics::kItemHeader - 1, width(), 1), t.line);
    painter.fillRect(QRect(0, m_conversation->geometry().bottom() + 1, width(), 1), t.line);
}

} // namespace ns::ui
