// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/stagecolumn.h"

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/pipeline/carddelegate.h"
#include "ui/pages/pipeline/stagehead.h"
#include "ui/style/buttons.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/terms.h"
#include "ui/widgets/windowedlist.h"

namespace ns::ui {

StageColumn::StageColumn(const std::string &stage, LeadModel::Clock now, QWidget *parent)
    : QWidget(parent), m_stage(stage), m_model(new LeadModel(std::move(now), this)), m_head(new StageHead(stage, this)), m_cards(new QListView(this)),
      m_more(new QPushButton(this))
{
    const QString id = QString::fromStdString(stage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_cards, 1);
    column->addWidget(m_more);
    m_cards->setObjectName(QStringLiteral("pipeline.cards.") + id);
    m_cards->setAccessibleName(tr("%1: leads that need attention most").arg(Terms::stage(stage)));
    m_cards->setModel(m_model);
    m_cards->setItemDelegate(new CardDelegate(m_cards));
    m_cards->setUniformItemSizes(true);
    m_cards->setFrameShape(QFrame::NoFrame);
    m_cards->setMouseTracking(true);
    m_cards->setSelectionMode(QAbstractItemView::SingleSelection);
    m_cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_cards->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a column is narrow; wheel and keys scroll, and the rest is a button away
    m_cards->setMinimumHeight(0);
    m_cards->setMinimumWidth(100);
    m_cards->viewport()->setAutoFillBackground(false); // the column's ground shows between the cards
    m_more->setObjectName(QStringLiteral("pipeline.more.") + id);
    setButtonKind(*m_more, ButtonKind::Quiet);
    m_window = new WindowedList(*m_cards, [this](int row) { return console::RowKey{.no = toInt(m_model->rowAt(row)->no)}; });
    connect(m_window, &WindowedList::chosen, this, &StageColumn::leadChosen);
    connect(m_cards, &QListView::activated, this, [this] { Q_EMIT leadOpened(); });
    connect(m_more, &QPushButton::clicked, this, &StageColumn::moreRequested);
    setColumn(nullptr, {.stage = stage});
}

void StageColumn::setColumn(std::shared_ptr<const void> owner, const console::StageColumn &column)
{
    m_head->setColumn(column);
    const int shown = int(column.cards.size());
    const WindowedList::Extent extent{0, shown, {shown, false}}; // the cards are all of this list; the rest is the table's
    m_window->replace(extent, [&] { m_model->setWindow(std::move(owner), column.cards); });
    m_rest = int(std::clamp<std::int64_t>(column.count - shown, 0, 1'000'000'000));
    m_more->setText(tr("%Ln more", nullptr, m_rest));
    m_more->setAccessibleName(tr("%1: show all as a table").arg(Terms::stage(m_stage)));
    m_more->setVisible(!m_isFolded && m_rest > 0);
}

void StageColumn::setFolded(bool folded)
{
    m_isFolded = folded;
    m_cards->setVisible(!folded);
    m_more->setVisible(!folded && m_rest > 0);
    update();
}

bool StageColumn::select(std::optional<std::int64_t> no)
{
    m_window->select(no);
    return no && m_model->rowOf(*no) >= 0;
}

void StageColumn::move(int rows)
{
    m_window->move(rows);
}

bool StageColumn::chooseNear(int row)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return false;
    m_cards->setFocus();
    m_cards->setCurrentIndex(m_model->index(std::clamp(row, 0, rows - 1), 0));
    return true;
}

void StageColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), Metrics::kRadiusCard, lookOf(this).tokens.sunken);
}

} // namespace ns::ui
