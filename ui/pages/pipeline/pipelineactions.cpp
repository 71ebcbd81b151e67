// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline page's actions: everything it does has a key.
#include "ui/pages/pipeline/boardview.h"
#include "ui/pages/pipeline/classificationpanel.h"
#include "ui/pages/pipeline/leadpane.h"
#include "ui/pages/pipeline/leadtable.h"
#include "ui/pages/pipeline/pipelinepage.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/windowedlist.h"

namespace ns::ui {

QAction *PipelinePage::addAction(const char *id, const QString &text, const char *keys, const char *icon, std::function<void()> run)
{
    QList<QKeySequence> sequences;
    for (const QString &key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts))
        sequences += QKeySequence(key, QKeySequence::PortableText);
    return addPageAction({.id = QString::fromLatin1(id), .text = text, .keys = sequences, .icon = QString::fromLatin1(icon), .section = tr("Pipeline")}, std::move(run));
}

void PipelinePage::buildActions()
{
    buildMoves();
    addAction("pipeline.trace", tr("Open its trace"), "T", "route", [this] { follow(Then::OpenTrace); });
    addAction("pipeline.review", tr("Open its review item"), "R", "list-checks", [this] { follow(Then::OpenReview); });
    addAction("pipeline.why", tr("Why this label"), "W", "circle-help", [this] { m_pane->classification().toggleReasons(); });
    addAction("pipeline.details", tr("To the details"), "E", "panel-right", [this] { toDetails(); });
    addAction("pipeline.search", tr("Search leads"), "/ Ctrl+F", "search", [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addAction("pipeline.view", tr("Board or table"), "B", "table", [this] { setView(m_view == View::Board ? View::Table : View::Board); });
    const std::array<QString, 6> filters{tr("Show all"), tr("Show those with a person"), tr("Show those going cold"), tr("Show unsure ones"), tr("Show stuck ones"), tr("Show those who opted out")};
    for (std::size_t i = 0; i < filters.size(); ++i) {
        const QByteArray number = QByteArray::number(int(i) + 1);
        addAction(("pipeline.filter" + number).constData(), filters[i], number.constData(), "filter", [this, i] {
            setView(View::Table);
            m_table->setFilter(console::LeadFilter(i));
        });
    }
    addAction("pipeline.clear", tr("Clear search and filters"), "Backspace", "x", [this] {
        m_search->setSearch({});
        chooseStage({});
        m_table->clearFilters();
    });
}

void PipelinePage::buildMoves()
{
    const auto move = [this](int rows) {
        if (m_view == View::Board)
            m_board->moveCard(rows);
        else
            m_table->window().move(rows);
    };
    addAction("pipeline.next", tr("Next lead"), "J", "arrow-down", [move] { move(1); });
    addAction("pipeline.previous", tr("Previous lead"), "K", "arrow-up", [move] { move(-1); });
    addAction("pipeline.right", tr("Next stage"), "L", "arrow-right", [this] { moveStage(1); });
    addAction("pipeline.left", tr("Previous stage"), "H", "arrow-left", [this] { moveStage(-1); });
    addAction("pipeline.first", tr("First lead"), "Ctrl+Home", "chevron-up", [this] {
        setView(View::Table);
        m_table->window().goFirst();
    });
    addAction("pipeline.last", tr("Last lead"), "Ctrl+End", "chevron-down", [this] {
        setView(View::Table);
        m_table->window().goLast();
    });
}

QStringList PipelinePage::hintedActions() const
{
    return {QStringLiteral("pipeline.next"), QStringLiteral("pipeline.right"), QStringLiteral("pipeline.trace"), QStringLiteral("pipeline.view"), QStringLiteral("pipeline.search")};
}

} // namespace ns::ui
