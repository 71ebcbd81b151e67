// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tonight/tonightpage.h"

#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/charts/customplot.h"
#include "ui/pages/tonight/nightlanes.h"
#include "ui/pages/tonight/shortlist.h"
#include "ui/pages/tonight/throughput.h"
#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"

namespace ns::ui {

namespace {

constexpr int kGatherMs = 1000; // counts over a night need not be newer
constexpr int kMinuteMs = 60'000;
constexpr int kBackMax = 400;

} // namespace

TonightPage::TonightPage(console::Desk &desk, ActionRegistry &registry, LastLook lastLook)
    : Page({QStringLiteral("tonight"), tr("Tonight"), QStringLiteral("moon")}, registry), m_desk(desk), m_lastLook(std::move(lastLook))
{
    buildActions();
    buildLayout();
    connectModel();
}

TonightPage::~TonightPage()
{
    if (m_isCurrent)
        leave();
}

void TonightPage::buildActions()
{
    const QString section = tr("Tonight");
    const auto key = [](int code) { return QList<QKeySequence>{QKeySequence(code)}; };
    const auto span = [&](NightSpan which, int code, const QString &text) {
        addPageAction({.id = QStringLiteral("tonight.") + spanId(which), .text = text, .keys = key(code), .icon = QStringLiteral("calendar"), .section = section},
                      [this, which] { setSpan(which); });
    };
    span(NightSpan::Night, Qt::Key_1, tr("Show the night"));
    span(NightSpan::Day, Qt::Key_2, tr("Show 24 hours"));
    span(NightSpan::Week, Qt::Key_3, tr("Show 7 days"));
    span(NightSpan::Month, Qt::Key_4, tr("Show 30 days"));
    addPageAction({.id = QStringLiteral("tonight.earlier"), .text = tr("Go earlier"), .keys = key(Qt::Key_Comma), .icon = QStringLiteral("chevron-left"), .section = section}, [this] { step(1); });
    addPageAction({.id = QStringLiteral("tonight.later"), .text = tr("Go later"), .keys = key(Qt::Key_Period), .icon = QStringLiteral("chevron-right"), .section = section}, [this] { step(-1); });
    addPageAction({.id = QStringLiteral("tonight.needs"), .text = tr("Go to what needs you"), .keys = key(Qt::Key_N), .icon = QStringLiteral("list-checks"), .section = section},
                  [this] { m_needsList->setFocus(Qt::ShortcutFocusReason); });
    addPageAction({.id = QStringLiteral("tonight.lanes"), .text = tr("Walk the night"), .keys = key(Qt::Key_W), .icon = QStringLiteral("activity"), .section = section},
                  [this] { m_lanes->setFocus(Qt::ShortcutFocusReason); });
    addPageAction({.id = QStringLiteral("tonight.table"), .text = tr("Show the chart as a table"), .keys = key(Qt::Key_T), .icon = QStringLiteral("table"), .section = section}, [this] { toggleTable(); });
    addPageAction({.id = QStringLiteral("tonight.log"), .text = tr("Back to what happened"), .keys = key(Qt::Key_Escape), .icon = QStringLiteral("corner-up-left"), .section = section}, [this] { showLog(); });
    addPageAction({.id = QStringLiteral("tonight.reload"), .text = tr("Read it again"), .keys = key(Qt::Key_F5), .icon = QStringLiteral("refresh-cw"), .section = section}, [this] { reload(); });
}

QStringList TonightPage::hintedActions() const
{
    return {QStringLiteral("tonight.needs"), QStringLiteral("tonight.lanes"), QStringLiteral("tonight.earlier"), QStringLiteral("tonight.later"), QStringLiteral("tonight.table")};
}

void TonightPage::connectModel()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGatherMs);
    m_minute.setInterval(kMinuteMs);
    connect(&m_soon, &QTimer::timeout, this, &TonightPage::reload);
    connect(&m_minute, &QTimer::timeout, this, &TonightPage::reload);
    connect(&m_desk.feed(), &console::ChangeFeed::changed, this, [this](console::Topics topics) {
        if (!m_isCurrent)
            return;
        if (topics.testFlag(console::Topic::Status))
            showStatus();
        if ((topics & ~console::Topics(console::Topic::Status)) && !m_soon.isActive())
            m_soon.start();
    });
    connect(m_lanes, &NightLanes::axisChanged, this, &TonightPage::syncAxis);
    connect(m_lanes, &NightLanes::markChosen, this, &TonightPage::chooseMark);
    connect(m_lanes, &NightLanes::laneChosen, this, [this](NightLane lane) { showBehindPeriod(lane == NightLane::Asked ? Figure::Questions : lane == NightLane::Held ? Figure::Held : Figure::Trouble); });
    connect(m_lanes, &NightLanes::slotChosen, this, [this](NightLane lane, int slot) {
        const NightSlot at = m_lanes->nightSlots()[std::size_t(slot)];
        showBehind(lane == NightLane::Asked ? Figure::Questions : lane == NightLane::Held ? Figure::Held : Figure::Trouble, at.from, at.to, NightWords::slot(at));
    });
    connect(m_plot, &Throughput::slotChosen, this, [this](int slot) {
        const NightSlot at = m_lanes->nightSlots()[std::size_t(slot)];
        showBehind(Figure::Events, at.from, at.to, NightWords::slot(at));
    });
    connect(m_needsList, &ShortList::chosen, this, [this](const QModelIndex &index) {
        if (const console::NeedsYou *need = m_needs.rowAt(index.row()))
            act(*need);
    });
    connect(m_marksList, &ShortList::chosen, this, [this](const QModelIndex &index) {
        if (const console::NightMark *mark = m_marks.rowAt(index.row()))
            chooseMark(mark->letter);
    });
    connect(m_waitingList, &ShortList::chosen, this, [this](const QModelIndex &index) {
        if (const console::ReviewRow *row = m_waiting.rowAt(index.row()))
            Q_EMIT openRequested({ObjectKind::Review, QString::fromStdString(row->id.str())});
    });
    connect(m_behindList, &ShortList::chosen, this, [this](const QModelIndex &index) {
        if (const console::TraceRow *row = m_behind.rowAt(index.row()))
            Q_EMIT openRequested({ObjectKind::Trace, QString::fromStdString(row->id.str())});
    });
}

