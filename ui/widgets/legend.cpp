// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/legend.h"

#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

namespace {

constexpr int kSwatch = 12, kBeside = 6;

} // namespace

Legend::Legend(LegendMark mark, const QString &text, QWidget *parent) : QWidget(parent), m_mark(mark), m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe(*this, QAccessible::StaticText, text);
}

QSize Legend::sizeHint() const
{
    return {kSwatch + kBeside + QFontMetrics(lookOf(this).fonts.get(TextSize::Small)).horizontalAdvance(m_text) + 6, 20};
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    const QRectF swatch(0, height() / 2.0 - kSwatch / 2.0, kSwatch, kSwatch);
    const QRectF line(0, height() / 2.0 - 1, kSwatch, 2);
    switch (m_mark) {
    case LegendMark::Line: painter.fillRect(line, t.text2); break;
    case LegendMark::Strong: painter.fillRect(line, t.chartStrong); break;
    case LegendMark::Pale: painter.fillRect(line, t.chartPale); break;
    case LegendMark::Dashed:
        painter.fillRect(QRectF(0, line.y(), 5, 1), t.text3);
        painter.fillRect(QRectF(7, line.y(), 5, 1), t.text3);
        break;
    case LegendMark::Area: drawBox(painter, swatch, Metrics::kRadiusBar, t.chartMain); break;
    case LegendMark::Quiet: drawBox(painter, swatch, Metrics::kRadiusBar, t.sunken, t.controlLine); break;
    }
    drawLine(painter, QRect(kSwatch + kBeside, 0, width() - kSwatch - kBeside, height()), m_text, {.font = look.fonts.get(TextSize::Small), .color = t.text2});
}

} // namespace ns::ui
