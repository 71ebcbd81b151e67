// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycap.h"

#include "ui/style/controls.h"

namespace ns::ui {

KeyCap::KeyCap(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
}

QSize KeyCap::sizeHint() const
{
    return {controls::keyCapWidth(lookOf(this), m_key), Metrics::kCap};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    controls::drawKeyCap(lookOf(this), painter, rect(), m_key, false);
}

} // namespace ns::ui