void TonightPage::enter()
{
    m_isCurrent = true;
    m_minute.start();
    reload();
    fetchSince();
}

void TonightPage::leave()
{
    m_isCurrent = false;
    m_soon.stop();
    m_minute.stop();
    for (Question *question : {&m_nightAsk, &m_sinceAsk, &m_waitingAsk, &m_behindAsk})
        drop(*question);
    m_lastLook.at = m_desk.now();
    if (m_lastLook.save)
        m_lastLook.save(*m_lastLook.at);
}

void TonightPage::setSpan(NightSpan span)
{
    m_span = span;
    m_back = 0;
    m_spans->setChosen(spanId(span));
    showLog();
    fetchNight();
}

void TonightPage::step(int back)
{
    const int to = std::clamp(m_back + back, 0, kBackMax);
    if (to == m_back)
        return;
    m_back = to;
    showLog();
    fetchNight();
}

void TonightPage::toggleTable()
{
    m_plot->showTable(!m_plot->isTableShown());
}

void TonightPage::chooseMark(char letter)
{
    showLog();
    m_lanes->setMark(letter);
    for (int row = 0; row < m_marks.rowCount(); ++row) {
        if (m_marks.rowAt(row)->letter == letter)
            m_marksList->setCurrentIndex(m_marks.index(row, 0));
    }
}

void TonightPage::act(const console::NeedsYou &need)
{
    using Kind = console::NeedsYou::Kind;
    const auto run = [this](const char *id) {
        if (QAction *action = actions().find(QString::fromLatin1(id)))
            action->trigger(); // a disabled one does nothing
    };
    switch (need.kind) {
    case Kind::InDoubt:
    case Kind::SetAside: showBehindPeriod(Figure::Trouble); return;
    case Kind::GuardErrors: showBehindPeriod(Figure::Held); return;
    case Kind::Reviews:
        if (const console::ReviewRow *first = m_waiting.rowAt(0))
            Q_EMIT openRequested({ObjectKind::Review, QString::fromStdString(first->id.str())});
        else
            run("go.review");
        return;
    case Kind::NoModel:
    case Kind::UnderTarget: run("go.learning"); return;
    case Kind::Paused: run("agent.pause"); return;
    case Kind::NotRunning: run("agent.start"); return;
    }
}

void TonightPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), lookOf(this).tokens.bg);
}

} // namespace ns::ui
