// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/wordchips.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/flowlayout.h"

namespace ns::ui {

namespace {
constexpr int kInputWidth = 140;
constexpr int kWordsMax = 200;
}

WordChips::WordChips(const QString &objectName, const QString &placeholder, QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this)), m_input(new QLineEdit(this))
{
    setObjectName(objectName);
    m_input->setObjectName(objectName + QStringLiteral(".input"));
    m_input->setAccessibleName(placeholder);
    m_input->setPlaceholderText(placeholder);
    m_input->setMinimumWidth(kInputWidth);
    m_input->installEventFilter(this);
    m_flow->setContentsMargins(Metrics::kGap4, Metrics::kGap4, Metrics::kGap4, Metrics::kGap4);
    m_flow->addWidget(m_input);
    setFocusProxy(m_input);
    connect(m_input, &QLineEdit::editingFinished, this, &WordChips::addTyped);
    connect(m_input, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u','))
            addTyped();
    });
}

void WordChips::setWords(const QStringList &words)
{
    if (words == m_words)
        return;
    m_words = words;
    rebuild();
}

void WordChips::setReadOnly(bool isReadOnly)
{
    if (m_isReadOnly == isReadOnly)
        return;
    m_isReadOnly = isReadOnly;
    m_input->setEnabled(!isReadOnly);
    rebuild();
}

void WordChips::addTyped()
{
    const QStringList typed = m_input->text().split(u',', Qt::SkipEmptyParts);
    QStringList words = m_words;
    for (const QString &each : typed) {
        const QString word = each.simplified();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive) && words.size() < kWordsMax)
            words += word;
    }
    m_input->clear();
    if (words == m_words)
        return;
    m_words = words;
    rebuild();
    Q_EMIT wordsChanged(m_words);
}

void WordChips::remove(const QString &word)
{
    m_words.removeAll(word);
    rebuild();
    m_input->setFocus();
    Q_EMIT wordsChanged(m_words);
}

void WordChips::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        if (item->widget() != m_input)
            item->widget()->deleteLater();
        delete item;
    }
    int number = 0;
    for (const QString &word : m_words) {
        auto *chip = new QPushButton(word, this);
        chip->setObjectName(QStringLiteral("%1.word.%2").arg(objectName()).arg(++number));
        chip->setAccessibleName(tr("Take out %1").arg(word));
        chip->setToolTip(chip->accessibleName());
        chip->setEnabled(!m_isReadOnly);
        setButtonIcon(*chip, QStringLiteral("x"));
        connect(chip, &QPushButton::clicked, this, [this, word] { remove(word); });
        m_flow->addWidget(chip);
        chip->show();
    }
    m_flow->addWidget(m_input);
    updateGeometry();
}

bool WordChips::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key && key->key() == Qt::Key_Backspace && m_input->text().isEmpty() && !m_words.isEmpty()) {
        const QString last = m_words.constLast();
        remove(last);
        m_input->setText(last);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void WordChips::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = lookOf(this).tokens;
    drawBox(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::kRadiusControl, t.field, t.controlLine);
}

} // namespace ns::ui
