// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebubble.h"

#include <QLocale>
#include <cmath>

#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

namespace {

constexpr int kPadSide = 12;
constexpr int kPadTop = 8;
constexpr int kLine = 20;
constexpr int kCaption = 20;
constexpr int kIcon = 14;
constexpr int kTagPad = 6;
constexpr int kTagGap = 6;
constexpr int kTagHeight = 18;

} // namespace

MessageBubble::MessageBubble(QWidget *parent) : QWidget(parent), m_layout(std::make_unique<QTextLayout>())
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MessageBubble::setContent(Content content)
{
    m_content = std::move(content);
    m_laid = {};
    QStringList said{m_content.caption, m_content.tagDetail};
    said.removeAll(QString());
    describe(*this, QAccessible::Paragraph, m_content.text, said.join(QStringLiteral(". ")));
    setToolTip(m_content.tagDetail);
    updateGeometry();
    update();
}

/// Breaks the text for a widget of this width. QTextDocument is not used: it would guess markup.
void MessageBubble::lay(int width) const
{
    if (m_laid.forWidth == width)
        return;
    QString text = m_content.text;
    text.replace(u'\n', QChar::LineSeparator);
    m_layout->setText(text);
    m_layout->setFont(lookOf(this).fonts.get(TextSize::Reading));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    const double room = std::min(width, kWidthMax) - 2 * kPadSide;
    m_laid = {width, 0, 0};
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(room, 20.0));
        line.setPosition({0, m_laid.textHeight + (kLine - line.height()) / 2});
        m_laid.textHeight += kLine;
        m_laid.textWidth = std::max(m_laid.textWidth, line.naturalTextWidth());
    }
    m_layout->endLayout();
    m_laid.tagsBelow = !m_content.tags.isEmpty() && tabularWidth(m_content.caption, lookOf(this).fonts.get(TextSize::Small)) + 2 + kTagGap + tagsWidth() > width;
}

int MessageBubble::tagsWidth() const
{
    const QFontMetrics metrics(lookOf(this).fonts.get(TextSize::Small));
    int wide = 0;
    for (const QString &tag : m_content.tags)
        wide += metrics.horizontalAdvance(tag) + 2 * kTagPad + 2 + kTagGap;
    return wide;
}

void MessageBubble::drawTags(QPainter &painter, int left, int top) const
{
    const Look &look = lookOf(this);
    const QFont &font = look.fonts.get(TextSize::Small);
    for (const QString &tag : m_content.tags) {
        const int wide = std::min(QFontMetrics(font).horizontalAdvance(tag) + 2 * kTagPad + 2, width() - left);
        const QRect box(left, top, wide, kTagHeight);
        drawBox(painter, box, Metrics::kRadiusCap, QColor(), look.tokens.controlLine);
        drawLine(painter, box.adjusted(kTagPad, 0, -kTagPad + 2, 0), tag, {.font = font, .color = look.tokens.text2});
        left += wide + kTagGap;
    }
}

QSize MessageBubble::sizeHint() const
{
    return {kWidthMax, heightForWidth(kWidthMax)};
}

QSize MessageBubble::minimumSizeHint() const
{
    return {160, kLine + 2 * kPadTop};
}

int MessageBubble::heightForWidth(int width) const
{
    lay(width);
    return int(m_laid.textHeight) + 2 * kPadTop + (m_content.caption.isEmpty() ? 0 : kCaption) + (m_laid.tagsBelow ? kTagHeight + 2 : 0);
}

void MessageBubble::drawMark(QPainter &painter, const Mark &mark, QPointF origin) const
{
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int from = std::max(mark.start, line.textStart());
        const int to = std::min(mark.start + mark.length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double left = origin.x() + line.cursorToX(from) - 2;
        const double right = origin.x() + line.cursorToX(to) + 2;
        const QRectF ground(left, origin.y() + i * kLine + 1, right - left, 18);
        if (mark.kind == Mark::Kind::Slot) {
            drawBox(painter, ground, Metrics::kRadiusBar, m_content.side == Side::Draft ? t.accentWeak : t.surface, t.controlLine);
            continue;
        }
        painter.fillRect(ground, t.evidence);
        const QRectF under(left, ground.bottom() - 2, ground.width(), 2);
        painter.fillRect(under, mark.kind == Mark::Kind::For ? QBrush(t.evidenceLine) : hatch(t.chartAgainst));
        if (mark.number > 0 && from == mark.start)
            drawLine(painter, QRect(int(left) - 1, int(ground.y()) - 6, 14, 10), QLocale().toString(mark.number),
                     {.font = look.fonts.get(TextSize::Cap, TextWeight::Semibold), .color = t.text2, .elide = Qt::ElideNone});
    }
}

void MessageBubble::paintEvent(QPaintEvent *)
{
    lay(width());
    QPainter painter(this);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    const bool right = m_content.side != Side::Inbound;
    const double boxWidth = std::ceil(m_laid.textWidth) + 2 * kPadSide + 1;
    const QRectF box(right ? width() - boxWidth : 0, 0, boxWidth, m_laid.textHeight + 2 * kPadTop);
    if (m_content.side == Side::Draft) {
        drawBox(painter, box, Metrics::kRadiusBubble, t.surface);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        QPen dashed(t.accent, 1);
        dashed.setDashPattern({4, 3});
        painter.setPen(dashed);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), Metrics::kRadiusBubble, Metrics::kRadiusBubble);
    } else {
        drawBox(painter, box, Metrics::kRadiusBubble, right ? t.accentWeak : t.sunken);
    }
    const QPointF origin(box.x() + kPadSide, kPadTop);
    for (const Mark &mark : m_content.marks)
        drawMark(painter, mark, origin);
    painter.setPen(t.text);
    m_layout->draw(&painter, origin);
    if (m_content.caption.isEmpty())
        return;
    const int iconRoom = m_content.captionIcon.isEmpty() ? 0 : kIcon + 6;
    const QRect words(2, int(box.bottom()) + 2, width() - 4 - (right ? iconRoom : 0), 18);
    const int used = drawLine(painter, words, m_content.caption, {.font = look.fonts.get(TextSize::Small), .color = t.text2, .align = (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, .tabular = true});
    if (!right)
        drawTags(painter, m_laid.tagsBelow ? 2 : 2 + used + kTagGap, m_laid.tagsBelow ? words.bottom() + 3 : words.y());
    if (iconRoom > 0 && right)
        look.icons->draw(painter, QRect(width() - kIcon - 2, words.y(), kIcon, 18), m_content.captionIcon, t.text2);
}

void MessageBubble::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        m_laid = {};
    QWidget::changeEvent(event);
}

} // namespace ns::ui
