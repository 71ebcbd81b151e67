// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QHBoxLayout>

#include "ui/style/accessible.h"
#include "ui/style/look.h"
#include "ui/style/textpaint.h"

namespace ns::ui {

class SegmentedControl::Segment : public QAbstractButton
{
public:
    Segment(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setAutoExclusive(true); // what makes it a radio button, with its press, to screen readers
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QFontMetrics(lookOf(this).fonts.get(TextSize::Body, TextWeight::Semibold)).horizontalAdvance(text()) + 24, Metrics::kButton - 4};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Look &look = lookOf(this);
        const Tokens &t = look.tokens;
        if (isChecked())
            drawBox(painter, rect(), Metrics::kRadiusCap, t.surface, t.controlLine);
        drawLine(painter, rect(), text(), {.font = look.fonts.get(TextSize::Body, isChecked() ? TextWeight::Semibold : TextWeight::Medium),
                                           .color = isChecked() || underMouse() ? t.text : t.text2, .align = Qt::AlignCenter});
        if (hasFocus())
            drawFocusRing(painter, rect(), Metrics::kRadiusCap, t.accent);
    }
};

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent) : QWidget(parent)
{
    describe(*this, QAccessible::Grouping, name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    m_group.setExclusive(true);
}

void SegmentedControl::addSegment(const QString &id, const QString &text)
{
    auto *segment = new Segment(text, this);
    segment->setObjectName(objectName() + u'.' + id);
    segment->setProperty("segment", id);
    m_group.addButton(segment);
    layout()->addWidget(segment);
    if (!m_group.checkedButton())
        segment->setChecked(true);
    connect(segment, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosenChanged(id); });
}

void SegmentedControl::setChosen(const QString &id)
{
    const QList<QAbstractButton *> buttons = m_group.buttons();
    for (QAbstractButton *button : buttons) {
        if (button->property("segment").toString() == id)
            button->setChecked(true);
    }
}

void SegmentedControl::setSegmentShown(const QString &id, bool isShown)
{
    const QList<QAbstractButton *> buttons = m_group.buttons();
    for (QAbstractButton *button : buttons) {
        if (button->property("segment").toString() == id)
            button->setVisible(isShown);
    }
}

QString SegmentedControl::chosen() const
{
    const QAbstractButton *button = m_group.checkedButton();
    return button ? button->property("segment").toString() : QString();
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), Metrics::kRadiusControl, lookOf(this).tokens.sunken);
}

} // namespace ns::ui
