// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewpage.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/pages/review/contactpane.h"
#include "ui/pages/review/conversation.h"
#include "ui/pages/review/itemview.h"
#include "ui/pages/review/lastanswer.h"
#include "ui/pages/review/reviewlist.h"
#include "ui/pages/review/reviewwords.h"
#include "ui/style/buttons.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

using domain::AnswerKind;

namespace {

constexpr int kStayMs = 150;

} // namespace

ReviewPage::ReviewPage(console::Desk &desk, ActionRegistry &actions, Access access)
    : Page({QStringLiteral("review"), tr("Review"), QStringLiteral("list-checks")}, actions), m_desk(desk), m_access(access), m_queue(desk, nullptr)
{
    buildActions();
    buildMoveActions();
    buildLayout();
    buildTools();
    connectModel();
    refreshActions();
}

ReviewPage::~ReviewPage()
{
    delete m_contact; // where the window has not taken it into its drawer
}

void ReviewPage::buildLayout()
{
    m_list = new ReviewList(m_desk, m_queue, this);
    m_item = new ItemView(this);
    m_contact = new ContactPane;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_item, 1);
    setContextPane(m_contact);
    const auto key = [this](const char *id) { return keyText(*actions().find(QString::fromLatin1(id))); };
    m_item->answers().setKeys({key("review.accept"), key("review.edit"), key("review.reject"), key("review.later"), key("review.labels")});
    m_list->setKeys(key("review.search"), key("review.undo"));
}

void ReviewPage::buildTools()
{
    const auto button = [this](const char *id) {
        QAction *action = actions().find(QString::fromLatin1(id));
        auto *made = new QPushButton(action->text());
        made->setObjectName(action->objectName() + QStringLiteral("Button"));
        made->setAccessibleName(action->text());
        made->setFocusPolicy(Qt::TabFocus);
        setButtonKind(*made, ButtonKind::Default);
        setButtonIcon(*made, actions().entry(action->objectName())->spec.icon);
        setButtonCap(*made, keyText(*action));
        connect(made, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, made, [made, action] { made->setEnabled(action->isEnabled()); });
        return made;
    };
    m_contact->addTool(button("review.contact"));
    m_contact->addTool(button("review.trace"));
}

void ReviewPage::connectModel()
{
    connect(&m_queue, &ReviewQueue::listChanged, this, &ReviewPage::showList);
    connect(&m_queue, &ReviewQueue::currentChanged, this, [this] {
        if (!std::exchange(m_alike, {}).empty()) // the question was about where one stood
            m_item->hideNotice();
        m_list->refresh();
        m_contactPause.start();
        showItem();
        showNote(); // why a key did nothing was about where one stood
    });
    connect(&m_queue, &ReviewQueue::detailsChanged, this, &ReviewPage::showItem);
    connect(&m_queue, &ReviewQueue::lastDoneChanged, this, [this] {
        m_list->lastAnswer().show(m_queue);
        showNote();
        refreshActions();
    });
    connect(&m_queue, &ReviewQueue::answerFailed, this, &ReviewPage::explainFailure);
    connect(&m_queue, &ReviewQueue::undoFailed, this, &ReviewPage::explainUndo);
    connect(&m_queue, &ReviewQueue::asked, this, [this] { noteAsked(); });
    connect(&m_queue, &ReviewQueue::answeredBack, this, [this] { noteAnswered(); });
    connect(m_list, &ReviewList::keyRefused, this, &ReviewPage::explainKey);
    connect(&m_item->answers(), &AnswerList::lineChosen, this, &ReviewPage::chooseLine);
    connect(&m_item->conversation(), &Conversation::edited, this, [this](const QString &text) { run({.kind = AnswerKind::Text, .text = text}); });
    connect(&m_item->conversation(), &Conversation::editEnded, m_list, &ReviewList::focusList);
    m_contactPause.setSingleShot(true);
    m_contactPause.setInterval(kStayMs);
    connect(&m_contactPause, &QTimer::timeout, this, &ReviewPage::showContact);
    connect(&m_desk.feed(), &console::ChangeFeed::changed, this, [this](console::Topics topics) {
        if (topics.testFlag(console::Topic::Status))
            Q_EMIT countChanged(m_desk.status().reviewsPending, m_desk.status().reviewsPending > 0);
        if (topics.testFlag(console::Topic::Configuration)) // hours and zones may be others
            m_contactPause.start();
    });
}

