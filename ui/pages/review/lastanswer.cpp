// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/lastanswer.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/pages/review/reviewwords.h"
#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

domain::ReviewItem itemOf(const console::ReviewRow &row)
{
    domain::ReviewItem item;
    item.kind = row.kind;
    item.reason = row.reason;
    item.label = row.label;
    return item;
}

constexpr int kHeight = 56;
constexpr int kSecondMs = 1000;

} // namespace

LastAnswer::LastAnswer(console::Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_who(new ElidedLabel(this)), m_what(new ElidedLabel(this)), m_undo(new QPushButton(tr("Undo"), this))
{
    setFixedHeight(kHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::kPage, 1, Metrics::kCard, 0);
    row->setSpacing(Metrics::kGap8);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_who);
    words->addWidget(m_what);
    words->addStretch(1);
    row->addLayout(words, 1);
    row->addWidget(m_undo);
    m_undo->setObjectName(QStringLiteral("review.undoButton"));
    m_undo->setAccessibleName(m_undo->text());
    m_undo->setFocusPolicy(Qt::TabFocus);
    setButtonIcon(*m_undo, QStringLiteral("undo-2"));
    connect(m_undo, &QPushButton::clicked, this, &LastAnswer::undoRequested);
    m_second.setInterval(kSecondMs);
    connect(&m_second, &QTimer::timeout, this, &LastAnswer::tick);
    hide();
    m_who->setLook(TextSize::Body, TextWeight::Medium);
    m_what->setLook(TextSize::Small, TextWeight::Regular, Tone::Quiet);
}

void LastAnswer::setUndoKey(const QString &key)
{
    setButtonCap(*m_undo, key);
}

void LastAnswer::show(const ReviewQueue &queue)
{
    const ReviewQueue::Done *done = queue.lastDone();
    setVisible(done != nullptr);
    if (!done) {
        m_second.stop();
        return;
    }
    const int together = queue.lastBatchSize();
    m_who->setText(together > 1 ? tr("%Ln items", nullptr, together) : Terms::contact(done->row.name, done->row.contact));
    m_answer = done->answer.kind == domain::AnswerKind::None ? tr("put off") : ReviewWords::done(done->answer, itemOf(done->row));
    m_appliesAt = done->appliesAt;
    m_second.start();
    tick();
}

void LastAnswer::tick()
{
    if (!m_appliesAt) {
        m_what->setText(m_answer);
        return;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_appliesAt - m_desk.now()).count();
    m_what->setText(left > 0 ? tr("%1 · %2 s left").arg(m_answer).arg(left) : tr("%1 · done").arg(m_answer));
    if (left <= 0)
        m_second.stop();
}

void LastAnswer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), lookOf(this).tokens.line);
}

} // namespace ns::ui
