// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/pipelinepage.h"

#include <QVBoxLayout>

#include "ui/pages/pipeline/boardview.h"
#include "ui/pages/pipeline/leadpane.h"
#include "ui/pages/pipeline/leadtable.h"
#include "ui/pages/pipeline/stagehead.h"
#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/windowedlist.h"

namespace ns::ui {

using console::SnapshotPtr;

namespace {

constexpr int kCards = 20; // of each stage: more than any column shows at once
const auto kBoardId = QStringLiteral("board");
const auto kTableId = QStringLiteral("table");

} // namespace

PipelinePage::PipelinePage(console::Desk &desk, ActionRegistry &actions)
    : Page({QStringLiteral("pipeline"), tr("Pipeline"), QStringLiteral("square-kanban")}, actions), m_desk(desk), m_pace([this] { refresh(); })
{
    setPace(m_pace);
    buildLayout();
    buildActions();
    connectModel();
    setView(View::Board);
    m_search->setKey(keyText(*this->actions().find(QStringLiteral("pipeline.search"))));
    const auto key = [this](const char *id) { return keyText(*this->actions().find(QString::fromLatin1(id))); };
    m_pane->setKeys(key("pipeline.trace"), key("pipeline.review"), key("pipeline.why"));
}

void PipelinePage::buildLayout()
{
    const auto now = [this] { return m_desk.now(); };
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, Metrics::kGap8);
    m_column->setSpacing(Metrics::kGap12);
    m_header = new PaneHeader(tr("Pipeline"), this);
    m_search = new SearchField(tr("Search leads"), this);
    m_search->setObjectName(QStringLiteral("pipeline.search.field"));
    m_switch = new SegmentedControl(tr("View"), this);
    m_switch->setObjectName(QStringLiteral("pipeline.view.switch"));
    m_switch->addSegment(kBoardId, tr("Board"));
    m_switch->addSegment(kTableId, tr("Table"));
    m_header->addTool(m_search);
    m_header->addTool(m_switch);
    m_trouble = new Banner(this);
    m_trouble->setObjectName(QStringLiteral("pipeline.trouble"));
    m_trouble->addButton(tr("Try again"), [this] { refresh(); });
    m_trouble->hide();
    m_board = new BoardView(now, this);
    m_legend = new AgeLegend(this);
    m_table = new LeadTable(now, this);
    m_boardState = new StateView(this);
    m_boardState->setObjectName(QStringLiteral("pipeline.board.state"));
    auto *trouble = new QVBoxLayout;
    trouble->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    trouble->addWidget(m_trouble);
    auto *legend = new QVBoxLayout;
    legend->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    legend->addWidget(m_legend, 0, Qt::AlignRight);
    m_column->addWidget(m_header);
    m_column->addLayout(trouble);
    m_column->addWidget(m_board);
    m_column->addWidget(m_boardState);
    m_column->addLayout(legend);
    m_column->addWidget(m_table, 1);
    m_pane = new LeadPane(now);
    m_pane->setParent(this);
    m_pane->hide();
    setContextPane(m_pane);
}

void PipelinePage::connectModel()
{
    connect(&m_desk.feed(), &console::ChangeFeed::changed, this, [this](console::Topics topics) {
        if (topics & (console::Topic::Leads | console::Topic::Reviews | console::Topic::Outbox | console::Topic::Models))
            m_pace.noteChange();
    });
    connect(m_search, &SearchField::searchChanged, this, &PipelinePage::search);
    connect(m_search, &SearchField::leftForResults, this, &PipelinePage::toRows);
    connect(m_switch, &SegmentedControl::chosenChanged, this, [this](const QString &id) { setView(id == kBoardId ? View::Board : View::Table); });
    connect(m_board, &BoardView::leadChosen, this, &PipelinePage::choose);
    connect(m_board, &BoardView::leadOpened, this, &PipelinePage::toDetails);
    connect(m_board, &BoardView::stageChosen, this, [this](const std::string &stage) {
        setView(View::Table);
        chooseStage(stage);
    });
    connect(m_table, &LeadTable::queryChanged, this, [this] {
        if (const QString words = m_table->query().search; words != m_search->search())
            m_search->setSearch(words); // filters were cleared from the empty list
        m_board->setStage(m_table->query().stage);
        askLeads();
        askBoard(); // the pills' counts are those of the stage
    });
    connect(m_table, &LeadTable::leadOpened, this, &PipelinePage::toDetails);
    connect(&m_table->window(), &WindowedList::chosen, this, &PipelinePage::choose);
    connect(m_pane, &LeadPane::traceRequested, this, [this] { follow(Then::OpenTrace); });
    connect(m_pane, &LeadPane::reviewRequested, this, [this] { follow(Then::OpenReview); });
}

