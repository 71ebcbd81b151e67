// SPDX-License-Identifier: GPL-3.0-or-later
// How the Guardrails page is put together: actions, layout.
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/pages/guardrails/backteststrip.h"
#include "ui/pages/guardrails/benchpanel.h"
#include "ui/pages/guardrails/guardlist.h"
#include "ui/pages/guardrails/guardrailspage.h"
#include "ui/pages/guardrails/lawpanel.h"
#include "ui/pages/guardrails/limitsform.h"
#include "ui/pages/guardrails/ownruleform.h"
#include "ui/pages/guardrails/policyeditor.h"
#include "ui/pages/guardrails/publishbar.h"
#include "ui/pages/guardrails/ruleform.h"
#include "ui/pages/guardrails/sourcepanel.h"
#include "ui/pages/guardrails/tableform.h"
#include "ui/pages/guardrails/versionspanel.h"
#include "ui/style/buttons.h"
#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tonelabel.h"

namespace ns::ui {

namespace {

constexpr int kLeft = 296;

QPushButton *buttonFor(const QAction &action, const QString &id, QWidget *parent)
{
    auto *button = new QPushButton(action.text(), parent);
    button->setObjectName(id + QStringLiteral(".button"));
    button->setAccessibleName(action.text());
    setButtonCap(*button, keyText(action));
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    return button;
}

} // namespace

void GuardrailsPage::buildActions()
{
    const QString section = tr("Guardrails");
    addPageAction({.id = QStringLiteral("guardrails.next"), .text = tr("Next rule"), .keys = {QKeySequence(Qt::Key_J)}, .icon = QStringLiteral("arrow-down"), .section = section}, [this] { step(1); });
    addPageAction({.id = QStringLiteral("guardrails.previous"), .text = tr("Rule before"), .keys = {QKeySequence(Qt::Key_K)}, .icon = QStringLiteral("arrow-up"), .section = section}, [this] { step(-1); });
    addPageAction({.id = QStringLiteral("guardrails.new"), .text = tr("New rule"), .keys = {QKeySequence(Qt::Key_N)}, .icon = QStringLiteral("plus"), .section = section}, [this] { newRule(); });
    addPageAction({.id = QStringLiteral("guardrails.backtest"), .text = tr("Backtest"), .keys = {QKeySequence(Qt::CTRL | Qt::Key_B)}, .icon = QStringLiteral("flask-conical"), .section = section}, [this] { backtest(); });
    addPageAction({.id = QStringLiteral("guardrails.publish"), .text = tr("Publish"), .keys = {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}, .icon = QStringLiteral("upload"), .section = section}, [this] { askPublish(); });
    addPageAction({.id = QStringLiteral("guardrails.discard"), .text = tr("Discard"), .keys = {QKeySequence(Qt::CTRL | Qt::Key_Backspace)}, .icon = QStringLiteral("undo-2"), .section = section}, [this] { discard(); });
    addPageAction({.id = QStringLiteral("guardrails.source"), .text = tr("Source"), .keys = {QKeySequence(Qt::Key_S)}, .icon = QStringLiteral("file-text"), .section = section}, [this] { showSource(!m_source->isVisible()); });
    addPageAction({.id = QStringLiteral("guardrails.fault"), .text = tr("Go to what is wrong"), .keys = {QKeySequence(Qt::Key_E)}, .icon = QStringLiteral("circle-x"), .section = section},
                  [this] {
                      showSource(true);
                      m_source->goToFault();
                  });
    buildPartActions();
}

void GuardrailsPage::buildPartActions()
{
    struct Part
    {
        const char *name;
        const char *id;
        QString text;
        Qt::Key key;
        const char *icon;
    };
    const Part parts[] = {{"try", guardpart::kBench, tr("Try a message"), Qt::Key_T, "message-square"},  {"facts", guardpart::kFacts, tr("Facts"), Qt::Key_F, "database"},
                          {"hours", guardpart::kHours, tr("Hours and holidays"), Qt::Key_H, "calendar"}, {"caps", guardpart::kCaps, tr("Limits and consent"), Qt::Key_C, "gauge"},
                          {"law", guardpart::kLaw, tr("Law"), Qt::Key_L, "scale"},                       {"versions", guardpart::kVersions, tr("Versions"), Qt::Key_V, "history"}};
    for (const Part &part : parts)
        addPageAction({.id = QStringLiteral("guardrails.show.") + QString::fromLatin1(part.name), .text = part.text, .keys = {QKeySequence(part.key)}, .icon = QString::fromLatin1(part.icon), .section = tr("Guardrails")},
                      [this, id = std::string(part.id)] {
                          choose(id);
                          if (id == guardpart::kBench)
                              m_bench->focusText();
                          else if (id == guardpart::kFacts || id == guardpart::kHours)
                              (id == guardpart::kFacts ? m_facts : m_hours)->focusTable();
                          else if (id == guardpart::kCaps)
                              m_limits->focusFirst();
                          else if (id == guardpart::kLaw)
                              m_law->focusTable();
                          else
                              m_versions->focusList();
                      });
}

void GuardrailsPage::buildLayout()
{
    m_trouble = new Banner(this);
    m_trouble->setObjectName(QStringLiteral("guardrails.trouble"));
    m_trouble->hide();
    m_defaults = new Banner(this);
    m_defaults->setObjectName(QStringLiteral("guardrails.defaults"));
    m_defaults->setMessage(Tone::Plain, QStringLiteral("info"), tr("No policy yet"), tr("The built-in defaults hold: Monday to Friday 09:00 to 18:00 of the contact, consent needed, one marketing message a day and three a week, no prices and no promises. What is published here becomes version 1"));
    m_defaults->hide();
    m_publish = new PublishBar(this);
    m_strip = new BacktestStrip(this);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(buildHead());
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    notices->setSpacing(Metrics::kGap8);
    for (QWidget *notice : {static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(m_defaults), static_cast<QWidget *>(m_publish)})
        notices->addWidget(notice);
    right->addLayout(notices);
    right->addWidget(buildCentre(), 1);
    right->addWidget(m_strip);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildLeft());
    row->addLayout(right, 1);
}

