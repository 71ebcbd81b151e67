// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStackedWidget>
#include <QWidget>

class QToolButton;

namespace ns::ui {

/// The context pane at the right, 304 wide. In a window under 1360 it folds to a strip with one button; opened there it lies over the page as a
/// drawer, which Escape or the button closes. The panes in it belong to the pages.
class ContextDrawer : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kFolded = 40;

    explicit ContextDrawer(QWidget *parent = nullptr);
    /// Takes the pane in (once) and shows it; null: the page has none, and the whole thing goes away.
    void showPane(QWidget *pane);
    void setFolded(bool folded);
    void setOpen(bool open); // of a folded one
    [[nodiscard]] bool isFolded() const { return m_folded; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool hasPane() const { return m_pane != nullptr; }
    /// Width that it takes from the page.
    [[nodiscard]] int takenWidth() const { return !hasPane() ? 0 : m_folded ? kFolded : fullWidth(); }

Q_SIGNALS:
    void layoutChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static int fullWidth();
    void apply();
    QStackedWidget *m_stack;
    QToolButton *m_button;
    QWidget *m_pane = nullptr;
    bool m_folded = false;
    bool m_open = false;
};

} // namespace ns::ui
