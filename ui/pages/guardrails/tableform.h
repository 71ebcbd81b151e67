// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

#include "core/console/guardbench.h"
#include "core/console/policydraft.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ns::ui {

class PolicyEditor;
class PolicyTableModel;
class SegmentedControl;
class ToneIcon;
class ToneLabel;

/// Some lists of the draft, one at a time, as tables that are edited in place: facts, or hours and holidays. GUI thread; the page owns it.
class TableForm : public QWidget
{
    Q_OBJECT
public:
    TableForm(const QString &objectName, PolicyEditor &editor, std::vector<console::PolicyTable> tables, QWidget *parent = nullptr);
    void showTable(console::PolicyTable table);
    [[nodiscard]] console::PolicyTable shownTable() const;
    void focusTable();
    void takeMeanings(const std::vector<QString> &sentences, const console::SentenceMeanings &meanings);

Q_SIGNALS:
    void meaningsWanted(const std::vector<QString> &sentences);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Side
    {
        PolicyTableModel *model;
        QTableView *view;
    };
    void addTable(console::PolicyTable table);
    void setWidths(const Side &side);
    QWidget *buildFoot();
    [[nodiscard]] const Side &shown() const { return m_sides[m_shown]; }
    void addRow();
    void removeRow();
    void tell();
    void askMeanings();
    PolicyEditor &m_editor;
    std::vector<Side> m_sides;
    std::size_t m_shown = 0;
    SegmentedControl *m_tabs;
    QStackedWidget *m_stack;
    ToneIcon *m_icon;
    ToneLabel *m_words;
    QPushButton *m_add;
    QPushButton *m_remove;
    QComboBox *m_scope = nullptr; // of Hours
    QLineEdit *m_key = nullptr;
    QTimer m_pause;
};

} // namespace ns::ui
