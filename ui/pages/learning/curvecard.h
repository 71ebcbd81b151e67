// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/console/learning.h"
#include "ui/pages/learning/learningwords.h"
#include "ui/widgets/card.h"

class QPushButton;
class QSlider;

namespace ns::ui {

class FigureTable;
class PlotView;
class SplitBar;
class ToneLabel;

/// Accuracy against coverage, with a slider that tries thresholds: what the agent would then decide alone and what would go to people. Trying
/// changes nothing. The slider is a plain QSlider in steps of a thousandth: arrows, Page keys, Home and End work.
class CurveCard : public Card
{
    Q_OBJECT
public:
    explicit CurveCard(Subject subject = Subject::Leads, QWidget *parent = nullptr);
    void setModel(const console::ModelSummary &model);
    void focusSlider();
    void showTable(bool shown);
    [[nodiscard]] bool isTableShown() const;

private:
    void buildPlot();
    void buildControls();
    void fillPlot();
    void fillTable();
    void tryThreshold(double threshold);
    [[nodiscard]] bool isAtTheModels() const;
    [[nodiscard]] double tried() const;
    void say(double threshold);

    [[nodiscard]] QString decidedOf(int alone) const;
    const Subject m_subject;
    std::vector<console::CurvePoint> m_curve;
    double m_threshold = 0; // the model's own
    double m_target = 0;
    PlotView *m_plot;
    FigureTable *m_table;
    QWidget *m_controls;
    QSlider *m_slider;
    ToneLabel *m_figure;
    QPushButton *m_back;
    SplitBar *m_split;
    ToneLabel *m_alone;
    ToneLabel *m_people;
    ToneLabel *m_none; // in place of everything, when there is no curve
};

} // namespace ns::ui
