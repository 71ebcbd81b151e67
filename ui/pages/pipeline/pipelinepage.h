// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/desk.h"
#include "ui/shell/page.h"
#include "ui/widgets/refreshpace.h"

class QVBoxLayout;

namespace ns::ui {

class Banner;
class BoardView;
class LeadPane;
class LeadTable;
class PaneHeader;
class SearchField;
class SegmentedControl;
class StateView;

/// Where every lead stands: a board of all stages, or a table of the leads with search, filters and order, and the chosen lead at the right.
/// Board and table show the same selection. Live by the change feed; GUI thread.
class PipelinePage : public Page
{
    Q_OBJECT
public:
    PipelinePage(console::Desk &desk, ActionRegistry &actions);

    [[nodiscard]] QStringList hintedActions() const override;
    void enter() override;
    void leave() override;
    /// Takes contacts, by their id; one that is not there is said in the details pane.
    bool open(const ObjectRef &object) override;
    [[nodiscard]] std::optional<ObjectRef> current() const override;

    enum class View { Board, Table };
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] BoardView &board() { return *m_board; }
    [[nodiscard]] LeadTable &table() { return *m_table; }
    [[nodiscard]] std::optional<std::int64_t> selected() const { return m_selected; }

private:
    enum class Then { Nothing, OpenTrace, OpenReview };

    void buildActions();
    void buildMoves();
    void buildLayout();
    void connectModel();
    QAction *addAction(const char *id, const QString &text, const char *keys, const char *icon, std::function<void()> run);

    void refresh();
    void askBoard();
    void askLeads();
    void askLead();
    void showBoard(const console::SnapshotPtr<console::PipelineBoard> &board);
    void showLead(const console::SnapshotPtr<console::LeadDetails> &lead);
    void showFailure(const Error &error);
    void showTotals();

    void setView(View view);
    void search(const QString &words);
    void chooseStage(const std::string &stage);
    void moveStage(int stages);
    void choose(std::int64_t no);
    void toRows();
    void toDetails();
    void follow(Then what);
    void followNow();

    console::Desk &m_desk;
    RefreshPace m_pace;
    Question m_boardAsked, m_leadsAsked, m_leadAsked, m_found;
    console::SnapshotPtr<console::PipelineBoard> m_columns;
    console::SnapshotPtr<console::LeadDetails> m_lead;
    std::optional<std::int64_t> m_selected;
    QString m_selectedId;
    Then m_then = Then::Nothing;
    View m_view = View::Board;
    bool m_returnsToBoard = false; // the table is shown for a search alone
    PaneHeader *m_header = nullptr;
    SearchField *m_search = nullptr;
    SegmentedControl *m_switch = nullptr;
    Banner *m_trouble = nullptr;
    BoardView *m_board = nullptr;
    LeadTable *m_table = nullptr;
    QWidget *m_legend = nullptr;
    StateView *m_boardState = nullptr;
    QVBoxLayout *m_column = nullptr;
    LeadPane *m_pane = nullptr;
};

} // namespace ns::ui
