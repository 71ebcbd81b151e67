// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/buttons.h"

#include <QAbstractButton>
#include <QVariant>

namespace ns::ui {

namespace {

constexpr const char *kKind = "nsKind";
constexpr const char *kCap = "nsCap";
constexpr const char *kIcon = "nsIcon";

void setPart(QAbstractButton &button, const char *name, const QVariant &value)
{
    button.setProperty(name, value);
    button.updateGeometry();
    button.update();
}

QString textPart(const QWidget *button, const char *name)
{
    return button ? button->property(name).toString() : QString();
}

} // namespace

void setButtonKind(QAbstractButton &button, ButtonKind kind)
{
    setPart(button, kKind, int(kind));
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? ButtonKind(button->property(kKind).toInt()) : ButtonKind::Default;
}

void setButtonCap(QAbstractButton &button, const QString &key)
{
    setPart(button, kCap, key);
}

QString buttonCap(const QWidget *button)
{
    return textPart(button, kCap);
}

void setButtonIcon(QAbstractButton &button, const QString &name)
{
    setPart(button, kIcon, name);
}

QString buttonIcon(const QWidget *button)
{
    return textPart(button, kIcon);
}

} // namespace ns::ui
