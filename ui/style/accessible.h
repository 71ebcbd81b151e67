// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAccessible>
#include <QWidget>

namespace ns::ui {

/// Says to a screen reader what a painted widget is and shows. Say it again when the content changes; an equal name costs nothing.
void describe(QWidget &widget, QAccessible::Role role, const QString &name, const QString &description = {});
/// Lets Qt ask for the roles given by describe(). Once, before the first window; applyLook does it.
void installDescribedRoles();

} // namespace ns::ui