QWidget *GuardrailsPage::buildLeft()
{
    m_left = new QWidget(this);
    m_left->setFixedWidth(kLeft);
    auto *header = new PaneHeader(spec().title, m_left);
    auto *newButton = buttonFor(*actions().find(QStringLiteral("guardrails.new")), QStringLiteral("guardrails.new"), m_left);
    newButton->setText(tr("New")); // the title needs the room
    setButtonIcon(*newButton, QStringLiteral("plus"));
    header->addTool(newButton);
    m_list = new GuardList(this);
    m_view = new QListView(m_left);
    m_view->setObjectName(QStringLiteral("guardrails.list"));
    m_view->setAccessibleName(tr("Rules and parts of the policy"));
    m_view->setModel(m_list);
    m_view->setItemDelegate(new GuardListDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lampIcon = new ToneIcon(m_left);
    m_lamp = new ToneLabel(TextSize::Small, TextWeight::Regular, Tone::Quiet, m_left);
    m_lamp->setObjectName(QStringLiteral("guardrails.lamp"));
    auto *lamp = new QHBoxLayout;
    lamp->setContentsMargins(Metrics::kPage, Metrics::kGap8, Metrics::kCard, Metrics::kGap12);
    lamp->setSpacing(Metrics::kGap8);
    lamp->addWidget(m_lampIcon, 0, Qt::AlignTop);
    lamp->addWidget(m_lamp, 1);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_view, 1);
    column->addLayout(lamp);
    m_left->hide();
    return m_left;
}

