// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/conversation.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "ui/pages/review/drafteditor.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/messagebubble.h"
#include "ui/widgets/reasonbars.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/understandingview.h"

namespace ns::ui {

using console::Effect;

namespace {

constexpr int kContentMax = 760; // wider lines of a thread are tiring
constexpr std::size_t kReasonsShown = 5;

QString stateIcon(const console::ThreadMessage &message)
{
    if (message.isInbound || !message.state)
        return {};
    switch (*message.state) {
    case domain::OutboxState::Sent: return QStringLiteral("check");
    case domain::OutboxState::Queued:
    case domain::OutboxState::Sending: return QStringLiteral("clock");
    case domain::OutboxState::Held:
    case domain::OutboxState::InReview: return QStringLiteral("hand");
    case domain::OutboxState::InDoubt: return QStringLiteral("circle-help");
    case domain::OutboxState::SetAside: return QStringLiteral("circle-x");
    case domain::OutboxState::Blocked:
    case domain::OutboxState::Cancelled: return QStringLiteral("ban");
    }
    return {};
}

/// The message that accepting would send.
const Effect *sendOf(const console::ReviewDetails &details)
{
    for (const console::AnswerChoice &choice : details.choices) {
        const auto found = std::ranges::find_if(choice.effects, [](const Effect &each) {
            return (each.kind == Effect::Kind::SendNow || each.kind == Effect::Kind::SendLater) && !each.text.isEmpty();
        });
        if (choice.kind == domain::AnswerKind::Approve && choice.isProposed)
            return found == choice.effects.end() ? nullptr : &*found;
    }
    return nullptr;
}

} // namespace

Conversation::Conversation(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget(this)), m_column(new QVBoxLayout(m_content)), m_thread(new QVBoxLayout), m_empty(makeLabel({}, TextSize::Body)),
      m_earlier(new QPushButton(m_content)), m_draft(new MessageBubble(m_content)), m_editor(new DraftEditor(m_content)), m_why(new QWidget(m_content)),
      m_whyTitle(makeLabel({}, TextSize::Reading, TextWeight::Semibold)), m_reasons(new ReasonBars(m_why)),
      m_understanding(new UnderstandingView(m_content))
{
    setObjectName(QStringLiteral("review.conversation"));
    setAccessibleName(tr("Conversation and reasons"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    setMinimumHeight(72);
    buildContent();
    buildReasons();
    setWidget(m_content);
    connect(m_editor, &DraftEditor::accepted, this, &Conversation::edited);
    connect(m_editor, &DraftEditor::cancelled, this, &Conversation::endEdit);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_pinned)
            toEnd();
    });
    applyInk();
}

void Conversation::buildContent()
{
    m_column->setContentsMargins(Metrics::kPage, Metrics::kGap12, Metrics::kPage, Metrics::kCard);
    m_column->setSpacing(Metrics::kGap12);
    setButtonKind(*m_earlier, ButtonKind::Quiet);
    m_earlier->setObjectName(QStringLiteral("review.earlier"));
    m_earlier->setAccessibleName(tr("Earlier messages"));
    m_earlier->setFocusPolicy(Qt::TabFocus);
    m_earlier->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_earlier, &QPushButton::clicked, this, &Conversation::showWhole);
    m_thread->setSpacing(Metrics::kGap12);
    m_empty->setText(tr("No messages with this person yet"));
    m_editor->hide();
    m_column->addWidget(m_earlier, 0, Qt::AlignHCenter);
    m_column->addLayout(m_thread);
    m_column->addWidget(m_empty);
    m_column->addWidget(m_draft);
    m_column->addWidget(m_editor);
    m_column->addWidget(m_why);
    m_column->addWidget(m_understanding);
    m_column->addStretch(1);
}

void Conversation::buildReasons()
{
    auto *column = new QVBoxLayout(m_why);
    column->setContentsMargins(0, Metrics::kGap4, 0, 0);
    column->setSpacing(Metrics::kGap4);
    column->addWidget(m_whyTitle);
    column->addWidget(m_reasons);
}

