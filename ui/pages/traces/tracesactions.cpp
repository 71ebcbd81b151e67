// SPDX-License-Identifier: GPL-3.0-or-later
// The traces page's actions: everything it does has a key.
#include <QListView>

#include "ui/pages/traces/spandetails.h"
#include "ui/pages/traces/tracechain.h"
#include "ui/pages/traces/tracelist.h"
#include "ui/pages/traces/tracespage.h"
#include "ui/pages/traces/waterfallview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/windowedlist.h"

namespace ns::ui {

QAction *TracesPage::addAction(const char *id, const QString &text, const char *keys, const char *icon, std::function<void()> run)
{
    QList<QKeySequence> sequences;
    for (const QString &key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts))
        sequences += QKeySequence(key, QKeySequence::PortableText);
    return addPageAction({.id = QString::fromLatin1(id), .text = text, .keys = sequences, .icon = QString::fromLatin1(icon), .section = tr("Traces")}, std::move(run));
}

void TracesPage::buildActions()
{
    addAction("traces.next", tr("Next trace"), "J", "arrow-down", [this] { m_list->window().move(1); });
    addAction("traces.previous", tr("Previous trace"), "K", "arrow-up", [this] { m_list->window().move(-1); });
    addAction("traces.spans", tr("To the spans"), "E", "workflow", [this] { m_waterfall->setFocus(); });
    addAction("traces.after", tr("What the contact did next"), "N", "chevron-right", [this] { m_chain->openNext(); });
    addAction("traces.before", tr("What the contact did before"), "P", "chevron-left", [this] { m_chain->openPrevious(); });
    addAction("traces.contact", tr("Open the contact"), "O", "user", [this] { openContact(); });
    addAction("traces.copy", tr("Copy the span"), "C", "copy", [this] { m_span->copy(); });
    addAction("traces.copyid", tr("Copy the trace's id"), "Y", "link", [this] { copyId(); });
    addAction("traces.search", tr("Search traces"), "/ Ctrl+F", "search", [this] {
        m_list->search().setFocus();
        m_list->search().selectAll();
    });
    const std::array<QString, 6> filters{tr("Show all"), tr("Show what was sent"), tr("Show what a person decides"), tr("Show what a rule held"), tr("Show trouble"), tr("Show what contacts did")};
    for (std::size_t i = 0; i < filters.size(); ++i) {
        const QByteArray number = QByteArray::number(int(i) + 1);
        addAction(("traces.filter" + number).constData(), filters[i], number.constData(), "filter", [this, i] { m_list->setFilter(console::TraceFilter(i)); });
    }
    addAction("traces.clear", tr("Clear search and filters"), "Backspace", "x", [this] { m_list->clearFilters(); });
    addAction("traces.first", tr("Newest trace"), "Ctrl+Home", "chevron-up", [this] { m_list->window().goFirst(); });
    addAction("traces.last", tr("Oldest trace"), "Ctrl+End", "chevron-down", [this] { m_list->window().goLast(); });
}

QStringList TracesPage::hintedActions() const
{
    return {QStringLiteral("traces.next"), QStringLiteral("traces.spans"), QStringLiteral("traces.after"), QStringLiteral("traces.contact"), QStringLiteral("traces.search")};
}

} // namespace ns::ui
