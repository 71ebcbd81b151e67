// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pipeline/stagehead.h"

#include <QLocale>

#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

constexpr int kPad = 12;
constexpr int kHeight = 68;
constexpr int kSwatch = 8;
constexpr int kLegendGap = 14;

/// Fresh, over 24 h, over 48 h, never contacted: from strong to pale, so that the bar parts without colour too.
std::array<QColor, 4> ageInks(const Tokens &t)
{
    return {t.chartStrong, t.chartPale, t.chartWaiting, t.controlLine};
}

QString wonMoney(const console::StageColumn &column)
{
    if (column.value.empty())
        return {};
    const console::MoneySum &most = *std::ranges::max_element(column.value, {}, &console::MoneySum::cents);
    const QString currency = most.currency == "USD" ? QStringLiteral("US$") : QString::fromStdString(most.currency);
    return currency + QChar(0xA0) + QLocale().toString(qlonglong(most.cents / 100));
}

} // namespace

StageHead::StageHead(const std::string &stage, QWidget *parent) : QAbstractButton(parent), m_stage(stage)
{
    setText(Terms::stage(stage));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("pipeline.stage.") + QString::fromStdString(stage));
    setColumn({.stage = stage});
}

void StageHead::setColumn(const console::StageColumn &column)
{
    m_figures = {column.count, column.fresh, column.ageing, column.cold, column.neverContacted, wonMoney(column)};
    QString said = tr("%1: %Ln leads", nullptr, int(column.count)).arg(text());
    if (column.cold > 0 && m_stage != "won" && m_stage != "lost")
        said += QStringLiteral(", ") + tr("%1 quiet for over 48 h").arg(Formats::count(column.cold));
    if (!m_figures.money.isEmpty())
        said += QStringLiteral(", ") + tr("%1 won").arg(m_figures.money);
    describe(*this, QAccessible::RadioButton, said);
    setToolTip(tr("Within 24 h: %1. Within 48 h: %2. Longer: %3. Never contacted: %4")
                   .arg(Formats::count(column.fresh), Formats::count(column.ageing), Formats::count(column.cold), Formats::count(column.neverContacted)));
    update();
}

QSize StageHead::sizeHint() const
{
    return {160, kHeight};
}

QSize StageHead::minimumSizeHint() const
{
    return {120, kHeight};
}

void StageHead::drawAges(QPainter &painter, const QRectF &at) const
{
    const Tokens &t = lookOf(this).tokens;
    const std::array<std::int64_t, 4> parts{m_figures.fresh, m_figures.ageing, m_figures.cold, m_figures.never};
    const std::int64_t whole = parts[0] + parts[1] + parts[2] + parts[3];
    if (whole == 0) {
        drawBox(painter, at, 2, t.line);
        return;
    }
    double x = at.x();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double width = at.width() * double(parts[i]) / double(whole);
        if (width >= 1)
            drawBox(painter, QRectF(x, at.y(), std::max(2.0, width - 2), at.height()), 2, ageInks(t)[i]);
        x += width;
    }
}

void StageHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    drawBox(painter, rect(), Metrics::kRadiusCard, underMouse() ? t.hover : t.sunken, isChecked() ? t.accent : QColor(), isChecked() ? 1.5 : 1.0);
    const QFont &strong = look.fonts.get(TextSize::Body, TextWeight::Semibold);
    const QString count = Formats::count(m_figures.count);
    const int countWidth = tabularWidth(count, strong) + 1;
    const QRect top(kPad, 10, width() - 2 * kPad, 20);
    drawLine(painter, top, count, {.font = strong, .color = t.text, .align = Qt::AlignRight | Qt::AlignVCenter, .tabular = true});
    drawLine(painter, top.adjusted(0, 0, -countWidth - 6, 0), text(), {.font = strong, .color = isChecked() ? t.accent : t.text});
    drawAges(painter, QRectF(kPad, 34, width() - 2 * kPad, 4));
    const LineStyle small{.font = look.fonts.get(TextSize::Small), .color = t.text2, .tabular = true};
    const QRect foot(kPad, 43, width() - 2 * kPad, 18);
    const bool isClosed = m_stage == "won" || m_stage == "lost"; // nobody is to be written to there
    const QString quiet = m_figures.count == 0 || isClosed ? QString() : m_figures.cold == 0 ? tr("none quiet") : tr("%1 quiet").arg(Formats::shareOf(m_figures.cold, m_figures.count));
    LineStyle right = small;
    right.align = Qt::AlignRight | Qt::AlignVCenter;
    const int used = drawLine(painter, foot, m_figures.money, small);
    drawLine(painter, foot.adjusted(m_figures.money.isEmpty() ? 0 : used + 8, 0, 0, 0), quiet, m_figures.money.isEmpty() ? small : right);
    if (hasFocus())
        drawFocusRing(painter, rect(), Metrics::kRadiusCard, t.accent);
}

AgeLegend::AgeLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QString said;
    for (const QString &word : words())
        said += (said.isEmpty() ? QString() : QStringLiteral(", ")) + word;
    describe(*this, QAccessible::StaticText, tr("Last contact: %1").arg(said));
}

std::vector<QString> AgeLegend::words() const
{
    return {tr("within 24 h"), tr("over 24 h"), tr("over 48 h: quiet"), tr("never contacted")};
}

QSize AgeLegend::sizeHint() const
{
    const QFontMetrics metrics(lookOf(this).fonts.get(TextSize::Small));
    int width = 0;
    for (const QString &word : words())
        width += kSwatch + 6 + metrics.horizontalAdvance(word) + kLegendGap;
    return {width, Fonts::lineHeight(TextSize::Small)};
}

void AgeLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &look = lookOf(this);
    const LineStyle style{.font = look.fonts.get(TextSize::Small), .color = look.tokens.text2};
    const auto inks = ageInks(look.tokens);
    int x = 0;
    std::size_t i = 0;
    for (const QString &word : words()) {
        drawBox(painter, QRectF(x, (height() - kSwatch) / 2.0, kSwatch, kSwatch), 2, inks[i++]);
        x += kSwatch + 6;
        x += drawLine(painter, QRect(x, 0, width() - x, height()), word, style) + kLegendGap;
    }
}

} // namespace ns::ui
