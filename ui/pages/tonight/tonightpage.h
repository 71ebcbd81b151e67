// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <functional>

#include "core/console/desk.h"
#include "ui/pages/tonight/tonightmodels.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ns::ui {

class Banner;
class Card;
class FunnelBars;
class KpiTile;
class NightHealth;
class NightLanes;
class PaneHeader;
class SegmentedControl;
class ShortList;
class StateView;
class Throughput;

/// When this person last looked at the workspace, and where to write down that they do now. Business time.
struct LastLook
{
    std::optional<Instant> at = {};
    std::function<void(Instant)> save = {};
};

/// The manager's first page: what needs a person, the night on one time axis, what came of it, and the steps behind each figure.
/// GUI thread; owned by the window. Changes nothing but the agent's start.
class TonightPage : public Page
{
    Q_OBJECT
public:
    TonightPage(console::Desk &desk, ActionRegistry &actions, LastLook lastLook = {});
    ~TonightPage() override;

    [[nodiscard]] QStringList hintedActions() const override;
    void enter() override;
    void leave() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Figure { Events, Leads, Sent, Replies, Booked, Questions, Held, Trouble };

    void buildActions();
    void buildLayout();
    void buildHeader(QVBoxLayout &column);
    QWidget *buildContent();
    QWidget *buildTiles();
    QWidget *buildNight();
    QWidget *buildSide();
    QWidget *buildBottom();
    void connectModel();

    void reload();
    void fetchNight();
    void fetchSince();
    void fetchWaiting();
    void fetchBehind(const console::TraceQuery &query);
    void showNight(console::SnapshotPtr<console::Night> night);
    void showFailure(const Error &error);
    void showTiles(const console::Night &night);
    void showSince(const console::Night &night);
    void showStatus();
    void syncAxis();

    void setSpan(NightSpan span);
    void step(int back);
    void showBehind(Figure figure, Instant from, Instant to, const QString &when);
    void showBehindPeriod(Figure figure);
    void showLog();
    void chooseMark(char letter);
    void toggleTable();
    void act(const console::NeedsYou &need);

    console::Desk &m_desk;
    LastLook m_lastLook;
    NightSpan m_span = NightSpan::Night;
    int m_back = 0;
    bool m_isCurrent = false;
    console::SnapshotPtr<console::Night> m_night;
    Question m_nightAsk, m_sinceAsk, m_waitingAsk, m_behindAsk;
    QTimer m_soon;   // gathers changes of the feed
    QTimer m_minute; // moves now

    NeedsModel m_needs{this};
    MarksModel m_marks{this};
    WaitingModel m_waiting{this};
    BehindModel m_behind{this};

    QStackedWidget *m_stack = nullptr;
    StateView *m_state = nullptr;
    PaneHeader *m_header = nullptr;
    SegmentedControl *m_spans = nullptr;
    QPushButton *m_later = nullptr;
    Banner *m_since = nullptr;
    Banner *m_trouble = nullptr;
    std::array<KpiTile *, 4> m_tiles{};
    Card *m_nightCard = nullptr;
    NightLanes *m_lanes = nullptr;
    Throughput *m_plot = nullptr;
    Card *m_needsCard = nullptr;
    QStackedWidget *m_needsStack = nullptr;
    ShortList *m_needsList = nullptr;
    Card *m_sideCard = nullptr;
    QStackedWidget *m_sideStack = nullptr;
    QPushButton *m_closeBehind = nullptr;
    ShortList *m_marksList = nullptr;
    ShortList *m_behindList = nullptr;
    StateView *m_sideState = nullptr;
    FunnelBars *m_funnel = nullptr;
    NightHealth *m_health = nullptr;
    Card *m_waitingCard = nullptr;
    QStackedWidget *m_waitingStack = nullptr;
    ShortList *m_waitingList = nullptr;
    StateView *m_waitingState = nullptr;
};

} // namespace ns::ui
