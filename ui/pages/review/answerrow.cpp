// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/answerrow.h"

#include "ui/pages/review/reviewwords.h"
#include "ui/style/accessible.h"
#include "ui/style/controls.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/confidencebar.h"

namespace ns::ui {

namespace {

constexpr int kPad = 10;
constexpr int kLine = 18;
constexpr int kLeast = 36;
constexpr int kHalf = 30;
constexpr int kBar = 56;
constexpr int kFigure = 36;
constexpr double kNameShare = 0.34; // of the row at most
constexpr double kHalfNameShare = 0.5;

} // namespace

AnswerRow::AnswerRow(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the list
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnswerRow::setContent(const Content &content)
{
    if (m_content == content)
        return;
    m_content = content;
    setText(content.name);
    setEnabled(content.whyNot.isEmpty());
    setToolTip(content.whyNot.isEmpty() && content.isHalf ? content.effects : content.whyNot);
    QString said = content.name;
    if (content.value)
        said += u' ' + ReviewWords::figure(*content.value);
    setAccessibleName(said);
    setAccessibleDescription(content.whyNot.isEmpty() ? content.effects : content.whyNot + QStringLiteral(". ") + content.effects);
    updateGeometry();
    update();
}

void AnswerRow::setColumns(const Columns &columns)
{
    if (m_columns == columns)
        return;
    m_columns = columns;
    updateGeometry();
    update();
}

AnswerRow::Columns AnswerRow::wanted() const
{
    const Look &look = lookOf(this);
    int keys = 0;
    for (const QString &key : m_content.keys)
        keys += controls::keyCapWidth(look, key) + Metrics::kGap4;
    const int name = QFontMetrics(look.fonts.get(TextSize::Body, TextWeight::Semibold)).horizontalAdvance(m_content.name) + 2;
    return {keys, name, !m_content.value ? 0 : m_content.isHalf ? kFigure + Metrics::kGap4 : kBar + kFigure + Metrics::kGap12};
}

int AnswerRow::nameWidth(int width) const
{
    return std::min(m_columns.name, int(width * (m_content.isHalf ? kHalfNameShare : kNameShare)));
}

QRect AnswerRow::nameAt() const
{
    const int left = kPad + m_columns.keys + Metrics::kGap4;
    return {left, 0, nameWidth(width()), m_content.isHalf ? height() : kLeast};
}

int AnswerRow::effectsLeft() const
{
    return kPad + m_columns.keys + Metrics::kGap4 + nameWidth(width()) + (m_content.isHalf ? Metrics::kGap8 : Metrics::kCard);
}

int AnswerRow::effectsWidth(int width) const
{
    const int left = kPad + m_columns.keys + Metrics::kGap4 + nameWidth(width) + (m_content.isHalf ? Metrics::kGap8 : Metrics::kCard);
    const int value = m_content.isHalf && !m_content.value ? 0 : m_columns.value; // half a row has none to give away
    return std::max(m_content.isHalf ? 0 : 60, width - left - kPad - value);
}

int AnswerRow::heightForWidth(int width) const
{
    if (m_content.isHalf)
        return kHalf;
    const QFontMetrics metrics(lookOf(this).fonts.get(TextSize::Small));
    const QRect needed = metrics.boundingRect(QRect(0, 0, effectsWidth(width), 1000), Qt::TextWordWrap, m_content.effects);
    const int lines = std::max(1, (needed.height() + metrics.lineSpacing() / 2) / metrics.lineSpacing());
    return kLeast + (lines - 1) * kLine;
}

void AnswerRow::drawKeys(QPainter &painter) const
{
    const Look &look = lookOf(this);
    int x = kPad;
    for (const QString &key : m_content.keys) {
        const int wide = controls::keyCapWidth(look, key);
        controls::drawKeyCap(look, painter, QRect(x, ((m_content.isHalf ? height() : kLeast) - Metrics::kCap) / 2, wide, Metrics::kCap), key, false);
        x += wide + Metrics::kGap4;
    }
}

void AnswerRow::drawEffects(QPainter &painter, const QColor &ink) const
{
    const QFont &font = lookOf(this).fonts.get(TextSize::Small);
    const QRect where(effectsLeft(), 0, effectsWidth(width()), height());
    if (m_content.isHalf) {
        drawLine(painter, where, m_content.shortEffects, {.font = font, .color = ink});
        return;
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(where, Qt::AlignVCenter | Qt::TextWordWrap, m_content.effects);
}

void AnswerRow::drawValue(QPainter &painter) const
{
    const Look &look = lookOf(this);
    const int high = m_content.isHalf ? height() : kLeast;
    if (!m_content.isHalf)
        drawConfidence(painter, look, QRect(width() - kPad - kFigure - kBar, 0, kBar, high), *m_content.value, m_content.threshold);
    const bool proposed = m_content.isProposed && isEnabled();
    drawLine(painter, QRect(width() - kPad - kFigure, 0, kFigure, high), ReviewWords::figure(*m_content.value),
             {.font = look.fonts.get(TextSize::Small, proposed ? TextWeight::Semibold : TextWeight::Regular), .color = look.tokens.text, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
}

void AnswerRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    const bool on = isEnabled();
    const bool proposed = m_content.isProposed && on;
    const QColor ground = isDown() ? t.selected : proposed ? t.accentWeak : on && underMouse() ? t.hover : QColor();
    drawBox(painter, QRectF(rect()).adjusted(0, 0, 0, -1), Metrics::kRadiusControl, ground, proposed ? t.accent : QColor());
    drawKeys(painter);
    drawLine(painter, nameAt(), m_content.name, {.font = look.fonts.get(TextSize::Body, proposed ? TextWeight::Semibold : TextWeight::Medium), .color = on ? t.text : t.text3});
    drawEffects(painter, on ? t.text2 : t.text3);
    if (m_content.value)
        drawValue(painter);
    if (hasFocus())
        drawFocusRing(painter, QRectF(rect()).adjusted(0, 0, 0, -1), Metrics::kRadiusControl, t.accent);
}

} // namespace ns::ui
