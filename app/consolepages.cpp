// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/consolepages.h"

#include <QVBoxLayout>

#include "ui/widgets/paneheader.h"
#include "ui/widgets/stateview.h"

namespace ns::app {

namespace {

/// A room whose page is not built yet: it says so.
class BareRoom : public ui::Page
{
public:
    BareRoom(ui::PageSpec what, ui::ActionRegistry &registry) : ui::Page(std::move(what), registry)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        auto *state = new ui::StateView(this);
        state->setIcon(spec().icon);
        state->show(ui::StateView::Kind::Empty, spec().title);
        column->addWidget(new ui::PaneHeader(spec().title, this));
        column->addWidget(state, 1);
    }
};

void addRoom(ui::MainWindow &window, const char *id, const char *title, const char *icon)
{
    window.addPage(std::make_unique<BareRoom>(ui::PageSpec{QString::fromLatin1(id), QString::fromLatin1(title), QString::fromLatin1(icon)}, window.actions()));
}

} // namespace

void addPages(ui::MainWindow &window)
{
    addRoom(window, "tonight", "Tonight", "moon");
    addRoom(window, "review", "Review", "list-checks");
    addRoom(window, "pipeline", "Pipeline", "square-kanban");
    addRoom(window, "traces", "Traces", "route");
    addRoom(window, "learning", "Learning", "graduation-cap");
}

} // namespace ns::app
