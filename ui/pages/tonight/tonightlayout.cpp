// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand: the part of TonightPage that builds its layout.
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include "ui/charts/customplot.h"
#include "ui/pages/tonight/funnelbars.h"
#include "ui/pages/tonight/nighthealth.h"
#include "ui/pages/tonight/nightlanes.h"
#include "ui/pages/tonight/shortlist.h"
#include "ui/pages/tonight/throughput.h"
#include "ui/pages/tonight/tonightpage.h"
#include "ui/style/buttons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/kpitile.h"
#include "ui/widgets/legend.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"

namespace ns::ui {

namespace {

constexpr int kSide = 336;
constexpr int kRowsLeast = 2; // of a list that scrolls by itself

QPushButton *quietButton(const QString &id, const QString &text, const QString &icon)
{
    auto *button = new QPushButton(text);
    button->setObjectName(id);
    setButtonKind(*button, ButtonKind::Quiet);
    setButtonIcon(*button, icon);
    return button;
}

} // namespace

void TonightPage::buildLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader(*column);
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(QStringLiteral("tonight.stack"));
    m_state = new StateView(m_stack);
    m_state->setObjectName(QStringLiteral("tonight.state"));
    m_state->setIcon(spec().icon);
    m_stack->addWidget(m_state);
    m_stack->addWidget(buildContent());
    column->addWidget(m_stack, 1);
    m_state->show(StateView::Kind::Loading, tr("Adding the night up"));
}

void TonightPage::buildHeader(QVBoxLayout &column)
{
    m_header = new PaneHeader(spec().title, this);
    m_spans = new SegmentedControl(tr("Period"), this);
    m_spans->setObjectName(QStringLiteral("tonight.span"));
    m_spans->addSegment(spanId(NightSpan::Night), tr("Night"));
    m_spans->addSegment(spanId(NightSpan::Day), tr("24 h"));
    m_spans->addSegment(spanId(NightSpan::Week), tr("7 days"));
    m_spans->addSegment(spanId(NightSpan::Month), tr("30 days"));
    connect(m_spans, &SegmentedControl::chosenChanged, this, [this](const QString &id) { setSpan(spanOf(id)); });
    auto *earlier = quietButton(QStringLiteral("tonight.goEarlier"), {}, QStringLiteral("chevron-left"));
    m_later = quietButton(QStringLiteral("tonight.goLater"), {}, QStringLiteral("chevron-right"));
    earlier->setAccessibleName(tr("Go earlier"));
    earlier->setToolTip(tr("Go earlier"));
    m_later->setAccessibleName(tr("Go later"));
    m_later->setToolTip(tr("Go later"));
    connect(earlier, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_later, &QPushButton::clicked, this, [this] { step(-1); });
    for (QWidget *tool : {static_cast<QWidget *>(earlier), static_cast<QWidget *>(m_later), static_cast<QWidget *>(m_spans)})
        m_header->addTool(tool);
    column.addWidget(m_header);
}

QWidget *TonightPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, Metrics::kCard);
    column->setSpacing(Metrics::kGap12);
    m_trouble = new Banner(content);
    m_trouble->setObjectName(QStringLiteral("tonight.trouble"));
    m_trouble->addButton(tr("Try again"), [this] { reload(); });
    m_since = new Banner(content);
    m_since->setObjectName(QStringLiteral("tonight.since"));
    m_since->addButton(tr("Show them"), [this] { showBehind(Figure::Events, *m_lastLook.at, m_desk.now(), tr("since you last looked")); });
    column->addWidget(m_trouble);
    column->addWidget(m_since);
    m_trouble->hide();
    m_since->hide();
    auto *upper = new QHBoxLayout;
    upper->setSpacing(Metrics::kGap12);
    auto *left = new QVBoxLayout;
    left->setSpacing(Metrics::kGap12);
    left->addWidget(buildTiles());
    left->addWidget(buildNight(), 1);
    upper->addLayout(left, 1);
    upper->addWidget(buildSide());
    column->addLayout(upper, 1);
    column->addWidget(buildBottom());

    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("tonight.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // the page's ground shows through
    return scroll;
}

QWidget *TonightPage::buildTiles()
{
    auto *tiles = new QWidget;
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::kGap12);
    const std::array<std::pair<const char *, QString>, 4> names{{{"leads", tr("New leads")}, {"sent", tr("Messages sent")}, {"replies", tr("Replies")}, {"booked", tr("Booked")}}};
    const std::array figures{Figure::Leads, Figure::Sent, Figure::Replies, Figure::Booked};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto *tile = new KpiTile(names[i].second, tiles);
        tile->setObjectName(QStringLiteral("tonight.tile.") + QString::fromLatin1(names[i].first));
        tile->setOpens(true);
        connect(tile, &KpiTile::opened, this, [this, figure = figures[i]] { showBehindPeriod(figure); });
        row->addWidget(tile);
        m_tiles[i] = tile;
    }
    return tiles;
}

