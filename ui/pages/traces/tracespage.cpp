// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/tracespage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>

#include "ui/pages/traces/spandetails.h"
#include "ui/pages/traces/tracechain.h"
#include "ui/pages/traces/tracehead.h"
#include "ui/pages/traces/tracelist.h"
#include "ui/pages/traces/tracelistmodel.h"
#include "ui/pages/traces/waterfallview.h"
#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/windowedlist.h"

namespace ns::ui {

using console::SnapshotPtr;

namespace {

constexpr int kListMin = 288;
constexpr int kListMax = 376;

/// A line between the list and the trace.
class Divider : public QWidget
{
public:
    explicit Divider(QWidget *parent) : QWidget(parent) { setFixedWidth(1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), lookOf(this).tokens.line);
    }
};

} // namespace

TracesPage::TracesPage(console::Desk &desk, ActionRegistry &actions)
    : Page({QStringLiteral("traces"), tr("Traces"), QStringLiteral("route")}, actions), m_desk(desk), m_pace([this] { refresh(); })
{
    setPace(m_pace);
    buildLayout();
    buildActions();
    connectModel();
    m_list->search().setKey(keyText(*this->actions().find(QStringLiteral("traces.search"))));
    m_span->setKey(keyText(*this->actions().find(QStringLiteral("traces.copy"))));
}

void TracesPage::buildLayout()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *left = new QWidget(this);
    left->setMinimumWidth(kListMin);
    left->setMaximumWidth(kListMax);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_listHeader = new PaneHeader(tr("Traces"), left);
    m_list = new TraceList([this] { return m_desk.now(); }, left);
    m_trouble = new Banner(left);
    m_trouble->setObjectName(QStringLiteral("traces.trouble"));
    m_trouble->hide();
    column->addWidget(m_listHeader);
    column->addWidget(m_trouble);
    column->addWidget(m_list, 1);
    auto *right = new QWidget(this);
    m_stack = new QStackedLayout(right);
    m_state = new StateView(right);
    m_state->setObjectName(QStringLiteral("traces.trace.state"));
    m_state->setIcon(QStringLiteral("route"));
    m_state->show(StateView::Kind::Empty, tr("No trace chosen"), tr("Choose one to see what the agent did and why."));
    m_stack->addWidget(m_state);
    m_stack->addWidget(buildTrace());
    row->addWidget(left, 1);
    row->addWidget(new Divider(this));
    row->addWidget(right, 2);
}

QWidget *TracesPage::buildTrace()
{
    auto *trace = new QWidget;
    auto *column = new QVBoxLayout(trace);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new PaneHeader({}, trace);
    m_facts = new TraceFacts(trace);
    m_waterfall = new WaterfallView(trace);
    m_chain = new TraceChain(trace);
    m_span = new SpanDetails(trace);
    const auto button = [this](const char *id, const QString &text, const char *icon, void (TracesPage::*run)()) {
        auto *made = new QPushButton(text, m_header);
        made->setObjectName(QString::fromLatin1(id));
        made->setAccessibleName(text);
        setButtonIcon(*made, QString::fromLatin1(icon));
        connect(made, &QPushButton::clicked, this, run);
        m_header->addTool(made);
        return made;
    };
    setButtonCap(*button("traces.contact.button", tr("Contact"), "user", &TracesPage::openContact), QStringLiteral("O"));
    setButtonCap(*button("traces.copyid.button", tr("Copy id"), "link", &TracesPage::copyId), QStringLiteral("Y"));
    m_waterfall->setMinimumHeight(120);
    m_span->setMinimumHeight(150);
    column->addWidget(m_header);
    column->addWidget(m_facts);
    column->addWidget(m_waterfall, 3);
    column->addWidget(m_chain);
    column->addWidget(m_span, 2);
    return trace;
}

void TracesPage::connectModel()
{
    connect(&m_desk.feed(), &console::ChangeFeed::changed, this, [this](console::Topics topics) {
        if (topics & (console::Topic::Traces | console::Topic::Outbox))
            m_pace.noteChange();
    });
    connect(m_list, &TraceList::queryChanged, this, &TracesPage::askList);
    connect(m_list, &TraceList::traceOpened, this, [this] { m_waterfall->setFocus(); });
    connect(&m_list->window(), &WindowedList::chosen, this, &TracesPage::choose);
    connect(m_waterfall, &WaterfallView::spanChosen, this, &TracesPage::showSpan);
    connect(m_chain, &TraceChain::traceRequested, this, [this](const QString &id) { open({ObjectKind::Trace, id}); });
}

void TracesPage::enter()
{
    refresh();
    m_pace.setShown(true);
    if (m_list->hasRows())
        m_list->focusRows();
}

void TracesPage::leave()
{
    m_pace.setShown(false);
}

void TracesPage::refresh()
{
    askList();
    if (!m_id.isEmpty())
        askTrace();
}

