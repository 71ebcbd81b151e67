// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/console/learning.h"
#include "ui/widgets/card.h"

namespace ns::ui {

class ConfidenceBar;
class ToneIcon;
class ToneLabel;

/// How the champion does on real leads whose outcome has become known: bound against target, threshold in force, drift.
class LiveCard : public Card
{
    Q_OBJECT
public:
    explicit LiveCard(QWidget *parent = nullptr);
    void setLive(const console::LiveFigures &live);

private:
    ToneIcon *m_icon;
    ToneLabel *m_fact;
    ToneLabel *m_meaning;
    ConfidenceBar *m_bar;
    FactList *m_facts;
};

} // namespace ns::ui
