// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QButtonGroup>

#include "ui/style/tone.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ns::ui {

class RailButton;

/// What the foot of the rail says about the agent: icon and colour by `tone`, words by whoever knows.
struct AgentFoot
{
    Tone tone = Tone::Good;
    QString icon = {};
    QString state = {};  // "Agent on duty"
    QString line1 = {};
    QString line2 = {};
    bool paused = false;
    bool mayPause = true;
    bool operator==(const AgentFoot &) const = default;
};

/// The rail at the left: workspace, "Find or do", the pages with their counts, and at its foot the agent with the pause button, always there.
/// Words beside icons; under 1200 px icons alone, whose words are then tool tips and accessible names.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget *parent = nullptr);
    void setWorkspace(const QString &name, const QString &folder);
    /// Adds a row. A heading starts a group in front of it; empty: none.
    void addPage(const QString &id, const QString &title, const QString &icon, const QString &heading);
    void setCurrent(const QString &id);
    void setCount(const QString &id, qint64 count, bool urgent);
    void setFoot(const AgentFoot &foot);
    /// Keys printed on the search field and the pause button.
    void setKeys(const QString &find, const QString &pause);
    void setIconsOnly(bool iconsOnly);
    [[nodiscard]] bool isIconsOnly() const { return m_iconsOnly; }
    [[nodiscard]] QPushButton *pauseButton() const { return m_pause; }

Q_SIGNALS:
    void pageChosen(const QString &id);
    void findRequested();
    void pauseRequested();
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Head;
    class Foot;
    void buildLayout();
    void applyWidth();
    Head *m_head;
    QPushButton *m_find;
    QVBoxLayout *m_rows;
    QButtonGroup m_group;
    QMap<QString, RailButton *> m_buttons;
    QList<QLabel *> m_headings;
    Foot *m_foot;
    QPushButton *m_pause;
    RailButton *m_settings;
    bool m_iconsOnly = false;
};

} // namespace ns::ui
