// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learning/trysentence.h"

#include <QComboBox>
#include <QLocale>
#include <QPlainTextEdit>

#include "ui/widgets/field.h"
#include "ui/pages/learning/intentwords.h"
#include "ui/widgets/tonelabel.h"
#include "ui/style/look.h"
#include "ui/widgets/confidencebar.h"
#include "ui/widgets/messagebubble.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/understandingview.h"

namespace ns::ui {

namespace {

constexpr int kInputHeight = 76; // three lines
constexpr int kBarWidth = 160;

} // namespace

TrySentence::TrySentence(QWidget *parent)
    : QWidget(parent), m_input(new Card(tr("Try a sentence"), this)), m_text(new QPlainTextEdit), m_known(new QComboBox), m_answer(new Card(tr("What the agent would make of it"), this)),
      m_icon(new ToneIcon(m_answer)), m_fact(new ToneLabel(TextSize::Pane, TextWeight::Semibold, Tone::Plain, m_answer)),
      m_meaning(new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Quiet, m_answer)), m_score(new QWidget(m_answer)),
      m_figure(new ToneLabel(TextSize::Body, TextWeight::Medium, Tone::Plain, m_score)), m_bar(new ConfidenceBar(m_score)), m_bubble(new MessageBubble(m_answer)),
      m_understood(new UnderstandingView(m_answer)), m_none(new StateView(this))
{
    buildInput();
    buildAnswer();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kCard);
    column->addWidget(m_input);
    column->addWidget(m_answer);
    column->addWidget(m_none, 1);
    column->addStretch(0);
    m_answer->hide();
    m_none->setObjectName(QStringLiteral("learning.intents.try.state"));
    m_none->setIcon(QStringLiteral("message-square"));
    m_none->show(StateView::Kind::Empty, tr("Write as a customer would"), tr("Language, opt-out, what it wants and the words that decided stand here while you type. Nothing is kept"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TrySentence::ask);
}

void TrySentence::buildInput()
{
    m_text->setObjectName(QStringLiteral("learning.intents.try.text"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kInputHeight);
    m_text->setFont(lookOf(this).fonts.get(TextSize::Reading));
    m_known->setObjectName(QStringLiteral("learning.intents.try.known"));
    m_known->addItem(tr("Not known yet"), int(domain::Language::Unknown));
    for (const domain::Language each : {domain::Language::Spanish, domain::Language::Portuguese, domain::Language::English})
        m_known->addItem(Terms::language(each), int(each));
    m_known->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_input->body()->addWidget(new Field(tr("A message"), m_text));
    m_input->body()->addWidget(new Field(tr("Language of the contact so far"), m_known));
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_known, &QComboBox::currentIndexChanged, this, &TrySentence::askAgain);
}

void TrySentence::buildAnswer()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Metrics::kGap8);
    head->addWidget(m_icon);
    head->addWidget(m_fact, 1);
    auto *score = new QHBoxLayout(m_score);
    score->setContentsMargins(0, 0, 0, 0);
    score->setSpacing(Metrics::kGap8);
    m_figure->setWordWrap(false);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setGapShown(true);
    score->addWidget(m_figure);
    score->addWidget(m_bar);
    head->addWidget(m_score);
    m_answer->body()->addLayout(head);
    m_answer->body()->addWidget(m_meaning);
    m_answer->body()->addWidget(m_bubble);
    m_answer->body()->addWidget(m_understood);
}

void TrySentence::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

console::SentenceQuestion TrySentence::question() const
{
    return {m_text->toPlainText().left(console::kSentenceMax), domain::Language(m_known->currentData().toInt())};
}

void TrySentence::askAgain()
{
    if (!question().text.trimmed().isEmpty())
        ask();
}

void TrySentence::ask()
{
    if (!question().text.trimmed().isEmpty())
        return Q_EMIT asked(question());
    m_answer->hide();
    m_none->show();
}

void TrySentence::show(const console::SentenceReading &reading)
{
    if (question().text.trimmed().isEmpty())
        return; // cleared meanwhile
    const IntentWords::Saying saying = IntentWords::reading(reading);
    const console::IntentEvidence &evidence = reading.evidence;
    m_icon->setIcon(saying.icon, saying.tone == Tone::Plain ? Tone::Accent : saying.tone);
    m_fact->setText(saying.fact);
    m_meaning->setText(saying.meaning);
    m_score->setVisible(!evidence.label.empty());
    m_figure->setText(QLocale().toString(evidence.confidence, 'f', 2));
    m_bar->setValue(Terms::intent(evidence.label), evidence.confidence, evidence.threshold);
    m_bubble->setContent({.side = MessageBubble::Side::Inbound, .text = evidence.text, .caption = {}, .marks = UnderstandingView::marksFor(evidence, evidence.text)});
    m_understood->setEvidence(evidence, reading.team);
    m_none->hide();
    m_answer->show();
}

void TrySentence::showFailure(const Error &error)
{
    m_answer->hide();
    m_none->showFailure(error, [this] { askAgain(); });
    m_none->QWidget::show();
}

} // namespace ns::ui
