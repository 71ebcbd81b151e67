// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/waterfallview.h"

#include <QScrollBar>

#include "ui/delegates/tabledelegate.h"
#include "ui/delegates/waterfalldelegate.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/formats.h"

namespace ns::ui {

namespace {

constexpr int kTookWidth = 92;
constexpr int kHeaderPad = 8; // as the style leaves at both ends of a header section
constexpr int kNameMin = 220;
constexpr int kNameMax = 340;
constexpr int kBarSide = 8; // as the delegate leaves at both ends
constexpr int kTickRoom = 84; // a label and its air

} // namespace

WaterfallHeader::WaterfallHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("traces.waterfall.header"));
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(60);
}

void WaterfallHeader::setAxis(TraceAxis axis)
{
    m_axis = std::move(axis);
    viewport()->update();
}

std::vector<TraceAxis::Tick> WaterfallHeader::ticks() const
{
    return m_axis.ticks(std::clamp(sectionSize(WaterfallDelegate::Bars) / kTickRoom, 1, 8));
}

void WaterfallHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const int inset = Metrics::kPage - kHeaderPad; // its words stand over the rows' words, at the page's margins
    const int left = logicalIndex == WaterfallDelegate::Name ? inset : 0, right = logicalIndex == WaterfallDelegate::Took ? inset : 0;
    QHeaderView::paintSection(painter, rect.adjusted(left, 0, -right, 0), logicalIndex);
    painter->save();
    if (logicalIndex == WaterfallDelegate::Name)
        drawLegend(*painter, rect);
    else if (logicalIndex == WaterfallDelegate::Bars)
        drawTimes(*painter, rect);
    painter->restore();
}

void WaterfallHeader::drawLegend(QPainter &painter, QRect at) const
{
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens;
    const LineStyle style{.font = look.fonts.get(TextSize::Small), .color = t.text2};
    const QFontMetrics metrics(style.font);
    const std::array<std::pair<QString, QColor>, 3> parts{{{tr("ours"), t.chartStrong}, {tr("waiting"), t.chartWaiting}, {tr("failed"), t.bad}}};
    int width = 0;
    for (const auto &[word, ink] : parts)
        width += 14 + metrics.horizontalAdvance(word) + 12;
    const int taken = metrics.horizontalAdvance(model()->headerData(0, Qt::Horizontal).toString()) + 40;
    if (width + taken > at.width())
        return;
    at.setLeft(at.right() - width);
    for (const auto &[word, ink] : parts) {
        const QRectF swatch(at.left(), at.center().y() - 4, 10, 9);
        if (ink == t.bad) {
            painter.fillRect(swatch, hatch(ink));
            drawBox(painter, swatch, 2, {}, ink);
        } else {
            drawBox(painter, swatch, 2, ink);
        }
        at.setLeft(at.left() + 14);
        at.setLeft(at.left() + drawLine(painter, at, word, style) + 12);
    }
}

void WaterfallHeader::drawTimes(QPainter &painter, const QRect &at) const
{
    const Look &look = lookOf(this);
    const LineStyle style{.font = look.fonts.get(TextSize::Small), .color = look.tokens.text2, .tabular = true};
    const double width = at.width() - 2 * kBarSide;
    for (const TraceAxis::Tick &tick : ticks()) {
        const int x = at.left() + kBarSide + int(width * tick.part);
        const QString words = tick.isRestart ? u'+' + Formats::duration(tick.micros) : Formats::duration(tick.micros);
        drawLine(painter, QRect(x + 2, at.top(), at.right() - x - 2, at.height()), words, style);
    }
}

WaterfallView::WaterfallView(QWidget *parent)
    : QTableView(parent), m_model(new SpanModel(this)), m_delegate(new WaterfallDelegate(this)), m_header(new WaterfallHeader(this))
{
    setObjectName(QStringLiteral("traces.waterfall"));
    setAccessibleName(tr("Spans"));
    setHorizontalHeader(m_header);
    setModel(m_model);
    setUpTable(*this);
    setItemDelegate(m_delegate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int column = 0; column < WaterfallDelegate::ColumnCount; ++column)
        m_header->setSectionResizeMode(column, QHeaderView::Fixed);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!m_isSwapping && current.isValid())
            Q_EMIT spanChosen();
    });
}

int WaterfallView::fullHeight() const
{
    return m_header->sizeHint().height() + m_model->rowCount() * verticalHeader()->defaultSectionSize() + 2;
}

void WaterfallView::setTrace(const console::SnapshotPtr<console::TraceDetails> &trace)
{
    const console::SpanRow *chosen = selectedSpan();
    const std::string before = chosen && m_id == trace->row.id ? chosen->span.id : std::string();
    const int scroll = m_id == trace->row.id ? verticalScrollBar()->value() : 0;
    m_id = trace->row.id;
    m_isSwapping = true;
    m_model->setTrace(trace);
    m_header->setAxis(m_model->axis());
    verticalHeader()->setDefaultSectionSize(lookOf(this).metrics.waterfallRow);
    const int row = before.empty() ? 0 : std::max(0, m_model->rowOf(before));
    setCurrentIndex(m_model->index(row, 0));
    verticalScrollBar()->setValue(scroll);
    m_isSwapping = false;
    fitColumns();
}

const console::SpanRow *WaterfallView::selectedSpan() const
{
    return m_model->rowAt(currentIndex().row());
}

void WaterfallView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void WaterfallView::fitColumns()
{
    const int whole = viewport()->width();
    const int name = std::clamp(whole * 2 / 5, kNameMin, kNameMax);
    m_header->resizeSection(WaterfallDelegate::Name, name);
    m_header->resizeSection(WaterfallDelegate::Took, kTookWidth);
    m_header->resizeSection(WaterfallDelegate::Bars, std::max(80, whole - name - kTookWidth));
    std::vector<double> lines;
    for (const TraceAxis::Tick &tick : m_header->ticks())
        lines.push_back(tick.part);
    m_delegate->setTicks(std::move(lines));
    viewport()->update();
}

} // namespace ns::ui
