// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/accessible.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace ns::ui {

namespace {

constexpr const char *kRole = "nsRole";

QAccessibleInterface *makeDescribed(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(kRole) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, QAccessible::Role(role.toInt())) : nullptr;
}

} // namespace

void describe(QWidget &widget, QAccessible::Role role, const QString &name, const QString &description)
{
    widget.setProperty(kRole, int(role));
    if (widget.accessibleName() != name)
        widget.setAccessibleName(name);
    if (widget.accessibleDescription() != description)
        widget.setAccessibleDescription(description);
}

void installDescribedRoles()
{
    QAccessible::removeFactory(makeDescribed);
    QAccessible::installFactory(makeDescribed);
}

} // namespace ns::ui
