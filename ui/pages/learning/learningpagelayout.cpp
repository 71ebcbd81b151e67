// SPDX-License-Identifier: GPL-3.0-or-later
// How the Learning page is put together: actions, layout, connections.
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/delegates/listrowdelegate.h"
#include "ui/pages/learning/columnspanel.h"
#include "ui/pages/learning/comparepanel.h"
#include "ui/pages/learning/curvecard.h"
#include "ui/pages/learning/intentsroom.h"
#include "ui/pages/learning/learningcontext.h"
#include "ui/pages/learning/learningmodels.h"
#include "ui/pages/learning/learningpage.h"
#include "ui/pages/learning/livecard.h"
#include "ui/pages/learning/modelview.h"
#include "ui/pages/learning/trainingstrip.h"
#include "ui/pages/learning/trainpanel.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"

namespace ns::ui {

namespace {

constexpr int kLeft = 296;

QPushButton *makeButton(const QString &id, const QAction &action, QWidget *parent)
{
    auto *button = new QPushButton(action.text(), parent);
    button->setObjectName(id + QStringLiteral(".button"));
    button->setAccessibleName(action.text());
    setButtonCap(*button, keyText(action));
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    return button;
}

} // namespace

void LearningPage::buildActions()
{
    const QString section = tr("Learning");
    addPageAction({.id = QStringLiteral("learning.train"), .text = tr("Train a model"), .keys = {QKeySequence(Qt::Key_T)}, .icon = QStringLiteral("graduation-cap"), .section = section},
                  [this] { isIntents() ? m_intents->openTraining() : openTraining(QStringLiteral("file")); });
    addPageAction({.id = QStringLiteral("learning.retrain"), .text = tr("Train from this workspace's outcomes"), .keys = {QKeySequence(Qt::Key_W)},
                   .icon = QStringLiteral("refresh-cw"), .section = section},
                  [this] { openTraining(QStringLiteral("workspace")); });
    addPageAction({.id = QStringLiteral("learning.stop"), .text = tr("Stop training"), .keys = {QKeySequence(Qt::CTRL | Qt::Key_Period)}, .icon = QStringLiteral("x"), .section = section},
                  [this] { m_desk.cancelTraining(); });
    addPageAction({.id = QStringLiteral("learning.promote"), .text = tr("Promote this model"), .keys = {QKeySequence(Qt::Key_P)}, .icon = QStringLiteral("star"), .section = section},
                  [this] { isIntents() ? m_intents->promote() : promote(); });
    addPageAction({.id = QStringLiteral("learning.rollback"), .text = tr("Roll back"), .keys = {QKeySequence(Qt::CTRL | Qt::Key_R)},
                   .icon = QStringLiteral("rotate-ccw"), .section = section},
                  [this] { isIntents() ? m_intents->rollBack() : rollBack(); });
    buildSideActions();
    buildIntentActions();
}

void LearningPage::buildSideActions()
{
    const QString section = tr("Learning");
    const QString icons[] = {QStringLiteral("shield-check"), QStringLiteral("columns-3"), QStringLiteral("table"), QStringLiteral("scale")};
    for (int i = 0; i < 4; ++i) // tellPart() names them
        addPageAction({.id = QStringLiteral("learning.side.%1").arg(i + 1), .text = tr("Show the verdict"), .keys = {QKeySequence(Qt::Key(Qt::Key_1 + i))}, .icon = icons[i], .section = section},
                      [this, i] { showSide(i); });
    addPageAction({.id = QStringLiteral("learning.threshold"), .text = tr("Try thresholds"), .keys = {QKeySequence(Qt::Key_H)}, .icon = QStringLiteral("sliders-horizontal"), .section = section},
                  [this] {
                      if (isIntents())
                          return m_intents->tryThresholds();
                      m_view->showSide(ModelView::Side::Decision);
                      m_view->curve().focusSlider();
                  });
    addPageAction({.id = QStringLiteral("learning.table"), .text = tr("Charts as tables"), .keys = {QKeySequence(Qt::Key_B)}, .icon = QStringLiteral("table"), .section = section},
                  [this] { isIntents() ? m_intents->toggleTables() : m_view->toggleTables(); });
}

void LearningPage::buildLayout()
{
    m_header = new PaneHeader(spec().title, this);
    m_trainButton = makeButton(QStringLiteral("learning.train"), *actions().find(QStringLiteral("learning.train")), this);
    m_rollBackButton = makeButton(QStringLiteral("learning.rollback"), *actions().find(QStringLiteral("learning.rollback")), this);
    setButtonKind(*m_rollBackButton, ButtonKind::Quiet);
    m_part = new SegmentedControl(tr("What is learned"), this);
    m_part->setObjectName(QStringLiteral("learning.part"));
    m_part->addSegment(QStringLiteral("leads"), tr("Leads"));
    m_part->addSegment(QStringLiteral("intents"), tr("Intents"));
    m_header->addTool(m_part);
    m_header->addTool(m_rollBackButton);
    m_header->addTool(m_trainButton);
    m_alarm = new Banner(this);
    m_alarm->setObjectName(QStringLiteral("learning.alarm"));
    m_trouble = new Banner(this);
    m_trouble->setObjectName(QStringLiteral("learning.trouble"));
    m_strip = new TrainingStrip(this);
    m_context = new LearningContext(this);
    m_context->hide();
    setContextPane(m_context);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    notices->setSpacing(Metrics::kGap8);
    for (QWidget *notice : {static_cast<QWidget *>(m_alarm), static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(m_strip)}) {
        notices->addWidget(notice);
        notice->hide();
    }
    m_parts = new QStackedWidget(this);
    auto *leads = new QWidget(m_parts);
    auto *body = new QHBoxLayout(leads);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(buildLeft());
    body->addWidget(buildCentre(), 1);
    m_intents = new IntentsRoom(m_desk, m_isReadOnly, m_parts);
    m_intents->setPromoteKey(keyText(*actions().find(QStringLiteral("learning.promote"))));
    m_parts->addWidget(leads);
    m_parts->addWidget(m_intents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(notices);
    column->addWidget(m_parts, 1);
}

QWidget *LearningPage::buildLeft()
{
    m_left = new QWidget(this);
    m_left->setFixedWidth(kLeft);
    m_live = new LiveCard(m_left);
    m_models = new ModelList(this);
    m_list = new QListView(m_left);
    m_list->setObjectName(QStringLiteral("learning.models"));
    m_list->setAccessibleName(tr("Models"));
    m_list->setModel(m_models);
    m_list->setItemDelegate(new ListRowDelegate(3, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, Metrics::kGap12, 0, 0);
    column->setSpacing(Metrics::kGap12);
    auto *card = new QHBoxLayout;
    card->setContentsMargins(Metrics::kPage, 0, 0, 0);
    card->addWidget(m_live);
    column->addLayout(card);
    auto *list = new QHBoxLayout;
    list->setContentsMargins(Metrics::kCard, 0, 0, 0);
    list->addWidget(m_list);
    column->addLayout(list, 1);
    return m_left;
}

QWidget *LearningPage::buildCentre()
{
    m_stack = new QStackedWidget(this);
    m_state = new StateView(m_stack);
    m_state->setObjectName(QStringLiteral("learning.state"));
    m_state->setIcon(QStringLiteral("graduation-cap"));
    m_state->show(StateView::Kind::Loading, tr("Reading models and labels"));
    m_view = new ModelView(m_stack);
    m_train = new TrainPanel;
    auto *holder = new QWidget;
    auto *margins = new QVBoxLayout(holder);
    margins->setContentsMargins(Metrics::kPage, Metrics::kGap12, Metrics::kPage, Metrics::kPage);
    margins->addWidget(m_train);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setObjectName(QStringLiteral("learning.scroll.train"));
    scroll->setAccessibleName(tr("Training"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(holder);
    m_trainHolder = scroll;
    for (QWidget *panel : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_view), m_trainHolder})
        m_stack->addWidget(panel);
    m_left->hide();
    return m_stack;
}

void LearningPage::connectModel()
{
    connect(&m_desk.feed(), &console::ChangeFeed::changed, this, [this](console::Topics topics) {
        if (topics.testFlag(console::Topic::Training))
            showTraining();
        if (isVisible() && (topics.testFlag(console::Topic::Models) || topics.testFlag(console::Topic::Configuration)))
            isIntents() ? m_intents->fetch() : fetch();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const console::ModelSummary *model = m_models->rowAt(index.row());
        if (!model || model->id.str() == m_chosen)
            return;
        choose(model->id.str());
        if (m_stack->currentWidget() == m_trainHolder)
            showPanel(m_view);
    });
    connect(m_view, &ModelView::sideChanged, this, [this] {
        if (m_view->side() == ModelView::Side::Compare && !m_promotion)
            fetchPromotion();
    });
    connect(&m_view->compare(), &ComparePanel::retryRequested, this, &LearningPage::fetchPromotion);
    connect(&m_view->compare(), &ComparePanel::promoteRequested, this, &LearningPage::promote);
    connect(&m_view->compare(), &ComparePanel::contactActivated, this, [this](const QString &id) { Q_EMIT openRequested({ObjectKind::Contact, id}); });
}

void LearningPage::connectTraining()
{
    connect(&m_view->columns(), &ColumnsPanel::retrainRequested, this, [this] { openTraining(QStringLiteral("file")); });
    connect(&m_strip->cancelButton(), &QPushButton::clicked, this, [this] { m_desk.cancelTraining(); });
    connect(m_train, &TrainPanel::fileRequested, this, &LearningPage::fetchFile);
    connect(m_train, &TrainPanel::startRequested, this, &LearningPage::startTraining);
    connect(m_train, &TrainPanel::closeRequested, this, &LearningPage::closeTraining);
    connect(m_train, &TrainPanel::batchAccepted, this, &LearningPage::acceptBatch);
}

} // namespace ns::ui
