// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QAbstractButton;
class QWidget;

namespace ns::ui {

enum class ButtonKind { Default, Primary, Quiet, Danger };

// A plain QPushButton stays one; the style draws what these say.
void setButtonKind(QAbstractButton &button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget *button);
/// The key that does the same, printed at the right end ("A", "Ctrl+E").
void setButtonCap(QAbstractButton &button, const QString &key);
[[nodiscard]] QString buttonCap(const QWidget *button);
/// A Lucide name, drawn in the colour of the text.
void setButtonIcon(QAbstractButton &button, const QString &name);
[[nodiscard]] QString buttonIcon(const QWidget *button);

} // namespace ns::ui