void Conversation::setDetails(const console::ReviewDetails &details, Instant now, bool isAnother)
{
    m_details = details;
    m_now = now;
    if (isAnother) {
        m_whole = false;
        m_pinned = true;
        endEdit();
    }
    showThread();
    showDraft();
    showReasons();
    if (m_pinned)
        toEnd();
}

void Conversation::showThread()
{
    const auto &messages = m_details.thread;
    const std::size_t from = m_whole || messages.size() <= kMessagesShown ? 0 : messages.size() - kMessagesShown;
    const std::size_t count = messages.size() - from;
    while (m_bubbles.size() < count) {
        m_bubbles.push_back(new MessageBubble(m_content));
        m_thread->addWidget(m_bubbles.back());
    }
    const int evidence = evidenceAt();
    m_about = evidence - int(from);
    const QString person = Terms::contact(m_details.contact.profile.name, m_details.item.contact).section(u' ', 0, 0);
    for (std::size_t i = 0; i < m_bubbles.size(); ++i) {
        m_bubbles[i]->setVisible(i < count);
        if (i >= count)
            continue;
        const console::ThreadMessage &message = messages[from + i];
        const QString who = message.isInbound ? person : tr("Agent");
        const QString day = Formats::when(message.at, m_now);
        const QString clock = Formats::clock(message.at);
        QString caption = day == clock ? tr("%1, %2", "who, when").arg(who, clock) : tr("%1, %2 %3", "who, day, time").arg(who, day, clock);
        if (!message.channel.empty())
            caption += QStringLiteral(" · ") + Terms::channel(message.channel);
        if (!message.rule.empty() && message.state != domain::OutboxState::Sent) // what once held it explains nothing any more
            caption += QStringLiteral(" · ") + Terms::ruleInside(message.rule);
        MessageBubble::Content content{.side = message.isInbound ? MessageBubble::Side::Inbound : MessageBubble::Side::Outbound, .text = message.text, .caption = caption,
                                       .captionIcon = stateIcon(message),
                                       .tags = Terms::understood(message), .tagDetail = Terms::understoodInFull(message)};
        if (int(from + i) == evidence)
            content.marks = UnderstandingView::marksFor(*m_details.intent, message.text);
        if (content != m_bubbles[i]->content())
            m_bubbles[i]->setContent(std::move(content));
    }
    m_earlier->setVisible(from > 0);
    m_earlier->setText(tr("%Ln earlier messages", nullptr, int(from)));
    m_earlier->setAccessibleName(m_earlier->text());
    m_empty->setVisible(messages.empty());
}

/// The message that the item is about: that of its trace, else the newest one with its text. -1: it is not in the thread.
int Conversation::evidenceAt() const
{
    if (!m_details.intent)
        return -1;
    int found = -1;
    for (int i = 0; i < int(m_details.thread.size()); ++i) {
        const console::ThreadMessage &message = m_details.thread[std::size_t(i)];
        if (!message.isInbound)
            continue;
        if (!m_details.item.trace.isEmpty() && message.trace == m_details.item.trace)
            return i;
        if (message.text.contains(m_details.intent->text))
            found = i;
    }
    return found;
}

void Conversation::showWhole()
{
    m_whole = true;
    m_pinned = false;
    showThread();
}

QString Conversation::draftOf(const console::ReviewDetails &details)
{
    return details.draft ? details.draft->text : details.item.kind == "send" ? details.item.text : QString(); // elsewhere the item's text is no message
}

