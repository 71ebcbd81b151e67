// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/guardrails/sourcepanel.h"

#include <QPainter>
#include <QTextBlock>
#include <QVBoxLayout>

#include "ui/pages/guardrails/guardwords.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/tonelabel.h"

namespace ns::ui {

namespace {

constexpr int kNumbersWidth = 44;
constexpr int kHighlightMax = 2'000; // UTF-16 units of a line that are coloured

} // namespace

void JsonColours::highlightBlock(const QString &text)
{
    const Tokens &t = lookOf(m_look).tokens;
    const qsizetype end = std::min<qsizetype>(text.size(), kHighlightMax);
    for (qsizetype i = 0; i < end;) {
        if (text[i] == u'"') {
            qsizetype close = i + 1;
            while (close < text.size() && text[close] != u'"')
                close += text[close] == u'\\' ? 2 : 1;
            close = std::min(close + 1, text.size());
            const bool isName = QStringView(text).mid(close).trimmed().startsWith(u':');
            setFormat(int(i), int(close - i), isName ? t.accent : t.good);
            i = close;
        } else {
            if (text[i].isDigit())
                setFormat(int(i), 1, t.warn);
            ++i;
        }
    }
}

class SourceEdit::Numbers : public QWidget
{
public:
    explicit Numbers(SourceEdit &edit) : QWidget(&edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_edit.paintNumbers(*this, event->rect()); }

private:
    SourceEdit &m_edit;
};

SourceEdit::SourceEdit(QWidget *parent) : QPlainTextEdit(parent), m_numbers(new Numbers(*this))
{
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setViewportMargins(kNumbersWidth, 0, 0, 0);
    new JsonColours(document(), this);
    applyLook();
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this](const QRect &, int) { m_numbers->update(); });
}

void SourceEdit::applyLook()
{
    setFont(lookOf(this).fonts.mono());
}

void SourceEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyLook();
        for (auto *colours : document()->findChildren<JsonColours *>())
            colours->rehighlight();
    }
}

void SourceEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inner = contentsRect();
    m_numbers->setGeometry(inner.left(), inner.top(), kNumbersWidth, inner.height());
}

void SourceEdit::setFaultyLines(std::set<int> lines)
{
    m_faulty = std::move(lines);
    m_numbers->update();
}

void SourceEdit::paintNumbers(QWidget &side, const QRect &area)
{
    QPainter painter(&side);
    const Look &look = lookOf(this);
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= area.bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        const bool isFaulty = m_faulty.contains(block.blockNumber() + 1);
        if (isFaulty)
            look.icons->draw(painter, QRectF(2, top, 14, height), QStringLiteral("circle-x"), look.tokens.bad);
        drawLine(painter, QRect(0, int(top), kNumbersWidth - 8, int(height)), QString::number(block.blockNumber() + 1),
                 {.font = look.fonts.get(TextSize::Cap), .color = isFaulty ? look.tokens.bad : look.tokens.text3, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
        top += height;
    }
}

void SourceEdit::changeText(const QString &text)
{
    const QString old = toPlainText();
    if (old == text)
        return;
    const qsizetype least = std::min(old.size(), text.size());
    qsizetype same = 0, tail = 0;
    while (same < least && old[same] == text[same])
        ++same;
    while (tail < least - same && old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor cursor(document());
    cursor.setPosition(int(same));
    cursor.setPosition(int(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(same, text.size() - same - tail));
}

void SourceEdit::goToLine(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, std::min(column - 1, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
}

SourcePanel::SourcePanel(PolicyEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_text(new SourceEdit(this)), m_icon(new ToneIcon(this)), m_words(new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, this))
{
    m_text->setObjectName(QStringLiteral("guardrails.source"));
    m_text->setAccessibleName(tr("Source of the draft, JSON"));
    auto *head = new ToneLabel(TextSize::Small, TextWeight::Medium, Tone::Faint, this);
    head->setText(tr("Source, the same draft: edit either side"));
    auto *said = new QHBoxLayout;
    said->setSpacing(Metrics::kGap8);
    said->addWidget(m_icon, 0, Qt::AlignTop);
    said->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap4);
    column->addWidget(head);
    column->addWidget(m_text, 1);
    column->addLayout(said);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    m_follow.setSingleShot(true);
    m_follow.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SourcePanel::take);
    connect(&m_follow, &QTimer::timeout, this, [this] { follow(nullptr); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling)
            m_pause.start();
    });
    connect(&m_editor, &PolicyEditor::edited, this, [this](QObject *by) {
        if (by != this && isVisible())
            by ? m_follow.start() : follow(nullptr);
    });
    connect(&m_editor, &PolicyEditor::readingChanged, this, &SourcePanel::tell);
}

void SourcePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow(nullptr);
    tell();
}

void SourcePanel::take()
{
    m_editor.setText(m_text->toPlainText().toStdString(), this);
}

void SourcePanel::follow(QObject *)
{
    if (m_pause.isActive()) // somebody types here
        return;
    m_isFilling = true;
    m_text->setReadOnly(m_editor.isReadOnly());
    m_text->changeText(QString::fromStdString(m_editor.text()));
    m_isFilling = false;
}

void SourcePanel::tell()
{
    const auto &reading = m_editor.reading();
    if (!reading)
        return;
    std::set<int> lines;
    for (const console::PolicyFault &fault : reading->faults)
        lines.insert(fault.line);
    m_text->setFaultyLines(lines);
    const bool isFine = reading->faults.empty();
    m_icon->setIcon(isFine ? QStringLiteral("circle-check") : QStringLiteral("circle-x"), isFine ? Tone::Good : Tone::Bad);
    m_words->setTone(isFine ? Tone::Quiet : Tone::Bad);
    if (isFine)
        m_words->setText(m_editor.changes() == 0 ? tr("Reads well, as published") : tr("Reads well, %Ln changes against what is published", nullptr, m_editor.changes()));
    else
        m_words->setText(tr("Line %1: %2").arg(reading->faults.front().line).arg(GuardWords::fault(reading->faults.front())));
    m_words->setToolTip(isFine ? QString() : QString::fromStdString(reading->faults.front().path + ": " + reading->faults.front().message));
}

void SourcePanel::focusText()
{
    m_text->setFocus();
}

void SourcePanel::goToFault()
{
    if (m_editor.reading() && !m_editor.reading()->faults.empty())
        m_text->goToLine(m_editor.reading()->faults.front().line, m_editor.reading()->faults.front().column);
    focusText();
}

} // namespace ns::ui
