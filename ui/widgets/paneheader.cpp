// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paneheader.h"

#include "ui/widgets/elidedlabel.h"

namespace ns::ui {

PaneHeader::PaneHeader(const QString &title, QWidget *parent) : QWidget(parent), m_title(new ElidedLabel(this)), m_fact(new ElidedLabel(this)), m_row(new QHBoxLayout(this))
{
    setFixedHeight(Metrics::kHeader);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row->setContentsMargins(Metrics::kPage, 0, Metrics::kPage, 0);
    m_row->setSpacing(Metrics::kGap8);
    m_fact->setContentsMargins(Metrics::kGap4, 3, 0, 0); // 13 px beside 18 px: three down is one baseline
    m_row->addWidget(m_title);
    m_row->addWidget(m_fact, 1);
    m_title->setLook(TextSize::Title, TextWeight::Semibold);
    m_fact->setLook(TextSize::Body, TextWeight::Regular, Tone::Quiet);
    setTitle(title);
}

void PaneHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PaneHeader::setFact(const QString &fact)
{
    m_fact->setText(fact);
}

void PaneHeader::addTool(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace ns::ui