void Conversation::showDraft()
{
    MessageBubble::Content content;
    content.side = MessageBubble::Side::Draft;
    if (const auto &draft = m_details.draft) {
        content.text = draft->text;
        content.caption = tr("Draft, not sent · %1").arg(Terms::channel(draft->channel));
        if (!draft->sequence.empty())
            content.caption += QStringLiteral(" · ") + Terms::own(draft->sequence);
        for (const console::TextSpan &slot : draft->slots)
            content.marks.push_back({MessageBubble::Mark::Kind::Slot, slot.begin, slot.end - slot.begin});
        if (!draft->slots.empty())
            content.caption += QStringLiteral(" · ") + tr("boxed words come from facts");
        content.captionIcon = QStringLiteral("lock");
    } else if (const Effect *send = sendOf(m_details)) {
        content.text = send->text;
        const QString by = Terms::channel(send->channel);
        content.caption = send->due ? tr("If you accept: goes out %1 by %2").arg(ReviewWords::at(*send->due, m_now), by) : tr("If you accept: goes out now by %1").arg(by);
        content.captionIcon = QStringLiteral("send");
    } else {
        content.text = draftOf(m_details);
    }
    const bool shown = !content.text.isEmpty();
    if (content != m_draft->content())
        m_draft->setContent(std::move(content));
    m_draft->setVisible(shown && !isEditing());
}

void Conversation::showReasons()
{
    m_understanding->setVisible(m_details.intent.has_value());
    if (m_details.intent)
        m_understanding->setEvidence(*m_details.intent, ReviewWords::text(m_details.team));
    m_why->setVisible(m_details.reasons.has_value());
    if (!m_details.reasons)
        return;
    const console::ReasonSum &sum = *m_details.reasons;
    m_whyTitle->setText(tr("Why “%1”").arg(Terms::own(m_details.item.label)));
    std::vector<ReasonBars::Reason> reasons;
    double rest = sum.rest;
    for (const console::Reason &reason : sum.reasons) {
        if (reasons.size() == kReasonsShown) {
            rest += reason.contribution; // greatest first: what is left is told as one
            continue;
        }
        const QString value = reason.value.empty() ? tr("empty") : ReviewWords::text(reason.value);
        reasons.push_back({tr("%1: %2", "column: value").arg(Terms::own(reason.feature), value), reason.contribution});
    }
    if (std::abs(rest) >= 0.005)
        reasons.push_back({tr("Everything else"), rest});
    m_reasons->setReasons(std::move(reasons), ReasonBars::Sum{tr("Sum with base %1").arg(signedFigure(sum.bias)), signedFigure(sum.logit)});
}

void Conversation::edit()
{
    m_draft->hide();
    m_editor->show();
    m_editor->edit(draftOf(m_details), m_details.item.kind == "inbound" ? tr("Send the reply") : tr("Send as edited"));
    m_pinned = false;
    // The layout comes with the next turn of the event loop; until then the editor has no place to scroll to.
    QMetaObject::invokeMethod(this, [this] { ensureWidgetVisible(m_editor); }, Qt::QueuedConnection);
}

void Conversation::endEdit()
{
    if (!isEditing())
        return;
    m_editor->hide();
    m_draft->setVisible(!m_draft->content().text.isEmpty());
    Q_EMIT editEnded();
}

bool Conversation::isEditing() const
{
    return !m_editor->isHidden();
}

/// The newest stands at the end; but of an item about a message, that message is what has to be seen.
void Conversation::toEnd()
{
    const int end = verticalScrollBar()->maximum();
    const MessageBubble *about = m_about >= 0 && m_about < int(m_bubbles.size()) && !isEditing() ? m_bubbles[std::size_t(m_about)] : nullptr;
    verticalScrollBar()->setValue(about ? std::min(end, about->mapTo(m_content, QPoint(0, 0)).y() - Metrics::kGap12) : end);
}

void Conversation::resizeEvent(QResizeEvent *event)
{
    const int side = Metrics::kPage + std::max(0, (viewport()->width() - kContentMax - 2 * Metrics::kPage) / 2);
    const int bar = width() - viewport()->width(); // of scrolling: it takes of the margin, so that bubbles stay where they are
    m_column->setContentsMargins(side, Metrics::kGap12, std::max(Metrics::kGap4, side - bar), Metrics::kCard);
    QScrollArea::resizeEvent(event);
}

void Conversation::wheelEvent(QWheelEvent *event)
{
    QScrollArea::wheelEvent(event);
    m_pinned = verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void Conversation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyInk();
    QScrollArea::changeEvent(event);
}

void Conversation::applyInk()
{
    setInk(*m_empty, lookOf(this).tokens.text3);
}

} // namespace ns::ui
