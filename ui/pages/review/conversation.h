// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

#include "core/console/review.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ns::ui {

class DraftEditor;
class MessageBubble;
class ReasonBars;
class UnderstandingView;

/// The middle of an item: the thread with the newest at the bottom, the draft with its slots (or what would go out on accepting), the editor in its
/// place, and the reasons of the score. Scrolls; the answers below it do not.
class Conversation : public QScrollArea
{
    Q_OBJECT
public:
    static constexpr int kMessagesShown = 8; // until asked for more

    explicit Conversation(QWidget *parent = nullptr);
    /// Another item scrolls to the newest message; the same one, read again, stays where it is unless it was at the end.
    void setDetails(const console::ReviewDetails &details, Instant now, bool isAnother);
    void showWhole();
    /// Puts the editor in place of the draft.
    void edit();
    void endEdit();
    [[nodiscard]] bool isEditing() const;
    /// What an edit starts from.
    [[nodiscard]] static QString draftOf(const console::ReviewDetails &details);

Q_SIGNALS:
    void edited(const QString &text);
    void editEnded();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void buildContent();
    void buildReasons();
    void showThread();
    [[nodiscard]] int evidenceAt() const;
    void showDraft();
    void showReasons();
    void applyInk();
    void toEnd();
    console::ReviewDetails m_details;
    Instant m_now = {};
    bool m_whole = false;
    int m_about = -1;     // index of the bubble that the item is about; -1: none is
    bool m_pinned = true; // to the end, until a person scrolls
    QWidget *m_content;
    QVBoxLayout *m_column;
    QVBoxLayout *m_thread;
    QLabel *m_empty;
    QPushButton *m_earlier;
    std::vector<MessageBubble *> m_bubbles;
    MessageBubble *m_draft;
    DraftEditor *m_editor;
    QWidget *m_why;
    QLabel *m_whyTitle;
    ReasonBars *m_reasons;
    UnderstandingView *m_understanding;
};

} // namespace ns::ui
