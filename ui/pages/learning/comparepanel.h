// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/query.h"
#include "core/console/learning.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace ns::ui {

class Banner;
class Card;
class FigureTable;
class LabelChangeList;
class StateView;
class ToneIcon;
class ToneLabel;

/// A challenger beside the champion, on the same leads: figures, groups that fall, the contacts whose label would change, and what stands against
/// promoting it. Shows what it is given; the page asks and commands.
class ComparePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePanel(QWidget *parent = nullptr);
    void showChampion();  // there is nothing to compare it with
    void showLoading();   // only when nothing is shown yet
    void showFailure(const Error &error);
    void showPreview(const console::SnapshotPtr<console::PromotionPreview> &preview);
    /// Empty: it may be promoted.
    void setWhyNot(const QString &whyNot);
    [[nodiscard]] QPushButton &promoteButton() { return *m_promote; }
    [[nodiscard]] bool showsPreview() const;

Q_SIGNALS:
    void retryRequested();
    void promoteRequested();
    void contactActivated(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void fillFigures(const console::PromotionPreview &preview);
    void fillChanges(const console::SnapshotPtr<console::PromotionPreview> &preview);
    [[nodiscard]] QString contest(const console::ModelComparison &comparison) const;

    QStackedWidget *m_stack;
    StateView *m_state;
    QWidget *m_content;
    ToneIcon *m_icon;
    ToneLabel *m_verdict;
    QPushButton *m_promote;
    Card *m_figuresCard;
    FigureTable *m_figures;
    QTableView *m_figuresView;
    ToneLabel *m_contest;
    Card *m_changesCard;
    LabelChangeList *m_changes;
    QTableView *m_changesView;
    ToneLabel *m_noChanges;
};

} // namespace ns::ui
