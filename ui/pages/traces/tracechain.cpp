// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/traces/tracechain.h"

#include <QHBoxLayout>

#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/terms.h"

namespace ns::ui {

namespace {

constexpr int kHeight = 44;

} // namespace

/// One step of the chain: what, and how long before or after.
class TraceChain::Link : public QAbstractButton
{
public:
    explicit Link(QWidget *parent) : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setStep(const console::TraceRow &row, const QString &when, bool isHere)
    {
        m_icon = Terms::stepIcon(row);
        m_tone = Terms::stepTone(row);
        m_when = when;
        m_isHere = isHere;
        setText(Terms::event(row.eventType));
        setEnabled(!isHere);
        setFocusPolicy(isHere ? Qt::NoFocus : Qt::TabFocus);
        setAccessibleName(Terms::step(row) + QStringLiteral(", ") + when);
        setToolTip(Terms::step(row) + u'\n' + Formats::exact(row.at));
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {150, kHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {84, kHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look &look = lookOf(this);
        const Tokens &t = look.tokens;
        drawBox(painter, rect(), Metrics::kRadiusControl, m_isHere ? t.accentWeak : underMouse() ? t.hover : t.surface, m_isHere ? QColor() : t.line);
        const QRect at = rect().adjusted(8, 4, -8, -4);
        look.icons->draw(painter, QRect(at.left(), at.top(), 14, 18), m_icon, toneInk(t, m_tone));
        drawLine(painter, QRect(at.left() + 20, at.top(), at.width() - 20, 18), text(), {.font = look.fonts.get(TextSize::Small, TextWeight::Medium), .color = t.text});
        drawLine(painter, QRect(at.left() + 20, at.top() + 18, at.width() - 20, 18), m_when, {.font = look.fonts.get(TextSize::Small), .color = t.text2});
        if (hasFocus())
            drawFocusRing(painter, rect(), Metrics::kRadiusControl, t.accent);
    }

private:
    QString m_icon;
    QString m_when;
    Tone m_tone = Tone::Quiet;
    bool m_isHere = false;
};

TraceChain::TraceChain(QWidget *parent)
    : QWidget(parent), m_title(makeLabel(tr("Same contact"), TextSize::Small)), m_previous(new Link(this)), m_here(new Link(this))
{
    describe(*this, QAccessible::Grouping, tr("Same contact, before and next"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::kPage, Metrics::kGap8, Metrics::kPage, Metrics::kGap8);
    row->setSpacing(Metrics::kGap8);
    row->addWidget(m_title);
    row->addWidget(m_previous);
    row->addWidget(m_here);
    m_previous->setObjectName(QStringLiteral("traces.chain.previous"));
    m_previous->setAccessibleName(tr("Previous step"));
    m_here->setObjectName(QStringLiteral("traces.chain.here"));
    m_here->setFocusPolicy(Qt::NoFocus);
    connect(m_previous, &QAbstractButton::clicked, this, &TraceChain::openPrevious);
    for (int i = 0; i < kNextShown; ++i) {
        auto *link = new Link(this);
        link->setObjectName(QStringLiteral("traces.chain.next%1").arg(i + 1));
        link->setAccessibleName(tr("Next step"));
        connect(link, &QAbstractButton::clicked, this, [this, i] { Q_EMIT traceRequested(QString::fromStdString(m_trace->next[std::size_t(i)].row.id.str())); });
        row->addWidget(link);
        m_next.push_back(link);
    }
}

void TraceChain::setTrace(const console::SnapshotPtr<console::TraceDetails> &trace)
{
    m_trace = trace;
    const Instant here = trace->row.at;
    const auto apart = [&](const console::TraceRow &row) { return Formats::age(std::chrono::abs(row.at - here)); };
    const auto isClose = [&](const console::TraceRow &row) { return std::chrono::abs(row.at - here) < std::chrono::minutes(1); };
    m_previous->setVisible(trace->previous.has_value());
    if (trace->previous)
        m_previous->setStep(trace->previous->row, isClose(trace->previous->row) ? tr("just before") : tr("%1 before").arg(apart(trace->previous->row)), false);
    m_here->setStep(trace->row, tr("this trace"), true);
    for (std::size_t i = 0; i < m_next.size(); ++i) {
        m_next[i]->setVisible(i < trace->next.size());
        if (i >= trace->next.size())
            continue;
        const console::TraceLink &link = trace->next[i];
        const QString later = isClose(link.row) ? tr("just after") : tr("%1 later").arg(apart(link.row));
        m_next[i]->setStep(link.row, link.isReply ? tr("reply, %1").arg(later) : later, false);
    }
    setInk(*m_title, lookOf(this).tokens.text3);
}

void TraceChain::openPrevious()
{
    if (m_trace && m_trace->previous)
        Q_EMIT traceRequested(QString::fromStdString(m_trace->previous->row.id.str()));
}

void TraceChain::openNext()
{
    if (m_trace && !m_trace->next.empty())
        Q_EMIT traceRequested(QString::fromStdString(m_trace->next.front().row.id.str()));
}

} // namespace ns::ui
