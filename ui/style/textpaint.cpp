// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/textpaint.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainterPath>
#include <QTextLayout>
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

/// Lays the whole text out in one line, as long as it gets. Shaping is what painting text costs, so a text that fits is shaped this once.
QTextLine layLine(QTextLayout &layout, const QString &text)
{
    constexpr double kEndless = 1e7;
    layout.setText(text);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(kEndless);
    layout.endLayout();
    return line;
}

/// Where the line's upper left corner comes, as QPainter::drawText() would place it.
QPointF placeLine(const QRect &where, Qt::Alignment align, double width, double height)
{
    const double x = align.testFlag(Qt::AlignRight) ? where.width() - width : align.testFlag(Qt::AlignHCenter) ? (where.width() - width) / 2 : 0;
    const double y = align.testFlag(Qt::AlignVCenter) ? (where.height() - height) / 2 : align.testFlag(Qt::AlignBottom) ? where.height() - height : 0;
    return QPointF(where.x() + x, where.y() + y);
}

/// In cells; false when the text does not fit and so loses its cells.
bool drawTabular(QPainter &painter, const QRect &where, const QString &text, const LineStyle &style, double &needed)
{
    const QFontMetricsF metrics(style.font);
    std::vector<std::pair<QString, double>> pieces;
    needed = layTabular(text, metrics, [&](const QString &piece, double x) { pieces.emplace_back(piece, x); });
    if (needed > where.width() + 0.5)
        return false;
    const double left = style.align.testFlag(Qt::AlignRight)    ? where.right() + 1 - needed
                        : style.align.testFlag(Qt::AlignHCenter) ? where.x() + (where.width() - needed) / 2
                                                                 : where.x();
    const double base = where.y() + (where.height() - metrics.height()) / 2 + metrics.ascent();
    for (const auto &[piece, x] : pieces)
        painter.drawText(QPointF(left + x, base), piece);
    return true;
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
    const QString full = oneLine(text);
    painter.setFont(style.font);
    painter.setPen(style.color);
    double needed = 0;
    if (style.tabular && drawTabular(painter, where, full, style, needed))
        return int(std::ceil(needed));
    QTextLayout layout(QString(), style.font);
    QTextOption option;
    option.setTextDirection(painter.layoutDirection());
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QTextLine line = layLine(layout, full);
    if (!style.tabular)
        needed = line.horizontalAdvance();
    if (needed > where.width() + 0.5)
        line = layLine(layout, QFontMetricsF(style.font).elidedText(full, style.elide, where.width()));
    const QSizeF size(line.horizontalAdvance(), line.ascent() + line.descent()); // height() is rounded up
    const QPointF at = placeLine(where, style.align, size.width(), size.height());
    const bool isCut = !QRectF(where).contains(QRectF(at, size));
    if (isCut) {
        painter.save();
        painter.setClipRect(where, Qt::IntersectClip);
    }
    line.draw(&painter, at);
    if (isCut)
        painter.restore();
    return int(std::ceil(std::min(needed, double(where.width()))));
}

void drawBox(QPainter &painter, const QRectF &where, double radius, const QColor &fill, const QColor &outline, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double inset = outline.isValid() ? width / 2 : 0;
    if (fill.isValid()) {
        painter.setBrush(fill);
        painter.drawRoundedRect(where.adjusted(inset, inset, -inset, -inset), radius, radius);
    }
    if (outline.isValid()) { // what a pen of this width covers; stroking takes four times as long
        QPainterPath ring;
        ring.addRoundedRect(where, radius + inset, radius + inset);
        ring.addRoundedRect(where.adjusted(width, width, -width, -width), std::max(0.0, radius - inset), std::max(0.0, radius - inset));
        painter.fillPath(ring, outline);
    }
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
