// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/textpaint.h"

#include <QFontMetricsF>
#include <QImage>
#include <cmath>

namespace ns::ui {

namespace {

double digitCell(const QFontMetricsF &metrics)
{
    double widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Calls `run(text, x, width)` for every digit and every stretch between digits.
template <typename Run> double layTabular(const QString &text, const QFontMetricsF &metrics, Run run)
{
    const double cell = digitCell(metrics);
    double x = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !text[end].isDigit())
            ++end;
        const bool digit = end == at;
        const QString piece = text.mid(at, digit ? 1 : end - at);
        const double advance = digit ? metrics.horizontalAdvance(piece.front()) : metrics.horizontalAdvance(piece); // a single one needs no shaping
        const double width = digit ? std::max(cell, advance) : advance;
        run(piece, x + (width - advance) / 2);
        x += width;
        at += piece.size();
    }
    return x;
}

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

} // namespace

int tabularWidth(const QString &text, const QFont &font)
{
    return int(std::ceil(layTabular(text, QFontMetricsF(font), [](const QString &, double) {})));
}

int drawLine(QPainter &painter, const QRect &where, const QString &text, const LineStyle &style)
{
    if (where.width() <= 0)
        return 0;
    const QFontMetricsF metrics(style.font);
    const QString full = oneLine(text);
    const double needed = style.tabular ? layTabular(full, metrics, [](const QString &, double) {}) : metrics.horizontalAdvance(full);
    const QString shown = needed <= where.width() + 0.5 ? full : metrics.elidedText(full, style.elide, where.width());
    painter.setFont(style.font);
    painter.setPen(style.color);
    if (!style.tabular || shown != full) {
        painter.drawText(where, int(style.align) | Qt::TextSingleLine | Qt::TextIncludeTrailingSpaces, shown);
        return int(std::ceil(std::min(needed, double(where.width()))));
    }
    const double left = style.align.testFlag(Qt::AlignRight)    ? where.right() + 1 - needed
                        : style.align.testFlag(Qt::AlignHCenter) ? where.x() + (where.width() - needed) / 2
                                                                 : where.x();
    const double base = where.y() + (where.height() - metrics.height()) / 2 + metrics.ascent();
    layTabular(shown, metrics, [&](const QString &piece, double x) { painter.drawText(QPointF(left + x, base), piece); });
    return int(std::ceil(needed));
}

void drawBox(QPainter &painter, const QRectF &where, double radius, const QColor &fill, const QColor &outline, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(outline.isValid() ? QPen(outline, width) : QPen(Qt::NoPen));
    const double inset = outline.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(where.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRectF &where, double radius, const QColor &accent)
{
    drawBox(painter, where, radius, {}, accent, 2.0);
}

QBrush hatch(const QColor &color)
{
    QImage tile(6, 6, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    for (int y = 0; y < 6; ++y) {
        for (int x = 0; x < 6; ++x) {
            if ((x + y) % 6 < 2)
                tile.setPixelColor(x, y, color);
        }
    }
    return QBrush(tile);
}

} // namespace ns::ui
