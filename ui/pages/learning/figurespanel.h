// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/console/learning.h"
#include "ui/pages/learning/learningwords.h"

class QTableView;

namespace ns::ui {

class Card;
class FigureTable;
class PlotView;
class ToneLabel;

/// The figures behind a verdict: confusion matrix, each class, calibration. All on leads that the model had not seen.
class FiguresPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FiguresPanel(Subject subject = Subject::Leads, QWidget *parent = nullptr);
    void setModel(const console::ModelSummary &model);
    void showTable(bool shown);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QTableView *addTable(Card &card, FigureTable &model, const char *name, const QString &title);
    void buildReliability();
    void fillConfusion(const console::ConfusionTable &confusion);
    void fillClasses(const console::ModelFigures &figures);
    void fillReliability(const console::ModelSummary &model);
    void fit();
    [[nodiscard]] QString nameFor(const char *part) const;
    [[nodiscard]] QString labelOf(const std::string &label) const;

    const Subject m_subject;
    FigureTable *m_confusion;
    FigureTable *m_classes;
    FigureTable *m_bins;
    Card *m_confusionCard;
    Card *m_classCard;
    QBoxLayout *m_top; // of the two tables: beside or below each other
    Card *m_reliabilityCard;
    QTableView *m_confusionView;
    QTableView *m_classView;
    PlotView *m_plot;
    ToneLabel *m_calibration;
};

} // namespace ns::ui
