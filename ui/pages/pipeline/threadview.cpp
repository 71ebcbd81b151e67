// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/threadview.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/pipeline/leadwords.h"
#include "ui/style/accessible.h"
#include "ui/style/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/messagebubble.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using console::ThreadMessage;
using domain::OutboxState;

namespace {

bool hasGoneOut(const ThreadMessage &message)
{
    return !message.state || *message.state == OutboxState::Sent || *message.state == OutboxState::Sending || *message.state == OutboxState::InDoubt;
}

QString iconOf(const ThreadMessage &message)
{
    if (message.isInbound)
        return {};
    if (!message.state)
        return QStringLiteral("check");
    switch (*message.state) {
    case OutboxState::Queued:
    case OutboxState::Sending: return QStringLiteral("clock");
    case OutboxState::Sent: return QStringLiteral("check");
    case OutboxState::Held: return QStringLiteral("shield-alert");
    case OutboxState::InReview: return QStringLiteral("hand");
    case OutboxState::InDoubt: return QStringLiteral("circle-help");
    case OutboxState::SetAside: return QStringLiteral("circle-x");
    case OutboxState::Blocked: return QStringLiteral("ban");
    case OutboxState::Cancelled: return QStringLiteral("minus");
    }
    return {};
}

} // namespace

ThreadView::ThreadView(std::function<Instant()> now, QWidget *parent)
    : QWidget(parent), m_now(std::move(now)), m_column(new QVBoxLayout(this)), m_title(makeLabel(tr("Thread"), TextSize::Body, TextWeight::Semibold)),
      m_none(makeLabel(tr("Nothing was written yet"), TextSize::Body)), m_older(new QPushButton(this))
{
    describe(*this, QAccessible::Grouping, tr("Thread"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::kGap12);
    m_column->addWidget(m_title);
    m_column->addWidget(m_older, 0, Qt::AlignLeft);
    m_column->addWidget(m_none);
    m_older->setObjectName(QStringLiteral("pipeline.older"));
    m_older->setAccessibleName(tr("Show older messages"));
    setButtonKind(*m_older, ButtonKind::Quiet);
    connect(m_older, &QPushButton::clicked, this, [this] {
        m_shown += kMore;
        fill();
    });
    m_older->hide();
}

QString ThreadView::caption(const ThreadMessage &message) const
{
    QStringList parts{Terms::channel(message.channel), Formats::when(message.at, m_now())};
    if (Formats::when(message.at, m_now()) != Formats::clock(message.at))
        parts.last() += u' ' + Formats::clock(message.at);
    if (message.state)
        parts += !hasGoneOut(message) && !message.rule.empty() ? Terms::rule(message.rule) : Terms::outbox(*message.state);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void ThreadView::setLead(const console::SnapshotPtr<console::LeadDetails> &lead)
{
    if (!m_lead || m_lead->row.no != lead->row.no)
        m_shown = kShown;
    m_lead = lead;
    fill();
}

void ThreadView::fill()
{
    const std::vector<ThreadMessage> &thread = m_lead->thread;
    const int shown = std::min(m_shown, int(thread.size()));
    while (int(m_bubbles.size()) < shown) {
        m_bubbles.push_back(new MessageBubble(this));
        QSizePolicy policy = m_bubbles.back()->sizePolicy();
        policy.setVerticalPolicy(QSizePolicy::Minimum); // narrower than its widest, it needs more lines than its size hint has
        m_bubbles.back()->setSizePolicy(policy);
        m_column->addWidget(m_bubbles.back());
    }
    const std::size_t from = thread.size() - std::size_t(shown);
    for (std::size_t i = 0; i < m_bubbles.size(); ++i) {
        const bool used = int(i) < shown;
        m_bubbles[i]->setVisible(used);
        if (!used)
            continue;
        const ThreadMessage &message = thread[from + i];
        const auto side = message.isInbound ? MessageBubble::Side::Inbound : hasGoneOut(message) ? MessageBubble::Side::Outbound : MessageBubble::Side::Draft;
        const QString text = message.subject.isEmpty() ? message.text : message.subject + u'\n' + message.text;
        m_bubbles[i]->setContent({side, text, caption(message), iconOf(message), {}, Terms::understood(message), Terms::understoodInFull(message)});
    }
    m_none->setVisible(thread.empty());
    setInk(*m_none, lookOf(this).tokens.text2);
    m_older->setText(tr("%Ln older", nullptr, int(from)));
    m_older->setAccessibleName(tr("Show older messages"));
    m_older->setVisible(from > 0);
}

} // namespace ns::ui
