// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>

#include "core/console/intents.h"
#include "core/base/result.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPlainTextEdit;

namespace ns::ui {

class ConfidenceBar;
class MessageBubble;
class StateView;
class ToneIcon;
class ToneLabel;
class UnderstandingView;

/// A sentence, as a customer would write it, and what the agent would make of it, while it is being typed. Nothing is stored. GUI thread.
class TrySentence : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kPauseMs = 60; // behind the last key: the answer stands there within 200 ms

    explicit TrySentence(QWidget *parent = nullptr);
    void focusText();
    [[nodiscard]] console::SentenceQuestion question() const;
    /// Another model decides now: asks again.
    void askAgain();
    void show(const console::SentenceReading &reading);
    using QWidget::show;
    void showFailure(const Error &error);

Q_SIGNALS:
    void asked(const ns::console::SentenceQuestion &question);

private:
    void buildInput();
    void buildAnswer();
    void ask();
    QTimer m_pause;
    Card *m_input;
    QPlainTextEdit *m_text;
    QComboBox *m_known;
    Card *m_answer;
    ToneIcon *m_icon;
    ToneLabel *m_fact;
    ToneLabel *m_meaning;
    QWidget *m_score;
    ToneLabel *m_figure;
    ConfidenceBar *m_bar;
    MessageBubble *m_bubble;
    UnderstandingView *m_understood;
    StateView *m_none;
};

} // namespace ns::ui
