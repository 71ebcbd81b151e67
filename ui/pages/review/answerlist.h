// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/review.h"
#include "ui/pages/review/answerrow.h"

class QGridLayout;

namespace ns::ui {

/// Everything that can be done with the item on show, each with its key and what will follow before it is pressed: the proposed answer first, the
/// other labels by digit (what a message may want two in a row), then edit, reject and later.
class AnswerList : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kLabelsShown = 6; // others are a key away
    static constexpr int kIntentsShown = 9; // two in a row

    enum class Act { Answer, Edit, Later, MoreLabels };
    struct Line
    {
        Act act = Act::Answer;
        int choice = -1; // index into ReviewDetails::choices, of Answer and Edit
        AnswerRow::Content content;
    };
    struct Keys
    {
        QString accept, edit, reject, later, labels;
    };

    explicit AnswerList(QWidget *parent = nullptr);
    void setKeys(const Keys &keys) { m_keys = keys; }
    /// `whyNot`: nothing can be answered now, and why.
    void setDetails(const console::ReviewDetails &details, Instant now, const QString &whyNot);
    /// The rows in their order; for tests and for the digits.
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] static std::vector<Line> linesFor(const console::ReviewDetails &details, const Keys &keys, Instant now, const QString &whyNot);

Q_SIGNALS:
    void lineChosen(int line);

protected:
    void changeEvent(QEvent *event) override;

private:
    void place();
    void alignColumns();
    Keys m_keys;
    std::vector<Line> m_lines;
    std::vector<AnswerRow *> m_rows;
    QGridLayout *m_grid;
};

} // namespace ns::ui
