// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/pages/review/answerlist.h"
#include "ui/pages/review/reviewqueue.h"
#include "ui/style/tone.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace ns::ui {

class Banner;
class Conversation;
class ElidedLabel;
class QuestionStrip;
class StateView;

/// The item on show: who, what is asked and why, what was said, and the answers anchored at the bottom, so that a long thread never moves them.
/// What happened to the item meanwhile stands above it.
class ItemView : public QWidget
{
    Q_OBJECT
public:
    explicit ItemView(QWidget *parent = nullptr);
    /// Shows what the queue has now. `whyNot`: why nothing can be answered at all (a window that only looks).
    void show(const ReviewQueue &queue, Instant now, const QString &whyNot, bool isAnother);
    using QWidget::show;
    void showState(int kind, const QString &fact, const QString &line);
    [[nodiscard]] StateView &state() { return *m_state; }
    [[nodiscard]] AnswerList &answers() { return *m_answers; }
    [[nodiscard]] Conversation &conversation() { return *m_conversation; }
    void setPlace(const QString &place);
    /// At the right of the head.
    void addTool(QWidget *tool);
    /// About more than the item on show: an answer that was not kept, a question before a stroke over many.
    struct Notice
    {
        Tone tone = Tone::Bad;
        QString icon = QStringLiteral("circle-x");
        QString fact;
        QString meaning;
        QString button; // and what it does:
        std::function<void()> run;
        QString key = {};
    };
    void showNotice(Notice notice);
    void hideNotice();
    [[nodiscard]] bool hasNotice() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    void buildItem();
    void showNews(const ReviewQueue::News &news, Instant now);
    [[nodiscard]] QString subtitle(const console::ReviewDetails &details, Instant now) const;
    QWidget *m_item;
    StateView *m_state;
    QStackedLayout *m_stack;
    ElidedLabel *m_name;
    ElidedLabel *m_facts;
    ElidedLabel *m_place;
    QHBoxLayout *m_tools;
    Banner *m_notice;
    QPushButton *m_noticeButton;
    std::function<void()> m_noticeRun;
    Banner *m_news;
    QuestionStrip *m_question;
    Conversation *m_conversation;
    AnswerList *m_answers;
};

} // namespace ns::ui
