// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/pages/pipeline/leadmodel.h"

class QListView;
class QPushButton;

namespace ns::ui {

class StageHead;
class WindowedList;

/// One stage of the board: head, the cards that need attention most, and the way to the rest. Folded it is the head alone.
class StageColumn : public QWidget
{
    Q_OBJECT
public:
    StageColumn(const std::string &stage, LeadModel::Clock now, QWidget *parent = nullptr);

    [[nodiscard]] const std::string &stage() const { return m_stage; }
    [[nodiscard]] StageHead &head() { return *m_head; }
    [[nodiscard]] QListView &cards() { return *m_cards; }
    [[nodiscard]] const LeadModel &model() const { return *m_model; }
    /// `column` lies in `owner`.
    void setColumn(std::shared_ptr<const void> owner, const console::StageColumn &column);
    void setFolded(bool folded);
    /// False when the lead is not among the cards.
    bool select(std::optional<std::int64_t> no);
    void move(int rows);
    /// A card at about this height, for coming in from the column beside; announced. False without cards.
    bool chooseNear(int row);

Q_SIGNALS:
    void leadChosen(qint64 no);
    void leadOpened();
    void moreRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const std::string m_stage;
    LeadModel *m_model;
    StageHead *m_head;
    QListView *m_cards;
    QPushButton *m_more;
    WindowedList *m_window;
    int m_rest = 0; // leads that are not among the cards
    bool m_isFolded = false;
};

} // namespace ns::ui
