// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>
#include <QStyleOption>

#include "ui/style/look.h"

namespace ns::ui::controls {

// What ConsoleStyle draws, one function for each control. They read the option and the widget's properties and keep nothing.

void drawButton(const Look &look, const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
[[nodiscard]] QSize buttonSize(const Look &look, const QStyleOptionButton &option, const QWidget *widget);
void drawCheckMark(const Look &look, const QStyleOption &option, QPainter &painter);
void drawRadioMark(const Look &look, const QStyleOption &option, QPainter &painter);
void drawToolButton(const Look &look, const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget);
void drawKeyCap(const Look &look, QPainter &painter, const QRect &where, const QString &key, bool onFill);
[[nodiscard]] int keyCapWidth(const Look &look, const QString &key);

void drawField(const Look &look, const QStyleOption &option, QPainter &painter);
void drawComboBox(const Look &look, const QStyleOptionComboBox &option, QPainter &painter);
void drawComboLabel(const Look &look, const QStyleOptionComboBox &option, QPainter &painter);
void drawSpinBox(const Look &look, const QStyleOptionSpinBox &option, QPainter &painter, const QRect &up, const QRect &down);
void drawSlider(const Look &look, const QStyleOptionSlider &option, QPainter &painter, const QRect &groove, const QRect &handle);
void drawScrollBar(const Look &look, const QStyleOptionSlider &option, QPainter &painter, const QRect &thumb);
void drawProgress(const Look &look, const QStyleOptionProgressBar &option, QPainter &painter);

void drawHeader(const Look &look, const QStyleOptionHeader &option, QPainter &painter);
void drawTab(const Look &look, const QStyleOptionTab &option, QPainter &painter);
void drawMenuItem(const Look &look, const QStyleOptionMenuItem &option, QPainter &painter);
[[nodiscard]] QSize menuItemSize(const Look &look, const QStyleOptionMenuItem &option);
void drawMenuPanel(const Look &look, const QRect &where, QPainter &painter);
void drawItemGround(const Look &look, const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget);
void drawToolTipPanel(const Look &look, const QRect &where, QPainter &painter);
void drawBranch(const Look &look, const QStyleOption &option, QPainter &painter);

} // namespace ns::ui::controls
