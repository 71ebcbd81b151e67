// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/intents.h"
#include "ui/widgets/card.h"

class QTableView;

namespace ns::ui {

class CurveCard;
class FigureCell;
class FigureTable;
class ToneIcon;
class ToneLabel;

/// What the gate says of an intent model: the verdict, four figures, how each language does, and accuracy against coverage.
class IntentModelPanel : public QWidget
{
    Q_OBJECT
public:
    explicit IntentModelPanel(QWidget *parent = nullptr);
    void setModel(const console::IntentModelLine &line);
    [[nodiscard]] CurveCard &curve() { return *m_curve; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildVerdict();
    void buildLanguages();
    Card *m_verdict;
    ToneIcon *m_icon;
    ToneLabel *m_fact;
    ToneLabel *m_meaning;
    ToneLabel *m_lacks;
    FigureCell *m_coverage;
    FigureCell *m_bound;
    FigureCell *m_accuracy;
    FigureCell *m_rows;
    ToneLabel *m_offer;
    Card *m_languagesCard;
    FigureTable *m_languages;
    QTableView *m_languagesView;
    CurveCard *m_curve;
};

} // namespace ns::ui
