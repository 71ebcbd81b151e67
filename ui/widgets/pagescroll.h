// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QScrollArea;
class QWidget;

namespace ns::ui {

/// A frameless area that scrolls `content` up and down inside the page's margins, on the page's own background. Takes no focus of its own.
[[nodiscard]] QScrollArea *makePageScroll(QWidget *content, const QString &objectName, const QString &accessibleName, QWidget *parent);

} // namespace ns::ui
