// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/drafteditor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr int kLinesMin = 3;
constexpr int kLinesMax = 10;
constexpr int kLine = 20;

bool isAccept(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && key.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

DraftEditor::DraftEditor(QWidget *parent) : QWidget(parent), m_edit(new QPlainTextEdit(this)), m_hint(makeLabel({}, TextSize::Small)), m_done(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap8);
    m_edit->setObjectName(QStringLiteral("review.editor"));
    m_edit->setAccessibleName(tr("Text of the message"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFont(lookOf(this).fonts.get(TextSize::Reading));
    m_edit->installEventFilter(this);
    column->addWidget(m_edit);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::kGap8);
    QPushButton *done = m_done;
    done->setObjectName(QStringLiteral("review.editor.done"));
    done->setAccessibleName(tr("Send"));
    setButtonKind(*done, ButtonKind::Primary);
    setButtonCap(*done, tr("Ctrl+Enter"));
    auto *back = new QPushButton(tr("Leave as it was"), this);
    back->setObjectName(QStringLiteral("review.editor.back"));
    back->setAccessibleName(back->text());
    setButtonKind(*back, ButtonKind::Quiet);
    setButtonCap(*back, tr("Esc"));
    row->addWidget(m_hint, 1);
    row->addWidget(back);
    row->addWidget(done);
    column->addLayout(row);
    connect(done, &QPushButton::clicked, this, &DraftEditor::tryAccept);
    connect(back, &QPushButton::clicked, this, &DraftEditor::cancelled);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this, done] {
        done->setEnabled(!text().trimmed().isEmpty());
        m_hint->setText(tr("%Ln characters", nullptr, int(text().size())));
        fitHeight();
    });
    applyInk();
}

void DraftEditor::edit(const QString &text, const QString &verb)
{
    m_done->setText(verb);
    m_done->setAccessibleName(verb);
    m_done->setEnabled(!text.trimmed().isEmpty());
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    fitHeight();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

QString DraftEditor::text() const
{
    return m_edit->toPlainText();
}

void DraftEditor::tryAccept()
{
    if (!text().trimmed().isEmpty())
        Q_EMIT accepted(text());
}

void DraftEditor::fitHeight()
{
    const int lines = std::clamp(int(m_edit->document()->size().height()), kLinesMin, kLinesMax);
    m_edit->setFixedHeight(lines * kLine + Metrics::kPage);
}

bool DraftEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool isShortcut = event->type() == QEvent::ShortcutOverride;
    if (watched != m_edit || (!isShortcut && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (!isAccept(key) && key.key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept(); // ours, before any action of the window
    if (!isShortcut)
        isAccept(key) ? tryAccept() : cancelled();
    return true;
}

void DraftEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyInk();
    QWidget::changeEvent(event);
}

void DraftEditor::applyInk()
{
    setInk(*m_hint, lookOf(this).tokens.text2);
}

} // namespace ns::ui
