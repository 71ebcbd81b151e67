// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reasonbars.h"

#include <QLocale>

#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

namespace {

constexpr int kHead = 20;
constexpr int kFigure = 56; // room for "+12.34"
constexpr double kLabelShare = 0.46;
constexpr double kAxisShare = 0.36; // of the room for bars: reasons for are longer as a rule

} // namespace

QString signedFigure(double value, int decimals)
{
    const QString figure = QLocale().toString(std::abs(value), 'f', decimals);
    return (value < 0 ? QChar(0x2212) : QChar(u'+')) + figure;
}

ReasonBars::ReasonBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setReasons({});
}

void ReasonBars::setReasons(std::vector<Reason> reasons, std::optional<Sum> sum)
{
    m_reasons = std::move(reasons);
    m_sum = std::move(sum);
    QStringList said;
    for (const Reason &reason : m_reasons)
        said += (reason.contribution < 0 ? tr("%1, against, %2") : tr("%1, for, %2")).arg(reason.text, signedFigure(reason.contribution));
    if (m_sum)
        said += m_sum->text + u' ' + m_sum->figure;
    describe(*this, QAccessible::Chart, said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int ReasonBars::rowHeight() const
{
    return lookOf(this).metrics.factRow + 4;
}

QSize ReasonBars::sizeHint() const
{
    return {300, kHead + rowHeight() * int(m_reasons.size() + (m_sum ? 1 : 0))};
}

QSize ReasonBars::minimumSizeHint() const
{
    return {220, sizeHint().height()};
}

void ReasonBars::drawRow(QPainter &painter, const QRect &row, const Reason &reason, double axis, double unit) const
{
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    const int labelWidth = int(width() * kLabelShare) - 8;
    drawLine(painter, QRect(0, row.y(), labelWidth, row.height()), reason.text, {.font = look.fonts.get(TextSize::Body), .color = t.text});
    drawLine(painter, QRect(width() - kFigure, row.y(), kFigure, row.height()), signedFigure(reason.contribution),
             {.font = look.fonts.get(TextSize::Small), .color = t.text2, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
    const double length = std::max(2.0, std::abs(reason.contribution) * unit);
    const bool against = reason.contribution < 0;
    const QRectF bar(against ? axis - length : axis + 1, row.center().y() - 4.5, length, 10);
    if (!against) {
        drawBox(painter, bar, 2, t.chartFor);
        return;
    }
    painter.fillRect(bar, hatch(t.chartAgainst));
    drawBox(painter, bar, 2, {}, t.chartAgainst);
}

void ReasonBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    const double left = width() * kLabelShare;
    const double room = width() - left - kFigure - 8;
    const double axis = left + room * kAxisShare;
    double most = 1e-9;
    double unit = 1e9;
    for (const Reason &reason : m_reasons) {
        most = std::max(most, std::abs(reason.contribution));
        const double side = reason.contribution < 0 ? room * kAxisShare : room * (1 - kAxisShare);
        unit = std::min(unit, side / std::max(std::abs(reason.contribution), 1e-9));
    }
    unit = std::min(unit, room * (1 - kAxisShare) / most);
    const LineStyle head{.font = look.fonts.get(TextSize::Small), .color = t.text3, .align = Qt::AlignRight | Qt::AlignVCenter};
    drawLine(painter, QRect(0, 0, int(axis) - 6, kHead), tr("against"), head);
    drawLine(painter, QRect(int(axis) + 7, 0, width() - int(axis) - 7, kHead), tr("for"), {.font = head.font, .color = head.color});
    const int rowsHeight = rowHeight() * int(m_reasons.size());
    painter.fillRect(QRectF(axis, kHead, 1, rowsHeight), t.strongLine);
    for (std::size_t i = 0; i < m_reasons.size(); ++i)
        drawRow(painter, QRect(0, kHead + int(i) * rowHeight(), width(), rowHeight()), m_reasons[i], axis, unit);
    if (!m_sum)
        return;
    const QRect row(0, kHead + rowsHeight, width(), rowHeight());
    painter.fillRect(QRect(0, row.y(), width(), 1), t.line);
    drawLine(painter, row, m_sum->text, {.font = look.fonts.get(TextSize::Body, TextWeight::Semibold), .color = t.text});
    drawLine(painter, row, m_sum->figure, {.font = look.fonts.get(TextSize::Small, TextWeight::Semibold), .color = t.text, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
}

} // namespace ns::ui
