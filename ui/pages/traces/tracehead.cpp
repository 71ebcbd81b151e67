// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/tracehead.h"

#include <QVBoxLayout>

#include "ui/pages/traces/spanwords.h"
#include "ui/style/accessible.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

TraceFacts::TraceFacts(QWidget *parent) : QWidget(parent)
{
    describe(*this, QAccessible::Grouping, tr("Facts of the trace"));
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, Metrics::kGap8);
    flow->setSpacing(Metrics::kGap12);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const QString &name : {tr("Outcome"), tr("Arrival to step"), tr("Our work"), tr("Start to end"), tr("Started"), tr("Policy"), tr("Model")})
        addCell(name);
}

TraceFacts::Cell &TraceFacts::addCell(const QString &name)
{
    Cell cell{new QWidget(this), makeLabel(name, TextSize::Small), makeLabel({}, TextSize::Body, TextWeight::Semibold)};
    auto *column = new QVBoxLayout(cell.box);
    column->setContentsMargins(0, 0, Metrics::kGap12, 0);
    column->setSpacing(0);
    column->addWidget(cell.name);
    column->addWidget(cell.value);
    cell.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    cell.value->setFocusPolicy(Qt::NoFocus); // copied by mouse; keys have the details below
    layout()->addWidget(cell.box);
    m_cells.push_back(cell);
    return m_cells.back();
}

void TraceFacts::setTrace(const console::TraceDetails &trace)
{
    const std::string outcome = trace.parts.empty() ? trace.row.outcome : trace.parts.back().outcome;
    const std::array<QString, 7> values{Terms::outcome(outcome),
                                        trace.row.latencyMicros > 0 ? Formats::duration(trace.row.latencyMicros) : QString(),
                                        Formats::duration(trace.oursMicros),
                                        Formats::duration(trace.endMicros - trace.beginMicros),
                                        Formats::exact(trace.row.at),
                                        QString::fromStdString(trace.policyVersion),
                                        QString::fromStdString(trace.modelId)};
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_cells[i].value->setText(values[i]);
        m_cells[i].value->setAccessibleName(m_cells[i].name->text() + QStringLiteral(": ") + values[i]);
        m_cells[i].box->setVisible(!values[i].isEmpty());
    }
    applyInk();
    updateGeometry();
}

void TraceFacts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyInk();
    QWidget::changeEvent(event);
}

void TraceFacts::applyInk()
{
    for (const Cell &cell : m_cells)
        setInk(*cell.name, lookOf(this).tokens.text3);
}

} // namespace ns::ui
