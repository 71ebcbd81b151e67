// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/leaddetails.h"

class QLabel;
class QPushButton;

namespace ns::ui {

class ConfidenceBar;
class ReasonBars;

/// What the model (or a person) says of a lead: label, score against the threshold, and on demand the reasons that add up to it.
class ClassificationPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ClassificationPanel(QWidget *parent = nullptr);
    void setLead(const console::LeadDetails &lead);
    /// Shows or hides the reasons, where there are any.
    void toggleReasons();
    [[nodiscard]] bool hasReasons() const { return m_hasReasons; }
    /// The key that does the same, printed on the button.
    void setKey(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showReasons(const console::ReasonSum &sum);
    void applyInk();
    QLabel *m_label;
    QLabel *m_figure;
    ConfidenceBar *m_bar;
    QLabel *m_meaning;
    QPushButton *m_why;
    ReasonBars *m_reasons;
    bool m_hasReasons = false;
    bool m_isOpen = false;
};

} // namespace ns::ui
