// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/shell/commandpalette.h"
#include "ui/shell/contextdrawer.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusstrip.h"

namespace ns::ui {

namespace {

constexpr std::size_t kBackMax = 50;

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_body(new QWidget(this)), m_rail(new NavigationRail(m_body)), m_stack(new QStackedWidget(m_body)), m_drawer(new ContextDrawer(m_body)),
      m_strip(new StatusStrip(m_actions, m_body)), m_palette(nullptr)
{
    setObjectName(QStringLiteral("console"));
    setWindowTitle(QStringLiteral("Nightshift"));
    setMinimumSize(Metrics::kWindowWidthMin, Metrics::kWindowHeightMin);
    buildLayout();
    m_palette = new CommandPalette(m_actions, this);
    buildActions();
    connect(m_rail, &NavigationRail::pageChosen, this, &MainWindow::showPage);
    connect(m_rail, &NavigationRail::findRequested, this, &MainWindow::showPalette);
    connect(m_drawer, &ContextDrawer::layoutChanged, this, &MainWindow::placeDrawer);
}

MainWindow::~MainWindow()
{
    // Pages go first: they use the registry and whatever app gave them until their end.
    for (Page *page : m_pages)
        delete page;
}

void MainWindow::buildLayout()
{
    setCentralWidget(m_body);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_strip);
    row->addLayout(right, 1);
    m_stack->setObjectName(QStringLiteral("pages"));
    QWidget::setTabOrder(m_rail, m_stack);
}

void MainWindow::addPage(std::unique_ptr<Page> owned, const QString &heading)
{
    Page *page = owned.release();
    const PageSpec &spec = page->spec();
    m_pages.push_back(page);
    m_stack->addWidget(page);
    m_rail->addPage(spec.id, spec.title, spec.icon, heading);
    const QKeySequence go(Qt::ALT | Qt::Key(Qt::Key_0 + int(m_pages.size())));
    m_actions.add({.id = QStringLiteral("go.") + spec.id, .text = tr("Go to %1").arg(spec.title), .keys = {go}, .icon = spec.icon, .section = tr("Go to")}, *this, {},
                  [this, id = spec.id] { showPage(id); });
    connect(page, &Page::countChanged, m_rail, [this, id = spec.id](qint64 count, bool urgent) { m_rail->setCount(id, count, urgent); });
    connect(page, &Page::openRequested, this, &MainWindow::openObject);
    connect(page, &Page::noteChanged, this, [this, page](const QString &note) {
        if (page == currentPage())
            m_strip->setNote(note);
    });
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

bool MainWindow::showPage(const QString &id)
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const Page *page) { return page->spec().id == id; });
    if (found == m_pages.end())
        return false;
    Page *page = *found;
    Page *before = currentPage();
    if (before && before != page)
        before->leave();
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(id);
    m_drawer->showPane(page->contextPane());
    m_strip->setNote({});
    m_strip->setHints(page->hintedActions() + QStringList{QStringLiteral("help.keys")});
    setWindowTitle(tr("%1, Nightshift").arg(page->spec().title));
    page->enter();
    Q_EMIT pageShown(id);
    return true;
}

MainWindow::Place MainWindow::here() const
{
    const Page *page = currentPage();
    return page ? Place{page->spec().id, page->current()} : Place{};
}

bool MainWindow::openObject(const ObjectRef &object)
{
    const Place from = here();
    for (Page *page : m_pages) {
        if (!page->open(object))
            continue;
        showPage(page->spec().id);
        m_back.push_back(from);
        if (m_back.size() > kBackMax)
            m_back.erase(m_back.begin());
        return true;
    }
    return false;
}

void MainWindow::goBack()
{
    if (m_back.empty())
        return;
    const Place place = m_back.back();
    m_back.pop_back();
    if (!showPage(place.page))
        return;
    if (place.object)
        currentPage()->open(*place.object);
}

void MainWindow::showPalette()
{
    const Page *page = currentPage();
    m_palette->popUp(page ? page->spec().id : QString());
}

void MainWindow::showShortcuts()
{
    const Page *page = currentPage();
    (new ShortcutSheet(m_actions, page ? page->spec().id : QString(), this))->open();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fold();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placeDrawer();
    return QMainWindow::event(event);
}

void MainWindow::fold()
{
    m_rail->setIconsOnly(width() < Metrics::kRailFoldsUnder);
    m_drawer->setFolded(width() < Metrics::kContextFoldsUnder);
    placeDrawer();
}

void MainWindow::placeDrawer()
{
    // The drawer lies over the page's right; the page keeps out from under what is always there.
    m_stack->setContentsMargins(0, 0, m_drawer->takenWidth(), 0);
    const int shown = m_drawer->isFolded() && !m_drawer->isOpen() ? ContextDrawer::kFolded : Metrics::kContext;
    m_drawer->setGeometry(m_body->width() - shown, 0, shown, m_body->height() - Metrics::kStatus);
    m_drawer->raise();
}

} // namespace ns::ui
