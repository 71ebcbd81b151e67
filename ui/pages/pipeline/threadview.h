// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>
#include <vector>

#include "core/console/leaddetails.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ns::ui {

class MessageBubble;

/// The thread with a lead, the newest at the bottom: the last few at first, the older ones on demand. What has not gone out is a draft with the
/// reason under it. Plain text throughout.
class ThreadView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kShown = 6;
    static constexpr int kMore = 20; // with each step to older ones

    explicit ThreadView(std::function<Instant()> now, QWidget *parent = nullptr);
    void setLead(const console::SnapshotPtr<console::LeadDetails> &lead);

private:
    void fill();
    [[nodiscard]] QString caption(const console::ThreadMessage &message) const;
    std::function<Instant()> m_now;
    console::SnapshotPtr<console::LeadDetails> m_lead;
    QVBoxLayout *m_column;
    QLabel *m_title;
    QLabel *m_none;
    QPushButton *m_older;
    std::vector<MessageBubble *> m_bubbles;
    int m_shown = kShown;
};

} // namespace ns::ui