void PipelinePage::enter()
{
    refresh();
    m_pace.setShown(true);
    if (m_view == View::Table)
        m_table->focusRows();
    else if (m_columns)
        m_board->focusCards();
}

void PipelinePage::leave()
{
    m_pace.setShown(false);
}

void PipelinePage::refresh()
{
    askBoard();
    if (m_view == View::Table)
        askLeads();
    if (m_selected)
        askLead();
}

void PipelinePage::askBoard()
{
    begin(m_boardAsked);
    m_desk.fetchBoard(m_boardAsked.consumer, {m_table->query().stage, kCards}, [this](Result<SnapshotPtr<console::PipelineBoard>> board) {
        if (board)
            showBoard(*board);
        else
            showFailure(board.error());
        if (board && m_view == View::Board)
            noteFilled(); // the first lead's details follow
        end(m_boardAsked);
    });
}

void PipelinePage::askLeads()
{
    begin(m_leadsAsked);
    m_desk.fetchLeads(m_leadsAsked.consumer, m_table->query(), [this](Result<SnapshotPtr<console::LeadPage>> page) {
        if (page) {
            m_trouble->hide();
            m_table->setPage(*page);
        } else {
            m_table->setFailure(page.error());
            showFailure(page.error());
        }
        showTotals();
        end(m_leadsAsked);
    });
}

void PipelinePage::askLead()
{
    begin(m_leadAsked);
    m_desk.fetchLead(m_leadAsked.consumer, domain::ContactNo{*m_selected}, [this](Result<SnapshotPtr<console::LeadDetails>> lead) {
        if (lead) {
            showLead(*lead);
        } else if (!m_lead || toInt(m_lead->row.no) != m_selected || lead.error().code == ErrorCode::NotFound) {
            m_then = Then::Nothing;
            m_pane->setFailure(lead.error());
        }
        end(m_leadAsked);
    });
}

void PipelinePage::showBoard(const SnapshotPtr<console::PipelineBoard> &board)
{
    const bool isFirst = !m_columns;
    m_columns = board;
    m_trouble->hide();
    m_board->setBoard(board);
    m_table->setCounts(board->filterCounts);
    setView(m_view); // an empty workspace says so
    showTotals();
    Q_EMIT countChanged(board->leads, false);
    if (isFirst && m_view == View::Board && !m_selected && isVisible() && m_search->text().isEmpty())
        m_board->focusCards();
}