QWidget *TonightPage::buildNight()
{
    m_nightCard = new Card(tr("On the clock"));
    m_nightCard->addHeadWidget(new Legend(LegendMark::Line, tr("Events in")));
    m_nightCard->addHeadWidget(new Legend(LegendMark::Area, tr("Messages sent")));
    m_nightCard->addHeadWidget(new Legend(LegendMark::Quiet, tr("Quiet hours")));
    m_lanes = new NightLanes(m_nightCard);
    m_lanes->setObjectName(QStringLiteral("tonight.lanes"));
    m_plot = new Throughput(m_nightCard);
    m_nightCard->body()->setSpacing(0);
    m_nightCard->body()->addWidget(m_lanes);
    m_nightCard->body()->addWidget(m_plot, 1);
    return m_nightCard;
}

QWidget *TonightPage::buildSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(kSide);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::kGap12);
    m_needsCard = new Card(tr("Needs you"), side);
    m_needsList = new ShortList(QStringLiteral("tonight.needs"), tr("Needs you"), 2, m_needsCard);
    m_needsList->setModel(&m_needs);
    m_needsCard->body()->addWidget(m_needsList);
    m_needsCard->setFlush();
    m_sideCard = new Card(tr("What happened"), side);
    m_marksList = new ShortList(QStringLiteral("tonight.marks"), tr("What happened"), 2, m_sideCard);
    m_behindList = new ShortList(QStringLiteral("tonight.behind"), tr("Behind the figure"), 2, m_sideCard);
    m_marksList->setStretches(kRowsLeast);
    m_behindList->setStretches(kRowsLeast);
    m_marksList->setModel(&m_marks);
    m_behindList->setModel(&m_behind);
    m_sideState = new StateView(m_sideCard);
    m_sideState->setObjectName(QStringLiteral("tonight.sideState"));
    m_sideState->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // a card without rows asks for no more room than one with
    m_sideStack = new QStackedWidget(m_sideCard);
    for (QWidget *each : {static_cast<QWidget *>(m_marksList), static_cast<QWidget *>(m_behindList), static_cast<QWidget *>(m_sideState)})
        m_sideStack->addWidget(each);
    m_closeBehind = quietButton(QStringLiteral("tonight.closeBehind"), tr("Back"), QStringLiteral("corner-up-left"));
    m_closeBehind->setAccessibleName(tr("Back to what happened"));
    setButtonCap(*m_closeBehind, keyText(*actions().find(QStringLiteral("tonight.log"))));
    connect(m_closeBehind, &QPushButton::clicked, this, &TonightPage::showLog);
    m_closeBehind->hide();
    m_sideCard->addHeadWidget(m_closeBehind);
    m_sideCard->body()->addWidget(m_sideStack);
    m_sideCard->setFlush();
    column->addWidget(m_needsCard);
    column->addWidget(m_sideCard, 1);
    return side;
}

QWidget *TonightPage::buildBottom()
{
    auto *bottom = new QWidget;
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::kGap12);
    auto *funnel = new Card(tr("Funnel"), bottom);
    funnel->setFact(tr("by when the lead was made"));
    m_funnel = new FunnelBars(funnel);
    funnel->body()->addWidget(m_funnel);
    funnel->body()->addStretch(1);
    m_health = new NightHealth(bottom);
    m_waitingCard = new Card(tr("Waits for a person"), bottom);
    m_waitingCard->setFlush();
    m_waitingList = new ShortList(QStringLiteral("tonight.waiting"), tr("Waits for a person"), 2, m_waitingCard);
    m_waitingList->setStretches(kRowsLeast);
    m_waitingList->setModel(&m_waiting);
    m_waitingState = new StateView(m_waitingCard);
    m_waitingState->setObjectName(QStringLiteral("tonight.waitingState"));
    m_waitingState->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_waitingState->setIcon(QStringLiteral("circle-check"));
    m_waitingStack = new QStackedWidget(m_waitingCard);
    m_waitingStack->addWidget(m_waitingList);
    m_waitingStack->addWidget(m_waitingState);
    m_waitingCard->body()->addWidget(m_waitingStack);
    for (QWidget *card : {static_cast<QWidget *>(funnel), static_cast<QWidget *>(m_health), static_cast<QWidget *>(m_waitingCard)})
        row->addWidget(card, 1);
    return bottom;
}

} // namespace ns::ui
