// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>

#include "ui/shell/actionregistry.h"
#include "ui/shell/consolesettings.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace ns::ui {

class CommandPalette;
class ContextDrawer;
class NavigationRail;
class StatusStrip;

/// The console's window: rail, the current page, context pane, status strip, and the one registry of actions. Knows no page by its type; app
/// adds them. GUI thread; owned by app.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ActionRegistry &actions() { return m_actions; }
    [[nodiscard]] NavigationRail &rail() { return *m_rail; }
    [[nodiscard]] StatusStrip &strip() { return *m_strip; }
    [[nodiscard]] ContextDrawer &drawer() { return *m_drawer; }

    /// Takes the page; pages stand in the rail in the order of the calls, under `heading` where one is given. Alt+1.. go to them.
    void addPage(std::unique_ptr<Page> page, const QString &heading = {});
    [[nodiscard]] const std::vector<Page *> &pages() const { return m_pages; }
    [[nodiscard]] Page *currentPage() const;
    /// False when there is no such page.
    bool showPage(const QString &id);
    /// Goes to whatever page shows this object and remembers where it came from; false when none does.
    bool openObject(const ObjectRef &object);
    void goBack();
    void showPalette();
    void showShortcuts();

Q_SIGNALS:
    void pageShown(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Place
    {
        QString page;
        std::optional<ObjectRef> object;
    };
    void buildActions();
    void buildLayout();
    void fold();
    void placeDrawer();
    [[nodiscard]] Place here() const;

    ActionRegistry m_actions;
    std::vector<Page *> m_pages;
    std::vector<Place> m_back; // at most kBackMax
    QWidget *m_body;
    NavigationRail *m_rail;
    QStackedWidget *m_stack;
    ContextDrawer *m_drawer;
    StatusStrip *m_strip;
    CommandPalette *m_palette;
};

} // namespace ns::ui
