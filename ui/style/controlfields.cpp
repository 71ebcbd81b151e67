// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls.h"
#include "ui/style/textpaint.h"

namespace ns::ui::controls {

namespace {

QColor inkOf(const Look &look, const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled) ? look.tokens.text : look.tokens.text3;
}

} // namespace

void drawField(const Look &look, const QStyleOption &option, QPainter &painter)
{
    const Tokens &t = look.tokens;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    drawBox(painter, option.rect, Metrics::kRadiusControl, enabled ? t.field : t.sunken, t.controlLine);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(painter, option.rect, Metrics::kRadiusControl, t.accent);
}

void drawComboBox(const Look &look, const QStyleOptionComboBox &option, QPainter &painter)
{
    drawField(look, option, painter);
    const QRect arrow(option.rect.right() - 26, option.rect.top(), Metrics::kIcon, option.rect.height());
    look.icons->draw(painter, arrow, QStringLiteral("chevron-down"), look.tokens.text2);
}

void drawComboLabel(const Look &look, const QStyleOptionComboBox &option, QPainter &painter)
{
    if (option.editable)
        return;
    const QRect where = option.rect.adjusted(12, 0, -32, 0);
    drawLine(painter, where, option.currentText, {.font = look.fonts.get(TextSize::Body), .color = inkOf(look, option)});
}

void drawSpinBox(const Look &look, const QStyleOptionSpinBox &option, QPainter &painter, const QRect &up, const QRect &down)
{
    drawField(look, option, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) { return option.stepEnabled.testFlag(step) ? look.tokens.text2 : look.tokens.controlLine; };
    look.icons->draw(painter, QRectF(up.center().x() - 6, up.center().y() - 5, 12, 12), QStringLiteral("chevron-up"), ink(QAbstractSpinBox::StepUpEnabled));
    look.icons->draw(painter, QRectF(down.center().x() - 6, down.center().y() - 6, 12, 12), QStringLiteral("chevron-down"), ink(QAbstractSpinBox::StepDownEnabled));
}

void drawSlider(const Look &look, const QStyleOptionSlider &option, QPainter &painter, const QRect &groove, const QRect &handle)
{
    const Tokens &t = look.tokens;
    const bool across = option.orientation == Qt::Horizontal;
    const QRectF track = across ? QRectF(groove.x(), groove.center().y() - 2, groove.width(), 6) : QRectF(groove.center().x() - 2, groove.y(), 6, groove.height());
    drawBox(painter, track, Metrics::kRadiusBar, t.line);
    QRectF filled = track;
    if (across)
        filled.setRight(handle.center().x());
    else
        filled.setTop(handle.center().y());
    drawBox(painter, filled, Metrics::kRadiusBar, option.state.testFlag(QStyle::State_Enabled) ? t.chartStrong : t.strongLine);
    const QRectF knob(handle.center().x() - 7, handle.center().y() - 7, 16, 16);
    drawBox(painter, knob, 8, t.surface, t.strongLine);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(painter, knob, 8, t.accent);
}

void drawScrollBar(const Look &look, const QStyleOptionSlider &option, QPainter &painter, const QRect &thumb)
{
    if (thumb.isEmpty() || option.minimum == option.maximum)
        return;
    const Tokens &t = look.tokens;
    const bool busy = option.state.testFlag(QStyle::State_MouseOver) || option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const QRectF bar = option.orientation == Qt::Vertical ? QRectF(thumb).adjusted(2, 2, -2, -2) : QRectF(thumb).adjusted(2, 2, -2, -2);
    drawBox(painter, bar, 3, busy ? t.strongLine : t.controlLine);
}

void drawProgress(const Look &look, const QStyleOptionProgressBar &option, QPainter &painter)
{
    const Tokens &t = look.tokens;
    const QRectF track(option.rect.x(), option.rect.center().y() - 2, option.rect.width(), 6);
    drawBox(painter, track, Metrics::kRadiusBar, t.line);
    const int span = option.maximum - option.minimum;
    if (span <= 0) { // how long it takes is not known: a still, hatched bar, because nothing here blinks or runs
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(hatch(t.chartMain));
        painter.drawRoundedRect(track, Metrics::kRadiusBar, Metrics::kRadiusBar);
        painter.restore();
        return;
    }
    QRectF done = track;
    done.setWidth(track.width() * (option.progress - option.minimum) / span);
    if (done.width() > 0)
        drawBox(painter, done, Metrics::kRadiusBar, t.chartStrong);
}

} // namespace ns::ui::controls