void ReviewPage::enter()
{
    m_queue.start();
    m_list->focusList();
}

void ReviewPage::leave()
{
    m_queue.stop();
}

bool ReviewPage::open(const ObjectRef &object)
{
    if (object.kind != ObjectKind::Review)
        return false;
    m_queue.select(domain::ReviewId{object.id.toStdString()});
    return true;
}

bool ReviewPage::showView(const QString &view)
{
    if (view != QStringLiteral("replies") && view != QStringLiteral("optouts"))
        return false;
    m_list->choose(view == QStringLiteral("replies") ? console::ReviewFilter::Reply : console::ReviewFilter::OptOut);
    return true;
}

std::optional<ObjectRef> ReviewPage::current() const
{
    if (m_queue.currentId().isEmpty())
        return std::nullopt;
    return ObjectRef{ObjectKind::Review, ReviewWords::text(m_queue.currentId().str())};
}

// ---- shows -------------------------------------------------------------------------------------------------------------

void ReviewPage::showList()
{
    m_list->refresh();
    if (const auto &page = m_queue.page(); page && !page->filterCounts.empty())
        Q_EMIT countChanged(page->filterCounts[0], page->filterCounts[0] > 0);
    if (m_queue.currentId().isEmpty())
        showNothing();
    showFreshness();
    refreshActions();
}

/// Old rows stay when they could not be read again, and it is said that they are old.
void ReviewPage::showFreshness()
{
    const bool isOld = m_queue.failure() && m_queue.page();
    if (isOld == std::exchange(m_isOldShown, isOld))
        return;
    if (!isOld)
        return m_item->hideNotice();
    m_item->showNotice({.tone = Tone::Warn, .icon = QStringLiteral("triangle-alert"), .fact = tr("The list could not be read again"),
                        .meaning = tr("What it shows is older. %1").arg(ReviewWords::text(m_queue.failure()->text)), .button = tr("Try again"), .run = [this] { m_queue.retry(); }});
}

void ReviewPage::showItem()
{
    if (m_queue.currentId().isEmpty())
        return showNothing();
    const int row = m_queue.model().rowOf(m_queue.currentId());
    const auto &page = m_queue.page();
    QStringList place;
    if (m_access == Access::ReadOnly)
        place += tr("This window only looks");
    if (row >= 0 && page)
        place += tr("%1 of %2").arg(Formats::count(page->firstRank + row + 1), Formats::count(std::max<std::int64_t>(page->total.n, row + 1)));
    m_item->setPlace(place.join(QStringLiteral(" · ")));
    if (m_queue.details()) {
        const bool isAnother = std::exchange(m_shown, m_queue.currentId()) != m_queue.currentId();
        m_item->show(m_queue, m_desk.now(), m_access == Access::ReadOnly ? tr("This window only looks") : QString(), isAnother);
        m_contact->setDetails(*m_queue.details(), m_desk.now());
    } else if (m_queue.detailsFailure()) {
        const Error &error = *m_queue.detailsFailure();
        m_item->state().setAction(error.code == ErrorCode::NotFound ? QString() : tr("Try again"), [this] { m_queue.retry(); });
        m_item->showState(int(StateView::Kind::Failed), error.code == ErrorCode::NotFound ? tr("There is no such item") : tr("This item could not be read"), ReviewWords::text(error.text));
    }
    refreshActions();
}