void TracesPage::askList()
{
    begin(m_listAsked);
    m_desk.fetchTraces(m_listAsked.consumer, m_list->query(), [this](Result<SnapshotPtr<console::TracePage>> page) {
        if (page) {
            const bool isFirst = !m_list->hasRows();
            m_trouble->hide();
            m_list->setPage(*page);
            Q_EMIT noteChanged(tr("As of %1").arg(Formats::exact((*page)->readAt)));
            if (isFirst && m_list->hasRows() && isVisible())
                showFirst();
        } else {
            m_list->setFailure(page.error());
            m_trouble->setMessage(Tone::Warn, QStringLiteral("triangle-alert"), Terms::failure(page.error()), {});
            m_trouble->setVisible(m_list->hasRows());
        }
        end(m_listAsked);
    });
}

/// The first rows have come: the newest is chosen unless one was asked for, and the keys work on the list.
void TracesPage::showFirst()
{
    if (m_id.isEmpty())
        m_list->window().goFirst();
    if (!m_list->search().hasFocus() || m_list->search().text().isEmpty())
        m_list->focusRows();
}

void TracesPage::askTrace()
{
    begin(m_traceAsked);
    m_desk.fetchTrace(m_traceAsked.consumer, m_id, [this](Result<SnapshotPtr<console::TraceDetails>> trace) {
        if (trace)
            showTrace(*trace);
        else
            showTraceFailure(trace.error());
        end(m_traceAsked);
    });
}

void TracesPage::showTrace(const SnapshotPtr<console::TraceDetails> &trace)
{
    m_trace = trace;
    m_id = trace->row.id;
    m_header->setTitle(Terms::contact(trace->row.name, trace->row.contact));
    m_header->setFact(Terms::event(trace->row.eventType));
    m_facts->setTrace(*trace);
    m_waterfall->setTrace(trace);
    m_waterfall->setMaximumHeight(std::max(m_waterfall->minimumHeight(), m_waterfall->fullHeight())); // what it does not need goes to the details
    m_chain->setTrace(trace);
    m_stack->setCurrentIndex(1);
    if (m_part > 0)
        choosePart(std::exchange(m_part, 0));
    showSpan();
    if (std::exchange(m_bringsRow, false) && trace->row.key.no > 0)
        m_list->window().bring(trace->row.key);
}

void TracesPage::showTraceFailure(const Error &error)
{
    m_bringsRow = false;
    if (m_trace && m_trace->row.id == m_id && error.code != ErrorCode::NotFound)
        return; // what was read before stays
    m_trace.reset();
    m_state->show(StateView::Kind::Failed, Terms::failure(error), QString::fromStdString(m_id.str()));
    m_stack->setCurrentIndex(0);
}

void TracesPage::showSpan()
{
    if (const console::SpanRow *span = m_waterfall->selectedSpan(); span && m_trace)
        m_span->setSpan(*span, *m_trace);
    else
        m_span->clear();
}

void TracesPage::choose(std::int64_t no)
{
    const console::TraceRow *row = m_list->rowOf(no);
    if (!row)
        return;
    m_part = row->part;
    if (row->id == m_id && m_trace && m_trace->row.id == m_id)
        choosePart(std::exchange(m_part, 0));
    else
        showId(row->id);
}

/// A row of the list may be a delivery or a verdict: its span is what one wants to see.
void TracesPage::choosePart(int part)
{
    for (std::size_t i = 0; i < m_trace->spans.size(); ++i) {
        const int index = m_trace->spans[i].part;
        if (index < 0 || index >= int(m_trace->parts.size()) || m_trace->parts[std::size_t(index)].part != part)
            continue;
        m_waterfall->setCurrentIndex(m_waterfall->model()->index(int(i), 0));
        return;
    }
}

void TracesPage::showId(const domain::TraceId &id)
{
    if (id == m_id)
        return;
    m_id = id;
    askTrace();
}

bool TracesPage::open(const ObjectRef &object)
{
    if (object.kind != ObjectKind::Trace)
        return false;
    m_bringsRow = true;
    m_id = domain::TraceId(object.id.toStdString());
    askTrace();
    return true;
}

std::optional<ObjectRef> TracesPage::current() const
{
    return m_id.isEmpty() ? std::nullopt : std::optional(ObjectRef{ObjectKind::Trace, QString::fromStdString(m_id.str())});
}

void TracesPage::openContact()
{
    if (m_trace && !m_trace->row.contact.isEmpty())
        Q_EMIT openRequested({ObjectKind::Contact, QString::fromStdString(m_trace->row.contact.str())});
}

void TracesPage::copyId()
{
    if (!m_id.isEmpty())
        QGuiApplication::clipboard()->setText(QString::fromStdString(m_id.str()));
}

} // namespace ns::ui
