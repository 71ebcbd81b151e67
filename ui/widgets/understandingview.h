// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/review.h"
#include "ui/widgets/messagebubble.h"

class QBoxLayout;
class QLabel;

namespace ns::ui {

class FactList;
class ReasonBars;

/// What the agent made of an inbound message: language, intent, second guesses, opt-out and team in words, and beside them the numbered words that
/// decided, which the bubble above marks with the same numbers. GUI thread.
class UnderstandingView : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t kSpansShown = 5;

    explicit UnderstandingView(QWidget *parent = nullptr);
    /// `team`: its name; empty: none.
    void setEvidence(const console::IntentEvidence &evidence, const QString &team);
    /// The stretches that are numbered, in the order of their numbers: what sounds like an opt-out, else what decided for the intent.
    [[nodiscard]] static std::vector<console::EvidenceSpan> numbered(const console::IntentEvidence &evidence);
    /// The same for the bubble of a message with this text; empty where it is another text.
    [[nodiscard]] static std::vector<MessageBubble::Mark> marksFor(const console::IntentEvidence &evidence, const QString &text);
    /// What the message was taken for, with how sure: "Price, 0.71; alone from 0.85".
    [[nodiscard]] static QString wants(const console::IntentEvidence &evidence);
    /// The language to go on with, and why: "Spanish, as the text says".
    [[nodiscard]] static QString inLanguage(const console::LanguageEvidence &language);
    [[nodiscard]] static QString optOut(const std::string &found); // "none", "clear", "unclear"

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showReasons(const console::IntentEvidence &evidence);
    QBoxLayout *m_row;
    FactList *m_facts;
    QWidget *m_why;
    QLabel *m_whyTitle;
    QLabel *m_none;
    ReasonBars *m_reasons;
};

} // namespace ns::ui
