// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QPainter>
#include <QString>

namespace ns::ui {

/// How one line is drawn. Text is always plain: nothing in it is markup.
struct LineStyle
{
    QFont font;
    QColor color;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    Qt::TextElideMode elide = Qt::ElideRight;
    bool tabular = false; // each digit in a cell of the widest one, so that columns line up (QFont::setFeature is 6.7)
};

/// One line, elided to fit; line breaks become spaces. Returns the width that was used.
int drawLine(QPainter &painter, const QRect &where, const QString &text, const LineStyle &style);
/// Width of a line with tabular digits.
[[nodiscard]] int tabularWidth(const QString &text, const QFont &font);
/// A rounded rectangle, filled and outlined where the colours are valid; lines lie on whole pixels.
void drawBox(QPainter &painter, const QRectF &where, double radius, const QColor &fill, const QColor &outline = {}, double width = 1.0);
/// The focus ring: 2 px accent inside the edge.
void drawFocusRing(QPainter &painter, const QRectF &where, double radius, const QColor &accent);
/// The diagonal hatch that says "failed" or "against" without colour.
[[nodiscard]] QBrush hatch(const QColor &color);

} // namespace ns::ui
