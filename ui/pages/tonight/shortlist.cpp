// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tonight/shortlist.h"

#include <QKeyEvent>

#include "ui/delegates/listrowdelegate.h"
#include "ui/style/look.h"

namespace ns::ui {

ShortList::ShortList(const QString &id, const QString &name, int lines, QWidget *parent) : QListView(parent), m_lines(lines)
{
    setObjectName(id);
    setAccessibleName(name);
    auto *delegate = new ListRowDelegate(lines, this);
    delegate->setTextLeft(Metrics::kCard);
    setItemDelegate(delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListView::clicked, this, &ShortList::chosen);
}

void ShortList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &ShortList::fit);
    connect(model, &QAbstractItemModel::modelReset, this, &ShortList::fit);
    fit();
}

void ShortList::setStretches(int least)
{
    m_least = least;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    fit();
}

int ShortList::rowHeight() const
{
    const Metrics &metrics = lookOf(this).metrics;
    return m_lines == 1 ? metrics.rowOneLine : m_lines == 2 ? metrics.rowTwoLines : metrics.rowThreeLines;
}

QSize ShortList::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {240, rowHeight() * (m_least > 0 ? m_least : rows)};
}

QSize ShortList::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void ShortList::fit()
{
    setMinimumHeight(sizeHint().height());
    setMaximumHeight(m_least > 0 ? QWIDGETSIZE_MAX : sizeHint().height());
}

void ShortList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        Q_EMIT chosen(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void ShortList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
}

void ShortList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

} // namespace ns::ui
