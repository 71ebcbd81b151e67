// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

#include "core/console/leaddetails.h"
#include "core/console/review.h"

class QPushButton;

namespace ns::ui {

class FactList;

/// Who the item is about: address, place and clock, consent, what the source says of the lead, what else is open. Shown in the context pane.
class ContactPane : public QScrollArea
{
    Q_OBJECT
public:
    static constexpr int kAttributesShown = 14;

    ContactPane();
    void setDetails(const console::ReviewDetails &details, Instant now);
    /// The contact's clock, which comes a moment later; null takes it away.
    void setLead(const console::LeadDetails *lead, Instant now);
    void clear();
    void addTool(QWidget *tool);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString localTime(const console::LocalTime &local, Instant now) const;
    void showContact(Instant now);
    QWidget *m_content;
    FactList *m_contact;
    FactList *m_lead;
    FactList *m_others;
    class QVBoxLayout *m_tools;
    console::ReviewDetails m_details;
    std::optional<console::LocalTime> m_local;
};

} // namespace ns::ui
