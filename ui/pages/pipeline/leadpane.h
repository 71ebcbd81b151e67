// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

#include "core/console/leaddetails.h"
#include "ui/pages/pipeline/leadwords.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace ns::ui {

class ClassificationPanel;
class FactList;
class StateView;
class ThreadView;

/// All that is known of one lead, in the context pane: signs, next step, classification, facts, thread, and the ways to its trace and review
/// item. Shows what it is given; GUI thread, owned by the pipeline page.
class LeadPane : public QWidget
{
    Q_OBJECT
public:
    explicit LeadPane(std::function<Instant()> now, QWidget *parent = nullptr);

    /// The row of the list, until the details come: name and signs at once.
    void setRow(const console::LeadRow &row);
    void setLead(const console::SnapshotPtr<console::LeadDetails> &lead);
    void setFailure(const Error &error);
    void clear();
    [[nodiscard]] ClassificationPanel &classification() { return *m_classification; }
    void setKeys(const QString &trace, const QString &review, const QString &why);
    void focusContent();

Q_SIGNALS:
    void traceRequested();
    void reviewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    class SignLine;
    void buildLayout();
    QWidget *buildButtons();
    void showHead(const console::LeadRow &row);
    void showSigns(const std::vector<Sign> &signs);
    void applyInk();
    std::function<Instant()> m_now;
    QStackedLayout *m_stack;
    StateView *m_state;
    QScrollArea *m_scroll;
    QLabel *m_name;
    QLabel *m_sub;
    QVBoxLayout *m_signs;
    std::vector<SignLine *> m_lines;
    SignLine *m_next;
    QPushButton *m_trace;
    QPushButton *m_review;
    QWidget *m_details;
    ClassificationPanel *m_classification;
    FactList *m_facts;
    FactList *m_plan;
    FactList *m_own;
    ThreadView *m_thread;
    std::optional<domain::ContactNo> m_shown;
};

} // namespace ns::ui
