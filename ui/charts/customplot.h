// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot's header, which wants Qt's keywords (signals, foreach) that the rest of the project does without. Include this, never <qcustomplot.h>.
#pragma once
#include <QtGlobal>

#define signals public
#define slots
#define emit
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
#undef emit
#undef slots
#undef signals
