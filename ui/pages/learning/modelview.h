// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/learning.h"

class QScrollArea;
class QStackedWidget;

namespace ns::ui {

class ColumnsPanel;
class ComparePanel;
class CurveCard;
class FiguresPanel;
class SegmentedControl;
class ToneLabel;
class VerdictCard;

/// One model, seen from four sides: its verdict with the curve, its suspected columns, its figures, and beside the champion.
class ModelView : public QWidget
{
    Q_OBJECT
public:
    enum class Side { Decision, Columns, Figures, Compare };
    explicit ModelView(QWidget *parent = nullptr);
    void setModel(const console::ModelSummary &model);
    void showSide(Side side);
    [[nodiscard]] Side side() const;
    void toggleTables();
    [[nodiscard]] CurveCard &curve() { return *m_curve; }
    [[nodiscard]] ColumnsPanel &columns() { return *m_columns; }
    [[nodiscard]] ComparePanel &compare() { return *m_compare; }

Q_SIGNALS:
    void sideChanged();

private:
    void addSide(const char *id, const QString &name, QWidget *content);
    SegmentedControl *m_sides;
    ToneLabel *m_title;
    ToneLabel *m_role;
    QStackedWidget *m_stack;
    VerdictCard *m_verdict;
    CurveCard *m_curve;
    ColumnsPanel *m_columns;
    FiguresPanel *m_figures;
    ComparePanel *m_compare;
};

} // namespace ns::ui
