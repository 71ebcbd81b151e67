// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/boardview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>

#include "ui/pages/pipeline/stagecolumn.h"
#include "ui/pages/pipeline/stagehead.h"
#include "ui/style/metrics.h"

namespace ns::ui {

namespace {

constexpr int kColumnGap = 8;
constexpr int kColumnMin = 124;
constexpr int kFullShare = 4, kEmptyShare = 3; // of the width: a stage without leads needs no room for cards
constexpr int kBarRoom = 8; // of a horizontal scroll bar, when there are more stages than fit

} // namespace

BoardView::BoardView(LeadModel::Clock now, QWidget *parent)
    : QWidget(parent), m_now(std::move(now)), m_scroll(new QScrollArea(this)), m_body(new QWidget), m_row(new QHBoxLayout(m_body)), m_heads(new QButtonGroup(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    whole->addWidget(m_scroll);
    m_scroll->setObjectName(QStringLiteral("pipeline.board"));
    m_scroll->setAccessibleName(tr("Board"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_body);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kColumnGap);
    m_heads->setExclusive(false); // none chosen is a choice too
}

StageColumn *BoardView::addColumn(const std::string &stage)
{
    auto *column = new StageColumn(stage, m_now, m_body);
    column->setMinimumWidth(kColumnMin);
    column->setFolded(m_isFolded);
    column->cards().installEventFilter(this);
    m_heads->addButton(&column->head());
    connect(&column->head(), &QAbstractButton::clicked, this, [this, stage](bool checked) { Q_EMIT stageChosen(checked ? stage : std::string()); });
    connect(column, &StageColumn::moreRequested, this, [this, stage] { Q_EMIT stageChosen(stage); });
    connect(column, &StageColumn::leadOpened, this, &BoardView::leadOpened);
    connect(column, &StageColumn::leadChosen, this, [this](qint64 no) {
        select(no);
        Q_EMIT leadChosen(no);
    });
    return column;
}

void BoardView::fitColumns(const console::PipelineBoard &board)
{
    const auto same = [](const StageColumn *column, const console::StageColumn &wanted) { return column->stage() == wanted.stage; };
    if (m_columns.size() == board.columns.size() && std::equal(m_columns.begin(), m_columns.end(), board.columns.begin(), same))
        return;
    std::vector<StageColumn *> before = std::exchange(m_columns, {});
    for (const console::StageColumn &wanted : board.columns) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const StageColumn *column) { return column && column->stage() == wanted.stage; });
        m_columns.push_back(known == before.end() ? addColumn(wanted.stage) : std::exchange(*known, nullptr));
    }
    for (StageColumn *gone : before)
        delete gone;
    for (StageColumn *column : m_columns)
        m_row->addWidget(column, 1); // one that is there already moves to the end
    fitHeight();
}

void BoardView::setBoard(const console::SnapshotPtr<console::PipelineBoard> &board)
{
    fitColumns(*board);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i]->setColumn(board, board->columns[i]);
        m_row->setStretch(int(i), board->columns[i].count > 0 ? kFullShare : kEmptyShare);
    }
    setStage(m_stage);
    select(m_selected);
}

void BoardView::setFolded(bool folded)
{
    m_isFolded = folded;
    for (StageColumn *column : m_columns)
        column->setFolded(folded);
    fitHeight();
}

void BoardView::fitHeight()
{
    const bool scrolls = int(m_columns.size()) > 6;
    const int head = m_columns.empty() ? 0 : m_columns.front()->head().sizeHint().height();
    setMinimumHeight(head);
    setMaximumHeight(m_isFolded ? head + (scrolls ? kBarRoom : 0) : QWIDGETSIZE_MAX);
}

void BoardView::setStage(const std::string &stage)
{
    m_stage = stage;
    for (StageColumn *column : m_columns)
        column->head().setChecked(column->stage() == stage);
}

void BoardView::select(std::optional<std::int64_t> no)
{
    m_selected = no;
    for (StageColumn *column : m_columns)
        column->select(no);
}

const console::LeadRow *BoardView::findRow(std::int64_t no) const
{
    for (const StageColumn *column : m_columns) {
        if (const int row = column->model().rowOf(no); row >= 0)
            return column->model().rowAt(row);
    }
    return nullptr;
}

int BoardView::currentColumn() const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i]->cards().hasFocus())
            return int(i);
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_selected && m_columns[i]->model().rowOf(*m_selected) >= 0)
            return int(i);
    }
    return -1;
}

void BoardView::moveCard(int rows)
{
    const int column = currentColumn();
    if (column < 0) {
        moveColumn(1);
        return;
    }
    m_columns[std::size_t(column)]->cards().setFocus();
    m_columns[std::size_t(column)]->move(rows);
}

void BoardView::moveColumn(int columns)
{
    const int from = currentColumn();
    const int row = from < 0 ? 0 : std::max(0, m_columns[std::size_t(from)]->cards().currentIndex().row());
    for (int to = from + columns; to >= 0 && to < int(m_columns.size()); to += columns) {
        if (!m_columns[std::size_t(to)]->chooseNear(row)) // an empty stage is passed over
            continue;
        m_scroll->ensureWidgetVisible(m_columns[std::size_t(to)], 0, 0);
        return;
    }
}

void BoardView::focusCards()
{
    const int column = currentColumn();
    if (column >= 0)
        m_columns[std::size_t(column)]->cards().setFocus();
    else
        moveColumn(1);
}

bool BoardView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) {
            moveColumn(key->key() == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ns::ui
