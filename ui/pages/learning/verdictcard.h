// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/learning.h"
#include "ui/widgets/card.h"

namespace ns::ui {

class FigureCell;
class ToneIcon;
class ToneLabel;

/// What the gate says of a model: the verdict in words, four figures against their limits, what is lacking and what could be promised instead.
class VerdictCard : public Card
{
    Q_OBJECT
public:
    explicit VerdictCard(QWidget *parent = nullptr);
    void setModel(const console::ModelSummary &model);

private:
    ToneIcon *m_icon;
    ToneLabel *m_fact;
    ToneLabel *m_meaning;
    FigureCell *m_coverage;
    FigureCell *m_bound;
    FigureCell *m_missed;
    FigureCell *m_rows;
    ToneLabel *m_lacks;
    ToneLabel *m_offer;
};

} // namespace ns::ui
