// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagescroll.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/style/metrics.h"

namespace ns::ui {

QScrollArea *makePageScroll(QWidget *content, const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *holder = new QWidget;
    auto *margins = new QVBoxLayout(holder);
    margins->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, Metrics::kPage);
    margins->addWidget(content);
    auto *scroll = new QScrollArea(parent);
    scroll->setObjectName(objectName);
    scroll->setAccessibleName(accessibleName);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(holder);
    scroll->viewport()->setAutoFillBackground(false);
    holder->setAutoFillBackground(false);
    return scroll;
}

} // namespace ns::ui
