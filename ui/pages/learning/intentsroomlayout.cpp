// SPDX-License-Identifier: GPL-3.0-or-later
// How the Intents part is put together: layout and connections.
#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/delegates/listrowdelegate.h"
#include "ui/pages/learning/examplespanel.h"
#include "ui/pages/learning/figurespanel.h"
#include "ui/pages/learning/intentlists.h"
#include "ui/pages/learning/intentmodelpanel.h"
#include "ui/pages/learning/intentsroom.h"
#include "ui/pages/learning/intenttraincard.h"
#include "ui/widgets/tonelabel.h"
#include "ui/pages/learning/trysentence.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"

namespace ns::ui {

namespace {

constexpr int kLeft = 296;
constexpr const char *kIds[] = {"model", "examples", "figures", "try"};

} // namespace

void IntentsRoom::buildLayout()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildLeft());
    row->addWidget(buildCentre(), 1);
}

QWidget *IntentsRoom::buildLeft()
{
    m_left = new QWidget(this);
    m_left->setFixedWidth(kLeft);
    auto *card = new Card(tr("Model"), m_left);
    m_models = new QComboBox(card);
    m_models->setObjectName(QStringLiteral("learning.intents.model"));
    m_models->setAccessibleName(tr("Model"));
    m_models->view()->setObjectName(QStringLiteral("learning.intents.model.list"));
    m_models->view()->setAccessibleName(tr("Models"));
    m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_icon = new ToneIcon(card);
    m_verdict = new ToneLabel(TextSize::Body, TextWeight::Regular, Tone::Plain, card);
    m_promote = new QPushButton(tr("Promote"), card);
    m_promote->setObjectName(QStringLiteral("learning.intents.promote"));
    m_promote->setAccessibleName(tr("Promote this model"));
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(Metrics::kGap8);
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    card->body()->addWidget(m_models);
    card->body()->addLayout(verdict);
    card->body()->addWidget(m_promote, 0, Qt::AlignLeft);
    m_list = new IntentList(this);
    m_view = new QListView(m_left);
    m_view->setObjectName(QStringLiteral("learning.intents.list"));
    m_view->setAccessibleName(tr("What messages want"));
    m_view->setModel(m_list);
    m_view->setItemDelegate(new ListRowDelegate(3, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, Metrics::kGap12, 0, 0);
    column->setSpacing(Metrics::kGap12);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Metrics::kPage, 0, 0, 0);
    head->addWidget(card);
    column->addLayout(head);
    auto *list = new QHBoxLayout;
    list->setContentsMargins(Metrics::kCard, 0, 0, 0);
    list->addWidget(m_view);
    column->addLayout(list, 1);
    return m_left;
}

QWidget *IntentsRoom::buildCentre()
{
    m_centre = new QWidget(this);
    m_sides = new SegmentedControl(tr("Side of the intents"), m_centre);
    m_sides->setObjectName(QStringLiteral("learning.intents.side"));
    m_title = new ElidedLabel(m_centre);
    m_title->setLook(TextSize::Pane, TextWeight::Semibold);
    m_stack = new QStackedWidget(m_centre);
    m_state = new StateView(m_stack);
    m_state->setObjectName(QStringLiteral("learning.intents.state"));
    m_state->setIcon(QStringLiteral("message-square"));
    m_state->show(StateView::Kind::Loading, tr("Reading models and examples"));
    m_stack->addWidget(m_state);
    m_modelPanel = new IntentModelPanel;
    m_examples = new ExamplesPanel;
    m_figures = new FiguresPanel(Subject::Messages);
    m_try = new TrySentence;
    m_train = new IntentTrainCard;
    addSide(kIds[0], tr("Verdict"), m_modelPanel);
    addSide(kIds[1], tr("Examples"), m_examples);
    addSide(kIds[2], tr("Figures"), m_figures);
    addSide(kIds[3], tr("Try a sentence"), m_try);
    m_trainHolder = wrap("train", tr("Training"), m_train);
    m_stack->addWidget(m_trainHolder);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    head->setSpacing(Metrics::kGap12);
    head->addWidget(m_title, 1);
    head->addWidget(m_sides);
    auto *column = new QVBoxLayout(m_centre);
    column->setContentsMargins(0, Metrics::kGap12, 0, 0);
    column->setSpacing(Metrics::kGap12);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    m_left->hide();
    return m_centre;
}

QWidget *IntentsRoom::wrap(const char *id, const QString &name, QWidget *content)
{
    return makePageScroll(content, QStringLiteral("learning.intents.scroll.") + QString::fromLatin1(id), name, m_stack);
}

void IntentsRoom::addSide(const char *id, const QString &name, QWidget *content)
{
    m_sideHolders.push_back(wrap(id, name, content));
    m_stack->addWidget(m_sideHolders.back());
    m_sides->addSegment(QString::fromLatin1(id), name);
}

void IntentsRoom::connectPanels()
{
    connect(m_sides, &SegmentedControl::chosenChanged, this, [this](const QString &id) {
        for (int i = 0; i < int(m_sideHolders.size()); ++i) {
            if (id == QLatin1String(kIds[i]))
                showSide(Side(i));
        }
    });
    connect(m_models, &QComboBox::activated, this, [this] { choose(m_models->currentData().toString().toStdString()); });
    connect(m_promote, &QPushButton::clicked, this, &IntentsRoom::promote);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const IntentEntry *entry = m_list->rowAt(index.row());
        if (!entry || m_isFilling)
            return;
        chooseIntent(entry->row.intent);
        showSide(Side::Examples);
    });
    connect(m_examples, &ExamplesPanel::addRequested, this, &IntentsRoom::keepExample);
    connect(m_try, &TrySentence::asked, this, &IntentsRoom::fetchReading);
    connect(m_train, &IntentTrainCard::startRequested, this, &IntentsRoom::startTraining);
    connect(m_train, &IntentTrainCard::closeRequested, this, [this] {
        showSide(m_side);
        focusList();
    });
}

} // namespace ns::ui