/// Nothing is on show: no item, or the list could not be read.
void ReviewPage::showNothing()
{
    m_shown = {};
    m_contact->clear();
    StateView &state = m_item->state();
    state.setIcon(QStringLiteral("circle-check"));
    if (m_queue.failure() && !m_queue.page()) {
        state.setAction(tr("Try again"), [this] { m_queue.retry(); });
        m_item->showState(int(StateView::Kind::Failed), tr("The queue could not be read"), ReviewWords::text(m_queue.failure()->text));
        return;
    }
    state.setAction({}, {});
    if (!m_queue.page())
        return m_item->showState(int(StateView::Kind::Loading), tr("Reading the queue"), {});
    if (m_list->isFiltered()) {
        state.setAction(tr("Show all"), [this] { m_list->clearFilters(); });
        return m_item->showState(int(StateView::Kind::NoMatch), tr("Nothing matches"), tr("No item that waits has these words and this reason"));
    }
    const console::AgentStatus status = m_desk.status();
    const bool works = status.role == console::AgentRole::Holder || status.role == console::AgentRole::Viewer || status.role == console::AgentRole::StandBy;
    const QString meanwhile = !works ? tr("The agent is off. Start it, and it asks here whenever it is not sure")
                                     : tr("The agent goes on by itself and asks here when it is not sure, when a guardrail says so, or when somebody writes");
    m_item->showState(int(StateView::Kind::Empty), m_queue.postponed() > 0 ? tr("Only what you put off waits for you") : tr("Nothing waits for you"), meanwhile);
}

void ReviewPage::showContact()
{
    if (!m_queue.details() || !isVisible())
        return;
    if (!std::exchange(m_leadAsked, true))
        noteAsked();
    m_desk.fetchLead(m_leadConsumer, m_queue.details()->item.contactNo, [this](const Result<console::SnapshotPtr<console::LeadDetails>> &lead) {
        m_leadAsked = false;
        if (m_queue.details() && lead && (*lead)->row.no == m_queue.details()->item.contactNo)
            m_contact->setLead(lead->get(), m_desk.now());
        noteAnswered();
    });
}

void ReviewPage::showNote()
{
    Q_EMIT noteChanged(m_queue.answered() > 0 ? tr("%Ln answered", nullptr, m_queue.answered()) : QString());
}

/// A key that does nothing says why, in the strip where keys are taught.
void ReviewPage::explainKey(const QKeySequence &key)
{
    for (const ActionRegistry::Entry *entry : actions().reachable(spec().id)) {
        if (!entry->action->isEnabled() && entry->action->shortcuts().contains(key))
            Q_EMIT noteChanged(entry->action->toolTip());
    }
}

void ReviewPage::explainFailure(const console::ReviewRow &row, const Error &error)
{
    const QString who = Terms::contact(row.name, row.contact);
    const auto go = [this, id = row.id] {
        m_item->hideNotice();
        m_queue.select(id);
    };
    if (error.code == ErrorCode::Conflict) {
        m_item->showNotice({.tone = Tone::Plain, .icon = QStringLiteral("users"), .fact = tr("%1 was answered elsewhere first").arg(who), .meaning = tr("Your answer was not used"),
                            .button = tr("Show it"), .run = go});
        return;
    }
    m_item->showNotice({.fact = tr("The answer for %1 was not kept").arg(who), .meaning = tr("The item is back in the list. %1").arg(ReviewWords::text(error.text)),
                        .button = tr("Show it"), .run = go});
}

void ReviewPage::explainUndo(const console::ReviewRow &row, const Error &error)
{
    const bool late = error.code == ErrorCode::Conflict;
    const QString why = late ? tr("The agent has acted on the answer already") : ReviewWords::text(error.text);
    m_item->showNotice({.tone = Tone::Warn, .icon = QStringLiteral("undo-2"), .fact = tr("%1 could not be taken back").arg(Terms::contact(row.name, row.contact)), .meaning = why,
                        .button = tr("Show it"), .run = [this, id = row.id] {
                            m_item->hideNotice();
                            m_queue.select(id);
                        }});
}

} // namespace ns::ui
