// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kpitile.h"

#include <QMouseEvent>
#include <QPainterPath>

#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

namespace {

constexpr int kTrailWidth = 72;
constexpr int kTrailHeight = 28;
constexpr int kArrow = 14;

} // namespace

KpiTile::KpiTile(const QString &label, QWidget *parent) : QWidget(parent), m_label(label)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    say();
}

void KpiTile::setFigure(const QString &figure, const QString &unit)
{
    m_figure = figure;
    m_unit = unit;
    say();
}

void KpiTile::setTrail(std::vector<double> values)
{
    m_trail = std::move(values);
    update();
}

void KpiTile::setChange(const Change &change)
{
    m_change = change;
    say();
}

void KpiTile::say()
{
    QStringList parts{m_label, m_figure.isEmpty() ? QStringLiteral("–") : m_figure, m_unit};
    if (m_change.way != Change::Way::None)
        parts << (m_change.way == Change::Way::Up ? tr("up") : tr("down"));
    parts << m_change.amount << m_change.comparison;
    parts.removeAll(QString());
    describe(*this, m_opens ? QAccessible::Button : QAccessible::StaticText, parts.join(u' '));
    update();
}

void KpiTile::setOpens(bool opens)
{
    m_opens = opens;
    setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover, opens);
    say();
}

void KpiTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_opens && rect().contains(event->position().toPoint()))
        Q_EMIT opened();
}

void KpiTile::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_opens && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        Q_EMIT opened();
    else
        QWidget::keyPressEvent(event);
}

QSize KpiTile::sizeHint() const
{
    return {220, kHeight};
}

QSize KpiTile::minimumSizeHint() const
{
    return {150, kHeight};
}

void KpiTile::drawTrail(QPainter &painter, const QRectF &where) const
{
    if (m_trail.size() < 2 || std::all_of(m_trail.begin(), m_trail.end(), [](double value) { return value == 0; }))
        return;
    const Tokens &t = lookOf(this).tokens;
    const auto [low, high] = std::minmax_element(m_trail.begin(), m_trail.end());
    const double span = *high > *low ? *high - *low : 1;
    const auto at = [&](std::size_t i) {
        return QPointF(where.x() + where.width() * double(i) / double(m_trail.size() - 1), where.bottom() - where.height() * (m_trail[i] - *low) / span);
    };
    QPainterPath line(at(0));
    for (std::size_t i = 1; i + 1 < m_trail.size(); ++i)
        line.lineTo(at(i));
    const QPointF end = at(m_trail.size() - 1);
    const QPointF last = at(m_trail.size() - 2);
    const double length = std::hypot(end.x() - last.x(), end.y() - last.y());
    if (length > 5) // the line stops 2 px short of the dot
        line.lineTo(last + (end - last) * (length - 5) / length);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.strongLine, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    drawBox(painter, QRectF(end.x() - 3, end.y() - 3, 6, 6), 3, t.accent);
}

void KpiTile::drawChange(QPainter &painter, const QRect &where) const
{
    const Look &look = lookOf(this);
    const QColor ink = toneInk(look.tokens, m_change.tone);
    QRect at = where;
    if (m_change.way != Change::Way::None) {
        look.icons->draw(painter, QRect(at.left() - 1, at.top(), kArrow, at.height()), m_change.way == Change::Way::Up ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"), ink);
        at.setLeft(at.left() + kArrow + 3);
    }
    at.setLeft(at.left() + drawLine(painter, at, m_change.amount, {.font = look.fonts.get(TextSize::Small, TextWeight::Semibold), .color = ink, .tabular = true}) + (m_change.amount.isEmpty() ? 0 : 8));
    drawLine(painter, at, m_change.comparison, {.font = look.fonts.get(TextSize::Small), .color = look.tokens.text2, .tabular = true});
}

void KpiTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    drawBox(painter, rect(), Metrics::kRadiusCard, m_opens && underMouse() ? t.hover : t.surface, t.line);
    if (hasFocus())
        drawFocusRing(painter, rect(), Metrics::kRadiusCard, t.accent);
    const int left = Metrics::kCard;
    const int room = width() - 2 * left;
    drawLine(painter, QRect(left, 10, room, 18), m_label, {.font = look.fonts.get(TextSize::Small, TextWeight::Medium), .color = t.text2});
    const QFont &big = look.fonts.get(TextSize::Figure, TextWeight::Semibold);
    const QString figure = m_figure.isEmpty() ? QStringLiteral("–") : m_figure;
    const int used = drawLine(painter, QRect(left, 29, room, 36), figure, {.font = big, .color = t.text});
    drawLine(painter, QRect(left + used + 6, 37, room - used - 6, 24), m_unit, {.font = look.fonts.get(TextSize::Body, TextWeight::Medium), .color = t.text2});
    if (room - used - QFontMetrics(look.fonts.get(TextSize::Body)).horizontalAdvance(m_unit) > kTrailWidth + 20)
        drawTrail(painter, QRectF(width() - left - kTrailWidth, 32, kTrailWidth - 4, kTrailHeight));
    drawChange(painter, QRect(left, 68, room, 18));
}

} // namespace ns::ui