QWidget *GuardrailsPage::buildHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(Metrics::kHeader);
    m_title = new ElidedLabel(head);
    m_title->setLook(TextSize::Title, TextWeight::Semibold);
    m_draftIcon = new ToneIcon(head);
    m_draftWords = new ElidedLabel(head);
    m_draftWords->setObjectName(QStringLiteral("guardrails.draft"));
    m_sourceButton = buttonFor(*actions().find(QStringLiteral("guardrails.source")), QStringLiteral("guardrails.source"), head);
    m_discardButton = buttonFor(*actions().find(QStringLiteral("guardrails.discard")), QStringLiteral("guardrails.discard"), head);
    m_backtestButton = buttonFor(*actions().find(QStringLiteral("guardrails.backtest")), QStringLiteral("guardrails.backtest"), head);
    m_publishButton = buttonFor(*actions().find(QStringLiteral("guardrails.publish")), QStringLiteral("guardrails.publish"), head);
    setButtonKind(*m_sourceButton, ButtonKind::Quiet);
    setButtonKind(*m_discardButton, ButtonKind::Quiet);
    setButtonCap(*m_discardButton, {});
    setButtonKind(*m_publishButton, ButtonKind::Primary);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    row->setSpacing(Metrics::kGap8);
    auto *status = new QHBoxLayout;
    status->setSpacing(Metrics::kGap4);
    status->addWidget(m_draftIcon);
    status->addWidget(m_draftWords, 1);
    auto *said = new QVBoxLayout; // two lines: three languages' buttons leave no room beside the title
    said->setContentsMargins(0, Metrics::kGap4, 0, Metrics::kGap4);
    said->setSpacing(0);
    said->addWidget(m_title);
    said->addLayout(status);
    row->addLayout(said, 1);
    for (QPushButton *button : {m_sourceButton, m_discardButton, m_backtestButton, m_publishButton})
        row->addWidget(button);
    return head;
}

/// Long forms scroll as a whole; lists scroll by themselves.
void GuardrailsPage::addForm(QWidget *form, const char *id, const QString &name, bool isLong)
{
    QWidget *holder = nullptr;
    if (isLong) {
        holder = makePageScroll(form, QStringLiteral("guardrails.scroll.") + QString::fromLatin1(id), name, m_stack);
    } else {
        holder = new QWidget(m_stack);
        auto *margins = new QVBoxLayout(holder);
        margins->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, Metrics::kCard);
        margins->addWidget(form);
    }
    m_holders[form] = holder;
    m_stack->addWidget(holder);
}

QWidget *GuardrailsPage::buildCentre()
{
    m_centre = new QWidget(this);
    m_stack = new QStackedWidget(m_centre);
    m_state = new StateView(m_stack);
    m_state->setObjectName(QStringLiteral("guardrails.state"));
    m_state->setIcon(QStringLiteral("shield-check"));
    m_state->show(StateView::Kind::Loading, tr("Reading the policy"));
    m_stack->addWidget(m_state);
    m_rule = new RuleForm(*m_editor);
    m_own = new OwnRuleForm(*m_editor);
    using console::PolicyTable;
    m_facts = new TableForm(QStringLiteral("guardrails.facts"), *m_editor,
                            {PolicyTable::Prices, PolicyTable::Offers, PolicyTable::Sentences, PolicyTable::Links, PolicyTable::Locations, PolicyTable::Advisors});
    m_hours = new TableForm(QStringLiteral("guardrails.hours"), *m_editor, {PolicyTable::Hours, PolicyTable::Holidays});
    m_limits = new LimitsForm(*m_editor);
    m_law = new LawPanel;
    m_bench = new BenchPanel;
    m_versions = new VersionsPanel(m_isReadOnly);
    addForm(m_rule, "rule", tr("Rule"), true);
    addForm(m_own, "own", tr("Your own rule"), true);
    addForm(m_facts, "facts", tr("Facts"), false);
    addForm(m_hours, "hours", tr("Hours and holidays"), false);
    addForm(m_limits, "caps", tr("Limits and consent"), true);
    addForm(m_law, "law", tr("Law"), false);
    addForm(m_bench, "bench", tr("Try a message"), true);
    addForm(m_versions, "versions", tr("Versions"), false);
    m_source = new SourcePanel(*m_editor, m_centre);
    m_source->hide();
    auto *row = new QHBoxLayout(m_centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_stack, 1);
    row->addWidget(m_source, 1);
    m_source->setContentsMargins(0, 0, Metrics::kPage, Metrics::kCard);
    return m_centre;
}

} // namespace ns::ui