void PipelinePage::showTotals()
{
    if (!m_columns)
        return;
    const QString leads = tr("%Ln leads", nullptr, int(std::min<std::int64_t>(m_columns->leads, 2'000'000'000)));
    m_header->setFact(m_columns->isBuilding ? tr("%1, counting goes on").arg(leads) : leads);
    Q_EMIT noteChanged(tr("As of %1").arg(Formats::exact(m_columns->readAt)));
}

void PipelinePage::showFailure(const Error &error)
{
    const bool hasOld = m_columns || m_table->hasRows();
    m_trouble->setMessage(Tone::Warn, QStringLiteral("triangle-alert"), Terms::failure(error), tr("What is shown was read before."));
    m_trouble->setToolTip(QString::fromStdString(describe(error)));
    m_trouble->setVisible(hasOld);
    if (hasOld)
        return;
    m_boardState->showFailure(error, [this] { refresh(); });
    setView(m_view);
}

void PipelinePage::showLead(const SnapshotPtr<console::LeadDetails> &lead)
{
    m_lead = lead;
    m_selectedId = QString::fromStdString(lead->row.id.str());
    m_pane->setLead(lead);
    followNow();
}

void PipelinePage::setView(View view)
{
    const bool changed = m_view != view;
    m_view = view;
    m_switch->setChosen(view == View::Board ? kBoardId : kTableId);
    const bool board = view == View::Board;
    const bool isEmpty = m_columns && m_columns->leads == 0;
    const bool hasBoard = m_columns && !isEmpty;
    if (!m_columns && m_boardState->kind() != StateView::Kind::Failed) {
        m_boardState->show(StateView::Kind::Loading, tr("Reading the leads"));
    } else if (isEmpty) {
        m_boardState->setIcon(QStringLiteral("square-kanban"));
        m_boardState->show(StateView::Kind::Empty, tr("No leads yet"), tr("They appear here as soon as a source brings them in."));
        m_boardState->setAction({}, {});
    }
    m_board->setFolded(!board);
    m_board->setVisible(hasBoard);
    m_boardState->setVisible(board && !hasBoard);
    m_legend->setVisible(board && hasBoard);
    m_table->setVisible(!board);
    m_column->setStretchFactor(m_board, board ? 1 : 0);
    m_column->setStretchFactor(m_boardState, board ? 1 : 0);
    if (!changed)
        return;
    if (!board)
        m_table->window().select(m_selected);
    refresh();
    toRows();
}

void PipelinePage::search(const QString &words)
{
    if (!words.isEmpty() && m_view == View::Board) {
        m_returnsToBoard = true;
        m_view = View::Table; // by itself, so that the field keeps the focus
        setView(View::Table);
        m_table->window().select(m_selected);
        m_table->setSearch(words);
        return;
    }
    m_table->setSearch(words);
    if (words.isEmpty() && std::exchange(m_returnsToBoard, false) && !m_table->isNarrowed())
        setView(View::Board);
}

void PipelinePage::chooseStage(const std::string &stage)
{
    m_board->setStage(stage);
    m_table->setStage(stage);
}

void PipelinePage::moveStage(int stages)
{
    if (m_view == View::Board) {
        m_board->moveColumn(stages);
        return;
    }
    if (!m_columns)
        return;
    int at = -1; // before the first: all stages
    for (std::size_t i = 0; i < m_columns->columns.size(); ++i) {
        if (m_columns->columns[i].stage == m_table->query().stage)
            at = int(i);
    }
    at = std::clamp(at + stages, -1, int(m_columns->columns.size()) - 1);
    chooseStage(at < 0 ? std::string() : m_columns->columns[std::size_t(at)].stage);
}

void PipelinePage::choose(std::int64_t no)
{
    m_then = Then::Nothing;
    const bool isNew = m_selected != no;
    m_selected = no;
    const console::LeadRow *row = m_view == View::Board ? m_board->findRow(no) : m_table->model().rowAt(m_table->model().rowOf(no));
    if (row) {
        m_selectedId = QString::fromStdString(row->id.str());
        m_pane->setRow(*row);
    }
    m_board->select(no);
    m_table->window().select(no);
    if (isNew)
        askLead();
}

void PipelinePage::toRows()
{
    if (m_view == View::Table)
        m_table->focusRows();
    else
        m_board->focusCards();
}

void PipelinePage::toDetails()
{
    if (!m_pane->isVisible()) // folded away in a narrow window
        if (QAction *drawer = actions().find(QStringLiteral("view.context")))
            drawer->trigger();
    m_pane->focusContent();
}

void PipelinePage::follow(Then what)
{
    m_then = m_selected ? what : Then::Nothing;
    followNow();
}

/// At once when the details are those of the chosen lead; else when they come.
void PipelinePage::followNow()
{
    if (m_then == Then::Nothing || !m_lead || toInt(m_lead->row.no) != m_selected)
        return;
    const Then what = std::exchange(m_then, Then::Nothing);
    if (what == Then::OpenTrace && !m_lead->traces.empty())
        Q_EMIT openRequested({ObjectKind::Trace, QString::fromStdString(m_lead->traces.front().id.str())});
    if (what == Then::OpenReview && !m_lead->reviews.empty())
        Q_EMIT openRequested({ObjectKind::Review, QString::fromStdString(m_lead->reviews.front().id.str())});
}

bool PipelinePage::open(const ObjectRef &object)
{
    if (object.kind != ObjectKind::Contact)
        return false;
    if (object.id == m_selectedId && m_selected)
        return true;
    begin(m_found); // a contact's id finds its traces, and those know its number
    console::TraceQuery query;
    query.search = object.id;
    query.limit = 1;
    m_desk.fetchTraces(m_found.consumer, query, [this, id = object.id](Result<SnapshotPtr<console::TracePage>> page) {
        const bool found = page && !(*page)->rows.empty() && QString::fromStdString((*page)->rows.front().contact.str()) == id;
        if (found)
            choose(toInt((*page)->rows.front().contactNo));
        else
            m_pane->setFailure(page ? Error{ErrorCode::NotFound, "no such contact", id.toStdString()} : page.error());
        end(m_found);
    });
    return true;
}

std::optional<ObjectRef> PipelinePage::current() const
{
    return m_selected && !m_selectedId.isEmpty() ? std::optional(ObjectRef{ObjectKind::Contact, m_selectedId}) : std::nullopt;
}

} // namespace ns::ui
