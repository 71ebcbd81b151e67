// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "ui/pages/pipeline/leadmodel.h"

class QButtonGroup;
class QHBoxLayout;
class QScrollArea;

namespace ns::ui {

class StageColumn;

/// All stages side by side. Folded they are a strip of heads above the table. Arrow keys and the page's keys move between cards and columns; one
/// card is selected in all of the board. GUI thread; part of the pipeline page.
class BoardView : public QWidget
{
    Q_OBJECT
public:
    explicit BoardView(LeadModel::Clock now, QWidget *parent = nullptr);

    /// Columns that stay keep their widgets, selection and scroll.
    void setBoard(const console::SnapshotPtr<console::PipelineBoard> &board);
    void setFolded(bool folded);
    /// The stage that is chosen for the table; empty: none.
    void setStage(const std::string &stage);
    [[nodiscard]] const std::string &stage() const { return m_stage; }
    void select(std::optional<std::int64_t> no);
    void moveCard(int rows);
    void moveColumn(int columns);
    /// To the selected card, else the first.
    void focusCards();
    [[nodiscard]] const std::vector<StageColumn *> &columns() const { return m_columns; }
    /// The row of a lead that is among the cards.
    [[nodiscard]] const console::LeadRow *findRow(std::int64_t no) const;

Q_SIGNALS:
    void leadChosen(qint64 no);
    void leadOpened();
    void stageChosen(const std::string &stage);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitColumns(const console::PipelineBoard &board);
    StageColumn *addColumn(const std::string &stage);
    void fitHeight();
    [[nodiscard]] int currentColumn() const;
    LeadModel::Clock m_now;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QHBoxLayout *m_row;
    QButtonGroup *m_heads;
    std::vector<StageColumn *> m_columns;
    std::string m_stage;
    std::optional<std::int64_t> m_selected;
    bool m_isFolded = false;
};

} // namespace ns::ui
