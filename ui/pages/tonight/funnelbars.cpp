// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tonight/funnelbars.h"

#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr int kRow = 22, kHead = 20;
constexpr int kCount = 56, kKept = 52, kGap = 12;
constexpr int kBar = 12;
constexpr std::size_t kSteps = 6;

} // namespace

FunnelBars::FunnelBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFunnel({});
}

std::vector<FunnelBars::Step> FunnelBars::steps() const
{
    return {{tr("New leads"), m_funnel.leads},  {tr("Contacted"), m_funnel.contacted}, {tr("Replied"), m_funnel.replied},
            {tr("Booked"), m_funnel.booked},    {tr("Attended"), m_funnel.attended},   {tr("Won"), m_funnel.won}};
}

void FunnelBars::setFunnel(const console::Funnel &funnel)
{
    m_funnel = funnel;
    QStringList said;
    for (const Step &step : steps())
        said += step.name + u' ' + Formats::count(step.leads);
    describe(*this, QAccessible::Chart, tr("Funnel"), said.join(QStringLiteral(", ")));
    update();
}

QSize FunnelBars::sizeHint() const
{
    return {320, kHead + kRow * int(kSteps)};
}

void FunnelBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    const QFont &body = look.fonts.get(TextSize::Body);
    const QFont &small = look.fonts.get(TextSize::Small);
    const std::vector<Step> all = steps();
    int names = 0;
    for (const Step &step : all)
        names = std::max(names, QFontMetrics(body).horizontalAdvance(step.name));
    const int barLeft = std::min(names + kGap, width() / 2);
    const int barRoom = std::max(8, width() - barLeft - kCount - kKept - kGap);
    const LineStyle head{.font = small, .color = t.text3, .align = Qt::AlignRight | Qt::AlignVCenter};
    drawLine(painter, QRect(width() - kKept - kCount, 0, kCount, kHead), tr("Leads"), head);
    drawLine(painter, QRect(width() - kKept, 0, kKept, kHead), tr("Kept"), head);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QRect row(0, kHead + int(i) * kRow, width(), kRow);
        const Step &step = all[i];
        drawLine(painter, QRect(0, row.y(), barLeft - kGap, kRow), step.name, {.font = body, .color = t.text2});
        const double share = m_funnel.leads > 0 ? double(step.leads) / double(m_funnel.leads) : 0;
        if (step.leads > 0)
            drawBox(painter, QRectF(barLeft, row.center().y() - kBar / 2.0 + 1, std::max(3.0, share * barRoom), kBar), Metrics::kRadiusBar, i + 1 == all.size() ? t.chartStrong : t.chartPale);
        drawLine(painter, QRect(width() - kKept - kCount, row.y(), kCount, kRow), Formats::count(step.leads),
                 {.font = look.fonts.get(TextSize::Body, TextWeight::Semibold), .color = step.leads > 0 ? t.text : t.text3, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
        if (i > 0)
            drawLine(painter, QRect(width() - kKept, row.y(), kKept, kRow), Formats::shareOf(step.leads, all[i - 1].leads),
                     {.font = body, .color = t.text2, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
    }
}

} // namespace ns::ui
